import Calibration
import CoSearch
import Documents
import RunStore
import Supernet
import ViTMoE

extension ExperimentRunner {
    /// Runs a discrepancy experiment: Figure D2.
    public func runDrift(_ experiment: Experiment) async throws -> (DriftResult, PredictorQuality) {
        try experiment.checkJudged()
        let (predictor, quality) = try await cleanPredictor(experiment)
        guard case .discrepancy(let plans, let claim) = experiment.study,
            let study = DiscrepancyStudy(
                experiment: experiment, calibration: calibration, predictor: try laboratory.blobs.write(predictor),
                supernet: inLoop(experiment), largestMeanIoU: quality.largestMeanIoU,
                guardBand: guardBand(experiment, quality))
        else { throw ExperimentError.wrongStudy(experiment.name) }
        let calibrated = try laboratory.blobs.read(Calibration.self, calibration)
        let judge = DriftJudge(
            experiment: experiment, calibration: calibrated,
            accuracy: try accuracyModel(experiment, predictor))

        let messages = try await complete(study.plan(), "\(experiment.name): nested searches")
        let entries = try study.entries()
        let results = try entries.map { entry in
            messages[entry.cell.identifier] == nil ? try read(SearchCell.Result.self, entry.cell) : nil
        }
        let winners = try results.map { try $0.map { try cleanEvaluation(of: $0.outcome.architecture) } }
        try await engine(
            Plan(name: experiment.name + "-winners", cells: winners.compactMap { $0 }),
            "\(experiment.name): winners on the supernet")
        let searches = try entries.indices.map { index in
            let entry = entries[index]
            // The supernet judges the network; what its chip takes is the predictor's, whose error the report states.
            let supernet = try winners[index].map { winner in
                let kept = try results[index].map { try judge.accuracy.kept(by: $0.outcome.design) } ?? 1
                return try read(EvaluationCell.Result.self, winner).mean * kept
            }
            return DriftAnalysis.Search(
                entry: entry, result: results[index],
                finding: try finding(
                    entry, results[index], supernet: supernet, accuracy: judge.accuracy,
                    message: messages[entry.cell.identifier]))
        }
        let analysis = DriftAnalysis(study: study, searches: searches, judge: judge)
        let places = try analysis.places()
        var drift = try DriftResult(
            claim: claim, effort: experiment.effort, plans: plans, places: places,
            plausible: try analysis.plausible(places), technologyFlips: analysis.technologyFlips(),
            sensitivities: try analysis.sensitivities(claim))
        drift.exact = try await exactDrift(experiment, study, searches, drift)
        drift.found = FoundDesigns(
            results.compactMap { $0?.outcome.design }, ranges: calibrated.ranges, model: calibrated.model)
        return (drift, quality)
    }

    /// Completes a plan of searches. A search that ends without any design is an answer and no error: its words by cell.
    func complete(_ plan: Plan, _ label: String) async throws -> [Digest: String] {
        do {
            try await engine(plan, label)
            return [:]
        } catch let error as IncompleteError where error.failed > 0 && error.failed == error.missing {
            var messages: [Digest: String] = [:]
            for cell in plan.cells {
                guard let failure = try laboratory.store.failure(of: cell.identifier) else { continue }
                guard failure.isAnswer == true else { throw error }
                messages[cell.identifier] = failure.message
            }
            return messages
        }
    }

    private func finding(
        _ entry: DiscrepancyStudy.Entry, _ result: SearchCell.Result?, supernet: Double?, accuracy: any AccuracyModel,
        message: String?
    ) throws -> SearchFinding {
        let seed = entry.cell.seed
        guard let result else {
            return SearchFinding(
                cell: entry.cell.identifier, seed: seed, believed: false, seen: nil, actual: nil, message: message)
        }
        let outcome = result.outcome
        // Without the error that is studied: the hardware by the reference, mIoU by the accuracy model that right and wrong
        // simulators share. Its own error is no failure of a simulator, and has a row of its own.
        let meanIoU = try accuracy.meanIoU(of: outcome.architecture, on: outcome.design)
        return SearchFinding(
            cell: entry.cell.identifier, seed: seed, believed: outcome.feasible,
            seen: DesignMetrics(outcome.metrics, meanIoU: outcome.meanIoU),
            actual: DesignMetrics(result.reference, meanIoU: meanIoU), supernetMeanIoU: supernet,
            missesFloor: supernet.map { value in entry.scenario.constraints.meanIoUFloor.map { value < $0 } ?? false }
                ?? false,
            broken: entry.scenario.violations(meanIoU: meanIoU, metrics: result.reference), design: try result.design(),
            hasConverged: outcome.stopReason == .converged, message: outcome.infeasibility,
            history: entry.condition.model == nil
                ? (outcome.history.map(\.best) + [outcome.fitness]).map { $0.isFeasible ? $0.objective : nil } : [],
            audit: result.audit)
    }

    /// What the searches ask for the mIoU of a network.
    private func accuracyModel(_ experiment: Experiment, _ predictor: AccuracyPredictor) throws -> any AccuracyModel {
        try experiment.accuracy == .supernet
            ? SupernetAccuracy(Supernet.load(laboratory.blobs.verifiedPath(of: weights)))
            : PredictedAccuracy(predictor: predictor)
    }
}
