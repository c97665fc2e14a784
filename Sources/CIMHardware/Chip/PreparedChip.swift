import Quantities
import ViTMoE

/// Energy and latency of a part of the work, by component, in joules and seconds.
struct WorkCost {
    var energyJ: SIMD16<Double> = .zero
    var latencyS: SIMD16<Double> = .zero

    @inline(__always) mutating func add(_ other: WorkCost) {
        energyJ += other.energyJ
        latencyS += other.latencyS
    }
}

/// A design with everything computed that does not depend on the network.
struct PreparedChip {
    let floorplan: ChipFloorplan
    let first: PreparedPart
    /// The other memory of a hybrid chip.
    let second: PreparedPart?

    /// - Throws: `DesignError` for a design that cannot exist.
    init(_ design: ChipDesign, model: MacroModel) throws(DesignError) {
        let technology = Technology(node: design.macro.node, supply: design.macro.supply, model: model)
        try self.init(design, model: model, technology: technology)
    }

    /// The same where the factors of the chip's node and supply are known.
    init(_ design: ChipDesign, model: MacroModel, technology: Technology) throws(DesignError) {
        try design.validate(maximumClock: technology.maximumClock)
        let scale = technology.scale
        func tiles(of alone: ChipDesign) -> (MacroCost, PartFloorplan) {
            let macro = model.cost(alone.macro, alone.precision, scale: scale)
            return (
                macro,
                PartFloorplan(
                    design: alone, weightColumns: alone.macro.weightColumns(alone.weightBits), macro: macro,
                    scale: scale)
            )
        }
        let (firstMacro, firstTiles) = tiles(of: design.firstAlone)
        let other = design.secondAlone.map { ($0, tiles(of: $0)) }
        let floorplan = ChipFloorplan(
            design: design, first: firstTiles, firstMacro: firstMacro, second: other?.1.1, secondMacro: other?.1.0,
            secondPart: design.second?.part, scale: scale)
        self.floorplan = floorplan
        first = PreparedPart(
            design: design.firstAlone, holds: design.firstHolds, model: model, scale: scale,
            macro: firstMacro, weightColumns: design.macro.weightColumns(design.weightBits),
            rates: PartRates(design, tiles: firstTiles, chip: floorplan, technology: technology),
            areaM2: firstTiles.tilesM2)
        second = other.map { alone, tiles in
            PreparedPart(
                design: alone, holds: design.second?.holds ?? [], model: model, scale: scale,
                macro: tiles.0, weightColumns: alone.macro.weightColumns(design.weightBits),
                rates: PartRates(alone, tiles: tiles.1, chip: floorplan, technology: technology),
                areaM2: tiles.1.tilesM2)
        }
    }

    /// The part that holds a layer of this block.
    func part(ofBlock block: Int?) -> PreparedPart {
        if let second, second.holds.contains(NetworkParts(block: block)) { return second }
        return first
    }
}

/// One memory of a chip, with the rest of the chip as its layers see it.
struct PreparedPart {
    /// The chip with this part alone.
    let design: ChipDesign
    /// What this part holds.
    let holds: NetworkParts
    let model: MacroModel
    let scale: MacroScaling
    /// The whole macro at work.
    let macro: MacroCost
    let weightColumns: Int
    let rates: PartRates
    /// All tiles of this part with their wires.
    let areaM2: Double

    func mapping(of shape: MatrixShape) -> MatrixMapping {
        MatrixMapping(
            inputs: shape.inputs, outputs: shape.outputs, rows: design.macro.rows, weightColumns: weightColumns,
            macrosPerPE: design.macrosPerPE)
    }

    /// Seconds that `bits` need through one level of the bus tree.
    func busSeconds(_ bits: Double) -> Double { bits / Double(design.busWidthBits) * rates.cycleS }

    /// Seconds that the vector unit needs for `operations` lane operations.
    func vectorSeconds(_ operations: Double) -> Double { operations / Double(design.vectorLanes) * rates.cycleS }
}

extension PreparedPart {
    /// Energy of one multiplication on all macros of a copy, and latency of its largest macro.
    func multiplication(_ mapping: MatrixMapping) -> WorkCost {
        let rows = design.macro.rows
        let fullRowTiles = mapping.lastRows == rows ? mapping.rowTiles : mapping.rowTiles - 1
        let fullColumnTiles = mapping.lastColumns == weightColumns ? mapping.columnTiles : mapping.columnTiles - 1
        var result = WorkCost()
        // From the smallest macro to the largest: the last one written sets the latency.
        func add(_ count: Int, _ cost: MacroCost) {
            result.energyJ += Double(count) * cost.energyPerMVM.lanes
            result.latencyS = cost.latencyPerMVM.lanes
        }
        let partialRows = fullRowTiles < mapping.rowTiles
        let partialColumns = fullColumnTiles < mapping.columnTiles
        if partialRows && partialColumns { add(1, cost(mapping.lastRows, mapping.lastColumns)) }
        if partialRows && fullColumnTiles > 0 { add(fullColumnTiles, cost(mapping.lastRows, weightColumns)) }
        if partialColumns && fullRowTiles > 0 { add(fullRowTiles, cost(rows, mapping.lastColumns)) }
        if fullRowTiles > 0 && fullColumnTiles > 0 { add(fullRowTiles * fullColumnTiles, macro) }
        return result
    }

    private func cost(_ rows: Int, _ columns: Int) -> MacroCost {
        model.cost(design.macro, design.precision, usedRows: rows, usedWeightColumns: columns, scale: scale)
    }
}

extension PreparedPart {
    /// One layer of a shape, stored `copies` times, for one image.
    ///
    /// The busiest copy makes ceil(busiest vectors / copies) rounds. Transfers, scaling of the outputs and external
    /// traffic run beside the arrays; each adds only the time that those before it do not hide, so the components sum
    /// to the slowest of them.
    func layer(_ shape: MatrixShape, mapping: MatrixMapping, copies: Int) -> WorkCost {
        let use = LayerUse(shape, mapping: mapping, copies: copies, on: self)
        let (products, traffic) = (use.products, use.traffic)

        var cost = WorkCost(energyJ: use.one.energyJ * products, latencyS: use.one.latencyS * use.rounds)
        let additions = Double(mapping.rowTiles - 1) * use.sumBits * products
        cost.energyJ[Component.accumulation.rawValue] += additions * rates.additionEnergyPerBitJ
        cost.energyJ[Component.localBuffer.rawValue] +=
            products * traffic.localBufferBits * rates.localBufferEnergyPerBitJ
        cost.energyJ[Component.globalBuffer.rawValue] +=
            products * (use.inputBits + use.outputBits) * rates.globalBufferEnergyPerBitJ
        let bitMeters =
            traffic.chipBits * rates.chipPathM + traffic.tileBits * rates.tilePathM
            + traffic.peBits * rates.pePathM
        let portBits = traffic.chipBits + traffic.tileBits
        cost.energyJ[Component.interconnect.rawValue] +=
            products * (bitMeters * rates.wireEnergyPerBitMeterJ + portBits * rates.portEnergyPerBitJ)
        cost.energyJ[Component.digital.rawValue] += use.scalings * rates.laneEnergyJ
        let spilledBits = max(0, use.activationBits - Double(8 * design.globalBufferBytes))
        cost.energyJ[Component.offChip.rawValue] += spilledBits * ChipConstants.externalEnergyPerBitJ

        var busy = use.arraysS
        func hide(_ seconds: Double, behind component: Component) {
            guard seconds > busy else { return }
            cost.latencyS[component.rawValue] += seconds - busy
            busy = seconds
        }
        hide(use.portsS, behind: .interconnect)
        hide(use.busS, behind: .interconnect)
        hide(use.vectorUnitS, behind: .digital)
        hide(spilledBits / ChipConstants.externalBitsPerSecond, behind: .offChip)
        // The pipeline fills once: first vector in, adder stages, last vector out.
        cost.latencyS[Component.interconnect.rawValue] += busSeconds(use.inputBits + use.outputBits)
        let stages = ADCResolution.logarithm(roundingUp: mapping.rowTiles)
        cost.latencyS[Component.accumulation.rawValue] += Double(stages) * rates.cycleS
        return cost
    }

    /// Lane operations of the vector unit for one image.
    static func operations(of work: DigitalWork) -> Double {
        Double(work.macCount) + Double(work.softmaxElements) * ChipConstants.softmaxOperations
            + Double(work.normalizationElements) * ChipConstants.normalizationOperations
            + Double(work.geluElements) * ChipConstants.geluOperations
            + Double(work.reluElements) * ChipConstants.reluOperations
            + Double(work.residualAdditions) * ChipConstants.additionOperations
    }

    /// The vector unit's work for one image.
    func digital(_ work: DigitalWork) -> WorkCost {
        rates.vectorUnit(
            operations: Self.operations(of: work), bits: Double(work.bufferElements * design.inputBits), design: design)
    }
}
