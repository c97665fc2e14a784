/// Errors of the devices of one array, in uS.
public struct DeviceMap: Hashable, Sendable {
    /// Heading of the panel.
    public var title: String
    /// Columns, each with one error per row.
    public var columns: [[Double]]

    /// A map; every column has the same number of rows.
    public init(title: String, columns: [[Double]]) {
        self.title = title
        self.columns = columns
    }
}

extension Figure {
    /// What a device preset does: three panels of curves, then maps of arrays on one colour scale.
    public static func devices(
        id: String, title: String, caption: String, panels: [CurvePanel], maps: [DeviceMap]
    ) -> Figure {
        let kept = panels.map { panel in
            var copy = panel
            copy.curves = panel.curves.compactMap {
                $0.finite(positive: panel.isLogarithmic, positivePositions: panel.hasLogarithmicPositions)
            }
            return copy
        }
        let tables = maps.enumerated().map { number, map in
            let cells = map.columns.enumerated().flatMap { column, values in
                values.enumerated().map { (column, $0.offset, $0.element) }
            }
            return FigureTable(
                name: DeviceScript.mapName(number), meaning: "One device of the array: \(map.title).",
                columns: [
                    FigureColumn("column", cells.map { Double($0.0) }), FigureColumn("row", cells.map { Double($0.1) }),
                    FigureColumn("error", unit: "uS", cells.map(\.2)),
                ])
        }
        let curves = kept.map(\.title).joined(separator: "; ")
        let drawn = maps.map(\.title).joined(separator: "; ")
        return Figure(
            id: id, title: title, caption: caption, alternative: "Curves: \(curves). Maps: \(drawn).",
            tables: [curveTable(kept)] + tables,
            script: DeviceScript(id: id, title: title, panels: kept, maps: maps).text())
    }
}

/// The drawing.
private struct DeviceScript {
    let id: String
    let title: String
    let panels: [CurvePanel]
    let maps: [DeviceMap]

    private static let width = 720.0
    private static let leftMargin = 66.0
    private static let panelHeight = 170.0
    private static let mapSide = 230.0
    private static let colors = ["#0072B2", "#D55E00", "#009E73", "#CC79A7", "#222222"]
    private static let dashes = ["solid", "(10,4)", "(3,3)", "(12,4,3,4)", "(6,3)"]

    static func mapName(_ index: Int) -> String { "map\(index + 1)" }

    func text() -> String {
        let step = (Self.width - 12) / Double(max(1, panels.count))
        let legends = panels.map { legend($0) }
        let legendHeight = legends.map { Legend.height($0, width: step - 30) }.max() ?? 0
        let firstTop = 34 + legendHeight
        let mapTop = firstTop + Self.panelHeight + 92
        var canvas = FigureCanvas(
            id: id, width: Self.width, height: mapTop + Self.mapSide + 58, title: title,
            files: ["\(id).csv"] + maps.indices.map { "\(id)_\(Self.mapName($0)).csv" })
        canvas.comment("Rows of one curve of one panel.")
        canvas.command("only(p, c) = strcol('panel') eq p && column('curve') == c")
        for (index, panel) in panels.enumerated() {
            let frame = FigureCanvas.Frame(
                left: Double(index) * step + Self.leftMargin, top: firstTop, width: step - Self.leftMargin - 14,
                height: Self.panelHeight)
            heading(panel.title, index, left: frame.left, top: 14, on: &canvas)
            Legend.draw(
                legends[index], on: &canvas, left: frame.left - 34, top: 24, width: step - 30)
            draw(panel, frame, on: &canvas)
        }
        draw(maps, top: mapTop, on: &canvas)
        return canvas.script()
    }

    private func heading(_ title: String, _ index: Int, left: Double, top: Double, on canvas: inout FigureCanvas) {
        canvas.text(String(UnicodeScalar(UInt8(97 + index % 26))), x: left - 34, y: top, bold: true)
        canvas.text(title, x: left - 18, y: top)
    }

    private func legend(_ panel: CurvePanel) -> [LegendItem] {
        panel.curves.enumerated().map { index, curve in
            LegendItem(
                .line(
                    color: Self.colors[index % Self.colors.count], width: 1.8,
                    dash: Self.dashes[index % Self.dashes.count]), curve.name)
        }
    }

    private func draw(_ panel: CurvePanel, _ frame: FigureCanvas.Frame, on canvas: inout FigureCanvas) {
        let x = Axis.linear(covering: panel.curves.flatMap(\.positions), tics: 4, room: 0.04)
        let y = Axis.linear(covering: panel.curves.flatMap(\.values), tics: 5)
        canvas.comment(panel.title)
        canvas.open(frame, x: x, y: y)
        canvas.text(
            panel.verticalTitle, x: frame.left - 52, y: frame.top + frame.height / 2, anchor: .center, rotated: true)
        canvas.text(
            panel.horizontalTitle, x: frame.left + frame.width / 2, y: frame.bottom + FigureCanvas.axisTitleDrop,
            anchor: .center)
        guard !panel.curves.isEmpty else { return canvas.plot(["NaN"]) }
        canvas.plot(
            panel.curves.indices.map { number in
                let key = GnuplotText.plainLiteral(panel.title.slug)
                return "'\(id).csv' using (only(\(key), \(number)) ? column('position') : NaN):'value' with lines "
                    + "linewidth 1.8 dashtype \(Self.dashes[number % Self.dashes.count]) "
                    + "linecolor rgb '\(Self.colors[number % Self.colors.count])'"
            })
    }

    /// One colour scale for all maps: to the 98th percentile of the errors' magnitudes, so that a few devices far off do not
    /// take the colours of the others.
    private func draw(_ maps: [DeviceMap], top: Double, on canvas: inout FigureCanvas) {
        let sizes = maps.flatMap { $0.columns.flatMap { $0 } }.map(\.magnitude).sorted()
        let quantile = Quantiles.quantile(0.98, ofSorted: sizes)
        let limit = quantile > 0 ? quantile : 1
        canvas.comment("Maps: blue below the target, orange above it.")
        canvas.command("set palette defined (-1 '#0072B2', -0.5 '#7FB8D8', 0 '#FFFFFF', 0.5 '#EAAE7F', 1 '#D55E00')")
        let colors = Axis.linear(covering: [-limit, limit], tics: 8, room: 0)
        for command in colors.commands("cb") { canvas.command(command) }
        canvas.command("unset colorbox")
        let step = (Self.width - 110) / Double(max(1, maps.count))
        for (index, map) in maps.enumerated() {
            let frame = FigureCanvas.Frame(
                left: Double(index) * step + Self.leftMargin, top: top, width: Self.mapSide, height: Self.mapSide)
            let across = Double(map.columns.count)
            let down = Double(map.columns.first?.count ?? 0)
            canvas.comment(map.title)
            if index == maps.count - 1 {
                let edge = frame.right + 18
                canvas.command(
                    "set colorbox user origin \(canvas.screen(edge, frame.bottom)) size screen "
                        + "\(GnuplotText.coordinate(14 / Self.width)),\(GnuplotText.coordinate(Self.mapSide / canvas.height))"
                )
                canvas.command("set cbtics out scale 0.4 textcolor rgb '\(Ink.text)'")
                canvas.text(
                    "error (uS)", x: edge + 70, y: frame.top + Self.mapSide / 2, anchor: .center, rotated: true)
            }
            heading(map.title, panels.count + index, left: frame.left, top: top - 16, on: &canvas)
            canvas.open(
                frame, x: Self.places(across), y: Self.places(down))
            canvas.text(
                "row", x: frame.left - 42, y: frame.top + frame.height / 2, anchor: .center, rotated: true)
            canvas.text(
                "column", x: frame.left + frame.width / 2, y: frame.bottom + FigureCanvas.axisTitleDrop, anchor: .center
            )
            canvas.plot([
                "'\(id)_\(Self.mapName(index)).csv' using 'column':'row':'error [uS]' with image pixels"
            ])
        }
    }

    /// Every pixel whole.
    private static func places(_ count: Double) -> Axis {
        var axis = Axis.linear(covering: [0, count - 1], tics: 4, room: 0, wholeNumbers: true)
        (axis.lower, axis.upper) = (-0.5, count - 0.5)
        return axis
    }
}
