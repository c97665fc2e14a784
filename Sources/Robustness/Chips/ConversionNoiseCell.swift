import Documents
import RunStore
import Supernet
import ViTMoE

/// The noise of conversions on one supernet, for every kind of array of the search spaces. Nothing is drawn: the seed is 0.
struct ConversionNoiseCell: Codable, Hashable, Sendable {
    /// Digest of the trained weights.
    let weights: Digest
    /// The network whose matrices are looked at.
    let architecture: Architecture

    static let kind = "conversion-noise"
    /// Raised by hand whenever the result of an equal configuration changes.
    static let epoch = 1

    func specification() throws -> CellSpecification {
        try CellSpecification(kind: Self.kind, epoch: Self.epoch, seed: 0, configuration: self)
    }
}
