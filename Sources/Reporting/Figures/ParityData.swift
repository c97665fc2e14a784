import Foundation

/// One operating point of a reported chip: what was reported, what the calibrated model says with the chip in the fit,
/// and what it says when the whole chip was left out of the fit.
public struct ParityPoint: Hashable, Sendable {
    /// Memory of the chip.
    public var series: FigureSeries
    /// The circuit as tables name it.
    public var circuit: String
    /// The silicon: all circuits and operating points of one chip share it. Every chip counts once in the statistics.
    public var chip: String
    /// Voltage, clock and precision in words.
    public var operatingPoint: String
    /// Reported value, in the metric's unit, positive.
    public var reported: Double
    /// Reported value's own interval (figure reading, spread of samples), when known.
    public var reportedBounds: ClosedRange<Double>?
    /// Prediction with this chip in the fit; nil when the chip was not used.
    public var fitted: Double?
    /// Prediction with this chip left out, with its interval; nil when there is none.
    public var heldOut: IntervalEstimate?

    /// A point; every value in the unit of the metric, positive.
    public init(
        series: FigureSeries, circuit: String, chip: String? = nil, operatingPoint: String, reported: Double,
        reportedBounds: ClosedRange<Double>? = nil, fitted: Double?, heldOut: IntervalEstimate?
    ) {
        self.series = series
        self.circuit = circuit
        self.chip = chip ?? circuit
        self.operatingPoint = operatingPoint
        self.reported = reported
        self.reportedBounds = reportedBounds
        self.fitted = fitted
        self.heldOut = heldOut
    }
}

/// One compared metric, for instance energy per MAC in femtojoules.
public struct ParityMetric: Hashable, Sendable {
    /// Without unit: "energy per MAC".
    public var name: String
    /// Unit of every value in `points`: "fJ".
    public var unit: String
    /// All operating points of all chips.
    public var points: [ParityPoint]

    /// A metric with its points.
    public init(name: String, unit: String, points: [ParityPoint]) {
        self.name = name
        self.unit = unit
        self.points = points
    }
}

/// Input of Figure D1: one panel per metric.
public struct ParityData: Hashable, Sendable {
    /// One panel each.
    public var metrics: [ParityMetric]
    /// Probability content of the held-out intervals.
    public var intervalLevel: Double

    /// Metrics become panels from left to right.
    public init(metrics: [ParityMetric], intervalLevel: Double = 0.9) {
        self.metrics = metrics
        self.intervalLevel = intervalLevel
    }
}

/// How far predictions are from reports, over a group of points; every chip counts once, however many points it has.
/// With r = predicted / reported, and means over a chip's points first, then over chips:
public struct ParityStatistics: Hashable, Codable, Sendable {
    /// Points with a usable prediction.
    public var pointCount: Int
    /// Different chips among the points.
    public var chipCount: Int
    /// exp(mean |ln r|): the factor by which a prediction is typically off, 1 = exact.
    public var geometricMeanErrorFactor: Double
    /// Median over chips of the chip's mean |r − 1|, a fraction.
    public var medianAbsoluteError: Double
    /// exp(mean ln r) − 1: positive when the model predicts too much on average, a fraction.
    public var bias: Double
    /// Points with |r − 1| ≤ 0.1.
    public var withinTenPercent: Int
    /// Points whose interval holds the reported value, of those that have an interval.
    public var covered: Int
    /// Points that have an interval.
    public var intervalCount: Int

    /// Which prediction the statistics are about.
    public enum Fold: String, Codable, CaseIterable, Sendable {
        case fitted = "in sample"
        case heldOut = "held out"
    }

    /// Statistics of the points that have a usable prediction; nil when none has.
    public init?(_ points: [ParityPoint], fold: Fold) {
        let usable = points.compactMap { point -> (point: ParityPoint, ratio: Double)? in
            point.ratio(fold).map { (point, $0) }
        }
        guard !usable.isEmpty else { return nil }
        func chipMeans(_ value: (Double) -> Double) -> [Double] {
            Dictionary(grouping: usable, by: \.point.chip).sorted { $0.key < $1.key }.map { _, points in
                points.reduce(0) { $0 + value($1.ratio) } / Double(points.count)
            }
        }
        func meanOverChips(_ value: (Double) -> Double) -> Double {
            let means = chipMeans(value)
            return means.reduce(0, +) / Double(means.count)
        }
        pointCount = usable.count
        chipCount = Set(usable.map(\.point.chip)).count
        geometricMeanErrorFactor = Foundation.exp(meanOverChips { abs(Foundation.log($0)) })
        bias = Foundation.exp(meanOverChips { Foundation.log($0) }) - 1
        medianAbsoluteError = Quantiles.quantile(0.5, ofSorted: chipMeans { abs($0 - 1) }.sorted())
        let errors = usable.map { abs($0.ratio - 1) }
        withinTenPercent = errors.count { $0 <= 0.1 }
        let intervals = fold == .heldOut ? usable.filter { $0.point.heldOut?.bounds != nil } : []
        intervalCount = intervals.count
        covered = intervals.count { $0.point.heldOut?.bounds?.contains($0.point.reported) == true }
    }
}

extension ParityPoint {
    /// Predicted over reported; nil unless both are positive and finite.
    func ratio(_ fold: ParityStatistics.Fold) -> Double? {
        let predicted = fold == .fitted ? fitted : heldOut?.value
        guard let predicted, predicted > 0, predicted.isFinite, reported > 0, reported.isFinite else { return nil }
        return predicted / reported
    }
}
