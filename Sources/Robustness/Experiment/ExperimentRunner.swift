import CIMHardware
import Calibration
import CoSearch
import Documents
import GSL
import RunStore
import Supernet
import ViTMoE

/// Completes a plan: whatever is not in the store yet is computed. The label names the stage for people.
///
/// - Throws: ``IncompleteError`` when cells are still missing afterwards.
public typealias PlanEngine = @Sendable (_ plan: Plan, _ label: String) async throws -> Void

/// Runs the stages of an experiment in a laboratory: evaluate, fit the predictor, search, judge.
public struct ExperimentRunner: Sendable {
    /// The folder of the run.
    public let laboratory: Laboratory
    /// Digest of the calibration blob.
    public let calibration: Digest
    /// Digest of the trained weights.
    public let weights: Digest
    /// Who computes cells.
    public let engine: PlanEngine

    /// A runner on inputs that are in the laboratory's blobs.
    public init(laboratory: Laboratory, calibration: Digest, weights: Digest, engine: @escaping PlanEngine) {
        self.laboratory = laboratory
        self.calibration = calibration
        self.weights = weights
        self.engine = engine
    }

    /// Runs one nested search of an experiment's scenario in this process, `threads` inner searches at a time, or finds it in
    /// the store.
    public func runSearch(
        _ experiment: Experiment, scenario: ScenarioTemplate, memory: ChipMemory, seed: UInt64,
        checkpointInterval: Duration = .seconds(5), threads: Int = 1, progress: @escaping (SearchProgress) -> Void
    ) async throws -> SearchReport {
        let (predictor, quality) = try await cleanPredictor(experiment)
        let cell = try referenceSearch(
            experiment, predictor, quality, scenario: scenario, memory: memory, seed: seed)
        let runner = CellRunner(
            laboratory: laboratory, checkpointInterval: checkpointInterval, threads: threads)
        if try !laboratory.store.isValid(cell.identifier) { try runner.run(cell, searchProgress: progress) }
        let result = try read(SearchCell.Result.self, cell)
        let seesChips = predictor.chips != nil
        let winner =
            try seesChips
            ? evaluation(of: result.outcome.architecture, on: result.outcome.design)
            : cleanEvaluation(of: result.outcome.architecture)
        if try !laboratory.store.isValid(winner.identifier) { try runner.run(winner) }
        let meanIoU =
            try seesChips
            ? read(ChipEvaluationCell.Result.self, winner).onChip : read(EvaluationCell.Result.self, winner).mean
        let stated = scenario.scenario(largestMeanIoU: quality.largestMeanIoU, guardBand: 0)
        return SearchReport(
            cell: cell.identifier, result: result, meanIoU: meanIoU,
            violations: stated.violations(meanIoU: meanIoU, metrics: result.reference))
    }

    /// One search with the right simulator.
    func referenceSearch(
        _ experiment: Experiment, _ predictor: AccuracyPredictor, _ quality: PredictorQuality,
        scenario: ScenarioTemplate, memory: ChipMemory, seed: UInt64
    ) throws -> CellSpecification {
        try SearchCell(
            calibration: calibration, predictor: laboratory.blobs.write(predictor), supernet: inLoop(experiment),
            space: experiment.space, workload: experiment.workload,
            scenario: scenario.scenario(
                largestMeanIoU: quality.largestMeanIoU, guardBand: guardBand(experiment, quality)),
            memory: memory, discrepancy: nil,
            external: experiment.simulator.flatMap { $0.role == .reference ? $0 : nil },
            settings: experiment.searchSettings, withinData: experiment.withinData
        ).specification(seed: seed)
    }

    /// The weights that every network of a search is judged by, where no predictor stands in for them.
    func inLoop(_ experiment: Experiment) -> Digest? { experiment.accuracy == .supernet ? weights : nil }

    /// The supernet itself flatters nobody.
    func guardBand(_ experiment: Experiment, _ quality: PredictorQuality) -> Double {
        experiment.accuracy == .supernet ? 0 : quality.guardBand
    }

    /// The predictor of mIoU without variation.
    func cleanPredictor(_ experiment: Experiment) async throws -> (AccuracyPredictor, PredictorQuality) {
        var (predictor, quality) = try await accuracyWithoutChips(experiment)
        guard experiment.accuracy == .predictor else { return (predictor, quality) }
        let chips = try await chipAccuracy(experiment)
        predictor.chips = chips.model
        quality.chips = chips
        return (predictor, quality)
    }

    /// The same on exact arrays alone.
    func accuracyWithoutChips(_ experiment: Experiment) async throws -> (AccuracyPredictor, PredictorQuality) {
        let individuals = Self.individuals(of: experiment)
        let evaluations = try individuals.map { try cleanEvaluation(of: $0) }
        try await engine(
            Plan(name: experiment.name + "-accuracy", cells: evaluations), "\(experiment.name): mIoU on the supernet")
        return try fitPredictor(experiment, individuals, evaluations)
    }

    /// A network on its chip, measured with the fast form of its arrays.
    func evaluation(of architecture: Architecture, on design: ChipDesign) throws -> CellSpecification {
        try ChipEvaluationCell(
            weights: weights, architecture: architecture, chip: ChipArrays(design), form: .fast, images: nil
        ).specification()
    }

    func cleanEvaluation(of architecture: Architecture) throws -> CellSpecification {
        try EvaluationCell(weights: weights, architecture: architecture, variation: nil, draws: 1)
            .specification(seed: 0)
    }

    /// Runs a variation experiment: Figure E1.
    public func runVariation(_ experiment: Experiment) async throws -> VariationResult {
        guard let study = try VariationStudy(experiment: experiment) else {
            throw ExperimentError.wrongStudy(experiment.name)
        }
        let individuals = Self.individuals(of: experiment)
        let evaluations = try study.conditions.map {
            try study.evaluations(weights: weights, individuals: individuals, condition: $0)
        }
        try await engine(
            Plan(name: experiment.name + "-accuracy", cells: evaluations.flatMap { $0 }),
            "\(experiment.name): mIoU under variation")
        let fits = try evaluations.map { try fitPredictor(experiment, individuals, $0) }
        let searches = try fits.map { predictor, _ in
            try study.searches(calibration: calibration, predictor: laboratory.blobs.write(predictor))
        }
        try await engine(
            Plan(name: experiment.name, cells: searches.flatMap { $0 }), "\(experiment.name): nested searches")
        let winners = try searches.map { cells in
            try cells.map { try read(SearchCell.Result.self, $0).outcome.architecture }
        }

        // The clean search's winners under every condition too: what a search that is blind to variation ends with.
        func judgements(
            _ architectures: [Architecture], _ condition: VariationStudy.Condition, calibrated: Bool = false
        ) throws -> [CellSpecification] {
            try architectures.enumerated().map { index, architecture in
                try study.judgement(
                    of: architecture, weights: weights, condition: condition, seed: study.judgementSeed(index),
                    calibrated: calibrated)
            }
        }
        let aware = try zip(winners, study.conditions).map { try judgements($0, $1) }
        let blind = try study.conditions.map { try judgements(winners[0], $0) }
        let calibrated = try study.conditions.map { try judgements(winners[0], $0, calibrated: true) }
        try await engine(
            Plan(name: experiment.name + "-winners", cells: (aware + blind + calibrated).flatMap { $0 }),
            "\(experiment.name): winners under variation")

        func meanIoU(_ cells: [CellSpecification]) throws -> [Double] {
            try cells.map { try read(EvaluationCell.Result.self, $0).mean }
        }
        let rows = try study.conditions.indices.map { index in
            let searched = try meanIoU(aware[index])
            let searchedBlind = try meanIoU(blind[index])
            let calibratedBlind = try meanIoU(calibrated[index])
            return VariationResult.Row(
                condition: study.conditions[index], individuals: try meanIoU(evaluations[index]), searched: searched,
                searchedBlind: searchedBlind, calibratedBlind: calibratedBlind,
                remedy: try MeanInterval(of: zip(calibratedBlind, searchedBlind).map { $0 - $1 }),
                searchedMean: try MeanInterval(of: searched),
                gain: try MeanInterval(of: zip(searched, searchedBlind).map { $0 - $1 }),
                architectures: winners[index], predictorKendallTau: fits[index].1.heldOutKendallTau,
                predictorError: fits[index].1.heldOutError)
        }
        return VariationResult(cleanMeanIoU: rows[0].searchedMean.mean, rows: rows)
    }

    /// The largest, the smallest, and random architectures of the space, each once.
    public static func individuals(of experiment: Experiment) -> [Architecture] {
        var stream = RandomStream(StreamKey(seed: experiment.seed, purpose: "individuals"))
        var found = [experiment.space.maximum, experiment.space.minimum]
        var seen = Set(found)
        while found.count < experiment.individuals {
            let candidate = experiment.space.random(&stream)
            if seen.insert(candidate).inserted { found.append(candidate) }
        }
        return found
    }

    private func fitPredictor(
        _ experiment: Experiment, _ individuals: [Architecture], _ evaluations: [CellSpecification]
    ) throws -> (AccuracyPredictor, PredictorQuality) {
        let evaluated = try evaluations.map { try read(EvaluationCell.Result.self, $0).mean }
        let predictor = try AccuracyPredictor.fit(
            samples: zip(individuals, evaluated).map { ($0, $1) }, space: experiment.space)
        let quality = PredictorQuality(
            architectures: individuals.count, heldOutError: predictor.heldOutRootMeanSquare,
            heldOutKendallTau: predictor.heldOutKendallTau, evaluated: evaluated,
            predicted: predictor.heldOutPredictions)
        return (predictor, quality)
    }

    func read<Result: Decodable>(_ type: Result.Type, _ cell: CellSpecification) throws -> Result {
        guard let result = try laboratory.store.read(type, of: cell.identifier) else {
            throw IncompleteError(stage: cell.kind, wanted: 1, missing: 1)
        }
        return result
    }
}

/// An experiment that cannot be run as asked.
public enum ExperimentError: Error, CustomStringConvertible {
    /// The experiment studies something else.
    case wrongStudy(String)
    /// A scenario that no verdict can be given on: its experiment and its name.
    case unjudged(String, scenario: String)

    /// What is wrong.
    public var description: String {
        switch self {
        case .unjudged(let name, let scenario):
            "experiment \(name): scenario \(scenario) minimises a weighted sum, which no verdict is given on; drift is judged by "
                + "latency, energy or mIoU, so give it one of these objectives (`cimlab search` and kind 'front' take sums)"
        case .wrongStudy(let name): "experiment \(name) does not study what this runner runs; check its key 'kind'"
        }
    }
}

extension Experiment {
    /// - Throws: `ExperimentError.unjudged` for a scenario that a study of drift cannot judge.
    func checkJudged() throws(ExperimentError) {
        if let weighted = scenarios.first(where: { $0.objective == .weightedSum }) {
            throw .unjudged(name, scenario: weighted.name)
        }
    }
}
