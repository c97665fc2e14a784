import CIMHardware

#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif

/// A number of a calibration that the ledger of claims names.
public enum CalibrationFigure: Hashable, Sendable, CaseIterable {
    /// Mean factor over the chips of a kind, left out one at a time.
    case leaveOneOut(MacroKind, Metric)
    /// Distance of the coverage of 90 % intervals from 90 %, in percentage points: kinds pooled, chips as units, the farthest of
    /// one chip and one laboratory left out.
    case coverageDistance(Metric)
    /// The same forward in time, the farthest metric.
    case coverageForwardDistance
    /// Mean log score minus the baseline's in the same folds: nats a chip and metric, one chip left out.
    case logScoreOverBaseline
    /// Largest number of standard errors by which the baseline's log score is better in any kind and metric; 0 where it is in none.
    case logScoreWorstColumn
    /// Largest interval score over the baseline's, of the metrics and ways of leaving out.
    case intervalScoreOverBaseline
    /// Mean factor of latencies in periods of a clock that is known, over the chips that state one.
    case cycleCounts
    /// Mean factor over the chips with two values or more, one own point known.
    case oneOwnPoint(Metric)
    /// Mean factor over metrics and chips of `held-out.yaml`.
    case untouchedFifth

    /// All of them.
    public static let allCases: [CalibrationFigure] =
        MacroKind.allCases.flatMap { kind in Metric.allCases.map { .leaveOneOut(kind, $0) } }
        + Metric.allCases.map { .coverageDistance($0) }
        + [.coverageForwardDistance, .logScoreOverBaseline, .logScoreWorstColumn, .intervalScoreOverBaseline]
        + [.cycleCounts, .oneOwnPoint(.energyPerMAC), .oneOwnPoint(.latency), .untouchedFifth]

    /// The name on the command line.
    public var name: String {
        switch self {
        case .leaveOneOut(let kind, let metric): "leave_one_out_\(kind.figureName)_\(metric.figureName)"
        case .coverageDistance(let metric): "coverage90_distance_\(metric.figureName)"
        case .coverageForwardDistance: "coverage90_forward_distance"
        case .logScoreOverBaseline: "log_score_over_baseline"
        case .logScoreWorstColumn: "log_score_worst_column"
        case .intervalScoreOverBaseline: "interval_score_over_baseline"
        case .cycleCounts: "cycle_counts"
        case .oneOwnPoint(let metric): "one_own_point_\(metric.figureName)"
        case .untouchedFifth: "untouched_fifth"
        }
    }

    /// The figure of a name.
    public init?(name: String) {
        guard let found = Self.allCases.first(where: { $0.name == name }) else { return nil }
        self = found
    }

    /// The number; nil where the calibration has none (no such chips).
    public func value(of calibration: Calibration) -> Double? {
        let pooled = calibration.coverage.filter { $0.kind == nil }
        func distance(_ rows: [CoverageSummary]) -> Double? { rows.map { abs(100 * $0.coverage - 90) }.max() }
        switch self {
        case .leaveOneOut(let kind, let metric):
            return calibration.heldOut.first { $0.kind == kind && $0.metric == metric }?.geometricMeanFactor
        case .coverageDistance(let metric):
            return distance(pooled.filter { $0.metric == metric && $0.leavingOut != .forward })
        case .coverageForwardDistance: return distance(pooled.filter { $0.leavingOut == .forward })
        case .logScoreOverBaseline:
            let rows = pooled.filter { $0.leavingOut == .chip }
            let chips = rows.reduce(0) { $0 + $1.chips }
            guard chips > 0 else { return nil }
            return rows.reduce(0) { $0 + Double($1.chips) * ($1.logScore - $1.baselineLogScore) } / Double(chips)
        case .logScoreWorstColumn:
            let rows = calibration.coverage.filter { $0.kind != nil && $0.leavingOut == .chip && $0.logScoreError > 0 }
            return rows.map { max(0, ($0.baselineLogScore - $0.logScore) / $0.logScoreError) }.max()
        case .intervalScoreOverBaseline: return pooled.map { $0.intervalScore / $0.baselineIntervalScore }.max()
        case .cycleCounts:
            let chips = Dictionary(grouping: calibration.rows.filter { $0.cycleRatio != nil }, by: \.silicon)
            return Self.meanFactor(
                chips.sorted { $0.key < $1.key }.map { _, rows in
                    (exp(rows.reduce(0) { $0 + abs(log($1.cycleRatio ?? 1)) } / Double(rows.count)), 1)
                })
        case .oneOwnPoint(let metric):
            let chips = calibration.ownPoints.filter { $0.metric == metric }
            return Self.meanFactor(chips.map { ($0.factorAfter, 1) })
        case .untouchedFifth:
            return Self.meanFactor(calibration.untouched.map { ($0.geometricMeanFactor, Double($0.chips)) })
        }
    }

    private static func meanFactor(_ factors: [(Double, Double)]) -> Double? {
        let weight = factors.reduce(0) { $0 + $1.1 }
        return weight > 0 ? exp(factors.reduce(0) { $0 + $1.1 * log($1.0) } / weight) : nil
    }
}

extension MacroKind {
    fileprivate var figureName: String {
        switch self {
        case .rramAnalog: "rram"
        case .sramDigital: "sram_digital"
        case .sramAnalog: "sram_analog"
        }
    }
}

extension Metric {
    fileprivate var figureName: String {
        switch self {
        case .energyPerMAC: "energy"
        case .latency: "latency"
        case .area: "area"
        }
    }
}
