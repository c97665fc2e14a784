import Quantities

/// A whole CIM chip: subarrays in macros, macros in processing elements (PE), PEs in tiles, tiles on the chip, with one
/// global buffer, one bus tree and one digital vector unit.
public struct ChipDesign: Hashable, Codable, Sendable {
    /// The macro that the chip repeats; its supply, node and clock are the chip's.
    public var macro: MacroDesign
    /// Macros that share an input buffer and an adder tree.
    public var macrosPerPE: Int
    /// Processing elements in a tile.
    public var pesPerTile: Int
    /// Tiles on the chip.
    public var tiles: Int
    /// Stored copies of the layers with the most input vectors; other layers get copies in proportion, at least one.
    public var replication: Int
    /// Capacity of the activation buffer.
    public var globalBufferBytes: Int
    /// Bits per cycle through every level of the bus tree.
    public var busWidthBits: Int
    /// Multiply-accumulate lanes of the digital vector unit.
    public var vectorLanes: Int
    /// Bits of a weight.
    public var weightBits: Int
    /// Bits of an activation.
    public var inputBits: Int

    /// Makes a design; `validate()` and `HardwareModel.cost` check it.
    public init(
        macro: MacroDesign, macrosPerPE: Int, pesPerTile: Int, tiles: Int, replication: Int, globalBufferBytes: Int,
        busWidthBits: Int, vectorLanes: Int = 512, weightBits: Int = 8, inputBits: Int = 8
    ) {
        self.macro = macro
        self.macrosPerPE = macrosPerPE
        self.pesPerTile = pesPerTile
        self.tiles = tiles
        self.replication = replication
        self.globalBufferBytes = globalBufferBytes
        self.busWidthBits = busWidthBits
        self.vectorLanes = vectorLanes
        self.weightBits = weightBits
        self.inputBits = inputBits
    }

    /// Bits of the operands.
    public var precision: Precision { Precision(inputBits: inputBits, weightBits: weightBits) }
    /// Processing elements on the chip.
    public var peCount: Int { tiles * pesPerTile }
    /// Macros on the chip.
    public var macroCount: Int { peCount * macrosPerPE }
    /// Weights that the chip holds.
    public var weightCapacity: Int { macroCount * macro.rows * macro.weightColumns(weightBits) }
    /// Clock of bus and vector unit: the macro's, or the fastest that the logic allows.
    public var clock: Frequency {
        macro.clock ?? LogicTiming.maximumClock(node: macro.node, supply: macro.supply)
    }
}

extension ChipDesign {
    /// Largest count of anything, and of macros on a chip; with them all products fit an `Int` (our choice).
    private static let largestCount = 65_536
    private static let largestMacroCount = 1 << 24

    /// Checks the chip and its macro.
    /// - Throws: `DesignError` naming the first field out of range, its value and the rule. Nothing is clamped.
    public func validate() throws(DesignError) {
        try macro.validate()
        try precision.validate()
        let counts = [
            ("macrosPerPE", macrosPerPE), ("pesPerTile", pesPerTile), ("tiles", tiles), ("replication", replication),
            ("busWidthBits", busWidthBits), ("vectorLanes", vectorLanes),
        ]
        for (field, value) in counts where value < 1 || value > Self.largestCount {
            throw DesignError(field: field, value: "\(value)", rule: "1 ... \(Self.largestCount)")
        }
        guard macroCount <= Self.largestMacroCount else {
            throw DesignError(
                field: "tiles", value: "\(macroCount) macros",
                rule: "at most \(Self.largestMacroCount) macros on a chip")
        }
        let largestBuffer = 1 << 34
        guard (1...largestBuffer).contains(globalBufferBytes) else {
            throw DesignError(
                field: "globalBufferBytes", value: "\(globalBufferBytes)", rule: "1 ... \(largestBuffer) bytes")
        }
        try validateTechnology()
        try validateFunction()
    }

    private func validateTechnology() throws(DesignError) {
        let supplies = LogicTiming.supplyRange
        guard supplies.contains(macro.supply.si) else {
            throw DesignError(
                field: "macro.supply", value: macro.supply.formatted(),
                rule: "\(supplies.lowerBound) ... \(supplies.upperBound) V for a chip")
        }
        if let clock = macro.clock {
            let limit = LogicTiming.maximumClock(node: macro.node, supply: macro.supply)
            guard clock <= limit else {
                throw DesignError(
                    field: "macro.clock", value: clock.formatted(),
                    rule: "at most \(limit.formatted()) at \(macro.supply.formatted())")
            }
        }
    }

    private func validateFunction() throws(DesignError) {
        guard macro.weightColumns(weightBits) >= 1 else {
            throw DesignError(
                field: "macro.columns", value: "\(macro.columns)",
                rule: "enough for one weight of \(weightBits) bits")
        }
        guard macro.inputBitsPerCycle <= inputBits else {
            throw DesignError(
                field: "macro.inputBitsPerCycle", value: "\(macro.inputBitsPerCycle)",
                rule: "at most the \(inputBits) bits of an input")
        }
        guard macro.kind.isAnalog else { return }
        let required = ADCResolution.requiredBits(
            activeRows: macro.activeRows, inputBitsPerCycle: macro.inputBitsPerCycle, bitsPerCell: macro.bitsPerCell)
        guard macro.adcBits >= required else {
            throw DesignError(
                field: "macro.adcBits", value: "\(macro.adcBits)",
                rule: "at least \(required) for \(macro.activeRows) active rows")
        }
    }
}
