import Documents
import Foundation
import GSL
import Testing
import ViTMoE

@testable import Supernet

@Suite("Accuracy predictor")
struct AccuracyPredictorTests {
    private let space = ArchitectureSpace.standard(.b0)

    /// A smooth rule of the kind that supernets show: gains with every logarithm, less and less.
    private func truth(_ architecture: Architecture) -> Double {
        let logs = architecture.blocks.map { log(Double($0.hiddenSize * $0.experts)) }
        return 0.1 + 0.012 * logs[0] + 0.01 * logs[1] + 0.008 * logs[2] + 0.006 * logs[3] - 0.0005 * logs[0] * logs[0]
    }

    private func samples(_ count: Int, error: Double, seed: UInt64) -> [(architecture: Architecture, meanIoU: Double)] {
        var stream = RandomStream(StreamKey(seed: seed, purpose: "predictor test"))
        return (0..<count).map { _ in
            let architecture = space.random(&stream)
            return (architecture, truth(architecture) + error * stream.gaussian())
        }
    }

    @Test("recovers a smooth rule, and says so by its held-out error")
    func recovers() throws {
        let predictor = try AccuracyPredictor.fit(samples: samples(80, error: 0, seed: 1), space: space)
        #expect(predictor.sampleCount == 80)
        #expect(predictor.heldOutRootMeanSquare < 0.003)
        #expect(try #require(predictor.heldOutKendallTau) > 0.9)
        for (architecture, value) in samples(40, error: 0, seed: 2) {
            #expect(abs(try predictor.predict(architecture) - value) < 0.02)
        }
    }

    @Test("the held-out error is that of new samples, not of the fit")
    func honest() throws {
        let predictor = try AccuracyPredictor.fit(samples: samples(60, error: 0.02, seed: 3), space: space)
        let fresh = samples(400, error: 0.02, seed: 4)
        let squares = try fresh.map { pow(try predictor.predict($0.architecture) - $0.meanIoU, 2) }
        let error = (squares.reduce(0, +) / 400).squareRoot()
        // 60 held-out residuals: relative standard error about 9 %, and the folds are fitted to fewer samples.
        #expect(abs(predictor.heldOutRootMeanSquare / error - 1) < 0.35)
        #expect(predictor.heldOutRootMeanSquare > 0.015)
    }

    @Test("predictions are fractions")
    func clipped() throws {
        var steep = samples(40, error: 0, seed: 5)
        let maximum = truth(space.maximum)
        for index in steep.indices {
            steep[index].meanIoU = min(1, max(0, 8 * (steep[index].meanIoU - 0.27) / maximum))
        }
        let predictor = try AccuracyPredictor.fit(samples: steep, space: space)
        #expect((0...1).contains(try predictor.predict(space.maximum)))
        #expect((0...1).contains(try predictor.predict(space.minimum)))
    }

    @Test("equal values are predicted and have no order")
    func constant() throws {
        let equal = samples(20, error: 0, seed: 6).map { ($0.architecture, 0.25) }
        let predictor = try AccuracyPredictor.fit(samples: equal, space: space)
        #expect(abs(try predictor.predict(space.maximum) - 0.25) < 1e-9)
        #expect(predictor.heldOutKendallTau == nil)
    }

    @Test("too few samples, values that are no fractions and foreign architectures throw")
    func refused() throws {
        #expect(throws: SupernetError.self) {
            try AccuracyPredictor.fit(samples: samples(15, error: 0, seed: 7), space: space)
        }
        var wrong = samples(20, error: 0, seed: 8)
        wrong[3].meanIoU = 34.25
        #expect(throws: SupernetError.self) { try AccuracyPredictor.fit(samples: wrong, space: space) }
        let predictor = try AccuracyPredictor.fit(samples: samples(20, error: 0, seed: 9), space: space)
        #expect(throws: ArchitectureError.self) { try predictor.predict(ArchitectureSpace.standard(.b1).maximum) }
    }

    @Test("survives JSON unchanged")
    func codable() throws {
        let predictor = try AccuracyPredictor.fit(samples: samples(20, error: 0.01, seed: 10), space: space)
        let copy = try CanonicalJSON.decode(AccuracyPredictor.self, from: CanonicalJSON.encode(predictor))
        #expect(copy == predictor)
    }
}
