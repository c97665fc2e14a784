import Quantities

/// What a search optimises and what it must respect.
public struct Scenario: Hashable, Codable, Sendable {
    /// The three scenarios of the CMN paper, and the weighted sum that its "hardware loss" suggests.
    public enum Objective: String, Codable, CaseIterable, Sendable {
        /// Minimise latency.
        case latency
        /// Minimise energy.
        case energy
        /// Maximise mIoU; among the hardware of one architecture, the smallest energy-delay product (our choice).
        case performance
        /// Minimise the weighted sum of latency, energy and lost mIoU, each relative to the largest architecture.
        case weightedSum
    }

    /// The weights of `weightedSum`.
    public struct Weights: Hashable, Codable, Sendable {
        /// Weight of latency / reference latency.
        public var latency: Double
        /// Weight of energy / reference energy.
        public var energy: Double
        /// Weight of (1 - mIoU) / (1 - reference mIoU).
        public var performance: Double

        /// Weights, each at least 0 and not all 0.
        public init(latency: Double, energy: Double, performance: Double) {
            self.latency = latency
            self.energy = energy
            self.performance = performance
        }
    }

    /// The name in tables and figures.
    public var name: String
    /// What is optimised.
    public var objective: Objective
    /// The weights of `weightedSum`; nil for every other objective.
    public var weights: Weights?
    /// What must hold.
    public var constraints: Constraints

    /// A scenario; `validate` tells whether it makes sense.
    public init(name: String, objective: Objective, weights: Weights? = nil, constraints: Constraints = Constraints()) {
        self.name = name
        self.objective = objective
        self.weights = weights
        self.constraints = constraints
    }
}

/// Limits on a design; nil means no limit.
public struct Constraints: Hashable, Codable, Sendable {
    /// Least mIoU, a fraction.
    public var meanIoUFloor: Double?
    /// Most silicon area.
    public var areaLimit: Area?
    /// Most average power.
    public var powerLimit: Power?
    /// Most weight storage on the chip, copies and unused cells included.
    public var capacityLimitBytes: Int?
    /// Most weights in the network, each counted once.
    public var weightLimitBytes: Int?
    /// Most latency per image.
    public var latencyLimit: Time?
    /// Most energy per image.
    public var energyLimit: Energy?

    /// The "10 MB search limitation imposed on both SRAM and RRAM" of the CMN paper's Appendix F, read as 10 x 2^20
    /// bytes, since macros come in powers of two (our choice).
    public static let paperCapacityBytes = 10 << 20

    /// Limits; by default only the capacity of the paper.
    public init(
        meanIoUFloor: Double? = nil, areaLimit: Area? = nil, powerLimit: Power? = nil,
        capacityLimitBytes: Int? = Constraints.paperCapacityBytes, weightLimitBytes: Int? = nil,
        latencyLimit: Time? = nil, energyLimit: Energy? = nil
    ) {
        self.meanIoUFloor = meanIoUFloor
        self.areaLimit = areaLimit
        self.powerLimit = powerLimit
        self.capacityLimitBytes = capacityLimitBytes
        self.weightLimitBytes = weightLimitBytes
        self.latencyLimit = latencyLimit
        self.energyLimit = energyLimit
    }
}
