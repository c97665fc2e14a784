import CIMHardware
import CoSearch
import GSL
import Quantities

/// Turns the searches of a discrepancy study into drift, regret, seed-to-seed floors and answers.
struct DriftAnalysis {
    /// A search with what the supernet says of its winner.
    struct Judged {
        let entry: DiscrepancyStudy.Entry
        let result: SearchCell.Result
        /// mIoU of the winner on the supernet, a fraction.
        let meanIoU: Double

        /// The metric as the searching simulator reported it.
        func reported(_ metric: DriftMetric) -> Double { value(metric, result.outcome.metrics) }
        /// The metric by the reference simulator and the supernet.
        func actual(_ metric: DriftMetric) -> Double { value(metric, result.reference) }

        private func value(_ metric: DriftMetric, _ hardware: HardwareMetrics) -> Double {
            switch metric {
            case .latency: hardware.latency.si
            case .energy: hardware.energy.si
            case .meanIoU: meanIoU
            }
        }
    }

    let study: DiscrepancyStudy
    let claim: Claim
    let searches: [Judged]

    func result() throws -> DriftResult {
        var rows: [DriftResult.Row] = []
        var floors: [DriftResult.Floor] = []
        for scenario in study.scenarios {
            for memory in study.experiment.memories {
                let here = searches.filter { $0.entry.scenario.name == scenario.name && $0.entry.memory == memory }
                let baseline = here.filter { $0.entry.condition.kind == nil }
                for metric in DriftMetric.allCases {
                    let values = baseline.map { $0.actual(metric) }
                    floors.append(
                        DriftResult.Floor(
                            scenario: scenario.name, memory: memory, metric: metric,
                            mean: try Statistics.mean(values), floor: try SeedFloor(metrics: values)))
                }
                for condition in study.conditions {
                    guard let kind = condition.kind else { continue }
                    let wrong = here.filter { $0.entry.condition == condition }
                    rows.append(
                        try row(scenario, memory, kind: kind, level: condition.level, baseline: baseline, wrong: wrong))
                }
            }
        }
        return DriftResult(claim: claim, rows: rows, floors: floors, answers: answers(rows))
    }

    private func row(
        _ scenario: Scenario, _ memory: Memory, kind: Discrepancy.Kind, level: Double, baseline: [Judged],
        wrong: [Judged]
    ) throws -> DriftResult.Row {
        let pairs = zip(baseline, wrong)
        var runs: [DriftMetric: [PairedRun]] = [:]
        for metric in DriftMetric.allCases {
            runs[metric] = try pairs.map { reference, wrong in
                try PairedRun(
                    reference: reference.actual(metric), reported: wrong.reported(metric), actual: wrong.actual(metric))
            }
        }
        let objective = DriftMetric(objectiveOf: scenario)
        let agreements = wrong.compactMap(\.result.rankAgreement)
        return DriftResult.Row(
            scenario: scenario.name, objective: objective, memory: memory, kind: kind, level: level, runs: runs,
            summaries: try runs.mapValues { try DriftSummary($0) },
            verdict: try Verdict(logRatios: (runs[objective] ?? []).map(\.logRegret), margin: claim.margin),
            sameDesign: pairs.count {
                $0.result.outcome.architecture == $1.result.outcome.architecture
                    && $0.result.outcome.design == $1.result.outcome.design
            },
            feasibilityFlips: wrong.count { $0.result.outcome.feasible && !$0.result.referenceViolations.isEmpty },
            rankAgreement: agreements.isEmpty ? nil : try Statistics.mean(agreements))
    }

    private func answers(_ rows: [DriftResult.Row]) -> [DriftResult.Answer] {
        guard case .discrepancy(let kinds, _, _) = study.experiment.study else { return [] }
        return kinds.compactMap { kind in
            let judged = rows.filter { $0.kind == kind && $0.level == claim.magnitude }
            guard let worst = judged.max(by: { $0.badness < $1.badness }) else { return nil }
            return DriftResult.Answer(
                kind: kind, answer: worst.verdict.answer,
                decidedBy: "\(worst.objective.displayName) in scenario \(worst.scenario), \(worst.memory.displayName)",
                verdict: worst.verdict, robustCount: judged.count { $0.verdict.answer == .robust },
                pairCount: judged.count)
        }
    }
}

extension DriftResult.Row {
    /// Orders rows from robust to not robust, and within an answer by the size of the change.
    fileprivate var badness: Double {
        let step: Double =
            switch verdict.answer {
            case .robust: 0
            case .notProven: 1
            case .notRobust: 2
            }
        let change = max(abs(verdict.change.lower), abs(verdict.change.upper))
        return step + change / (1 + change)
    }
}
