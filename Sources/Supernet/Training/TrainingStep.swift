import DeviceVariation
import GSL
import Processes
import Torch
import ViTMoE

/// Which two subnetworks a step of a shared training trains.
public enum StepSubnetworks: String, Codable, CaseIterable, Sendable {
    /// The largest and a random one, hidden sizes uniform in their logarithm.
    case largestAndRandom
    /// The largest and, in turn, the smallest or a uniformly random one: half of the sandwich rule (J. Yu et al., "BigNAS",
    /// ECCV 2020). It gives weights that know two networks, 5 wide experts and 2 narrow ones, and little between them.
    case sandwich

    func architectures(of space: ArchitectureSpace, step: Int, _ stream: inout RandomStream) -> [Architecture] {
        switch self {
        case .largestAndRandom: [space.maximum, space.randomByLogarithm(&stream)]
        case .sandwich: [space.maximum, step.isMultiple(of: 2) ? space.minimum : space.random(&stream)]
        }
    }
}

/// One optimizer step: its subnetworks and the images that each of them sees.
///
/// All of it follows from the configuration and the step's number, so a resumed run does what an unbroken one does.
struct TrainingStep {
    let configuration: SupernetConfiguration
    /// 0 for the first step.
    let number: Int

    /// The subnetworks that this step trains.
    var architectures: [Architecture] {
        if let alone = configuration.alone { return [alone] }
        var stream = RandomStream(key("subnetworks"))
        return configuration.subnetworks.architectures(of: configuration.space, step: number, &stream)
    }

    /// Linear warm-up, then (1 - progress) times the highest rate.
    var learningRate: Double {
        let warmUp = Double(configuration.warmUpSteps)
        let place = Double(number)
        if place < warmUp { return configuration.learningRate * (place + 1) / warmUp }
        let progress = (place - warmUp) / max(1, Double(configuration.steps) - warmUp)
        return configuration.learningRate * (1 - progress)
    }

    /// Adds the gradients of the step's loss to the first network and returns the loss's mean cross-entropy.
    ///
    /// - Parameter networks: the network and others that share its weights (`SegmentationNetwork.sharing`); each takes its
    ///   share of the subnetworks on a thread of its own, and the result is the same for one and for two.
    func addGradients(
        to networks: [SegmentationNetwork], images: some LabelledImages, classWeights: Tensor? = nil,
        teacher: Supernet? = nil
    ) throws -> Double {
        let subnetworks = architectures
        // Safe: no two tasks use one network, and nobody writes to the shared weights or to the teacher meanwhile.
        nonisolated(unsafe) let (workers, teacher, classWeights) = (networks, teacher, classWeights)
        let entropies = try concurrently(workers.count, threads: workers.count) { worker in
            try stride(from: worker, to: subnetworks.count, by: workers.count).map { place in
                try addGradients(
                    of: subnetworks[place], place, of: subnetworks.count, to: workers[worker], images, classWeights,
                    teacher)
            }
        }
        for helper in networks.dropFirst() { try helper.moveGradients(to: networks[0]) }
        let total = entropies.joined().reduce(0, +)
        guard total.isFinite else { throw SupernetError.diverged(step: number + 1) }
        return total / Double(subnetworks.count)
    }

    /// One subnetwork's share of the gradients; returns its cross-entropy.
    private func addGradients(
        of architecture: Architecture, _ place: Int, of places: Int, to network: SegmentationNetwork,
        _ images: some LabelledImages, _ classWeights: Tensor?, _ teacher: Supernet?
    ) throws -> Double {
        let batch = try batch(place, of: places, images)
        let gates = GateTraining(noise: configuration.gateNoise, key: key("gate noise").appending(place))
        let devices = try configuration.conductanceNoise.map { level in
            var stream = RandomStream(key("devices").appending(place))
            return DeviceMatrices(model: try .relative(programming: level, read: 0), draw: stream.next())
        }
        let logits = try network(batch.images, architecture, pass: ForwardPass(training: gates, devices: devices))
        let labels = batch.halvedLabels
        let entropy = try logits.upsampled(height: labels.shape[1], width: labels.shape[2])
            .crossEntropy(labels, ignoring: IndoorClass.ignored, weights: classWeights)
        var loss = entropy
        if let distillation = configuration.distillation, let teacher {
            let target = try withoutGradients {
                try teacher.network(batch.images, teacher.configuration.largest, pass: ForwardPass())
            }
            loss = try loss + distillation.loss(logits, teacher: target).scaled(by: distillation.weight)
        }
        if configuration.balanceWeight > 0, let balance = try gates.meanBalanceLoss() {
            loss = try loss + balance.scaled(by: configuration.balanceWeight)
        }
        try loss.scaled(by: 1 / Double(places)).backward()
        return Double(try entropy.scalar())
    }

    /// The next images of the order of the epoch; half of them mirrored, pictures seen as the augmentation says.
    private func batch(_ place: Int, of places: Int, _ images: some LabelledImages) throws -> ImageBatch {
        let size = configuration.batchSize
        let start = (number * places + place) * size
        var stream = RandomStream(key("mirrored").appending(place))
        var pictures = try configuration.imageOrder
            .images(at: start..<start + size, of: images.count, seed: configuration.seed).map(images.image)
        let flipped = pictures.map { _ in stream.bernoulli(configuration.augmentation?.flip ?? 0.5) }
        if let augmentation = configuration.augmentation {
            pictures = pictures.map { augmentation.view(of: $0, size: configuration.image, &stream) }
        }
        return try ImageBatch(pictures, flipped: flipped)
    }

    private func key(_ purpose: String) -> StreamKey {
        StreamKey(seed: configuration.seed, purpose: "training \(purpose)", number)
    }
}
