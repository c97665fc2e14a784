import ViTMoE

/// The hardware model for many designs and one workload: a swarm at a time, about a million designs a second and core.
///
/// The equations of ``HardwareModel`` themselves, and its results to 1e-12 relative for every component: what depends on the
/// network alone is computed once (``BatchWorkload``), what depends on the design alone once per design, and the loop over
/// the distinct layers (``LayerSums``) runs over several designs at once. A hybrid design goes through that loop as two parts
/// (``HybridBatch``). Networks on several chips take the scalar path.
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
private struct Batch {
    private let model: HardwareModel
    private let workload: BatchWorkload
    private let designs: UnsafePointer<ChipDesign>
    private let needsOrder: Bool
    private let results: UnsafeMutablePointer<Result<ChipCost, CostError>>
    private let block: BatchBlock
    /// The floorplans of the designs in the block.
    private let floorplans: UnsafeMutablePointer<ChipFloorplan<Double>>
    private var waiting = 0
    private var technologies: TechnologyCache
    private var hybrids: HybridBatch

    init(
        model: HardwareModel, workload: BatchWorkload, designs: UnsafePointer<ChipDesign>,
        results: UnsafeMutablePointer<Result<ChipCost, CostError>>
    ) {
        self.model = model
        self.workload = workload
        self.designs = designs
        self.results = results
        needsOrder = model.overflow == .chips || model.overflow == .rewrite
        block = BatchBlock(workload.whole)
        floorplans = .allocate(capacity: BatchBlock.width)
        technologies = TechnologyCache(model.macroModel)
        hybrids = HybridBatch(model: model, workload: workload)
    }

    mutating func add(_ place: Int) {
        do throws(DesignError) {
            let technology = technologies.lookUp(
                node: designs[place].macro.node, supply: designs[place].macro.supply)
            if designs[place].isHybrid { return try hybrids.add(place, designs[place], technology) }
            try designs[place].validatePart(maximumClock: technology.maximumClock)
            prepare(place, designs[place], technology)
        } catch {
            (results + place).initialize(to: .failure(.design(error)))
        }
    }

    private mutating func prepare(_ place: Int, _ design: borrowing ChipDesign, _ technology: Technology) {
        let numbers = ChipNumbers(design, maximumClock: technology.maximumClock)
        let scale = technology.scale
        let part = PlannedPart(design, numbers, model: model.macroModel, scale: scale)
        let floorplan = ChipFloorplan(
            design, numbers, model: model.macroModel, first: part.floorplan, firstMacro: part.macro, scale: scale)
        let prices = PartPrices(
            design, numbers, macro: part.macro, tiles: part.floorplan, chip: floorplan, scale: scale)
        (floorplans + waiting).initialize(to: floorplan)
        waiting += 1
        let isFull = block.add(
            BatchDesign(
                place, design, steps: part.steps, prices: prices,
                chip: LayerChip(design, numbers, steps: part.steps, prices: prices)))
        if isFull { computeWaiting() }
    }

    /// Computes what still waits.
    mutating func finish() {
        computeWaiting()
        hybrids.finish { place, result in (results + place).initialize(to: result) }
    }

    func deallocate() { floorplans.deallocate() }

    private mutating func computeWaiting() {
        var lane = 0
        let digital = workload.digital
        block.compute(overflow: model.overflow) { design, sums, reloadedBits in
            let floorplan = floorplans[lane]
            lane += 1
            guard let reloadedBits else {
                // More chips and rewritten cells depend on the order of the layers.
                (results + design.place).initialize(
                    to: needsOrder
                        ? scalar(designs[design.place]) : .failure(.capacity(block.capacityError(design, sums))))
                return
            }
            var cost = sums.work(design.prices, workload.whole)
            cost += design.prices.vectorUnit(operations: digital.operations, elements: digital.elements)
            if reloadedBits > 0 { cost += design.prices.reload(bits: reloadedBits) }
            floorplan.charge(&cost)
            let places = sums.processingElements * Double(design.weightsPerPE)
            (results + design.place).initialize(
                to: .success(
                    ChipCost(
                        energy: Breakdown(lanes: cost.energyJ.lanes), latency: Breakdown(lanes: cost.latencyS.lanes),
                        area: Breakdown(lanes: floorplan.areaM2.lanes),
                        weightBytes: design.bytes(workload.whole.weightCount), capacityBytes: design.capacityBytes,
                        occupiedMacros: Int(sums.macros), utilizationRatio: sums.storedWeights / max(1, places),
                        reloadedBytes: Int(reloadedBits / 8))))
        }
        waiting = 0
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
}

extension LayerChip<Lanes> {
    /// Designs four by four, for measurements of the walk alone; the last block is filled up with the last design.
    @_spi(Benchmarks) public static func blocks(of designs: [ChipDesign], model: HardwareModel) throws(DesignError)
        -> [LayerChip<Lanes>]
    {
        var blocks: [LayerChip<Lanes>] = []
        for start in stride(from: 0, to: designs.count, by: BatchBlock.width) {
            var block = LayerChip<Lanes>()
            for lane in 0..<BatchBlock.width {
                let design = designs[min(start + lane, designs.count - 1)]
                block.set(lane, try PreparedChip(design, model: model.macroModel).first.chip)
            }
            blocks.append(block)
        }
        return blocks
    }
}

/// The walk over the layers for blocks of designs, for measurements of it alone.
@_spi(Benchmarks) public func walkLayers(
    _ blocks: UnsafeMutableBufferPointer<LayerChip<Lanes>>, _ tables: LayerTables,
    into sums: UnsafeMutablePointer<LayerSums<Lanes>>
) {
    let scratch = LayerScratch<Lanes>(tables)
    for block in blocks.indices {
        (sums + block).initialize(to: LayerSums(&blocks[block], tables, scratch: scratch))
    }
}
