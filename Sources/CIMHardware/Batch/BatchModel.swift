import ViTMoE

/// The hardware model for many designs and one workload: a swarm at a time, about a million designs a second and core.
///
/// Same equations and same results as ``HardwareModel`` (to 1e-12 relative, for every component): what depends on the
/// network alone is computed once (``BatchWorkload``), what depends on the design alone once per design
/// (``ChipLanes``), and the loop over the distinct layers runs over several designs at once with additions, multiplications
/// and comparisons only (``LayerSums``). A hybrid design goes through that loop as two parts (``HybridBatch``). Networks on
/// several chips take the scalar path.
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
            guard let results = results.baseAddress else { return }
            designs.withUnsafeBufferPointer { designs in
                guard let first = designs.baseAddress else { return }
                var batch = Batch(model: model, workload: workload, designs: first, results: results)
                for index in designs.indices { batch.add(index) }
                batch.finish()
                batch.deallocate()
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
///
/// Everything of some size lies in the scratch memory and is worked on in place.
private struct Batch {
    private let model: HardwareModel
    private let workload: BatchWorkload
    private let designs: UnsafeMutablePointer<ChipDesign>
    private let needsOrder: Bool
    private let results: UnsafeMutablePointer<Result<ChipCost, CostError>>
    private let scratch: KernelScratch
    /// Its macro model, where it can be read without a copy.
    private let macroModel: UnsafeMutablePointer<MacroModel>
    private var technologies: TechnologyCache
    private var hybrids: HybridBatch
    private var places = SIMD4<Int>.zero
    private var waiting = 0

    init(
        model: HardwareModel, workload: BatchWorkload, designs: UnsafePointer<ChipDesign>,
        results: UnsafeMutablePointer<Result<ChipCost, CostError>>
    ) {
        self.model = model
        self.workload = workload
        // Never written: what is passed `inout` is not copied.
        self.designs = UnsafeMutablePointer(mutating: designs)
        self.results = results
        needsOrder = model.overflow == .chips || model.overflow == .rewrite
        scratch = KernelScratch(workload.tables)
        technologies = TechnologyCache(model.macroModel)
        macroModel = .allocate(capacity: 1)
        macroModel.initialize(to: model.macroModel)
        hybrids = HybridBatch(model: model, workload: workload)
    }

    mutating func add(_ place: Int) {
        do throws(DesignError) {
            let technology = technologies.lookUp(
                node: designs[place].macro.node, supply: designs[place].macro.supply)
            if designs[place].isHybrid { return try hybrids.add(place, designs[place], technology) }
            try scratch.designs[waiting].prepare(
                &designs[place], model: &macroModel.pointee, technology: technology)
        } catch {
            return (results + place).initialize(to: .failure(.design(error)))
        }
        scratch.chip.pointee.set(waiting, &designs[place], scratch.designs[waiting])
        places[waiting] = place
        waiting += 1
        if waiting == ChipLanes.width { computeWaiting() }
    }

    /// Computes what still waits.
    mutating func finish() {
        computeWaiting()
        hybrids.finish { place, result in (results + place).initialize(to: result) }
    }

    func deallocate() { macroModel.deallocate() }

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

    private mutating func computeWaiting() {
        guard waiting > 0 else { return }
        let (sums, chip) = (scratch.sums, UnsafePointer(scratch.chip))
        sums.initialize(to: LayerSums(&scratch.chip.pointee, workload.tables, scratch: scratch))
        var fits = SIMDMask<SIMD4<Int>>(repeating: false)
        for lane in 0..<waiting {
            guard
                let reloadedBits = sums.pointee.reloadedBits(
                    lane, of: scratch.designs[lane], chip: chip, part: workload.whole,
                    overflow: model.overflow)
            else { continue }
            fits[lane] = true
            sums.pointee.write(
                lane, of: scratch.designs[lane], chip: chip, part: workload.whole, reloadedBits: reloadedBits,
                to: scratch.costs + lane)
        }
        // Handed over once all are written: what was written this moment is slow to read.
        for lane in 0..<waiting {
            let place = places[lane]
            if fits[lane] {
                (results + place).initialize(to: .success(scratch.costs[lane]))
            } else if needsOrder {
                // More chips and rewritten cells depend on the order of the layers.
                (results + place).initialize(to: scalar(designs[place]))
            } else {
                let error = sums.pointee.capacityError(lane, of: scratch.designs[lane], part: workload.whole)
                (results + place).initialize(to: .failure(.capacity(error)))
            }
        }
        waiting = 0
    }
}
