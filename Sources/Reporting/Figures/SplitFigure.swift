/// One error in the figure of the two parts of a drift: fractions with their intervals.
public struct SplitMark: Hashable, Sendable {
    /// The error's name.
    public var name: String
    /// What the simulator does: the best chip under it, proven.
    public var simulator: IntervalEstimate
    /// What the search does beside that.
    public var search: IntervalEstimate

    /// A mark; values as fractions.
    public init(name: String, simulator: IntervalEstimate, search: IntervalEstimate) {
        self.name = name
        self.simulator = simulator
        self.search = search
    }
}

/// One panel: a scenario in a memory.
public struct SplitPanel: Hashable, Sendable {
    /// "energy, RRAM".
    public var title: String
    /// One per error, the searches with the right simulator first.
    public var marks: [SplitMark]

    /// A panel.
    public init(title: String, marks: [SplitMark]) {
        self.title = title
        self.marks = marks
    }
}

extension Figure {
    /// What of a drift is the simulator's and what the search's.
    public static func split(id: String = "D4", _ panels: [SplitPanel], confidence: Double, effort: String) -> Figure {
        let title = "The simulator's part and the search's part"
        let kept = panels.filter { !$0.marks.isEmpty }
        guard !kept.isEmpty else {
            return .empty(
                id: id, title: title, because: "no simulator under which a search and a proof both ended legally twice."
            )
        }
        let rows = kept.flatMap { panel in panel.marks.enumerated().map { (panel, $0.offset, $0.element) } }
        func column(_ name: String, _ value: (SplitMark) -> Double?) -> FigureColumn {
            FigureColumn(name, unit: "%", rows.map { row in value(row.2).map { 100 * $0 } })
        }
        return Figure(
            id: id, title: title,
            caption:
                "How much worse than the best chip in truth, mean over the same wrong simulators with \(NumberText.percent(confidence, decimals: 0)) "
                + "intervals (geometric, Student's t on logarithms). Filled: the chip that is best under the wrong simulator, proven, "
                + "at a fixed network: the simulator's part. Open: what searches of effort \(effort) add to it, their choice of the "
                + "network included: the search's part; the two multiply. With the right simulator all is the search's. Intervals "
                + "that go beyond the axis are cut there; the table has their ends. An error is left out of a panel where search and proof "
                + "did not end legally together at least twice.",
            alternative: alternative(
                "What the simulator and what the search add to the best chip's cost.",
                rows.map { row in
                    "\(row.0.title), \(row.2.name): simulator \(NumberText.percent(row.2.simulator.value, decimals: 1)), search "
                        + NumberText.percent(row.2.search.value, decimals: 1)
                }),
            tables: [
                FigureTable(
                    meaning: "One error in one scenario and memory.",
                    columns: [
                        FigureColumn("panel", texts: rows.map { $0.0.title.slug }),
                        FigureColumn("position", rows.map { Double($0.1) }),
                        FigureColumn("error", texts: rows.map { $0.2.name }),
                        column("simulator") { $0.simulator.value },
                        column("simulator lower") { $0.simulator.lower },
                        column("simulator upper") { $0.simulator.upper },
                        column("search") { $0.search.value },
                        column("search lower") { $0.search.lower },
                        column("search upper") { $0.search.upper },
                    ])
            ], script: SplitScript(id: id, title: title, panels: kept).text())
    }
}

/// The drawing.
private struct SplitScript {
    let id: String
    let title: String
    let panels: [SplitPanel]

    private static let width = 720.0
    private static let markHeight = 24.0
    /// Per letter of the longest name of an error.
    private static let letterWidth = 6.2

    func text() -> String {
        let names = panels.flatMap(\.marks).map(\.name.count).max() ?? 0
        let leftMargin = 30 + Self.letterWidth * Double(names)
        var tops: [Double] = []
        var top = 66.0
        for panel in panels {
            tops.append(top)
            top += Double(panel.marks.count) * Self.markHeight + 78
        }
        var canvas = FigureCanvas(id: id, width: Self.width, height: top, title: title, files: ["\(id).csv"])
        canvas.command("only(p) = strcol('panel') eq p")
        canvas.command("cut(v, low, high) = v < low ? low : v > high ? high : v")
        Legend.draw(
            [
                LegendItem(
                    .marker(type: 7, scale: 1, color: FigureSeries.rram.color, isOpen: false),
                    "the simulator's part, proven"),
                LegendItem(
                    .marker(type: 7, scale: 1, color: FigureSeries.sram.color, isOpen: true), "the search's part"),
            ], on: &canvas, left: 12, top: 8, width: Self.width - 24)
        for (index, panel) in panels.enumerated() {
            let frame = FigureCanvas.Frame(
                left: leftMargin, top: tops[index], width: Self.width - leftMargin - 20,
                height: Double(panel.marks.count) * Self.markHeight)
            draw(panel, index, frame, on: &canvas)
        }
        return canvas.script()
    }

    private func draw(
        _ panel: SplitPanel, _ index: Int, _ frame: FigureCanvas.Frame, on canvas: inout FigureCanvas
    ) {
        let count = Double(panel.marks.count)
        // The first error on top.
        let y = Axis(
            lower: -0.5, upper: count - 0.5,
            tics: panel.marks.enumerated().map {
                Axis.Tic(position: count - 1 - Double($0.offset), label: $0.element.name)
            })
        // The interval of two pairs may reach a hundred times as far as any mean.
        let most = 10 + 200 * (panel.marks.flatMap { [$0.simulator.value, $0.search.value] }.map(abs).max() ?? 0)
        let values = panel.marks.flatMap { $0.simulator.numbers + $0.search.numbers }
        let x = Axis.linear(
            covering: [-1, 1] + values.map { min(max(100 * $0, -most), most) }, including: [0], tics: 6)
        canvas.comment(panel.title)
        canvas.open(frame, x: x, y: y)
        canvas.text(
            String(UnicodeScalar(UInt8(97 + index % 26))), x: 14, y: frame.top - 13, bold: true)
        canvas.text(panel.title, x: 30, y: frame.top - 13)
        canvas.text(
            "worse than the best chip (%)", x: frame.left + frame.width / 2,
            y: frame.bottom + FigureCanvas.axisTitleDrop, anchor: .center)
        let mine = "only(\(GnuplotText.plainLiteral(panel.title.slug)))"
        func elements(_ name: String, _ shift: Double, _ color: String, isOpen: Bool) -> [String] {
            let place = "(\(GnuplotText.number(count)) - 1 - column('position') + (\(GnuplotText.coordinate(shift))))"
            func end(_ which: String) -> String {
                "cut(column('\(name) \(which) [%]'), \(GnuplotText.number(x.lower)), \(GnuplotText.number(x.upper)))"
            }
            let bar =
                "'\(id).csv' using (\(mine) ? \(end("lower")) : NaN):\(place):"
                + "(\(end("upper"))-\(end("lower"))):(0) with vectors nohead linewidth 1.4 linecolor rgb '\(color)'"
            let data = "'\(id).csv' using (\(mine) ? column('\(name) [%]') : NaN):\(place)"
            return [bar, Marks.points(data, 7, 1, color)]
                + (isOpen ? [Marks.points(data, 7, Marks.openShare, "#ffffff")] : [])
        }
        canvas.plot(
            elements("simulator", 0.16, FigureSeries.rram.color, isOpen: false)
                + elements("search", -0.16, FigureSeries.sram.color, isOpen: true))
    }
}
