import Documents
import Foundation
import Testing
import ViTMoE

@testable import Supernet
@testable import Torch

@Suite("Supernet training")
struct SupernetTrainingTests {
    private struct Killed: Error {}

    @Test("killed between checkpoints and resumed, training ends with the same weights, bit for bit")
    func resume() throws {
        let configuration = try tinyConfiguration(steps: 4)
        let unbroken = try Supernet(configuration)
        let start = try unbroken.digest()
        var losses: [Double] = []
        try unbroken.train { losses.append($0.loss) }
        #expect(try unbroken.digest() != start)

        try withTemporaryDirectory { directory in
            // Dies in step 3; the last checkpoint is that of step 2.
            #expect(throws: Killed.self) {
                try Supernet(configuration).train(checkpointDirectory: directory, checkpointInterval: 2) {
                    if $0.step == 3 { throw Killed() }
                }
            }
            let resumed = try Supernet(configuration)
            var resumedLosses: [Double] = []
            try resumed.train(checkpointDirectory: directory, checkpointInterval: 2) {
                resumedLosses.append($0.loss)
            }
            #expect(resumedLosses == Array(losses[2...]))
            #expect(try resumed.digest() == unbroken.digest())

            // A finished checkpoint trains no further and can be loaded.
            let finished = try Supernet(configuration)
            try finished.train(checkpointDirectory: directory) { _ in Issue.record("trained a finished supernet") }
            #expect(finished.stepsDone == 4)
            let path = "\(directory)/\(Checkpoint.fileName)"
            #expect(try Supernet.load(path).digest() == unbroken.digest())

            // Another configuration must not take it up.
            var other = configuration
            other.learningRate = 0.5
            let stranger = try Supernet(other)
            #expect(throws: SupernetError.self) { try stranger.train(checkpointDirectory: directory) }

            // Nor may a truncated file.
            let bytes = try Data(contentsOf: URL(fileURLWithPath: path))
            try bytes.prefix(bytes.count / 2).write(to: URL(fileURLWithPath: path))
            let error = #expect(throws: SupernetError.self) { try Supernet.load(path) }
            guard case .damagedFile = error else {
                Issue.record("expected a damaged file, got \(String(describing: error))")
                return
            }
        }
    }

    @Test("one thread and two end with the same weights, bit for bit, with a teacher too", arguments: [false, true])
    func threads(distilled: Bool) throws {
        var configuration = try tinyConfiguration(steps: 3)
        let teacher = distilled ? try Supernet(configuration) : nil
        configuration.distillation = try teacher.map { Distillation(teacher: try $0.digest(), kind: .logits) }
        let weights = try (1...2).map { threads in
            let supernet = try Supernet(configuration)
            try supernet.train(teacher: teacher, threads: threads)
            return try supernet.digest()
        }
        #expect(weights[0] == weights[1])
    }

    @Test("training with conductance noise learns other weights, the same ones again, on one thread and on two")
    func conductanceNoise() throws {
        func trained(_ noise: Double?, threads: Int = 2) throws -> (Supernet, weights: [Float]) {
            var configuration = try tinyConfiguration(steps: 2)
            configuration.conductanceNoise = noise
            let supernet = try Supernet(configuration)
            try supernet.train(threads: threads)
            return (supernet, try supernet.network.parameters[0].tensor.floats())
        }
        let noisy = try trained(0.1)
        #expect(noisy.weights.allSatisfy { $0.isFinite })
        let (again, clean, noisier) = (try trained(0.1, threads: 1), try trained(nil), try trained(0.2))
        #expect(try noisy.0.digest() == again.0.digest())
        #expect(noisy.weights != clean.weights)
        #expect(noisy.weights != noisier.weights)
    }

    @Test("the loss falls on images that are seen again and again")
    func learns() throws {
        var configuration = try tinyConfiguration(steps: 20)
        configuration.trainingImages = 2
        configuration.learningRate = 5e-3
        var losses: [Double] = []
        try Supernet(configuration).train { losses.append($0.loss) }
        // Untrained: about the entropy of 40 equal classes, ln 40 = 3.7.
        #expect(losses[0] > 3)
        #expect(losses[19] < 0.92 * losses[0], "\(losses)")
    }

    @Test("the schedule warms up linearly and falls to 0; steps hold the largest with a random one, or the sandwich")
    func schedule() throws {
        var configuration = try tinyConfiguration(steps: 10)
        configuration.warmUpSteps = 2
        configuration.learningRate = 1
        let rates = (0..<10).map { TrainingStep(configuration: configuration, number: $0).learningRate }
        #expect(rates == [0.5, 1, 1, 0.875, 0.75, 0.625, 0.5, 0.375, 0.25, 0.125])
        func subnetworks(_ number: Int) -> [Architecture] {
            TrainingStep(configuration: configuration, number: number).architectures
        }
        for kind in StepSubnetworks.allCases {
            configuration.subnetworks = kind
            let smallest = [configuration.space.maximum, configuration.space.minimum]
            #expect((subnetworks(4) == smallest) == (kind == .sandwich))
            #expect(subnetworks(5).first == configuration.space.maximum)
            #expect(subnetworks(5) == subnetworks(5))
            #expect(subnetworks(5) != subnetworks(7))
        }
    }

    @Test("every epoch sees every image once, in an order of its own that depends on the seed alone")
    func order() {
        let shuffled = ImageOrder.shuffled.images(at: 0..<30, of: 10, seed: 4)
        for epoch in 0..<3 { #expect(shuffled[10 * epoch..<10 * (epoch + 1)].sorted() == Array(0..<10)) }
        #expect(shuffled[0..<10] != shuffled[10..<20])
        // Resumed anywhere, across the border of two epochs too.
        #expect(ImageOrder.shuffled.images(at: 7..<13, of: 10, seed: 4) == Array(shuffled[7..<13]))
        #expect(ImageOrder.shuffled.images(at: 0..<10, of: 10, seed: 5) != Array(shuffled[0..<10]))
        #expect(ImageOrder.listed.images(at: 8..<12, of: 10, seed: 4) == [8, 9, 0, 1])
    }

    @Test("matrices learn at the rate times b / inputs, all else at the full rate")
    func rates() throws {
        var configuration = try tinyConfiguration()
        configuration.fullRateInputs = 32
        let parameters = try Supernet(configuration).network.parameters
        let rates = Dictionary(uniqueKeysWithValues: parameters.map { ($0.name, $0.rate) })
        // B0: 256 channels in block 4, 32 in block 1, 64 channels x 2 x 2 in the reduction of block 2.
        #expect(rates["block4.layer1.query.weight"] == 32.0 / 256)
        #expect(rates["block4.layer1.expertDown1.weight"] == 32.0 / 1024)
        #expect(rates["block1.layer1.query.weight"] == 1)
        #expect(rates["block4.layer1.gate.weight"] == 1)
        #expect(rates["block4.layer1.query.bias"] == 1)
        #expect(rates["block4.layer1.depthwise.weight"] == 1)
        configuration.fullRateInputs = nil
        #expect(try Supernet(configuration).network.parameters.allSatisfy { $0.rate == 1 })
    }

    @Test("settings outside their definition are named")
    func settings() throws {
        for change: (inout SupernetConfiguration) -> Void in [
            { $0.steps = 0 }, { $0.batchSize = 0 }, { $0.learningRate = .nan }, { $0.image.width = 4 },
            { $0.warmUpSteps = 1000 }, { $0.gateNoise = -1 },
        ] {
            var configuration = try tinyConfiguration()
            change(&configuration)
            #expect(throws: SupernetError.self) { try Supernet(configuration) }
        }
        for profile in [SupernetConfiguration.smallest, .quick, .full] { try profile.validate() }
    }

    @Test("half-size labels keep what the labelled pixels of a square agree on; mirroring mirrors both")
    func halvedLabels() throws {
        let labels: [UInt8] = [
            1, 255, 2, 3,
            1, 1, 2, 2,
            255, 255, 4, 4,
            255, 255, 4, 255,
        ]
        let picture = LabelledImage(
            width: 4, height: 4, pixels: (0..<48).map { UInt8($0) }, labels: labels)
        let plain = try ImageBatch([picture])
        #expect(try plain.halvedLabels.integers() == [1, 255, 255, 4])
        let mirrored = try ImageBatch([picture], flipped: [true])
        #expect(try mirrored.halvedLabels.integers() == [255, 1, 4, 255])
        #expect(try mirrored.images.floats() == plain.images.flipped(3).floats())
    }
}
