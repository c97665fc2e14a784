import Foundation
import Quantities

/// Range and tics of one axis, computed here so that the script holds nothing but drawing.
struct Axis {
    struct Tic {
        var position: Double
        /// nil for a minor tic.
        var label: String?
    }

    var lower: Double
    var upper: Double
    var tics: [Tic]
    var isLogarithmic = false

    /// gnuplot commands for axis `name` ("x" or "y"); `labelled` false keeps the tics and drops their labels.
    func commands(_ name: String, labelled: Bool = true) -> [String] {
        let entries = tics.map { tic in
            let label = labelled ? tic.label ?? "" : ""
            let minor = tic.label == nil ? " 1" : ""
            return "'\(label.replacingOccurrences(of: "%", with: "%%"))' \(GnuplotText.number(tic.position))\(minor)"
        }
        return [
            isLogarithmic ? "set logscale \(name)" : "unset logscale \(name)",
            "set \(name)range [\(GnuplotText.number(lower)):\(GnuplotText.number(upper))]",
            "set \(name)tics (\(entries.joined(separator: ", ")))",
        ]
    }

    /// A linear axis that covers `values` with a little room and has about `count` tics at round numbers
    /// (`wholeNumbers`: counts, no tic between them).
    static func linear(
        covering values: [Double], including fixed: [Double] = [], tics count: Int = 5, room: Double = 0.06,
        wholeNumbers: Bool = false
    ) -> Axis {
        let all = (values + fixed).filter(\.isFinite)
        var lower = all.min() ?? 0
        var upper = all.max() ?? 1
        if upper - lower < 1e-12 * max(1, abs(upper)) {
            let half = wholeNumbers ? 0.9 : max(abs(upper) * 0.05, 0.5 * (abs(upper) < 1 ? 0.1 : 1))
            lower -= half
            upper += half
        }
        let span = upper - lower
        if !fixed.contains(lower) { lower -= room * span }
        if !fixed.contains(upper) { upper += room * span }
        return Axis(
            lower: lower, upper: upper, tics: linearTics(lower, upper, count, smallestStep: wholeNumbers ? 1 : 0))
    }

    static func linearTics(_ lower: Double, _ upper: Double, _ count: Int, smallestStep: Double = 0) -> [Tic] {
        let rough = (upper - lower) / Double(max(1, count))
        let decade = pow(10, floor(log10(rough)))
        let round = decade * ([1, 2, 2.5, 5, 10].first { $0 * decade >= rough * 0.999_999 } ?? 10)
        let step = max(round, smallestStep)
        // Digits behind the point that tell neighbouring tics apart.
        let decimals = (0...12).first { digits in
            let scaled = step * pow(10, Double(digits))
            return abs(scaled - scaled.rounded()) < 1e-6 * scaled
        }
        guard let first = Int(checked: (lower / step - 1e-9).rounded(.up)),
            let last = Int(checked: (upper / step + 1e-9).rounded(.down)), first <= last
        else { return [] }
        return (first...last).map { index in
            let value = Double(index) * step
            return Tic(position: value, label: NumberText.fixed(value, decimals: decimals ?? 12))
        }
    }

    /// A logarithmic axis over the positive `values`: labelled at powers of ten when it spans more than 1.6 decades,
    /// else at 1, 2, 5 or more often; minor tics between.
    static func logarithmic(covering values: [Double], room factor: Double = 1.35) -> Axis {
        let positive = values.filter { $0 > 0 && $0.isFinite }
        var lower = (positive.min() ?? 1) / factor
        var upper = (positive.max() ?? 1) * factor
        if upper / lower < 4 {
            let middle = (lower * upper).squareRoot()
            lower = middle / 2
            upper = middle * 2
        }
        lower = max(lower, .leastNormalMagnitude)
        upper = min(upper, .greatestFiniteMagnitude)
        let exponents = Int(floor(log10(lower)))...Int(ceil(log10(upper)))
        let decades = log10(upper / lower)
        let labelled: [Double] = decades > 1.6 ? [1] : (decades > 0.9 ? [1, 2, 5] : [1, 2, 3, 4, 6, 8])
        let stride = max(1, Int((decades / 7).rounded(.up)))
        var tics: [Tic] = []
        for exponent in exponents {
            for mantissa in 1...9 {
                let value = Double(mantissa) * pow(10, Double(exponent))
                guard value >= lower * 0.999_999, value <= upper * 1.000_001 else { continue }
                let isLabelled = labelled.contains(Double(mantissa)) && (mantissa != 1 || exponent % stride == 0)
                tics.append(Tic(position: value, label: isLabelled ? powerLabel(mantissa, exponent) : nil))
            }
        }
        return Axis(lower: lower, upper: upper, tics: tics, isLogarithmic: true)
    }

    private static func powerLabel(_ mantissa: Int, _ exponent: Int) -> String {
        if (-3...4).contains(exponent) {
            return NumberText.fixed(Double(mantissa) * pow(10, Double(exponent)), decimals: max(0, -exponent))
        }
        let power = "10^{\(exponent < 0 ? "−" : "")\(abs(exponent))}"
        return mantissa == 1 ? power : "\(mantissa)·\(power)"
    }

    /// A symmetric logarithmic axis for ratios around 1 that covers `ratios`, with tics at powers of two
    /// (never less than a factor 1.5 wide).
    static func ratio(covering ratios: [Double]) -> Axis {
        let largest = ratios.filter { $0 > 0 && $0.isFinite }.map { abs(log2($0)) }.max() ?? 0
        if largest < log2(1.45) {
            let labels: [(Double, String)] = [
                (1 / 1.4, "÷1.4"), (1 / 1.2, "÷1.2"), (1, "1"), (1.2, "×1.2"), (1.4, "×1.4"),
            ]
            return Axis(
                lower: 1 / 1.5, upper: 1.5, tics: labels.map { Tic(position: $0.0, label: $0.1) }, isLogarithmic: true)
        }
        let reach = max(1.2, largest + 0.25)
        let step = max(1, Int((reach / 4.6).rounded(.up)))
        let outermost = Int(reach) / step * step
        let powers = stride(from: -outermost, through: outermost, by: step)
        let tics = powers.map { power in
            let factor = pow(2, Double(abs(power)))
            let number = Int(checked: factor).map { String($0) } ?? "2^{\(abs(power))}"
            let label = power == 0 ? "1" : (power > 0 ? "×" : "÷") + number
            return Tic(position: pow(2, Double(power)), label: label)
        }
        return Axis(lower: pow(2, -reach), upper: pow(2, reach), tics: tics, isLogarithmic: true)
    }
}
