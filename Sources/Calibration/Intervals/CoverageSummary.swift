import CIMHardware
import GSL

#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif

/// How chips are left out of a fit that predicts them.
public enum LeavingOut: String, Codable, CaseIterable, Hashable, Sendable {
    /// One chip at a time.
    case chip
    /// All chips of a laboratory.
    case laboratory
    /// All chips of the same year and later: forward in time.
    case forward

    /// What the report calls it.
    public var displayName: String {
        switch self {
        case .chip: "one chip left out"
        case .laboratory: "one laboratory left out"
        case .forward: "forward in time"
        }
    }
}

/// Intervals and densities of left-out values, beside those of the log-linear baseline in the same folds. Chips are the units: each
/// counts once, with the mean over its values.
public struct CoverageSummary: Hashable, Codable, Sendable {
    /// How they were left out.
    public let leavingOut: LeavingOut
    /// What was compared.
    public let metric: Metric
    /// Kind of macro; nil = all kinds.
    public let kind: MacroKind?
    /// Chips.
    public let chips: Int
    /// Share of values inside.
    public let coverage: Double
    /// Mean interval score of ln (Gneiting and Raftery 2007): width + 2 / alpha times how far a value lies outside; small is good.
    public let intervalScore: Double
    /// Median ratio of upper to lower end.
    public let medianWidth: Double
    /// Mean log density of ln; large is good.
    public let logScore: Double
    /// The same of the baseline.
    public let baselineCoverage: Double
    /// See ``baselineCoverage``.
    public let baselineIntervalScore: Double
    /// See ``baselineCoverage``.
    public let baselineMedianWidth: Double
    /// See ``baselineCoverage``.
    public let baselineLogScore: Double
    /// Standard error over chips of logScore - baselineLogScore.
    public let logScoreError: Double

    init?(
        _ rows: [CalibrationRow], leavingOut: LeavingOut, metric: Metric, kind: MacroKind?, probability: Double
    ) throws {
        struct Value {
            let silicon: String
            let own, other: (covered: Double, score: Double, width: Double, density: Double)
        }
        func part(_ interval: PredictedValue, _ density: Double, _ reported: Double)
            -> (covered: Double, score: Double, width: Double, density: Double)
        {
            let (low, high, y) = (log(interval.low), log(interval.high), log(reported))
            let outside = max(0, low - y, y - high)
            return (outside > 0 ? 0 : 1, high - low + 2 / (1 - probability) * outside, high - low, density)
        }
        let values = rows.compactMap { row -> Value? in
            guard row.metric == metric, kind == nil || row.kind == kind else { return nil }
            let value: HeldOutValue?
            switch leavingOut {
            case .chip: value = row.leftOut
            case .laboratory: value = row.laboratoryLeftOut
            case .forward: value = row.forward
            }
            guard let value, let baseline = value.baseline else { return nil }
            return Value(
                silicon: row.silicon, own: part(value.interval, value.logDensity, row.reported),
                other: part(baseline.interval, baseline.logDensity, row.reported))
        }
        let chips = Dictionary(grouping: values, by: \.silicon).sorted { $0.key < $1.key }.map(\.value)
        guard !chips.isEmpty else { return nil }
        func means(_ of: (Value) -> Double) -> [Double] {
            chips.map { chip in chip.reduce(0) { $0 + of($1) } / Double(chip.count) }
        }
        func mean(_ of: (Value) -> Double) throws -> Double { try Statistics.mean(means(of)) }
        self.leavingOut = leavingOut
        self.metric = metric
        self.kind = kind
        self.chips = chips.count
        coverage = try mean(\.own.covered)
        intervalScore = try mean(\.own.score)
        medianWidth = exp(try Statistics.median(means(\.own.width)))
        logScore = try mean(\.own.density)
        baselineCoverage = try mean(\.other.covered)
        baselineIntervalScore = try mean(\.other.score)
        baselineMedianWidth = exp(try Statistics.median(means(\.other.width)))
        baselineLogScore = try mean(\.other.density)
        let differences = means { $0.own.density - $0.other.density }
        logScoreError =
            differences.count > 1
            ? try Statistics.standardDeviation(differences) / Double(differences.count).squareRoot() : 0
    }

    /// Every way of leaving out and metric, for all kinds and for each kind.
    static func all(_ rows: [CalibrationRow], probability: Double) throws -> [CoverageSummary] {
        try LeavingOut.allCases.flatMap { leavingOut in
            try Metric.allCases.flatMap { metric in
                try ([nil] + MacroKind.allCases.map { Optional($0) }).compactMap { kind in
                    try CoverageSummary(
                        rows, leavingOut: leavingOut, metric: metric, kind: kind, probability: probability)
                }
            }
        }
    }
}
