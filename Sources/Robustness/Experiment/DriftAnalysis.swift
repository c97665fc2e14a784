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
    /// By place in the study, in the order of the seeds.
    private let searches: [Place: [Judged]]
    /// Designs with their losses by component, for every scenario and memory that has some.
    private let archives: [ArchivedDesigns]

    private struct Place: Hashable {
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

    private func found(_ scenario: Scenario, _ memory: ChipMemory, _ condition: DiscrepancyStudy.Condition) -> [Judged]
    {
        searches[Place(scenario: scenario.name, memory: memory, condition: condition)] ?? []
    }

    private var plans: [DiscrepancyPlan] {
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
                search.result.outcome.history.map { $0.best.violation == 0 ? $0.best.objective : nil }
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

    /// Rank agreement by generation, mean over the seeds that have one.
    private func generations(_ wrong: [Judged]) throws -> [DriftResult.GenerationMean] {
        let all = wrong.flatMap(\.result.audit.generations)
        return try Dictionary(grouping: all, by: \.generation).sorted { $0.key < $1.key }.compactMap {
            generation, found in
            // A generation that few searches reach says more of those than of the generation.
            guard 2 * found.count >= wrong.count else { return nil }
            return DriftResult.GenerationMean(
                generation: generation, kendallTau: try Statistics.mean(found.map(\.kendallTau)),
                errorDeviation: try Statistics.mean(found.map(\.errorDeviation)),
                spread: try Statistics.mean(found.map(\.spread)), searches: found.count)
        }
    }

    /// What is left of the regret once the best m designs that a search saw are verified, against the best design that the
    /// reference search saw. Only where the loss is the objective.
    private func verification(_ baseline: [Judged], _ wrong: [Judged]) throws -> [DriftResult.VerificationMean] {
        guard let objective = wrong.first?.entry.scenario.objective, objective == .latency || objective == .energy
        else {
            return []
        }
        return try SearchAudit.verifiedCounts.compactMap { count in
            let logs = zip(baseline, wrong).compactMap { reference, wrong -> Double? in
                guard let right = reference.result.audit.verified.first(where: { $0.count == 1 }),
                    let found = wrong.result.audit.verified.first(where: { $0.count == count })
                else { return nil }
                return log(found.loss / right.loss)
            }
            guard logs.count >= 2 else { return nil }
            return DriftResult.VerificationMean(count: count, change: try PairedSummary(logRatios: logs).change())
        }
    }

    /// The fronts that the wrong searches believed in, re-scored, against those of the reference searches.
    private func fronts(_ baseline: [Judged], _ wrong: [Judged]) throws -> DriftResult.FrontMean? {
        var ratios: [Double] = []
        var distances: [Double] = []
        for (reference, wrong) in zip(baseline, wrong) {
            let right = reference.result.audit.front.map { (loss: $0.loss, gain: $0.meanIoU) }
            let seen = wrong.result.audit.front.map { (loss: $0.loss, gain: $0.meanIoU) }
            guard let worstLoss = (right + seen).map(\.loss).max(), let worstGain = (right + seen).map(\.gain).min()
            else { continue }
            // A little beyond the worst of both (our choice), so that no point counts nothing.
            let corner = (loss: 1.1 * worstLoss, gain: 0.99 * worstGain)
            let volume = ParetoFront.hypervolume(right, reference: corner)
            guard volume > 0, let distance = ParetoFront.distancePlus(of: seen, to: right) else { continue }
            ratios.append(ParetoFront.hypervolume(seen, reference: corner) / volume)
            distances.append(distance)
        }
        guard ratios.count >= 2 else { return nil }
        return DriftResult.FrontMean(
            hypervolumeRatio: try MeanInterval(of: ratios), distance: try MeanInterval(of: distances))
    }

    /// How often the wrong simulator would have chosen the other memory, where there are two to choose from.
    private func technologyFlips() throws -> [DriftResult.TechnologyFlip] {
        // A hybrid chip may be of either memory, so it is no third choice.
        let memories = study.experiment.memories.filter { $0 != .hybrid }
        guard memories.count > 1 else { return [] }
        var flips: [DriftResult.TechnologyFlip] = []
        for scenario in study.scenarios {
            let metric = DriftMetric(objectiveOf: scenario)
            guard metric != .meanIoU else { continue }
            func preferences(_ condition: DiscrepancyStudy.Condition, _ value: (Judged) -> Double) -> [[ChipMemory:
                Double]]
            {
                var preferences = [[ChipMemory: Double]](repeating: [:], count: study.experiment.pairedSeeds)
                for memory in memories {
                    for search in found(scenario, memory, condition) {
                        preferences[search.entry.seedIndex][memory] = value(search)
                    }
                }
                return preferences
            }
            let reference = preferences(study.conditions[0]) { $0.actual(metric) }
            for condition in study.conditions {
                guard let model = condition.model else { continue }
                flips.append(
                    DriftResult.TechnologyFlip(
                        scenario: scenario.name, discrepancy: model, level: condition.level,
                        share: try Flips.technology(
                            reference: reference, wrong: preferences(condition) { $0.reported(metric) })))
            }
        }
        return flips
    }

    /// The largest error with a mean regret inside the margin, for each discrepancy with levels, scenario and memory.
    private func breakdowns(_ rows: [DriftResult.Row]) throws -> [DriftResult.Breakdown] {
        var breakdowns: [DriftResult.Breakdown] = []
        let places = Dictionary(grouping: rows) { [$0.discrepancy.displayName, $0.scenario, $0.memory.rawValue] }
        for plan in plans where plan.levels.count > 1 {
            for scenario in study.scenarios {
                for memory in study.experiment.memories {
                    let place = [plan.model.displayName, scenario.name, memory.rawValue]
                    let here = places[place] ?? []
                    guard let objective = here.first?.objective else { continue }
                    // Harm is positive: a loss of mIoU counts as a gain of its inverse.
                    let sign: Double = objective == .meanIoU ? -1 : 1
                    let harms = here.map { row in (row.runs[objective] ?? []).map { sign * $0.logRegret } }
                    let key = StreamKey(
                        seed: study.experiment.seed, purpose: "breakdown/\(place.joined(separator: "/"))")
                    breakdowns.append(
                        DriftResult.Breakdown(
                            discrepancy: plan.model, scenario: scenario.name, memory: memory, metric: objective,
                            point: try BreakdownPoint(
                                levels: plan.levels, logRegrets: harms, tolerance: claim.margin(of: objective), key: key
                            )
                        ))
                }
            }
        }
        return breakdowns
    }

    /// Which component to calibrate next, by re-scoring the designs that all searches found.
    private func sensitivities() throws -> [DriftResult.Sensitivity] {
        try archives.filter { $0.losses.count >= 2 }.map { archive in
            DriftResult.Sensitivity(
                scenario: archive.scenario, memory: archive.memory,
                result: try ComponentSensitivity(
                    designs: archive.losses, magnitude: claim.magnitude,
                    key: StreamKey(
                        seed: study.experiment.seed,
                        purpose: "sensitivity/\(archive.scenario)/\(archive.memory.rawValue)")))
        }
    }

    /// How the log regret of latency and energy scatters: by scenario, discrepancy and seed, for each memory.
    private func variances(_ rows: [DriftResult.Row]) throws -> [DriftResult.Variance] {
        try study.experiment.memories.compactMap { memory in
            let scenarios = study.scenarios.filter { DriftMetric(objectiveOf: $0) != .meanIoU }
            var values: [Double] = []
            for scenario in scenarios {
                for plan in plans {
                    let row = rows.first {
                        $0.scenario == scenario.name && $0.memory == memory && $0.discrepancy == plan.model
                            && $0.level == plan.judgedAt
                    }
                    guard let row else { return nil }
                    values += (row.runs[row.objective] ?? []).map(\.logRegret)
                }
            }
            guard scenarios.count > 1, plans.count > 1 else { return nil }
            return DriftResult.Variance(
                memory: memory,
                shares: try VarianceShares(
                    factors: [
                        ("scenario", scenarios.count), ("discrepancy", plans.count),
                        ("seed", study.experiment.pairedSeeds),
                    ], values: values))
        }
    }
}
