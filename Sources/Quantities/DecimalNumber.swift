/// A number in decimal digits: value = 0.d1d2d3... x 10^exponent, with d1 != 0 except for zero itself (no digits).
///
/// Printing and reading work on digits, so shifting by a power of ten (a unit prefix) never rounds.
struct DecimalNumber {
    var isNegative: Bool
    /// Digits 0...9 without leading or trailing zeros.
    var digits: [UInt8]
    var exponent: Int

    /// The shortest decimal number that reads back as `value`; nil if `value` is not finite.
    init?(_ value: Double) {
        guard value.isFinite else { return nil }
        self.init(text: "\(value)")
    }

    /// Reads `[+-]digits[.digits][e[+-]digits]`, nothing else; nil if `text` is not such a number.
    init?(text: String) {
        var rest = Substring(text)
        guard let number = DecimalNumber(prefixOf: &rest), rest.isEmpty else { return nil }
        self = number
    }

    /// Reads the longest number at the start of `text` and removes it there; nil and no change if there is none.
    init?(prefixOf text: inout Substring) {
        var rest = text.utf8[...]
        let isNegative = rest.first == UInt8(ascii: "-")
        if isNegative || rest.first == UInt8(ascii: "+") { rest = rest.dropFirst() }
        let whole = rest.prefix(while: isDigit)
        rest = rest.dropFirst(whole.count)
        var fraction = rest.prefix(0)
        if rest.first == UInt8(ascii: ".") {
            fraction = rest.dropFirst().prefix(while: isDigit)
            if fraction.isEmpty { return nil }
            rest = rest.dropFirst(1 + fraction.count)
        }
        guard !whole.isEmpty else { return nil }

        var power = 0
        if let mark = rest.first, mark == UInt8(ascii: "e") || mark == UInt8(ascii: "E") {
            var tail = rest.dropFirst()
            let isPowerNegative = tail.first == UInt8(ascii: "-")
            if isPowerNegative || tail.first == UInt8(ascii: "+") { tail = tail.dropFirst() }
            let powerDigits = tail.prefix(while: isDigit)
            // Without digits the "e" begins a unit, such as eV. Beyond 6 digits the value is 0 or infinite anyway.
            if !powerDigits.isEmpty {
                let size = powerDigits.prefix(6).reduce(0) { $0 * 10 + Int($1 - UInt8(ascii: "0")) }
                power = isPowerNegative ? -size : size
                rest = tail.dropFirst(powerDigits.count)
            }
        }
        self.isNegative = isNegative
        digits = (Array(whole) + Array(fraction)).map { $0 - UInt8(ascii: "0") }
        exponent = whole.count + power
        normalize()
        text = Substring(rest)
    }

    /// Rounds to `count` significant digits, halves away from zero.
    mutating func round(toSignificantDigits count: Int) {
        guard digits.count > count else { return }
        guard count >= 0 else {
            digits = []
            return
        }
        let roundsUp = digits[count] >= 5
        digits.removeSubrange(count...)
        if roundsUp {
            var position = count - 1
            while position >= 0, digits[position] == 9 {
                digits[position] = 0
                position -= 1
            }
            if position >= 0 {
                digits[position] += 1
            } else {
                digits.insert(1, at: 0)
                exponent += 1
            }
        }
        normalize()
    }

    /// The digits in place, without exponent; `fractionDigits` pads with zeros to that many places.
    func plainText(fractionDigits: Int? = nil) -> String {
        var whole = ""
        var fraction = ""
        for position in 0..<max(exponent, 0) {
            whole += position < digits.count ? String(digits[position]) : "0"
        }
        if exponent < 0, !digits.isEmpty { fraction = String(repeating: "0", count: -exponent) }
        for digit in digits.dropFirst(max(exponent, 0)) { fraction += String(digit) }
        if let fractionDigits, fraction.utf8.count < fractionDigits {
            fraction += String(repeating: "0", count: fractionDigits - fraction.utf8.count)
        }
        let sign = isNegative && !digits.isEmpty ? "-" : ""
        return sign + (whole.isEmpty ? "0" : whole) + (fraction.isEmpty ? "" : "." + fraction)
    }

    /// One digit, a point, the other digits and the power of ten: `1.5e-12`.
    var scientificText: String {
        guard !digits.isEmpty else { return "0" }
        var mantissa = self
        mantissa.exponent = 1
        return mantissa.plainText() + "e\(exponent - 1)"
    }

    /// The nearest double; infinite if the number is beyond the range.
    var value: Double {
        guard !digits.isEmpty else { return isNegative ? -0.0 : 0 }
        let text = digits.map { String($0) }.joined()
        let magnitude = Double("0.\(text)e\(exponent)") ?? (exponent < 0 ? 0 : .infinity)
        return isNegative ? -magnitude : magnitude
    }

    /// The size of a whole number without its sign; nil if the number has a fraction or is beyond 64 bits.
    var wholeMagnitude: UInt64? {
        guard digits.count <= max(exponent, 0), exponent <= 20 else { return nil }
        var result: UInt64 = 0
        for place in 0..<exponent {
            let (shifted, isLarge) = result.multipliedReportingOverflow(by: 10)
            let (sum, isLarger) = shifted.addingReportingOverflow(place < digits.count ? UInt64(digits[place]) : 0)
            guard !isLarge, !isLarger else { return nil }
            result = sum
        }
        return result
    }

    private mutating func normalize() {
        let leading = digits.prefix { $0 == 0 }.count
        digits.removeFirst(leading)
        exponent -= leading
        while digits.last == 0 { digits.removeLast() }
        if digits.isEmpty { exponent = 0 }
    }
}

private func isDigit(_ byte: UInt8) -> Bool {
    byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9")
}
