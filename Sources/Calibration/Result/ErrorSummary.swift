import CIMHardware
import GSL

#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif

/// Errors of predictions over chips. Every chip counts once, however many points it has.
public struct ErrorSummary: Hashable, Codable, Sendable {
    /// Kind of macro; nil = all kinds.
    public let kind: MacroKind?
    /// What was compared.
    public let metric: Metric
    /// Chips (silicon).
    public let chips: Int
    /// Points of all chips.
    public let points: Int
    /// exp(mean over chips of the mean |ln(predicted / reported)|).
    public let geometricMeanFactor: Double
    /// Median over chips of the same.
    public let medianFactor: Double
    /// exp(mean over chips of the mean ln(predicted / reported)): above 1 = too high.
    public let biasFactor: Double
    /// Median over chips of the mean |predicted / reported - 1|.
    public let medianAbsoluteError: Double
    /// Share of reported values inside the prediction interval, chips weighted equally; nil for a model without one.
    public let coverage: Double?

    /// Summarises values of one kind (nil = all) and metric; nil if there are none.
    static func summarize(
        _ values: [ComparedValue], kind: MacroKind?, metric: Metric
    ) throws -> ErrorSummary? {
        let chosen = values.filter { $0.metric == metric && (kind == nil || $0.kind == kind) }
        let chips = Dictionary(grouping: chosen, by: \.silicon).sorted { $0.key < $1.key }.map(\.value)
        guard !chips.isEmpty else { return nil }
        func mean(_ of: (ComparedValue) -> Double) -> [Double] {
            chips.map { chip in chip.reduce(0) { $0 + of($1) } / Double(chip.count) }
        }
        let absolute = mean { abs(log($0.predicted / $0.reported)) }
        let hasInterval = chosen.allSatisfy { $0.interval != nil }
        return ErrorSummary(
            kind: kind, metric: metric, chips: chips.count, points: chosen.count,
            geometricMeanFactor: exp(try Statistics.mean(absolute)), medianFactor: exp(try Statistics.median(absolute)),
            biasFactor: exp(try Statistics.mean(mean { log($0.predicted / $0.reported) })),
            medianAbsoluteError: try Statistics.median(mean { abs($0.predicted / $0.reported - 1) }),
            coverage: hasInterval
                ? try Statistics.mean(mean { $0.interval?.contains($0.reported) == true ? 1 : 0 }) : nil)
    }

    /// One summary for each kind and metric that has values.
    static func byKind(_ values: [ComparedValue]) throws -> [ErrorSummary] {
        try MacroKind.allCases.flatMap { kind in
            try Metric.allCases.compactMap { try summarize(values, kind: kind, metric: $0) }
        }
    }
}

/// A reported value beside one prediction.
struct ComparedValue {
    let silicon: String
    let kind: MacroKind
    let metric: Metric
    let reported: Double
    let predicted: Double
    let interval: PredictedValue?
}

/// How ln(predicted / reported) of unseen chips is distributed, by the coefficients alone: the measured discrepancy of this simulator.
public struct ResidualDistribution: Hashable, Codable, Sendable {
    /// Kind of macro.
    public let kind: MacroKind
    /// What was compared.
    public let metric: Metric
    /// Mean over chips of the held-out chip mean of ln(predicted / reported).
    public let mean: Double
    /// Standard deviation between chips of the same; 0 for a single chip.
    public let standardDeviation: Double
    /// Held-out chip means, ascending.
    public let chipMeans: [Double]
    /// The chips, in the order of `chipMeans`.
    public let silicon: [String]
}

extension ResidualDistribution {
    /// Held-out chip means of one kind and metric; nil where there are none.
    init?(_ rows: [CalibrationRow], kind: MacroKind, metric: Metric) throws {
        let chosen = rows.filter { $0.metric == metric && $0.kind == kind }
        guard !chosen.isEmpty else { return nil }
        let means = Dictionary(grouping: chosen, by: \.silicon).map { silicon, rows in
            (silicon, rows.reduce(0) { $0 + log($1.leftOut.simulated / $1.reported) } / Double(rows.count))
        }.sorted { ($0.1, $0.0) < ($1.1, $1.0) }
        self.kind = kind
        self.metric = metric
        chipMeans = means.map(\.1)
        silicon = means.map(\.0)
        mean = try Statistics.mean(chipMeans)
        standardDeviation = chipMeans.count > 1 ? try Statistics.standardDeviation(chipMeans) : 0
    }
}

/// Correlation over chips of the held-out errors of two metrics: they share causes.
public struct MetricCorrelation: Hashable, Codable, Sendable {
    /// Kind of macro.
    public let kind: MacroKind
    /// First metric.
    public let first: Metric
    /// Second metric.
    public let second: Metric
    /// Chips that have both.
    public let chips: Int
    /// Spearman rank correlation, robust against single chips; nil below four chips.
    public let rankCorrelation: Double?
}

extension MetricCorrelation {
    /// Rank correlations of held-out chip means for every pair of metrics of a kind.
    static func all(_ residuals: [ResidualDistribution]) throws -> [MetricCorrelation] {
        var found: [MetricCorrelation] = []
        for a in residuals {
            for b in residuals where b.kind == a.kind && a.metric < b.metric {
                let other = Dictionary(uniqueKeysWithValues: zip(b.silicon, b.chipMeans))
                let pairs = zip(a.silicon, a.chipMeans).compactMap { chip, x in other[chip].map { (x, $0) } }
                found.append(
                    MetricCorrelation(
                        kind: a.kind, first: a.metric, second: b.metric, chips: pairs.count,
                        rankCorrelation: pairs.count < 4
                            ? nil : try Statistics.spearman(pairs.map(\.0), pairs.map(\.1))))
            }
        }
        return found
    }
}
