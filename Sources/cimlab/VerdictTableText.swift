import Quantities
import Verdicts

/// The answer of `cimlab verdict table` as text.
struct VerdictTableText {
    let verdict: TableVerdict
    let table: DesignTable

    /// Up to this many suspects are listed one by one (our choice).
    private static let mostListed = 12

    private var question: TableVerdict.Question { verdict.question }

    var text: String {
        ([header] + limitLines + verdict.groups.flatMap(lines) + [""] + answer).joined(separator: "\n")
    }

    private var header: String {
        let suspects = counted(question.suspects.count, "suspect")
        return "\(counted(table.designs.count, "design")) in \(counted(verdict.groups.count, "group")); \(suspects), "
            + (question.areDrawn ? "drawn at random" : "named: \(named(question.suspects))")
            + "; \(question.objective) is minimised and judged by \(question.reference)"
    }

    private var limitLines: [String] {
        question.limits.map { limit in
            let without = question.suspects.filter {
                table.values[DesignTable.Column(limit.metric, by: $0)] == nil
            }
            let note =
                without.isEmpty
                ? "" : "; read from \(question.reference) for \(counted(without.count, "suspect")) without this metric"
            return "limit: \(limit)\(note)"
        }
    }

    private func lines(_ group: TableVerdict.Group) -> [String] {
        var lines = [
            "", "\(group.name): \(counted(group.designs.count, "design")), \(group.legal) legal\(best(group))",
        ]
        if group.choices.count <= Self.mostListed {
            let width = (group.choices.map(\.suspect.count).max() ?? 0) + 2
            lines += group.choices.map { "  " + pad($0.suspect, width) + choice($0) }
        } else {
            lines += summary(group)
        }
        if group.cannotMove {
            lines.append("  cannot move: the suspects leave the reference nothing to disagree with; not counted")
        } else if question.areDrawn || group.verdict.word == .noAnswer {
            lines.append("  \(group.verdict)")
            lines.append("  \(group.verdict.regretLine)")
            if let next = group.verdict.nextPlan { lines.append("  \(next)") }
        }
        return lines
    }

    private func best(_ group: TableVerdict.Group) -> String {
        guard let best = group.best else { return "" }
        return ", the best is \(table.designs[best]) (\(question.objective) \(value(best, question.reference)))"
    }

    private func choice(_ choice: TableVerdict.Choice) -> String {
        let tau = choice.kendallTau.map { "tau \(DecimalText.fixed($0, places: 2))" } ?? "tau undefined"
        guard let design = choice.design else { return "holds no design to be legal; \(tau)" }
        let ties = choice.tied > 1 ? " (worst of \(choice.tied) that it ties)" : ""
        return "chooses \(table.designs[design])\(ties): \(ending(choice.outcome)); \(tau)"
    }

    private func ending(_ outcome: Outcome) -> String {
        outcome.regret.map { "legal, regret \(Percent.text($0))" } ?? outcome.name
    }

    /// Many suspects: which designs they choose, and how well they rank.
    private func summary(_ group: TableVerdict.Group) -> [String] {
        let byDesign = Dictionary(grouping: group.choices, by: \.design)
        let order = byDesign.sorted { a, b in
            (-a.value.count, a.key ?? .max) < (-b.value.count, b.key ?? .max)
        }
        var lines = order.prefix(8).map { design, choices in
            let name = design.map { table.designs[$0] } ?? "none"
            return "  \(choices.count) of \(group.choices.count) choose \(name): \(ending(choices[0].outcome))"
        }
        if order.count > 8 { lines.append("  and \(counted(order.count - 8, "other design"))") }
        let taus = group.choices.compactMap(\.kendallTau).sorted()
        if let least = taus.first, let most = taus.last {
            let middle = taus[taus.count / 2]
            lines.append(
                "  tau to \(question.reference): median \(DecimalText.fixed(middle, places: 2)), "
                    + "\(DecimalText.fixed(least, places: 2)) to \(DecimalText.fixed(most, places: 2))")
        }
        return lines
    }

    private var answer: [String] {
        let plan = verdict.plan
        guard let word = verdict.word else {
            if plan.rows.isEmpty { return ["No group can move: these suspects cannot lead a search astray here."] }
            let regrets = plan.rows.compactMap(\.verdict.regret)
            let worst = regrets.map(\.largest).max().map { "; largest regret \(Percent.text($0))" } ?? ""
            let word =
                question.areDrawn
                ? "" : " The share of all such simulators needs suspects that are drawn at random (--suspects drawn)."
            return [
                "For these simulators: \(plan.good) of \(plan.draws) choices are legal and within "
                    + "\(Percent.text(question.claim.margin)) of the best, \(plan.illegal) illegal\(worst).\(word)"
            ]
        }
        var lines = [sentence(word)]
        if question.areDrawn, plan.rows.count > 1, let worst = plan.worst, let share = plan.worstShare {
            lines.append(
                "Worst group: \(worst.name), \(worst.verdict.good) of \(worst.verdict.draws); "
                    + "\(Percent.text(1 - question.claim.level)) interval, adjusted for \(plan.rows.count) groups, "
                    + "\(Percent.text(share.interval.lower)) to \(Percent.text(share.interval.upper))")
        }
        if question.areDrawn { lines.append(question.claim.sizeLine(draws: question.suspects.count)) }
        return lines
    }

    private func sentence(_ word: Word) -> String {
        let plan = verdict.plan
        if plan.rows.count == 1, let row = plan.rows.first { return "Answer: \(row.verdict)" }
        let counts = [Word.robust, .notProven, .notRobust, .noAnswer].filter { plan.count($0) > 0 }.map {
            "\(plan.count($0)) \($0.rawValue)"
        }
        let groups = question.areDrawn ? counts.joined(separator: ", ") : "\(plan.count(.noAnswer)) without an answer"
        return
            "Answer for all \(plan.rows.count) groups together: \(word.rawValue) (\(groups)); illegal: \(plan.illegal)"
    }

    private func value(_ row: Int, _ simulator: String) -> String {
        let column = DesignTable.Column(question.objective, by: simulator)
        return table.values[column].map { DecimalText.significant($0[row]) } ?? "unknown"
    }

    private func named(_ names: [String]) -> String {
        names.count <= Self.mostListed
            ? names.joined(separator: ", ") : names.prefix(Self.mostListed).joined(separator: ", ") + ", ..."
    }

    private func counted(_ count: Int, _ noun: String) -> String { "\(count) \(noun)\(count == 1 ? "" : "s")" }
}
