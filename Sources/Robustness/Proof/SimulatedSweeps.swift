import Foundation
import GSL

/// Do the statistics of a verdict keep their word? Sweeps are simulated with a known truth and judged by the very code that
/// judges real ones.
public struct SimulatedSweeps: Sendable {
    /// Sweeps per setting.
    public let count: Int
    /// The root of all random streams.
    public let seed: UInt64

    /// - Throws: `RobustnessError.tooFew` below 100 sweeps.
    public init(count: Int = 2000, seed: UInt64 = 20_240) throws(RobustnessError) {
        guard count >= 100 else { throw .tooFew(what: "simulated sweeps", count: count, required: 100) }
        self.count = count
        self.seed = seed
    }

    /// How paired log ratios scatter around their mean, with standard deviation 1.
    public enum Scatter: String, Codable, CaseIterable, Sendable {
        /// Normal.
        case normal
        /// Student's t with 4 degrees of freedom.
        case heavy
        /// Exponential: most runs alike, some much worse.
        case skewed

        func draw(_ stream: inout RandomStream) -> Double {
            switch self {
            case .normal: stream.gaussian()
            case .heavy: DiscrepancyModel.Tails.heavy.transform(stream.gaussian())
            case .skewed: -log(stream.uniform()) - 1
            }
        }

        /// The median of the scatter.
        var median: Double { self == .skewed ? log(2) - 1 : 0 }
    }

    /// How often something happened under one setting.
    public struct Rate: Codable, Sendable {
        /// What was asked.
        public let what: String
        /// Paired seeds of each sweep.
        public let pairs: Int
        /// How they scatter.
        public let scatter: Scatter
        /// In how many of the sweeps.
        public let share: Proportion
    }

    /// The share of sweeps called robust although the true mean regret lies at the margin: at most 5 % by design.
    ///
    /// The true log ratio is ln(1 + margin), the scatter 8 % (about what quick searches show).
    public func falselyRobust(margin: Double = 0.1, deviation: Double = 0.08) throws -> [Rate] {
        try settings(pairs: [4, 6, 8, 12, 24]) { pairs, scatter in
            try Rate(
                what: "called robust at the margin", pairs: pairs, scatter: scatter,
                share: share("tost", pairs, scatter) { stream in
                    let logs = (0..<pairs).map { _ in log1p(margin) + deviation * scatter.draw(&stream) }
                    return try Verdict(logRatios: logs, margin: margin).answer == .robust
                })
        }
    }

    /// The share of sweeps whose 95 % t interval of the mean log ratio covers the true mean.
    public func meanCoverage(deviation: Double = 0.08) throws -> [Rate] {
        try settings(pairs: [4, 5, 6, 12, 24]) { pairs, scatter in
            try Rate(
                what: "t interval of the mean covers it", pairs: pairs, scatter: scatter,
                share: share("interval", pairs, scatter) { stream in
                    let logs = (0..<pairs).map { _ in deviation * scatter.draw(&stream) }
                    let change = try PairedSummary(logRatios: logs).change()
                    return change.lower <= 0 && 0 <= change.upper
                })
        }
    }

    /// The share of sweeps whose 95 % BCa interval covers: of the median, and, for comparison, of the mean.
    public func bootstrapCoverage() throws -> [Rate] {
        try settings(pairs: [4, 5, 6, 12, 24]) { pairs, scatter in
            try Rate(
                what: "BCa interval of the median covers it", pairs: pairs, scatter: scatter,
                share: share("bca-median", pairs, scatter) { stream in
                    let values = (0..<pairs).map { _ in scatter.draw(&stream) }
                    let interval = try BootstrapInterval(
                        median: values, key: StreamKey(seed: stream.next(), purpose: "bca"))
                    return interval.lower <= scatter.median && scatter.median <= interval.upper
                })
        }
            + settings(pairs: [6, 12, 24]) { pairs, scatter in
                try Rate(
                    what: "BCa interval of the mean covers it", pairs: pairs, scatter: scatter,
                    share: share("bca-mean", pairs, scatter) { stream in
                        let values = (0..<pairs).map { _ in scatter.draw(&stream) }
                        let interval = try BootstrapInterval(
                            count: pairs, key: StreamKey(seed: stream.next(), purpose: "bca")
                        ) { indices in indices.reduce(0) { $0 + values[$1] } / Double(indices.count) }
                        return interval.lower <= 0 && 0 <= interval.upper
                    })
            }
    }

    /// The share of sweeps whose interval of the breakdown point covers the true one.
    ///
    /// Every seed has its own slope around the mean curve, and scatter of its own at each level; the true curve of the mean
    /// log regret is a power of the level. The levels are those of the full profile of Appendix D2.
    public func breakdownCoverage(tolerance: Double = 0.1) throws -> [Rate] {
        let levels = [0.02, 0.05, 0.1, 0.15, 0.2, 0.3, 0.5]
        var rates: [Rate] = []
        for (name, power, truth) in [("linear", 1.0, 0.17), ("quadratic", 2.0, 0.17), ("steep", 3.0, 0.25)] {
            // The mean curve reaches the tolerance at the truth.
            let scale = log1p(tolerance) / pow(truth, power)
            rates += try settings(pairs: [4, 5, 6, 12, 24], scatters: [.normal]) { pairs, scatter in
                try Rate(
                    what: "interval of the breakdown point covers it, \(name) curve", pairs: pairs, scatter: scatter,
                    share: share("breakdown/\(name)", pairs, scatter) { stream in
                        var logs = [[Double]](repeating: [], count: levels.count)
                        for _ in 0..<pairs {
                            let slope = 1 + 0.4 * scatter.draw(&stream)
                            for (index, level) in levels.enumerated() {
                                logs[index].append(
                                    scale * pow(level, power) * slope + 0.03 * scatter.draw(&stream))
                            }
                        }
                        let found = try BreakdownPoint(
                            levels: levels, logRegrets: logs, tolerance: tolerance,
                            key: StreamKey(seed: stream.next(), purpose: "breakdown"))
                        return found.lower <= .at(truth) && .at(truth) <= found.upper
                    })
            }
        }
        return rates
    }

    private func settings(
        pairs: [Int], scatters: [Scatter] = Scatter.allCases, _ rate: (Int, Scatter) throws -> Rate
    ) rethrows -> [Rate] {
        try scatters.flatMap { scatter in try pairs.map { try rate($0, scatter) } }
    }

    private func share(
        _ purpose: String, _ pairs: Int, _ scatter: Scatter, _ happens: (inout RandomStream) throws -> Bool
    ) throws -> Proportion {
        var happened = 0
        for sweep in 0..<count {
            var stream = RandomStream(
                StreamKey(seed: seed, purpose: "simulated sweep/\(purpose)/\(scatter.rawValue)", pairs, sweep))
            if try happens(&stream) { happened += 1 }
        }
        return try Proportion(count: happened, of: count)
    }
}
