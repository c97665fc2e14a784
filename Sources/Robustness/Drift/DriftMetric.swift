import CIMHardware
import CoSearch

/// The three quantities that drift.
public enum DriftMetric: String, Codable, CaseIterable, Sendable, CodingKeyRepresentable {
    /// Time of one image.
    case latency
    /// Energy of one image.
    case energy
    /// Mean intersection over union of the found network.
    case meanIoU

    /// The name in tables and figures.
    public var displayName: String { self == .meanIoU ? "mIoU" : rawValue }

    /// What a scenario optimises, which is what its regret is of; a weighted sum is judged nowhere.
    init(objectiveOf scenario: Scenario) {
        switch scenario.objective {
        case .latency, .weightedSum: self = .latency
        case .energy: self = .energy
        case .performance: self = .meanIoU
        }
    }

    /// The better of two values: the smaller latency or energy, the larger mIoU.
    func better(_ a: Double, _ b: Double) -> Double { self == .meanIoU ? max(a, b) : min(a, b) }

    /// By how much `value` is worse than `best`, relative to it: (f(y) - best) / best for latency and energy,
    /// (best - f(y)) / best for mIoU. Zero or more where `best` is the best.
    public func regret(_ value: Double, best: Double) -> Double {
        self == .meanIoU ? (best - value) / best : (value - best) / best
    }
}

/// Everything that an objective or a limit may speak of, of one design by one simulator. SI units; mIoU a fraction.
public struct DesignMetrics: Codable, Hashable, Sendable {
    /// Time of one image.
    public let latency: Double
    /// Energy of one image.
    public let energy: Double
    /// Silicon area.
    public let area: Double
    /// Average power.
    public let power: Double
    /// Mean intersection over union by the accuracy model that the searches ask.
    public let meanIoU: Double

    /// Metrics in SI units.
    public init(latency: Double, energy: Double, area: Double, power: Double, meanIoU: Double) {
        self.latency = latency
        self.energy = energy
        self.area = area
        self.power = power
        self.meanIoU = meanIoU
    }

    init(_ hardware: HardwareMetrics, meanIoU: Double) {
        self.init(
            latency: hardware.latency.si, energy: hardware.energy.si, area: hardware.area.si, power: hardware.power.si,
            meanIoU: meanIoU)
    }

    /// One of the three.
    public func value(_ metric: DriftMetric) -> Double {
        switch metric {
        case .latency: latency
        case .energy: energy
        case .meanIoU: meanIoU
        }
    }
}
