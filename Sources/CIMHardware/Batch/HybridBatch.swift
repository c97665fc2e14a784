import ViTMoE

/// Hybrid designs in a batch: each is two parts, and parts that hold the same of the network walk its layers together.
struct HybridBatch {
    private let model: HardwareModel
    private let workload: BatchWorkload
    private var chips: [HybridChip] = []
    /// What is known of the parts: the first of chip i at 2 i, the second behind it.
    private var parts: [Result<PartCost, CapacityError>] = []
    /// Parts that wait until their lanes are full, by what they hold.
    private var blocks: [NetworkParts: BatchBlock] = [:]

    init(model: HardwareModel, workload: BatchWorkload) {
        self.model = model
        self.workload = workload
    }

    /// Adds the hybrid design that belongs at a place of the results.
    /// - Throws: `DesignError` for a design that cannot exist.
    mutating func add(_ place: Int, _ design: ChipDesign, _ technology: Technology) throws(DesignError) {
        let chip = try PreparedChip(design, model: model.macroModel, technology: technology)
        guard let second = chip.second else { return }
        let digital = workload.digital
        chips.append(
            HybridChip(
                place: place, floorplan: chip.floorplan,
                digital: chip.first.prices.vectorUnit(operations: digital.operations, elements: digital.elements),
                weightBytes: HardwareModel.bytes(workload.workload.weightCount, design),
                capacityBytes: HardwareModel.bytes(design.weightCapacity, design),
                memory: second.design.macro.kind.memory, firstM2: chip.first.areaM2, secondM2: second.areaM2))
        for part in [chip.first, second] {
            let block = blocks[part.holds] ?? BatchBlock(workload.part(part.holds))
            blocks[part.holds] = block
            parts.append(.success(PartCost()))
            let steps = MacroSteps(
                part.design.macro, part.design.precision, usedRows: nil, usedWeightColumns: nil)
            let isFull = block.add(
                BatchDesign(parts.count - 1, part.design, steps: steps, prices: part.prices, chip: part.chip))
            if isFull { compute(block) }
        }
    }

    private mutating func compute(_ block: BatchBlock) {
        block.compute(overflow: model.overflow) { design, sums, reloadedBits in
            guard let reloadedBits else {
                parts[design.place] = .failure(block.capacityError(design, sums, memory: design.memory))
                return
            }
            var work = sums.work(design.prices, block.network)
            if reloadedBits > 0 { work += design.prices.reload(bits: reloadedBits) }
            parts[design.place] = .success(
                PartCost(
                    work: work, macros: Int(sums.macros), storedWeights: sums.storedWeights,
                    places: sums.processingElements * Double(design.weightsPerPE), reloadedBits: reloadedBits))
        }
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

/// What one image costs in a part of a chip, and what the part holds.
private struct PartCost {
    var work = WorkCost<Double>()
    var macros = 0
    var storedWeights = 0.0
    var places = 0.0
    var reloadedBits = 0.0
}

/// What a hybrid chip has once.
private struct HybridChip {
    let place: Int
    let floorplan: ChipFloorplan<Double>
    let digital: WorkCost<Double>
    let weightBytes: Int
    let capacityBytes: Int
    let memory: Memory
    let firstM2: Double
    let secondM2: Double

    func cost(_ first: PartCost, _ second: PartCost) -> ChipCost {
        var sum = digital
        sum += first.work
        sum += second.work
        floorplan.charge(&sum)
        return ChipCost(
            energy: Breakdown(lanes: sum.energyJ.lanes), latency: Breakdown(lanes: sum.latencyS.lanes),
            area: Breakdown(lanes: floorplan.areaM2.lanes), weightBytes: weightBytes, capacityBytes: capacityBytes,
            occupiedMacros: first.macros + second.macros,
            utilizationRatio: (first.storedWeights + second.storedWeights) / max(1, first.places + second.places),
            reloadedBytes: Int((first.reloadedBits + second.reloadedBits) / 8),
            second: MemoryShare(
                memory: memory, firstWork: first.work, secondWork: second.work, firstM2: firstM2, secondM2: secondM2))
    }
}
