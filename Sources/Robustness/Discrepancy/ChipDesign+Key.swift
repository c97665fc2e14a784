import CIMHardware
import GSL

extension ChipDesign {
    /// Every field of the design in a fixed order, as indices of a stream: the frozen identity of a per-design error.
    ///
    /// Fields are listed rather than encoded, since a search asks for this once per evaluation. A test counts the
    /// stored properties, so that a new field cannot be forgotten.
    func discrepancyKey(_ root: StreamKey) -> StreamKey {
        var key = first.macro.discrepancyKey(root).appending(
            macrosPerPE, pesPerTile, tiles, replication, globalBufferBytes, busWidthBits, vectorLanes, weightBits,
            inputBits)
        // A design that declares nothing keeps its identity; the marker tells a temperature from a second part.
        if let temperature { key = key.appending(-1, MacroDesign.index(temperature.si)) }
        if let powerGating { key = key.appending(-2, powerGating ? 1 : 0) }
        guard let second else { return key }
        let part = second.part
        return part.macro.discrepancyKey(key).appending(
            part.macrosPerPE, part.pesPerTile, part.tiles, part.replication, Int(second.holds.rawValue))
    }
}

extension MacroDesign {
    fileprivate func discrepancyKey(_ root: StreamKey) -> StreamKey {
        let key = root.appending(
            Self.index(kind), Self.index(node.si), Self.index(supply.si), Self.index(clock?.si ?? -1), rows, columns,
            activeRows, bitsPerCell, devicesPerWeightCell, inputBitsPerCycle, adcBits, columnsPerADC,
            columnsPerConversion, guardColumnsPerWeight, transistorsPerCell, columnRegisters)
        guard
            converter != nil || sensing != nil || energySupplyExponent != nil || inputDriver != nil
                || integratesInputs != nil
        else { return key }
        // What a design declares beyond its structure; one that declares nothing keeps its identity.
        let declared = key.appending(
            Self.index(converter), Self.index(sensing), Self.index(energySupplyExponent ?? -1))
        guard inputDriver != nil || integratesInputs != nil else { return declared }
        return declared.appending(Self.index(inputDriver), integratesInputs == true ? 1 : 0)
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

    fileprivate static func index(_ value: Double) -> Int { Int(truncatingIfNeeded: value.bitPattern) }
}
