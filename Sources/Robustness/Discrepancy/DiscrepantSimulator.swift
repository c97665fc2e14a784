import CIMHardware
import Calibration
import CoSearch
import Quantities
import ViTMoE

/// A simulator that is wrong by a known discrepancy: g of the drift statistics, where the wrapped one is f.
///
/// Without discrepancy its metrics are those of the wrapped simulator to the bit. A common scale multiplies totals by one
/// factor, and as rounding keeps order, no two designs change places. Power follows as energy over latency, so
/// a common scale leaves it as it is. Capacity is exact always.
public struct DiscrepantSimulator<Wrapped: HardwareSimulator>: HardwareSimulator {
    /// The simulator that is taken as right.
    public let wrapped: Wrapped
    /// How this one is wrong.
    public let discrepancy: Discrepancy
    private let prepared: PreparedDiscrepancy

    /// Makes a simulator that is wrong by `discrepancy`.
    ///
    /// - Parameter measured: joint errors of the calibration, for measured kinds.
    public init(_ wrapped: Wrapped, discrepancy: Discrepancy, measured: [JointErrorDistribution] = []) {
        self.wrapped = wrapped
        self.discrepancy = discrepancy
        prepared = PreparedDiscrepancy(discrepancy, measured: measured)
    }

    /// The wrapped simulator's metrics times the discrepancy's factors.
    ///
    /// - Throws: what the wrapped simulator throws; `DiscrepancyError.noBreakdown` where components are needed and missing.
    public func metrics(
        of workload: Workload, architecture: Architecture, on design: ChipDesign
    ) throws -> HardwareMetrics {
        let exact = try wrapped.metrics(of: workload, architecture: architecture, on: design)
        if discrepancy.isNone { return exact }
        return try exact.multiplied(
            by: prepared.factors(design, architecture, exact.second) * prepared.network(workload))
    }

    /// The same for many designs, as the wrapped simulator has them.
    public func metrics(
        of workload: BatchWorkload, architecture: Architecture, on designs: [ChipDesign]
    ) throws -> [Result<HardwareMetrics, CostError>] {
        let exact = try wrapped.metrics(of: workload, architecture: architecture, on: designs)
        if discrepancy.isNone { return exact }
        let network = prepared.network(workload.workload)
        return try zip(exact, designs).map { exact, design in
            guard case .success(let metrics) = exact else { return exact }
            return .success(
                try metrics.multiplied(by: prepared.factors(design, architecture, metrics.second) * network))
        }
    }
}

extension HardwareMetrics {
    /// These metrics with energy, latency and area multiplied; power keeps energy / latency consistent.
    func multiplied(by factors: DiscrepancyFactors) throws(DiscrepancyError) -> HardwareMetrics {
        var wrong = self
        switch factors {
        case .uniform(let energyFactor, let latencyFactor, let areaFactor):
            wrong.energy = energy * energyFactor
            wrong.latency = latency * latencyFactor
            wrong.area = area * areaFactor
            wrong.power = power * (energyFactor / latencyFactor)
            if let breakdown {
                wrong.breakdown = ComponentBreakdown(
                    energy: breakdown.energy * energyFactor, latency: breakdown.latency * latencyFactor,
                    area: breakdown.area * areaFactor)
            }
        case .byComponent(let energyFactors, let latencyFactors, let areaFactors):
            guard let breakdown else { throw .noBreakdown }
            let parts = ComponentBreakdown(
                energy: breakdown.energy.scaled(by: energyFactors),
                latency: breakdown.latency.scaled(by: latencyFactors),
                area: breakdown.area.scaled(by: areaFactors))
            // By ratio, as a simulator's total need not be the sum of its parts (overlap, pipelining).
            let energyRatio = Self.ratio(parts.energy.total.si, breakdown.energy.total.si)
            let latencyRatio = Self.ratio(parts.latency.total.si, breakdown.latency.total.si)
            wrong.energy = energy * energyRatio
            wrong.latency = latency * latencyRatio
            wrong.area = area * Self.ratio(parts.area.total.si, breakdown.area.total.si)
            wrong.power = power * (energyRatio / latencyRatio)
            wrong.breakdown = parts
        }
        return wrong
    }

    /// wrong / exact; 1 where there is nothing to be wrong about.
    private static func ratio(_ wrong: Double, _ exact: Double) -> Double {
        exact > 0 ? wrong / exact : 1
    }
}
