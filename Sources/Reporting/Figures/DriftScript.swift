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
    private static let rowStep = 292.0

    /// Smallest distance between levels, a fraction; dots are spread inside a part of it.
    static func levelSpacing(_ panel: DriftPanel) -> Double {
        let levels = Set(panel.lines.flatMap { $0.points.map(\.discrepancy) }).sorted()
        let gaps = zip(levels.dropFirst(), levels).map { $0 - $1 }
        return gaps.min() ?? max(levels.first ?? 0, 0.01)
    }

    /// Where a seed's dot stands beside its level, in level spacings: memories left and right, seeds spread evenly.
    static func dodge(_ line: DriftLine, seed: Int, of count: Int) -> Double {
        let side = line.series == .rram ? -0.12 : (line.series == .sram ? 0.12 : 0.26)
        let spread = count > 1 ? (Double(seed) / Double(count - 1) - 0.5) * 0.12 : 0
        return side + spread
    }

    func text() -> String {
        let columns = rows.map(\.panels.count).max() ?? 1
        let usable = Self.width - Self.leftMargin - 16
        let panelWidth = (usable - Double(columns - 1) * Self.gutter) / Double(max(2, columns))
        let legendHeight = Legend.height(legend, width: Self.width - 24)
        let firstTop = 12 + legendHeight + 44
        let height = firstTop + Double(rows.count - 1) * Self.rowStep + Self.panelHeight + 58
        var canvas = FigureCanvas(
            id: id, width: Self.width, height: height, title: title, files: ["\(id).csv", "\(id)_seeds.csv"])
        canvas.comment("Rows of one panel and one line: discrepancy, metric, memory, quantity.")
        canvas.command(
            "only(d, m, s, q) = strcol('discrepancy') eq d && strcol('metric') eq m && strcol('memory') eq s "
                + "&& strcol('quantity') eq q")
        Legend.draw(legend, on: &canvas, left: 12, top: 8, width: Self.width - 24)
        var letter = 0
        for (rowIndex, row) in rows.enumerated() {
            let top = firstTop + Double(rowIndex) * Self.rowStep
            canvas.text("\(row.discrepancy)", x: 14, y: top - 34, bold: true)
            for (column, panel) in row.panels.enumerated() {
                let frame = FigureCanvas.Frame(
                    left: Self.leftMargin + Double(column) * (panelWidth + Self.gutter), top: top, width: panelWidth,
                    height: Self.panelHeight)
                if column == 0 {
                    canvas.text(
                        "change of the result (%)", x: 14, y: top + Self.panelHeight / 2, anchor: .center, rotated: true
                    )
                }
                canvas.text(String(UnicodeScalar(UInt8(97 + letter % 26))), x: frame.left - 34, y: top - 12, bold: true)
                canvas.text(panel.metric, x: frame.left - 18, y: top - 12)
                draw(row, panel, frame, on: &canvas)
                letter += 1
            }
        }
        return canvas.script()
    }

    private func draw(_ row: DriftRow, _ panel: DriftPanel, _ frame: FigureCanvas.Frame, on canvas: inout FigureCanvas)
    {
        let points = panel.lines.flatMap(\.points)
        let levels = points.map { $0.discrepancy * 100 }
        let values = points.flatMap { ($0.mean.numbers + $0.seeds).map { $0 * 100 } }
        let floor = panel.seedFloor.values.max().map { $0 * 100 }
        let x = Axis.linear(covering: levels + [0], tics: 4, room: 0.07)
        let y = Axis.linear(covering: values + [0] + (floor.map { [$0, -$0] } ?? []))

        canvas.comment("\(row.discrepancy), \(panel.metric)")
        canvas.open(frame, x: x, y: y)
        if let floor {
            canvas.horizontalBand(-abs(floor)...abs(floor), fill: Ink.band)
        }
        if let claim = data.claimLevel, claim * 100 <= x.upper, claim * 100 >= x.lower {
            let position = GnuplotText.number(claim * 100)
            canvas.command(
                "set arrow from \(position),graph 0 to \(position),graph 1 nohead linewidth 1 dashtype (12,7) "
                    + "linecolor rgb '\(Ink.reference)' back")
        }
        canvas.text(
            "injected simulator error (%)", x: frame.left + frame.width / 2,
            y: frame.bottom + FigureCanvas.axisTitleDrop, anchor: .center)
        var elements = [
            "0 with lines linewidth 0.8 linecolor rgb '\(Ink.text)'",
            "x with lines linewidth 1.3 dashtype (2,4) linecolor rgb '\(Ink.reference)'",
        ]
        for line in panel.lines where line.points.count(where: { $0.mean.bounds != nil }) > 1 {
            elements.append(
                "'\(id).csv' using \(abscissa(row, panel, line)):'lower [%]':'upper [%]' with filledcurves "
                    + "fillcolor rgb '\(line.series.color)' fillstyle transparent solid "
                    + "\(line.quantity == .regret ? "0.20" : "0.09") noborder")
        }
        for line in panel.lines where line.points.contains(where: { $0.seeds.count > 1 }) {
            let data =
                "'\(id)_seeds.csv' using \(abscissa(row, panel, line, offset: " + column('dodge [%]')")):'value [%]'"
            elements +=
                line.quantity == .regret
                ? Marks.filled(data, line.series, scale: 0.45, alpha: "70") : Marks.open(data, line.series, scale: 0.45)
        }
        for line in panel.lines.sorted(by: { $0.quantity == .apparentDrift && $1.quantity == .regret }) {
            elements += lineElements(row, panel, line)
        }
        canvas.plot(elements)
    }

    private func lineElements(_ row: DriftRow, _ panel: DriftPanel, _ line: DriftLine) -> [String] {
        let data = "'\(id).csv' using \(abscissa(row, panel, line)):'mean [%]'"
        let isRegret = line.quantity == .regret
        var elements: [String] = []
        if line.points.count > 1 {
            elements.append(
                "\(data) with lines linewidth \(isRegret ? 2 : 1.5) \(Self.dash(line.quantity)) "
                    + "linecolor rgb '\(line.series.color)'")
        }
        elements += isRegret ? Marks.filled(data, line.series, scale: 0.9) : Marks.open(data, line.series, scale: 0.9)
        return elements
    }

    private func abscissa(_ row: DriftRow, _ panel: DriftPanel, _ line: DriftLine, offset: String = "") -> String {
        let keys = [row.discrepancy.slug, panel.metric.slug, line.series.name, line.quantity.rawValue]
        let list = keys.map(GnuplotText.plainLiteral).joined(separator: ", ")
        return "(only(\(list)) ? column('injected [%]')\(offset) : NaN)"
    }

    private static func dash(_ quantity: DriftQuantity) -> String {
        quantity == .regret ? "dashtype solid" : "dashtype (8,4)"
    }

    private var legend: [LegendItem] {
        let lines = rows.flatMap(\.panels).flatMap(\.lines)
        var items: [LegendItem] = []
        for series in FigureSeries.allCases {
            for quantity in DriftQuantity.allCases
            where lines.contains(where: { $0.series == series && $0.quantity == quantity }) {
                let isRegret = quantity == .regret
                items.append(
                    LegendItem(
                        .lineWithMarker(
                            color: series.color, width: isRegret ? 2 : 1.5, dash: isRegret ? "solid" : "(8,4)",
                            type: series.filledMarker, scale: series.markerScale * 0.9, isOpen: !isRegret),
                        "\(series.name), \(quantity.rawValue)"))
            }
        }
        if rows.flatMap(\.panels).contains(where: { !$0.seedFloor.isEmpty }) {
            items.append(LegendItem(.band(fill: Ink.band, border: nil), "seed-to-seed floor"))
        }
        items.append(LegendItem(.line(color: Ink.reference, width: 1.3, dash: "(2,4)"), "change = injected error"))
        if let claim = data.claimLevel {
            items.append(
                LegendItem(
                    .line(color: Ink.reference, width: 1, dash: "(12,7)"),
                    "\(NumberText.percent(claim, decimals: 0)) injected"))
        }
        return items
    }
}
