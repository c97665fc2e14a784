import GSL

/// A share of draws with its exact bounds (Clopper and Pearson, Biometrika 26:404, 1934).
///
/// With k successes of n, the lower bound at level a is the a quantile of Beta(k, n - k + 1), 0 for k = 0; the upper bound is
/// one minus the lower bound of the failures. For independent draws a bound misses the true share with probability a at most.
public struct ShareEstimate: Hashable, Codable, Sendable {
    /// Successes over draws, without the undecided ones; nil where all are undecided.
    public let estimate: Double?
    /// One-sided lower bound. Undecided draws count as failures here.
    public let lower: Double
    /// One-sided upper bound. Undecided draws count as successes here.
    public let upper: Double
    /// The two-sided interval, half of the level at either end.
    public let interval: Interval
    /// Confidence of either bound and of the interval, 1 - level.
    public let confidence: Double

    /// - Precondition: 0 <= successes, 0 <= undecided, successes + undecided <= draws, 0 < draws, 0 < level < 1.
    public init(successes: Int, undecided: Int = 0, draws: Int, level: Double) {
        precondition(successes >= 0 && undecided >= 0 && successes + undecided <= draws && draws > 0)
        precondition(level > 0 && level < 1)
        estimate = draws > undecided ? Double(successes) / Double(draws - undecided) : nil
        lower = Self.lowerBound(successes: successes, draws: draws, level: level)
        upper = Self.upperBound(successes: successes + undecided, draws: draws, level: level)
        interval = Interval(
            lower: Self.lowerBound(successes: successes, draws: draws, level: level / 2),
            upper: Self.upperBound(successes: successes + undecided, draws: draws, level: level / 2))
        confidence = 1 - level
    }

    /// The one-sided lower Clopper-Pearson bound.
    public static func lowerBound(successes: Int, draws: Int, level: Double) -> Double {
        guard successes > 0 else { return 0 }
        return Distributions.betaQuantile(level, a: Double(successes), b: Double(draws - successes + 1))
    }

    /// The one-sided upper Clopper-Pearson bound.
    public static func upperBound(successes: Int, draws: Int, level: Double) -> Double {
        1 - lowerBound(successes: draws - successes, draws: draws, level: level)
    }
}

/// Two ends.
public struct Interval: Hashable, Codable, Sendable {
    /// Lower end.
    public let lower: Double
    /// Upper end.
    public let upper: Double

    /// The interval between two ends.
    public init(lower: Double, upper: Double) {
        self.lower = lower
        self.upper = upper
    }
}
