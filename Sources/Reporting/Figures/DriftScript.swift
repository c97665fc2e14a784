/// The drawing of Figure D2.
struct DriftScript {
    let id: String
    let title: String
    let rows: [DriftRow]
    let data: DriftData

    private static let width = 720.0
    private static let leftMargin = 76.0
    private static let gutter = 52.0
    private static let panelHeight = 178.0
    private static let rowStep = 306.0
    /// From the top of a plotting area up to its heading and to the counts below it.
    private static let headingRise = 27.0
    private static let countRise = 11.0

    func text() -> String {
        let columns = rows.map(\.panels.count).max() ?? 1
        let usable = Self.width - Self.leftMargin - 16
        let panelWidth = (usable - Double(columns - 1) * Self.gutter) / Double(max(2, columns))
        let legend = DriftLegend(rows: rows, data: data).items
        let legendHeight = Legend.height(legend, width: Self.width - 24)
        let firstTop = 12 + legendHeight + 60
        let height = firstTop + Double(rows.count - 1) * Self.rowStep + Self.panelHeight + 58
        var canvas = FigureCanvas(
            id: id, width: Self.width, height: height, title: title, files: ["\(id).csv", "\(id)_draws.csv"])
        canvas.comment("Rows of one panel and one line: discrepancy, scenario, memory, quantity.")
        canvas.command(
            "only(d, c, s, q) = strcol('discrepancy') eq d && strcol('scenario') eq c && strcol('memory') eq s "
                + "&& strcol('quantity') eq q")
        Legend.draw(legend, on: &canvas, left: 12, top: 8, width: Self.width - 24)
        var letter = 0
        for (rowIndex, row) in rows.enumerated() {
            let top = firstTop + Double(rowIndex) * Self.rowStep
            canvas.text("\(row.discrepancy)", x: 14, y: top - 50, bold: true)
            for (column, panel) in row.panels.enumerated() {
                let frame = FigureCanvas.Frame(
                    left: Self.leftMargin + Double(column) * (panelWidth + Self.gutter), top: top, width: panelWidth,
                    height: Self.panelHeight)
                if column == 0 {
                    canvas.text(
                        "change from the best (%)", x: 14, y: top + Self.panelHeight / 2, anchor: .center, rotated: true
                    )
                }
                let letterText = String(UnicodeScalar(UInt8(97 + letter % 26)))
                canvas.text(letterText, x: frame.left - 34, y: top - Self.headingRise, bold: true)
                let layout = DriftLayout(panel, isSize: row.isSize)
                heading(layout, frame, on: &canvas)
                draw(row, layout, frame, on: &canvas)
                letter += 1
            }
        }
        return canvas.script()
    }

    /// Scenario and metric, and how many draws have no legal design.
    private func heading(_ layout: DriftLayout, _ frame: FigureCanvas.Frame, on canvas: inout FigureCanvas) {
        canvas.text(layout.panel.title, x: frame.left - 18, y: frame.top - Self.headingRise)
        if let above = layout.above {
            canvas.text(
                "\(above.count) draw\(above.count == 1 ? "" : "s") above: \(NumberText.percent(above.largest / 100, decimals: 0))",
                x: frame.right - 4, y: frame.top + 10, anchor: .right, scale: FigureCanvas.small, color: Ink.muted)
        }
        let failures = layout.panel.lines.filter { $0.quantity == .regret }.map {
            "\($0.series.name) \($0.failures.count) of \($0.failures.total)"
        }
        canvas.text(
            "not legal: " + failures.joined(separator: ", "), x: frame.left - 18, y: frame.top - Self.countRise,
            scale: FigureCanvas.small, color: Ink.muted)
    }

    private func draw(
        _ row: DriftRow, _ layout: DriftLayout, _ frame: FigureCanvas.Frame, on canvas: inout FigureCanvas
    ) {
        let panel = layout.panel
        canvas.comment("\(row.discrepancy), \(panel.title)")
        canvas.open(frame, x: layout.x, y: layout.y)
        if let margin = layout.margin.map(GnuplotText.number) {
            rule("graph 0, first \(margin) to graph 1, first \(margin)", DriftStyle.margin, on: &canvas)
        }
        if row.isSize, let claim = data.claimLevel.map({ $0 * 100 }), layout.x.covers(claim) {
            let position = GnuplotText.number(claim)
            rule("first \(position), graph 0 to first \(position), graph 1", DriftStyle.claim, on: &canvas)
        }
        // An arrow that ends at the frame: a function would be dropped where both its ends lie outside.
        let ends = layout.identity.map { "first \(GnuplotText.number($0.x)), first \(GnuplotText.number($0.y))" }
        if !ends.isEmpty { rule(ends.joined(separator: " to "), DriftStyle.identity, on: &canvas) }
        canvas.text(
            row.axisTitle, x: frame.left + frame.width / 2,
            y: frame.bottom + FigureCanvas.axisTitleDrop, anchor: .center)
        canvas.plot(elements(row, layout))
    }

    private func rule(_ ends: String, _ stroke: DriftStyle.Stroke, on canvas: inout FigureCanvas) {
        canvas.command(
            "set arrow from \(ends) nohead linewidth \(GnuplotText.number(stroke.width)) dashtype \(stroke.dash) "
                + "linecolor rgb '\(stroke.color)' back")
    }

    private func elements(_ row: DriftRow, _ layout: DriftLayout) -> [String] {
        let panel = layout.panel
        var elements = ["0 with lines linewidth 0.8 linecolor rgb '\(Ink.text)'"]
        for line in panel.lines where line.hasBand {
            elements.append(
                "'\(id).csv' using \(abscissa(row, panel, line)):'lower [%]':'upper [%]' with filledcurves "
                    + "fillcolor rgb '\(line.series.color)' fillstyle transparent solid "
                    + "\(line.quantity == .regret ? "0.20" : "0.09") noborder")
        }
        for line in panel.lines where line.points.contains(where: { $0.draws.count > 1 }) {
            let data =
                "'\(id)_draws.csv' using \(abscissa(row, panel, line, shift: " + column('dodge [%]')")):'value [%]'"
            elements +=
                line.quantity == .regret
                ? Marks.filled(data, line.series, scale: 0.45, alpha: "70") : Marks.open(data, line.series, scale: 0.45)
        }
        // The larger marks and wider lines first: where two memories coincide, both are seen.
        let order = panel.lines.enumerated().sorted { first, second in
            let ranks = [first, second].map {
                ($0.element.quantity == .regret ? 1 : 0, -DriftStyle.markScale($0.element.series), $0.offset)
            }
            return ranks[0] < ranks[1]
        }
        // gnuplot refuses data without a single valid point: of a line without a legal design nothing is drawn.
        for (_, line) in order where line.points.contains(where: { $0.mean != nil }) {
            elements += lineElements(row, layout, line)
        }
        return elements
    }

    private func lineElements(_ row: DriftRow, _ layout: DriftLayout, _ line: DriftLine) -> [String] {
        let shift = layout.meanShift(line)
        let position = abscissa(
            row, layout.panel, line, shift: shift == 0 ? "" : " + (\(GnuplotText.coordinate(shift)))")
        let data = "'\(id).csv' using \(position):'mean [%]'"
        let stroke = DriftStyle.line(line.series, line.quantity)
        var elements: [String] = []
        if line.points.count > 1 {
            elements.append(
                "\(data) with lines linewidth \(GnuplotText.number(stroke.width)) dashtype \(stroke.dash) "
                    + "linecolor rgb '\(stroke.color)'")
        }
        if line.hasBar {
            elements.append(
                Marks.verticalBars(
                    file: "'\(id).csv'", abscissa: position, from: "lower [%]", to: "upper [%]", width: 1.2,
                    color: stroke.color))
        }
        let scale = DriftStyle.markScale(line.series)
        elements +=
            line.quantity == .regret
            ? Marks.filled(data, line.series, scale: scale) : Marks.open(data, line.series, scale: scale)
        return elements
    }

    private func abscissa(_ row: DriftRow, _ panel: DriftPanel, _ line: DriftLine, shift: String = "") -> String {
        let keys = [row.discrepancy.slug, panel.scenario.slug, line.series.name, line.quantity.rawValue]
        let list = keys.map(GnuplotText.plainLiteral).joined(separator: ", ")
        return "(only(\(list)) ? column('level [%]')\(shift) : NaN)"
    }
}
