import Foundation
import GSL

/// The largest simulator error at which the found design is still good enough.
///
/// Over the levels, a statistic of the paired regrets is made monotone and compared with the tolerance; between two levels
/// the crossing is interpolated. The interval resamples seeds, each with its whole curve, as levels share seeds;
/// `cimlab verdict coverage` counts how often it covers the truth.
public struct BreakdownPoint: Hashable, Codable, Sendable {
    /// A level, or the knowledge that it lies beyond the largest one tried.
    public enum Level: Hashable, Codable, Sendable, Comparable {
        /// Within the levels.
        case at(Double)
        /// Larger than this, the largest level.
        case beyond(Double)
    }

    /// What must stay within the tolerance.
    public enum Criterion: Hashable, Codable, Sendable {
        /// The mean log regret: the typical search.
        case mean
        /// A quantile of the regrets, for example 0.9: nine of ten searches.
        case quantile(Double)
    }

    /// The estimate.
    public let estimate: Level
    /// Lower end of the percentile bootstrap interval.
    public let lower: Level
    /// Upper end.
    public let upper: Level
    /// Confidence of the interval.
    public let confidence: Double
    /// Regret that counts as good enough, for example 0.05.
    public let tolerance: Double
    /// The monotone curve at the levels, as relative changes.
    public let curve: [Double]

    /// - Parameters:
    ///   - levels: ascending, at least 2.
    ///   - logRegrets: one list for each level; in each, the seeds in the same order. Larger is worse.
    ///   - resamples: bootstrap resamples.
    ///   - key: stream of the resampling; the same key gives the same interval.
    /// - Throws: `RobustnessError` for fewer than 2 levels or 4 seeds, unequal lengths, or values out of range.
    public init(
        levels: [Double], logRegrets: [[Double]], tolerance: Double, criterion: Criterion = .mean,
        confidence: Double = 0.95, resamples: Int = 2000, key: StreamKey
    ) throws {
        try Self.check(levels, logRegrets, tolerance, criterion, confidence, resamples)
        let seeds = logRegrets[0].count
        let bound = log1p(tolerance)
        let everySeed = Array(0..<seeds)
        let values = Self.values(logRegrets, seeds: everySeed, criterion)
        let fitted = MonotoneRegression.pooled(values, [Double](repeating: 1, count: values.count))
        let estimate = Self.crossing(levels, fitted, bound)
        let stretch = Self.stretch(seeds: seeds, confidence: confidence)
        var stream = RandomStream(key)
        var crossings = (0..<resamples).map { _ in
            let drawn = everySeed.map { _ in stream.integer(below: seeds) }
            let resampled = zip(values, Self.values(logRegrets, seeds: drawn, criterion)).map {
                $0 + stretch * ($1 - $0)
            }
            let curve = MonotoneRegression.pooled(resampled, [Double](repeating: 1, count: resampled.count))
            return Self.crossing(levels, curve, bound)
        }
        crossings.sort()
        let tail = (1 - confidence) / 2
        let last = Double(resamples - 1)
        self.estimate = estimate
        lower = crossings[Int((tail * last).rounded(.down))]
        upper = crossings[Int(((1 - tail) * last).rounded(.up))]
        self.confidence = confidence
        self.tolerance = tolerance
        curve = fitted.map { expm1($0) }
    }

    /// Resampled means scatter by sqrt((n - 1) / n) too little, and their normal quantiles stand for Student's: with few seeds a
    /// plain percentile interval covers too little (6 seeds: 85 % instead of 95 %).
    private static func stretch(seeds: Int, confidence: Double) -> Double {
        let probability = (1 + confidence) / 2
        let n = Double(seeds)
        return (n / (n - 1)).squareRoot() * Distributions.studentTQuantile(probability, degreesOfFreedom: n - 1)
            / Distributions.normalQuantile(probability)
    }

    /// The statistic at every level.
    private static func values(_ logRegrets: [[Double]], seeds: [Int], _ criterion: Criterion) -> [Double] {
        logRegrets.map { regrets in
            switch criterion {
            case .mean:
                return seeds.reduce(0) { $0 + regrets[$1] } / Double(seeds.count)
            case .quantile(let p):
                let sorted = seeds.map { regrets[$0] }.sorted()
                let position = p * Double(sorted.count - 1)
                let below = Int(position)
                let above = min(below + 1, sorted.count - 1)
                return sorted[below] + (position - Double(below)) * (sorted[above] - sorted[below])
            }
        }
    }

    /// Largest level where the curve is within the bound. Between two levels with harm it is a power of the level, as regrets
    /// grow faster than in proportion and a straight line would cross too early; elsewhere it is straight, from no harm at
    /// no error.
    static func crossing(_ levels: [Double], _ curve: [Double], _ bound: Double) -> Level {
        guard let first = curve.firstIndex(where: { $0 > bound }) else { return .beyond(levels[levels.count - 1]) }
        guard first > 0 else { return .at(max(0, levels[0] * bound / curve[0])) }
        let (low, high) = (curve[first - 1], curve[first])
        let (from, to) = (levels[first - 1], levels[first])
        guard low > 0, from > 0 else { return .at(from + (bound - low) / (high - low) * (to - from)) }
        return .at(from * pow(to / from, log(bound / low) / log(high / low)))
    }

    private static func check(
        _ levels: [Double], _ logRegrets: [[Double]], _ tolerance: Double, _ criterion: Criterion,
        _ confidence: Double, _ resamples: Int
    ) throws(RobustnessError) {
        guard levels.count >= 2 else { throw .tooFew(what: "levels", count: levels.count, required: 2) }
        guard levels.count == logRegrets.count else {
            throw .lengthsDiffer(what: "levels and regrets", levels.count, logRegrets.count)
        }
        for (lower, upper) in zip(levels, levels.dropFirst()) where !(lower < upper) {
            throw .outOfRange(what: "level", value: upper, allowed: "ascending order")
        }
        let seeds = logRegrets[0].count
        guard seeds >= EquivalenceTest.minimumPairs else {
            throw .tooFew(what: "paired seeds", count: seeds, required: EquivalenceTest.minimumPairs)
        }
        for regrets in logRegrets {
            guard regrets.count == seeds else { throw .lengthsDiffer(what: "seeds of a level", seeds, regrets.count) }
            if let bad = regrets.first(where: { !$0.isFinite }) {
                throw .outOfRange(what: "log regret", value: bad, allowed: "the finite numbers")
            }
        }
        guard tolerance > 0, tolerance.isFinite else { throw .notPositive(what: "tolerance", value: tolerance) }
        guard confidence > 0, confidence < 1 else {
            throw .outOfRange(what: "confidence", value: confidence, allowed: "0...1, open")
        }
        guard resamples >= 100 else { throw .tooFew(what: "resamples", count: resamples, required: 100) }
        if case .quantile(let p) = criterion, !(0...1).contains(p) {
            throw .outOfRange(what: "quantile", value: p, allowed: "0...1")
        }
    }
}
