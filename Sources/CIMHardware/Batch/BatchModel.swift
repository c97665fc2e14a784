import ViTMoE

/// The hardware model for many designs and one workload: a swarm at a time, about a million designs a second and core.
///
/// Same equations and same results as ``HardwareModel`` (to 1e-12 relative, for every component): what depends on the
/// network alone is computed once (``BatchWorkload``), what depends on the design alone once per design
/// (``ChipLanes``), and the loop over the distinct layers runs over several designs at once with additions, multiplications
/// and comparisons only (``LayerSums``). Hybrid designs and networks on several chips take the scalar path.
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
        [Result<ChipCost, CostError>](unsafeUninitializedCapacity: designs.count) { results, count in
            designs.withUnsafeBufferPointer { designs in
                var batch = Batch(model: model, workload: workload, designs: designs, results: results)
                for index in designs.indices { batch.add(designs[index], at: index) }
                batch.finish()
            }
            count = designs.count
        }
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

/// Designs that wait until the lanes are full, and where their results belong.
private struct Batch {
    private let model: HardwareModel
    private let workload: BatchWorkload
    private let designs: UnsafeBufferPointer<ChipDesign>
    private let needsOrder: Bool
    private let results: UnsafeMutableBufferPointer<Result<ChipCost, CostError>>
    private let scratch: KernelScratch
    private var technologies: TechnologyCache
    private var chip = ChipLanes()
    private var places = SIMD4<Int>.zero
    private var waiting = 0

    init(
        model: HardwareModel, workload: BatchWorkload, designs: UnsafeBufferPointer<ChipDesign>,
        results: UnsafeMutableBufferPointer<Result<ChipCost, CostError>>
    ) {
        self.model = model
        self.workload = workload
        self.designs = designs
        self.results = results
        needsOrder = model.overflow == .chips || model.overflow == .rewrite
        scratch = KernelScratch(workload.tables)
        technologies = TechnologyCache(coefficients: model.coefficients)
    }

    mutating func add(_ design: borrowing ChipDesign, at place: Int) {
        if case .some = design.second { return results.initializeElement(at: place, to: scalar(design)) }
        do throws(DesignError) {
            let technology = technologies.lookUp(node: design.macro.node, supply: design.macro.supply)
            (scratch.designs + waiting).initialize(
                to: try BatchDesign(design, model: model.macroModel, technology: technology))
        } catch {
            return results.initializeElement(at: place, to: .failure(.design(error)))
        }
        chip.set(waiting, design, scratch.designs[waiting])
        places[waiting] = place
        waiting += 1
        if waiting == ChipLanes.width { finish() }
    }

    private func scalar(_ design: borrowing ChipDesign) -> Result<ChipCost, CostError> {
        do {
            return .success(try model.cost(of: workload.workload, on: copy design))
        } catch let error as CapacityError {
            return .failure(.capacity(error))
        } catch let error as DesignError {
            return .failure(.design(error))
        } catch {
            return .failure(.design(DesignError(field: "chip", value: "\(error)", rule: "a design that has a cost")))
        }
    }

    mutating func finish() {
        guard waiting > 0 else { return }
        let sums = LayerSums(chip, workload.tables, scratch: scratch)
        for lane in 0..<waiting {
            let place = places[lane]
            // More chips and rewritten cells depend on the order of the layers.
            if needsOrder, sums.processingElements[lane] > chip.peCount[lane] {
                results.initializeElement(at: place, to: scalar(designs[place]))
                continue
            }
            sums.cost(
                lane, of: scratch.designs[lane], chip: chip, workload: workload, overflow: model.overflow,
                to: results.baseAddress.unsafelyUnwrapped + place)
        }
        waiting = 0
    }
}
