/// One published cost with what the model gives for it in every reading of what was charged.
public struct PublishedPoint: Hashable, Sendable {
    /// "energy" or "latency".
    public var metric: String
    /// The memory.
    public var series: FigureSeries
    /// Which row of the paper.
    public var row: String
    /// As printed, in the unit of the panel.
    public var published: Double
    /// One a reading, in the same unit.
    public var estimates: [Double]

    /// A point; every value positive.
    public init(metric: String, series: FigureSeries, row: String, published: Double, estimates: [Double]) {
        self.metric = metric
        self.series = series
        self.row = row
        self.published = published
        self.estimates = estimates
    }
}

/// One cost over the bits of weights and inputs, relative to that at 8 bits.
public struct BitCurve: Hashable, Sendable {
    /// "energy" or "latency".
    public var metric: String
    /// The memory.
    public var series: FigureSeries
    /// What is followed: the paper's quantized network, or one of ours.
    public var network: String
    /// Whether the paper printed it.
    public var isPublished: Bool
    /// Bits and relative cost.
    public var points: [Point]

    /// A place on the curve.
    public struct Point: Hashable, Sendable {
        /// Of weights and inputs.
        public var bits: Int
        /// Cost over that at 8 bits.
        public var relative: Double

        /// A point.
        public init(bits: Int, relative: Double) {
            self.bits = bits
            self.relative = relative
        }
    }

    /// A curve.
    public init(metric: String, series: FigureSeries, network: String, isPublished: Bool, points: [Point]) {
        self.metric = metric
        self.series = series
        self.network = network
        self.isPublished = isPublished
        self.points = points
    }
}

/// Input of the figure of published costs.
public struct PublishedData: Hashable, Sendable {
    /// Names of the readings, at most three; the first is drawn filled.
    public var readings: [String]
    /// Published costs.
    public var points: [PublishedPoint]
    /// Costs over the bits.
    public var curves: [BitCurve]

    /// From points and curves.
    public init(readings: [String], points: [PublishedPoint], curves: [BitCurve]) {
        self.readings = readings
        self.points = points
        self.curves = curves
    }
}

extension Figure {
    /// Published costs against the model's (top), and what fewer bits do to both (bottom).
    public static func published(id: String = "G1", _ data: PublishedData) -> Figure {
        let title = "Published costs and the model's"
        guard !data.points.isEmpty else {
            return .empty(id: id, title: title, because: "no published row has an estimate beside it.")
        }
        let ratios = data.points.flatMap { point in point.estimates.map { $0 / point.published } }
        return Figure(
            id: id, title: title,
            caption: """
                Top: the model's cost of Table B1's networks against the printed one, each axis logarithmic; marks on the line \
                agree, and a bar joins the readings of what was charged. In each memory the left mark is the least cost over \
                all scenarios (Table G1), the right one the performance scenario (Table G2). Bottom: cost at fewer bits over \
                that at 8 bits. The grey line is in proportion to the bits: the printed numbers (thick, filled) lie on it or \
                on another straight line, the model's (thin, open; six networks) bend, since its parts grow with \
                different powers of the bits.
                """,
            alternative: "Parity plots of energy and latency, and costs over the bits. The model's cost is "
                + "\(NumberText.significant(ratios.min() ?? .nan, digits: 2)) to "
                + "\(NumberText.significant(ratios.max() ?? .nan, digits: 2)) times the printed one.",
            tables: [pointTable(data), curveTable(data)],
            script: PublishedScript(id: id, title: title, data: data).text())
    }

    private static func pointTable(_ data: PublishedData) -> FigureTable {
        func unit(_ point: PublishedPoint) -> String { point.metric == "energy" ? "µJ" : "µs" }
        let readings = data.readings.indices.map { reading in
            FigureColumn(
                "reading \(reading + 1)",
                data.points.map { $0.estimates.indices.contains(reading) ? $0.estimates[reading] : nil })
        }
        return FigureTable(
            meaning: "One published cost; readings: " + data.readings.joined(separator: "; ") + ".",
            columns: [
                FigureColumn("metric", texts: data.points.map(\.metric)),
                FigureColumn("memory", texts: data.points.map(\.series.name)),
                FigureColumn("row", texts: data.points.map(\.row)),
                FigureColumn("unit", texts: data.points.map(unit)),
                FigureColumn("published", data.points.map(\.published)),
                FigureColumn("least", data.points.map { $0.estimates.min() }),
                FigureColumn("most", data.points.map { $0.estimates.max() }),
            ] + readings)
    }

    private static func curveTable(_ data: PublishedData) -> FigureTable {
        let rows = data.curves.enumerated().flatMap { index, curve in curve.points.map { (index, curve, $0) } }
        return FigureTable(
            name: "bits", meaning: "One cost at one precision over that at 8 bits.",
            columns: [
                FigureColumn("curve", rows.map { Double($0.0) }),
                FigureColumn("metric", texts: rows.map(\.1.metric)),
                FigureColumn("memory", texts: rows.map(\.1.series.name)),
                FigureColumn("network", texts: rows.map(\.1.network)),
                FigureColumn("source", texts: rows.map { $0.1.isPublished ? "paper" : "model" }),
                FigureColumn("bits", rows.map { Double($0.2.bits) }),
                FigureColumn("relative cost", rows.map(\.2.relative)),
            ])
    }
}
