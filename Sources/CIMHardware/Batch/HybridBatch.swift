import ViTMoE

/// Hybrid designs in a batch: each is two parts, and parts that hold the same of the network walk its layers together.
struct HybridBatch {
    private let model: HardwareModel
    private let workload: BatchWorkload
    private var chips: [HybridChip] = []
    /// What is known of the parts: the first of chip i at 2 i, the second behind it.
    private var parts: [Result<PartCost, CapacityError>] = []
    /// Parts that wait until their lanes are full, by what they hold.
    private var blocks: [NetworkParts: PartBlock] = [:]

    init(model: HardwareModel, workload: BatchWorkload) {
        self.model = model
        self.workload = workload
    }

    /// Adds the hybrid design that belongs at a place of the results.
    /// - Throws: `DesignError` for a design that cannot exist.
    mutating func add(_ place: Int, _ design: ChipDesign, _ technology: Technology) throws(DesignError) {
        try design.validate(maximumClock: technology.maximumClock)
        guard let second = design.second, var secondAlone = design.secondAlone else { return }
        var firstAlone = design.firstAlone
        let first = FloorplannedPart(firstAlone, model.macroModel, technology)
        let other = FloorplannedPart(secondAlone, model.macroModel, technology)
        let floorplan = ChipFloorplan(
            design: design, first: first.tiles, firstMacro: first.macro, second: other.tiles, secondMacro: other.macro,
            secondPart: second.part, scale: technology.scale)
        let rates = PartRates(design, tiles: first.tiles, chip: floorplan, technology: technology)
        let digital = workload.workload.digital
        chips.append(
            HybridChip(
                place: place, floorplan: floorplan,
                digital: rates.vectorUnit(
                    operations: PreparedPart.operations(of: digital),
                    bits: Double(digital.bufferElements * design.inputBits), design: design),
                weightBytes: HardwareModel.bytes(workload.workload.weightCount, design),
                capacityBytes: HardwareModel.bytes(design.weightCapacity, design),
                memory: second.part.macro.kind.memory, firstM2: first.tiles.tilesM2, secondM2: other.tiles.tilesM2))
        parts.append(.success(PartCost()))
        wait(&firstAlone, first, floorplan, technology, holds: design.firstHolds)
        parts.append(.success(PartCost()))
        wait(&secondAlone, other, floorplan, technology, holds: second.holds)
    }

    /// Puts the part appended last in a lane.
    private mutating func wait(
        _ alone: inout ChipDesign, _ part: FloorplannedPart, _ chip: ChipFloorplan, _ technology: Technology,
        holds: NetworkParts
    ) {
        let block = blocks[holds] ?? PartBlock(workload.part(holds))
        blocks[holds] = block
        let lane = block.waiting
        block.scratch.designs[lane].set(
            alone, steps: part.steps, macro: part.macro, tiles: part.tiles, chip: chip, technology: technology)
        block.scratch.chip.pointee.set(lane, &alone, block.scratch.designs[lane])
        block.places[lane] = parts.count - 1
        block.waiting += 1
        if block.waiting == ChipLanes.width { compute(block) }
    }

    private mutating func compute(_ block: PartBlock) {
        block.compute(overflow: model.overflow) { parts[$0] = $1 }
    }

    /// Computes what waits and hands over every chip's cost.
    mutating func finish(_ result: (_ place: Int, Result<ChipCost, CostError>) -> Void) {
        for block in blocks.values { compute(block) }
        for (index, chip) in chips.enumerated() {
            switch (parts[2 * index], parts[2 * index + 1]) {
            case (.success(let first), .success(let second)): result(chip.place, .success(chip.cost(first, second)))
            case (.failure(let error), _), (_, .failure(let error)): result(chip.place, .failure(.capacity(error)))
            }
        }
    }
}

/// A part's macro and tiles, before the chip around it is known.
private struct FloorplannedPart {
    let steps: MacroSteps
    let macro: MacroCost
    let tiles: PartFloorplan

    init(_ alone: ChipDesign, _ model: MacroModel, _ technology: Technology) {
        steps = MacroSteps(alone.macro, alone.precision, usedRows: nil, usedWeightColumns: nil)
        macro = model.cost(alone.macro, alone.precision, steps: steps, scale: technology.scale)
        tiles = PartFloorplan(design: alone, weightColumns: steps.weightColumns, macro: macro, scale: technology.scale)
    }
}

/// Parts of up to four chips that hold the same of the network.
private final class PartBlock {
    let scratch: KernelScratch
    var waiting = 0
    /// Where their costs belong.
    var places = SIMD4<Int>.zero
    private let part: BatchPart

    init(_ part: BatchPart) {
        self.part = part
        scratch = KernelScratch(part.tables)
    }

    func compute(overflow: Overflow, _ known: (_ place: Int, Result<PartCost, CapacityError>) -> Void) {
        guard waiting > 0 else { return }
        let (sums, chip) = (scratch.sums, UnsafePointer(scratch.chip))
        sums.initialize(to: LayerSums(&scratch.chip.pointee, part.tables, scratch: scratch))
        for lane in 0..<waiting {
            let reloadedBits = sums.pointee.reloadedBits(
                lane, of: scratch.designs[lane], chip: chip, part: part, overflow: overflow)
            guard let reloadedBits else {
                let memory = scratch.designs[lane].memory
                known(
                    places[lane],
                    .failure(sums.pointee.capacityError(lane, of: scratch.designs[lane], part: part, memory: memory)))
                continue
            }
            known(
                places[lane],
                .success(
                    PartCost(
                        work: sums.pointee.work(
                            lane, of: scratch.designs[lane], chip: chip, part: part, reloadedBits: reloadedBits),
                        macros: Int(sums.pointee.macros[lane]), storedWeights: sums.pointee.storedWeights[lane],
                        places: sums.pointee.processingElements[lane] * Double(scratch.designs[lane].weightsPerPE),
                        reloadedBits: reloadedBits)))
        }
        waiting = 0
    }
}

/// What one image costs in a part of a chip, and what the part holds.
private struct PartCost {
    var work = WorkCost()
    var macros = 0
    var storedWeights = 0.0
    var places = 0.0
    var reloadedBits = 0.0
}

/// What a hybrid chip has once.
private struct HybridChip {
    let place: Int
    let floorplan: ChipFloorplan
    let digital: WorkCost
    let weightBytes: Int
    let capacityBytes: Int
    let memory: Memory
    let firstM2: Double
    let secondM2: Double

    func cost(_ first: PartCost, _ second: PartCost) -> ChipCost {
        var sum = digital
        sum.add(first.work)
        sum.add(second.work)
        sum.energyJ[Component.leakage.rawValue] += floorplan.leakageW * sum.latencyS.sum()
        return ChipCost(
            energy: Breakdown(lanes: sum.energyJ), latency: Breakdown(lanes: sum.latencyS),
            area: Breakdown(lanes: floorplan.areaM2), weightBytes: weightBytes, capacityBytes: capacityBytes,
            occupiedMacros: first.macros + second.macros,
            utilizationRatio: (first.storedWeights + second.storedWeights) / max(1, first.places + second.places),
            reloadedBytes: Int((first.reloadedBits + second.reloadedBits) / 8),
            second: MemoryShare(
                memory: memory, firstWork: first.work, secondWork: second.work, firstM2: firstM2, secondM2: secondM2))
    }
}
