import CIMHardware
import Foundation
import GSL

/// What a discrepancy multiplies energy, latency and area with.
public enum DiscrepancyFactors: Hashable, Sendable {
    /// One factor on each metric.
    case uniform(energy: Double, latency: Double, area: Double)
    /// One factor on each component of each metric; lane = `Component` raw value, unused lanes are 1.
    case byComponent(energy: SIMD16<Double>, latency: SIMD16<Double>, area: SIMD16<Double>)
}

extension Discrepancy {
    /// The factors for a chip design, by closed form from the frozen identity.
    ///
    /// - Parameter second: the share of a hybrid chip's second memory. `perTechnology` weighs the factors of the two
    ///   memories with their shares, which for a chip of one memory is that memory's factor.
    public func factors(for design: ChipDesign, second: MemoryShare? = nil) -> DiscrepancyFactors {
        if isNone { return .uniform(energy: 1, latency: 1, area: 1) }
        switch kind {
        case .commonScale:
            let factor = 1 + magnitude
            return .uniform(energy: factor, latency: factor, area: affectsArea ? factor : 1)
        case .perTechnology:
            let first = uniformFactors(key.appending(design.macro.kind.memory.discrepancyIndex))
            guard let second else { return first }
            return first.mixed(uniformFactors(key.appending(second.memory.discrepancyIndex)), second)
        case .perDesign:
            return uniformFactors(design.discrepancyKey(key))
        case .perComponent:
            return componentFactors
        }
    }

    /// Root of the identity: the magnitude is left out on purpose.
    private var key: StreamKey { StreamKey(seed: identity, purpose: "discrepancy/\(kind.rawValue)") }

    /// Factors of `perComponent`, the same for all designs.
    var componentFactors: DiscrepancyFactors {
        var energy = SIMD16<Double>(repeating: 1)
        var latency = energy
        var area = energy
        for component in Component.allCases {
            let lane = component.rawValue
            let errors = MetricErrors(key.appending(lane), correlation: energyLatencyCorrelation)
            energy[lane] = exp(magnitude * errors.energy)
            latency[lane] = exp(magnitude * errors.latency)
            if affectsArea { area[lane] = exp(magnitude * errors.area) }
        }
        return .byComponent(energy: energy, latency: latency, area: area)
    }

    private func uniformFactors(_ key: StreamKey) -> DiscrepancyFactors {
        let errors = MetricErrors(key, correlation: energyLatencyCorrelation)
        return .uniform(
            energy: exp(magnitude * errors.energy), latency: exp(magnitude * errors.latency),
            area: affectsArea ? exp(magnitude * errors.area) : 1)
    }
}

extension DiscrepancyFactors {
    /// Both memories' uniform factors by their shares of a hybrid chip: a + (b - a) share.
    fileprivate func mixed(_ other: DiscrepancyFactors, _ share: MemoryShare) -> DiscrepancyFactors {
        guard case .uniform(let energy, let latency, let area) = self,
            case .uniform(let otherEnergy, let otherLatency, let otherArea) = other
        else { return self }
        return .uniform(
            energy: energy + (otherEnergy - energy) * share.energyRatio,
            latency: latency + (otherLatency - latency) * share.latencyRatio,
            area: area + (otherArea - area) * share.areaRatio)
    }
}

/// Three standard normal errors, always three draws of one stream:
/// latency = correlation x energy + sqrt(1 - correlation^2) x own, area independent.
struct MetricErrors {
    let energy: Double
    let latency: Double
    let area: Double

    init(_ key: StreamKey, correlation: Double) {
        var stream = RandomStream(key)
        energy = stream.gaussian()
        latency = correlation * energy + (1 - correlation * correlation).squareRoot() * stream.gaussian()
        area = stream.gaussian()
    }
}

extension Memory {
    /// Fixed for ever: identities of wrong simulators depend on it.
    fileprivate var discrepancyIndex: Int {
        switch self {
        case .rram: 0
        case .sram: 1
        }
    }
}
