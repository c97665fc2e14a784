import Testing

@testable import Reporting

@Suite("Figure D2: drift")
struct DriftFigureTests {
    @Test("dots and means stay inside the frame and beside their own level", arguments: [1, 2, 3, 5])
    func dodge(levelCount: Int) {
        let panel = Self.panel(levels: Array([0.3, 0.02, 0.1, 0.05, 0.2].prefix(levelCount)), seeds: 6)
        let layout = DriftLayout(panel, isSize: true)
        let levels = panel.lines[0].points.map(\.level)
        for line in panel.lines {
            for level in levels {
                for seed in 0..<6 {
                    let shift = layout.drawShift(line, draw: seed, of: 6)
                    let position = level * 100 + shift
                    #expect(position > layout.x.lower && position < layout.x.upper)
                    let nearest = levels.min { abs($0 * 100 - position) < abs($1 * 100 - position) }
                    #expect(nearest == level)
                    #expect(abs(shift) < 0.15 * (layout.x.upper - layout.x.lower))
                }
            }
            #expect((layout.meanShift(line) != 0) == (levelCount == 1))
        }
    }

    @Test("a figure of zeros still has a range, around zero")
    func zeros() {
        let y = DriftLayout(Self.panel(levels: [0.1], seeds: 2, value: 0), isSize: true).y
        #expect(y.lower < -0.9 && y.upper > 0.9 && y.upper < 2)
    }

    @Test("bands are named only where they are drawn; one level has bars")
    func bands() {
        let caption = { (panel: DriftPanel) in
            Figure.drift(DriftData(rows: [DriftRow(discrepancy: "common scale", panels: [panel])])).caption
        }
        #expect(caption(Self.panel(levels: [0.1, 0.2], seeds: 3)).contains("95 % bands"))
        #expect(caption(Self.panel(levels: [0.1], seeds: 3)).contains("95 % interval bars"))
        for panel in [
            Self.panel(levels: [0.1, 0.2], seeds: 1), Self.panel(levels: [0.1, 0.2], seeds: 3, halfWidth: nil),
            Self.panel(levels: [0.1, 0.2], seeds: 3, halfWidth: 0),
        ] {
            #expect(!caption(panel).contains("95 % bands") && !caption(panel).contains("bars"))
        }
    }

    @Test("one seed far above all others does not flatten the panel: it is counted, with its value")
    func outlier() {
        var panel = Self.panel(levels: [0.1, 0.2], seeds: 12)
        let before = DriftLayout(panel, isSize: true)
        #expect(before.above == nil)
        panel.lines[0].points[1].draws[0] = 480
        let layout = DriftLayout(panel, isSize: true)
        #expect(layout.y.upper < 10 * before.y.upper)
        #expect(layout.above.map { $0 == (1, 48_000) } ?? false)
        let figure = Figure.drift(DriftData(rows: [DriftRow(discrepancy: "x", panels: [panel])]))
        #expect(figure.script.contains("1 draw above") && figure.caption.contains("outside the frame"))
    }

    @Test("two scenarios with one objective have panels, rows of data and selections of their own")
    func twoScenarios() throws {
        var fast = Self.panel(levels: [0.073, 0.1], seeds: 3)
        fast.scenario = "fast"
        var faster = fast
        faster.scenario = "faster"
        let figure = Figure.drift(
            DriftData(rows: [DriftRow(discrepancy: "x", panels: [fast, faster])], claimLevel: 0.073))
        #expect(figure.script.contains("fast: latency") && figure.script.contains("faster: latency"))
        #expect(figure.script.contains("only('x', 'fast', 'RRAM', 'regret')"))
        #expect(figure.script.contains("only('x', 'faster', 'RRAM', 'regret')"))
        let column = try #require(figure.tables[0].columns.first { $0.header == "scenario" })
        #expect(column.cells == .texts(Array(repeating: "fast", count: 8) + Array(repeating: "faster", count: 8)))
        #expect(figure.caption.contains("The vertical line marks 7.3 %"))
        #expect(figure.script.contains("error of the claim, 7.3 %"))
    }

    @Test("a level that is a share of a whole error has its own axis, no claim's line and no diagonal")
    func shares() {
        let panel = Self.panel(levels: [0.5, 1], seeds: 3, value: 0.6)
        let row = DriftRow(
            discrepancy: "measured", axisTitle: "share of the measured error (%)", isSize: false, panels: [panel])
        let figure = Figure.drift(DriftData(rows: [row], claimLevel: 0.5))
        #expect(figure.script.contains("share of the measured error (%)"))
        #expect(!figure.script.contains("change = injected error") && !figure.script.contains("error of the claim"))
        #expect(!figure.caption.contains("vertical line") && !figure.caption.contains("dotted"))
    }

    @Test("failures are counted above the panel and named in the caption, and so is the effort")
    func failures() {
        var panel = Self.panel(levels: [0.1, 0.2], seeds: 3)
        for line in panel.lines.indices where panel.lines[line].quantity == .regret {
            panel.lines[line].points[0].failures = 2
        }
        let figure = Figure.drift(DriftData(rows: [DriftRow(discrepancy: "x", panels: [panel])], effort: "standard"))
        #expect(figure.script.contains("not legal: RRAM 2 of 8, SRAM 2 of 8"))
        #expect(figure.caption.contains("they are failures") && figure.caption.contains("effort standard"))
        let none = Figure.drift(
            DriftData(rows: [DriftRow(discrepancy: "x", panels: [Self.panel(levels: [0.1], seeds: 3)])]))
        #expect(!none.caption.contains("they are failures"))
    }

    @Test("every dot names its search")
    func cells() throws {
        var panel = Self.panel(levels: [0.1], seeds: 2)
        panel.lines[0].points[0].cells = ["a1", "b2"]
        panel.lines[1].points[0].cells = ["c3"]
        let figure = Figure.drift(DriftData(rows: [DriftRow(discrepancy: "x", panels: [panel])]))
        let table = try #require(figure.tables.first { $0.name == "draws" })
        let column = try #require(table.columns.first { $0.header == "cell" })
        #expect(column.cells == .texts(["a1", "b2", "c3", "", "", "", "", ""]))
    }

    @Test("one level and coinciding memories are drawn without a complaint", .enabled(if: gnuplotIsInstalled))
    func drawing() throws {
        let renderer = FigureRenderer(gnuplot: try Gnuplot())
        for (levels, seeds) in [([0.1], 4), ([0.1], 1), ([0.1, 0.3], 2)] {
            let panels = [Self.panel(levels: levels, seeds: seeds), Self.panel(levels: levels, seeds: seeds, value: 0)]
            _ = try renderer.draw(.drift(DriftData(rows: [DriftRow(discrepancy: "common scale", panels: panels)])))
        }
    }

    @Test(
        "a panel without a single legal design is drawn: its failures are all there is",
        .enabled(if: gnuplotIsInstalled))
    func nothingLegal() throws {
        let point = DriftPoint(level: 0.1, mean: nil, draws: [], failures: 4)
        let panel = DriftPanel(
            scenario: "latency", metric: "latency",
            lines: DriftQuantity.allCases.map { DriftLine(series: .rram, quantity: $0, points: [point]) }, margin: 0.1)
        let figure = Figure.drift(
            DriftData(rows: [DriftRow(discrepancy: "x", panels: [panel, Self.panel(levels: [0.1], seeds: 2)])]))
        #expect(figure.script.contains("not legal: RRAM 4 of 4"))
        _ = try FigureRenderer(gnuplot: try Gnuplot()).draw(figure)
    }

    @Test("the two parts of a drift are drawn, each with its interval", .enabled(if: gnuplotIsInstalled))
    func split() throws {
        let mark = SplitMark(
            name: "per component", simulator: IntervalEstimate(0.01, lower: 0, upper: 0.02),
            search: IntervalEstimate(-0.01, lower: -0.03, upper: 0.01))
        let figure = Figure.split(
            [
                SplitPanel(title: "latency, RRAM", marks: [mark, mark]),
                SplitPanel(title: "energy, SRAM", marks: [mark]),
                SplitPanel(title: "nothing", marks: []),
            ], confidence: 0.95, effort: "quick")
        #expect(figure.tables.first?.rowCount == 3 && figure.caption.contains("effort quick"))
        _ = try FigureRenderer(gnuplot: try Gnuplot()).draw(figure)
        _ = try FigureRenderer(gnuplot: try Gnuplot()).draw(.split([], confidence: 0.95, effort: "quick"))
    }

    /// Both memories and quantities with the same values, so that everything coincides.
    private static func panel(
        levels: [Double], seeds: Int, value: Double = 0.05, halfWidth: Double? = 0.01
    ) -> DriftPanel {
        let lines = [FigureSeries.rram, .sram].flatMap { series in
            DriftQuantity.allCases.map { quantity in
                DriftLine(
                    series: series, quantity: quantity,
                    points: levels.map { level in
                        let bounds = seeds > 1 ? halfWidth.map { value == 0 ? 0 : $0 } : nil
                        return DriftPoint(
                            level: level,
                            mean: IntervalEstimate(
                                value, lower: bounds.map { value - $0 }, upper: bounds.map { value + $0 }),
                            draws: Array(repeating: value, count: seeds))
                    })
            }
        }
        return DriftPanel(scenario: "latency", metric: "latency", lines: lines, margin: 0.1)
    }
}
