import Foundation
import GSL

/// Bias-corrected and accelerated bootstrap interval (Efron, J. Am. Stat. Assoc. 82:171, 1987) of a statistic of independent
/// values: for medians, tails and rank correlations, which have no t interval.
///
/// For means of few values it covers too little (`cimlab verdict coverage` prints how little); there the t interval of log
/// ratios serves.
public struct BootstrapInterval: Codable, Hashable, Sendable {
    /// The statistic of the values.
    public let estimate: Double
    /// Lower end.
    public let lower: Double
    /// Upper end.
    public let upper: Double
    /// Confidence.
    public let confidence: Double

    /// - Parameters:
    ///   - count: how many values there are.
    ///   - statistic: of the values at the indices given, repetitions included.
    ///   - key: stream of the resampling; the same key gives the same interval.
    /// - Throws: `RobustnessError` for fewer than 4 values, 100 resamples, or a statistic that is not finite.
    public init(
        count: Int, confidence: Double = 0.95, resamples: Int = 2000, key: StreamKey, statistic: ([Int]) -> Double
    ) throws(RobustnessError) {
        guard count >= 4 else { throw .tooFew(what: "values of a bootstrap", count: count, required: 4) }
        guard resamples >= 100 else { throw .tooFew(what: "resamples", count: resamples, required: 100) }
        guard confidence > 0, confidence < 1 else {
            throw .outOfRange(what: "confidence", value: confidence, allowed: "0...1, open")
        }
        let all = Array(0..<count)
        let estimate = statistic(all)
        var stream = RandomStream(key)
        var drawn = (0..<resamples).map { _ in statistic(all.map { _ in stream.integer(below: count) }) }
        let jackknife = all.map { left in statistic(all.filter { $0 != left }) }
        if let bad = ([estimate] + drawn + jackknife).first(where: { !$0.isFinite }) {
            throw .outOfRange(what: "statistic of a resample", value: bad, allowed: "the finite numbers")
        }
        drawn.sort()
        // Half of the ties on either side, so that a discrete statistic is not taken for a biased one.
        let below = Double(drawn.count { $0 < estimate }) + 0.5 * Double(drawn.count { $0 == estimate })
        let share = min(max(below / Double(resamples), 0.5 / Double(resamples)), 1 - 0.5 / Double(resamples))
        let bias = Distributions.normalQuantile(share)
        let mean = jackknife.reduce(0, +) / Double(count)
        let squares = jackknife.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
        let cubes = jackknife.reduce(0) { $0 + (mean - $1) * (mean - $1) * (mean - $1) }
        let acceleration = squares > 0 ? cubes / (6 * squares * squares.squareRoot()) : 0
        func end(_ probability: Double) -> Double {
            let z = bias + Distributions.normalQuantile(probability)
            let adjusted = Distributions.normalCDF(bias + z / max(1e-6, 1 - acceleration * z))
            let position = adjusted * Double(resamples - 1)
            return drawn[min(resamples - 1, max(0, Int(position.rounded())))]
        }
        self.estimate = estimate
        lower = end((1 - confidence) / 2)
        upper = end((1 + confidence) / 2)
        self.confidence = confidence
    }

    /// The interval of the median of values.
    ///
    /// It lies within the values, which hold the median with a probability of 1 - 2^(1 - n): with fewer than 6 values the
    /// confidence is that, not the one asked for.
    public init(median values: [Double], confidence: Double = 0.95, key: StreamKey) throws(RobustnessError) {
        let most = 1 - exp2(Double(1 - max(1, values.count)))
        try self.init(count: values.count, confidence: min(confidence, most), key: key) { indices in
            let sorted = indices.map { values[$0] }.sorted()
            let middle = sorted.count / 2
            return sorted.count % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2
        }
    }
}
