import Foundation
import Quantities
import Robustness
import Verdicts

/// The first screen of a drift report: the answer to the error of the claim, whose error it is, what to do, then the other errors.
struct DriftFirstScreen {
    let drift: DriftResult

    /// In reading order; what has no answer last.
    var answers: [ReportAnswer] {
        [answer, cause, advice, measured, searched, proven, limits].compactMap { $0 }
            + (drift.searchFailures + drift.unanswered).map { ReportAnswer("Note", "\($0).") }
    }

    /// The error that the claim is about: the first population of wrong simulators that was not measured, else the first error.
    private var headline: DriftResult.Answer? {
        drift.answers.first { $0.isPopulation && !isMeasured($0) } ?? drift.answers.first
    }

    private func isMeasured(_ answer: DriftResult.Answer) -> Bool { answer.readings[0].discrepancy.kind.isMeasured }

    /// The rows of the same error whose chips are proven.
    private func provenPlan(of answer: DriftResult.Answer) -> PlanVerdict? {
        drift.exact?.answers.first {
            $0.row.discrepancy == answer.worst.discrepancy && $0.row.level == answer.worst.level
        }?
        .verdict
    }

    private var answer: ReportAnswer? {
        guard let headline else { return nil }
        let plan = headline.worst.verdict
        let name = DriftWords(drift).name(of: headline)
        guard let worst = plan.worst else {
            return ReportAnswer("Answer", "\(name): \(DriftWords.word(of: headline)).")
        }
        let verdict = worst.verdict
        let subject =
            headline.isPopulation ? "wrong simulators lead the search to" : "searches with this one error end with"
        var text =
            "\(name): \(DriftWords.word(of: headline)). In the worst of \(count(plan.rows.count, "case")) (\(worst.name)) "
            + "\(verdict.good) of \(verdict.draws) \(subject) a legal design within "
            + "\(percent(verdict.claim.margin)) of the best known"
        if headline.isPopulation {
            text += "; at least \(percent(verdict.claim.share)) must"
            let words = Word.allCases.compactMap { word in
                plan.count(word) > 0 ? "\(plan.count(word)) \(word.rawValue)" : nil
            }
            if plan.rows.count > 1 { text += ". Cases: \(words.joined(separator: ", "))" }
        }
        return ReportAnswer(
            "Answer", text + ". Designs that break a limit: \(headline.illegal) of \(headline.draws).")
    }

    /// The search with the right simulator, and the same error without a search.
    private var cause: ReportAnswer? {
        guard let headline, let worst = headline.worst.verdict.worst else { return nil }
        let control = drift.baselines.map(\.control)
        let (good, searches) = (control.reduce(0) { $0 + $1.good }, control.reduce(0) { $0 + $1.draws })
        var text =
            "With the right simulator the search itself (effort \(drift.effort)) ends within the margin in \(good) of \(searches) runs"
        if let here = drift.baselines.first(where: { $0.place == worst.name })?.control {
            text += ", in \(here.good) of \(here.draws) of that case"
        }
        text += "."
        guard let plan = provenPlan(of: headline), let word = plan.word, let least = plan.worst else {
            return ReportAnswer("Simulator or search", text)
        }
        text +=
            " Without a search (the network fixed, the best chip proven under each wrong simulator) the same error is \(word.rawValue): "
            + "\(least.verdict.good) of \(least.verdict.draws) in the worst of \(count(plan.rows.count, "case"))."
        if let split = drift.exact?.rows.first(where: {
            $0.place == worst.name && $0.discrepancy == headline.worst.discrepancy && $0.level == headline.worst.level
        })?.split {
            text +=
                " In \(worst.name), the simulator costs \(short(split.simulator.mean)) and the search \(short(split.search.mean))."
        }
        if headline.word == .notRobust, word == .robust {
            text += " So the search falls short here, not the simulator."
        }
        if word == .notRobust { text += " So the simulator misleads even a perfect search." }
        return ReportAnswer("Simulator or search", text)
    }

    private func short(_ logarithm: Double) -> String { DecimalText.percent(expm1(logarithm), digits: 2) }

    private var advice: ReportAnswer? {
        guard let headline, headline.isPopulation, let word = headline.word else { return nil }
        let text: String
        switch word {
        case .robust:
            text = "Against this kind and size of error you can trust the design that your search finds."
        case .notRobust where provenPlan(of: headline)?.word == .robust:
            text =
                "Search longer, or build the chip to trust that Appendix D2 names where chips are proven, with its price."
        case .notRobust:
            text =
                "Do not build the found design unchecked. Simulate the best designs again with a better simulator (table \"What "
                + "verifying the best designs buys\"), or give the calibration points of your own chip (cimlab calibrate --with)."
        case .notProven where headline.isSearchFailing:
            text =
                "Raise the effort of the search or loosen the limits: it finds nothing legal with the right simulator either."
        case .notProven:
            let plan = headline.worst.verdict
            let next = plan.worst?.verdict.nextPlan ?? plan.rows.lazy.compactMap(\.verdict.nextPlan).first
            text = "These draws do not decide it" + (next.map { ": \($0)." } ?? "; draw more wrong simulators.")
        case .noAnswer: text = "Loosen the limit that binds, which is named below."
        }
        return ReportAnswer("What to do", text)
    }

    private var measured: ReportAnswer? {
        guard let answer = drift.answers.first(where: isMeasured), let word = answer.word,
            let worst = answer.worst.verdict.worst
        else { return nil }
        let level = answer.worst.level == 1 ? "the error" : "\(percent(answer.worst.level)) of the error"
        var text =
            "With \(level) that this simulator showed on macros it had not seen: \(word.rawValue); in the worst row "
            + "(\(worst.name)) \(worst.verdict.good) of \(worst.verdict.draws) wrong simulators leave a good design, and "
            + "\(answer.illegal) of \(answer.draws) designs break a limit."
        let readings = answer.readings.map(\.discrepancy)
        let proven =
            drift.exact?.answers.filter { readings.contains($0.row.discrepancy) }.compactMap(\.verdict.word) ?? []
        if let first = proven.first, proven.allSatisfy({ $0 == first }) {
            text += " With the chip proven instead of searched: \(first.rawValue)."
        }
        return ReportAnswer("This simulator's own error", text)
    }

    /// Errors of the claim's size beside the first one, by what their searches showed.
    private var searched: ReportAnswer? {
        let others = drift.answers.filter {
            $0.isPopulation && !isMeasured($0) && $0.worst.discrepancy != headline?.worst.discrepancy
        }
        let text = byWord(
            others.compactMap { answer in
                answer.word.map {
                    ($0, answer.isSearchFailing, answer.readings[0].discrepancy, answer.readings[0].level)
                }
            })
        return text.map { ReportAnswer("Other errors, searched", $0) }
    }

    /// The same for chips that are proven.
    private var proven: ReportAnswer? {
        let others = (drift.exact?.answers ?? []).filter {
            !$0.row.discrepancy.kind.isMeasured && $0.row.discrepancy != headline?.worst.discrepancy
        }
        let text = byWord(
            others.compactMap { row, plan in plan.word.map { ($0, false, row.discrepancy, row.level) } })
        return text.map { ReportAnswer("Other errors, chip proven", $0) }
    }

    /// "robust: a, b; not robust: c (50 %)."; levels other than the claim's in parentheses.
    private func byWord(_ errors: [(word: Word, fails: Bool, model: DiscrepancyModel, level: Double)]) -> String? {
        let groups = [
            (Word.robust, false), (.notRobust, false), (.notProven, false), (.notProven, true), (.noAnswer, false),
        ]
        let parts = groups.compactMap { word, fails -> String? in
            let names = errors.filter { $0.word == word && $0.fails == fails }.map { error in
                error.model.displayName + (error.level == drift.claim.magnitude ? "" : " (\(percent(error.level)))")
            }
            return names.isEmpty
                ? nil : "\(word.rawValue)\(fails ? " (search fails)" : ""): \(names.joined(separator: ", "))"
        }
        return parts.isEmpty ? nil : "At \(percent(drift.claim.magnitude)), " + parts.joined(separator: "; ") + "."
    }

    private var limits: ReportAnswer {
        let rows = drift.judgedRows
        func sum(_ number: (DriftResult.Row) -> Int) -> Int { rows.reduce(0) { $0 + number($1) } }
        return ReportAnswer(
            "Limits",
            "Of \(sum { $0.verdict.draws }) searches with wrong simulators at these levels \(sum(\.illegal)) end with a design that "
                + "breaks a limit and \(sum { $0.verdict.nothingFound }) with none.")
    }

    private func count(_ number: Int, _ noun: String) -> String { "\(number) \(noun)\(number == 1 ? "" : "s")" }
}
