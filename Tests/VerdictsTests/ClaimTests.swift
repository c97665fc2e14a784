import GSL
import Testing
import Verdicts

@Suite struct ClaimTests {
    /// All plans of one claim together have at most the chance of error of the first alone.
    @Test func extensionsNeverSpendMoreThanTheLevel() throws {
        let seed: UInt64 = 30_003
        var stream = RandomStream(StreamKey(seed: seed, purpose: "test/extensions"))
        for _ in 0..<100 {
            var claim = try Claim(
                share: 0.5 + 0.49 * stream.uniform(), confidence: [0.9, 0.95, 0.99][stream.integer(below: 3)])
            var spent = 0.0
            for _ in 0..<4 {
                let draws = stream.integer(in: 1...400)
                spent += claim.size.spent(draws: draws)
                #expect(spent <= 1 - claim.confidence + 1e-12, "seed \(seed)")
                do { claim = try claim.extended(after: draws) } catch {
                    guard case .levelSpent = error else { throw error }
                    break
                }
            }
        }
    }

    @Test func theFirstPlanHasTheWholeLevelAndLaterOnesTheRest() throws {
        let first = try Claim()
        #expect(abs(first.level - 0.05) < 1e-12)
        let second = try first.extended(after: 29)
        #expect(abs(second.level - (0.05 - 0.047101)) < 1e-6)  // 0.9^29 = 0.047101
        #expect(second.earlierDraws == [29])
        #expect(second.fewestDraws == 56)  // 0.9^56 = 0.00274
        #expect(try second.with(margin: 0.03).level == second.level)
    }

    @Test func senselessClaimsAreRefused() {
        for (share, margin, confidence) in [
            (0, 0.1, 0.95), (1, 0.1, 0.95), (.nan, 0.1, 0.95), (0.9, -0.1, 0.95), (0.9, .infinity, 0.95),
            (0.9, 0.1, 1), (0.9, 0.1, 0.3), (0.9, 0.1, .nan),
        ] {
            #expect(throws: VerdictError.self) { try Claim(share: share, margin: margin, confidence: confidence) }
        }
        #expect(throws: VerdictError.noDraws(what: "earlier draws")) { try Claim(earlierDraws: [0]) }
    }

    @Test func worstCasesAreThoseOfTheFormulas() throws {
        #expect(abs(try #require(WorstCase.regret(boundedError: 0.1)) - 0.2 / 0.9) < 1e-15)
        #expect(abs(try #require(WorstCase.regret(boundedError: 0.1, factors: 2)) - 0.4938) < 5e-5)
        #expect(WorstCase.regret(withinFactor: 2.5) == 5.25)
        #expect(abs(WorstCase.errorThatProves(margin: 0.1) - 0.1 / 2.1) < 1e-15)
        #expect(WorstCase.regret(boundedError: 1) == nil)
        #expect(WorstCase.regret(withinFactor: 0.5) == nil)
        let error = WorstCase.errorThatProves(margin: 0.1, factors: 2)
        #expect(abs(try #require(WorstCase.regret(boundedError: error, factors: 2)) - 0.1) < 1e-12)
    }
}
