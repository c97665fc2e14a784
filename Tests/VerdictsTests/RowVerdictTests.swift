import GSL
import Testing
import Verdicts

@Suite struct RowVerdictTests {
    private func row(
        good: Int = 0, costly: Int = 0, illegal: Int = 0, nothing: Int = 0, undecided: Int = 0, exists: Bool = true,
        control: Control? = nil
    ) throws -> RowVerdict {
        try RowVerdict(
            [Outcome](repeating: .legal(regret: 0.01), count: good)
                + [Outcome](repeating: .legal(regret: 0.5), count: costly)
                + [Outcome](repeating: .illegal, count: illegal)
                + [Outcome](repeating: .nothingFound, count: nothing)
                + [Outcome](repeating: .undecided, count: undecided),
            claim: Claim(), legalDesignExists: exists, control: control)
    }

    @Test func wordsFollowTheBounds() throws {
        #expect(try row(good: 29).word == .robust)
        #expect(try row(good: 28).word == .notProven)
        #expect(try row(good: 28, illegal: 1).word == .notProven)
        #expect(try row(good: 28, nothing: 1).word == .notProven)
        #expect(try row(good: 45, illegal: 1).word == .robust)
        #expect(try row(good: 105, costly: 45).word == .notRobust)
        #expect(try row(good: 105, illegal: 45).word == .notRobust)
        #expect(try row(illegal: 5).word == .notRobust)
        #expect(try row(good: 1).word == .notProven)
    }

    @Test func nothingLegalMeansNoAnswer() throws {
        let shortfall = Shortfall(limit: "area <= 1 mm2", excess: 91)
        let verdict = try RowVerdict(
            [.illegal, .nothingFound], claim: Claim(), legalDesignExists: false, shortfall: shortfall)
        #expect(verdict.word == .noAnswer)
        #expect(verdict.share == nil && verdict.regret == nil)
        #expect(verdict.description.contains("area <= 1 mm2"))
        #expect(verdict.illegal == 1 && verdict.nothingFound == 1)
        // A legal design that a wrong simulator found is one that exists.
        #expect(
            try RowVerdict([.legal(regret: 0), .illegal], claim: Claim(), legalDesignExists: false).word == .notProven)
    }

    @Test func undecidedDrawsNeverHelp() throws {
        #expect(try row(good: 45, undecided: 1).word == .robust)
        #expect(try row(good: 29, undecided: 1).word == .notProven)
        let many = try row(good: 1000, undecided: 60)
        #expect(many.word == .notProven && many.isTooUndecided)
        #expect(many.description.hasPrefix("not proven (undecided)"))
        #expect(try row(good: 1000, undecided: 50).word == .robust)
    }

    /// Half of the right simulator's searches without a legal design: the search fails, and nothing that finds nothing is held
    /// against a simulator.
    @Test func aFailingSearchIsNoEvidence() throws {
        let (fails, works) = (Control(withoutLegalDesign: 3, searches: 5), Control(withoutLegalDesign: 2, searches: 5))
        let nothing = try row(nothing: 30, control: fails)
        #expect(nothing.word == .notProven && nothing.isSearchFailing && nothing.nextPlan == nil)
        #expect(nothing.description.hasPrefix("not proven (search fails): 0 of 30"))
        #expect(nothing.description.contains("the right simulator's searches find nothing legal in 3 of 5"))
        #expect(nothing.share?.interval == Interval(lower: 0, upper: 1) && nothing.failures == 30)
        let same = try row(nothing: 30, control: works)
        #expect(same.word == .notRobust && !same.isSearchFailing)
        // Illegal and costly designs are the simulator's whatever the search does.
        #expect(try row(illegal: 30, control: fails).word == .notRobust)
        #expect(try row(costly: 20, nothing: 10, control: fails).word == .notRobust)
        // Nothing becomes robust by it: the yardstick itself was hardly found.
        #expect(try row(good: 150, control: fails).wordWithReason == "not proven (search fails)")
        #expect(try row(good: 150, control: works).word == .robust)
        #expect(try row(nothing: 30, exists: false, control: fails).word == .noAnswer)
    }

    /// Whatever the right simulator's searches did, no row is robust that was not robust without them.
    @Test func aControlNeverHelps() throws {
        let seed: UInt64 = 30_005
        var stream = RandomStream(StreamKey(seed: seed, purpose: "test/control"))
        for _ in 0..<300 {
            let (good, nothing, illegal) = (
                stream.integer(below: 200), stream.integer(below: 20), stream.integer(in: 1...10)
            )
            let searches = stream.integer(in: 1...9)
            let control = Control(withoutLegalDesign: stream.integer(in: 0...searches), searches: searches)
            let (with, without) = try (
                row(good: good, illegal: illegal, nothing: nothing, control: control),
                row(good: good, illegal: illegal, nothing: nothing)
            )
            if with.word == .robust { #expect(without.word == .robust, "seed \(seed)") }
            if with.word == .notRobust { #expect(without.word == .notRobust, "seed \(seed)") }
            #expect(with.illegal == illegal && with.nothingFound == nothing)
        }
    }

    @Test func theMarginItselfIsWithin() throws {
        let verdict = try RowVerdict(
            [.legal(regret: 110.0 / 100 - 1), .legal(regret: 0.1000001)], claim: Claim(), legalDesignExists: true)
        #expect(verdict.good == 1 && verdict.costly == 1)
    }

    @Test func regretsThatCannotBeAreRefused() {
        for regret in [-0.01, .nan, .infinity] {
            #expect(throws: VerdictError.self) {
                try RowVerdict([.legal(regret: regret)], claim: Claim(), legalDesignExists: true)
            }
        }
        #expect(throws: VerdictError.noDraws(what: "row")) {
            try RowVerdict([], claim: Claim(), legalDesignExists: true)
        }
    }

    @Test func skewedRegretsGetSkewedBounds() throws {
        // Roots of Hall's cubic by Brent's method (SciPy 1.17), skewness from the second and third central moments.
        let regrets = [0, 0, 0.01, 0.02, 0.3]
        let summary = try #require(try RegretSummary(regrets, confidence: 0.95))
        #expect(abs(try #require(summary.upper) - 0.5394221173002979) < 1e-9)
        #expect(abs(try #require(summary.interval).upper - 0.5880478619614604) < 1e-9)
        #expect(summary.interval?.lower == 0)
        // Without skewness it is Student's t: 2.4469119 for 6 degrees of freedom, standard deviation sqrt(14 / 3).
        let even = try #require(try RegretSummary([1, 2, 3, 4, 5, 6, 7], confidence: 0.95)?.interval)
        #expect(abs(even.upper - (4 + 2.4469119 * (14.0 / 3 / 7).squareRoot())) < 1e-6)
    }

    @Test func oneRegretHasNoInterval() throws {
        let one = try #require(try row(good: 1, illegal: 4).regret)
        #expect(one.count == 1 && one.mean == 0.01)
        #expect(one.upper == nil && one.interval == nil)
        let verdict = try RowVerdict(
            [.legal(regret: 0), .legal(regret: 0.2), .illegal], claim: Claim(), legalDesignExists: true)
        let two = try #require(verdict.regret)
        // t(1) at 95 % one-sided is 6.313752, standard error 0.1.
        #expect(abs(try #require(two.upper) - (0.1 + 0.6313752)) < 1e-6)
        #expect(two.interval?.lower == 0)
        #expect(abs(two.quantile90 - 0.18) < 1e-12)
    }

    @Test func theNextPlanNamesWhatWasSpent() throws {
        let next = try #require(try row(good: 28, illegal: 1).nextPlan)
        #expect(next.word == .robust && next.claim.earlierDraws == [29])
        #expect(next.draws > 56)
        let worse = try #require(try row(good: 24, illegal: 5).nextPlan)
        #expect(worse.word == .notRobust)
        #expect(try row(good: 29).nextPlan == nil)
    }

    /// An illegal design never counts as a success, whatever the rest is.
    @Test func illegalDesignsNeverHelp() throws {
        let seed: UInt64 = 30_004
        var stream = RandomStream(StreamKey(seed: seed, purpose: "test/illegal"))
        for _ in 0..<300 {
            let (good, bad) = (stream.integer(below: 200), stream.integer(in: 1...40))
            let legal = try row(good: good, costly: bad)
            let illegal = try row(good: good, illegal: bad)
            #expect(legal.word == illegal.word, "seed \(seed)")
            #expect(illegal.illegal == bad && illegal.good == good)
            if illegal.word == .robust { #expect(try row(good: good + bad).word == .robust) }
        }
    }
}

@Suite struct PlanVerdictTests {
    private func row(_ name: String, good: Int, illegal: Int, exists: Bool = true) throws -> PlanVerdict.Row {
        let outcomes =
            [Outcome](repeating: .legal(regret: 0), count: good) + [Outcome](repeating: .illegal, count: illegal)
        return PlanVerdict.Row(
            name: name, verdict: try RowVerdict(outcomes, claim: Claim(), legalDesignExists: exists))
    }

    @Test func onlyAllRowsTogetherAreRobust() throws {
        let (fine, open, bad) = try (
            row("fine", good: 150, illegal: 0), row("open", good: 140, illegal: 10), row("bad", good: 90, illegal: 60)
        )
        let none = try row("none", good: 0, illegal: 150, exists: false)
        #expect(PlanVerdict([fine, fine]).word == .robust)
        #expect(PlanVerdict([fine, open]).word == .notProven)
        #expect(PlanVerdict([fine, open, bad]).word == .notRobust)
        #expect(PlanVerdict([fine, none]).word == .noAnswer)
        #expect(PlanVerdict([fine, none]).lower == nil)
        #expect(PlanVerdict([none, bad]).word == .notRobust)
        #expect(PlanVerdict([], cannotMove: ["mIoU"]).word == nil)
    }

    @Test func theWorstRowCarriesAnAdjustedInterval() throws {
        let rows = try [("a", 150), ("b", 120), ("c", 149)].map { try row($0.0, good: $0.1, illegal: 150 - $0.1) }
        let plan = PlanVerdict(rows)
        #expect(plan.worst?.name == "b")
        let adjusted = try #require(plan.worstShare)
        #expect(abs(adjusted.confidence - (1 - 0.05 / 3)) < 1e-12)
        let plain = try #require(rows[1].verdict.share)
        #expect(adjusted.interval.lower < plain.interval.lower && adjusted.interval.upper > plain.interval.upper)
        #expect(plan.draws == 450 && plan.good == 419 && plan.illegal == 31)
        #expect(plan.lower == plain.lower && plan.upper == plain.upper)
    }
}
