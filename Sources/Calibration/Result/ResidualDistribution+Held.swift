import CIMHardware
import GSL

#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif

extension ResidualDistribution {
    /// Held-out chip means of ln(predicted / reported) of one metric and the kinds of `spreads`.
    init(
        _ rows: [CalibrationRow], memory: Memory, kind: MacroKind? = nil, metric: Metric,
        spreads: [Calibration.Spread], settings: CalibrationSettings
    ) throws {
        let chosen = rows.filter { row in row.metric == metric && spreads.contains { $0.kind == row.kind } }
        let means = Dictionary(grouping: chosen, by: \.silicon).map { silicon, rows in
            (silicon, rows.reduce(0) { $0 + log($1.heldOut.value / $1.reported) } / Double(rows.count))
        }.sorted { ($0.1, $0.0) < ($1.1, $1.0) }
        let values = means.map(\.1)
        self.memory = memory
        self.kind = kind
        self.metric = metric
        mean = try Statistics.mean(values)
        standardDeviation = values.count > 1 ? try Statistics.standardDeviation(values) : 0
        let chips = Double(spreads.reduce(0) { $0 + $1.chips })
        scale = (spreads.reduce(0) { $0 + Double($1.chips) * $1.betweenChips * $1.betweenChips } / chips).squareRoot()
        degreesOfFreedom = settings.chipEffectDegreesOfFreedom
        withinSeries = spreads.map(\.withinSeries).max() ?? 0
        chipMeans = values
        silicon = means.map(\.0)
    }
}

extension MetricCorrelation {
    /// Rank correlations of held-out chip means for every pair of metrics of a memory.
    static func all(_ residuals: [ResidualDistribution]) -> [MetricCorrelation] {
        var found: [MetricCorrelation] = []
        for a in residuals {
            for b in residuals where b.memory == a.memory && a.metric < b.metric {
                let other = Dictionary(uniqueKeysWithValues: zip(b.silicon, b.chipMeans))
                let pairs = zip(a.silicon, a.chipMeans).compactMap { chip, x in other[chip].map { (x, $0) } }
                let correlation =
                    // Means that are all equal have no ranks: nil, and the report says so.
                    pairs.count < 4 ? nil : try? Statistics.spearman(pairs.map(\.0), pairs.map(\.1))
                found.append(
                    MetricCorrelation(
                        memory: a.memory, first: a.metric, second: b.metric, chips: pairs.count,
                        rankCorrelation: correlation))
            }
        }
        return found
    }
}
