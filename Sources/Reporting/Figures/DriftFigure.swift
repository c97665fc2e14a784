extension Figure {
    /// Figure D2: how far the searched design moves when the simulator is wrong.
    public static func drift(id: String = "D2", _ data: DriftData) -> Figure {
        let title = "What a wrong simulator does to the searched design"
        let rows = data.rows.compactMap { row -> DriftRow? in
            let panels = row.panels.compactMap { panel -> DriftPanel? in
                var shown = panel
                shown.lines = panel.lines.filter { !$0.points.isEmpty }
                return shown.lines.isEmpty ? nil : shown
            }
            return panels.isEmpty ? nil : DriftRow(discrepancy: row.discrepancy, panels: panels)
        }
        guard !rows.isEmpty else { return .empty(id: id, title: title, because: "no finished pair of searches yet.") }
        return Figure(
            id: id, title: title, caption: DriftCaption(rows: rows, data: data).text,
            alternative: alternative(rows, claimLevel: data.claimLevel),
            tables: [means(rows), seedTable(rows)],
            script: DriftScript(id: id, title: title, rows: rows, data: data).text())
    }

    private static func alternative(_ rows: [DriftRow], claimLevel: Double?) -> String {
        var sentences: [String] = []
        for row in rows {
            for panel in row.panels {
                for line in panel.lines where line.quantity == .regret {
                    guard let last = line.points.max(by: { $0.discrepancy < $1.discrepancy }) else { continue }
                    let at = line.points.first { $0.discrepancy == claimLevel } ?? last
                    sentences.append(
                        "\(row.discrepancy), \(panel.metric), \(line.series.name): mean regret "
                            + "\(NumberText.percent(at.mean.value, signed: true)) at "
                            + "\(NumberText.percent(at.discrepancy, decimals: 0)) injected error")
                }
            }
        }
        return "Lines of regret and apparent drift against injected simulator error. "
            + sentences.joined(separator: "; ") + (sentences.isEmpty ? "" : ".")
    }

    private struct Place {
        var row: DriftRow
        var panel: DriftPanel
        var line: DriftLine
        var point: DriftPoint
    }

    private static func places(_ rows: [DriftRow]) -> [Place] {
        rows.flatMap { row in
            row.panels.flatMap { panel in
                panel.lines.flatMap { line in
                    line.points.sorted { $0.discrepancy < $1.discrepancy }
                        .map { Place(row: row, panel: panel, line: line, point: $0) }
                }
            }
        }
    }

    private static func keys(_ places: [Place]) -> [FigureColumn] {
        [
            FigureColumn("discrepancy", texts: places.map(\.row.discrepancy.slug)),
            FigureColumn("metric", texts: places.map(\.panel.metric.slug)),
            FigureColumn("memory", texts: places.map(\.line.series.name)),
            FigureColumn("quantity", texts: places.map(\.line.quantity.rawValue)),
            FigureColumn("injected", unit: "%", places.map { $0.point.discrepancy * 100 }),
        ]
    }

    private static func means(_ rows: [DriftRow]) -> FigureTable {
        let places = places(rows)
        return FigureTable(
            meaning: "Mean over the paired seeds at one level of injected error.",
            columns: keys(places) + [
                FigureColumn("mean", unit: "%", places.map { $0.point.mean.value * 100 }),
                FigureColumn("lower", unit: "%", places.map { $0.point.mean.bounds.map { $0.lowerBound * 100 } }),
                FigureColumn("upper", unit: "%", places.map { $0.point.mean.bounds.map { $0.upperBound * 100 } }),
                FigureColumn("seeds", places.map { Double($0.point.seeds.count) }),
                FigureColumn(
                    "seed floor", unit: "%",
                    places.map { $0.panel.seedFloor[$0.line.series].map { DriftLayout.floorEdges($0).upper } }),
                FigureColumn(
                    "seed floor below", unit: "%",
                    places.map { $0.panel.seedFloor[$0.line.series].map { DriftLayout.floorEdges($0).lower } }),
            ])
    }

    private static func seedTable(_ rows: [DriftRow]) -> FigureTable {
        var places: [Place] = []
        var numbers: [Double?] = []
        var values: [Double?] = []
        var shifts: [Double?] = []
        var cells: [String] = []
        for place in Self.places(rows) {
            let layout = DriftLayout(place.panel)
            for (index, value) in place.point.seeds.enumerated() {
                places.append(place)
                numbers.append(Double(index + 1))
                values.append(value * 100)
                shifts.append(layout.seedShift(place.line, seed: index, of: place.point.seeds.count))
                cells.append(index < place.point.cells.count ? place.point.cells[index] : "")
            }
        }
        return FigureTable(
            name: "seeds",
            meaning: "One paired seed and the search cell behind it; the dodge only keeps dots apart in the picture.",
            columns: keys(places) + [
                FigureColumn("seed number", numbers), FigureColumn("value", unit: "%", values),
                FigureColumn("dodge", unit: "%", shifts), FigureColumn("cell", texts: cells),
            ])
    }
}
