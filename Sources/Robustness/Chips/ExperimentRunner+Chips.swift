import CoSearch
import Documents
import RunStore
import Supernet
import ViTMoE

extension ExperimentRunner {
    /// How much accuracy chips cost, fitted to networks evaluated on chips.
    func chipAccuracy(_ experiment: Experiment) async throws -> ChipAccuracy {
        let noise = try ConversionNoiseCell(weights: weights, architecture: experiment.space.maximum).specification()
        let chips = ChipPlan.chips
        let networks = ChipPlan.networks(of: experiment.space)
        let images = min(ChipPlan.images, experiment.supernet.validationImages)
        func evaluation(_ network: Architecture, _ chip: ChipArrays) throws -> CellSpecification {
            try EvaluationCell(
                weights: weights, architecture: network, variation: nil, draws: 1, chip: chip, images: images
            ).specification(seed: 0)
        }
        let digital = try networks.map { try evaluation($0, ChipArrays(.digital)) }
        let onChips = try networks.map { network in try chips.map { try evaluation(network, $0) } }
        try await engine(
            Plan(name: experiment.name + "-chips", cells: [noise] + digital + onChips.flatMap { $0 }),
            "\(experiment.name): mIoU on chips")
        func meanIoU(_ cell: CellSpecification) throws -> Double { try read(EvaluationCell.Result.self, cell).mean }
        let samples = try zip(digital, onChips).flatMap { digital, cells in
            let exact = try meanIoU(digital)
            return try zip(chips, cells).map { chip, cell in
                ChipAccuracy.Sample(chip: chip, digital: exact, onChip: try meanIoU(cell))
            }
        }
        return try .fit(samples, noise: read(ConversionNoise.self, noise))
    }
}
