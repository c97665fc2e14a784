import Quantities

/// Area, leakage and distances of the tiles of one memory: what they have before the chip knows any network.
struct PartFloorplan<Number: LayerNumber>: Sendable {
    /// The buffer of one PE: inputs and partial sums of a square arrangement of its macros, both twice (double
    /// buffering). Mappings of another shape pass in several pieces (our choice).
    let localBuffer: BufferModel<Number>
    /// Area by component, without what the chip has once.
    let areaM2: WorkParts<Number>
    /// All tiles with their wires.
    let tilesM2: Number
    /// What leaks beside the macros: buffers of the PEs, ports, and the adders.
    let besideM2: Number
    /// Flip-flops at the tiles' ports, as far as the clock's spine reaches.
    let portFlipFlops: Number
    /// Path from a tile's port to a PE, from a PE's to a macro.
    let tilePathM: Number
    let pePathM: Number

    init(
        _ design: borrowing ChipDesign, _ numbers: ChipNumbers<Number>, weightColumns: Int,
        macro: MacroPrices<Number>, scale: CostScaling<Number>
    ) {
        let wireWidth = numbers.busWidthBits * (ChipConstants.wirePitchF * design.macro.node.si)
        let gateArea = ChipConstants.gateAreaM2 * scale.area
        let sumBits =
            Number(Double(design.inputBits + design.weightBits))
            + (numbers.macrosPerPE * Double(design.macro.rows)).logarithmRoundingUp()
        let localBits =
            Number(2 * Double(design.macro.rows * design.inputBits)) + sumBits * (2 * Double(weightColumns))
        localBuffer = BufferModel(bytes: numbers.macrosPerPE.squareRoot() * localBits * 0.125, scale: scale)

        // Column results leave a macro `columnsPerADC` after one another, so that many share an adder.
        let shared = Double(max(1, weightColumns / design.macro.columnsPerADC))
        let adderGates = ChipConstants.gatesPerFullAdder + ChipConstants.gatesPerFlipFlop
        let addersM2 = sumBits * numbers.macrosPerPE * (shared * adderGates * gateArea)
        let portM2 = numbers.busWidthBits * (ChipConstants.gatesPerPortBit * gateArea)
        let macrosM2 = numbers.macrosPerPE * macro.area.sum
        let peTree = BusTree(
            contentM2: macrosM2 + localBuffer.areaM2 + addersM2 + portM2, leaves: numbers.macrosPerPE,
            wireWidthM: wireWidth)
        let tileTree = BusTree(
            contentM2: numbers.pesPerTile * peTree.areaM2 + portM2, leaves: numbers.pesPerTile, wireWidthM: wireWidth)
        pePathM = peTree.pathM
        tilePathM = tileTree.pathM
        tilesM2 = numbers.tiles * tileTree.areaM2

        let elements = numbers.elements
        let ports = elements + numbers.tiles
        areaM2 = WorkParts(
            macro: MacroParts(
                array: numbers.macros * macro.area.array, wordlineDriver: numbers.macros * macro.area.wordlineDriver,
                dac: numbers.macros * macro.area.dac, adc: numbers.macros * macro.area.adc,
                columnMux: numbers.macros * macro.area.columnMux,
                accumulation: numbers.macros * macro.area.accumulation + elements * addersM2,
                control: numbers.macros * macro.area.control),
            localBuffer: elements * localBuffer.areaM2,
            interconnect: elements * peTree.wireAreaM2 + numbers.tiles * tileTree.wireAreaM2 + ports * portM2)
        besideM2 = elements * (localBuffer.areaM2 + addersM2) + ports * portM2
        portFlipFlops = numbers.tiles * numbers.busWidthBits * ChipConstants.flipFlopsPerPortBit
    }
}

/// Area, leakage and distances of a whole chip.
struct ChipFloorplan<Number: LayerNumber>: Sendable {
    /// The activation buffer.
    let globalBuffer: BufferModel<Number>
    /// Area by component.
    let areaM2: WorkParts<Number>
    /// Leakage of everything but wires. Per area, buffers and logic leak like the macros (our choice: one process). With power
    /// gating, of what stays on while a macro is idle.
    let leakageW: Number
    /// Power of the clock's tree and of registers that it reaches without work.
    let clockW: Number
    /// Path from the chip's port to a tile. Two kinds of tiles count as if all had their mean size (our choice).
    let chipPathM: Number

    /// - Parameters:
    ///   - macros: prices of the two parts' macros.
    ///   - parts: their floorplans.
    init(
        _ design: borrowing ChipDesign, _ numbers: ChipNumbers<Number>, model: borrowing MacroModel,
        first: PartFloorplan<Number>, firstMacro: MacroPrices<Number>, second: PartFloorplan<Number>? = nil,
        secondMacro: MacroPrices<Number>? = nil, secondNumbers: ChipNumbers<Number>? = nil,
        scale: CostScaling<Number>
    ) {
        let wireWidth = numbers.busWidthBits * (ChipConstants.wirePitchF * design.macro.node.si)
        let lanesM2 = numbers.vectorLanes * (ChipConstants.gatesPerLane * ChipConstants.gateAreaM2 * scale.area)
        globalBuffer = BufferModel(bytes: numbers.globalBufferBytes, scale: scale)
        var contentM2 = first.tilesM2 + globalBuffer.areaM2 + lanesM2
        var leaves = numbers.tiles
        var areaM2 = first.areaM2
        var besideM2 = first.besideM2 + globalBuffer.areaM2 + lanesM2
        let isGated = design.powerGating == true
        var macrosW = numbers.macros * (isGated ? firstMacro.retentionW : firstMacro.leakageW)
        var flipFlops = first.portFlipFlops + numbers.vectorLanes * ChipConstants.flipFlopsPerLane
        if let second, let secondMacro, let secondNumbers {
            contentM2 += second.tilesM2
            leaves += secondNumbers.tiles
            areaM2 += second.areaM2
            besideM2 += second.besideM2
            macrosW += secondNumbers.macros * (isGated ? secondMacro.retentionW : secondMacro.leakageW)
            flipFlops += second.portFlipFlops
        }
        let tree = BusTree(contentM2: contentM2, leaves: leaves, wireWidthM: wireWidth)
        chipPathM = tree.pathM
        areaM2.globalBuffer += globalBuffer.areaM2
        areaM2.digital += lanesM2
        areaM2.interconnect += tree.wireAreaM2
        self.areaM2 = areaM2
        leakageW =
            (macrosW + besideM2 * scale.supply * (model.leakageWPerM2 / scale.node))
            * LeakageTemperature.factor(design.temperature)
        clockW = flipFlops * numbers.clock * scale.energy * ChipConstants.ungatedClockEnergyJ
    }
}
