import CIMHardware
import CoSearch
import Documents
import Foundation
import RunStore
import Supernet
import ViTMoE

extension ExperimentRunner {
    /// Searches in every shipped training of the experiment's recipe, with the search seeds of the experiment; nil where no other
    /// training ships with its evaluations.
    ///
    /// What chips take is fitted in the experiment's own supernet alone.
    func trainingSpread(
        _ experiment: Experiment, _ predictor: AccuracyPredictor, _ quality: PredictorQuality
    ) async throws -> TrainingSpread? {
        let others = try otherTrainings(of: experiment.supernet)
        let scenarios = experiment.scenarios.filter { [.latency, .energy].contains($0.objective) }
        guard !others.isEmpty, !scenarios.isEmpty else { return nil }
        var trainings = [(weights: weights, predictor: predictor, quality: quality)]
        for other in others {
            let runner = ExperimentRunner(
                laboratory: laboratory, calibration: calibration, weights: other, engine: engine)
            var (predictor, quality) = try await runner.accuracyWithoutChips(experiment)
            (predictor.chips, quality.chips) = (trainings[0].predictor.chips, trainings[0].quality.chips)
            trainings.append((other, predictor, quality))
        }
        var cells: [[[[CellSpecification]]]] = []
        for scenario in scenarios {
            cells.append(
                try experiment.memories.map { memory in
                    try trainings.map { training in
                        try (0..<experiment.pairedSeeds).map { index in
                            try referenceSearch(
                                experiment, training.predictor, training.quality, scenario: scenario, memory: memory,
                                seed: experiment.seed &+ UInt64(index))
                        }
                    }
                })
        }
        let failed = try await complete(
            Plan(name: experiment.name + "-trainings", cells: cells.joined().joined().flatMap { $0 }),
            "\(experiment.name): searches in other trainings")
        return try spread(experiment, scenarios, trainings, cells, failed: Set(failed.keys))
    }

    private func spread(
        _ experiment: Experiment, _ scenarios: [ScenarioTemplate],
        _ trainings: [(weights: Digest, predictor: AccuracyPredictor, quality: PredictorQuality)],
        _ cells: [[[[CellSpecification]]]], failed: Set<Digest>
    ) throws -> TrainingSpread {
        let models = trainings.map { PredictedAccuracy(predictor: $0.predictor) }
        let bounds = experiment.space.genomeBounds
        var rows: [TrainingSpread.Row] = []
        var found = [Int](repeating: 0, count: trainings.count)
        var confirmed = trainings.map { _ in [Int](repeating: 0, count: trainings.count) }
        var atLowerEnd = [Int](repeating: 0, count: bounds.count)
        for (scenario, byMemory) in zip(scenarios, cells) {
            for (memory, byTraining) in zip(experiment.memories, byMemory) {
                var objectives: [[Double?]] = []
                for (place, searches) in byTraining.enumerated() {
                    let outcomes = try searches.map { cell in
                        try failed.contains(cell.identifier) ? nil : read(SearchCell.Result.self, cell).outcome
                    }
                    objectives.append(
                        outcomes.map { outcome in
                            outcome.flatMap { $0.feasible ? log(abs($0.fitness.objective)) : nil }
                        })
                    for outcome in outcomes.compactMap({ $0 }) where outcome.feasible {
                        found[place] += 1
                        for (judge, model) in models.enumerated() {
                            let floor = scenario.scenario(
                                largestMeanIoU: trainings[judge].quality.largestMeanIoU, guardBand: 0
                            ).constraints.meanIoUFloor
                            if try model.meanIoU(of: outcome.architecture, on: outcome.design) >= floor ?? 0 {
                                confirmed[place][judge] += 1
                            }
                        }
                        let genome = experiment.space.genome(of: outcome.architecture)
                        for gene in bounds.indices where genome[gene] == bounds[gene].lowerBound {
                            atLowerEnd[gene] += 1
                        }
                    }
                }
                rows.append(.init(scenario: scenario.name, memory: memory, objectives: objectives))
            }
        }
        return TrainingSpread(
            supernets: trainings.map(\.weights), largest: trainings.map(\.quality.largestMeanIoU), rows: rows,
            found: found, confirmed: confirmed, atLowerEnd: atLowerEnd)
    }

    /// Weights that ship and differ from a recipe in the seed alone, as blobs.
    private func otherTrainings(of recipe: SupernetConfiguration) throws -> [Digest] {
        let shipped = ShippedSupernets()
        let files = try shipped.files().map(\.name)
        // Without shipped evaluations each training costs as many passes over all images as the experiment's own.
        guard files.contains("evaluations.csv"), try shipped.path(of: recipe) != nil else { return [] }
        return try files.filter { $0.hasSuffix(".safetensors") }.sorted().compactMap { name in
            let path = "\(shipped.directory)/\(name)"
            var configuration = try Supernet.configuration(of: path)
            guard configuration.seed != recipe.seed else { return nil }
            configuration.seed = recipe.seed
            return configuration == recipe ? try laboratory.blobs.write([UInt8](readFile(path))) : nil
        }
    }
}
