import CIMHardware
import CoSearch

/// What an exact search minimises over chips. Every objective grows with latency, energy and area, so that bounds of the three
/// give a bound of the objective.
public enum ExactObjective: Hashable, Codable, Sendable {
    /// Seconds per image.
    case latency
    /// Joules per image.
    case energy
    /// Energy times latency, in joule seconds.
    case energyDelay
    /// Square metres.
    case area
    /// latency x latency weight + energy x energy weight + area x area weight; the weights are per SI unit, at least 0.
    case weighted(latency: Double, energy: Double, area: Double)

    /// The objective from latency in seconds, energy in joules and area in square metres.
    public func value(latencyS: Double, energyJ: Double, areaM2: Double) -> Double {
        switch self {
        case .latency: latencyS
        case .energy: energyJ
        case .energyDelay: energyJ * latencyS
        case .area: areaM2
        case .weighted(let latency, let energy, let area): latency * latencyS + energy * energyJ + area * areaM2
        }
    }

    /// Whether a bound of the energy tightens the bound of the objective.
    var needsEnergy: Bool {
        switch self {
        case .latency, .area: false
        case .energy, .energyDelay: true
        case .weighted(_, let energy, _): energy > 0
        }
    }

    /// The objective of the inner search of a scenario: EDP in the performance scenario, as in the nested search.
    public init(_ scenario: Scenario.Objective) {
        switch scenario {
        case .latency: self = .latency
        case .energy: self = .energy
        case .performance, .weightedSum: self = .energyDelay
        }
    }
}

/// Limits on a chip in SI units; infinite where there is none. Limits on the network alone are not the chip's.
public struct ChipLimits: Hashable, Codable, Sendable {
    /// Most silicon area.
    public var areaM2 = Double.infinity
    /// Most average power, energy / latency.
    public var powerW = Double.infinity
    /// Most latency per image.
    public var latencyS = Double.infinity
    /// Most energy per image.
    public var energyJ = Double.infinity
    /// Most weight storage on the chip.
    public var capacityBytes = Double.infinity

    /// No limit.
    public init() {}

    /// The limits on the chip among the constraints of a scenario.
    public init(_ constraints: Constraints) {
        areaM2 = constraints.areaLimit?.si ?? .infinity
        powerW = constraints.powerLimit?.si ?? .infinity
        latencyS = constraints.latencyLimit?.si ?? .infinity
        energyJ = constraints.energyLimit?.si ?? .infinity
        capacityBytes = constraints.capacityLimitBytes.map(Double.init) ?? .infinity
    }

    private enum CodingKeys: String, CodingKey { case areaM2, powerW, latencyS, energyJ, capacityBytes }

    /// Reads limits; those left out are infinite.
    public init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        func limit(_ key: CodingKeys) throws -> Double {
            try container.decodeIfPresent(Double.self, forKey: key) ?? .infinity
        }
        areaM2 = try limit(.areaM2)
        powerW = try limit(.powerW)
        latencyS = try limit(.latencyS)
        energyJ = try limit(.energyJ)
        capacityBytes = try limit(.capacityBytes)
    }

    /// Writes the limits that there are.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        func write(_ value: Double, _ key: CodingKeys) throws {
            if value.isFinite { try container.encode(value, forKey: key) }
        }
        try write(areaM2, .areaM2)
        try write(powerW, .powerW)
        try write(latencyS, .latencyS)
        try write(energyJ, .energyJ)
        try write(capacityBytes, .capacityBytes)
    }

    /// Whether a chip with these metrics keeps every limit.
    public func allows(_ metrics: ExactMetrics) -> Bool {
        metrics.areaM2 <= areaM2 && metrics.powerW <= powerW && metrics.latencyS <= latencyS
            && metrics.energyJ <= energyJ && metrics.capacityBytes <= capacityBytes
    }
}

/// What an exact search knows of one chip, in SI units, as its simulator has it.
public struct ExactMetrics: Hashable, Codable, Sendable {
    /// Seconds per image.
    public var latencyS: Double
    /// Joules per image.
    public var energyJ: Double
    /// Square metres.
    public var areaM2: Double
    /// Bytes of weight storage.
    public var capacityBytes: Double
    /// Watts: energy / latency.
    public var powerW: Double { energyJ / latencyS }

    /// The totals of a cost, each component times its factor.
    public init(_ cost: ChipCost, _ factors: MetricFactors = .one) {
        latencyS = (cost.latency.lanes * factors.latency).sum()
        energyJ = (cost.energy.lanes * factors.energy).sum()
        areaM2 = (cost.area.lanes * factors.area).sum()
        capacityBytes = Double(cost.capacityBytes)
    }

    /// The totals of one chip's costs.
    init(_ chip: BoxCosts, _ factors: MetricFactors) {
        latencyS = (chip.fastS * factors.latency).sum()
        energyJ = (chip.energyJ * factors.energy).sum()
        areaM2 = (chip.areaM2 * factors.area).sum()
        capacityBytes = chip.capacityBytes
    }
}
