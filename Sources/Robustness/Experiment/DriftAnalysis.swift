import CIMHardware
import CoSearch
import Documents
import GSL
import Optimization
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
        /// Whether the winner breaks a stated limit, judged by the reference simulator and the supernet.
        var isInfeasible: Bool {
            !entry.scenario.violations(meanIoU: meanIoU, metrics: result.reference).isEmpty
        }
        var hasConverged: Bool { result.outcome.stopReason == .converged }
        var cell: Digest { entry.cell.identifier }

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
        var baselines: [DriftResult.Baseline] = []
        for scenario in study.scenarios {
            for memory in study.experiment.memories {
                let here = searches.filter { $0.entry.scenario.name == scenario.name && $0.entry.memory == memory }
                let reference = here.filter { $0.entry.condition.kind == nil }
                baselines.append(try baseline(scenario, memory, reference))
                for condition in study.conditions {
                    guard let kind = condition.kind else { continue }
                    let wrong = here.filter { $0.entry.condition == condition }
                    rows.append(
                        try row(scenario, memory, kind: kind, level: condition.level, baseline: reference, wrong: wrong)
                    )
                }
            }
        }
        return DriftResult(
            claim: claim, rows: rows, baselines: baselines, answers: try answers(rows),
            technologyFlips: try technologyFlips(), breakdowns: try breakdowns(rows))
    }

    private func baseline(
        _ scenario: Scenario, _ memory: Memory, _ searches: [Judged]
    ) throws -> DriftResult.Baseline {
        var floors: [DriftMetric: DriftResult.Floor] = [:]
        for metric in DriftMetric.allCases {
            let values = searches.map { $0.actual(metric) }
            floors[metric] = DriftResult.Floor(mean: try Statistics.mean(values), floor: try SeedFloor(metrics: values))
        }
        return DriftResult.Baseline(
            scenario: scenario.name, objective: DriftMetric(objectiveOf: scenario), memory: memory,
            meanIoUFloor: scenario.constraints.meanIoUFloor, floors: floors,
            infeasible: searches.count { $0.isInfeasible }, converged: searches.count { $0.hasConverged },
            histories: searches.map { search in
                search.result.outcome.history.map { $0.best.violation == 0 ? $0.best.objective : nil }
            }, cells: searches.map(\.cell))
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
            verdict: try Verdict(
                logRatios: (runs[objective] ?? []).map(\.logRegret), margin: claim.margin(of: objective)),
            sameDesign: pairs.count {
                $0.result.outcome.architecture == $1.result.outcome.architecture
                    && $0.result.outcome.design == $1.result.outcome.design
            },
            infeasible: wrong.count { $0.isInfeasible }, converged: wrong.count { $0.hasConverged },
            rankAgreement: agreements.isEmpty ? nil : try Statistics.mean(agreements), cells: wrong.map(\.cell))
    }

    /// Intersection-union for "robust"; Holm's correction over the cells for "no", and only where the harm is.
    private func answers(_ rows: [DriftResult.Row]) throws -> [DriftResult.Answer] {
        guard case .discrepancy(let kinds, _, _) = study.experiment.study else { return [] }
        return try kinds.compactMap { kind in
            let judged = rows.filter { $0.kind == kind && $0.level == claim.magnitude }
            let adjusted = try HolmCorrection.adjusted(judged.map(\.verdict.outsidePValue))
            let harmful = zip(judged, adjusted).filter { $0.isHarmful && $1 < 0.05 }.map(\.0)
            let unproven = judged.filter { $0.verdict.answer != .robust }
            let worst = (harmful.isEmpty ? (unproven.isEmpty ? judged : unproven) : harmful)
                .max { $0.largestChange < $1.largestChange }
            guard let worst else { return nil }
            return DriftResult.Answer(
                kind: kind, answer: harmful.isEmpty ? (unproven.isEmpty ? .robust : .notProven) : .notRobust,
                decidedBy: "\(worst.objective.displayName) in scenario \(worst.scenario), \(worst.memory.displayName)",
                verdict: worst.verdict, robustCount: judged.count { $0.verdict.answer == .robust },
                pairCount: judged.count)
        }
    }

    /// How often the wrong simulator would have chosen the other memory, where there are two to choose from.
    private func technologyFlips() throws -> [DriftResult.TechnologyFlip] {
        guard study.experiment.memories.count > 1 else { return [] }
        var flips: [DriftResult.TechnologyFlip] = []
        for scenario in study.scenarios {
            let metric = DriftMetric(objectiveOf: scenario)
            guard metric != .meanIoU else { continue }
            func preferences(_ condition: DiscrepancyStudy.Condition, _ value: (Judged) -> Double) -> [[Memory: Double]]
            {
                (0..<study.experiment.pairedSeeds).map { seed in
                    let found = searches.filter {
                        $0.entry.scenario.name == scenario.name && $0.entry.condition == condition
                            && $0.entry.seedIndex == seed
                    }
                    return Dictionary(uniqueKeysWithValues: found.map { ($0.entry.memory, value($0)) })
                }
            }
            let reference = preferences(study.conditions[0]) { $0.actual(metric) }
            for condition in study.conditions {
                guard let kind = condition.kind else { continue }
                flips.append(
                    DriftResult.TechnologyFlip(
                        scenario: scenario.name, kind: kind, level: condition.level,
                        share: try Flips.technology(
                            reference: reference, wrong: preferences(condition) { $0.reported(metric) })))
            }
        }
        return flips
    }

    /// The largest error with a mean regret inside the margin, for each kind, scenario and memory.
    private func breakdowns(_ rows: [DriftResult.Row]) throws -> [DriftResult.Breakdown] {
        guard case .discrepancy(let kinds, let levels, _) = study.experiment.study, levels.count > 1 else { return [] }
        var breakdowns: [DriftResult.Breakdown] = []
        for kind in kinds {
            for scenario in study.scenarios {
                for memory in study.experiment.memories {
                    let here = rows.filter { $0.kind == kind && $0.scenario == scenario.name && $0.memory == memory }
                    guard let objective = here.first?.objective else { continue }
                    // Harm is positive: a loss of mIoU counts as a gain of its inverse.
                    let sign: Double = objective == .meanIoU ? -1 : 1
                    let harms = here.map { row in (row.runs[objective] ?? []).map { sign * $0.logRegret } }
                    let key = StreamKey(
                        seed: study.experiment.seed,
                        purpose: "breakdown/\(kind.rawValue)/\(scenario.name)/\(memory.rawValue)")
                    breakdowns.append(
                        DriftResult.Breakdown(
                            kind: kind, scenario: scenario.name, memory: memory, metric: objective,
                            point: try BreakdownPoint(
                                levels: levels, logRegrets: harms, tolerance: claim.margin(of: objective), key: key)))
                }
            }
        }
        return breakdowns
    }
}

extension DriftResult.Row {
    /// Whether the change is for the worse: up in latency and energy, down in mIoU.
    public var isHarmful: Bool {
        objective == .meanIoU ? verdict.change.estimate < 0 : verdict.change.estimate > 0
    }

    /// The far end of the interval, in margins.
    fileprivate var largestChange: Double {
        max(abs(verdict.change.lower), abs(verdict.change.upper)) / verdict.margin
    }
}
