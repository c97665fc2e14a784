import Quantities

/// Area, leakage and distances of a chip: what a design has before it knows any network.
struct ChipFloorplan {
    /// The buffer of one PE: inputs and partial sums of a square arrangement of its macros, both twice (double
    /// buffering). Mappings of another shape pass in several pieces (our choice).
    let localBuffer: BufferModel
    /// The activation buffer.
    let globalBuffer: BufferModel
    /// Area by component.
    let areaM2: SIMD16<Double>
    /// Leakage of everything but wires. Per area, buffers and logic leak like the macros (our choice: one process).
    let leakageW: Double
    /// Path from the chip's port to a tile, from a tile's to a PE, from a PE's to a macro.
    let chipPathM: Double
    let tilePathM: Double
    let pePathM: Double

    init(design: ChipDesign, macro: MacroCost, scale: MacroScaling) {
        let weightColumns = design.macro.weightColumns(design.weightBits)
        let macros = Double(design.macroCount)
        let processingElements = Double(design.peCount)
        let tiles = Double(design.tiles)
        let wireWidth = Double(design.busWidthBits) * ChipConstants.wirePitchF * design.macro.node.si
        let gateArea = ChipConstants.gateAreaM2 * scale.area

        let sumBits =
            design.inputBits + design.weightBits
            + ADCResolution.logarithm(roundingUp: design.macro.rows * design.macrosPerPE)
        let localBits = 2 * (design.macro.rows * design.inputBits + weightColumns * sumBits)
        let macrosPerSide = Double(design.macrosPerPE).squareRoot()
        localBuffer = BufferModel(bytes: macrosPerSide * Double(localBits) / 8, scale: scale)
        globalBuffer = BufferModel(bytes: Double(design.globalBufferBytes), scale: scale)

        // Column results leave a macro `columnsPerADC` after one another, so that many share an adder.
        let adders = max(1, weightColumns / design.macro.columnsPerADC) * sumBits
        let adderGates =
            macros * Double(adders) * (ChipConstants.gatesPerFullAdder + ChipConstants.gatesPerFlipFlop)
        let laneGates = Double(design.vectorLanes) * ChipConstants.gatesPerLane

        let portArea = Double(design.busWidthBits) * ChipConstants.gatesPerPortBit * gateArea

        let adderAreaPerPE = adderGates * gateArea / processingElements
        let macroAreaPerPE = Double(design.macrosPerPE) * macro.area.total.si
        let peTree = BusTree(
            contentM2: macroAreaPerPE + localBuffer.areaM2 + adderAreaPerPE + portArea, leaves: design.macrosPerPE,
            wireWidthM: wireWidth)
        let tileTree = BusTree(
            contentM2: Double(design.pesPerTile) * peTree.areaM2 + portArea, leaves: design.pesPerTile,
            wireWidthM: wireWidth)
        let chipTree = BusTree(
            contentM2: tiles * tileTree.areaM2 + globalBuffer.areaM2 + laneGates * gateArea, leaves: design.tiles,
            wireWidthM: wireWidth)
        pePathM = peTree.pathM
        tilePathM = tileTree.pathM
        chipPathM = chipTree.pathM

        var area = macro.area.lanes * macros
        area[Component.localBuffer.rawValue] += localBuffer.areaM2 * processingElements
        area[Component.globalBuffer.rawValue] += globalBuffer.areaM2
        area[Component.accumulation.rawValue] += adderGates * gateArea
        area[Component.digital.rawValue] += laneGates * gateArea
        area[Component.interconnect.rawValue] +=
            (peTree.wireAreaM2 + portArea) * processingElements + (tileTree.wireAreaM2 + portArea) * tiles
            + chipTree.wireAreaM2
        areaM2 = area

        let leakingM2 =
            localBuffer.areaM2 * processingElements + globalBuffer.areaM2 + (adderGates + laneGates) * gateArea
            + portArea * (processingElements + tiles)
        leakageW = macro.leakage.si * (macros + leakingM2 / macro.area.total.si)
    }
}
