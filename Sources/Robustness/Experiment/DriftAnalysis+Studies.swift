import CIMHardware
import CoSearch
import GSL

/// What is said across rows: flips of the memory, breakdown points, sensitivities, shares of variance.
extension DriftAnalysis {
    /// How often the wrong simulator would have chosen the other memory, where there are two to choose from.
    func technologyFlips() throws -> [DriftResult.TechnologyFlip] {
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
    func breakdowns(_ rows: [DriftResult.Row]) throws -> [DriftResult.Breakdown] {
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
    func sensitivities() throws -> [DriftResult.Sensitivity] {
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
    func variances(_ rows: [DriftResult.Row]) throws -> [DriftResult.Variance] {
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
