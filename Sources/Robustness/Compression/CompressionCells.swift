import Documents
import RunStore
import Supernet
import ViTMoE

/// One network of the supernet, quantized after training. Nothing is drawn: the cell's seed is 0.
struct QuantizedCell: Codable, Hashable, Sendable {
    /// Digest of the trained weights.
    let weights: Digest
    /// The network.
    let architecture: Architecture
    /// Bits of weights and inputs.
    let bits: Int
    /// How the levels are chosen.
    let method: QuantizationMethod
    /// Training images that the ranges of the inputs come from.
    let calibrationImages: Int

    /// What the cell leaves.
    struct Result: Codable, Hashable, Sendable {
        /// mIoU over all 40 classes, a fraction.
        let meanIoU: Double
    }

    static let kind = "quantized-evaluation"
    /// Raised by hand whenever the result of an equal configuration changes.
    static let epoch = 2

    func specification() throws -> CellSpecification {
        try CellSpecification(kind: Self.kind, epoch: Self.epoch, seed: 0, configuration: self)
    }
}

/// One network of Table G2, trained alone. The configuration holds the seed; that of the cell is 0.
struct DistillationCell: Codable, Hashable, Sendable {
    /// The recipe.
    let configuration: SupernetConfiguration
    /// The searched network.
    let searched: Architecture
    /// What of the teacher's scores is compared.
    let distillation: Distillation.Kind
    /// Steps of each training.
    let steps: Int
    /// Which of the networks.
    let approach: DistillationStudy.Approach

    static let kind = "distillation"
    /// Raised by hand whenever the result of an equal configuration changes.
    static let epoch = 2

    func specification() throws -> CellSpecification {
        try CellSpecification(kind: Self.kind, epoch: Self.epoch, seed: 0, configuration: self)
    }

    /// Trains, or goes on where it was killed; weights and checkpoints lie in the directory.
    func row(directory: String) throws -> DistillationStudy.Row {
        try DistillationStudy.row(
            approach, configuration, searched: searched, kind: distillation, steps: steps, directory: directory)
    }
}
