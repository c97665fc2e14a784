import Foundation
import GSL

/// A relative change with its interval; 0.05 is +5 %.
public struct RelativeChange: Hashable, Codable, Sendable, CustomStringConvertible {
    /// The estimate.
    public let estimate: Double
    /// Lower end of the interval.
    public let lower: Double
    /// Upper end of the interval.
    public let upper: Double
    /// Confidence of the interval, for example 0.95.
    public let confidence: Double

    /// Back-transforms a mean of log ratios and its interval: exp(x) - 1.
    init(logEstimate: Double, logLower: Double, logUpper: Double, confidence: Double) {
        estimate = expm1(logEstimate)
        lower = expm1(logLower)
        upper = expm1(logUpper)
        self.confidence = confidence
    }

    /// For example `+1.2 % (95 % interval -0.4 % to +2.8 %)`.
    public var description: String {
        "\(Self.percent(estimate)) (\(Self.plain(100 * confidence)) % interval "
            + "\(Self.percent(lower)) to \(Self.percent(upper)))"
    }

    /// One decimal with its sign; more decimals below 1 %.
    static func percent(_ ratio: Double) -> String {
        let value = 100 * ratio
        let text = String(format: value.magnitude < 0.95 ? "%+.2f" : "%+.1f", value)
        return (text == "+0.00" || text == "-0.00" ? "0" : text) + " %"
    }

    private static func plain(_ value: Double) -> String { String(format: "%g", value) }
}

/// Log ratios of one metric over paired seeds, with Student's t.
///
/// The mean of log ratios is the logarithm of the geometric mean of the ratios: natural for relative changes, and
/// symmetric, as a halving cancels a doubling.
public struct PairedSummary: Hashable, Codable, Sendable {
    /// Number of pairs.
    public let pairCount: Int
    /// Mean of the log ratios.
    public let meanLogRatio: Double
    /// Standard deviation (n - 1) of the log ratios.
    public let standardDeviation: Double

    /// - Throws: `RobustnessError` for fewer than 2 pairs or a value that is not finite.
    public init(logRatios: [Double]) throws(RobustnessError) {
        guard logRatios.count >= 2 else {
            throw .tooFew(what: "paired log ratios", count: logRatios.count, required: 2)
        }
        if let bad = logRatios.first(where: { !$0.isFinite }) {
            throw .outOfRange(what: "log ratio", value: bad, allowed: "the finite numbers")
        }
        pairCount = logRatios.count
        if logRatios.allSatisfy({ $0 == logRatios[0] }) {
            // Equal pairs, such as the zero regret of a common scale, have no spread: not even a rounding error.
            meanLogRatio = logRatios[0]
            standardDeviation = 0
        } else {
            let mean = logRatios.reduce(0, +) / Double(logRatios.count)
            let squares = logRatios.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
            meanLogRatio = mean
            standardDeviation = (squares / Double(logRatios.count - 1)).squareRoot()
        }
    }

    /// Standard error of the mean.
    public var standardError: Double { standardDeviation / Double(pairCount).squareRoot() }
    /// Degrees of freedom, n - 1.
    public var degreesOfFreedom: Double { Double(pairCount - 1) }

    /// exp(mean) - 1 with the t interval exp(mean ± t(n - 1) standard error) - 1.
    ///
    /// - Throws: `RobustnessError.outOfRange` unless 0 < confidence < 1.
    public func change(confidence: Double = 0.95) throws -> RelativeChange {
        guard confidence > 0, confidence < 1 else {
            throw RobustnessError.outOfRange(what: "confidence", value: confidence, allowed: "0...1, open")
        }
        let quantile = Distributions.studentTQuantile((1 + confidence) / 2, degreesOfFreedom: degreesOfFreedom)
        return RelativeChange(
            logEstimate: meanLogRatio, logLower: meanLogRatio - quantile * standardError,
            logUpper: meanLogRatio + quantile * standardError, confidence: confidence)
    }
}
