import Robustness
import Verdicts

/// The verdict chapter and the first screen, from the answers of a study.
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
        case .notRobust: "Somewhere too many searches end with a bad or an illegal design."
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
                meaning: "Designs that miss the mIoU floor on the supernet; no simulator is charged with them.",
                outcome: .forThisError, good: "\(right.1 - right.0) of \(right.1)", share: nil, regret: "—",
                illegal: "\(right.0) of \(right.1)",
                basis: "searches with the right simulator; with wrong ones \(wrong.0) of \(wrong.1) miss the floor")
        ]
    }

    /// The question answered in three plain lines, then what has no answer.
    var sentences: [String] {
        [atTheClaim, certified, measured, search].compactMap { $0 }
            + (drift.searchFailures + drift.unanswered).map { "\($0)." }
    }

    private var atTheClaim: String? {
        let judged = drift.answers.filter {
            $0.isPopulation && !$0.readings[0].discrepancy.kind.isMeasured && $0.word != nil
        }
        guard !judged.isEmpty else { return nil }
        func names(_ word: Word, searchFails: Bool = false) -> String {
            judged.filter { $0.word == word && $0.isSearchFailing == searchFails }.map { answer in
                "\(answer.readings[0].discrepancy.displayName) (\(percent(answer.readings[0].level)))"
            }.joined(separator: ", ")
        }
        let parts = [
            ("proven for an error ", names(.robust)), ("disproven for ", names(.notRobust)),
            ("not decided for ", names(.notProven)),
            (
                "not decided, since the search fails with the right simulator too, for ",
                names(.notProven, searchFails: true)
            ),
            ("no answer for ", names(.noAnswer)),
        ].filter { !$0.1.isEmpty }.map { $0.0 + $0.1 }
        return
            "Can I trust the design although my simulator is wrong by about \(percent(drift.claim.magnitude))? That at least "
            + "\(percent(drift.claim.share)) of the wrong simulators leave a legal design within \(percent(drift.claim.margin)) of the best "
            + "known is \(parts.joined(separator: "; "))."
    }

    /// The same claim for the chip alone, proven.
    private var certified: String? {
        guard let exact = drift.exact else { return nil }
        let answers = exact.answers.map { row, plan in
            (
                name: "\(row.discrepancy.displayName) (\(percent(row.level)))", model: row.discrepancy,
                word: plan.word
            )
        }
        func names(_ word: Word) -> String { answers.filter { $0.word == word }.map(\.name).joined(separator: ", ") }
        let parts = [
            ("proven for ", names(.robust)), ("disproven for ", names(.notRobust)),
            ("not decided for ", names(.notProven)), ("no answer for ", names(.noAnswer)),
        ].filter { !$0.1.isEmpty }.map { $0.0 + $0.1 }
        guard !parts.isEmpty else { return nil }
        let failing = Set(drift.answers.filter { $0.word == .notRobust }.flatMap { $0.readings.map(\.discrepancy) })
        let searchLoses = answers.contains { $0.word == .robust && failing.contains($0.model) }
        return "And without the luck of a search (the network fixed, the best chip proven under every wrong simulator, "
            + "\(exact.places.map(\.name).joined(separator: "; "))): \(parts.joined(separator: "; "))."
            + (searchLoses
                ? " What is proven here and disproven above is lost by the search, not by the simulator: search longer, or take "
                    + "the chip to trust (Appendix D2)." : "")
    }

    private var measured: String? {
        guard let answer = drift.answers.first(where: { $0.readings[0].discrepancy.kind.isMeasured }),
            let word = answer.word,
            let worst = answer.worst.verdict.worst
        else { return nil }
        let level = answer.worst.level == 1 ? "the error" : "\(percent(answer.worst.level)) of the error"
        return "With \(level) that this simulator showed on macros it had not seen: \(word.rawValue); in the worst row "
            + "(\(worst.name)) \(worst.verdict.good) of \(worst.verdict.draws) wrong simulators leave a good design, and "
            + "\(answer.illegal) of \(answer.draws) designs break a limit."
    }

    private var search: String {
        let rows = drift.judgedRows
        let (illegal, all) = (rows.reduce(0) { $0 + $1.illegal }, rows.reduce(0) { $0 + $1.verdict.draws })
        let control = drift.baselines.map(\.control)
        let (good, searches) = (control.reduce(0) { $0 + $1.good }, control.reduce(0) { $0 + $1.draws })
        return
            "Of \(all) designs found with wrong simulators at these levels \(illegal) break a limit. The search itself (effort "
            + "\(drift.effort)) ends within the margin of the best known in \(good) of \(searches) runs with the right simulator; "
            + "what it misses there is not the simulator's fault."
    }
}
