import CIMHardware
import Quantities
import Robustness

/// What a reader learns who reads nothing else: can I trust it, up to what error, and what to calibrate next.
struct DriftHeadline {
    let drift: DriftResult

    var sentences: [String] { [trust, limit, measured, next].compactMap { $0 } }

    /// Can I trust it?
    private var trust: String? {
        let judged = drift.answers.filter { !$0.discrepancy.kind.isWhole }
        guard !judged.isEmpty else { return nil }
        func names(_ answer: Robustness.Verdict.Answer) -> String {
            judged.filter { $0.answer == answer }.map(\.discrepancy.displayName).joined(separator: ", ")
        }
        let parts = [
            ("yes, where the error is: ", names(.robust)), ("no, where it is: ", names(.notRobust)),
            ("not proven: ", names(.notProven)),
        ].filter { !$0.1.isEmpty }.map { $0.0 + $0.1 }
        return "Can I trust the searched design if my simulator is wrong by \(percent(drift.claim.magnitude))? "
            + parts.joined(separator: "; ").capitalizedFirst + "."
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

    /// The error that this simulator really has, memory by memory.
    private var measured: String? {
        let rows = drift.rows.filter { row in
            [.measured, .measuredPerDesign].contains(row.discrepancy.kind)
                && drift.answers.contains { $0.discrepancy == row.discrepancy && $0.level == row.level }
        }
        let memories = rows.map(\.memory).reduce(into: [ChipMemory]()) { if !$0.contains($1) { $0.append($1) } }
        guard !memories.isEmpty else { return nil }
        let parts = memories.map { memory in
            let readings = [Discrepancy.Kind.measured, .measuredPerDesign].compactMap { kind -> String? in
                let here = rows.filter { $0.memory == memory && $0.discrepancy.kind == kind }
                guard let worst = here.max(by: { $0.verdict.distance < $1.verdict.distance }) else { return nil }
                let reading =
                    kind == .measured ? "if it is one factor for the memory" : "if every kind of design has its own"
                return "\(worst.verdict.answer.displayName) \(reading) (worst: \(worst.objective.displayName), regret "
                    + "\(worst.verdict.change), margin ±\(percent(worst.verdict.margin)))"
            }
            return "\(memory.displayName) is \(readings.joined(separator: ", "))"
        }
        return "With the error that this simulator really has on chips it has not seen, the design in "
            + parts.joined(separator: "; in ") + ". The chips cannot tell the two readings apart."
    }

    /// Which component to calibrate next?
    private var next: String? {
        let parts = drift.sensitivities.compactMap { sensitivity -> String? in
            guard let next = sensitivity.result.next else { return nil }
            return
                "\(next.component.displayName) for \(sensitivity.scenario) in \(sensitivity.memory.displayName) (takes "
                + "\(NumberText.percent(sensitivity.result.relief(next), decimals: 0)) of the expected regret away)"
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
