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

    /// Reads a whole number however it is written: `64`, `64.0`, `6.4e1`. nil for fractions and beyond the range of `Int`.
    public static func parseWholeNumber(_ text: String) -> Int? {
        guard let number = DecimalNumber(text: text), let magnitude = number.wholeMagnitude else { return nil }
        if number.isNegative { return magnitude <= UInt64(Int.max) ? -Int(magnitude) : nil }
        return Int(exactly: magnitude)
    }

    /// Reads a whole number of 64 bits without sign, as ``parseWholeNumber(_:)`` does.
    public static func parseUnsignedNumber(_ text: String) -> UInt64? {
        guard let number = DecimalNumber(text: text), let magnitude = number.wholeMagnitude else { return nil }
        return number.isNegative && magnitude > 0 ? nil : magnitude
    }

    /// Why ``parse(_:)`` finds no number in `text`, and how to write it; a phrase that follows the text.
    public static func complaint(about text: String) -> String {
        if text.isEmpty { return "is empty" }
        let shown = text.count <= 60 ? text : text.prefix(57) + "..."
        if text.hasSuffix("%"), parseFraction(text) != nil {
            return "'\(shown)' is a percentage, here a plain number is meant"
        }
        // 1.234,56 and 1,234.56: groups of three say which sign is which.
        if text.wholeMatch(of: /[+-]?\d{1,3}(\.\d{3})+,\d+/) != nil {
            let plain = text.replacing(".", with: "").replacing(",", with: ".")
            return "'\(shown)' has separators of thousands and a decimal comma; write \(plain)"
        }
        let pointed = text.replacing(",", with: ".")
        if pointed != text, parse(pointed) != nil { return "'\(shown)' has a decimal comma; write \(pointed)" }
        if text.wholeMatch(of: /[+-]?\d{1,3}(,\d{3})+(\.\d+)?/) != nil {
            return "'\(shown)' has separators of thousands; write \(text.replacing(",", with: ""))"
        }
        if DecimalNumber(text: text) != nil {
            return "'\(shown)' is not a finite number: it is beyond the range of a double"
        }
        return "'\(shown)' is not a finite number"
    }
}

func nonFiniteText(_ value: Double) -> String {
    value.isNaN ? "nan" : value < 0 ? "-inf" : "inf"
}
