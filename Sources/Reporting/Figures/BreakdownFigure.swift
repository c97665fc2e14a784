import CIMHardware

extension Figure {
    /// Energy, latency and area of a chip as bars, stacked by component.
    public static func breakdown(id: String = "breakdown-component", _ cost: ChipCost) -> Figure {
        breakdown(
            id: id, title: "Where energy, time and area go", axis: "per cent of the total",
            bars: [
                BreakdownBar(name: "energy", lanes: cost.energy.lanes, total: cost.energy.total.si),
                BreakdownBar(name: "latency", lanes: cost.latency.lanes, total: cost.latency.total.si),
                BreakdownBar(name: "area", lanes: cost.area.lanes, total: cost.area.total.si),
            ])
    }

    /// The layers that take most energy, each a bar of its share of the energy, stacked by component.
    public static func breakdown(
        id: String = "breakdown-layer", _ layers: [LayerCost], of cost: ChipCost, largest: Int = 24
    ) -> Figure {
        let total = cost.energy.total.si
        let kept = layers.enumerated().sorted { $0.element.energy.total > $1.element.energy.total }
            .prefix(largest)
            .sorted { $0.offset < $1.offset }
        return breakdown(
            id: id, title: "Energy by layer: the \(kept.count) largest of \(layers.count)",
            axis: "energy, per cent of the chip's total; the \(kept.count) largest of \(layers.count) rows",
            bars: kept.map {
                BreakdownBar(name: $0.element.name, lanes: $0.element.energy.lanes, total: total)
            })
    }

    private static func breakdown(id: String, title: String, axis: String, bars: [BreakdownBar]) -> Figure {
        let rows = bars.enumerated().flatMap { position, bar in
            bar.pieces.map { (position, bar.name, $0) }
        }
        guard !rows.isEmpty else {
            return .empty(id: id, title: title, because: "nothing costs anything.")
        }
        return Figure(
            id: id, title: title,
            caption:
                "One bar a row, one piece a component, in per cent of the chip's total for one image.",
            alternative: bars.map { bar in
                let largest = bar.pieces.max { $0.end - $0.start < $1.end - $1.start }
                return "\(bar.name): mostly \(largest?.component.displayName ?? "nothing")"
            }.joined(separator: "; ") + ".",
            tables: [
                FigureTable(
                    meaning: "One component in one bar: it reaches from start to end.",
                    columns: [
                        FigureColumn("bar", texts: rows.map(\.1)),
                        FigureColumn("position", rows.map { Double($0.0) }),
                        FigureColumn("component", texts: rows.map { $0.2.component.displayName }),
                        FigureColumn("start", unit: "%", rows.map { 100 * $0.2.start }),
                        FigureColumn("end", unit: "%", rows.map { 100 * $0.2.end }),
                    ])
            ], script: BreakdownScript(id: id, title: title, axis: axis, bars: bars).text())
    }
}

/// One bar.
private struct BreakdownBar {
    struct Piece {
        let component: Component
        let start: Double
        let end: Double
    }

    let name: String
    let pieces: [Piece]

    init(name: String, lanes: SIMD16<Double>, total: Double) {
        self.name = name
        var start = 0.0
        var pieces: [Piece] = []
        for component in Component.allCases where lanes[component.rawValue] > 0 && total > 0 {
            let end = start + lanes[component.rawValue] / total
            pieces.append(Piece(component: component, start: start, end: end))
            start = end
        }
        self.pieces = pieces
    }
}

/// The drawing.
private struct BreakdownScript {
    let id: String
    let title: String
    let axis: String
    let bars: [BreakdownBar]

    private static let width = 720.0
    /// Per letter of the longest name of a bar.
    private static let letterWidth = 7.0
    private static let barHeight = 19.0
    /// Thirteen colours that stay apart beside each other: P. Tol's light and muted schemes.
    private static let colors = [
        "#4477aa", "#99ddff", "#44bb99", "#ee8866", "#bbcc33", "#332288", "#aaaa00", "#eedd88",
        "#aa4499", "#117733",
        "#882255", "#ffaabb", "#999999",
    ]

    func text() -> String {
        let present = Component.allCases.filter { component in
            bars.contains { $0.pieces.contains { $0.component == component } }
        }
        let height = Double(bars.count) * Self.barHeight + 10
        var canvas = FigureCanvas(
            id: id, width: Self.width, height: height + 130, title: title, files: ["\(id).csv"])
        Legend.draw(
            present.map { LegendItem(.band(fill: Self.color($0), border: nil), $0.displayName) },
            on: &canvas,
            left: 12, top: 8, width: Self.width - 24)
        let leftMargin = 20 + Self.letterWidth * Double(bars.map(\.name.count).max() ?? 0)
        let frame = FigureCanvas.Frame(
            left: leftMargin, top: 78, width: Self.width - leftMargin - 20, height: height)
        let count = Double(bars.count)
        // The first bar on top.
        let y = Axis(
            lower: -0.6, upper: count - 0.4,
            tics: bars.enumerated().map {
                Axis.Tic(position: count - 1 - Double($0.offset), label: $0.element.name)
            })
        let largest = 100 * (bars.compactMap { $0.pieces.last?.end }.max() ?? 1)
        canvas.open(frame, x: Axis.linear(covering: [0, largest], including: [0], tics: 5), y: y)
        canvas.text(
            axis, x: frame.left + frame.width / 2,
            y: frame.bottom + FigureCanvas.axisTitleDrop,
            anchor: .center)
        let place = "(\(GnuplotText.number(count)) - 1 - column('position'))"
        canvas.plot(
            present.map { component in
                let mine = "strcol('component') eq \(GnuplotText.plainLiteral(component.displayName))"
                return
                    "'\(id).csv' using (\(mine) ? column('start [%]') : NaN):\(place):(column('start [%]')):"
                    + "(column('end [%]')):(\(place)-0.34):(\(place)+0.34) with boxxyerror fillstyle solid 0.9 "
                    + "noborder linecolor rgb '\(Self.color(component))'"
            })
        return canvas.script()
    }

    private static func color(_ component: Component) -> String {
        colors[component.rawValue % colors.count]
    }
}
