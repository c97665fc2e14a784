import CGSL

/// Why a statistic has no value.
public enum StatisticsError: Error, Equatable, Sendable, CustomStringConvertible {
    /// Fewer values than the statistic needs.
    case tooFewValues(statistic: String, needed: Int, found: Int)
    /// A value that is NaN or infinite.
    case notFinite(statistic: String, index: Int, value: Double)
    /// Paired samples of different lengths.
    case lengthMismatch(statistic: String, Int, Int)
    /// A correlation with a sample whose values are all equal.
    case constantSample(statistic: String)
    /// A probability outside 0...1.
    case probabilityOutOfRange(statistic: String, Double)

    /// The statistic, what it was given and what it needs.
    public var description: String {
        switch self {
        case .tooFewValues(let statistic, let needed, let found):
            "\(statistic) needs at least \(needed) values, found \(found)"
        case .notFinite(let statistic, let index, let value):
            "\(statistic): value \(index) is \(value), which is not a finite number"
        case .lengthMismatch(let statistic, let first, let second):
            "\(statistic) needs pairs, found \(first) and \(second) values"
        case .constantSample(let statistic):
            "\(statistic) is undefined: all values of one sample are equal"
        case .probabilityOutOfRange(let statistic, let probability):
            "\(statistic): probability \(probability) is outside 0...1"
        }
    }
}

/// Descriptive statistics, by GSL where it has them. Empty, NaN and infinite samples are errors, never NaN results.
public enum Statistics {
    /// Arithmetic mean.
    public static func mean(_ values: [Double]) throws(StatisticsError) -> Double {
        try validate(values, "mean", needed: 1)
        return gsl_stats_mean(values, 1, values.count)
    }

    /// Sample variance with the divisor n - 1.
    public static func variance(_ values: [Double]) throws(StatisticsError) -> Double {
        try validate(values, "variance", needed: 2)
        return gsl_stats_variance(values, 1, values.count)
    }

    /// Sample standard deviation with the divisor n - 1.
    public static func standardDeviation(_ values: [Double]) throws(StatisticsError) -> Double {
        try validate(values, "standard deviation", needed: 2)
        return gsl_stats_sd(values, 1, values.count)
    }

    /// Median: the middle value, or the mean of the two middle values.
    public static func median(_ values: [Double]) throws(StatisticsError) -> Double {
        try validate(values, "median", needed: 1)
        return gsl_stats_median_from_sorted_data(values.sorted(), 1, values.count)
    }

    /// Quantile of a sample in any order, see ``quantile(sorted:_:)``.
    public static func quantile(_ values: [Double], _ probability: Double) throws(StatisticsError) -> Double {
        try validate(values, "quantile", needed: 1)
        return try quantile(sorted: values.sorted(), probability)
    }

    /// Quantile by linear interpolation between the order statistics around (n - 1) p (Hyndman and Fan's type 7).
    ///
    /// - Parameters:
    ///   - sorted: the sample, ascending.
    ///   - probability: 0 is the minimum, 1 the maximum.
    public static func quantile(
        sorted values: [Double], _ probability: Double
    ) throws(StatisticsError) -> Double {
        try validate(values, "quantile", needed: 1)
        guard (0...1).contains(probability) else {
            throw .probabilityOutOfRange(statistic: "quantile", probability)
        }
        return gsl_stats_quantile_from_sorted_data(values, 1, values.count, probability)
    }

    /// Median absolute deviation from the median, times 1.4826 (consistent with sigma for normal samples; GSL).
    public static func medianAbsoluteDeviation(_ values: [Double]) throws(StatisticsError) -> Double {
        try validate(values, "median absolute deviation", needed: 1)
        var work = [Double](repeating: 0, count: values.count)
        return gsl_stats_mad(values, 1, values.count, &work)
    }

    /// Pearson's correlation coefficient.
    public static func correlation(_ x: [Double], _ y: [Double]) throws(StatisticsError) -> Double {
        try validatePairs(x, y, "correlation")
        return gsl_stats_correlation(x, 1, y, 1, x.count)
    }

    /// Spearman's rank correlation; ties take their mean rank.
    public static func spearman(_ x: [Double], _ y: [Double]) throws(StatisticsError) -> Double {
        try validatePairs(x, y, "Spearman's rank correlation")
        var work = [Double](repeating: 0, count: 2 * x.count)
        return gsl_stats_spearman(x, 1, y, 1, x.count, &work)
    }

    static func validate(_ values: [Double], _ statistic: String, needed: Int) throws(StatisticsError) {
        guard values.count >= needed else {
            throw .tooFewValues(statistic: statistic, needed: needed, found: values.count)
        }
        for (index, value) in values.enumerated() where !value.isFinite {
            throw .notFinite(statistic: statistic, index: index, value: value)
        }
    }

    static func validatePairs(_ x: [Double], _ y: [Double], _ statistic: String) throws(StatisticsError) {
        guard x.count == y.count else { throw .lengthMismatch(statistic: statistic, x.count, y.count) }
        for sample in [x, y] {
            try validate(sample, statistic, needed: 2)
            guard sample.contains(where: { $0 != sample[0] }) else { throw .constantSample(statistic: statistic) }
        }
    }
}
