import Foundation
import GSL

/// How far two searches with the same, right simulator and different seeds lie apart: drift within this floor is not
/// drift that the simulator caused.
public struct SeedFloor: Hashable, Codable, Sendable {
    /// Number of seeds.
    public let seedCount: Int
    /// Standard deviation (n - 1) of ln f(x) over the seeds.
    public let standardDeviation: Double
    /// 95 % quantile over all pairs of seeds of |ln f(x) - ln f(x')|, as a relative change. Of a handful of seeds it is little
    /// more than their largest distance, and new pairs lie beyond it more often than one time in twenty.
    public let ninetyFivePercent: Double

    /// Takes one metric of the reference search for each seed.
    ///
    /// - Throws: `RobustnessError` for fewer than 2 seeds or a metric that is not positive and finite.
    public init(metrics: [Double]) throws {
        if let bad = metrics.first(where: { !($0 > 0 && $0.isFinite) }) {
            throw RobustnessError.notPositive(what: "metric of the reference search", value: bad)
        }
        guard metrics.count >= 2 else {
            throw RobustnessError.tooFew(what: "seeds of the reference search", count: metrics.count, required: 2)
        }
        let logs = metrics.map { log($0) }
        var distances: [Double] = []
        for first in logs.indices {
            for second in logs[(first + 1)...] { distances.append(abs(logs[first] - second)) }
        }
        seedCount = logs.count
        // Equal results have no spread: not even a rounding error.
        standardDeviation = logs.allSatisfy { $0 == logs[0] } ? 0 : try Statistics.standardDeviation(logs)
        ninetyFivePercent = expm1(try Statistics.quantile(distances, 0.95))
    }
}
