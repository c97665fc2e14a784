import Foundation
import Quantities
import Verdicts

/// The answers of a study in plain lines: one implementation for the console, the README and the report.
public struct DriftWords {
    private let drift: DriftResult

    /// Words on a result.
    public init(_ drift: DriftResult) { self.drift = drift }

    /// The claim, then an answer a line, then the accuracy model, then what to look at, then what has no answer.
    public var lines: [String] {
        [claim] + drift.answers.map { "\(name(of: $0)): \(sentence(on: $0))" } + accuracy + drift.searchFailures
            + drift.remarks + drift.unanswered + certified
    }

    /// What was claimed before the run.
    public var claim: String {
        let claim = drift.claim
        let earlier =
            claim.earlierDraws.isEmpty
            ? "" : ", after earlier plans of \(claim.earlierDraws.map(String.init).joined(separator: ", ")) draws"
        return
            "Claim: at least \(percent(claim.share)) of the wrong simulators leave the search (effort \(drift.effort)) a legal design "
            + "within \(percent(claim.margin)) of the best known (mIoU: \(percent(claim.meanIoUMargin))), at "
            + "\(percent(claim.confidence)) confidence, in every scenario and memory that the error can move\(earlier)"
    }

    /// "Per component error of 10 % (standard deviation)"; of several readings what they share.
    public func name(of answer: DriftResult.Answer) -> String {
        guard answer.readings.count > 1 else {
            return Self.name(answer.readings[0].discrepancy, at: answer.readings[0].level)
        }
        let isMeasured = answer.readings[0].discrepancy.kind.isMeasured
        return isMeasured
            ? "Measured error, over its \(answer.readings.count) readings"
            : "\(answer.readings[0].discrepancy.kind.displayName.capitalizedSentence), over \(answer.readings.count) lengths"
    }

    /// An error at a level, with what the level means.
    public static func name(_ model: DiscrepancyModel, at level: Double) -> String {
        let name = model.errorName(at: level)
        guard !model.kind.isWhole, model.kind != .commonScale, model.kind != .wrongExponent, model.kind != .composition
        else { return name }
        return "\(name) (\(model.meaning.displayName))"
    }

    /// The word of an answer.
    public static func word(of answer: DriftResult.Answer) -> String {
        answer.word.map { $0.rawValue + (answer.isSearchFailing ? " (search fails)" : "") }
            ?? (answer.readings.allSatisfy { $0.verdict.rows.isEmpty } ? "cannot move" : "for this error")
    }

    /// The answer in a sentence, its word first.
    public func sentence(on answer: DriftResult.Answer) -> String {
        let reading = answer.worst
        let plan = reading.verdict
        guard let worst = plan.worst else {
            return Self.word(of: answer) + (plan.rows.isEmpty ? ": it changes no objective and no limit" : "")
                + cannotMove(plan)
        }
        let row = worst.verdict
        let noun = answer.isPopulation ? "wrong simulators" : "searches with this one error"
        var text =
            "\(Self.word(of: answer)); worst of \(count(plan.rows.count, "row")): \(worst.name), "
            + "\(row.good) of \(row.draws) \(noun) leave a legal design within \(percent(row.claim.margin)) of the best"
        if answer.isPopulation, let bounds = answer.bounds {
            text +=
                " (\(Percent.text(row.shareOfGood ?? 0)), between \(Percent.text(bounds.lower)) and \(Percent.text(bounds.upper))"
            text += plan.rows.count > 1 ? ", adjusted for \(plan.rows.count) rows" : ""
            text += answer.readings.count > 1 ? ", over all readings)" : ")"
        }
        if let control = drift.baselines.first(where: { $0.place == worst.name })?.control {
            text += "; with the right simulator \(control.good) of \(control.draws)"
        }
        if let control = row.control, control.fails { text += " (\(control))" }
        text += "; \(rowsByWord(answer)); illegal: \(answer.illegal) of \(answer.draws) designs"
        text += cannotMove(plan)
        if let plausible = reading.plausible {
            text += "; the same word under \(plausible.same) of \(plausible.references) plausible references"
        }
        if answer.word == .notProven, let next = row.nextPlan ?? plan.rows.lazy.compactMap(\.verdict.nextPlan).first {
            text += "; \(next)"
        } else if answer.isSearchFailing {
            text += "; more draws would not decide it: the search fails in \(count(answer.searchFailing.count, "row"))"
        } else if answer.word == .notProven, answer.readings.count == 1, row.word == .notProven {
            text += "; \(row.claim.sizeLine(draws: row.draws))"
        }
        return text + ". \(row.regretLine.capitalizedSentence)"
    }

    /// The proven drift of chips, a line for each drawn kind of error.
    private var certified: [String] {
        guard let exact = drift.exact else { return [] }
        return exact.answers.map { row, plan in
            let name = Self.name(row.discrepancy, at: row.level)
            guard let worst = plan.worst, let word = plan.word else { return "Certified, \(name): no answer" }
            return
                "Certified for chips at a fixed network, \(name): \(word.rawValue); worst of \(count(plan.rows.count, "row")): "
                + "\(worst.name), \(worst.verdict.good) of \(worst.verdict.draws) wrong simulators have a legal best chip within "
                + "\(percent(worst.verdict.claim.margin)) of the optimum; illegal: \(plan.illegal) of \(plan.draws) chips; undecided: "
                + "\(plan.rows.reduce(0) { $0 + $1.verdict.undecided }). \(worst.verdict.regretLine.capitalizedSentence)"
        }
    }

    private func rowsByWord(_ answer: DriftResult.Answer) -> String {
        let rows = answer.readings.flatMap(\.verdict.rows)
        guard answer.isPopulation else {
            return
                "all draws good in \(rows.count { $0.verdict.good == $0.verdict.draws }) of \(count(rows.count, "row"))"
        }
        return Word.allCases.compactMap { word in
            let number = rows.count { $0.verdict.word == word }
            return number > 0 ? "\(number) \(word.rawValue)" : nil
        }.joined(separator: ", ")
    }

    private func cannotMove(_ plan: PlanVerdict) -> String {
        plan.cannotMove.isEmpty ? "" : "; \(count(plan.cannotMove.count, "row")) that the error cannot move not counted"
    }

    /// The accuracy model's own failures, which right and wrong simulators share.
    private var accuracy: [String] {
        let floors = drift.accuracyFloors
        guard !floors.isEmpty else { return [] }
        func sum(_ count: KeyPath<DriftResult.AccuracyFloor, DriftResult.Count>) -> String {
            "\(floors.reduce(0) { $0 + $1[keyPath: count].count }) of \(floors.reduce(0) { $0 + $1[keyPath: count].total })"
        }
        return [
            "Accuracy model: \(sum(\.reference)) designs found with the right simulator and \(sum(\.wrong)) found with wrong ones miss "
                + "the mIoU floor on the supernet; that is its own error, and no simulator is charged with it"
        ]
    }

    private func count(_ number: Int, _ noun: String) -> String { "\(number) \(noun)\(number == 1 ? "" : "s")" }
}

extension String {
    fileprivate var capitalizedSentence: String { prefix(1).uppercased() + dropFirst() }
}
