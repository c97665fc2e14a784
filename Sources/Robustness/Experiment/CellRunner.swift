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
    private let checkpointInterval: Duration
    private let threads: Int
    private let workloads = WorkloadCache()
    private var supernets: [Digest: Supernet] = [:]
    private var calibrations: [Digest: Calibration] = [:]
    private var externals: [ExternalSimulatorSpecification: ExternalSimulator] = [:]
    private var predictors: [Digest: AccuracyPredictor] = [:]
    private var judges: [Digest: SupernetAccuracy] = [:]

    /// The epoch of each kind of cell in this version; results of another epoch are stale and never reused.
    public static let currentEpochs = [
        EvaluationCell.kind: EvaluationCell.epoch, SearchCell.kind: SearchCell.epoch,
        QuantizedCell.kind: QuantizedCell.epoch, ConversionNoiseCell.kind: ConversionNoiseCell.epoch,
        ChipEvaluationCell.kind: ChipEvaluationCell.epoch,
        DistillationCell.kind: DistillationCell.epoch, ExactDriftCell.kind: ExactDriftCell.epoch,
    ]

    /// A runner on the inputs of this laboratory.
    ///
    /// - Parameters:
    ///   - checkpointInterval: the least time between two checkpoints of a search, at the end of a generation; short searches
    ///     never write one (our choice).
    ///   - threads: inner searches at a time. Workers of a sweep take one cell each and need no more than 1.
    public init(laboratory: Laboratory, checkpointInterval: Duration = .seconds(5), threads: Int = 1) {
        self.laboratory = laboratory
        self.checkpointInterval = checkpointInterval
        self.threads = threads
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
            result = try compute(cell, searchProgress: searchProgress)
        } catch let error where Self.wouldHappenAgain(error) {
            try laboratory.store.recordFailure(
                RecordedFailure(message: "\(error)", isAnswer: Self.isAnswer(error)), of: cell)
            try log(.failed)
            throw error
        }
        _ = try laboratory.store.write(result, for: cell)
        laboratory.checkpoints.remove(cell)
        try log(.done)
    }

    /// Computes one cell and stores nothing.
    public func compute(
        _ cell: CellSpecification, searchProgress: (SearchProgress) -> Void = { _ in }
    ) throws -> any Encodable {
        switch cell.kind {
        case EvaluationCell.kind: try evaluate(cell)
        case SearchCell.kind: try search(cell, progress: searchProgress)
        case QuantizedCell.kind: try quantized(cell)
        case ConversionNoiseCell.kind: try conversionNoise(cell)
        case ChipEvaluationCell.kind:
            try cell.decodeConfiguration(as: ChipEvaluationCell.self).result(on: supernet)
        case DistillationCell.kind:
            try cell.decodeConfiguration(as: DistillationCell.self)
                .row(directory: laboratory.directory + "/distillation")
        case ExactDriftCell.kind: try exactDrift(cell)
        default: throw CellError.unknownKind(cell.kind)
        }
    }

    private func exactDrift(_ specification: CellSpecification) throws -> ExactDriftCell.Result {
        let cell = try specification.decodeConfiguration(as: ExactDriftCell.self)
        return try ExactDriftSearch(
            cell, calibration: calibration(cell.calibration), predictor: predictor(cell.predictor), threads: threads
        ).result(firstSeed: specification.seed)
    }

    private func evaluate(_ specification: CellSpecification) throws -> EvaluationCell.Result {
        let cell = try specification.decodeConfiguration(as: EvaluationCell.self)
        let supernet = try supernet(cell.weights)
        var scores: [SegmentationScore] = []
        for draw in 0..<cell.draws {
            let root = StreamKey(seed: specification.seed, purpose: "device-draw", draw)
            var stream = RandomStream(root)
            scores.append(
                try supernet.evaluate(
                    cell.architecture, variation: cell.variation, draw: stream.next(), images: cell.images,
                    calibrationImages: cell.columnCalibrationImages ?? 0))
        }
        return EvaluationCell.Result(
            meanIoU: scores.map(\.meanIoU), meanIoUOfPresentClasses: scores.map(\.meanIoUOfPresentClasses))
    }

    private func quantized(_ specification: CellSpecification) throws -> QuantizedCell.Result {
        let cell = try specification.decodeConfiguration(as: QuantizedCell.self)
        let score = try supernet(cell.weights).evaluate(
            cell.architecture, quantizedTo: cell.bits, method: cell.method, calibrationImages: cell.calibrationImages)
        return QuantizedCell.Result(meanIoU: score.meanIoU)
    }

    private func conversionNoise(_ specification: CellSpecification) throws -> ConversionNoise {
        let cell = try specification.decodeConfiguration(as: ConversionNoiseCell.self)
        return try supernet(cell.weights).conversionNoise(of: cell.architecture)
    }

    private func search(
        _ specification: CellSpecification, progress: (SearchProgress) -> Void
    ) throws -> SearchCell.Result {
        let cell = try specification.decodeConfiguration(as: SearchCell.self)
        let calibration = try calibration(cell.calibration)
        let reference: any HardwareSimulator =
            if let external = cell.external, external.role == .reference {
                try self.external(external, cell.workload)
            } else {
                ReferenceSimulator(model: HardwareModel(coefficients: calibration.coefficients))
            }
        let simulator: any HardwareSimulator
        switch (cell.discrepancy, cell.external) {
        case (let discrepancy?, let external?) where discrepancy.kind == .external:
            simulator = SuspectSimulator(
                suspect: try self.external(external, cell.workload), reference: reference)
        case (let discrepancy?, _):
            simulator = Self.wrong(reference, discrepancy, calibration)
        case (nil, _): simulator = reference
        }
        let searched: any HardwareSimulator =
            cell.withinData == true ? WithinDataSimulator(simulator, ranges: calibration.ranges) : simulator
        let workload: @Sendable (Architecture) throws -> Workload = { [workloads] architecture in
            try workloads.workload(of: architecture, cell.workload)
        }
        let designSpace = cell.memory.designSpace
        let search = try NestedSearch(
            space: cell.space, designSpaces: [designSpace], scenario: cell.scenario, simulator: searched,
            accuracy: accuracy(cell), workload: workload, settings: cell.settings,
            seed: specification.seed, threads: threads)
        let checkpoints = laboratory.checkpoints
        var written = ContinuousClock.now
        var outcome: SearchOutcome
        do {
            outcome = try search.run(resuming: checkpoints.read(specification)) { now in
                if written.duration(to: .now) >= checkpointInterval {
                    try checkpoints.write(now.checkpoint, of: specification)
                    written = .now
                }
                progress(now)
            }
        } catch CoSearchError.noPossibleDesign(let tried, let example) {
            // The example is the design that came nearest; what somebody else's simulator says of most of them says more.
            let refusal = cell.external.flatMap { externals[$0]?.refusal }
            throw CoSearchError.noPossibleDesign(tried: tried, example: refusal ?? example)
        }
        let actual = try reference.metrics(
            of: workload(outcome.architecture), architecture: outcome.architecture, on: outcome.design)
        let accuracy = try believedAccuracy(cell)
        // A wrong accuracy is the search's belief, no truth.
        let isAccuracyWrong = cell.discrepancy?.model.concernsAccuracy ?? false
        let audit = try SearchAudit(
            outcome.individuals, scenario: cell.scenario,
            meanIoU: { individual in
                guard isAccuracyWrong else { return individual.meanIoU }
                guard let choice = individual.design else { return try accuracy.meanIoU(of: individual.architecture) }
                return try accuracy.meanIoU(
                    of: individual.architecture, on: designSpace.design(at: choice.point))
            }
        ) { individual in
            guard let choice = individual.design else { return nil }
            return try reference.metrics(
                of: workload(individual.architecture), architecture: individual.architecture,
                on: designSpace.design(at: choice.point))
        }
        // The others' hardware is borrowed; hundreds of them in each of hundreds of cells would be all that a store holds.
        outcome.individuals.removeAll { !$0.hardwareSearched }
        return SearchCell.Result(outcome: outcome, reference: actual, audit: audit)
    }

    private static func wrong(
        _ reference: some HardwareSimulator, _ discrepancy: Discrepancy, _ calibration: Calibration
    ) -> any HardwareSimulator {
        DiscrepantSimulator(reference, discrepancy: discrepancy, measured: calibration.jointErrors)
    }

    /// One process for all cells of this worker.
    private func external(
        _ specification: ExternalSimulatorSpecification, _ workload: WorkloadOptions
    ) throws -> ExternalSimulator {
        if let known = externals[specification] { return known }
        // Here as well as where a sweep begins: a store too can come from elsewhere.
        try CommandAgreement.require(specification)
        let simulator = ExternalSimulator(specification, workload: workload)
        externals[specification] = simulator
        return simulator
    }

    /// The predictor or the supernet.
    private func believedAccuracy(_ cell: SearchCell) throws -> any AccuracyModel {
        if let weights = cell.supernet { return try judge(weights) }
        return PredictedAccuracy(predictor: try predictor(cell.predictor))
    }

    /// What the search believes of the accuracy: the predictor or the supernet, or a wrong one.
    private func accuracy(_ cell: SearchCell) throws -> any AccuracyModel {
        let believed = try believedAccuracy(cell)
        guard let discrepancy = cell.discrepancy, discrepancy.model.concernsAccuracy else { return believed }
        return DiscrepantAccuracy(wrapped: believed, discrepancy: discrepancy)
    }

    private func judge(_ weights: Digest) throws -> SupernetAccuracy {
        if let known = judges[weights] { return known }
        let judge = SupernetAccuracy(try supernet(weights))
        judges[weights] = judge
        return judge
    }

    private func supernet(_ digest: Digest) throws -> Supernet {
        if let known = supernets[digest] { return known }
        let supernet = try Supernet.load(laboratory.blobs.verifiedPath(of: digest))
        supernets[digest] = supernet
        return supernet
    }

    private func calibration(_ digest: Digest) throws -> Calibration {
        if let known = calibrations[digest] { return known }
        let calibration = try laboratory.blobs.read(Calibration.self, digest)
        calibrations[digest] = calibration
        return calibration
    }

    private func predictor(_ digest: Digest) throws -> AccuracyPredictor {
        if let known = predictors[digest] { return known }
        let predictor = try laboratory.blobs.read(AccuracyPredictor.self, digest)
        predictors[digest] = predictor
        return predictor
    }

    /// Whether the failure is what the search has to say: no design that it tried can exist.
    private static func isAnswer(_ error: any Error) -> Bool {
        if case CoSearchError.noPossibleDesign = error { true } else { false }
    }

    /// Errors of the configuration happen again; errors of the machine and of missing files may not.
    private static func wouldHappenAgain(_ error: any Error) -> Bool {
        error is CoSearchError || error is ScenarioError || error is DiscrepancyError || error is CellError
            || error is ExternalSimulatorError || error is CapacityError || error is DesignError
    }
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
