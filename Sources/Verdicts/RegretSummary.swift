import Foundation
import GSL

/// The regrets of the legal designs of one row: what a good share costs.
public struct RegretSummary: Hashable, Codable, Sendable {
    /// Legal designs.
    public let count: Int
    /// Their mean regret.
    public let mean: Double
    /// One-sided upper bound of the mean, Student's t freed of skewness; nil for a single design.
    public let upper: Double?
    /// Two-sided interval of the mean, Student's t freed of skewness, cut at zero since no regret is negative; nil for a
    /// single design.
    public let interval: Interval?
    /// 90 % quantile, by linear interpolation between the order statistics around 0.9 (n - 1).
    public let quantile90: Double
    /// The largest.
    public let largest: Double
    /// Confidence of the bound and of the interval.
    public let confidence: Double

    /// - Returns: nil without regrets.
    /// - Throws: `StatisticsError` for values that are not finite.
    public init?(_ regrets: [Double], confidence: Double) throws(StatisticsError) {
        guard let largest = regrets.max() else { return nil }
        let mean = try Statistics.mean(regrets)
        count = regrets.count
        self.mean = mean
        quantile90 = try Statistics.quantile(regrets, 0.9)
        self.largest = largest
        self.confidence = confidence
        guard regrets.count > 1 else {
            (upper, interval) = (nil, nil)
            return
        }
        let deviation = try Statistics.standardDeviation(regrets)
        let root = Double(regrets.count).squareRoot()
        let skewness = deviation > 0 ? Self.skewness(regrets, mean: mean) : 0
        /// The mean above which the truth lies with this probability's complement.
        func bound(_ probability: Double) -> Double {
            let t = Distributions.studentTQuantile(probability, degreesOfFreedom: Double(regrets.count - 1))
            return mean - deviation / root * Self.removingSkewness(-t, skewness / root)
        }
        upper = bound(confidence)
        interval = Interval(lower: max(0, bound((1 - confidence) / 2)), upper: bound((1 + confidence) / 2))
    }

    /// Third central moment over the 3/2 power of the second.
    private static func skewness(_ values: [Double], mean: Double) -> Double {
        let second = values.map { ($0 - mean) * ($0 - mean) }.reduce(0, +) / Double(values.count)
        let third = values.map { ($0 - mean) * ($0 - mean) * ($0 - mean) }.reduce(0, +) / Double(values.count)
        return third / (second * second.squareRoot())
    }

    /// The t whose transform T + a T^2 / 3 + a^2 T^3 / 27 + a / 6 is `quantile`, a = skewness / sqrt(n): regrets are skewed, and
    /// the transform is symmetric to a higher order than t itself (P. Hall, On the Removal of Skewness by Transformation,
    /// J. R. Stat. Soc. B 54, 1992, 221-228, equation 2.3).
    private static func removingSkewness(_ quantile: Double, _ a: Double) -> Double {
        // Below this the cubic equals its limit, t, to rounding.
        abs(a) < 1e-6 ? quantile : 3 / a * (cbrt(1 + a * (quantile - a / 6)) - 1)
    }
}
