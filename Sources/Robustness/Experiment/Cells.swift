import CIMHardware
import CoSearch
import DeviceVariation
import Documents
import RunStore
import Supernet
import ViTMoE

/// One architecture on the supernet, clean or with variation. The cell's seed is the root of the device draws.
public struct EvaluationCell: Codable, Hashable, Sendable {
    /// Digest of the trained weights.
    public let weights: Digest
    /// The architecture.
    public let architecture: Architecture
    /// What the devices do; nil for none.
    public let variation: VariationModel?
    /// Independent programmings of the chip.
    public let draws: Int
    /// Training images on which every column's gain and offset are fitted first; nil for none.
    public let columnCalibrationImages: Int?

    init(
        weights: Digest, architecture: Architecture, variation: VariationModel?, draws: Int,
        columnCalibrationImages: Int? = nil
    ) {
        self.weights = weights
        self.architecture = architecture
        self.variation = variation
        self.draws = draws
        self.columnCalibrationImages = columnCalibrationImages
    }

    /// Whether it is the exact network on all validation images.
    var isClean: Bool {
        variation == nil && columnCalibrationImages == nil && draws == 1
    }

    /// What the cell leaves: one score a draw.
    public struct Result: Codable, Hashable, Sendable {
        /// mIoU over all 40 classes, a fraction, one a draw.
        public let meanIoU: [Double]
        /// mIoU over the classes present, one a draw.
        public let meanIoUOfPresentClasses: [Double]
        /// Mean over the draws of mIoU over all 40 classes.
        public var mean: Double { meanIoU.reduce(0, +) / Double(max(1, meanIoU.count)) }
    }

    static let kind = "supernet-evaluation"
    /// Raised by hand whenever the result of an equal configuration changes.
    static let epoch = 2

    func specification(seed: UInt64) throws -> CellSpecification {
        try CellSpecification(kind: Self.kind, epoch: Self.epoch, seed: seed, configuration: self)
    }
}

/// One full nested search, under the reference simulator or a wrong one. The cell's seed is that of the search; it is
/// shared by all discrepancies, so that their random numbers are paired.
public struct SearchCell: Codable, Hashable, Sendable {
    /// Digest of the calibration whose model is the reference simulator.
    public let calibration: Digest
    /// Digest of the accuracy predictor.
    public let predictor: Digest
    /// Digest of the weights where the supernet itself is in the loop, in the predictor's place.
    public let supernet: Digest?
    /// The architectures.
    public let space: ArchitectureSpace
    /// What is charged.
    public let workload: WorkloadOptions
    /// Objective and constraints, resolved.
    public let scenario: Scenario
    /// The memory.
    public let memory: ChipMemory
    /// How the searching simulator is wrong; nil for the reference.
    public let discrepancy: Discrepancy?
    /// Somebody else's simulator, where it takes part: the suspect, or the reference in the place of the calibrated model.
    public let external: ExternalSimulatorSpecification?
    /// The effort.
    public let settings: NestedSearchSettings
    /// Whether designs outside the data of the calibration count as impossible; nil = no.
    public var withinData: Bool?

    /// What the cell leaves.
    public struct Result: Codable, Hashable, Sendable {
        /// What the search found and saw; of the individuals, those whose own hardware was searched.
        public let outcome: SearchOutcome
        /// The found design judged by the reference simulator.
        public let reference: HardwareMetrics
        /// Everything that the search saw, judged by the reference simulator.
        public let audit: SearchAudit
    }

    static let kind = "nested-search"
    /// Raised by hand whenever the result of an equal configuration changes.
    static let epoch = 8

    func specification(seed: UInt64) throws -> CellSpecification {
        try CellSpecification(kind: Self.kind, epoch: Self.epoch, seed: seed, configuration: self)
    }
}
