import Documents
import ViTMoE

/// Everything that the trained weights depend on: the recipe.
///
/// It is written into the files of trained weights and is their identity together with their bytes. A field that is added must be
/// optional, with nil for what the files of before mean, or those that ship can no longer be read.
public struct SupernetConfiguration: Codable, Hashable, Sendable {
    /// The architectures that share the weights.
    public var space: ArchitectureSpace
    /// Size of the images.
    public var image: ImageSize
    /// Channels D of the decoder. SegFormer uses 256 with B0 and B1; 64 trains much faster and is our default.
    public var decoderWidth: Int
    /// Seed of training images, initial weights, gate noise and sampling.
    public var seed: UInt64
    /// Seed of the rooms to judge with, so that supernets of several seeds are judged on the same ones; nil for `seed`.
    public var validationSeed: UInt64?
    /// Different images to learn from.
    public var trainingImages: Int
    /// Images to judge with.
    public var validationImages: Int
    /// Optimizer steps.
    public var steps: Int
    /// Images that each of a step's two subnetworks sees; they see different ones.
    public var batchSize: Int
    /// Highest learning rate: linear warm-up to it, then polynomial decay with power 1.
    public var learningRate: Double
    /// Matrices with more inputs than this learn at the rate times this number over their inputs; nil for one rate for all.
    public var fullRateInputs: Int?
    /// The subnetworks of a step.
    public var subnetworks: StepSubnetworks
    /// The order of the training images.
    public var imageOrder: ImageOrder
    /// Steps of the warm-up.
    public var warmUpSteps: Int
    /// AdamW's decoupled decay of the weight matrices.
    public var weightDecay: Double
    /// Weight of the load balance loss (0.01: Switch Transformer).
    public var balanceWeight: Double
    /// Gate noise in training times the number of experts (1: V-MoE).
    public var gateNoise: Double
    /// The only architecture that is trained, by a network of exactly its size; nil for weights that all share.
    public var alone: Architecture?
    /// Images that are no rooms; nil for rooms.
    public var source: ImageSource?
    /// How pictures are changed at random in training; nil for mirroring half of them.
    public var augmentation: Augmentation?
    /// What pixels weigh in the loss by their class; nil for all alike.
    public var classWeights: ClassWeights?
    /// What is learned from another network beside the labels; nil for labels only.
    public var distillation: Distillation?
    /// Programming error that every matrix is written with anew in each pass of training: the standard deviation of a device as a
    /// fraction of the conductance range; nil for exact weights. Gradients are those at the wrong weights.
    public var conductanceNoise: Double?

    /// About 25 s on one core: for tests of the whole chain, hardly trained.
    public static let smallest = SupernetConfiguration(
        steps: 180, trainingImages: 4096, image: ImageSize(height: 48, width: 64))
    /// About 7 minutes on two cores.
    public static let quick = SupernetConfiguration(steps: 1800, trainingImages: 32_768)
    /// About a quarter of an hour on two cores.
    public static let full = SupernetConfiguration(steps: 3600, trainingImages: 65_536)

    init(
        steps: Int, trainingImages: Int, image: ImageSize = ImageSize(height: 96, width: 128), decoderWidth: Int = 64
    ) {
        space = .standard(.b0)
        self.image = image
        self.decoderWidth = decoderWidth
        seed = 1
        self.trainingImages = trainingImages
        validationImages = 64
        self.steps = steps
        batchSize = 8
        learningRate = 7e-3
        fullRateInputs = 32
        subnetworks = .largestAndRandom
        imageOrder = .shuffled
        warmUpSteps = steps / 9
        weightDecay = 0.01
        balanceWeight = 0.01
        gateNoise = 1
    }

    /// The largest architecture that the weights must hold.
    var largest: Architecture { alone ?? space.maximum }

    /// The images of a split.
    /// - Throws: what the source throws, or `SupernetError.invalidSetting` if it has fewer images than are to judge with.
    public func images(_ split: Rooms.Split) throws -> any LabelledImages {
        guard let source else {
            return Rooms(
                seed: split == .training ? seed : validationSeed ?? seed, split: split, size: image,
                count: split == .training ? trainingImages : validationImages)
        }
        let images = try source.images(split, size: image)
        guard split == .training || images.count >= validationImages else {
            throw SupernetError.invalidSetting(
                name: "validationImages", value: "\(validationImages)",
                rule: "at most the \(images.count) of the source")
        }
        return images
    }

    /// The images to learn from, as training reads them: pictures larger than the network's where scales show parts of them.
    func imagesToLearnFrom() throws -> any LabelledImages {
        guard let source, let augmentation else { return try images(.training) }
        return try source.images(.training, size: augmentation.storedSize(for: image))
    }

    /// SHA-256 of the canonical JSON of this configuration, without the place where pictures lie.
    public func digest() throws -> Digest {
        var identity = self
        identity.source = source?.identity
        return try Digest(ofValue: identity)
    }

    /// Checks every field.
    /// - Throws: `SupernetError.invalidSetting` naming the field, its value and what is allowed.
    public func validate() throws(SupernetError) {
        for (name, side) in [("image.height", image.height), ("image.width", image.width)] {
            try Self.check(name, side, 16...1024)
        }
        try Self.check("decoderWidth", decoderWidth, 1...4096)
        try Self.check("trainingImages", trainingImages, 1...1_000_000)
        try Self.check("validationImages", validationImages, 1...100_000)
        try Self.check("steps", steps, 1...10_000_000)
        try Self.check("batchSize", batchSize, 1...4096)
        try Self.check("warmUpSteps", warmUpSteps, 0...steps)
        try Self.check("learningRate", learningRate, 1e-9...1)
        if let fullRateInputs { try Self.check("fullRateInputs", fullRateInputs, 1...1_000_000) }
        try Self.check("weightDecay", weightDecay, 0...1)
        try Self.check("balanceWeight", balanceWeight, 0...10)
        try Self.check("gateNoise", gateNoise, 0...10)
        if let conductanceNoise { try Self.check("conductanceNoise", conductanceNoise, 0...1) }
        if let distillation {
            try Self.check("distillation.weight", distillation.weight, 0...1000)
            try Self.check("distillation.temperature", distillation.temperature, 0.1...100)
        }
        guard let alone else { return }
        do { try space.validate(alone) } catch {
            throw .invalidSetting(name: "alone", value: "\(alone)", rule: "an architecture of the space: \(error)")
        }
    }

    private static func check<Value: Comparable>(
        _ name: String, _ value: Value, _ allowed: ClosedRange<Value>
    ) throws(SupernetError) {
        // Written so that NaN is refused.
        guard allowed.contains(value) else {
            throw .invalidSetting(
                name: name, value: "\(value)", rule: "\(allowed.lowerBound) to \(allowed.upperBound)")
        }
    }
}
