import Foundation
import Testing

@testable import Robustness

@Suite("Spread between trainings")
struct TrainingSpreadTests {
    @Test("variances of seeds and trainings are told apart; what is unknown is nil")
    func spread() {
        // Means 1 and 5, pooled variance of the seeds 2; the variance of the means, 8, holds half of it.
        let row = TrainingSpread.Row(scenario: "latency", memory: .rram, objectives: [[0, 2], [4, 6]])
        #expect(abs((row.betweenSeeds ?? 0) - 2.0.squareRoot()) < 1e-12)
        #expect(abs((row.betweenTrainings ?? 0) - 7.0.squareRoot()) < 1e-12)
        #expect(zip(row.means, [1.0, 5]).allSatisfy { abs(log($0 ?? 0) - $1) < 1e-12 })
        // A design that was not found is no zero.
        let gap = TrainingSpread.Row(scenario: "latency", memory: .rram, objectives: [[0, 2], [nil, nil]])
        #expect(gap.means[1] == nil && gap.betweenTrainings == nil && gap.betweenSeeds != nil)
        let single = TrainingSpread.Row(scenario: "latency", memory: .rram, objectives: [[1], [2]])
        #expect(single.betweenSeeds == nil && single.betweenTrainings == nil)
        let same = TrainingSpread.Row(scenario: "latency", memory: .rram, objectives: [[0, 2], [0, 2]])
        #expect(same.betweenTrainings == 0)
    }
}
