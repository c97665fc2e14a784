import Foundation

/// Numbers as people read them: true minus sign, no digits beyond what is known, narrow spaces in long integers.
public enum NumberText {
    /// A fixed number of decimals; "−0.0" is printed as "0.0".
    public static func fixed(_ value: Double, decimals: Int) -> String {
        guard value.isFinite else { return value.isNaN ? "—" : (value < 0 ? "−∞" : "∞") }
        let text = String(format: "%.\(max(0, decimals))f", abs(value))
        let isZero = !text.contains { "123456789".contains($0) }
        return (value < 0 && !isZero ? "−" : "") + grouped(text)
    }

    /// `digits` significant digits; powers of ten outside 10^-4...10^6 as "1.2×10⁻⁷".
    public static func significant(_ value: Double, digits: Int = 3) -> String {
        guard value.isFinite, value != 0 else { return fixed(value, decimals: 0) }
        let exponent = roundedExponent(value, digits)
        if (-4...5).contains(exponent) { return fixed(value, decimals: max(0, digits - 1 - exponent)) }
        let mantissa = value / pow(10, Double(exponent))
        return fixed(mantissa, decimals: digits - 1) + "×10" + superscript(exponent)
    }

    /// Decimals that give a spread (half an interval, a standard error) two significant digits.
    public static func decimals(forSpread spread: Double) -> Int {
        guard spread.isFinite, spread > 0 else { return 3 }
        return min(12, max(0, 1 - roundedExponent(spread, 2)))
    }

    /// A percentage from a fraction, with a sign when asked for: 0.123 -> "12.3 %".
    public static func percent(_ fraction: Double, decimals: Int = 1, signed: Bool = false) -> String {
        let text = fixed(fraction * 100, decimals: decimals)
        return (signed && fraction > 0 && text.contains { "123456789".contains($0) } ? "+" : "") + text + " %"
    }

    /// An integer; five digits and more get narrow no-break spaces.
    public static func integer(_ value: Int) -> String { (value < 0 ? "−" : "") + grouped(String(value.magnitude)) }

    private static func roundedExponent(_ value: Double, _ digits: Int) -> Int {
        let exponent = Int(floor(log10(abs(value))))
        // 9.996 with three digits is 10.0: one exponent up.
        let scaled = (abs(value) / pow(10, Double(exponent - digits + 1))).rounded()
        return scaled >= pow(10, Double(digits)) ? exponent + 1 : exponent
    }

    private static func grouped(_ text: String) -> String {
        let parts = text.split(separator: ".", maxSplits: 1)
        guard let whole = parts.first, whole.count > 4 else { return text }
        var result = ""
        for (index, digit) in whole.enumerated() {
            if index > 0, (whole.count - index) % 3 == 0 { result += "\u{202F}" }
            result.append(digit)
        }
        return parts.count > 1 ? result + "." + parts[1] : result
    }

    private static func superscript(_ exponent: Int) -> String {
        let digits = Array("⁰¹²³⁴⁵⁶⁷⁸⁹")
        return (exponent < 0 ? "⁻" : "")
            + String(String(exponent.magnitude).compactMap(\.wholeNumberValue).map { digits[$0] })
    }
}
