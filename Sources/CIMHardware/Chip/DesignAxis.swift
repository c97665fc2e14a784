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
    /// Which of a hybrid chip's memories holds the first block: 0 its first part, 1 its second.
    case block1Memory
    /// The same of the second block.
    case block2Memory
    /// The same of the third block.
    case block3Memory
    /// The same of the fourth block.
    case block4Memory
    /// The same of the decoder.
    case decoderMemory

    /// Whether the order of the values means nothing.
    public var isCategory: Bool { self == .macroKind || placement != nil }

    /// Whether a search does best to treat each value on its own: a kind of macro that is easy to get feasible must not
    /// drive out a better one before that is understood. The memories of the blocks are categories that are searched
    /// along, since all of them together would make 32 spaces of one.
    public var splitsSpace: Bool { self == .macroKind }

    /// Whether the two parts of a hybrid chip have a value each.
    public var belongsToPart: Bool {
        switch self {
        case .globalBufferBytes, .busWidthBits, .vectorLanes, .supply, .clockFraction: false
        default: placement == nil
        }
    }

    /// Block 0...3, or 4 for the decoder, whose memory this parameter names; nil for all others.
    var placement: Int? {
        switch self {
        case .block1Memory: 0
        case .block2Memory: 1
        case .block3Memory: 2
        case .block4Memory: 3
        case .decoderMemory: 4
        default: nil
        }
    }
}

/// One axis of a design space: a parameter and the values that it may take, in order.
public struct DesignAxis: Hashable, Codable, Sendable {
    /// What the axis varies.
    public var parameter: DesignParameter
    /// Its values: counts, bytes, volts or fractions; smallest first by convention.
    public var values: [Double]
    /// True where the axis varies the second part of a hybrid chip; nil and false: the first part or the whole chip.
    public var ofSecond: Bool?

    /// Makes an axis.
    public init(_ parameter: DesignParameter, _ values: [Double], ofSecond: Bool? = nil) {
        self.parameter = parameter
        self.values = values
        self.ofSecond = ofSecond
    }

    /// Whether the axis varies the second part of a hybrid chip.
    public var isOfSecond: Bool { ofSecond ?? false }
    /// "adcBits", or "second.adcBits" for the second part of a hybrid chip.
    public var name: String { (isOfSecond ? "second." : "") + parameter.rawValue }
    /// Number of values.
    public var count: Int { values.count }
    /// Whether a search must treat the values as categories.
    public var isCategory: Bool { parameter.isCategory }
    /// Whether a search does best to search each value on its own.
    public var splitsSpace: Bool { parameter.splitsSpace }
}
