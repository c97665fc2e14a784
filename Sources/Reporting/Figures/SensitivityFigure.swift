/// One component in the figure of sensitivity.
public struct SensitivityBar: Hashable, Sendable {
    /// The component's name.
    public var component: String
    /// What its exact calibration takes away of the expected regret, a fraction.
    public var relief: Double
    /// Sobol's total index of its error.
    public var total: Double
    /// Its share of the loss of the best design, a fraction.
    public var share: Double

    /// A bar; values as fractions.
    public init(component: String, relief: Double, total: Double, share: Double) {
        self.component = component
        self.relief = relief
        self.total = total
        self.share = share
    }
}

/// One panel: a scenario in a memory.
public struct SensitivityPanel: Hashable, Sendable {
    /// "energy, RRAM".
    public var title: String
    /// One per component.
    public var bars: [SensitivityBar]

    /// A panel.
    public init(title: String, bars: [SensitivityBar]) {
        self.title = title
        self.bars = bars
    }
}

extension Figure {
    /// Which component to calibrate next: what its calibration takes away of the regret, beside its share of the loss.
    public static func sensitivity(id: String = "D3", _ panels: [SensitivityPanel]) -> Figure {
        let title = "Which component to calibrate next"
        let kept = panels.filter { !$0.bars.isEmpty }
        guard !kept.isEmpty else {
            return .empty(id: id, title: title, because: "no scenario that minimises latency or energy was searched.")
        }
        let best = kept.compactMap { panel in
            panel.bars.filter { $0.relief > 0 }.max { $0.relief < $1.relief }.map {
                "\(panel.title): \($0.component) (\(NumberText.percent($0.relief, decimals: 0)))"
            }
        }
        let rows = kept.flatMap { panel in panel.bars.enumerated().map { (panel, $0.offset, $0.element) } }
        return Figure(
            id: id, title: title,
            caption:
                "Bars: what of the expected regret goes away when this component's model is exact and all others stay "
                + "wrong; the longest bar is the component to calibrate next. Open marks: the component's share of the loss "
                + "at the best design. A component can be large and harmless, where all good designs share it. Designs that the "
                + "searches found are re-scored, nothing is searched again. No bars: the expected regret, above each panel, is "
                + "negligible.",
            alternative: best.isEmpty
                ? "Shares of the loss by component. No bars: the expected regret is negligible in every panel."
                : "Bars by component. " + best.joined(separator: "; ") + ".",
            tables: [
                FigureTable(
                    meaning: "One component in one scenario and memory.",
                    columns: [
                        FigureColumn("panel", texts: rows.map { $0.0.title.slug }),
                        FigureColumn("position", rows.map { Double($0.1) }),
                        FigureColumn("component", texts: rows.map { $0.2.component }),
                        FigureColumn("relief", unit: "%", rows.map { 100 * $0.2.relief }),
                        FigureColumn("total index", rows.map { $0.2.total }),
                        FigureColumn("share", unit: "%", rows.map { 100 * $0.2.share }),
                    ])
            ], script: SensitivityScript(id: id, title: title, panels: kept).text())
    }
}

/// The drawing.
private struct SensitivityScript {
    let id: String
    let title: String
    let panels: [SensitivityPanel]

    private static let width = 720.0
    private static let leftMargin = 128.0
    private static let barHeight = 17.0

    func text() -> String {
        let columns = min(2, panels.count)
        let step = (Self.width - 12) / Double(columns)
        let height = Double(panels.map(\.bars.count).max() ?? 1) * Self.barHeight + 16
        let rows = (panels.count + columns - 1) / columns
        let rowStep = height + 92
        var canvas = FigureCanvas(
            id: id, width: Self.width, height: 62 + Double(rows) * rowStep, title: title, files: ["\(id).csv"])
        canvas.command("only(p) = strcol('panel') eq p")
        let hasBars = panels.contains { $0.bars.contains { $0.relief > 0 } }
        Legend.draw(
            [
                LegendItem(
                    .band(fill: FigureSeries.rram.color, border: nil),
                    "regret that an exact model takes away" + (hasBars ? "" : " (negligible: no bars)")),
                LegendItem(
                    .marker(type: 7, scale: 0.9, color: Ink.text, isOpen: true), "share of the loss at the best design"),
            ], on: &canvas, left: 12, top: 8, width: Self.width - 24)
        for (index, panel) in panels.enumerated() {
            let frame = FigureCanvas.Frame(
                left: Double(index % columns) * step + Self.leftMargin, top: 62 + Double(index / columns) * rowStep,
                width: step - Self.leftMargin - 14, height: height)
            draw(panel, index, frame, on: &canvas)
        }
        return canvas.script()
    }

    private func draw(
        _ panel: SensitivityPanel, _ index: Int, _ frame: FigureCanvas.Frame, on canvas: inout FigureCanvas
    ) {
        let count = Double(panel.bars.count)
        // The first component on top.
        let y = Axis(
            lower: -0.6, upper: count - 0.4,
            tics: panel.bars.enumerated().map {
                Axis.Tic(position: count - 1 - Double($0.offset), label: $0.element.component)
            })
        let values = panel.bars.flatMap { [100 * $0.relief, 100 * $0.share] }
        canvas.comment(panel.title)
        canvas.open(frame, x: Axis.linear(covering: [0, 10] + values, including: [0], tics: 4), y: y)
        canvas.text(
            String(UnicodeScalar(UInt8(97 + index % 26))), x: frame.left - 116, y: frame.top - 13, bold: true)
        canvas.text(panel.title, x: frame.left - 100, y: frame.top - 13)
        canvas.text(
            "share (%)", x: frame.left + frame.width / 2, y: frame.bottom + FigureCanvas.axisTitleDrop, anchor: .center)
        let place = "(\(GnuplotText.number(count)) - 1 - column('position'))"
        let mine = "only(\(GnuplotText.plainLiteral(panel.title.slug)))"
        let share = "'\(id).csv' using (\(mine) ? column('share [%]') : NaN):\(place)"
        canvas.plot([
            "'\(id).csv' using (\(mine) ? column('relief [%]')/2 : NaN):\(place):(0):(column('relief [%]')):"
                + "(\(place)-0.32):(\(place)+0.32) with boxxyerror fillstyle solid 0.75 noborder linecolor rgb "
                + "'\(FigureSeries.rram.color)'",
            Marks.points(share, 7, 0.9, Ink.text), Marks.points(share, 7, 0.9 * Marks.openShare, "#ffffff"),
        ])
    }
}
