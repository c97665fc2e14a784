import DeviceVariation
import GSL
import Processes
import Torch
import ViTMoE

/// One optimizer step: the sandwich of subnetworks and the images that each of them sees.
///
/// All of it follows from the configuration and the step's number, so a resumed run does what an unbroken one does.
struct TrainingStep {
    let configuration: SupernetConfiguration
    /// 0 for the first step.
    let number: Int

    /// The largest subnetwork and, in turn, the smallest or a random one.
    ///
    /// The sandwich rule (Yu et al., "BigNAS", ECCV 2020) puts the largest, the smallest and random ones into every
    /// step. Half of it per step makes steps shorter, so that a fixed time holds more of them (our choice).
    var architectures: [Architecture] {
        if let alone = configuration.alone { return [alone] }
        let space = configuration.space
        guard !number.isMultiple(of: 2) else { return [space.maximum, space.minimum] }
        var stream = RandomStream(key("subnetworks"))
        return [space.maximum, space.random(&stream)]
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
        to networks: [SegmentationNetwork], images: some LabelledImages, teacher: Supernet? = nil
    ) throws -> Double {
        let subnetworks = architectures
        // Safe: no two tasks use one network, and nobody writes to the shared weights or to the teacher meanwhile.
        nonisolated(unsafe) let (workers, teacher) = (networks, teacher)
        let entropies = try concurrently(workers.count, threads: workers.count) { worker in
            try stride(from: worker, to: subnetworks.count, by: workers.count).map { place in
                try addGradients(
                    of: subnetworks[place], place, of: subnetworks.count, to: workers[worker], images, teacher)
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
        _ images: some LabelledImages, _ teacher: Supernet?
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
            .crossEntropy(labels, ignoring: IndoorClass.ignored)
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

    /// The next images of the set, again from the first after the last; half of them mirrored.
    private func batch(_ place: Int, of places: Int, _ images: some LabelledImages) throws -> ImageBatch {
        let size = configuration.batchSize
        let start = (number * places + place) * size
        var stream = RandomStream(key("mirrored").appending(place))
        let pictures = try (start..<start + size).map { try images.image($0 % images.count) }
        return try ImageBatch(pictures, flipped: pictures.map { _ in stream.bernoulli(0.5) })
    }

    private func key(_ purpose: String) -> StreamKey {
        StreamKey(seed: configuration.seed, purpose: "training \(purpose)", number)
    }
}
