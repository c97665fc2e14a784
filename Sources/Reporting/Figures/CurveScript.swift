/// The drawing of panels of curves.
struct CurveScript {
    let id: String
    let title: String
    let panels: [CurvePanel]

    /// A lone panel takes half a page.
    private var width: Double { panels.count == 1 ? 400 : 720 }
    private static let leftMargin = 76.0
    private static let panelHeight = 190.0
    private static let rowStep = 280.0

    /// Colour, dash and marker by name: memories keep theirs, other names get one each in order of appearance.
    private struct Look {
        var color: String
        var dash: String
        var marker: Int
    }

    private static let otherLooks = [
        Look(color: "#0072B2", dash: "solid", marker: 7), Look(color: "#D55E00", dash: "(10,4)", marker: 5),
        Look(color: "#009E73", dash: "(3,3)", marker: 9), Look(color: "#CC79A7", dash: "(12,4,3,4)", marker: 13),
        Look(color: "#222222", dash: "(6,3)", marker: 11), Look(color: "#56B4E9", dash: "(2,4)", marker: 7),
        Look(color: "#E69F00", dash: "(16,4)", marker: 5), Look(color: "#6A5ACD", dash: "(4,2,1,2)", marker: 9),
        Look(color: "#8C2D04", dash: "(12,4,3,4)", marker: 15), Look(color: "#6E6E6E", dash: "solid", marker: 13),
        Look(color: "#66A61E", dash: "(6,3)", marker: 11), Look(color: "#A6CEE3", dash: "(10,4)", marker: 15),
    ]

    private var names: [String] {
        panels.flatMap(\.curves).map(\.name).reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
    }

    /// More names than looks: the first ones come again.
    private func look(_ name: String) -> Look {
        if let series = FigureSeries(rawValue: name) {
            return Look(color: series.color, dash: series == .sram ? "(10,4)" : "solid", marker: series.filledMarker)
        }
        let others = names.filter { FigureSeries(rawValue: $0) == nil }
        return Self.otherLooks[(others.firstIndex(of: name) ?? 0) % Self.otherLooks.count]
    }

    func text() -> String {
        let columns = panels.count == 4 ? 2 : min(3, panels.count)
        let rows = (panels.count + columns - 1) / columns
        let step = (width - 12) / Double(columns)
        let panelWidth = step - Self.leftMargin - 6
        let legendHeight = Legend.height(legend, width: width - 24)
        let firstTop = 12 + legendHeight + 28
        let height = firstTop + Double(rows - 1) * Self.rowStep + Self.panelHeight + 58
        var canvas = FigureCanvas(id: id, width: width, height: height, title: title, files: ["\(id).csv"])
        canvas.comment("Rows of one curve of one panel.")
        canvas.command("only(p, c) = strcol('panel') eq p && column('curve') == c")
        Legend.draw(legend, on: &canvas, left: 12, top: 8, width: width - 24)
        for (index, panel) in panels.enumerated() {
            let frame = FigureCanvas.Frame(
                left: Double(index % columns) * step + Self.leftMargin,
                top: firstTop + Double(index / columns) * Self.rowStep, width: panelWidth, height: Self.panelHeight)
            draw(panel, index, frame, on: &canvas)
        }
        return canvas.script()
    }

    private func draw(_ panel: CurvePanel, _ index: Int, _ frame: FigureCanvas.Frame, on canvas: inout FigureCanvas) {
        let values = panel.curves.flatMap(\.ends)
        let positions = panel.curves.flatMap(\.positions)
        let x =
            panel.hasLogarithmicPositions
            ? Axis.logarithmic(covering: positions, room: 1.1)
            : Axis.linear(covering: positions, tics: 4, room: 0.04, wholeNumbers: true)
        let y = panel.isLogarithmic ? Axis.logarithmic(covering: values, room: 1.1) : Axis.linear(covering: values)
        canvas.comment(panel.title)
        canvas.open(frame, x: x, y: y)
        if panels.count > 1 {
            canvas.text(
                String(UnicodeScalar(UInt8(97 + index % 26))), x: frame.left - 34, y: frame.top - 13, bold: true)
        }
        canvas.text(panel.title, x: frame.left - (panels.count > 1 ? 18 : 34), y: frame.top - 13)
        canvas.text(
            panel.verticalTitle, x: frame.left - 60, y: frame.top + frame.height / 2, anchor: .center, rotated: true)
        canvas.text(
            panel.horizontalTitle, x: frame.left + frame.width / 2, y: frame.bottom + FigureCanvas.axisTitleDrop,
            anchor: .center)
        // Many seeds of one name: thin lines, so that all stay visible.
        let crowd = Dictionary(grouping: panel.curves, by: \.name).values.map(\.count).max() ?? 1
        let lineWidth = crowd > 3 ? 1.1 : 1.8
        canvas.plot(
            panel.curves.enumerated().flatMap { number, curve -> [String] in
                let look = look(curve.name)
                let key = GnuplotText.plainLiteral(panel.title.slug)
                let data = "'\(id).csv' using (only(\(key), \(number)) ? column('position') : NaN):'value' with "
                let color = "linecolor rgb '\(look.color)'"
                let points = data + "points pointtype \(look.marker) pointsize marker"
                let bars =
                    curve.halfWidths == nil
                    ? []
                    : [
                        "'\(id).csv' using (only(\(key), \(number)) ? column('position') : NaN):"
                            + "(column('value')-column('half width')):(0):(2*column('half width')) with vectors nohead "
                            + "linewidth 1.4 \(color)"
                    ]
                guard curve.values.count > 1, panel.join != .nothing else { return bars + ["\(points) \(color)"] }
                let line = "linewidth \(lineWidth) dashtype \(look.dash)"
                if panel.join == .steps { return bars + [data + "steps \(line) \(color)", "\(points)*0.8 \(color)"] }
                if curve.values.count <= 25, crowd <= 3 {
                    return bars + [data + "linespoints \(line) pointtype \(look.marker) pointsize marker*0.8 \(color)"]
                }
                return bars + [data + "lines \(line) \(color)"]
            })
    }

    private var legend: [LegendItem] {
        names.map { name in
            let look = look(name)
            return LegendItem(
                .lineWithMarker(
                    color: look.color, width: 1.8, dash: look.dash, type: look.marker, scale: 0.8, isOpen: false), name)
        }
    }
}
