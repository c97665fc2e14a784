/// Why a text is not a quantity.
public enum QuantityError: Error, Equatable, Sendable, CustomStringConvertible {
    /// The text does not begin with a number.
    case notANumber(text: String, dimension: String, example: String)
    /// A number without a unit.
    case missingUnit(text: String, dimension: String, units: [String])
    /// A unit that does not measure this dimension.
    case unknownUnit(unit: String, dimension: String, units: [String])
    /// The number is beyond the range of a double.
    case outOfRange(text: String)
    /// A comma where the point belongs.
    case decimalComma(text: String, pointed: String)

    /// What was written, what is expected, an example.
    public var description: String {
        switch self {
        case .notANumber(let text, let dimension, let example):
            "'\(text)' is not \(article(dimension)) \(dimension); write a number and a unit, such as '\(example)'"
        case .missingUnit(let text, let dimension, let units):
            "'\(text)' has no unit; \(article(dimension)) \(dimension) is written with one of "
                + units.joined(separator: ", ")
        case .unknownUnit(let unit, let dimension, let units):
            "'\(unit)' is not a unit of \(dimension); expected one of " + units.joined(separator: ", ")
        case .outOfRange(let text):
            "'\(text)' is too large a number"
        case .decimalComma(let text, let pointed):
            "'\(text)' has a decimal comma; write '\(pointed)'"
        }
    }
}

extension Quantity {
    /// Reads a number and a unit: `1.5 pJ`. A bare number is an error that names the units expected.
    ///
    /// In decimal units the result is the double nearest to the number written, prefix included.
    public init(parsing text: String) throws(QuantityError) {
        self = try Quantity.parse(text).value
    }

    /// Reads `text` and says in which unit it was written.
    public static func parse(_ text: String) throws(QuantityError) -> (value: Quantity, unit: PhysicalUnit) {
        let trimmed = trimmingSpaces(text)
        var rest = trimmed
        if let comma = decimalComma(in: trimmed) { throw comma }
        guard var number = DecimalNumber(prefixOf: &rest) else {
            throw .notANumber(text: String(trimmed), dimension: D.name, example: example)
        }
        let symbol = String(trimmingSpaces(rest))
        guard !symbol.isEmpty else {
            throw .missingUnit(text: String(trimmed), dimension: D.name, units: usualSymbols)
        }
        guard let unit = D.unit(symbol) else {
            throw .unknownUnit(unit: symbol, dimension: D.name, units: usualSymbols)
        }
        if !number.digits.isEmpty { number.exponent += unit.decimalExponent }
        let si = number.value * unit.multiplier
        guard si.isFinite else { throw .outOfRange(text: String(trimmed)) }
        return (Quantity(si: si), unit)
    }

    /// The value in the engineering unit that leaves one to three digits before the point: `1.5 pJ`.
    ///
    /// At most `digits` significant digits, halves rounded away from zero, no trailing zeros.
    public func formatted(digits: Int = 4) -> String {
        guard var number = DecimalNumber(si) else { return nonFiniteText(si) + " " + D.siSymbol }
        number.round(toSignificantDigits: max(digits, 1))
        guard !number.digits.isEmpty else { return "0 " + D.siSymbol }
        let printed = D.units.filter { $0.isPrinted }
        let fitting = printed.filter { $0.decimalExponent < number.exponent }.max {
            $0.decimalExponent < $1.decimalExponent
        }
        let smallest = printed.min { $0.decimalExponent < $1.decimalExponent }
        guard let unit = fitting ?? smallest else { return number.plainText() }
        return Quantity.text(number, in: unit)
    }

    /// The value in a given unit, e.g. the one that the user wrote.
    public func formatted(in unit: PhysicalUnit, digits: Int = 4) -> String {
        let ratio = unit.multiplier == 1 ? si : si / unit.multiplier
        guard var number = DecimalNumber(ratio) else { return nonFiniteText(si) + " " + unit.symbol }
        number.round(toSignificantDigits: max(digits, 1))
        return Quantity.text(number, in: unit)
    }

    private static func text(_ number: DecimalNumber, in unit: PhysicalUnit) -> String {
        var shifted = number
        if !shifted.digits.isEmpty { shifted.exponent -= unit.decimalExponent }
        let digits = (-3...7).contains(shifted.exponent) ? shifted.plainText() : shifted.scientificText
        return digits + " " + unit.symbol
    }

    /// The printed units, largest first: what a message offers.
    private static var usualSymbols: [String] {
        D.units.filter { $0.isPrinted || $0.multiplier != 1 }.sorted { $0.decimalExponent > $1.decimalExponent }.map {
            $0.symbol
        }
    }

    /// `0,9 V`: the number would end at the comma, and the rest be an unknown unit.
    private static func decimalComma(in text: Substring) -> QuantityError? {
        guard let match = text.prefixMatch(of: /[+-]?\d+,\d+/), !text[match.range.upperBound...].hasPrefix(",") else {
            return nil
        }
        return .decimalComma(text: String(text), pointed: String(text.replacing(",", with: ".", maxReplacements: 1)))
    }

    private static var example: String { "1.5 " + D.siSymbol }
}

private func trimmingSpaces(_ text: some StringProtocol) -> Substring {
    var rest = Substring(text)
    while rest.first == " " || rest.first == "\t" { rest.removeFirst() }
    while rest.last == " " || rest.last == "\t" { rest.removeLast() }
    return rest
}

private func article(_ noun: String) -> String {
    noun.first.map { "aeiou".contains($0) } == true ? "an" : "a"
}
