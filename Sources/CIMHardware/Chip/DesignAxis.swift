/// A parameter of a chip that a search may vary.
public enum DesignParameter: String, Codable, CaseIterable, Sendable {
    /// How the macro computes; the value is an index into the space's kinds.
    case macroKind
    /// Word lines of a macro.
    case rows
    /// Cell columns of a macro.
    case columns
    /// Weight bits in a cell.
    case bitsPerCell
    /// Output bits of an ADC.
    case adcBits
    /// Read columns that share an ADC.
    case columnsPerADC
    /// Input bits applied at once.
    case inputBitsPerCycle
    /// Rows driven at once, as a fraction of the most that array and ADC allow.
    case activeRowsFraction
    /// Macros in a processing element.
    case macrosPerPE
    /// Processing elements in a tile.
    case pesPerTile
    /// Tiles on the chip.
    case tiles
    /// Copies of the layers with the most vectors.
    case replication
    /// Activation buffer in bytes.
    case globalBufferBytes
    /// Bits per cycle of the bus tree.
    case busWidthBits
    /// Lanes of the vector unit.
    case vectorLanes
    /// Supply in volts.
    case supply
    /// Clock as a fraction of the fastest that the logic allows at the supply.
    case clockFraction

    /// Whether the order of the values means nothing.
    public var isCategory: Bool { self == .macroKind }
}

/// One axis of a design space: a parameter and the values that it may take, in order.
public struct DesignAxis: Hashable, Codable, Sendable {
    /// What the axis varies.
    public var parameter: DesignParameter
    /// Its values: counts, bytes, volts or fractions; smallest first by convention.
    public var values: [Double]

    /// Makes an axis.
    public init(_ parameter: DesignParameter, _ values: [Double]) {
        self.parameter = parameter
        self.values = values
    }

    /// "adcBits"
    public var name: String { parameter.rawValue }
    /// Number of values.
    public var count: Int { values.count }
    /// Whether a search must treat the values as categories.
    public var isCategory: Bool { parameter.isCategory }
}
