import CIMHardware
import Testing

@testable import Calibration

@Suite struct WhiteningTests {
    /// W V W^T = 1 for V = diag(s^2) + T 1 1^T.
    @Test func whitensTheCovarianceOfAChip() {
        let deviations = [0.1, 0.2, 0.3, 0.7]
        let chipVariance = 0.5
        let group = ErrorModel.Group(silicon: "a", kind: .rramAnalog, metric: .area, indices: [0, 1, 2, 3])
        let whitening = Whitening(group, deviations: deviations, chipVariance: chipVariance)
        // Rows of W by applying it to unit vectors (W is not symmetric: it acts after division by s).
        var columns: [[Double]] = []
        for index in 0..<4 {
            var unit = [Double](repeating: 0, count: 4)
            unit[index] = 1
            var output = unit
            whitening.apply(unit, into: &output)
            columns.append(output)
        }
        for i in 0..<4 {
            for j in 0..<4 {
                var sum = 0.0
                for a in 0..<4 {
                    for b in 0..<4 {
                        let v = (a == b ? deviations[a] * deviations[a] : 0) + chipVariance
                        sum += columns[a][i] * v * columns[b][j]
                    }
                }
                #expect(abs(sum - (i == j ? 1 : 0)) < 1e-12)
            }
        }
    }

    @Test func chipEffectIsTheWeightedMean() {
        let group = ErrorModel.Group(silicon: "a", kind: .sramAnalog, metric: .latency, indices: [1, 2])
        var errors = ErrorModel(groupCount: 1)
        errors.within = [0, 0, 0]
        let observations = [0.1, 0.1, 0.2].map { SyntheticChips.observation(readingDeviation: $0) }
        let effect = errors.chipEffect(group, [9, 1, 2], observations, CalibrationSettings())
        // Weights 100 and 25.
        #expect(abs(effect.mean - 1.2) < 1e-12)
        #expect(abs(effect.variance - 1.0 / 125) < 1e-12)
    }

    @Test func longSeriesCountsAsFourPoints() {
        let indices = Array(0..<16)
        let group = ErrorModel.Group(silicon: "a", kind: .sramAnalog, metric: .latency, indices: indices)
        var errors = ErrorModel(groupCount: 1)
        errors.within = [0, 0.3, 0]
        let observations = indices.map { _ in SyntheticChips.observation(readingDeviation: 0.4) }
        let deviations = errors.deviations(group, observations, CalibrationSettings())
        // sqrt(0.09 + 0.16) = 0.5, times sqrt(16 / 4).
        #expect(deviations.allSatisfy { abs($0 - 1) < 1e-12 })
    }
}
