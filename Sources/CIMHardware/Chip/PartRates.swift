import Quantities

/// What a macro's work, a bit, a meter and a cycle cost in one part of a chip: all that depends on the design alone.
struct PartRates {
    private(set) var localBufferEnergyPerBitJ = 0.0
    private(set) var globalBufferEnergyPerBitJ = 0.0
    /// Paths from the chip's port to a tile, from a tile's to a PE, from a PE's to a macro.
    private(set) var chipPathM = 0.0
    private(set) var tilePathM = 0.0
    private(set) var pePathM = 0.0
    private(set) var wireEnergyPerBitMeterJ = 0.0
    private(set) var portEnergyPerBitJ = 0.0
    private(set) var additionEnergyPerBitJ = 0.0
    private(set) var laneEnergyJ = 0.0
    private(set) var cycleS = 0.0

    /// Nothing yet.
    init() {}

    /// - Parameters:
    ///   - design: the chip; of its macros only the clock and the supply are read, which all share.
    init(
        _ design: borrowing ChipDesign, tiles: borrowing PartFloorplan, chip: borrowing ChipFloorplan,
        technology: Technology
    ) {
        localBufferEnergyPerBitJ = tiles.localBuffer.energyPerBitJ
        globalBufferEnergyPerBitJ = chip.globalBuffer.energyPerBitJ
        chipPathM = chip.chipPathM
        tilePathM = tiles.tilePathM
        pePathM = tiles.pePathM
        let supply = design.macro.supply.si
        // A transition of a wire takes C V^2 / 2 from the supply on average.
        wireEnergyPerBitMeterJ =
            ChipConstants.wireToggleRatio * 0.5 * ChipConstants.wireCapacitanceFPerM * supply * supply
        let scale = technology.scale
        portEnergyPerBitJ = ChipConstants.portEnergyPerBitJ * scale.energy
        additionEnergyPerBitJ = ChipConstants.additionEnergyPerBitJ * scale.energy
        laneEnergyJ = ChipConstants.macEnergyJ * scale.energy
        cycleS = 1 / (design.macro.clock ?? technology.maximumClock).si
    }

    /// The vector unit's work: `operations` of its lanes on `bits` from the global buffer, which lies beside it.
    func vectorUnit(operations: Double, bits: Double, design: borrowing ChipDesign) -> WorkCost {
        var cost = WorkCost()
        cost.energyJ[Component.digital.rawValue] = operations * laneEnergyJ
        cost.energyJ[Component.globalBuffer.rawValue] = bits * globalBufferEnergyPerBitJ
        let computing = operations / Double(design.vectorLanes) * cycleS
        cost.latencyS[Component.digital.rawValue] = computing
        cost.latencyS[Component.globalBuffer.rawValue] = max(
            0, bits / Double(design.busWidthBits) * cycleS - computing)
        return cost
    }

    /// Loading `bits` of weights from external memory, once per image; nothing hides it.
    func reload(bits: Double) -> WorkCost {
        var cost = WorkCost()
        cost.energyJ[Component.offChip.rawValue] = bits * ChipConstants.externalEnergyPerBitJ
        cost.energyJ[Component.interconnect.rawValue] =
            bits * wireEnergyPerBitMeterJ * (chipPathM + tilePathM + pePathM)
        // Writing a cell costs what writing a bit of the PE's buffer costs (our choice).
        cost.energyJ[Component.localBuffer.rawValue] = bits * localBufferEnergyPerBitJ
        cost.latencyS[Component.offChip.rawValue] = bits / ChipConstants.externalBitsPerSecond
        return cost
    }
}
