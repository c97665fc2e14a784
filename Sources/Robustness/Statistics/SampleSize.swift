import Foundation
import GSL

/// How many paired seeds an equivalence test needs.
public enum SampleSize {
    /// The chance that two one-sided t tests at `level` prove "within the margin" with n pairs, for normal differences.
    ///
    ///     P(low + t s / sqrt(n) < mean < high - t s / sqrt(n)),   mean normal(difference, sigma / sqrt(n)),
    ///     (n - 1) s^2 / sigma^2 chi-squared with n - 1 degrees of freedom,
    ///
    /// as the mean over 400 equally probable s. Bounds and difference in the unit of sigma's scale.
    public static func power(
        pairs: Int, deviation: Double, difference: Double = 0, bounds: ClosedRange<Double>, level: Double = 0.05
    ) -> Double {
        guard pairs >= 2 else { return 0 }
        guard deviation > 0 else { return bounds.contains(difference) ? 1 : 0 }
        let freedom = Double(pairs - 1)
        let root = Double(pairs).squareRoot()
        let t = Distributions.studentTQuantile(1 - level, degreesOfFreedom: freedom)
        let steps = 400
        var sum = 0.0
        for step in 0..<steps {
            let probability = (Double(step) + 0.5) / Double(steps)
            let chiSquared = Distributions.chiSquaredQuantile(probability, degreesOfFreedom: freedom)
            let half = t * deviation * (chiSquared / freedom).squareRoot() / root
            let low = (bounds.lowerBound + half - difference) * root / deviation
            let high = (bounds.upperBound - half - difference) * root / deviation
            if high > low { sum += Distributions.normalCDF(high) - Distributions.normalCDF(low) }
        }
        return sum / Double(steps)
    }

    /// The fewest pairs, at least 4, that prove a margin of ±`margin` with this power; nil above `limit`.
    ///
    /// - Parameters:
    ///   - deviation: standard deviation of the paired log ratios.
    ///   - margin: as a fraction, as in ``EquivalenceTest``.
    public static func pairs(
        deviation: Double, margin: Double, difference: Double = 0, power: Double, level: Double = 0.05,
        limit: Int = 1000
    ) -> Int? {
        let bounds = log1p(-margin)...log1p(margin)
        guard bounds.contains(difference) else { return nil }
        func isEnough(_ count: Int) -> Bool {
            self.power(pairs: count, deviation: deviation, difference: difference, bounds: bounds, level: level)
                >= power
        }
        // Power grows with the number of pairs, so halving finds the first.
        var (low, high) = (EquivalenceTest.minimumPairs, EquivalenceTest.minimumPairs)
        while !isEnough(high) {
            guard high < limit else { return nil }
            low = high + 1
            high = min(limit, 2 * high)
        }
        while low < high {
            let middle = (low + high) / 2
            if isEnough(middle) { high = middle } else { low = middle + 1 }
        }
        return high
    }
}
