import CIMHardware
import CoSearch
import Documents
import ExactSearch
import RunStore
import ViTMoE

/// The drift of the chip alone, proven: at a fixed network, every chip of one memory is searched exactly under each of many drawn
/// wrong simulators. The cell's seed is the identity of the first of them.
public struct ExactDriftCell: Codable, Hashable, Sendable {
    /// Digest of the calibration whose model is the reference simulator.
    public let calibration: Digest
    /// Digest of the accuracy predictor, which says what a network keeps on a chip.
    public let predictor: Digest
    /// The network.
    public let architecture: Architecture
    /// What is charged.
    public let workload: WorkloadOptions
    /// Objective and limits, the floor as stated.
    public let scenario: Scenario
    /// The memory.
    public let memory: ChipMemory
    /// The wrong simulators.
    public let conditions: [Condition]
    /// Most boxes that the proof of one draw may bound.
    public let mostNodes: Int

    /// One kind of error at one level.
    public struct Condition: Codable, Hashable, Sendable {
        /// How the simulator is wrong.
        public let model: DiscrepancyModel
        /// By how much.
        public let level: Double
        /// Wrong simulators drawn.
        public let draws: Int
    }

    /// How the proof of one draw ended.
    public enum Ending: String, Codable, CaseIterable, Sendable {
        /// The chip that the wrong simulator calls best keeps every limit in truth, and so do all that it cannot tell from it.
        case legal
        /// It, or one that the wrong simulator cannot tell from it, breaks one.
        case illegal
        /// The wrong simulator calls no chip legal.
        case nothingFound = "nothing found"
        /// The boxes ran out before the proof was complete.
        case undecided
    }

    /// One wrong simulator.
    public struct Draw: Codable, Hashable, Sendable {
        /// Its identity.
        public let seed: UInt64
        /// How the proof ended.
        public let ending: Ending
        /// Boxes bounded; depends on no number of threads.
        public let nodes: Int
        /// Chips that it cannot tell from its best, that one included; nil without one.
        public let ties: Int?
        /// g(y): the chip as the wrong simulator sees it.
        public let seen: DesignMetrics?
        /// f(y): the same by the reference; of ties the worst.
        public let actual: DesignMetrics?
        /// The limits that it breaks in truth.
        public let broken: [ConstraintViolation]
        /// What the optimum of the reference would lose if this simulator were right; nil where it would be illegal or where
        /// that is not known.
        public let regretOfOptimum: Double?
        /// The same of the design to trust.
        public let regretOfTrusted: Double?
    }

    /// A chip and what the reference says of it.
    public struct Chip: Codable, Hashable, Sendable {
        /// The chip.
        public let design: ChipDesign
        /// By the reference.
        public let metrics: DesignMetrics
    }

    /// One kind of error.
    public struct Row: Codable, Hashable, Sendable {
        /// The kind and its level.
        public let condition: Condition
        /// One for each wrong simulator.
        public let draws: [Draw]
        /// Legal whichever of the drawn simulators is right, with the least 90 % quantile of what it then loses; nil where no
        /// candidate is.
        public let trusted: Chip?
    }

    /// What the cell leaves.
    public struct Result: Codable, Hashable, Sendable {
        /// How the proof under the reference ended: "optimal for this model and this accuracy predictor".
        public let status: ProofStatus
        /// The best chip for the network; nil where none is legal.
        public let optimum: Chip?
        /// Boxes that the proof under the reference bounded.
        public let nodes: Int
        /// Chips that were candidates for the design to trust.
        public let candidates: Int
        /// One for each condition.
        public let rows: [Row]
    }

    static let kind = "exact-drift"
    /// Raised by hand whenever the result of an equal configuration changes.
    static let epoch = 2

    func specification(seed: UInt64) throws -> CellSpecification {
        try CellSpecification(kind: Self.kind, epoch: Self.epoch, seed: seed, configuration: self)
    }
}
