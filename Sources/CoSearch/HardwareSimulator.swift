import CIMHardware
import ViTMoE

/// What the search believes of the hardware: the reference model, or a wrong one wrapped around it.
///
/// The workload is computed once per architecture by the search; `architecture` is there for simulators
/// whose error depends on it.
public protocol HardwareSimulator: Sendable {
    /// Latency, energy, area and power of one image.
    ///
    /// Throws `DesignError` for a design that cannot exist and `CapacityError` for one that cannot hold the weights;
    /// the search treats both as infeasible and goes on. Any other error ends the search.
    func metrics(
        of workload: Workload, architecture: Architecture, on design: ChipDesign
    ) throws -> HardwareMetrics
}

/// The reference simulator: the hardware model as it is.
public struct ReferenceSimulator: HardwareSimulator {
    /// The model that is asked.
    public let model: HardwareModel

    /// A simulator that asks this model.
    public init(model: HardwareModel) {
        self.model = model
    }

    /// The model's cost of the workload.
    public func metrics(
        of workload: Workload, architecture: Architecture, on design: ChipDesign
    ) throws -> HardwareMetrics {
        HardwareMetrics(try model.cost(of: workload, on: design))
    }
}

extension HardwareMetrics {
    /// The totals and components of a chip's cost.
    public init(_ cost: ChipCost) {
        self.init(
            latency: cost.latency.total, energy: cost.energy.total, area: cost.area.total, power: cost.power,
            capacityBytes: cost.capacityBytes, weightBytes: cost.weightBytes,
            breakdown: ComponentBreakdown(energy: cost.energy, latency: cost.latency, area: cost.area),
            second: cost.second)
    }
}
