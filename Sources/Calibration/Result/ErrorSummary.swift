import CIMHardware
import GSL

#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif

/// Errors of predictions over chips. Every chip counts once, however many points it has.
public struct ErrorSummary: Hashable, Codable, Sendable {
    /// Memory of the chips.
    public let memory: Memory
    /// Kind of macro; nil = all kinds of the memory.
    public let kind: MacroKind?
    /// What was compared.
    public let metric: Metric
    /// Chips (silicon).
    public let chips: Int
    /// Points of all chips.
    public let points: Int
    /// exp(mean over chips of the mean |ln(predicted / reported)|).
    public let geometricMeanFactor: Double
    /// exp(mean over chips of the mean ln(predicted / reported)): above 1 = too high.
    public let biasFactor: Double
    /// Median over chips of the mean |predicted / reported - 1|.
    public let medianAbsoluteError: Double
    /// Share of reported values inside the prediction interval, chips weighted equally; nil for a model without one.
    public let coverage: Double?

    /// Summarises rows of one memory (or one kind) and metric; nil if there are none.
    static func summarize(
        _ rows: [CalibrationRow], memory: Memory, kind: MacroKind? = nil, metric: Metric, hasInterval: Bool,
        interval: (CalibrationRow) -> PredictedValue = \.heldOut, predicted: (CalibrationRow) -> Double
    ) -> ErrorSummary? {
        let chosen = rows.filter {
            $0.kind.memory == memory && $0.metric == metric && (kind == nil || $0.kind == kind)
        }
        var order: [String] = []
        var members: [String: [CalibrationRow]] = [:]
        for row in chosen {
            if members[row.silicon] == nil { order.append(row.silicon) }
            members[row.silicon, default: []].append(row)
        }
        guard !order.isEmpty else { return nil }
        var absolute = 0.0
        var signed = 0.0
        var covered = 0.0
        var relative: [Double] = []
        for silicon in order {
            let rows = members[silicon] ?? []
            let count = Double(rows.count)
            absolute += rows.reduce(0) { $0 + abs(log(predicted($1) / $1.reported)) } / count
            signed += rows.reduce(0) { $0 + log(predicted($1) / $1.reported) } / count
            relative.append(rows.reduce(0) { $0 + abs(predicted($1) / $1.reported - 1) } / count)
            covered += Double(rows.count { interval($0).contains($0.reported) }) / count
        }
        // Only ratios that are not finite have no median: then there is no summary either.
        guard let median = try? Statistics.median(relative) else { return nil }
        let chips = Double(order.count)
        return ErrorSummary(
            memory: memory, kind: kind, metric: metric, chips: order.count, points: chosen.count,
            geometricMeanFactor: exp(absolute / chips), biasFactor: exp(signed / chips),
            medianAbsoluteError: median,
            coverage: hasInterval ? covered / chips : nil)
    }
}

/// How ln(predicted / reported) of unseen chips is distributed: the measured discrepancy of this simulator.
public struct ResidualDistribution: Hashable, Codable, Sendable {
    /// Memory of the chips.
    public let memory: Memory
    /// Kind of macro; nil = all kinds of the memory.
    public let kind: MacroKind?
    /// What was compared.
    public let metric: Metric
    /// Mean over chips of the held-out chip mean of ln(predicted / reported).
    public let mean: Double
    /// Standard deviation between chips of the same; 0 for a single chip.
    public let standardDeviation: Double
    /// Scale of the Student t distribution of chip effects; over several kinds the root of the chip-weighted mean square.
    public let scale: Double
    /// Its degrees of freedom.
    public let degreesOfFreedom: Double
    /// Spread within a series of one chip, ln.
    public let withinSeries: Double
    /// Held-out chip means, ascending.
    public let chipMeans: [Double]
    /// The chips, in the order of `chipMeans`.
    public let silicon: [String]
}

/// Correlation over chips of the held-out errors of two metrics: they share causes.
public struct MetricCorrelation: Hashable, Codable, Sendable {
    /// Memory of the chips.
    public let memory: Memory
    /// First metric.
    public let first: Metric
    /// Second metric.
    public let second: Metric
    /// Chips that have both.
    public let chips: Int
    /// Spearman rank correlation, robust against single chips; nil below four chips.
    public let rankCorrelation: Double?
}
