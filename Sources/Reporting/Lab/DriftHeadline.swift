import CIMHardware
import Foundation
import Quantities
import Robustness

/// What a reader learns who reads nothing else: can I trust it, up to what error, and what to calibrate next.
struct DriftHeadline {
    let drift: DriftResult

    var sentences: [String] { trust + [limit].compactMap { $0 } + measured + [next].compactMap { $0 } }

    /// Can I trust it? A sentence for each level at which errors are judged.
    private var trust: [String] {
        let judged = drift.answers.filter { !$0.discrepancy.kind.isWhole }
        return judged.map(\.level).distinct.map { level -> String in
            func names(_ answer: Robustness.Verdict.Answer) -> String {
                judged.filter { $0.level == level && $0.answer == answer }.map(\.discrepancy.displayName)
                    .joined(separator: ", ")
            }
            let parts = [
                ("yes, where the error is: ", names(.robust)), ("no, where it is: ", names(.notRobust)),
                ("not proven: ", names(.notProven)),
            ].filter { !$0.1.isEmpty }.map { $0.0 + $0.1 }
            return "Can I trust the searched design if my simulator is wrong by \(percent(level))? "
                + parts.joined(separator: "; ").capitalizedFirst + "."
        }
    }

    /// Up to what error?
    private var limit: String? {
        let points = drift.breakdowns.filter { !$0.discrepancy.kind.isWhole }
        let names = drift.answers.map(\.discrepancy.displayName)
        let parts = names.compactMap { name -> String? in
            // The weakest scenario and memory decides.
            guard
                let worst = points.filter({ $0.discrepancy.displayName == name }).min(by: {
                    $0.point.estimate < $1.point.estimate
                })
            else { return nil }
            return "\(name) \(worst.point.estimate.text) % [\(worst.point.lower.text), \(worst.point.upper.text)]"
        }
        guard !parts.isEmpty else { return nil }
        return
            "Up to what error? Largest error with a mean harm inside the margin, in the weakest scenario and memory, with its "
            + "95 % interval: " + parts.joined(separator: "; ") + "."
    }

    /// The error that this simulator really has, memory by memory; a sentence for each share of it that is judged.
    private var measured: [String] {
        let readings: [(kind: Discrepancy.Kind, words: String)] = [
            (.measured, "if it is one factor for the memory"),
            (.measuredPerDesign, "if every kind of design has its own"),
        ]
        let rows = drift.judgedRows.filter { row in readings.contains { $0.kind == row.discrepancy.kind } }
        var sentences = rows.map(\.level).distinct.map { level -> String in
            let parts = rows.filter { $0.level == level }.map(\.memory).distinct.map { memory -> String in
                let answers = readings.compactMap { reading -> String? in
                    let here = rows.filter {
                        $0.level == level && $0.memory == memory && $0.discrepancy.kind == reading.kind
                    }
                    return here.max { $0.verdict.distance < $1.verdict.distance }.map { worst in
                        "\(worst.verdict.answer.displayName) \(reading.words) (worst: \(worst.objective.displayName), regret "
                            + "\(worst.verdict.change), margin ±\(percent(worst.verdict.margin)))"
                    }
                }
                return "\(memory.displayName) is \(answers.joined(separator: ", "))"
            }
            let error =
                level == 1
                ? "the error that this simulator really has" : "\(percent(level)) of the error that this simulator has"
            return "With \(error) on chips it has not seen, the design in \(parts.joined(separator: "; in "))."
        }
        if rows.map(\.discrepancy.kind).distinct.count > 1 {
            sentences[sentences.count - 1] += " The chips cannot tell the two readings apart."
        }
        return sentences
    }

    /// Which component to calibrate next?
    private var next: String? {
        let parts = drift.sensitivities.map { sensitivity in
            let (place, result) = ("\(sensitivity.scenario) in \(sensitivity.memory.displayName)", sensitivity.result)
            let regret = NumberText.percent(expm1(result.expectedRegret), decimals: 1)
            guard let next = result.next else { return "none for \(place) (expected regret \(regret))" }
            return
                "\(next.component.displayName) for \(place) (takes \(NumberText.percent(result.relief(next), decimals: 0)) of an "
                + "expected regret of \(regret) away)"
        }
        guard !parts.isEmpty else { return nil }
        return "Which component to calibrate next? " + parts.joined(separator: "; ") + "."
    }
}

extension BreakdownPoint.Level {
    /// In per cent: "12", "> 50" beyond the largest level tried.
    var text: String {
        switch self {
        case .at(let level): NumberText.significant(100 * level, digits: 2)
        case .beyond(let level): "> \(NumberText.significant(100 * level, digits: 2))"
        }
    }
}

extension Robustness.Verdict {
    /// How far the interval reaches, in margins; what is not robust lies beyond all that is.
    fileprivate var distance: Double {
        let rank: Double =
            switch answer {
            case .robust: 0
            case .notProven: 1e6
            case .notRobust: 2e6
            }
        return rank + min(max(abs(change.lower), abs(change.upper)) / margin, 1e5)
    }
}
