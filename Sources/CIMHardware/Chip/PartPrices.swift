import Quantities

/// What a macro's work, a bit, a meter and a cycle cost in one part of a chip: all that depends on the design alone.
struct PartPrices<Number: LayerNumber>: Sendable {
    let macro: MacroPrices<Number>
    let localBufferEnergyPerBitJ: Number
    let globalBufferEnergyPerBitJ: Number
    /// Paths from the chip's port to a tile, from a tile's to a PE, from a PE's to a macro.
    let chipPathM: Number
    let tilePathM: Number
    let pePathM: Number
    let wireEnergyPerBitMeterJ: Number
    let portEnergyPerBitJ: Number
    let additionEnergyPerBitJ: Number
    let laneEnergyJ: Number
    let cycleS: Number
    let busSecondsPerBit: Number
    let laneSecondsPerOperation: Number
    /// What a macro leaks more while it computes: nothing without power gating.
    let wakingW: Number
    let inputBits: Double

    init(
        _ design: borrowing ChipDesign, _ numbers: ChipNumbers<Number>, macro: MacroPrices<Number>,
        tiles: PartFloorplan<Number>, chip: ChipFloorplan<Number>, scale: CostScaling<Number>
    ) {
        self.macro = macro
        localBufferEnergyPerBitJ = tiles.localBuffer.energyPerBitJ
        globalBufferEnergyPerBitJ = chip.globalBuffer.energyPerBitJ
        chipPathM = chip.chipPathM
        tilePathM = tiles.tilePathM
        pePathM = tiles.pePathM
        wireEnergyPerBitMeterJ = scale.supply * scale.supply * ChipConstants.wireEnergyPerBitMeterJ
        portEnergyPerBitJ = scale.energy * ChipConstants.portEnergyPerBitJ
        additionEnergyPerBitJ = scale.energy * ChipConstants.additionEnergyPerBitJ
        laneEnergyJ = scale.energy * ChipConstants.macEnergyJ
        cycleS = Number(1) / numbers.clock
        busSecondsPerBit = cycleS / numbers.busWidthBits
        laneSecondsPerOperation = cycleS / numbers.vectorLanes
        wakingW =
            design.powerGating == true
            ? (macro.leakageW - macro.retentionW) * LeakageTemperature.factor(design.temperature) : Number(0)
        inputBits = Double(design.inputBits)
    }

    /// The vector unit's work: `operations` of its lanes on `elements` from the global buffer, which lies beside it.
    @inline(__always) func vectorUnit(operations: Double, elements: Double) -> WorkCost<Number> {
        var cost = WorkCost<Number>()
        let bits = elements * inputBits
        cost.energyJ.digital = laneEnergyJ * operations
        cost.energyJ.globalBuffer = globalBufferEnergyPerBitJ * bits
        let computing = laneSecondsPerOperation * operations
        cost.latencyS.digital = computing
        cost.latencyS.globalBuffer = Number.larger(computing, busSecondsPerBit * bits) - computing
        return cost
    }

    /// Loading `bits` of weights from external memory, once per image; nothing hides it.
    func reload(bits: Number) -> WorkCost<Number> {
        var cost = WorkCost<Number>()
        cost.energyJ.offChip = bits * ChipConstants.externalEnergyPerBitJ
        cost.energyJ.interconnect = bits * wireEnergyPerBitMeterJ * (chipPathM + tilePathM + pePathM)
        // Writing a cell costs what writing a bit of the PE's buffer costs (our choice).
        cost.energyJ.localBuffer = bits * localBufferEnergyPerBitJ
        cost.latencyS.offChip = bits * (1 / ChipConstants.externalBitsPerSecond)
        return cost
    }
}
