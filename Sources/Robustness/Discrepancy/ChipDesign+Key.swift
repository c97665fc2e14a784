import CIMHardware
import GSL

extension ChipDesign {
    /// The macro's structure in a fixed order, as indices of a stream: the frozen identity of an error that every macro has of
    /// its own.
    ///
    /// Supply, clock and everything around the macro (tiles, copies, buffers, buses) are left out: noise that differs between
    /// two points of the lattice one tile apart is no error of a simulator, and the least of N draws would measure how many
    /// points a search visits. Fields are listed rather than encoded, since a search asks for this once per evaluation; a
    /// test counts the stored properties, so that a new field cannot be forgotten.
    func macroKey(_ root: StreamKey) -> StreamKey {
        let key = root.appending(
            Self.index(macro.kind), Self.index(macro.node.si), macro.rows, macro.columns, macro.activeRows,
            macro.bitsPerCell, macro.devicesPerWeightCell, macro.inputBitsPerCycle, macro.adcBits, macro.columnsPerADC,
            macro.columnsPerConversion, macro.guardColumnsPerWeight, macro.transistorsPerCell, macro.columnRegisters)
        guard
            macro.converter != nil || macro.sensing != nil || macro.inputDriver != nil || macro.integratesInputs != nil
        else { return key }
        // What a design declares beyond its structure; one that declares nothing keeps its identity.
        return key.appending(
            Self.index(macro.converter), Self.index(macro.sensing), Self.index(macro.inputDriver),
            macro.integratesInputs.map { $0 ? 1 : 0 } ?? -1)
    }

    /// Fixed for ever: identities of wrong simulators depend on it.
    private static func index(_ kind: MacroKind) -> Int {
        switch kind {
        case .rramAnalog: 0
        case .sramDigital: 1
        case .sramAnalog: 2
        }
    }

    private static func index(_ converter: ConverterKind?) -> Int {
        switch converter {
        case nil: 0
        case .flash: 1
        case .sar: 2
        case .ramp: 3
        case .senseAmplifier: 4
        }
    }

    private static func index(_ sensing: Sensing?) -> Int {
        switch sensing {
        case nil: 0
        case .current: 1
        case .voltage: 2
        case .charge: 3
        }
    }

    private static func index(_ driver: InputDriver?) -> Int {
        switch driver {
        case nil: 0
        case .pulse: 1
        case .voltage: 2
        case .capacitor: 3
        }
    }

    private static func index(_ value: Double) -> Int { Int(truncatingIfNeeded: value.bitPattern) }
}
