import CIMHardware
import CoSearch
import Documents
import Foundation
import GSL
import Quantities
import Testing
import Verdicts

@testable import Robustness

/// Searches whose truth is known, judged as real ones are.
@Suite("Drift verdicts") struct DriftVerdictsTests {
    private let model = DiscrepancyModel(.perComponent)
    private let claim = DriftClaim(magnitude: 0.1, margin: 0.1, meanIoUMargin: 0.03)

    private func scenario(_ name: String, _ objective: Scenario.Objective = .latency) -> Scenario {
        Scenario(
            name: name, objective: objective,
            constraints: Constraints(meanIoUFloor: 0.3, areaLimit: .squareMillimeters(200), powerLimit: .watts(5)))
    }

    /// A design with this regret over a best of 1; `area` in limits.
    private func finding(
        _ regret: Double, area: Double = 0.5, believed: Bool = true, seed: UInt64 = 1, optimism: Double = 0
    ) -> SearchFinding {
        let actual = DesignMetrics(latency: 1 + regret, energy: 1, area: area * 200e-6, power: 1, meanIoU: 0.4)
        let seen = DesignMetrics(
            latency: (1 + regret) * (1 + optimism), energy: 1, area: area * 200e-6, power: 1, meanIoU: 0.4)
        return SearchFinding(
            cell: Digest(of: []), seed: seed, believed: believed, seen: seen, actual: actual,
            broken: area > 1 ? [ConstraintViolation(constraint: .area, value: area * 200e-6, limit: 200e-6)] : [])
    }

    private func drift(
        _ places: [PlaceSearches], plans: [DiscrepancyPlan]? = nil
    ) throws -> DriftResult {
        try DriftResult(
            claim: claim, effort: "quick", plans: plans ?? [DiscrepancyPlan(model, levels: [0.1], claim: 0.1)],
            places: places)
    }

    private func place(
        _ name: String, memory: ChipMemory = .rram, reference: [SearchFinding]? = nil, _ findings: [SearchFinding],
        model: DiscrepancyModel? = nil, canMove: Bool = true
    ) -> PlaceSearches {
        PlaceSearches(
            scenario: scenario(name), memory: memory, reference: reference ?? [finding(0)],
            conditions: [
                PlaceSearches.Condition(model: model ?? self.model, level: 0.1, findings: findings, canMove: canMove)
            ])
    }

    @Test(
        "29 good draws prove the claim, 28 do not, and one illegal design among 29 undoes the proof, whatever it costs")
    func fewest() throws {
        func word(_ findings: [SearchFinding]) throws -> Word? { try drift([place("a", findings)]).answers[0].word }
        let good = finding(0.05)
        #expect(try word(Array(repeating: good, count: 29)) == .robust)
        #expect(try word(Array(repeating: good, count: 28)) == .notProven)
        #expect(try word(Array(repeating: good, count: 28) + [finding(-0.9, area: 91)]) == .notProven)
        #expect(try word(Array(repeating: good, count: 28) + [finding(0, believed: false)]) == .notProven)
        #expect(try word(Array(repeating: finding(0.05, area: 91), count: 29)) == .notRobust)
        #expect(try word(Array(repeating: finding(0.11), count: 29)) == .notRobust)
    }

    @Test(
        "the best legal design of any search is the reference point, a wrong simulator's and an unbelieved one included"
    )
    func reference() throws {
        let lucky = try drift([place("a", reference: [finding(0.5)], [finding(0), finding(0.2)])])
        let regrets = lucky.rows[0].regrets
        #expect(lucky.rows[0].best == 1 && regrets.count == 2 && regrets.first == 0, "\(regrets)")
        #expect(abs((regrets.last ?? .nan) - 0.2) < 1e-12, "\(regrets)")  // (1.2 - 1) / 1 is 0.2 but for its rounding
        #expect(lucky.baselines[0].control.good == 0, "the right simulator's own search missed by half")
        let illegal = try drift([place("a", reference: [finding(-0.5, area: 2)], [finding(0.3)])])
        #expect(
            illegal.rows[0].best == 1.3 && illegal.rows[0].regrets == [0], "an illegal design is no reference point")
        let unbelieved = try drift([place("a", reference: [finding(0, believed: false)], [finding(0.3)])])
        #expect(unbelieved.rows[0].best == 1)
    }

    @Test("no legal design anywhere: no answer, the limit and by how much; other rows keep their words")
    func noAnswer() throws {
        let all = Array(repeating: finding(0, area: 3), count: 29)
        let result = try drift([
            place("tight", reference: [finding(0, area: 2), finding(0, area: 4, believed: false)], all),
            place("wide", Array(repeating: finding(0), count: 29)),
        ])
        #expect(result.answers[0].word == .noAnswer)
        #expect(result.unanswered.count == 1 && result.unanswered[0].contains("scenario tight, RRAM"))
        #expect(result.unanswered[0].contains("area <= 200 mm² by 100 %"), "\(result.unanswered)")
        #expect(result.rows.map(\.verdict.word) == [.noAnswer, .robust])
    }

    @Test("where the right simulator's searches find nothing legal either, the row says so and blames no simulator")
    func searchFails() throws {
        let none = finding(0, believed: false)
        // One wrong simulator's search found a legal design, so the row has an answer.
        let draws = [finding(0)] + Array(repeating: none, count: 29)
        let result = try drift([place("hard", reference: [none, none, finding(0.2)], draws)])
        let row = result.rows[0].verdict
        #expect(row.word == .notProven && row.isSearchFailing && row.illegal == 0 && row.nothingFound == 29)
        #expect(row.control == Control(withoutLegalDesign: 2, searches: 3))
        #expect(
            result.answers[0].isSearchFailing && DriftWords.word(of: result.answers[0]) == "not proven (search fails)")
        let sentence = DriftWords(result).sentence(on: result.answers[0])
        #expect(sentence.contains("the right simulator's searches find nothing legal in 2 of 3"), "\(sentence)")
        #expect(sentence.contains("more draws would not decide it") && !sentence.contains("a new plan"), "\(sentence)")
        #expect(result.searchFailures.count == 1 && result.unanswered.isEmpty)
        #expect(DriftWords(result).lines.contains { $0.hasPrefix("search fails in scenario hard, RRAM") })
        // Illegal designs are the simulator's, also where the search fails.
        let illegal = try drift([
            place("hard", reference: [none, none, finding(0.2)], Array(repeating: finding(0, area: 3), count: 29))
        ])
        #expect(illegal.answers[0].word == .notRobust && illegal.answers[0].illegal == 29)
        // The right simulator finds its way: what finds nothing is the simulator's doing.
        let easy = try drift([place("easy", draws)])
        #expect(easy.answers[0].word == .notRobust && easy.searchFailures.isEmpty)
    }

    @Test("every row must be robust; one that the error cannot move counts for nothing")
    func rows() throws {
        let good = Array(repeating: finding(0.01), count: 29)
        let loose = Array(repeating: finding(0.01), count: 27) + [finding(0.3), finding(0.4)]
        let both = try drift([place("a", good), place("b", loose)])
        #expect(both.answers[0].word == .notProven && both.answers[0].worst.verdict.worst?.name == "scenario b, RRAM")
        let unmoved = try drift([place("a", good), place("b", loose, canMove: false)])
        #expect(unmoved.answers[0].word == .robust)
        #expect(unmoved.answers[0].readings[0].verdict.cannotMove == ["scenario b, RRAM"])
        let none = try drift([place("a", good, canMove: false)])
        #expect(none.answers[0].word == nil && DriftWords.word(of: none.answers[0]) == "cannot move")
    }

    @Test("a fixed error is one simulator: no word, however many seeds; without a legal design it has no answer")
    func fixed() throws {
        let scale = DiscrepancyModel(.commonScale)
        let plans = [DiscrepancyPlan(scale, levels: [0.1], claim: 0.1)]
        let fine = try drift([place("a", Array(repeating: finding(0), count: 40), model: scale)], plans: plans)
        #expect(fine.answers[0].word == nil)
        #expect(DriftWords(fine).sentence(on: fine.answers[0]).hasPrefix("for this error"))
        let all = Array(repeating: finding(0, area: 2), count: 4)
        let none = try drift([place("a", reference: all, all, model: scale)], plans: plans)
        #expect(none.answers[0].word == .noAnswer)
    }

    @Test("readings of one lack of knowledge give one answer: robust only if all are")
    func readings() throws {
        let (one, field) = (DiscrepancyModel(.measured), DiscrepancyModel(.measuredPerDesign))
        let plans = [one, field].map { DiscrepancyPlan($0, levels: [1], claim: 0.1) }
        func answer(_ second: [SearchFinding]) throws -> DriftResult.Answer {
            let good = Array(repeating: finding(0.01), count: 29)
            let result = try drift(
                [
                    PlaceSearches(
                        scenario: scenario("a"), memory: .sram, reference: [finding(0)],
                        conditions: [
                            PlaceSearches.Condition(model: one, level: 1, findings: good),
                            PlaceSearches.Condition(model: field, level: 1, findings: second),
                        ])
                ], plans: plans)
            #expect(result.answers.count == 1)
            return result.answers[0]
        }
        #expect(try answer(Array(repeating: finding(0), count: 29)).word == .robust)
        let split = try answer(Array(repeating: finding(0.5), count: 29))
        #expect(split.word == .notProven && split.readings.count == 2)
        let bounds = try #require(split.bounds)
        #expect(bounds.lower == 0 && bounds.upper == 1, "one interval over both readings")
    }

    @Test("two scenarios with one objective never share a row, a level or an answer's place")
    func twoScenarios() throws {
        let result = try drift([
            place("fast", Array(repeating: finding(0), count: 29)),
            place("faster", Array(repeating: finding(0.5), count: 29)),
        ])
        #expect(Set(result.rows.map(\.place)) == ["scenario fast, RRAM", "scenario faster, RRAM"])
        #expect(result.rows.map(\.verdict.word) == [.robust, .notRobust])
    }

    @Test("curves break down between the last robust and the first not robust level, and illegal designs count")
    func breakdown() throws {
        let levels = [0.05, 0.1, 0.2, 0.4]
        let plan = DiscrepancyPlan(model, levels: levels, claim: 0.1)
        let bad: [[SearchFinding]] = [
            [], [], [finding(0.2), finding(0.3)], Array(repeating: finding(0, area: 5), count: 20),
        ]
        let result = try drift(
            [
                PlaceSearches(
                    scenario: scenario("a"), memory: .rram, reference: [finding(0)],
                    conditions: zip(levels, bad).map { level, bad in
                        PlaceSearches.Condition(
                            model: model, level: level,
                            findings: bad + Array(repeating: finding(0.01), count: 30 - bad.count))
                    })
            ], plans: [plan])
        let point = try #require(result.breakdowns.first)
        #expect(point.robustUpTo == 0.1 && point.notRobustFrom == 0.4 && point.illegal == 20)
    }

    @Test("a worst case is printed only where the error is bounded and no limit that it moves can bind")
    func worstCase() throws {
        var bounded = DiscrepancyModel(.perComponent)
        bounded.meaning = .bound
        let plans = [DiscrepancyPlan(bounded, levels: [0.1], claim: 0.1)]
        let free = try drift([place("a", [finding(0)], model: bounded)], plans: plans)
        let bound = try #require(free.rows[0].worstCase)
        #expect(abs(bound - 2 * 0.1 / 0.9) < 1e-12)
        #expect(try drift([place("a", [finding(0)])]).rows[0].worstCase == nil, "a standard deviation bounds nothing")
        let hot = SearchFinding(
            cell: Digest(of: []), seed: 1, believed: true, seen: nil,
            actual: DesignMetrics(latency: 1, energy: 1, area: 1e-6, power: 4.9, meanIoU: 0.4))
        #expect(try drift([place("a", [hot], model: bounded)], plans: plans).rows[0].worstCase == nil)
    }

    /// Randomised sweeps: whatever else they hold, a row whose designs are illegal too often is never robust, and neither is its
    /// answer. Deterministic: the seed is fixed.
    @Test("illegal designs never make a robust row", arguments: 0..<200)
    func illegalNeverRobust(sweep: Int) throws {
        var stream = RandomStream(StreamKey(seed: 20_261_130, purpose: "illegal never robust", sweep))
        let draws = 29 + stream.integer(below: 120)
        let share = 0.15 + 0.85 * stream.uniform()
        let findings = (0..<draws).map { draw -> SearchFinding in
            let isIllegal = Double(draw) < share * Double(draws)
            // An illegal chip may look as good as it likes.
            return finding(
                isIllegal ? -0.99 * stream.uniform() : 0.05 * stream.uniform(),
                area: isIllegal ? 1 + 100 * stream.uniform() : stream.uniform(), optimism: stream.uniform() - 0.5)
        }
        let result = try drift([
            place("a", findings), place("b", Array(repeating: finding(0), count: draws)),
        ])
        #expect(result.rows[0].verdict.word != .robust, "seed 20261130, sweep \(sweep)")
        #expect(result.answers[0].word != .robust && result.answers[0].illegal >= Int(share * Double(draws)))
        #expect(DriftWords(result).sentence(on: result.answers[0]).contains("illegal: \(result.answers[0].illegal) of"))
    }

    @Test("a claim's earlier draws leave less of the level; the plan says what draws cannot prove")
    func earlierDraws() throws {
        let later = DriftClaim(magnitude: 0.1, margin: 0.1, meanIoUMargin: 0.03, earlierDraws: [29])
        #expect(try later.verdict(of: .energy).fewestDraws > 29)
        #expect(try claim.verdict(of: .meanIoU).margin == 0.03)
    }

    @Test("whole errors are judged whole, others at the claim; levels that a kind cannot have are told")
    func judgedAt() {
        let measured = DiscrepancyModel(.measured)
        #expect(DiscrepancyPlan(measured, levels: [0.1, 0.5, 1], claim: 0.1).judgedAt == 1)
        #expect(DiscrepancyPlan(measured, levels: [0.1, 0.5], claim: 0.1).judgedAt == 0.1)
        #expect(DiscrepancyPlan(model, levels: [0.1, 1], claim: 0.1).judgedAt == 0.1)
        #expect(DiscrepancyPlan(DiscrepancyModel(.external), levels: [0.1], claim: 0.1).levels == [1])
        let missing = DiscrepancyPlan(DiscrepancyModel(.missingTerm, component: .adc), levels: [0.5, 1.5], claim: 0.1)
        #expect(missing.levels == [0.5] && missing.leftOut == [1.5])
    }
}
