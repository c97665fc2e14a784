/// One way of writing a quantity: a symbol and what it is worth in the SI unit of its dimension.
public struct PhysicalUnit: Hashable, Sendable {
    /// The symbol as written, e.g. `pJ`.
    public let symbol: String
    /// Power of ten of the unit, e.g. -12 for `pJ`.
    public let decimalExponent: Int
    /// Factor beside the power of ten: 1 for every decimal unit, 6 for the minute (6 x 10^1 s).
    public let multiplier: Double
    /// Whether printing may choose the unit; other units are only read.
    public let isPrinted: Bool

    /// A unit worth `multiplier * 10^decimalExponent` SI units.
    public init(_ symbol: String, decimalExponent: Int, multiplier: Double = 1, isPrinted: Bool = true) {
        self.symbol = symbol
        self.decimalExponent = decimalExponent
        self.multiplier = multiplier
        self.isPrinted = isPrinted
    }

    /// SI units in one of this unit.
    public var factor: Double {
        multiplier * powerOfTen(decimalExponent)
    }
}

/// What a quantity measures. Not called Dimension, since Foundation has a class of that name.
public protocol PhysicalDimension: Sendable {
    /// The quantity in words, for messages: `energy`.
    static var name: String { get }
    /// The accepted units, the SI unit first.
    static var units: [PhysicalUnit] { get }
}

extension PhysicalDimension {
    /// Symbol of the SI unit.
    public static var siSymbol: String { units.first?.symbol ?? "" }

    /// The unit with exactly this symbol. `u` and the Greek mu are read as the micro sign, `2` after a length as ².
    public static func unit(_ symbol: String) -> PhysicalUnit? {
        let normalized = normalizedSymbol(symbol)
        return units.first { $0.symbol == normalized }
    }
}

/// SI prefixes from 10^-18 to 10^12 (BIPM, The International System of Units, 9th edition, table 7).
private let prefixes: [(symbol: String, exponent: Int)] = [
    ("a", -18), ("f", -15), ("p", -12), ("n", -9), ("µ", -6), ("m", -3), ("k", 3), ("M", 6), ("G", 9), ("T", 12),
]

/// `symbol` alone and with every SI prefix; printing keeps to the exponents in `printed`.
func prefixedUnits(_ symbol: String, printed: ClosedRange<Int> = -18...12) -> [PhysicalUnit] {
    [PhysicalUnit(symbol, decimalExponent: 0)]
        + prefixes.map {
            PhysicalUnit($0.symbol + symbol, decimalExponent: $0.exponent, isPrinted: printed.contains($0.exponent))
        }
}

/// The spelling that the unit tables use.
func normalizedSymbol(_ symbol: String) -> String {
    var text = symbol
    if let first = text.first, text.count > 1, first == "u" || first == "\u{03BC}" {
        text = "µ" + text.dropFirst()
    }
    if text.hasSuffix("^2") {
        text = text.dropLast(2) + "²"
    } else if text.hasSuffix("m2") {
        text = text.dropLast() + "²"
    }
    return text
}

/// 10^exponent, correctly rounded; exact up to 10^22.
func powerOfTen(_ exponent: Int) -> Double {
    Double("1e\(exponent)") ?? (exponent < 0 ? 0 : .infinity)
}
