import CIMHardware
import Calibration
import CoSearch
import Documents
import Foundation
import GSL
import RunStore
import Supernet
import ViTMoE

/// Computes cells. Inputs that cells share (weights, calibration, predictors) are read and verified once.
public final class CellRunner {
    private let laboratory: Laboratory
    private var supernets: [Digest: Supernet] = [:]
    private var simulators: [Digest: ReferenceSimulator] = [:]
    private var predictors: [Digest: AccuracyPredictor] = [:]

    /// A runner on the inputs of this laboratory.
    public init(laboratory: Laboratory) {
        self.laboratory = laboratory
    }

    /// Computes one cell and stores its result. A configuration that can never succeed is recorded as a failure.
    public func run(_ cell: CellSpecification, searchProgress: (SearchProgress) -> Void = { _ in }) throws {
        let begin = ContinuousClock.now
        func log(_ outcome: Attempt.Outcome) throws {
            let seconds = begin.duration(to: .now) / .seconds(1)
            try laboratory.store.record(Attempt(cell: cell, seconds: seconds, outcome: outcome))
        }
        let result: any Encodable
        do {
            switch cell.kind {
            case EvaluationCell.kind: result = try evaluate(cell)
            case SearchCell.kind: result = try search(cell, progress: searchProgress)
            default: throw CellError.unknownKind(cell.kind)
            }
        } catch let error where Self.wouldHappenAgain(error) {
            try laboratory.store.recordFailure(RecordedFailure(message: "\(error)"), of: cell)
            try log(.failed)
            throw error
        }
        _ = try laboratory.store.write(result, for: cell)
        try log(.done)
    }

    private func evaluate(_ specification: CellSpecification) throws -> EvaluationCell.Result {
        let cell = try specification.decodeConfiguration(as: EvaluationCell.self)
        let supernet = try supernet(cell.weights)
        var scores: [SegmentationScore] = []
        for draw in 0..<cell.draws {
            let root = StreamKey(seed: specification.seed, purpose: "device-draw", draw)
            var stream = RandomStream(root)
            scores.append(try supernet.evaluate(cell.architecture, variation: cell.variation, draw: stream.next()))
        }
        return EvaluationCell.Result(
            meanIoU: scores.map(\.meanIoU), meanIoUOfPresentClasses: scores.map(\.meanIoUOfPresentClasses))
    }

    private func search(
        _ specification: CellSpecification, progress: (SearchProgress) -> Void
    ) throws -> SearchCell.Result {
        let cell = try specification.decodeConfiguration(as: SearchCell.self)
        let reference = try simulator(cell.calibration)
        let simulator: any HardwareSimulator =
            if let discrepancy = cell.discrepancy {
                DiscrepantSimulator(reference, discrepancy: discrepancy)
            } else {
                reference
            }
        let workload = cell.workload
        let search = try NestedSearch(
            space: cell.space, designSpaces: [.standard(cell.memory)], scenario: cell.scenario, simulator: simulator,
            accuracy: PredictedAccuracy(predictor: predictor(cell.predictor)),
            workload: { try workload.workload(of: $0) }, settings: cell.settings, seed: specification.seed)
        var outcome = try search.run(progress: progress)
        let actual = try reference.metrics(
            of: workload.workload(of: outcome.architecture), architecture: outcome.architecture, on: outcome.design)
        // The others' hardware is borrowed; hundreds of them in each of hundreds of cells would be all that a store holds.
        outcome.individuals.removeAll { !$0.hardwareSearched }
        return SearchCell.Result(
            outcome: outcome, reference: actual,
            rankAgreement: try rankAgreement(outcome, cell: cell, reference: reference))
    }

    /// Kendall's tau of the hardware loss over the individuals whose own hardware was searched, each on its design.
    private func rankAgreement(
        _ outcome: SearchOutcome, cell: SearchCell, reference: ReferenceSimulator
    ) throws -> Double? {
        let space = DesignSpace.standard(cell.memory)
        var seen: [Double] = []
        var actual: [Double] = []
        for individual in outcome.individuals {
            guard let design = individual.design, let metrics = individual.metrics else { continue }
            let truth = try reference.metrics(
                of: cell.workload.workload(of: individual.architecture), architecture: individual.architecture,
                on: space.design(at: design.point))
            seen.append(cell.scenario.objective.hardwareLoss(metrics))
            actual.append(cell.scenario.objective.hardwareLoss(truth))
        }
        guard seen.count >= 3 else { return nil }
        do {
            return try RankAgreement(reference: actual, wrong: seen).kendallTau
        } catch StatisticsError.constantSample {
            return nil
        }
    }

    private func supernet(_ digest: Digest) throws -> Supernet {
        if let known = supernets[digest] { return known }
        let supernet = try Supernet.load(laboratory.blobs.verifiedPath(of: digest))
        supernets[digest] = supernet
        return supernet
    }

    private func simulator(_ digest: Digest) throws -> ReferenceSimulator {
        if let known = simulators[digest] { return known }
        let calibration = try laboratory.blobs.read(Calibration.self, digest)
        let simulator = ReferenceSimulator(model: HardwareModel(coefficients: calibration.coefficients))
        simulators[digest] = simulator
        return simulator
    }

    private func predictor(_ digest: Digest) throws -> AccuracyPredictor {
        if let known = predictors[digest] { return known }
        let predictor = try laboratory.blobs.read(AccuracyPredictor.self, digest)
        predictors[digest] = predictor
        return predictor
    }

    /// Errors of the configuration happen again; errors of the machine and of missing files may not.
    private static func wouldHappenAgain(_ error: any Error) -> Bool {
        error is CoSearchError || error is ScenarioError || error is DiscrepancyError || error is CellError
    }
}

/// The predictor in the search's place of the supernet.
struct PredictedAccuracy: AccuracyModel {
    let predictor: AccuracyPredictor

    func meanIoU(of architecture: Architecture) throws -> Double { try predictor.predict(architecture) }
}

/// A cell that this version cannot compute.
public enum CellError: Error, CustomStringConvertible {
    /// A kind of another version.
    case unknownKind(String)

    /// What is wrong.
    public var description: String {
        switch self {
        case .unknownKind(let kind): "cell kind '\(kind)' is unknown to this version of cimlab"
        }
    }
}

extension Scenario.Objective {
    /// What the inner loop minimises: latency, energy, or the energy-delay product.
    fileprivate func hardwareLoss(_ metrics: HardwareMetrics) -> Double {
        switch self {
        case .latency: metrics.latency.si
        case .energy: metrics.energy.si
        case .performance, .weightedSum: metrics.energy.si * metrics.latency.si
        }
    }
}
