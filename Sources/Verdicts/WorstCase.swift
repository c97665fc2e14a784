import Foundation

/// What a bound on a simulator's error proves by itself, without a single search.
///
/// It applies to exact searches whose objective is in error by a bounded amount and whose limits the error leaves alone; a
/// standard deviation is no bound.
public enum WorstCase {
    /// The largest regret where every value g lies within (1 - e) f ... (1 + e) f:
    ///
    ///     f(y) <= g(y) / (1 - e) <= g(x) / (1 - e) <= f(x) (1 + e) / (1 - e),   regret <= ((1 + e) / (1 - e))^k - 1
    ///
    /// which is 2 e / (1 - e) for one factor. A product of k factors, each in error by itself, has k: energy times latency 2.
    ///
    /// - Returns: nil for an error of 100 % and more, which bounds nothing.
    public static func regret(boundedError error: Double, factors: Int = 1) -> Double? {
        guard error >= 0, error < 1 else { return nil }
        return pow((1 + error) / (1 - error), Double(factors)) - 1
    }

    /// The largest regret where every value g lies within f / q ... f q: q^2 - 1.
    ///
    /// - Returns: nil for a factor below 1.
    public static func regret(withinFactor factor: Double) -> Double? {
        guard factor >= 1, factor.isFinite else { return nil }
        return factor * factor - 1
    }

    /// The size of an error below which its size alone proves the margin: margin / (2 + margin) for one factor.
    public static func errorThatProves(margin: Double, factors: Int = 1) -> Double {
        let ratio = pow(1 + margin, 1 / Double(factors))
        return (ratio - 1) / (ratio + 1)
    }
}
