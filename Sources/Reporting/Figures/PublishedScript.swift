/// The drawing of published costs against the model's.
struct PublishedScript {
    let id: String
    let title: String
    let data: PublishedData

    private static let width = 720.0
    private static let leftMargin = 74.0
    private static let parityHeight = 270.0
    private static let bitsHeight = 200.0

    func text() -> String {
        let legendHeight = Legend.height(legend, width: Self.width - 24)
        let top = 12 + legendHeight + 30
        let bitsTop = top + Self.parityHeight + 92
        var canvas = FigureCanvas(
            id: id, width: Self.width, height: bitsTop + Self.bitsHeight + 58, title: title,
            files: ["\(id).csv", "\(id)_bits.csv"])
        canvas.comment("Rows of one metric and memory; of one curve.")
        canvas.command("only(m, s) = strcol('metric') eq m && strcol('memory') eq s")
        canvas.command("mine(c) = column('curve') == c")
        Legend.draw(legend, on: &canvas, left: 12, top: 8, width: Self.width - 24)
        let panelWidth = (Self.width - 12) / 2 - Self.leftMargin - 10
        for (index, metric) in metrics.enumerated() {
            let left = Double(index) * (Self.width - 12) / 2 + Self.leftMargin
            parity(
                metric.name, metric.unit, letter: index == 0 ? "a" : "b",
                FigureCanvas.Frame(left: left, top: top, width: panelWidth, height: Self.parityHeight), on: &canvas)
            bits(
                metric.name, letter: index == 0 ? "c" : "d",
                FigureCanvas.Frame(left: left, top: bitsTop, width: panelWidth, height: Self.bitsHeight), on: &canvas)
        }
        return canvas.script()
    }

    private let metrics = [(name: "energy", unit: "µJ"), (name: "latency", unit: "µs")]

    private var present: [FigureSeries] {
        FigureSeries.allCases.filter { series in data.points.contains { $0.series == series } }
    }

    private func parity(
        _ metric: String, _ unit: String, letter: String, _ frame: FigureCanvas.Frame, on canvas: inout FigureCanvas
    ) {
        let points = data.points.filter { $0.metric == metric }
        let x = Axis.logarithmic(covering: points.map(\.published), room: 2.2)
        let y = Axis.logarithmic(covering: points.flatMap(\.estimates) + [x.lower, x.upper], room: 1.1)
        canvas.comment("\(metric): model against paper")
        canvas.open(frame, x: x, y: y)
        heading(letter, metric, frame, on: &canvas)
        canvas.text("model (\(unit))", x: frame.left - 60, y: middle(frame), anchor: .center, rotated: true)
        canvas.text(
            "paper (\(unit))", x: frame.left + frame.width / 2, y: frame.bottom + FigureCanvas.axisTitleDrop,
            anchor: .center)
        var elements = [
            "x with lines linewidth 1.2 linecolor rgb '\(Ink.text)'",
            "10*x with lines linewidth 0.8 dashtype (6,4) linecolor rgb '\(Ink.reference)'",
            "100*x with lines linewidth 0.8 dashtype (2,4) linecolor rgb '\(Ink.reference)'",
        ]
        let file = "'\(id).csv'"
        func abscissa(_ series: FigureSeries) -> String {
            "(only('\(metric)', '\(series.name)') ? column('published') : NaN)"
        }
        let drawn = present.filter { series in points.contains { $0.series == series } }
        for series in drawn {
            elements.append(
                Marks.verticalBars(
                    file: file, abscissa: abscissa(series), from: "least", to: "most", width: 2, color: series.paleColor
                ))
        }
        for series in drawn {
            for reading in data.readings.indices.reversed() {
                elements += mark("\(file) using \(abscissa(series)):'reading \(reading + 1)'", series, reading)
            }
        }
        canvas.plot(elements)
    }

    /// The first reading filled, the second open, the third small.
    private func mark(_ values: String, _ series: FigureSeries, _ reading: Int) -> [String] {
        switch reading {
        case 0: Marks.filled(values, series, scale: 1.25)
        case 1: Marks.open(values, series, scale: 1.25)
        default: Marks.filled(values, series, scale: 0.6)
        }
    }

    private func bits(
        _ metric: String, letter: String, _ frame: FigureCanvas.Frame, on canvas: inout FigureCanvas
    ) {
        let curves = data.curves.enumerated().filter { $0.element.metric == metric }
        let widths = curves.flatMap { $0.element.points.map(\.bits) }
        let tics = Set(widths).sorted().map { Axis.Tic(position: Double($0), label: "\($0)") }
        let x = Axis(
            lower: Double(widths.min() ?? 2) / 1.15, upper: Double(widths.max() ?? 8) * 1.15, tics: tics,
            isLogarithmic: true)
        let y = Axis.logarithmic(covering: curves.flatMap { $0.element.points.map(\.relative) }, room: 1.2)
        canvas.comment("\(metric): cost over the bits")
        canvas.open(frame, x: x, y: y)
        heading(letter, "\(metric) over that at 8 bits", frame, on: &canvas)
        canvas.text("relative \(metric)", x: frame.left - 60, y: middle(frame), anchor: .center, rotated: true)
        canvas.text(
            "bits of weights and inputs", x: frame.left + frame.width / 2,
            y: frame.bottom + FigureCanvas.axisTitleDrop, anchor: .center)
        var elements = ["x/8 with lines linewidth 3 linecolor rgb '\(Ink.band)'"]
        // Ours first, so that the printed marks stay visible.
        for (index, curve) in curves.filter({ !$0.element.isPublished }) + curves.filter(\.element.isPublished) {
            let values = "'\(id)_bits.csv' using (mine(\(index)) ? column('bits') : NaN):'relative cost'"
            let line = "\(values) with lines linewidth \(curve.isPublished ? "2.2" : "0.9") dashtype "
            elements.append(line + "\(curve.isPublished ? "solid" : "(5,3)") linecolor rgb '\(curve.series.color)'")
            elements +=
                curve.isPublished ? Marks.filled(values, curve.series) : Marks.open(values, curve.series, scale: 0.8)
        }
        canvas.plot(elements)
    }

    private func middle(_ frame: FigureCanvas.Frame) -> Double { frame.top + frame.height / 2 }

    private func heading(
        _ letter: String, _ text: String, _ frame: FigureCanvas.Frame, on canvas: inout FigureCanvas
    ) {
        canvas.text(letter, x: frame.left - 62, y: frame.top - 14, bold: true)
        canvas.text(text, x: frame.left - 46, y: frame.top - 14)
    }

    private var legend: [LegendItem] {
        let grey = Ink.reference
        let looks: [LegendItem.Key] = [
            .marker(type: 7, scale: 1.25, color: grey, isOpen: false),
            .marker(type: 7, scale: 1.25, color: grey, isOpen: true),
            .marker(type: 7, scale: 0.6, color: grey, isOpen: false),
        ]
        return present.map { series in
            LegendItem(
                .marker(type: series.filledMarker, scale: series.markerScale, color: series.color, isOpen: false),
                series.name)
        } + zip(looks, data.readings).map { LegendItem($0, "charged: \($1)") } + [
            LegendItem(.line(color: Ink.text, width: 1.2, dash: "solid"), "model = paper"),
            LegendItem(.line(color: grey, width: 0.8, dash: "(6,4)"), "10 times"),
            LegendItem(.line(color: grey, width: 0.8, dash: "(2,4)"), "100 times"),
        ]
    }
}
