import CIMHardware
import CoSearch
import Documents
import GSL
import RunStore
import ViTMoE

/// From the cells of a discrepancy study to what ``DriftVerdicts`` judges.
struct DriftAnalysis {
    /// One search with its place in the study.
    struct Search {
        let entry: DiscrepancyStudy.Entry
        /// Nil where it ended without a design.
        let result: SearchCell.Result?
        let finding: SearchFinding
    }

    let study: DiscrepancyStudy
    let searches: [Search]
    /// Simulators and accuracies, to look at designs again.
    let judge: DriftJudge

    private func at(
        _ scenario: Scenario, _ memory: ChipMemory, _ condition: DiscrepancyStudy.Condition? = nil
    ) -> [Search] {
        searches.filter {
            $0.entry.scenario.name == scenario.name && $0.entry.memory == memory
                && (condition == nil || $0.entry.condition == condition)
        }
    }

    /// What was found, once for each design.
    private func outcomes(_ searches: [Search]) -> [Digest: SearchOutcome] {
        Dictionary(
            searches.compactMap { search in
                guard let design = search.finding.design, let result = search.result else { return nil }
                return (design, result.outcome)
            }, uniquingKeysWith: { first, _ in first })
    }

    /// The designs under references drawn from the calibration's posterior.
    func plausible(_ places: [PlaceSearches]) throws -> PlausibleReferences? {
        try judge.plausible(places, outcomes(searches))
    }

    /// The searches by scenario and memory.
    func places() throws -> [PlaceSearches] {
        try study.scenarios.flatMap { scenario in
            try study.experiment.memories.map { memory in
                let here = at(scenario, memory)
                let designs = outcomes(here)
                let byCondition = Dictionary(grouping: here, by: \.entry.condition)
                return PlaceSearches(
                    scenario: scenario, memory: memory,
                    reference: (byCondition[study.conditions[0]] ?? []).map(\.finding),
                    conditions: try study.conditions.compactMap { condition in
                        guard let model = condition.model else { return nil }
                        let found = byCondition[condition] ?? []
                        return PlaceSearches.Condition(
                            model: model, level: condition.level, findings: found.map(\.finding),
                            canMove: try judge.canMove(
                                scenario, model: model, level: condition.level, found.map(\.finding),
                                designs: designs.sorted { $0.key.hex < $1.key.hex }.map(\.value)))
                    })
            }
        }
    }

    /// How often the wrong simulator would have chosen the other memory, where there are two to choose from.
    func technologyFlips() -> [DriftResult.TechnologyFlip] {
        // A hybrid chip may be of either memory, so it is no third choice.
        let memories = study.experiment.memories.filter { $0 != .hybrid }
        guard memories.count > 1 else { return [] }
        return study.scenarios.flatMap { scenario -> [DriftResult.TechnologyFlip] in
            let objective = DriftMetric(objectiveOf: scenario)
            guard objective != .meanIoU else { return [] }
            /// By seed, the memory whose search ended with the least value; of equal ones the first by declaration.
            func preferred(
                _ condition: DiscrepancyStudy.Condition, _ value: (SearchFinding) -> Double?
            ) -> [UInt64: (memory: ChipMemory, finding: SearchFinding)] {
                var best: [UInt64: (memory: ChipMemory, finding: SearchFinding, value: Double)] = [:]
                for memory in ChipMemory.allCases where memories.contains(memory) {
                    for search in at(scenario, memory, condition) where search.finding.ending != .nothingFound {
                        guard let mine = value(search.finding) else { continue }
                        if best[search.finding.seed].map({ $0.value <= mine }) ?? false { continue }
                        best[search.finding.seed] = (memory, search.finding, mine)
                    }
                }
                return best.mapValues { ($0.memory, $0.finding) }
            }
            let right = preferred(study.conditions[0]) { $0.actual?.value(objective) }
            return study.conditions.compactMap { condition in
                guard let model = condition.model else { return nil }
                let wrong = preferred(condition) { $0.seen?.value(objective) }
                let seeds = right.keys.filter { wrong[$0] != nil }.sorted()
                guard !seeds.isEmpty else { return nil }
                return DriftResult.TechnologyFlip(
                    scenario: scenario.name, discrepancy: model, level: condition.level,
                    flips: DriftResult.Count(seeds) { right[$0]?.memory != wrong[$0]?.memory },
                    illegal: seeds.count { wrong[$0]?.finding.ending == .illegal })
            }
        }
    }

    /// Which component to calibrate next, by re-scoring the legal designs that all searches found.
    func sensitivities(_ claim: DriftClaim) throws -> [DriftResult.Sensitivity] {
        // A simulator of somebody else's need not know components.
        guard let reference = judge.model else { return [] }
        return try study.scenarios.filter { DriftMetric(objectiveOf: $0) != .meanIoU }.flatMap { scenario in
            try study.experiment.memories.compactMap { memory in
                let losses = try judge.archive(
                    // Where the accuracy itself was wrong, its floor says nothing.
                    at(scenario, memory).filter { $0.entry.condition.model?.concernsAccuracy != true }
                        .compactMap(\.result), on: memory, objective: scenario.objective, reference: reference)
                guard losses.count >= 2 else { return nil }
                return DriftResult.Sensitivity(
                    scenario: scenario.name, memory: memory,
                    result: try ComponentSensitivity(
                        designs: losses, magnitude: claim.magnitude,
                        key: StreamKey(
                            seed: study.experiment.seed,
                            purpose: "sensitivity/\(scenario.name)/\(memory.rawValue)")))
            }
        }
    }
}

extension SearchCell.Result {
    /// Equal for equal network and chip.
    func design() throws -> Digest {
        try Digest(ofValue: Pair(architecture: outcome.architecture, chip: outcome.design))
    }

    private struct Pair: Encodable {
        let architecture: Architecture
        let chip: ChipDesign
    }
}
