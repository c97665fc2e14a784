import ViTMoE

/// The hardware model for many designs and one workload: a swarm at a time, about a million designs a second and core.
///
/// Same equations and same results as ``HardwareModel`` (to 1e-12 relative, for every component): what depends on the
/// network alone is computed once (``BatchWorkload``), what depends on the design alone once per design
/// (``ChipLanes``), and the loop over the distinct layers runs over several designs at once with additions, multiplications
/// and comparisons only (``LayerSums``). Hybrid designs take the scalar path.
public struct BatchModel: Sendable {
    /// The readable model.
    public let model: HardwareModel

    /// The fast face of a model.
    public init(_ model: HardwareModel) {
        self.model = model
    }

    /// The cost of one image on every design, in the order of the designs.
    ///
    /// - Parameters:
    ///   - workload: prepared once for any number of calls.
    ///   - designs: any designs; equal neighbours in node and supply are a little faster.
    /// - Returns: the cost, or why there is none: as `HardwareModel.cost(of:on:)` throws.
    /// - Complexity: linear in the designs and in the distinct layer shapes of the workload; no allocation per design.
    public func costs(of workload: BatchWorkload, on designs: [ChipDesign]) -> [Result<ChipCost, CostError>] {
        var results: [Result<ChipCost, CostError>] = []
        results.reserveCapacity(designs.count)
        var technologies = TechnologyCache(coefficients: model.coefficients)
        var batch = Batch(model: model, workload: workload)
        for design in designs {
            batch.add(design, technologies: &technologies, results: &results)
        }
        batch.finish(&results)
        return results
    }

    /// The cost on one design, to the bit what it is among others.
    public func cost(of workload: BatchWorkload, on design: ChipDesign) -> Result<ChipCost, CostError> {
        costs(of: workload, on: [design])[0]
    }
}

/// Why a design has no cost.
public enum CostError: Error, Hashable, Sendable, CustomStringConvertible {
    /// The design cannot exist.
    case design(DesignError)
    /// The weights do not fit.
    case capacity(CapacityError)

    /// The error inside, as `HardwareModel.cost(of:on:)` throws it.
    public var underlying: any Error {
        switch self {
        case .design(let error): error
        case .capacity(let error): error
        }
    }

    /// The sentence of the error inside.
    public var description: String {
        switch self {
        case .design(let error): error.description
        case .capacity(let error): error.description
        }
    }
}

/// Designs that wait until the lanes are full.
private struct Batch {
    let model: HardwareModel
    let workload: BatchWorkload
    private var chip = ChipLanes()
    private var waiting: [BatchDesign] = []

    init(model: HardwareModel, workload: BatchWorkload) {
        self.model = model
        self.workload = workload
        waiting.reserveCapacity(ChipLanes.width)
    }

    mutating func add(
        _ design: ChipDesign, technologies: inout TechnologyCache, results: inout [Result<ChipCost, CostError>]
    ) {
        guard !design.isHybrid else {
            finish(&results)
            results.append(scalar(design))
            return
        }
        do throws(DesignError) {
            let prepared = try BatchDesign(
                design, model: model.macroModel,
                technology: technologies.lookUp(node: design.macro.node, supply: design.macro.supply))
            chip.set(waiting.count, design, prepared.rates)
            waiting.append(prepared)
            if waiting.count == ChipLanes.width { finish(&results) }
        } catch {
            finish(&results)
            results.append(.failure(.design(error)))
        }
    }

    private func scalar(_ design: ChipDesign) -> Result<ChipCost, CostError> {
        do {
            return .success(try model.cost(of: workload.workload, on: design))
        } catch let error as CapacityError {
            return .failure(.capacity(error))
        } catch let error as DesignError {
            return .failure(.design(error))
        } catch {
            return .failure(.design(DesignError(field: "chip", value: "\(error)", rule: "a design that has a cost")))
        }
    }

    mutating func finish(_ results: inout [Result<ChipCost, CostError>]) {
        guard !waiting.isEmpty else { return }
        let sums = workload.shapes.withUnsafeBufferPointer {
            LayerSums(chip, shapes: $0, busiest: workload.busiest)
        }
        for lane in waiting.indices {
            results.append(
                sums.cost(lane, of: waiting[lane], chip: chip, workload: workload, allowsReload: model.allowsReload))
        }
        waiting.removeAll(keepingCapacity: true)
    }
}
