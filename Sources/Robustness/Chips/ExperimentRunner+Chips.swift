import CoSearch
import Documents
import RunStore
import Supernet
import ViTMoE

extension ExperimentRunner {
    /// How much accuracy chips cost: networks evaluated on chips, and a model fitted to them.
    func chipAccuracy(_ experiment: Experiment) async throws -> ChipAccuracyResult {
        let noise = try ConversionNoiseCell(weights: weights, architecture: experiment.space.maximum).specification()
        let items = ChipPlan.items
        let images = min(ChipPlan.images, experiment.supernet.validationImages)
        let cells = try items.map { item in
            try ChipEvaluationCell(
                weights: weights, architecture: ChipPlan.network(of: experiment.space, isLargest: item.isLargest),
                chip: item.chip, form: .fast, images: images
            ).specification()
        }
        try await engine(
            Plan(name: experiment.name + "-chips", cells: [noise] + cells), "\(experiment.name): mIoU on chips")
        let results = try cells.map { try read(ChipEvaluationCell.Result.self, $0) }
        let model = try ChipAccuracy.fit(
            zip(items, results).map { .init(chip: $0.chip, digital: $1.digital, onChip: $1.onChip) },
            noise: read(ConversionNoise.self, noise))
        let rows = try zip(items, results).map { item, result in
            ChipAccuracyResult.Row(
                array: item.array, part: item.part, isLargest: item.isLargest, digital: result.digital,
                onChip: result.onChip, standardError: result.standardError,
                predicted: result.digital * (try model.kept(by: item.chip)))
        }
        return ChipAccuracyResult(model: model, rows: rows)
    }
}
