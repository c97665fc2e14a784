import GSL

/// The regrets of the legal designs of one row: what a good share costs.
public struct RegretSummary: Hashable, Codable, Sendable {
    /// Legal designs.
    public let count: Int
    /// Their mean regret.
    public let mean: Double
    /// One-sided upper bound of the mean, Student's t; nil for a single design.
    public let upper: Double?
    /// Two-sided interval of the mean, Student's t, cut at zero since no regret is negative; nil for a single design.
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
        let error = try Statistics.standardDeviation(regrets) / Double(regrets.count).squareRoot()
        func reach(_ probability: Double) -> Double {
            error * Distributions.studentTQuantile(probability, degreesOfFreedom: Double(regrets.count - 1))
        }
        upper = mean + reach(confidence)
        let half = reach((1 + confidence) / 2)
        interval = Interval(lower: max(0, mean - half), upper: mean + half)
    }
}
