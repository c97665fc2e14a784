import GSL
import Testing
import Verdicts

@Suite struct PlanSizeTests {
    @Test func fewestDrawsOfCommonClaims() throws {
        #expect(try Claim().fewestDraws == 29)
        #expect(try Claim(share: 0.95).fewestDraws == 59)
        #expect(try Claim(confidence: 0.99).fewestDraws == 44)
        let size = try Claim().size
        #expect(size.failuresAllowed(draws: 28) == nil)
        #expect(size.failuresAllowed(draws: 29) == 0)
        // Sample sizes of attribute sampling at 95 %/10 %: AICPA Audit Guide, Table A-1, gives 46 for one and 61 for two.
        #expect(size.fewestDraws(failures: 1) == 46)
        #expect(size.fewestDraws(failures: 2) == 61)
    }

    /// The binomial rule and the bounds say the same word.
    @Test func sizesAgreeWithBounds() {
        let seed: UInt64 = 30_002
        var stream = RandomStream(StreamKey(seed: seed, purpose: "test/plan size"))
        for _ in 0..<200 {
            let draws = stream.integer(in: 1...300)
            let size = PlanSize(share: 0.05 + 0.9 * stream.uniform(), level: 0.001 + 0.2 * stream.uniform())
            if let most = size.failuresAllowed(draws: draws) {
                #expect(bound(draws - most, draws, size.level) > size.share, "seed \(seed)")
                #expect(bound(draws - most - 1, draws, size.level) <= size.share, "seed \(seed)")
                #expect(size.fewestDraws(failures: most) <= draws)
            } else {
                #expect(bound(draws, draws, size.level) <= size.share, "seed \(seed)")
            }
            if let least = size.failuresThatDisprove(draws: draws) {
                #expect(
                    ShareEstimate.upperBound(successes: draws - least, draws: draws, level: size.level) < size.share)
            }
        }
    }

    private func bound(_ successes: Int, _ draws: Int, _ level: Double) -> Double {
        successes < 0 ? 0 : ShareEstimate.lowerBound(successes: successes, draws: draws, level: level)
    }

    /// No smaller plan has the power asked for.
    @Test func drawsToProveAreTheFewest() throws {
        for (truth, power) in [(0.98, 0.8), (0.96, 0.5), (1, 0.8), (0.95, 0.9)] {
            let size = try Claim().size
            let draws = try #require(size.drawsToProve(truth: truth, power: power))
            func reached(_ n: Int) -> Double {
                size.failuresAllowed(draws: n).map {
                    Distributions.binomialCDF($0, trials: n, probability: 1 - truth)
                } ?? 0
            }
            #expect(reached(draws) >= power)
            #expect((1..<draws).allSatisfy { reached($0) < power })
        }
        #expect(try Claim().size.drawsToProve(truth: 0.9) == nil)
        #expect(try Claim().size.drawsToDisprove(truth: 0.9) == nil)
        let disproof = try #require(try Claim().size.drawsToDisprove(truth: 0.7))
        #expect((10...40).contains(disproof))
    }

    @Test func aHarmlessKindIsProvedWith150Draws() throws {
        // 98 % harmless and 150 draws: P(at most the failures allowed).
        let size = try Claim().size
        let allowed = try #require(size.failuresAllowed(draws: 150))
        #expect(Distributions.binomialCDF(allowed, trials: 150, probability: 0.02) > 0.99)
    }
}
