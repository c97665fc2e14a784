import Robustness
import Verdicts

/// The verdict chapter, from the answers of a study.
struct DriftVerdictRows {
    let drift: DriftResult
    private var words: DriftWords { DriftWords(drift) }

    /// The rows of the verdict table: one per error at its judged level, then the accuracy model.
    var verdicts: [Verdict] { drift.answers.map(verdict) + accuracy }

    private func verdict(_ answer: DriftResult.Answer) -> Verdict {
        let plan = answer.worst.verdict
        let worst = plan.worst
        let row = worst?.verdict
        let share = row?.shareOfGood.map { estimate in
            IntervalEstimate(
                100 * estimate, lower: answer.isPopulation ? answer.bounds.map { 100 * $0.lower } : nil,
                upper: answer.isPopulation ? answer.bounds.map { 100 * $0.upper } : nil)
        }
        return Verdict(
            claim: words.name(of: answer), meaning: Self.meaning(answer), outcome: Self.outcome(answer),
            good: row.map { "\($0.good) of \($0.draws)" } ?? "—", share: share,
            regret: row?.regret.map { regret in
                "\(percent(regret.mean)) (90 % of the legal designs: at most \(percent(regret.quantile90)))"
            } ?? "—",
            illegal: "\(answer.illegal) of \(answer.draws)",
            basis: basis(answer, worst: worst?.name))
    }

    private func basis(_ answer: DriftResult.Answer, worst: String?) -> String {
        let plan = answer.worst.verdict
        var parts = [worst.map { "worst of \(plan.rows.count): \($0)" } ?? "no row that it can move"]
        if answer.isPopulation {
            parts.append(
                Word.allCases.compactMap { word in
                    let count = plan.count(word)
                    return count > 0 ? "\(count) \(word.rawValue)" : nil
                }.joined(separator: ", "))
        }
        if !plan.cannotMove.isEmpty { parts.append("\(plan.cannotMove.count) cannot move, not counted") }
        let failing = plan.searchFailing.count
        if failing > 0 { parts.append("search fails in \(failing), with the right simulator too") }
        if answer.readings.count > 1 { parts.append("interval over \(answer.readings.count) readings") }
        if let plausible = answer.worst.plausible {
            parts.append("same word under \(plausible.same) of \(plausible.references) plausible references")
        }
        return parts.filter { !$0.isEmpty }.joined(separator: "; ")
    }

    private static func outcome(_ answer: DriftResult.Answer) -> Verdict.Outcome {
        switch answer.word {
        case .robust: .robust
        case .notRobust: .notRobust
        case .notProven: .notProven
        case .noAnswer: .noAnswer
        case nil: answer.readings.allSatisfy { $0.verdict.rows.isEmpty } ? .cannotMove : .forThisError
        }
    }

    /// One plain line.
    private static func meaning(_ answer: DriftResult.Answer) -> String {
        switch outcome(answer) {
        case .robust: "You can trust the design that your search finds."
        case .notRobust: "Somewhere too many searches end with a costly or an illegal design, or with none."
        case .notProven:
            answer.isSearchFailing
                ? "The search finds nothing legal with the right simulator either: nothing is said of the simulator."
                : "These draws do not decide it."
        case .noAnswer: "No legal design exists, as far as any search saw."
        case .cannotMove: "It changes nothing that the search or its limits look at."
        case .forThisError:
            answer.good == answer.draws
                ? "With this one error every search ended with a good design."
                : "With this one error \(answer.draws - answer.good) of \(answer.draws) searches ended badly."
        }
    }

    private var accuracy: [Verdict] {
        let floors = drift.accuracyFloors
        guard !floors.isEmpty else { return [] }
        func sum(_ count: KeyPath<DriftResult.AccuracyFloor, DriftResult.Count>) -> (Int, Int) {
            floors.reduce((0, 0)) { ($0.0 + $1[keyPath: count].count, $0.1 + $1[keyPath: count].total) }
        }
        let (right, wrong) = (sum(\.reference), sum(\.wrong))
        return [
            Verdict(
                claim: "The accuracy model's own error",
                meaning:
                    "Designs that miss the mIoU floor on the supernet; this is not the hardware simulator's error.",
                outcome: .forThisError, good: "\(right.1 - right.0) of \(right.1)", share: nil, regret: "—",
                illegal: "\(right.0) of \(right.1)",
                basis: "searches with the right simulator; with wrong ones \(wrong.0) of \(wrong.1) miss the floor")
        ]
    }
}
