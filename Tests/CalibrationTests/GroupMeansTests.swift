import CIMHardware
import Testing

@testable import Calibration

@Suite struct GroupMeansTests {
    private func group(_ deviations: [Double], within: Double) -> (GroupMeans, [ObservationGroup]) {
        let observations = deviations.map { SyntheticChips.observation(readingDeviation: $0) }
        let groups = ObservationGroup.all(observations)
        var spreads = Spreads()
        spreads.within = [within, within, within]
        return (
            GroupMeans(observations, groups: groups, spreads: spreads, settings: CalibrationSettings()), groups
        )
    }

    /// Departures and mean together are r^T V^-1 r for V = diag(s^2) + T 1 1^T.
    @Test func meanAndDeparturesCarryTheLikelihood() throws {
        let deviations = [0.1, 0.2, 0.3, 0.7]
        let values = [1, -0.3, 0.2, 0.5]
        let effect = 0.5
        let (means, groups) = group(deviations, within: 0)
        #expect(groups.count == 1)
        let center = means.means(values)
        let parts =
            means.departures(values, means: center).reduce(0) { $0 + $1 * $1 }
            + center[0] * center[0] / (means.variances[0] + effect)
        let dense = try #require(
            CholeskyFactor(
                deviations.indices.map { i in
                    deviations.indices.map { effect + (i == $0 ? deviations[i] * deviations[i] : 0) }
                }))
        #expect(abs(parts - dense.halfSolve(values).reduce(0) { $0 + $1 * $1 }) < 1e-12)
    }

    @Test func longSeriesCountsAsFourPoints() {
        let (means, _) = group([Double](repeating: 0.4, count: 16), within: 0.3)
        // sqrt(0.09 + 0.16) = 0.5, times sqrt(16 / 4); the mean of 16 such has the variance of 4 values of 0.5.
        #expect(means.inverse.allSatisfy { abs($0 - 1) < 1e-12 })
        #expect(abs(means.variances[0] - 0.25 / 4) < 1e-12)
    }

    @Test func inverseOfAFactor() throws {
        let matrix = [[4, 1, 0.5], [1, 3, -0.2], [0.5, -0.2, 2]]
        let inverse = try #require(CholeskyFactor(matrix)).inverse()
        for i in 0..<3 {
            for j in 0..<3 {
                let product = (0..<3).reduce(0) { $0 + matrix[i][$1] * inverse[$1 * 3 + j] }
                #expect(abs(product - (i == j ? 1 : 0)) < 1e-12)
            }
        }
        #expect(CholeskyFactor([[1, 2], [2, 1]]) == nil)
    }
}
