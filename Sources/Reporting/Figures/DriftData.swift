/// What a line of Figure D2 measures, as a fraction of the reference result.
public enum DriftQuantity: String, Hashable, Codable, CaseIterable, Sendable {
    /// (f(y) − f(x)) / f(x): what the wrong simulator really costs, judged by the reference simulator f.
    case regret
    /// (g(y) − f(x)) / f(x): what the wrong simulator g makes it look like.
    case apparentDrift = "apparent drift"
}

/// One level of injected simulator error.
public struct DriftPoint: Hashable, Sendable {
    /// Injected error, a fraction: 0.1 = 10 %.
    public var discrepancy: Double
    /// Mean over the seeds with its interval, fractions.
    public var mean: IntervalEstimate
    /// Every paired seed, fractions.
    public var seeds: [Double]
    /// Identifier of the search behind each seed, in the order of `seeds`; empty where not known.
    public var cells: [String]

    /// One level; values are fractions.
    public init(discrepancy: Double, mean: IntervalEstimate, seeds: [Double], cells: [String] = []) {
        self.discrepancy = discrepancy
        self.mean = mean
        self.seeds = seeds
        self.cells = cells
    }
}

/// One line: a memory and a quantity over the levels.
public struct DriftLine: Hashable, Sendable {
    /// Memory of the searched design.
    public var series: FigureSeries
    /// Regret or apparent drift.
    public var quantity: DriftQuantity
    /// One per level.
    public var points: [DriftPoint]

    /// A line; points in any order.
    public init(series: FigureSeries, quantity: DriftQuantity, points: [DriftPoint]) {
        self.series = series
        self.quantity = quantity
        self.points = points
    }
}

/// One panel: a metric of the searched design under one kind of discrepancy.
public struct DriftPanel: Hashable, Sendable {
    /// "latency", "energy", "mIoU".
    public var metric: String
    /// Memories and quantities.
    public var lines: [DriftLine]
    /// How far two single searches with the right simulator and different seeds lie apart, per memory (the caption
    /// says 95 % of the differences): a fraction f that stands for 1 / (1 + f) − 1 ... f. It is no limit of what paired
    /// means can tell.
    public var seedFloor: [FigureSeries: Double]
    /// True for a metric that should be large: a negative change is the worse one.
    public var isWorseWhenNegative: Bool

    /// A panel; lines without points are left out. Without `isWorseWhenNegative`, mIoU alone should be large.
    public init(
        metric: String, lines: [DriftLine], seedFloor: [FigureSeries: Double] = [:], isWorseWhenNegative: Bool? = nil
    ) {
        self.metric = metric
        self.lines = lines
        self.seedFloor = seedFloor
        self.isWorseWhenNegative = isWorseWhenNegative ?? metric.lowercased().hasPrefix("miou")
    }
}

/// One row of panels: a kind of discrepancy.
public struct DriftRow: Hashable, Sendable {
    /// "common scale", "per component".
    public var discrepancy: String
    /// One per metric.
    public var panels: [DriftPanel]

    /// A row of panels.
    public init(discrepancy: String, panels: [DriftPanel]) {
        self.discrepancy = discrepancy
        self.panels = panels
    }
}

/// Input of Figure D2: rows are kinds of discrepancy, columns metrics.
public struct DriftData: Hashable, Sendable {
    /// One per kind of discrepancy.
    public var rows: [DriftRow]
    /// Injected error at which the claim is judged: a vertical line. A fraction.
    public var claimLevel: Double?
    /// Level of the bands.
    public var intervalLevel: Double

    /// Rows from top to bottom.
    public init(rows: [DriftRow], claimLevel: Double? = 0.1, intervalLevel: Double = 0.95) {
        self.rows = rows
        self.claimLevel = claimLevel
        self.intervalLevel = intervalLevel
    }
}
