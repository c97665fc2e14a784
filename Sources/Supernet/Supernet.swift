import DeviceVariation
import Documents
import Foundation
import GSL
import Torch
import ViTMoE

/// A weight-sharing Dynamic ViT-MoE: trained once, it gives the mIoU of any architecture of its space, with exact
/// weights or with weights in devices that err.
///
/// Not Sendable: one task at a time uses a supernet, worker processes use one each.
public final class Supernet {
    /// Name of the checkpoint in its directory.
    public static let checkpointName = Checkpoint.fileName
    /// What the weights depend on.
    public let configuration: SupernetConfiguration
    /// Steps trained so far; the configuration's `steps` when finished.
    public private(set) var stepsDone = 0
    let network: SegmentationNetwork
    private var validation: [Int: LabelledImage] = [:]
    private var validationImages: (any LabelledImages)?

    /// A supernet with its initial, untrained weights.
    /// - Throws: `SupernetError.invalidSetting`, or `TorchError`.
    public init(_ configuration: SupernetConfiguration) throws {
        try configuration.validate()
        self.configuration = configuration
        network = try Self.network(configuration)
    }

    private static func network(
        _ configuration: SupernetConfiguration, sharing other: SegmentationNetwork? = nil
    ) throws -> SegmentationNetwork {
        try SegmentationNetwork(
            backbone: .standard(configuration.space.backbone),
            expertCounts: configuration.largest.blocks.map(\.experts),
            hiddenSizes: configuration.largest.blocks.map(\.hiddenSize), decoderWidth: configuration.decoderWidth,
            classes: configuration.classNames.count, image: configuration.image, seed: configuration.seed,
            fullRateInputs: configuration.fullRateInputs, sharing: other)
    }

    /// Number of trainable values, all experts at their largest size included.
    public var parameterCount: Int { network.parameterCount }

    /// Trains to the end, or resumes from the checkpoint in the directory; done at once if it is complete.
    ///
    /// Killed at any time, a later call with the same configuration ends with the same weights, bit for bit, on the same
    /// kind of processor.
    /// - Parameters:
    ///   - directory: where the checkpoint lies; created if missing. Nil trains without one.
    ///   - checkpointInterval: steps between checkpoints.
    ///   - teacher: the network that the configuration's distillation names.
    ///   - threads: subnetworks trained at a time, two at most; the weights are the same for any number.
    ///   - progress: called after each step; what it throws ends training, after the last checkpoint.
    /// - Throws: `SupernetError`, `TorchError`, or `FileError` of the checkpoint.
    public func train(
        checkpointDirectory directory: String? = nil, checkpointInterval: Int = 200,
        teacher: Supernet? = nil, threads: Int = ProcessInfo.processInfo.activeProcessorCount,
        progress: (TrainingProgress) throws -> Void = { _ in }
    ) throws {
        guard try configuration.distillation?.teacher == teacher?.digest() else {
            throw SupernetError.invalidSetting(
                name: "teacher", value: try teacher.map { try $0.digest().short } ?? "none",
                rule: configuration.distillation.map { "the network \($0.teacher.short)" } ?? "none")
        }
        let optimizer = try makeOptimizer()
        let path = directory.map { "\($0)/\(Checkpoint.fileName)" }
        if let directory, let path {
            try FileManager.default.createDirectory(atPath: directory, withIntermediateDirectories: true)
            if FileManager.default.fileExists(atPath: path) {
                stepsDone = try Checkpoint.read(
                    path, configuration: configuration, network: network, optimizer: optimizer)
            }
        }
        let images = try configuration.imagesToLearnFrom()
        if case .pictures(let source) = configuration.source { try PictureCheck(source).refuseWrongLabels() }
        let classWeights = try configuration.classWeights?.weights(images, classes: configuration.classNames.count)
            .map { try Tensor($0, shape: [$0.count]) }
        // A step trains two subnetworks, or the one that is trained alone.
        let helpers = threads > 1 && configuration.alone == nil ? 1 : 0
        let networks = try [network] + (0..<helpers).map { _ in try Self.network(configuration, sharing: network) }
        let clock = ContinuousClock()
        let begin = clock.now
        let firstStep = stepsDone
        while stepsDone < configuration.steps {
            let step = TrainingStep(configuration: configuration, number: stepsDone)
            let loss = try step.addGradients(
                to: networks, images: images, classWeights: classWeights, teacher: teacher)
            try optimizer.step(learningRate: step.learningRate)
            stepsDone += 1
            if let path, stepsDone % max(1, checkpointInterval) == 0 || stepsDone == configuration.steps {
                let state = Checkpoint.State(configuration: configuration, step: stepsDone)
                try Checkpoint.write(state, network: network, optimizer: optimizer, to: path)
            }
            let elapsed = begin.duration(to: clock.now)
            let done = stepsDone - firstStep
            let imageCount = done * step.architectures.count * configuration.batchSize
            try progress(
                TrainingProgress(
                    step: stepsDone, steps: configuration.steps, loss: loss,
                    imagesPerSecond: Double(imageCount) / max(elapsed / .seconds(1), 1e-9),
                    remaining: elapsed * Double(configuration.steps - stepsDone) / Double(done)))
        }
    }

    /// The network that a configuration trains to: read where it was trained before, else trained.
    ///
    /// - Parameter directory: holds a folder per configuration; a training that was killed goes on from its checkpoint.
    static func trained(
        _ configuration: SupernetConfiguration, directory: String, teacher: Supernet? = nil,
        progress: (TrainingProgress) throws -> Void
    ) throws -> Supernet {
        let folder = "\(directory)/\(try configuration.digest().short)"
        let file = "\(folder)/weights.safetensors"
        if FileManager.default.fileExists(atPath: file) { return try load(file) }
        let network = try Supernet(configuration)
        try network.train(checkpointDirectory: folder, teacher: teacher, progress: progress)
        try network.save(to: file)
        // A checkpoint that stays behind is not read: the weights are found first.
        try? FileManager.default.removeItem(atPath: "\(folder)/\(Checkpoint.fileName)")
        return network
    }

    /// Writes weights and configuration to one safetensors file, without the optimizer's moments.
    /// - Parameter eightBits: a quarter of the bytes: matrices as integers of 8 bits with a scale for each output.
    public func save(to path: String, eightBits: Bool = false) throws {
        let state = Checkpoint.State(configuration: configuration, step: stepsDone)
        try Checkpoint.write(state, network: network, optimizer: nil, eightBits: eightBits, to: path)
    }

    /// The configuration of a file of `save` or of a checkpoint, without its weights.
    /// - Throws: `SupernetError.damagedFile` if the file cannot be used.
    public static func configuration(of path: String) throws -> SupernetConfiguration {
        do { return try Checkpoint.state(of: .read(path)).configuration } catch {
            throw SupernetError.damagedFile(path: path, reason: "\(error)")
        }
    }

    /// Reads a supernet from a file of `save` or a checkpoint.
    /// - Throws: `SupernetError.damagedFile` if the file cannot be used.
    public static func load(_ path: String) throws -> Supernet {
        let state: Checkpoint.State
        do {
            state = try Checkpoint.state(of: .read(path))
        } catch {
            throw SupernetError.damagedFile(path: path, reason: "\(error)")
        }
        let supernet = try Supernet(state.configuration)
        supernet.stepsDone = try Checkpoint.read(
            path, configuration: state.configuration, network: supernet.network, optimizer: nil)
        return supernet
    }

    /// SHA-256 of configuration and weights: the identity of this supernet in results.
    public func digest() throws -> Digest {
        var bytes = try CanonicalJSON.encode(Checkpoint.State(configuration: configuration, step: stepsDone))
        bytes.append(try Safetensors.encode(network.namedTensors))
        return Digest(of: bytes)
    }

    private func makeOptimizer() throws -> AdamW {
        var settings = AdamW.Settings()
        settings.decay = configuration.weightDecay
        return try AdamW(network.parameters, settings: settings)
    }

    /// A validation image, drawn once.
    func validationImage(_ index: Int) throws -> LabelledImage {
        if let image = validation[index] { return image }
        let images = try validationImages ?? configuration.images(.validation)
        validationImages = images
        let image = try images.image(index)
        validation[index] = image
        return image
    }
}
