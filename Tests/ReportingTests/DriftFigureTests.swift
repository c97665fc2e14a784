import Testing

@testable import Reporting

@Suite("Figure D2: drift")
struct DriftFigureTests {
    @Test("a floor is as far below zero as above it in log ratio: a factor 2 is +100 % and −50 %")
    func floorEdges() {
        #expect(DriftLayout.floorEdges(1) == (-50, 100))
        #expect(DriftLayout.floorEdges(0) == (0, 0))
        for floor in [0.01, 0.3, 0.974, 5] {
            let edges = DriftLayout.floorEdges(floor)
            #expect(abs((1 + edges.lower / 100) * (1 + edges.upper / 100) - 1) < 1e-12, "\(floor)")
        }
    }

    @Test("the data rule the range, whatever the floor; a wide floor is cut off, and the caption says so")
    func rangeOfTheData() throws {
        var panel = try #require(Samples.drift().rows.first?.panels.first)
        let range = (DriftLayout(panel).y.lower, DriftLayout(panel).y.upper)
        panel.seedFloor = [.rram: 40, .sram: 0.05]
        let layout = DriftLayout(panel)
        #expect((layout.y.lower, layout.y.upper) == range)
        #expect(layout.visibleEdges(40).isEmpty && layout.cutsFloor)
        #expect(layout.visibleEdges(0.05) == [5])

        let figure = Figure.drift(DriftData(rows: [DriftRow(discrepancy: "per design", panels: [panel])]))
        #expect(figure.caption.contains("cut off at the frame"))
        #expect(figure.script.contains("SRAM, seed-to-seed floor"))
        #expect(!figure.script.contains("RRAM, seed-to-seed floor"), "a legend entry for what is nowhere drawn")
        #expect(figure.script.contains("floor: RRAM 4000 %, SRAM 5.0 %"))
    }

    @Test("dots and means stay inside the frame and beside their own level", arguments: [1, 2, 3, 5])
    func dodge(levelCount: Int) {
        let panel = Self.panel(levels: Array([0.3, 0.02, 0.1, 0.05, 0.2].prefix(levelCount)), seeds: 6)
        let layout = DriftLayout(panel)
        let levels = panel.lines[0].points.map(\.discrepancy)
        for line in panel.lines {
            for level in levels {
                for seed in 0..<6 {
                    let shift = layout.seedShift(line, seed: seed, of: 6)
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
        let y = DriftLayout(Self.panel(levels: [0.1], seeds: 2, value: 0)).y
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
        let before = DriftLayout(panel)
        #expect(before.above == nil)
        panel.lines[0].points[1].seeds[0] = 480
        let layout = DriftLayout(panel)
        #expect(layout.y.upper < 10 * before.y.upper)
        #expect(layout.above.map { $0 == (1, 48_000) } ?? false)
        let figure = Figure.drift(DriftData(rows: [DriftRow(discrepancy: "x", panels: [panel])]))
        #expect(figure.script.contains("1 seed above") && figure.caption.contains("outside the frame"))
    }

    @Test("the caption says what the floor is, and which way is worse")
    func words() {
        var accuracy = Self.panel(levels: [0.1, 0.2], seeds: 3)
        accuracy.metric = "mIoU"
        accuracy = DriftPanel(metric: "mIoU", lines: accuracy.lines, seedFloor: [.sram: 0.02])
        let latency = Self.panel(levels: [0.1, 0.2], seeds: 3)
        let figure = Figure.drift(DriftData(rows: [DriftRow(discrepancy: "x", panels: [latency, accuracy])]))
        #expect(
            figure.caption.contains(
                "Between the thin dashed lines lie 95 % of the differences between two single searches with the right "
                    + "simulator and different seeds; the lines of the figure are paired means, which can be far more "
                    + "precise than that."))
        #expect(figure.caption.contains("For latency positive is worse, for mIoU negative is worse."))
        #expect(figure.script.contains("positive is worse") && figure.script.contains("negative is worse"))
    }

    @Test("every dot names its search")
    func cells() throws {
        var panel = Self.panel(levels: [0.1], seeds: 2)
        panel.lines[0].points[0].cells = ["a1", "b2"]
        panel.lines[1].points[0].cells = ["c3"]
        let figure = Figure.drift(DriftData(rows: [DriftRow(discrepancy: "x", panels: [panel])]))
        let table = try #require(figure.tables.first { $0.name == "seeds" })
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
                            discrepancy: level,
                            mean: IntervalEstimate(
                                value, lower: bounds.map { value - $0 }, upper: bounds.map { value + $0 }),
                            seeds: Array(repeating: value, count: seeds))
                    })
            }
        }
        return DriftPanel(metric: "latency", lines: lines, seedFloor: [.rram: 0.03])
    }
}
