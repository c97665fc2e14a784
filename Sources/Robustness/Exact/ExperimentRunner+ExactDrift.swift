import CIMHardware
import CoSearch
import Documents
import RunStore
import ViTMoE

extension ExperimentRunner {
    /// Proves the drift of the chip, at the network of the best legal design of each place, where the experiment asks for it.
    func exactDrift(
        _ experiment: Experiment, _ study: DiscrepancyStudy, _ searches: [DriftAnalysis.Search], _ drift: DriftResult
    ) async throws -> ExactDrift? {
        guard let plan = experiment.proof, case .discrepancy(let plans, let claim) = experiment.study else {
            return nil
        }
        let conditions = plans.filter(\.model.isSearchedExactly).map { other in
            ExactDriftCell.Condition(
                model: other.model, level: other.judgedAt, draws: other.model.isDrawn ? plan.draws : 1)
        }
        var cells: [ExactDriftCell] = []
        for scenario in study.scenarios where [.latency, .energy].contains(scenario.objective) {
            for memory in experiment.memories where memory != .hybrid {
                guard let architecture = Self.bestNetwork(of: searches, scenario, memory) else { continue }
                cells.append(
                    ExactDriftCell(
                        calibration: calibration, predictor: study.predictor, architecture: architecture,
                        workload: experiment.workload, scenario: scenario, memory: memory, conditions: conditions,
                        mostNodes: plan.mostNodes))
            }
        }
        let specifications = try cells.map { try $0.specification(seed: study.firstSeed) }
        try await engine(
            Plan(name: experiment.name + "-exact", cells: specifications), "\(experiment.name): chips proven")
        return try ExactDrift(
            mostNodes: plan.mostNodes,
            proofs: zip(cells, specifications).map { ($0, try read(ExactDriftCell.Result.self, $1)) },
            rows: drift.rows, baselines: drift.baselines, claim: claim)
    }

    /// The network of the best legal design that any search of a place found; of equal ones that of the first cell.
    private static func bestNetwork(
        of searches: [DriftAnalysis.Search], _ scenario: Scenario, _ memory: ChipMemory
    ) -> Architecture? {
        let objective = DriftMetric(objectiveOf: scenario)
        let here = searches.filter {
            $0.entry.scenario.name == scenario.name && $0.entry.memory == memory && $0.finding.isLegalDesign
        }
        return here.compactMap { search in
            search.finding.actual.map { (value: $0.value(objective), cell: search.finding.cell.hex, search) }
        }.min { ($0.value, $0.cell) < ($1.value, $1.cell) }?.2.result?.outcome.architecture
    }
}

/// Proofs of the drift of chips, as an experiment asks for them.
public struct ProofPlan: Codable, Hashable, Sendable {
    /// Wrong simulators a row; of a fixed error one.
    public let draws: Int
    /// Most boxes that the proof of one draw may bound: a draw that needs more stays undecided. Never a time, so that results
    /// depend on no machine.
    public let mostNodes: Int
}
