import Quantities
import ViTMoE

/// Energy, latency and area of a network on a chip, per image.
///
/// Layers run one after another; within a layer all its macros, replicas and experts work at once. Weights stay in the
/// arrays. Attention's products, softmax, LayerNorm, GELU, depth-wise convolutions and interpolation run on a digital
/// vector unit. Every layer reads its input from the global buffer and writes its output there; what the buffer cannot
/// hold goes to external memory. Idle arrays leak like busy ones unless the design gates them, and the image arrives from a
/// sensor, so reading it is not charged.
public struct HardwareModel: Sendable {
    /// The macro model's fitted numbers.
    public let coefficients: Coefficients
    /// What happens to weights that do not fit.
    public let overflow: Overflow
    let macroModel: MacroModel

    /// A model; `.nominal` are the sourced priors.
    public init(coefficients: Coefficients = .nominal, overflow: Overflow = .refuse) {
        self.coefficients = coefficients
        self.overflow = overflow
        macroModel = MacroModel(coefficients: coefficients)
    }

    /// The cost of one image.
    /// - Throws: `DesignError` for a design that cannot exist, `CapacityError` if the weights do not fit.
    public func cost(of workload: Workload, on design: ChipDesign) throws -> ChipCost {
        let chip = try PreparedChip(design, model: macroModel)
        let first = try use(of: chip.first, workload: workload, isHybrid: design.isHybrid)
        let second = try chip.second.map { try use(of: $0, workload: workload, isHybrid: true) }

        let firstCost = first.cost(on: chip.first)
        let secondCost = second.flatMap { second in chip.second.map { second.cost(on: $0) } }
        let digital = VectorWork(workload.digital)
        var sum = chip.first.prices.vectorUnit(operations: digital.operations, elements: digital.elements)
        sum += firstCost
        if let secondCost { sum += secondCost }
        let chips = Double(first.work.chips)
        chip.floorplan.charge(&sum, chips: chips)
        let occupation = first.occupation + (second?.occupation ?? Occupation())
        return ChipCost(
            energy: Breakdown(lanes: sum.energyJ.lanes), latency: Breakdown(lanes: sum.latencyS.lanes),
            area: Breakdown(lanes: (chip.floorplan.areaM2 * chips).lanes),
            weightBytes: Self.bytes(workload.weightCount, design),
            capacityBytes: first.work.chips * Self.bytes(design.weightCapacity, design),
            occupiedMacros: occupation.macros,
            utilizationRatio: occupation.utilizationRatio,
            reloadedBytes: Int((first.work.reloadedBits + (second?.work.reloadedBits ?? 0)) / 8),
            second: secondCost.flatMap { secondCost in
                chip.second.map { part in
                    MemoryShare(
                        memory: part.design.macro.kind.memory, firstWork: firstCost, secondWork: secondCost,
                        firstM2: chip.first.areaM2, secondM2: part.areaM2)
                }
            }, overflow: first.work.overflowCost)
    }

    /// The same cost layer by layer, in the order of execution; the sums are those of `cost(of:on:)`.
    ///
    /// The vector unit's work comes last but for the loading of weights, if any.
    /// - Throws: as `cost(of:on:)`.
    public func layerCosts(of workload: Workload, on design: ChipDesign) throws -> [LayerCost] {
        let chip = try PreparedChip(design, model: macroModel)
        let first = try use(of: chip.first, workload: workload, isHybrid: design.isHybrid)
        let second = try chip.second.map { try use(of: $0, workload: workload, isHybrid: true) }
        var rows: [LayerCost] = []
        func append(_ name: String, _ cost: WorkCost<Double>, macros: Int, replication: Int, memory: Memory?) {
            var cost = cost
            chip.floorplan.charge(&cost, chips: Double(first.work.chips))
            rows.append(
                LayerCost(
                    name: name, energy: Breakdown(lanes: cost.energyJ.lanes),
                    latency: Breakdown(lanes: cost.latencyS.lanes), macros: macros, replication: replication,
                    memory: memory))
        }
        for layer in workload.layers {
            let shape = MatrixShape(layer)
            let part = chip.part(ofBlock: layer.block)
            let isSecond = chip.second?.holds.contains(NetworkParts(block: layer.block)) ?? false
            let use = (isSecond ? second : nil) ?? first
            let copies = use.work.replication.copies(of: shape)
            let share = NetworkShare(shape, busiest: use.work.replication.busiest)
            append(
                layer.name, part.sums(share).work(part.prices, share),
                macros: part.mapping(of: shape).macros * shape.copies * copies, replication: copies,
                memory: part.design.macro.kind.memory)
        }
        let digital = VectorWork(workload.digital)
        append(
            "vector unit", chip.first.prices.vectorUnit(operations: digital.operations, elements: digital.elements),
            macros: 0, replication: 1, memory: nil)
        for (use, part) in [(first, chip.first)]
            + (second.flatMap { use in chip.second.map { [(use, $0)] } } ?? [])
        where use.work.hasOverflow {
            append(
                use.work.overflowName, use.work.overflow(on: part), macros: 0, replication: 1,
                memory: part.design.macro.kind.memory)
        }
        return rows
    }

    /// Energy of a chip that is on for `duration` and does nothing: its leakage and its clock, as an image of that latency is charged.
    /// - Throws: `DesignError` for a design that cannot exist.
    public func idle(_ design: ChipDesign, for duration: Time) throws(DesignError) -> Breakdown<EnergyDimension> {
        var energy = Breakdown<EnergyDimension>()
        let floorplan = try PreparedChip(design, model: macroModel).floorplan
        energy[.leakage] = Power(si: floorplan.leakageW) * duration
        energy[.control] = Power(si: floorplan.clockW) * duration
        return energy
    }

    /// What a part of the chip holds and how its share of the network uses it.
    func use(
        of part: PreparedPart<Double>, workload: Workload, isHybrid: Bool
    ) throws(CapacityError) -> PartUse {
        let replication = Replication(largest: part.design.replication, workload: workload, parts: part.holds)
        var occupation = Occupation()
        for group in workload.shapeGroups {
            let count = group.count(in: part.holds)
            guard count > 0 else { continue }
            let copies = replication.copies(of: group.shape)
            occupation.add(group.shape, part.mapping(of: group.shape), stored: count * copies, on: part)
        }
        var work = PartWork(replication: replication)
        try fit(occupation, workload: workload, part: part, isHybrid: isHybrid, &work)
        return PartUse(work: work, occupation: occupation, network: NetworkShare(workload, holding: part.holds))
    }

    /// What becomes of weights that do not fit, by ``overflow``.
    ///
    /// Loaded or written again for every image is the share of the network that finds no place; the rest stays, and the
    /// part that comes needs room for its largest matrix at least.
    private func fit(
        _ occupation: Occupation, workload: Workload, part: PreparedPart<Double>, isHybrid: Bool,
        _ work: inout PartWork
    ) throws(CapacityError) {
        let design = part.design
        let available = design.peCount
        let needed = occupation.processingElements
        guard needed > available else { return }
        let memory = design.macro.kind.memory
        let weights = part.holds == .all ? workload.weightCount : workload.weightCount(in: part.holds)
        let missingBits = (1 - Double(available) / Double(needed)) * Double(weights * design.weightBits)
        switch overflow {
        case .reload where memory == .sram && occupation.largestMatrix <= available:
            work.reloadedBits = missingBits
        case .rewrite where memory == .rram && occupation.largestMatrix <= available && !isHybrid:
            let cellsPerWeight =
                design.macro.columnsPerWeight(design.weightBits) * design.macro.devicesPerWeightCell
            work.rewrittenBits = missingBits
            work.rewrittenCells = missingBits / Double(design.weightBits) * Double(cellsPerWeight)
            work.writesPerImage = Double(needed) / Double(available) - 1
        case .chips where !isHybrid:
            work.chips = (needed + available - 1) / available
            work.linkBits = ChipChain(part: part, replication: work.replication).linkBits(of: workload)
        default:
            throw CapacityError(
                neededPEs: needed, availablePEs: available, weightBytes: Self.bytes(weights, design),
                capacityBytes: Self.bytes(design.weightCapacity, design), memory: isHybrid ? memory : nil)
        }
    }

    static func bytes(_ weights: Int, _ design: ChipDesign) -> Int { (weights * design.weightBits + 7) / 8 }
}

/// A part of a chip with its share of a network.
struct PartUse {
    let work: PartWork
    let occupation: Occupation
    let network: NetworkShare

    /// What one image costs in the part.
    func cost(on part: PreparedPart<Double>) -> WorkCost<Double> {
        var cost = part.sums(network).work(part.prices, network)
        if work.hasOverflow { cost += work.overflow(on: part) }
        return cost
    }
}

extension ChipFloorplan {
    /// Charges leakage and clock for the time of some work, on so many chips.
    @inline(__always) func charge(_ cost: inout WorkCost<Number>, chips: Double = 1) {
        let seconds = cost.latencyS.sum
        cost.energyJ.leakage += leakageW * seconds * chips
        cost.energyJ.macro.control += clockW * seconds * chips
    }
}

/// How a network uses the part of a chip that holds it, or some of it.
struct PartWork {
    let replication: Replication
    /// Bits of weights loaded for every image.
    var reloadedBits = 0.0
    /// Bits of weights written again for every image, their cells, and how often each such cell is.
    var rewrittenBits = 0.0
    var rewrittenCells = 0.0
    var writesPerImage = 0.0
    /// Equal chips, and what passes between them.
    var chips = 1
    var linkBits = 0.0

    init(replication: Replication) { self.replication = replication }

    var hasOverflow: Bool { reloadedBits > 0 || rewrittenBits > 0 || chips > 1 }

    var overflowName: String {
        if chips > 1 { return "chip links" }
        return rewrittenBits > 0 ? "weight rewrite" : "weight reload"
    }

    /// What the overflow costs for one image, beside area and leakage of more chips.
    func overflow(on part: PreparedPart<Double>) -> WorkCost<Double> {
        if chips > 1 {
            var cost = WorkCost<Double>()
            cost.energyJ.offChip = linkBits * ChipLink.energyPerBitJ
            cost.latencyS.offChip = linkBits / ChipLink.bitsPerSecond
            return cost
        }
        guard rewrittenBits > 0 else { return part.prices.reload(bits: reloadedBits) }
        let rows = rewrittenCells / Double(part.design.macro.columns) / Double(part.design.peCount)
        var cost = part.prices.reload(bits: rewrittenBits)
        cost.energyJ.localBuffer = 0
        cost += part.pulsing(cells: rewrittenCells, rowsOfElement: rows)
        return cost
    }

    /// For the result.
    var overflowCost: OverflowCost? {
        guard chips > 1 || rewrittenBits > 0 else { return nil }
        return OverflowCost(
            chips: chips, linkBits: linkBits, rewrittenCells: rewrittenCells,
            imagesUntilWorn: writesPerImage > 0 ? WriteVerify.endurance / writesPerImage : nil)
    }
}

extension MemoryShare {
    init(memory: Memory, firstWork: WorkCost<Double>, secondWork: WorkCost<Double>, firstM2: Double, secondM2: Double) {
        func ratio(_ second: Double, _ first: Double) -> Double { second > 0 ? second / (first + second) : 0 }
        self.init(
            memory: memory, energyRatio: ratio(secondWork.energyJ.sum, firstWork.energyJ.sum),
            latencyRatio: ratio(secondWork.latencyS.sum, firstWork.latencyS.sum),
            areaRatio: ratio(secondM2, firstM2))
    }
}

/// What the matrices of a network occupy.
struct Occupation {
    var processingElements = 0
    var macros = 0
    var largestMatrix = 0
    private var weights = 0
    private var places = 0.0

    mutating func add(_ shape: MatrixShape, _ mapping: MatrixMapping, stored: Int, on part: PreparedPart<Double>) {
        let matrices = shape.copies * stored
        processingElements += matrices * mapping.processingElements
        macros += matrices * mapping.macros
        weights += matrices * shape.inputs * shape.outputs
        largestMatrix = max(largestMatrix, mapping.processingElements)
        places +=
            Double(matrices * mapping.processingElements)
            * Double(part.design.macrosPerPE * part.design.macro.rows * part.weightColumns)
    }

    static func + (a: Occupation, b: Occupation) -> Occupation {
        var sum = a
        sum.processingElements += b.processingElements
        sum.macros += b.macros
        sum.largestMatrix = max(a.largestMatrix, b.largestMatrix)
        sum.weights += b.weights
        sum.places += b.places
        return sum
    }

    var utilizationRatio: Double { Double(weights) / max(1, places) }
}
