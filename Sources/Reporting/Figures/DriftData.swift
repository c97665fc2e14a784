/// What a line of Figure D2 measures, as a fraction of the best legal design known, f(x).
public enum DriftQuantity: String, Hashable, Codable, CaseIterable, Sendable {
    /// (f(y) − f(x)) / f(x): what the wrong simulator really costs, judged by the reference simulator f.
    case regret
    /// (g(y) − f(x)) / f(x): what the wrong simulator g makes it look like.
    case apparentDrift = "apparent drift"
}

/// One level of simulator error.
public struct DriftPoint: Hashable, Sendable {
    /// Size of the error, a fraction: 0.1 = 10 %.
    public var level: Double
    /// Mean over the draws that have a value, with its interval, fractions; nil where none has.
    public var mean: IntervalEstimate?
    /// Every draw that has a value, fractions: of the regret those with a legal design.
    public var draws: [Double]
    /// Draws without a legal design.
    public var failures: Int
    /// Identifier of the search behind each of `draws`, in their order; empty where not known.
    public var cells: [String]

    /// One level; values are fractions.
    public init(level: Double, mean: IntervalEstimate?, draws: [Double], failures: Int = 0, cells: [String] = []) {
        self.level = level
        self.mean = mean
        self.draws = draws
        self.failures = failures
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

    /// Draws without a legal design, of all draws.
    var failures: (count: Int, total: Int) {
        (points.reduce(0) { $0 + $1.failures }, points.reduce(0) { $0 + $1.failures + $1.draws.count })
    }
}

/// One panel: the objective of one scenario under one kind of discrepancy.
public struct DriftPanel: Hashable, Sendable {
    /// The scenario's name: two scenarios never share a panel, whatever they optimise.
    public var scenario: String
    /// What it optimises: "latency", "energy", "mIoU".
    public var metric: String
    /// Memories and quantities.
    public var lines: [DriftLine]
    /// The regret that counts as none, a fraction: a horizontal line.
    public var margin: Double?

    /// A panel; lines without points are left out.
    public init(scenario: String, metric: String, lines: [DriftLine], margin: Double? = nil) {
        self.scenario = scenario
        self.metric = metric
        self.lines = lines
        self.margin = margin
    }

    /// "latency", or "fast: latency" for a scenario of another name.
    var title: String { scenario == metric ? metric : "\(scenario): \(metric)" }
}

/// One row of panels: a kind of discrepancy.
public struct DriftRow: Hashable, Sendable {
    /// "common scale", "per component".
    public var discrepancy: String
    /// What a level is: "injected error, standard deviation (%)", "share of the measured error (%)".
    public var axisTitle: String
    /// Whether a level is the size of an error, so that it can be compared with changes and with the claim's magnitude.
    public var isSize: Bool
    /// One per scenario.
    public var panels: [DriftPanel]

    /// A row of panels.
    public init(
        discrepancy: String, axisTitle: String = "injected simulator error (%)", isSize: Bool = true,
        panels: [DriftPanel]
    ) {
        self.discrepancy = discrepancy
        self.axisTitle = axisTitle
        self.isSize = isSize
        self.panels = panels
    }
}

/// Input of Figure D2: rows are kinds of discrepancy, columns scenarios.
public struct DriftData: Hashable, Sendable {
    /// One per kind of discrepancy.
    public var rows: [DriftRow]
    /// Error at which the claim is judged: a vertical line. A fraction.
    public var claimLevel: Double?
    /// Level of the intervals of means.
    public var intervalLevel: Double
    /// The effort of the searches, by name: regrets depend on it.
    public var effort: String

    /// Rows from top to bottom.
    public init(
        rows: [DriftRow], claimLevel: Double? = 0.1, intervalLevel: Double = 0.95, effort: String = "quick"
    ) {
        self.rows = rows
        self.claimLevel = claimLevel
        self.intervalLevel = intervalLevel
        self.effort = effort
    }
}
