import CIMHardware
import GSL

extension ChipDesign {
    /// Every field of the design in a fixed order, as indices of a stream: the frozen identity of a per-design error.
    ///
    /// Fields are listed rather than encoded, since a search asks for this once per evaluation. A test counts the
    /// stored properties, so that a new field cannot be forgotten.
    func discrepancyKey(_ root: StreamKey) -> StreamKey {
        root.appending(
            Self.index(macro.kind), Self.index(macro.node.si), Self.index(macro.supply.si),
            Self.index(macro.clock?.si ?? -1), macro.rows, macro.columns, macro.activeRows, macro.bitsPerCell,
            macro.devicesPerWeightCell, macro.inputBitsPerCycle, macro.adcBits, macro.columnsPerADC,
            macro.columnsPerConversion, macro.guardColumnsPerWeight, macro.transistorsPerCell, macro.columnRegisters
        ).appending(
            macrosPerPE, pesPerTile, tiles, replication, globalBufferBytes, busWidthBits, vectorLanes, weightBits,
            inputBits)
    }

    /// Fixed for ever: identities of wrong simulators depend on it.
    private static func index(_ kind: MacroKind) -> Int {
        switch kind {
        case .rramAnalog: 0
        case .sramDigital: 1
        case .sramAnalog: 2
        }
    }

    private static func index(_ value: Double) -> Int { Int(truncatingIfNeeded: value.bitPattern) }
}
