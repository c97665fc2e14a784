import Foundation
import GSL
import Testing
import Verdicts

@Suite struct ClopperPearsonTests {
    /// Newcombe, Statistics in Medicine 17:857 (1998), Table I, method 5 ("exact"), four decimals.
    @Test(arguments: [
        (81, 263, 0.2527, 0.3676), (15, 148, 0.0578, 0.1617), (0, 20, 0.0, 0.1684), (1, 29, 0.0009, 0.1776),
    ])
    func publishedIntervals(successes: Int, draws: Int, lower: Double, upper: Double) {
        let interval = ShareEstimate(successes: successes, draws: draws, level: 0.05).interval
        #expect(abs(interval.lower - lower) <= 5.1e-5)
        #expect(abs(interval.upper - upper) <= 5.1e-5)
    }

    @Test func closedFormsWithoutFailureAndWithoutSuccess() {
        for draws in [1, 5, 28, 29, 59, 166, 237, 1000] {
            for level in [0.1, 0.05, 0.0125, 1e-6] {
                let all = ShareEstimate(successes: draws, draws: draws, level: level)
                #expect(abs(all.lower - pow(level, 1 / Double(draws))) < 1e-12)
                #expect(all.upper == 1)
                let none = ShareEstimate(successes: 0, draws: draws, level: level)
                #expect(none.lower == 0)
                #expect(abs(none.upper - (1 - pow(level, 1 / Double(draws)))) < 1e-12)
            }
        }
        #expect(abs(ShareEstimate(successes: 29, draws: 29, level: 0.05).lower - 0.9019) < 5e-5)
    }

    /// A bound solves its equation also where GSL's own inverse of the beta distribution fails (311 draws, for example).
    @Test func boundsSolveTheBinomialEquation() {
        for draws in [1, 2, 7, 29, 150, 237, 311, 348, 385, 2000] {
            for successes in stride(from: 1, through: draws, by: max(1, draws / 97)) {
                for level in [1e-6, 0.0029, 0.0125, 0.025, 0.05] {
                    let bound = ShareEstimate.lowerBound(successes: successes, draws: draws, level: level)
                    let tail = Distributions.binomialUpperTail(successes, trials: draws, probability: bound)
                    #expect(abs(tail / level - 1) < 1e-8, "\(successes) of \(draws) at \(level)")
                }
            }
        }
    }

    /// The exact chance that a bound misses the truth, summed over the binomial distribution, never exceeds the level.
    @Test func boundsKeepTheirLevelExactly() {
        let seed: UInt64 = 30_001
        var stream = RandomStream(StreamKey(seed: seed, purpose: "test/clopper-pearson"))
        for _ in 0..<60 {
            let draws = stream.integer(in: 1...120)
            let truth = stream.uniform()
            let level = [0.01, 0.05, 0.1][stream.integer(below: 3)]
            var missed = 0.0
            for successes in 0...draws
            where ShareEstimate.lowerBound(successes: successes, draws: draws, level: level) > truth {
                missed +=
                    Distributions.binomialCDF(successes, trials: draws, probability: truth)
                    - Distributions.binomialCDF(successes - 1, trials: draws, probability: truth)
            }
            #expect(missed <= level + 1e-9, "seed \(seed): \(draws) draws, truth \(truth)")
        }
    }

    @Test func undecidedDrawsWidenBothEnds() {
        let known = ShareEstimate(successes: 90, draws: 100, level: 0.05)
        let partly = ShareEstimate(successes: 90, undecided: 5, draws: 100, level: 0.05)
        #expect(partly.lower == known.lower)
        #expect(partly.upper == ShareEstimate(successes: 95, draws: 100, level: 0.05).upper)
        #expect(partly.estimate == 90.0 / 95)
        #expect(ShareEstimate(successes: 0, undecided: 3, draws: 3, level: 0.05).estimate == nil)
    }
}
