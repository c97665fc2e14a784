import Foundation
import GSL
import Testing

@testable import Robustness

@Suite("Seed floor and rank agreement")
struct SeedFloorTests {
    /// 400 log-normal seeds: the sample quantile's standard error is about 4 %; 15 % fails in about 1 of 5,000 seeds.
    @Test("floor between seeds: quantiles of |N(0, 2 s^2)| for log-normal results")
    func seedFloor() throws {
        var stream = RandomStream(StreamKey(seed: 4, purpose: "seed floor"))
        let spread = 0.05
        let floor = try SeedFloor(metrics: (0..<400).map { _ in 3e-4 * exp(spread * stream.gaussian()) })
        #expect(floor.seedCount == 400)
        #expect(abs(floor.standardDeviation / spread - 1) < 0.15)
        #expect(abs(log1p(floor.ninetyFivePercent) / (1.959964 * 2.0.squareRoot() * spread) - 1) < 0.15)
        let exact = try SeedFloor(metrics: [2, 2, 2])
        #expect(exact.ninetyFivePercent == 0 && exact.standardDeviation == 0)
    }

    @Test("rank agreement refuses what has no ranking")
    func rankAgreement() throws {
        #expect(throws: StatisticsError.self) { try RankAgreement(reference: [1], wrong: [1]) }
        #expect(throws: StatisticsError.self) { try RankAgreement(reference: [1, 2], wrong: [1, .nan]) }
        let reversed = try RankAgreement(reference: [1, 2, 3, 4], wrong: [4, 3, 2, 1])
        #expect(reversed.kendallTau == -1 && reversed.topOverlapFraction == 0)
    }
}
