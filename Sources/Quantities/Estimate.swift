/// A value known with a standard error.
public struct Estimate: Hashable, Codable, Sendable, CustomStringConvertible {
    /// The best value.
    public var value: Double
    /// One standard deviation of the value's error.
    public var standardError: Double

    /// A value with its standard error, both in the same unit.
    public init(value: Double, standardError: Double) {
        self.value = value
        self.standardError = standardError
    }

    /// Standard error as a fraction of the value.
    public var relativeStandardError: Double { (standardError / value).magnitude }

    /// `1.23 ± 0.04`: never more digits than the error supports.
    ///
    /// The error keeps two digits if its three leading digits are at most 354, else one, and 950 ... 999 becomes 1000
    /// with two digits kept: the rounding rule of the Particle Data Group (Review of Particle Physics, Introduction).
    public var description: String {
        guard var error = DecimalNumber(standardError), var number = DecimalNumber(value), !error.digits.isEmpty else {
            let errorText = DecimalText.significant(standardError, digits: 2)
            return DecimalText.significant(value, digits: 17) + " ± " + errorText
        }
        error.round(toSignificantDigits: 3)
        let leading = (0..<3).reduce(0) { $0 * 10 + Int($1 < error.digits.count ? error.digits[$1] : 0) }
        let kept = leading <= 354 || leading >= 950 ? 2 : 1
        error.round(toSignificantDigits: leading >= 950 ? 1 : kept)
        // Both share the decimal place of the error's last kept digit: 10^(exponent - kept).
        let place = error.exponent - kept
        number.round(toSignificantDigits: number.exponent - place)
        let largest = max(number.digits.isEmpty ? error.exponent : number.exponent, error.exponent)
        guard place <= 0, (-3...7).contains(largest) else {
            let shift = largest - 1
            number.shift(by: -shift)
            error.shift(by: -shift)
            let places = max(shift - place, 0)
            let body = number.plainText(fractionDigits: places) + " ± " + error.plainText(fractionDigits: places)
            return shift == 0 ? body : "(" + body + ")e\(shift)"
        }
        return number.plainText(fractionDigits: -place) + " ± " + error.plainText(fractionDigits: -place)
    }
}

extension DecimalNumber {
    /// Multiplies by a power of ten.
    mutating func shift(by power: Int) {
        if !digits.isEmpty { exponent += power }
    }
}
