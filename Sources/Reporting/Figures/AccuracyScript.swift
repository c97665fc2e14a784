/// The drawing of Figure E1.
struct AccuracyScript {
    let id: String
    let title: String
    let panels: [AccuracyPanel]
    let reference: Double?
    let level: String

    private static let width = 720.0
    private static let leftMargin = 62.0
    private static let gutter = 22.0
    private static let panelHeight = 250.0

    private static let violin = FigureSeries.rram
    /// Neither memory's colour: a black line with diamonds.
    private static let resultColor = Ink.text
    private static let diamond = 13

    func text() -> String {
        let usable = Self.width - Self.leftMargin - 14 - Double(panels.count - 1) * Self.gutter
        let widths = panelWidths(usable)
        let place = place(widths)
        let legendHeight = Legend.height(legend, width: Self.width - 24)
        let top = 12 + legendHeight + 28
        let rows = zip(panels, widths).map { panel, width in
            let unit = labelWidth(panel, width, place: place)
            let lines = panel.groups.map { wrapped($0.label, in: unit).count }.max() ?? 1
            return Double(lines) * 15 + (panel.axisTitle.isEmpty ? 0 : 22)
        }
        let height = top + Self.panelHeight + 16 + (rows.max() ?? 0)
        var canvas = FigureCanvas(
            id: id, width: Self.width, height: height, title: title,
            files: ["\(id).csv", "\(id)_violins.csv", "\(id)_individuals.csv"])
        canvas.comment("Rows of one panel; and of one violin in it.")
        canvas.command("only(p) = strcol('panel') eq p")
        canvas.command("one(p, k) = strcol('panel') eq p && column('position') == k")
        Legend.draw(legend, on: &canvas, left: 12, top: 8, width: Self.width - 24)
        let values = panels.flatMap(\.groups).flatMap { group in
            group.individuals + (group.searchResult?.numbers ?? []) + group.searchSeeds
        }
        let y = Axis.linear(covering: (values + (reference.map { [$0] } ?? [])).map { $0 * 100 }, tics: 6)
        canvas.text("mIoU (%)", x: 14, y: top + Self.panelHeight / 2, anchor: .center, rotated: true)
        var left = Self.leftMargin
        for (index, panel) in panels.enumerated() {
            let frame = FigureCanvas.Frame(
                left: left, top: top, width: widths[index], height: Self.panelHeight)
            let letter = panels.count > 1 ? String(UnicodeScalar(UInt8(97 + index % 26))) : ""
            canvas.text(letter, x: frame.left, y: top - 13, bold: true)
            canvas.text(panel.title, x: frame.left + (letter.isEmpty ? 0 : 18), y: top - 13)
            draw(panel, frame, y: y, isFirst: index == 0, place: place, on: &canvas)
            left += frame.width + Self.gutter
        }
        return canvas.script()
    }

    /// Widths in proportion to the number of violins, but never less than a panel's own titles need.
    private func panelWidths(_ usable: Double) -> [Double] {
        let shares = panels.map { Double(max(2, $0.groups.count)) + 0.6 }
        let needed = panels.map { panel in
            let title = TextMetrics.width(of: panel.title, size: FigureCanvas.fontSize) + 22
            return 1.03 * max(title, TextMetrics.width(of: panel.axisTitle, size: FigureCanvas.fontSize))
        }
        let fair = usable / shares.reduce(0, +)
        let isTight = zip(shares, needed).map { $0 * fair < $1 }
        let taken = zip(needed, isTight).reduce(0) { $0 + ($1.1 ? $1.0 : 0) }
        let sharing = zip(shares, isTight).reduce(0) { $0 + ($1.1 ? 0 : $1.0) }
        // Titles that do not fit at all: plain proportions, and the titles overlap rather than the data.
        guard sharing > 0, taken < usable * 0.8 else { return shares.map { $0 * fair } }
        return panels.indices.map { isTight[$0] ? needed[$0] : (usable - taken) * shares[$0] / sharing }
    }

    /// Width of one violin's place, the same in all panels, so that violins can be compared.
    private func place(_ widths: [Double]) -> Double {
        zip(panels, widths).map { $1 / (Double($0.groups.count) + 0.2) }.min() ?? 1
    }

    /// Room for a label: its violin's place, or the whole panel for a lone one.
    private func labelWidth(_ panel: AccuracyPanel, _ width: Double, place: Double) -> Double {
        panel.groups.count == 1 ? width : place
    }

    private func draw(
        _ panel: AccuracyPanel, _ frame: FigureCanvas.Frame, y: Axis, isFirst: Bool, place: Double,
        on canvas: inout FigureCanvas
    ) {
        let count = panel.groups.count
        let pad = (frame.width / place - Double(count - 1)) / 2
        let x = Axis(
            lower: -pad, upper: Double(count - 1) + pad,
            tics: panel.groups.indices.map { Axis.Tic(position: Double($0), label: "") })
        canvas.comment(panel.title)
        canvas.open(frame, x: x, y: y, yLabels: isFirst)
        let room = labelWidth(panel, frame.width, place: place)
        for (index, group) in panel.groups.enumerated() {
            for (row, line) in wrapped(group.label, in: room).enumerated() {
                canvas.text(
                    line, x: frame.left + (Double(index) + pad) * place, y: frame.bottom + 16 + Double(row) * 15,
                    anchor: .center, scale: panel.isOrdered ? 1 : FigureCanvas.small)
            }
        }
        let ownRows = panel.groups.map { wrapped($0.label, in: room).count }.max() ?? 1
        canvas.text(
            panel.axisTitle, x: frame.left + frame.width / 2, y: frame.bottom + 22 + Double(ownRows) * 15,
            anchor: .center)
        canvas.plot(elements(panel))
    }

    private func elements(_ panel: AccuracyPanel) -> [String] {
        let key = GnuplotText.plainLiteral(panel.title.slug)
        let abscissa = "(only(\(key)) ? column('position') : NaN)"
        let rows = "'\(id).csv' using \(abscissa)"
        let violin = "linecolor rgb '\(Self.violin.color)'"
        let result = "linecolor rgb '\(Self.resultColor)'"
        var elements = [
            reference.map {
                "\(GnuplotText.number($0 * 100)) with lines linewidth 1.2 dashtype (12,7) linecolor rgb '\(Ink.reference)'"
            }
        ].compactMap { $0 }
        for (index, group) in panel.groups.enumerated() where KernelDensity(group.individuals) != nil {
            let row = "'\(id)_violins.csv' using (one(\(key), \(index)) ? column"
            elements.append(
                "\(row)('outline') : NaN):'mIoU [%]' with filledcurves closed fillcolor rgb "
                    + "'\(Self.violin.paleColor)' fillstyle solid 1 border linecolor rgb '\(Self.violin.color)'")
        }
        if panel.groups.contains(where: { !$0.individuals.isEmpty && KernelDensity($0.individuals) == nil }) {
            elements.append(
                "'\(id)_individuals.csv' using (only(\(key)) ? column('shown at') : NaN):'mIoU [%]' with points "
                    + "pointtype \(Self.violin.filledMarker) pointsize marker*0.5 \(violin)")
        }
        if panel.groups.contains(where: { KernelDensity($0.individuals) != nil }) {
            let bars = { (from: String, to: String, width: Double) in
                Marks.verticalBars(
                    file: "'\(id).csv'", abscissa: abscissa, from: from, to: to, width: width,
                    color: Self.violin.color)
            }
            elements += [
                bars("lower whisker [%]", "upper whisker [%]", 1),
                bars("lower quartile [%]", "upper quartile [%]", 4.5),
                Marks.points("\(rows):'median [%]'", 7, 0.6, "#ffffff"),
            ]
        }
        let results = panel.groups.filter { $0.searchResult != nil }
        if panel.isOrdered, results.count > 1 {
            elements.append("\(rows):'search mean [%]' with lines linewidth 2 \(result)")
        }
        if results.contains(where: { $0.searchResult?.bounds != nil }) {
            elements.append(
                Marks.verticalBars(
                    file: "'\(id).csv'", abscissa: abscissa, from: "search lower [%]", to: "search upper [%]",
                    width: 2, color: Self.resultColor))
        }
        if !results.isEmpty {
            elements.append(
                "\(rows):'search mean [%]' with points pointtype \(Self.diamond) pointsize marker*1.1 \(result)")
        }
        return elements
    }

    /// A label broken at spaces so that it fits between its neighbours.
    private func wrapped(_ label: String, in width: Double) -> [String] {
        var lines: [String] = []
        for word in label.split(separator: " ").map(String.init) {
            let joined = lines.last.map { "\($0) \(word)" }
            if let joined, TextMetrics.width(of: joined, size: FigureCanvas.fontSize) < width - 4 {
                lines[lines.count - 1] = joined
            } else {
                lines.append(word)
            }
        }
        return lines.isEmpty ? [""] : lines
    }

    private var legend: [LegendItem] {
        let groups = panels.flatMap(\.groups)
        let counts = groups.map(\.individuals.count).filter { $0 > 0 }
        var items: [LegendItem] = []
        if let fewest = counts.min(), let most = counts.max() {
            let number = fewest == most ? "\(most)" : "\(fewest)–\(most)"
            let isShape = groups.contains { KernelDensity($0.individuals) != nil }
            items.append(
                LegendItem(
                    isShape
                        ? .violin(fill: Self.violin.paleColor, border: Self.violin.color)
                        : .marker(type: 7, scale: 0.5, color: Self.violin.color, isOpen: false),
                    "individuals (n = \(number) per level)"))
            if isShape { items.append(LegendItem(.quartiles(color: Self.violin.color), "quartiles, median")) }
        }
        if groups.contains(where: { $0.searchResult != nil }) {
            let seeds = groups.map(\.searchSeeds.count).max() ?? 0
            let interval = groups.contains { $0.searchResult?.bounds != nil } ? ", \(level) % interval" : ""
            let number = seeds > 0 ? " (\(seeds) seed\(seeds > 1 ? "s" : ""))" : ""
            items.append(
                LegendItem(
                    .lineWithMarker(
                        color: Self.resultColor, width: 2, dash: "solid", type: Self.diamond, scale: 1.1, isOpen: false),
                    "search result\(interval)\(number)"))
        }
        if reference != nil {
            items.append(LegendItem(.line(color: Ink.reference, width: 1.2, dash: "(12,7)"), "with ideal devices"))
        }
        return items
    }
}
