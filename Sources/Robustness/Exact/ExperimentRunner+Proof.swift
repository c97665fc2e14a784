import CIMHardware
import Calibration
import CoSearch
import ExactSearch
import ViTMoE

extension ExperimentRunner {
    /// Proves how far the result of a search is from the best network and chip, for the calibrated model and the accuracy
    /// predictor that searched.
    ///
    /// - Parameters:
    ///   - found: what the nested search found: the incumbent.
    ///   - gap: relative to the best.
    ///   - resuming: where an earlier proof stopped.
    ///   - progress: called as the gap closes; false ends the proof.
    /// - Throws: `ProofError` for hybrid chips, objectives that name no cost of a chip, and accuracies without a bound.
    public func runProof(
        _ experiment: Experiment, scenario: ScenarioTemplate, memory: ChipMemory, found: SearchOutcome, gap: Double,
        threads: Int, resuming: NetworkProofState? = nil, progress: (ProofProgress) throws -> Bool
    ) async throws -> NetworkProof {
        guard memory != .hybrid else { throw ProofError.hybrid }
        guard experiment.accuracy != .supernet else { throw ProofError.supernet }
        guard [.latency, .energy].contains(found.scenario.objective) else {
            throw ProofError.objective(found.scenario.objective)
        }
        let (predictor, _) = try await cleanPredictor(experiment)
        let model = HardwareModel(coefficients: try laboratory.blobs.read(Calibration.self, calibration).coefficients)
        let options = experiment.workload
        let accuracy = PredictedAccuracy(predictor: predictor)
        return try NetworkOptimum(
            space: experiment.space,
            // Where chips cost accuracy, a converter of more bits may be worth its price.
            lattice: ChipLattice(memory.designSpace, model: model, bitsMatter: accuracy.dependsOnChip),
            objective: ExactObjective(found.scenario.objective), constraints: found.scenario.constraints,
            model: BatchModel(model), accuracy: accuracy,
            workload: { try options.workload(of: $0) }
        ).prove(
            gap: gap, incumbent: (found.architecture, found.designChoice.point), threads: threads, resuming: resuming,
            progress: progress)
    }
}

/// Why a search cannot be proven.
public enum ProofError: Error, Sendable, CustomStringConvertible {
    /// Chips of two memories.
    case hybrid
    /// The supernet in the loop.
    case supernet
    /// An objective that is no cost of a chip.
    case objective(Scenario.Objective)

    /// What cannot be proven and what can.
    public var description: String {
        switch self {
        case .hybrid: "hybrid chips are not proven yet; prove rram and sram"
        case .supernet:
            "the supernet has no bound over a box of networks; prove the search with the accuracy predictor (accuracy: predictor)"
        case .objective(let objective):
            "the objective \(objective.rawValue) is not proven yet; prove the scenarios latency and energy"
        }
    }
}
