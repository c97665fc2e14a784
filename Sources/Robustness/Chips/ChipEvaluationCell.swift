import Documents
import RunStore
import Supernet
import ViTMoE

/// One network on the arrays of one chip, beside digital arrays on the same images. Nothing is drawn but noise of devices, by
/// draw 0: the cell's seed is 0.
struct ChipEvaluationCell: Codable, Hashable, Sendable {
    /// Digest of the trained weights.
    let weights: Digest
    /// The network.
    let architecture: Architecture
    /// The arrays of its parts.
    let chip: ChipArrays
    /// Bit by bit, or fast.
    let form: ChipForm
    /// Validation images; nil for all.
    let images: Int?

    /// What the cell leaves: mIoU as fractions.
    struct Result: Codable, Hashable, Sendable {
        /// On arrays that add integers exactly.
        let digital: Double
        /// On the chip.
        let onChip: Double
        /// Standard error of the difference over validation images.
        let standardError: Double
    }

    static let kind = "chip-evaluation"
    /// Raised by hand whenever the result of an equal configuration changes.
    static let epoch = 3

    func specification() throws -> CellSpecification {
        try CellSpecification(kind: Self.kind, epoch: Self.epoch, seed: 0, configuration: self)
    }

    func result(on supernet: (Digest) throws -> Supernet) throws -> Result {
        let supernet = try supernet(weights)
        let digital = try supernet.confusions(architecture, on: ChipArrays(.digital), form: .fast, images: images)
        let onChip = try supernet.confusions(architecture, on: chip, form: form, images: images)
        func score(_ confusions: [ConfusionMatrix]) -> Double {
            var sum = ConfusionMatrix(classes: confusions[0].classes)
            for confusion in confusions { sum.add(confusion) }
            return SegmentationScore(sum).meanIoU
        }
        return Result(
            digital: score(digital), onChip: score(onChip),
            standardError: try EvaluationNoise.standardErrorOfDifference(digital, onChip))
    }
}
