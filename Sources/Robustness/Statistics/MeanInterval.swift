import GSL

/// A mean with its Student t interval.
public struct MeanInterval: Codable, Hashable, Sendable {
    /// The mean.
    public let mean: Double
    /// Lower end of the interval.
    public let lower: Double
    /// Upper end of the interval.
    public let upper: Double
    /// Number of values.
    public let count: Int
    /// Confidence of the interval.
    public let confidence: Double

    /// mean ± t(n - 1) s / sqrt(n).
    ///
    /// - Throws: `RobustnessError` for fewer than 2 values, `StatisticsError` for values that are not finite.
    public init(of values: [Double], confidence: Double = 0.95) throws {
        guard values.count >= 2 else {
            throw RobustnessError.tooFew(what: "mean interval", count: values.count, required: 2)
        }
        mean = try Statistics.mean(values)
        let spread = try Statistics.standardDeviation(values)
        let t = Distributions.studentTQuantile(0.5 + confidence / 2, degreesOfFreedom: Double(values.count - 1))
        let halfWidth = t * spread / Double(values.count).squareRoot()
        lower = mean - halfWidth
        upper = mean + halfWidth
        count = values.count
        self.confidence = confidence
    }
}
