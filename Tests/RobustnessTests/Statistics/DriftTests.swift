import CIMHardware
import Foundation
import GSL
import Testing

@testable import Robustness

@Suite("Drift, regret, optimism")
struct DriftTests {
    @Test("(1 + A) = (1 + R)(1 + O), for runs and for their summary")
    func identity() throws {
        var stream = RandomStream(StreamKey(seed: 1, purpose: "drift identity"))
        let runs = try (0..<500).map { _ in
            try PairedRun(
                reference: exp(5 * stream.gaussian()), reported: exp(5 * stream.gaussian()),
                actual: exp(5 * stream.gaussian()))
        }
        for run in runs {
            let (drift, product) = (run.drift, (1 + run.drift.regret) * (1 + run.drift.optimism))
            // R and O lose digits near -1, where 1 + R is a difference of nearly equal numbers.
            let tolerance = 1e-15 * (4 + 4 / (1 + drift.regret) + 4 / (1 + drift.optimism))
            #expect(abs(product / (run.reported / run.reference) - 1) < tolerance)
            #expect(abs(run.logApparentDrift - run.logRegret - run.logOptimism) < 1e-13)
        }
        let summary = try DriftSummary(runs)
        let product = (1 + summary.regret.estimate) * (1 + summary.optimism.estimate)
        #expect(abs(product / (1 + summary.apparentDrift.estimate) - 1) < 1e-12)
        #expect(summary.pairCount == 500)
    }

    @Test("by hand: the wrong simulator reports 10 % less for a design that is 20 % worse")
    func byHand() throws {
        let drift = try PairedRun(reference: 100, reported: 90, actual: 120).drift
        #expect(abs(drift.apparentDrift + 0.1) < 1e-15 && abs(drift.regret - 0.2) < 1e-15)
        #expect(abs(drift.optimism + 0.25) < 1e-15)
    }

    @Test("values without a logarithm are refused", arguments: [0, -1, Double.nan, .infinity])
    func refusal(value: Double) {
        #expect(throws: RobustnessError.self) { try PairedRun(reference: value, reported: 1, actual: 1) }
        #expect(throws: RobustnessError.self) { try PairedRun(reference: 1, reported: value, actual: 1) }
        #expect(throws: RobustnessError.self) { try PairedRun(reference: 1, reported: 1, actual: value) }
        #expect(throws: RobustnessError.self) { try SeedFloor(metrics: [1, 2, value]) }
    }

    @Test("t interval against the tables: n = 5, t(0.975, 4) = 2.776445105")
    func studentInterval() throws {
        let summary = try PairedSummary(logRatios: [0.01, 0.02, 0.03, 0.04, 0.05])
        let change = try summary.change(confidence: 0.95)
        let half = 2.776445105 * (0.00025 / 5.0).squareRoot()
        #expect(abs(log1p(change.estimate) - 0.03) < 1e-12)
        #expect(abs(log1p(change.lower) - (0.03 - half)) < 1e-10)
        #expect(abs(log1p(change.upper) - (0.03 + half)) < 1e-10)
        #expect(change.description == "+3.0 % (95 % interval +1.0 % to +5.1 %)")
        #expect(throws: RobustnessError.self) { try PairedSummary(logRatios: [0.1]) }
        #expect(throws: RobustnessError.self) { try PairedSummary(logRatios: [0.1, .nan]) }
        #expect(throws: RobustnessError.self) { try summary.change(confidence: 1) }
    }

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

    @Test("technology and feasibility flips are counted")
    func flips() throws {
        let reference: [[ChipMemory: Double]] = [[.rram: 1, .sram: 2], [.rram: 3, .sram: 2], [.rram: 1, .sram: 1]]
        let wrong: [[ChipMemory: Double]] = [[.rram: 1, .sram: 0.5], [.rram: 3, .sram: 2], [.rram: 1, .sram: 1]]
        #expect(try Flips.technology(reference: reference, wrong: wrong).count == 1)
        #expect(try Flips.technology(reference: reference, wrong: reference).count == 0)
        #expect(try Flips.feasibility([(true, true), (true, false), (false, false), (false, true)]).count == 1)
        #expect(throws: RobustnessError.self) { try Flips.technology(reference: reference, wrong: []) }
        #expect(throws: RobustnessError.self) { try Flips.feasibility([]) }
    }

    @Test("Wilson's interval against published values: 0 of 10 and 5 of 10")
    func wilson() throws {
        let none = try Proportion(count: 0, of: 10)
        #expect(none.lower == 0 && abs(none.upper - 0.27753) < 1e-5)
        let half = try Proportion(count: 5, of: 10)
        #expect(abs(half.lower - 0.23659) < 1e-5 && abs(half.upper - 0.76341) < 1e-5 && half.fraction == 0.5)
        #expect(throws: RobustnessError.self) { try Proportion(count: 3, of: 2) }
    }

    @Test("rank agreement refuses what has no ranking")
    func rankAgreement() throws {
        #expect(throws: StatisticsError.self) { try RankAgreement(reference: [1], wrong: [1]) }
        #expect(throws: StatisticsError.self) { try RankAgreement(reference: [1, 2], wrong: [1, .nan]) }
        let reversed = try RankAgreement(reference: [1, 2, 3, 4], wrong: [4, 3, 2, 1])
        #expect(reversed.kendallTau == -1 && reversed.topOverlapFraction == 0)
    }
}
