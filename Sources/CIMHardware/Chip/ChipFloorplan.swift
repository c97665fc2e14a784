import Quantities

/// Area, leakage and distances of the tiles of one memory: what they have before the chip knows any network.
struct PartFloorplan {
    /// The buffer of one PE: inputs and partial sums of a square arrangement of its macros, both twice (double
    /// buffering). Mappings of another shape pass in several pieces (our choice).
    let localBuffer: BufferModel
    /// Area by component, without what the chip has once.
    let areaM2: SIMD16<Double>
    /// All tiles with their wires.
    let tilesM2: Double
    /// What leaks beside the macros: buffers of the PEs, ports, and the gates of the adders.
    let localBuffersM2: Double
    let portsM2: Double
    let adderGates: Double
    /// One macro.
    let macroM2: Double
    /// Path from a tile's port to a PE, from a PE's to a macro.
    let tilePathM: Double
    let pePathM: Double

    init(design: borrowing ChipDesign, weightColumns: Int, macro: MacroCost, scale: MacroScaling) {
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

        // Column results leave a macro `columnsPerADC` after one another, so that many share an adder.
        let adders = max(1, weightColumns / design.macro.columnsPerADC) * sumBits
        adderGates =
            macros * Double(adders) * (ChipConstants.gatesPerFullAdder + ChipConstants.gatesPerFlipFlop)

        let portArea = Double(design.busWidthBits) * ChipConstants.gatesPerPortBit * gateArea
        let adderAreaPerPE = adderGates * gateArea / processingElements
        macroM2 = macro.area.macroTotal
        let macroAreaPerPE = Double(design.macrosPerPE) * macroM2
        let peTree = BusTree(
            contentM2: macroAreaPerPE + localBuffer.areaM2 + adderAreaPerPE + portArea, leaves: design.macrosPerPE,
            wireWidthM: wireWidth)
        let tileTree = BusTree(
            contentM2: Double(design.pesPerTile) * peTree.areaM2 + portArea, leaves: design.pesPerTile,
            wireWidthM: wireWidth)
        pePathM = peTree.pathM
        tilePathM = tileTree.pathM
        tilesM2 = tiles * tileTree.areaM2

        var area = macro.area.lanes * macros
        area[Component.localBuffer.rawValue] += localBuffer.areaM2 * processingElements
        area[Component.accumulation.rawValue] += adderGates * gateArea
        area[Component.interconnect.rawValue] +=
            (peTree.wireAreaM2 + portArea) * processingElements + (tileTree.wireAreaM2 + portArea) * tiles
        areaM2 = area
        localBuffersM2 = localBuffer.areaM2 * processingElements
        portsM2 = portArea * (processingElements + tiles)
    }
}

/// Area, leakage and distances of a whole chip.
struct ChipFloorplan {
    /// The activation buffer.
    let globalBuffer: BufferModel
    /// Area by component.
    let areaM2: SIMD16<Double>
    /// Leakage of everything but wires. Per area, buffers and logic leak like the macros (our choice: one process).
    let leakageW: Double
    /// Path from the chip's port to a tile. Two kinds of tiles count as if all had their mean size (our choice).
    let chipPathM: Double

    init(
        design: borrowing ChipDesign, first: borrowing PartFloorplan, firstMacro: borrowing MacroCost,
        second: PartFloorplan? = nil, secondMacro: MacroCost? = nil, secondPart: ChipPart? = nil, scale: MacroScaling
    ) {
        let wireWidth = Double(design.busWidthBits) * ChipConstants.wirePitchF * design.macro.node.si
        let gateArea = ChipConstants.gateAreaM2 * scale.area
        let laneGates = Double(design.vectorLanes) * ChipConstants.gatesPerLane
        globalBuffer = BufferModel(bytes: Double(design.globalBufferBytes), scale: scale)
        let chipTree = BusTree(
            contentM2: first.tilesM2 + (second?.tilesM2 ?? 0) + globalBuffer.areaM2 + laneGates * gateArea,
            leaves: design.tiles + (secondPart?.tiles ?? 0), wireWidthM: wireWidth)
        chipPathM = chipTree.pathM

        var area = first.areaM2 + (second?.areaM2 ?? .zero)
        area[Component.globalBuffer.rawValue] += globalBuffer.areaM2
        area[Component.digital.rawValue] += laneGates * gateArea
        area[Component.interconnect.rawValue] += chipTree.wireAreaM2
        areaM2 = area

        func leakage(
            _ part: borrowing PartFloorplan, _ macro: borrowing MacroCost, macros: Int, bufferM2: Double = 0,
            gates: Double = 0
        ) -> Double {
            let besideM2 = part.localBuffersM2 + bufferM2 + (part.adderGates + gates) * gateArea + part.portsM2
            return macro.leakage.si * (Double(macros) + besideM2 / part.macroM2)
        }
        // What the chip has once leaks beside the first part.
        var leakageW = leakage(
            first, firstMacro, macros: design.macroCount, bufferM2: globalBuffer.areaM2, gates: laneGates)
        if let second, let secondMacro, let part = secondPart {
            leakageW += leakage(second, secondMacro, macros: part.macroCount)
        }
        self.leakageW = leakageW * LeakageTemperature.factor(design.temperature)
    }
}
