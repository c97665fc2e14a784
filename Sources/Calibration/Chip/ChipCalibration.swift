import CIMHardware
import Documents

#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif

/// Which of a chip's values its own effects are fitted to; the others are predicted.
public enum PointSplit: Hashable, Codable, Sendable {
    /// The first k operating points of measurements.csv (supply, clock, bits, converter bits, registers); values without an
    /// operating point, such as an area, count as known.
    case first(Int)
    /// Per metric, in the order of the file: the 1st, 3rd, 5th ... value is fitted, the 2nd, 4th ... predicted.
    case everySecond
}

/// A chip's own effects beyond the population's model, and what they predict for its other operating points.
public struct ChipCalibration: Codable, Sendable {
    /// One effect of one metric.
    public struct Effect: Hashable, Codable, Sendable {
        /// The metric.
        public let metric: Metric
        /// The axis of an own exponent; nil = the scale.
        public let axis: ConditionAxis?
        /// ln of the scale (reported / population's model), or the exponent that comes on top of the model's law.
        public let value: Double
        /// Posterior standard deviation.
        public let standardError: Double
        /// Prior standard deviation; the prior's centre is 0.
        public let priorDeviation: Double

        /// exp(value): the factor of a scale.
        public var factor: Double { exp(value) }

        /// Posterior width below 0.9 of the prior's.
        public var isIdentified: Bool { standardError < 0.9 * priorDeviation }
    }

    /// One value of the chip, SI units, area per macro.
    public struct Row: Hashable, Codable, Sendable {
        /// What is compared.
        public let metric: Metric
        /// Its conditions.
        public let point: OperatingPoint
        /// Whether the own effects were fitted to this value.
        public let isFitted: Bool
        /// The reported value.
        public let reported: Double
        /// By the population's model, which has seen no value of this chip.
        public let population: Double
        /// By population and own effects; the interval is for the reported value (effects, departures and reading).
        public let own: PredictedValue
        /// Where the value stands.
        public let location: String
        /// Line in measurements.csv.
        public let line: Int

        /// own / reported - 1.
        public var relativeError: Double { own.value / reported - 1 }
    }

    /// Error of the predicted values of one metric.
    public struct Summary: Hashable, Codable, Sendable {
        /// The metric.
        public let metric: Metric
        /// Values fitted.
        public let fitted: Int
        /// Values predicted.
        public let predicted: Int
        /// Mean |fitted / reported - 1| of the fitted values: in sample; nil without any.
        public let fittedMeanAbsoluteError: Double?
        /// Mean |predicted / reported - 1| of the predicted values; nil without any.
        public let meanAbsoluteError: Double?
        /// The same by the population's model alone.
        public let populationMeanAbsoluteError: Double?
        /// Share of the predicted values inside their interval.
        public let coverage: Double?
    }

    /// The circuit.
    public let circuit: String
    /// Its silicon, which the population's fit left out.
    public let silicon: String
    /// How the values were split.
    public let split: PointSplit
    /// Digest of the circuits behind the population's model.
    public let populationDigest: Digest
    /// Probability of intervals.
    public let intervalProbability: Double
    /// Scale and exponents per metric; axes that do not vary over the fitted values are left out.
    public let effects: [Effect]
    /// Every value, in the order of the file.
    public let rows: [Row]
    /// The population's model beneath.
    let predictor: Predictor
    /// Range of the population's designs.
    let ranges: [DataRange]
    /// The effects of every metric, ready to predict further operating points.
    let ownMetrics: [OwnMetric]

    /// Error per metric, metrics without values left out.
    public var summaries: [Summary] { Self.summaries(rows) }

    static func summaries(_ rows: [Row]) -> [Summary] { Metric.allCases.compactMap { summary(rows, $0) } }

    /// Mean |predicted / reported - 1| over every predicted value; nil without any.
    public var meanAbsoluteError: Double? {
        let predicted = rows.filter { !$0.isFitted }
        guard !predicted.isEmpty else { return nil }
        return predicted.reduce(0) { $0 + abs($1.relativeError) } / Double(predicted.count)
    }

    private static func summary(_ rows: [Row], _ metric: Metric) -> Summary? {
        let all = rows.filter { $0.metric == metric }
        guard !all.isEmpty else { return nil }
        let predicted = all.filter { !$0.isFitted }
        let fitted = all.filter(\.isFitted)
        func mean(_ rows: [Row], _ value: (Row) -> Double) -> Double? {
            rows.isEmpty ? nil : rows.reduce(0) { $0 + value($1) } / Double(rows.count)
        }
        return Summary(
            metric: metric, fitted: fitted.count, predicted: predicted.count,
            fittedMeanAbsoluteError: mean(fitted) { abs($0.relativeError) },
            meanAbsoluteError: mean(predicted) { abs($0.relativeError) },
            populationMeanAbsoluteError: mean(predicted) { abs($0.population / $0.reported - 1) },
            coverage: mean(predicted) { $0.own.contains($0.reported) ? 1 : 0 })
    }
}
