/// The drawing of Figure D1.
struct ParityScript {
    let id: String
    let title: String
    let metrics: [ParityMetric]
    /// Level of the intervals, "90".
    let level: String

    private static let leftMargin = 72.0
    private static let rightMargin = 18.0
    private static let statisticsRow = 16.0
    private static let stripHeight = 150.0

    func text() -> String {
        // One panel alone would be stretched by 720 pixels; three need more room than two.
        let width = metrics.count == 1 ? 460.0 : (metrics.count == 2 ? 720 : Double(metrics.count) * 344)
        let column = width / Double(metrics.count)
        let panelWidth = column - Self.leftMargin - Self.rightMargin
        let legendHeight = Legend.height(legend, width: width - 24)
        let top = 10 + legendHeight + 30
        let stripTop = top + panelWidth + 22
        let tableTop = stripTop + Self.stripHeight + 64
        let rows = metrics.map { statisticsRows($0).count }.max() ?? 0
        let height = tableTop + Double(rows + 1) * Self.statisticsRow + 8

        var canvas = FigureCanvas(id: id, width: width, height: height.rounded(.up), title: title, files: ["\(id).csv"])
        canvas.comment("Rows of one metric and one memory.")
        canvas.command("only(m, s) = strcol('metric') eq m && strcol('memory') eq s")
        Legend.draw(legend, on: &canvas, left: 12, top: 8, width: width - 24)
        for (index, metric) in metrics.enumerated() {
            let left = Double(index) * column + Self.leftMargin
            let parity = FigureCanvas.Frame(left: left, top: top, width: panelWidth, height: panelWidth)
            let strip = FigureCanvas.Frame(left: left, top: stripTop, width: panelWidth, height: Self.stripHeight)
            let letter = metrics.count > 1 ? String(UnicodeScalar(UInt8(97 + index))) : ""
            draw(metric, letter: letter, parity: parity, strip: strip, tableTop: tableTop, on: &canvas)
        }
        return canvas.script()
    }

    private var present: [FigureSeries] {
        FigureSeries.allCases.filter { series in metrics.contains { $0.has(series) } }
    }

    private var hasIntervals: Bool { metrics.contains { $0.points.contains { $0.heldOut?.bounds != nil } } }

    private var legend: [LegendItem] {
        let grey = Ink.reference
        var items = present.map { series in
            LegendItem(
                .marker(type: series.filledMarker, scale: series.markerScale, color: series.color, isOpen: false),
                series.name)
        }
        items.append(LegendItem(.marker(type: 7, scale: 1, color: grey, isOpen: false), "filled: chip in the fit"))
        let held = "open: chip left out"
        items.append(
            hasIntervals
                ? LegendItem(.bar(color: grey, type: 7, scale: 1), "\(held), \(level) % interval")
                : LegendItem(.marker(type: 7, scale: 1, color: grey, isOpen: true), held))
        items.append(LegendItem(.band(fill: Ink.band, border: nil), "±10 %"))
        items.append(LegendItem(.line(color: Ink.text, width: 1, dash: "solid"), "predicted = reported"))
        return items
    }

    private func draw(
        _ metric: ParityMetric, letter: String, parity: FigureCanvas.Frame, strip: FigureCanvas.Frame, tableTop: Double,
        on canvas: inout FigureCanvas
    ) {
        let points = metric.points.filter(\.isPlottable)
        let values = points.flatMap { [$0.reported, $0.fitted, $0.heldOut?.value].compactMap { $0 } }
        let bounds = points.flatMap { point in
            [point.heldOut?.bounds, point.reportedBounds].compactMap { $0 }.flatMap { [$0.lowerBound, $0.upperBound] }
        }
        // Intervals widen the axes by at most a factor of five, so that one vague prediction does not squeeze the rest.
        let (smallest, largest) = (values.min() ?? 1, values.max() ?? 1)
        let axis = Axis.logarithmic(covering: values + bounds.map { min(max($0, smallest / 5), largest * 5) })
        let axisTitle = "\(metric.name) (\(metric.unit))"
        let series = FigureSeries.allCases.filter(metric.has)

        canvas.comment("\(metric.name): predicted against reported")
        canvas.open(parity, x: axis, y: axis, xLabels: false)
        canvas.text(letter, x: parity.left - 62, y: parity.top - 14, bold: true)
        canvas.text(metric.name, x: parity.left - (letter.isEmpty ? 0 : 44), y: parity.top - 14)
        canvas.text(
            "predicted (\(metric.unit))", x: parity.left - 58, y: parity.top + parity.height / 2, anchor: .center,
            rotated: true)
        drawStatistics(metric, left: parity.left, top: tableTop, right: parity.right, on: &canvas)
        let (low, high) = (axis.lower, axis.upper)
        let corners = [(low, low * 0.9), (high, high * 0.9), (high, high * 1.1), (low, low * 1.1)]
        canvas.area(corners, fill: Ink.band)
        canvas.plot(
            ["x with lines linecolor rgb '\(Ink.text)' linewidth 1"]
                + marks(
                    metric, series, columns: ("fitted", "held out", "held out lower", "held out upper"), parity: true))

        let ratios = points.flatMap { point in
            [point.ratio(.fitted), point.ratio(.heldOut)].compactMap { $0 }
        }
        let reach = (ratios.map { max($0, 1 / $0) }.max() ?? 1) * 1.5
        let spread = points.flatMap { point in
            point.heldOut?.bounds.map { [$0.lowerBound / point.reported, $0.upperBound / point.reported] } ?? []
        }
        let ratioAxis = Axis.ratio(covering: ratios + spread.map { min(max($0, 1 / reach), reach) })
        canvas.comment("\(metric.name): predicted / reported")
        canvas.open(strip, x: axis, y: ratioAxis)
        canvas.text(
            "predicted / reported", x: strip.left - 58, y: strip.top + strip.height / 2, anchor: .center, rotated: true)
        canvas.text(
            "reported \(axisTitle)", x: strip.left + strip.width / 2, y: strip.bottom + FigureCanvas.axisTitleDrop,
            anchor: .center)
        canvas.horizontalBand(0.9...1.1, fill: Ink.band)
        canvas.plot(
            ["1 with lines linecolor rgb '\(Ink.text)' linewidth 1"]
                + marks(
                    metric, series,
                    columns: (
                        "fitted / reported", "held out / reported", "held out lower / reported",
                        "held out upper / reported"
                    ), parity: false))
    }

    /// Bars first, filled marks over them, open marks (white inside) on top.
    private func marks(
        _ metric: ParityMetric, _ series: [FigureSeries],
        columns: (fitted: String, heldOut: String, lower: String, upper: String), parity: Bool
    ) -> [String] {
        var elements: [String] = []
        let file = "'\(id).csv'"
        func abscissa(_ series: FigureSeries) -> String {
            "(only('\(metric.name.slug)', '\(series.name)') ? column('reported') : NaN)"
        }
        for one in series where metric.points.contains(where: { $0.series == one && $0.heldOut?.bounds != nil }) {
            elements.append(
                Marks.verticalBars(
                    file: file, abscissa: abscissa(one), from: columns.lower, to: columns.upper, width: 0.9,
                    color: one.paleColor))
        }
        for one in series
        where parity
            && metric.points.contains(where: { $0.series == one && $0.reportedBounds != nil && $0.heldOut != nil })
        {
            // Reported uncertainty: horizontal, through the held-out prediction.
            let start = "(only('\(metric.name.slug)', '\(one.name)') ? column('reported lower') : NaN)"
            elements.append(
                "\(file) using \(start):'\(columns.heldOut)':(column('reported upper')-column('reported lower')):(0) "
                    + "with vectors nohead linewidth 1.1 linecolor rgb '\(one.color)'")
        }
        for one in series where metric.points.contains(where: { $0.series == one && $0.ratio(.fitted) != nil }) {
            elements += Marks.filled("\(file) using \(abscissa(one)):'\(columns.fitted)'", one)
        }
        for one in series where metric.points.contains(where: { $0.series == one && $0.ratio(.heldOut) != nil }) {
            elements += Marks.open("\(file) using \(abscissa(one)):'\(columns.heldOut)'", one)
        }
        return elements
    }

    private func statisticsRows(_ metric: ParityMetric) -> [(label: String, value: ParityStatistics)] {
        let groups = metric.groups
        var rows = groups.compactMap { group in
            ParityStatistics(group.points, fold: .heldOut).map { ("\(group.name), held out", $0) }
        }
        if let last = groups.last, let fitted = ParityStatistics(last.points, fold: .fitted) {
            rows.append(("\(last.name), in the fit", fitted))
        }
        return rows
    }

    private func drawStatistics(
        _ metric: ParityMetric, left: Double, top: Double, right: Double, on canvas: inout FigureCanvas
    ) {
        let start = left - 60
        // Shares of the room right of the row names, by the width of the headings.
        let columns = [0.21, 0.5, 0.79, 1].map { start + 84 + $0 * (right - start - 84) }
        let scale = 0.78
        for (x, heading) in zip(columns, ["n (chips)", "error factor", "med. |error|", "bias"]) {
            canvas.text(heading, x: x, y: top, anchor: .right, scale: scale, color: Ink.muted)
        }
        for (index, row) in statisticsRows(metric).enumerated() {
            let y = top + Double(index + 1) * Self.statisticsRow
            let value = row.value
            canvas.text(row.label, x: start, y: y, scale: scale)
            let cells = [
                "\(value.pointCount) (\(value.chipCount))",
                "×" + NumberText.significant(value.geometricMeanErrorFactor),
                NumberText.percent(value.medianAbsoluteError, decimals: value.medianAbsoluteError < 0.1 ? 1 : 0),
                NumberText.percent(value.bias, decimals: abs(value.bias) < 0.1 ? 1 : 0, signed: true),
            ]
            for (x, cell) in zip(columns, cells) {
                canvas.text(cell, x: x, y: y, anchor: .right, scale: scale)
            }
        }
    }
}

extension ParityMetric {
    func has(_ series: FigureSeries) -> Bool { points.contains { $0.series == series && $0.isPlottable } }
}
