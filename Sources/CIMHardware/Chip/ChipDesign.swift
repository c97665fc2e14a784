import Quantities

/// A whole CIM chip: subarrays in macros, macros in processing elements (PE), PEs in tiles, tiles on the chip, with one
/// global buffer, one bus tree and one digital vector unit.
///
/// A hybrid chip has a second kind of tiles in the other memory. Buffer, vector unit, top of the bus tree, external
/// memory, node, supply, clock and precision are common to both and counted once; a pure chip is the case in which the
/// first part holds the whole network.
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
    /// Junction temperature, which sets the leakage; nil = 300 K.
    public var temperature: Temperature?
    /// Whether macros are off while they do not compute, but for SRAM cells, which would forget; nil = no.
    public var powerGating: Bool?
    /// The other memory of a hybrid chip; nil on a chip of one memory.
    public var second: SecondPart?

    /// Makes a design; `validate()` and `HardwareModel.cost` check it.
    public init(
        macro: MacroDesign, macrosPerPE: Int, pesPerTile: Int, tiles: Int, replication: Int, globalBufferBytes: Int,
        busWidthBits: Int, vectorLanes: Int = 512, weightBits: Int = 8, inputBits: Int = 8,
        temperature: Temperature? = nil, powerGating: Bool? = nil, second: SecondPart? = nil
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
        self.temperature = temperature
        self.powerGating = powerGating
        self.second = second
    }

    /// Bits of the operands.
    public var precision: Precision { Precision(inputBits: inputBits, weightBits: weightBits) }
    /// Processing elements of the first part.
    public var peCount: Int { tiles * pesPerTile }
    /// Macros of the first part.
    public var macroCount: Int { peCount * macrosPerPE }
    /// Weights that the chip holds, in both its parts.
    public var weightCapacity: Int {
        macroCount * macro.rows * macro.weightColumns(weightBits) + (secondAlone?.weightCapacity ?? 0)
    }
    /// Clock of bus and vector unit: the macro's, or the fastest that the logic allows.
    public var clock: Frequency {
        macro.clock ?? LogicTiming.maximumClock(node: macro.node, supply: macro.supply)
    }
}

extension ChipDesign {
    /// Largest count of anything, and of macros on a chip; with them all products fit an `Int` (our choice).
    private static let largestCount = 65_536
    private static let largestMacroCount = 1 << 24

    /// Checks the chip and its macros.
    /// - Throws: `DesignError` naming the first field out of range, its value and the rule. Nothing is clamped. Fields of
    ///   the second part of a hybrid chip begin with `second.`.
    public func validate() throws(DesignError) {
        try validate(maximumClock: LogicTiming.maximumClock(node: macro.node, supply: macro.supply))
    }

    /// The same where the fastest clock of the chip's node and supply is known.
    func validate(maximumClock: Frequency) throws(DesignError) {
        try validatePart(maximumClock: maximumClock)
        guard let second, let alone = secondAlone else { return }
        do throws(DesignError) {
            // Another node or supply than the first part's is refused below; its clock is measured by its own.
            let isAlike = alone.macro.node == macro.node && alone.macro.supply == macro.supply
            try alone.validatePart(
                maximumClock: isAlike
                    ? maximumClock : LogicTiming.maximumClock(node: alone.macro.node, supply: alone.macro.supply))
        } catch {
            throw DesignError(field: "second.\(error.field)", value: error.value, rule: error.rule)
        }
        try validate(second)
    }

    private func validate(_ second: SecondPart) throws(DesignError) {
        let other = second.part.macro
        func reject(_ field: String, _ value: String, _ rule: String) -> DesignError {
            DesignError(field: "second.\(field)", value: value, rule: rule)
        }
        guard other.kind.memory != macro.kind.memory else {
            throw reject("macro.kind", other.kind.rawValue, "a kind of the other memory than \(macro.kind.rawValue)")
        }
        guard other.node == macro.node else {
            throw reject("macro.node", other.node.formatted(), "\(macro.node.formatted()), as on the rest of the chip")
        }
        guard other.supply == macro.supply else {
            throw reject(
                "macro.supply", other.supply.formatted(), "\(macro.supply.formatted()), as on the rest of the chip")
        }
        guard other.clock == macro.clock else {
            throw reject(
                "macro.clock", other.clock?.formatted() ?? "none",
                "\(macro.clock?.formatted() ?? "none"), as on the rest of the chip")
        }
        guard !second.holds.isEmpty, second.holds != .all else {
            throw reject(
                "holds", second.holds.isEmpty ? "nothing" : "the whole network",
                "some of block1 ... block4, decoder, not all: a chip of one memory has no second part")
        }
        guard peCount * macrosPerPE + second.part.macroCount <= Self.largestMacroCount else {
            throw reject(
                "tiles", "\(second.part.macroCount) macros", "at most \(Self.largestMacroCount) macros on a chip")
        }
    }

    @inline(__always) private func check(_ field: StaticString, _ value: Int) throws(DesignError) {
        guard value >= 1, value <= Self.largestCount else { throw outside(field, value) }
    }

    @inline(never) private func outside(_ field: StaticString, _ value: Int) -> DesignError {
        DesignError(field: "\(field)", value: "\(value)", rule: "1 ... \(Self.largestCount)")
    }

    /// The same for the first part and what the chip has once.
    func validatePart(maximumClock: Frequency) throws(DesignError) {
        try macro.validate()
        try precision.validate()
        try check("macrosPerPE", macrosPerPE)
        try check("pesPerTile", pesPerTile)
        try check("tiles", tiles)
        try check("replication", replication)
        try check("busWidthBits", busWidthBits)
        try check("vectorLanes", vectorLanes)
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
        try validateTechnology(maximumClock)
        try validateFunction()
    }

    private func validateTechnology(_ limit: Frequency) throws(DesignError) {
        let supplies = LogicTiming.supplyRange(node: macro.node)
        guard supplies.contains(macro.supply.si) else {
            throw DesignError(
                field: "macro.supply", value: macro.supply.formatted(),
                rule:
                    "\(supplies.lowerBound) ... \(supplies.upperBound) V for a chip at \(macro.node.formatted())"
            )
        }
        if let temperature {
            guard LeakageTemperature.range.contains(temperature) else {
                throw DesignError(field: "temperature", value: temperature.formatted(), rule: "300 K ... 400 K")
            }
        }
        if let clock = macro.clock {
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
