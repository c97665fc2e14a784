import CIMHardware
import CoSearch
import Documents
import Foundation
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

        /// The metric as the searching simulator reported it; mIoU is the supernet's unless a wrong accuracy is what is studied.
        func reported(_ metric: DriftMetric) -> Double {
            let isBelieved = entry.condition.model?.kind == .accuracy
            return value(metric, result.outcome.metrics, isBelieved ? result.outcome.meanIoU : meanIoU)
        }
        /// The metric by the reference simulator and the supernet.
        func actual(_ metric: DriftMetric) -> Double { value(metric, result.reference, meanIoU) }
        /// Whether the winner breaks a stated limit, judged by the reference simulator and the supernet.
        var isInfeasible: Bool {
            !entry.scenario.violations(meanIoU: meanIoU, metrics: result.reference).isEmpty
        }
        var hasConverged: Bool { result.outcome.stopReason == .converged }
        var cell: Digest { entry.cell.identifier }

        private func value(_ metric: DriftMetric, _ hardware: HardwareMetrics, _ meanIoU: Double) -> Double {
            switch metric {
            case .latency: hardware.latency.si
            case .energy: hardware.energy.si
            case .meanIoU: meanIoU
            }
        }
    }

    let study: DiscrepancyStudy
    let claim: Claim
    /// By place in the study, in the order of the seeds.
    let searches: [Place: [Judged]]
    /// Designs with their losses by component, for every scenario and memory that has some.
    let archives: [ArchivedDesigns]

    struct Place: Hashable {
        let scenario: String
        let memory: ChipMemory
        let condition: DiscrepancyStudy.Condition
    }

    /// Designs that the searches of one scenario and memory found, each by its true loss and component.
    struct ArchivedDesigns {
        let scenario: String
        let memory: ChipMemory
        let losses: [SIMD16<Double>]
    }

    init(study: DiscrepancyStudy, claim: Claim, searches: [Judged], archives: [ArchivedDesigns]) {
        self.study = study
        self.claim = claim
        self.searches = Dictionary(grouping: searches) {
            Place(scenario: $0.entry.scenario.name, memory: $0.entry.memory, condition: $0.entry.condition)
        }
        self.archives = archives
    }

    func found(_ scenario: Scenario, _ memory: ChipMemory, _ condition: DiscrepancyStudy.Condition) -> [Judged] {
        searches[Place(scenario: scenario.name, memory: memory, condition: condition)] ?? []
    }

    var plans: [DiscrepancyPlan] {
        guard case .discrepancy(let plans, _) = study.experiment.study else { return [] }
        return plans
    }

    func result() throws -> DriftResult {
        var rows: [DriftResult.Row] = []
        var baselines: [DriftResult.Baseline] = []
        for scenario in study.scenarios {
            for memory in study.experiment.memories {
                let reference = found(scenario, memory, study.conditions[0])
                baselines.append(try baseline(scenario, memory, reference))
                for condition in study.conditions {
                    guard let model = condition.model else { continue }
                    rows.append(
                        try row(
                            scenario, memory, model: model, level: condition.level, baseline: reference,
                            wrong: found(scenario, memory, condition)))
                }
            }
        }
        return DriftResult(
            claim: claim, rows: rows, baselines: baselines, answers: try DriftAnswers.answers(plans, rows),
            technologyFlips: try technologyFlips(), breakdowns: try breakdowns(rows),
            sensitivities: try sensitivities(), variances: try variances(rows))
    }

    private func baseline(
        _ scenario: Scenario, _ memory: ChipMemory, _ searches: [Judged]
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
                let outcome = search.result.outcome
                let bests = outcome.history.map(\.best) + [outcome.fitness]
                return bests.map { $0.isFeasible ? $0.objective : nil }
            }, cells: searches.map(\.cell))
    }

    private func row(
        _ scenario: Scenario, _ memory: ChipMemory, model: DiscrepancyModel, level: Double, baseline: [Judged],
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
        let agreements = wrong.compactMap(\.result.audit.agreement)
        return DriftResult.Row(
            scenario: scenario.name, objective: objective, memory: memory, discrepancy: model, level: level, runs: runs,
            summaries: try runs.mapValues { try DriftSummary($0) },
            verdict: try Verdict(
                logRatios: (runs[objective] ?? []).map(\.logRegret), margin: claim.margin(of: objective)),
            medianRegret: try BootstrapInterval(
                median: (runs[objective] ?? []).map(\.drift.regret),
                key: StreamKey(
                    seed: study.experiment.seed,
                    purpose: "median/\(model.displayName)/\(level)/\(scenario.name)/\(memory.rawValue)")),
            sameDesign: pairs.count {
                $0.result.outcome.architecture == $1.result.outcome.architecture
                    && $0.result.outcome.design == $1.result.outcome.design
            },
            infeasible: wrong.count { $0.isInfeasible }, converged: wrong.count { $0.hasConverged },
            falselyFeasible: try Flips.feasibility(
                wrong.map { (wrong: $0.result.outcome.feasible, reference: !$0.isInfeasible) }),
            rankAgreement: agreements.isEmpty ? nil : try Statistics.mean(agreements.map(\.kendallTau)),
            topOverlap: agreements.isEmpty ? nil : try Statistics.mean(agreements.map(\.topOverlapFraction)),
            generations: try generations(wrong), verification: try verification(baseline, wrong),
            fronts: try fronts(baseline, wrong), cells: wrong.map(\.cell))
    }
}
