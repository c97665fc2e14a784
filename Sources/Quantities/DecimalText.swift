/// Numbers as text, without a locale: a point, no thousands separator.
public enum DecimalText {
    /// `value` to at most `digits` significant digits, halves away from zero, without trailing zeros.
    ///
    /// Powers of ten beyond 10^-5 ... 10^15 are written as exponents: `1.5e-12`.
    public static func significant(_ value: Double, digits: Int = 4) -> String {
        guard var number = DecimalNumber(value) else { return nonFiniteText(value) }
        number.round(toSignificantDigits: max(digits, 1))
        return (-4...15).contains(number.exponent) ? number.plainText() : number.scientificText
    }

    /// `value` with exactly `places` digits after the point, halves away from zero.
    public static func fixed(_ value: Double, places: Int) -> String {
        guard var number = DecimalNumber(value) else { return nonFiniteText(value) }
        number.round(toSignificantDigits: number.exponent + places)
        return number.plainText(fractionDigits: places)
    }

    /// A fraction as percent: 0.125 is `12.5 %`.
    public static func percent(_ fraction: Double, digits: Int = 3) -> String {
        guard var number = DecimalNumber(fraction) else { return nonFiniteText(fraction) + " %" }
        if !number.digits.isEmpty { number.exponent += 2 }
        number.round(toSignificantDigits: max(digits, 1))
        return ((-4...15).contains(number.exponent) ? number.plainText() : number.scientificText) + " %"
    }

    /// Reads a number as people write it: `[+-]digits[.digits][e[+-]digits]`. No NaN, infinity, hexadecimal, spaces.
    public static func parse(_ text: String) -> Double? {
        guard let value = DecimalNumber(text: text)?.value, value.isFinite else { return nil }
        return value
    }

    /// Reads a fraction: `0.05` or `5 %`.
    public static func parseFraction(_ text: String) -> Double? {
        guard text.hasSuffix("%") else { return parse(text) }
        var body = Substring(text.dropLast())
        while body.last == " " { body.removeLast() }
        guard var number = DecimalNumber(text: String(body)) else { return nil }
        if !number.digits.isEmpty { number.exponent -= 2 }
        return number.value.isFinite ? number.value : nil
    }
}

func nonFiniteText(_ value: Double) -> String {
    value.isNaN ? "nan" : value < 0 ? "-inf" : "inf"
}
