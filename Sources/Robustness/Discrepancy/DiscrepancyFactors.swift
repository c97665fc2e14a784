import CIMHardware

/// What a discrepancy multiplies energy, latency and area with.
public enum DiscrepancyFactors: Hashable, Sendable {
    /// One factor on each metric.
    case uniform(energy: Double, latency: Double, area: Double)
    /// One factor on each component of each metric; lane = `Component` raw value, unused lanes are 1.
    case byComponent(energy: SIMD16<Double>, latency: SIMD16<Double>, area: SIMD16<Double>)

    /// Exact.
    static let one = DiscrepancyFactors.uniform(energy: 1, latency: 1, area: 1)

    /// Factors on one component.
    static func only(_ component: Component, energy: Double, latency: Double, area: Double = 1) -> DiscrepancyFactors {
        var lanes = (
            energy: SIMD16<Double>(repeating: 1), latency: SIMD16<Double>(repeating: 1),
            area: SIMD16<Double>(repeating: 1)
        )
        lanes.energy[component.rawValue] = energy
        lanes.latency[component.rawValue] = latency
        lanes.area[component.rawValue] = area
        return .byComponent(energy: lanes.energy, latency: lanes.latency, area: lanes.area)
    }

    /// Both memories' factors by their shares of a hybrid chip: a + (b - a) share.
    func mixed(_ other: DiscrepancyFactors, _ share: MemoryShare) -> DiscrepancyFactors {
        func mix(_ a: Double, _ b: Double, _ ratio: Double) -> Double { a + (b - a) * ratio }
        if case .uniform(let e1, let l1, let a1) = self, case .uniform(let e2, let l2, let a2) = other {
            return .uniform(
                energy: mix(e1, e2, share.energyRatio), latency: mix(l1, l2, share.latencyRatio),
                area: mix(a1, a2, share.areaRatio))
        }
        let (first, second) = (lanes, other.lanes)
        return .byComponent(
            energy: first.energy + (second.energy - first.energy) * share.energyRatio,
            latency: first.latency + (second.latency - first.latency) * share.latencyRatio,
            area: first.area + (second.area - first.area) * share.areaRatio)
    }

    /// The factors component by component.
    var lanes: (energy: SIMD16<Double>, latency: SIMD16<Double>, area: SIMD16<Double>) {
        switch self {
        case .uniform(let energy, let latency, let area):
            (SIMD16(repeating: energy), SIMD16(repeating: latency), SIMD16(repeating: area))
        case .byComponent(let energy, let latency, let area): (energy, latency, area)
        }
    }

    /// Both errors at once.
    static func * (a: DiscrepancyFactors, b: DiscrepancyFactors) -> DiscrepancyFactors {
        switch (a, b) {
        case (.uniform(let e1, let l1, let a1), .uniform(let e2, let l2, let a2)):
            return .uniform(energy: e1 * e2, latency: l1 * l2, area: a1 * a2)
        case (.uniform(let e, let l, let s), .byComponent(let energy, let latency, let area)),
            (.byComponent(let energy, let latency, let area), .uniform(let e, let l, let s)):
            return .byComponent(energy: energy * e, latency: latency * l, area: area * s)
        case (.byComponent(let e1, let l1, let a1), .byComponent(let e2, let l2, let a2)):
            return .byComponent(energy: e1 * e2, latency: l1 * l2, area: a1 * a2)
        }
    }
}
