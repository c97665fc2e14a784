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

    /// The metrics of many designs, in their order: the same values as one by one, to the bit.
    ///
    /// The search asks for a swarm at a time, of a workload prepared once for all swarms; a simulator that is faster for many
    /// at once has its own version. Throws what ends the search; designs that are infeasible are in the result.
    func metrics(
        of workload: BatchWorkload, architecture: Architecture, on designs: [ChipDesign]
    ) throws -> [Result<HardwareMetrics, CostError>]
}

extension HardwareSimulator {
    /// One design after the other.
    public func metrics(
        of workload: BatchWorkload, architecture: Architecture, on designs: [ChipDesign]
    ) throws -> [Result<HardwareMetrics, CostError>] {
        try designs.map { design in
            do {
                return .success(try metrics(of: workload.workload, architecture: architecture, on: design))
            } catch let error as CapacityError {
                return .failure(.capacity(error))
            } catch let error as DesignError {
                return .failure(.design(error))
            }
        }
    }
}

/// The reference simulator: the hardware model as it is, a batch of designs at a time.
public struct ReferenceSimulator: HardwareSimulator {
    private let batch: BatchModel
    /// The model that is asked.
    public var model: HardwareModel { batch.model }

    /// A simulator that asks this model.
    public init(model: HardwareModel) {
        batch = BatchModel(model)
    }

    /// The model's cost of the workload: a batch of one, so that one design and many have the same values to the bit.
    public func metrics(
        of workload: Workload, architecture: Architecture, on design: ChipDesign
    ) throws -> HardwareMetrics {
        switch batch.cost(of: BatchWorkload(workload), on: design) {
        case .success(let cost): return HardwareMetrics(cost)
        case .failure(let error): throw error.underlying
        }
    }

    /// The model's costs of the workload.
    public func metrics(
        of workload: BatchWorkload, architecture: Architecture, on designs: [ChipDesign]
    ) throws -> [Result<HardwareMetrics, CostError>] {
        batch.costs(of: workload, on: designs).map { $0.map(HardwareMetrics.init) }
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
