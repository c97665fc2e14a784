import GSL

/// A median with its exact interval between two order statistics, which needs no assumption on the values' distribution
/// (Conover, Practical Nonparametric Statistics, 1999, section 3.2).
///
/// The k-th smallest and k-th largest of n values hold the median with a probability of 1 - 2 P(Binomial(n, 1/2) < k). The
/// largest k that reaches the confidence asked for is taken; fewer than 6 values reach 95 % with none, so that their
/// range, k = 1, has a confidence of its own: 93.75 % for 5 values.
public struct MedianInterval: Codable, Hashable, Sendable {
    /// The median.
    public let estimate: Double
    /// Lower end; nil for a single value, which has no interval.
    public let lower: Double?
    /// Upper end.
    public let upper: Double?
    /// The probability with which the interval holds the median.
    public let confidence: Double?
    /// Values.
    public let count: Int

    /// - Returns: nil for no values.
    public init?(_ values: [Double], confidence wanted: Double = 0.95) {
        guard !values.isEmpty else { return nil }
        let sorted = values.sorted()
        let n = sorted.count
        count = n
        estimate = n % 2 == 1 ? sorted[n / 2] : (sorted[n / 2 - 1] + sorted[n / 2]) / 2
        guard n > 1 else {
            (lower, upper, confidence) = (nil, nil, nil)
            return
        }
        func held(_ k: Int) -> Double { 1 - 2 * Distributions.binomialCDF(k - 1, trials: n, probability: 0.5) }
        var k = 1
        while k + 1 <= n / 2, held(k + 1) >= wanted { k += 1 }
        lower = sorted[k - 1]
        upper = sorted[n - k]
        confidence = held(k)
    }
}
