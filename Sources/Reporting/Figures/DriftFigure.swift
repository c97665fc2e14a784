extension Figure {
    /// Figure D2: what a wrong simulator costs the searched design.
    public static func drift(id: String = "D2", _ data: DriftData, also tables: [FigureTable] = []) -> Figure {
        let title = "What a wrong simulator does to the searched design"
        let rows = data.rows.compactMap { row -> DriftRow? in
            var shown = row
            shown.panels = row.panels.compactMap { panel -> DriftPanel? in
                var shown = panel
                shown.lines = panel.lines.filter { !$0.points.isEmpty }
                return shown.lines.isEmpty ? nil : shown
            }
            return shown.panels.isEmpty ? nil : shown
        }
        guard !rows.isEmpty else { return .empty(id: id, title: title, because: "no finished pair of searches yet.") }
        return Figure(
            id: id, title: title, caption: DriftCaption(rows: rows, data: data).text,
            alternative: alternative(rows, claimLevel: data.claimLevel),
            tables: [means(rows), drawTable(rows)] + tables,
            script: DriftScript(id: id, title: title, rows: rows, data: data).text())
    }

    private static func alternative(_ rows: [DriftRow], claimLevel: Double?) -> String {
        var sentences: [String] = []
        for row in rows {
            for panel in row.panels {
                for line in panel.lines where line.quantity == .regret {
                    guard let last = line.points.max(by: { $0.level < $1.level }) else { continue }
                    let at = line.points.first { $0.level == claimLevel } ?? last
                    let mean = at.mean.map { NumberText.percent($0.value, signed: true) } ?? "unknown, no legal design"
                    sentences.append(
                        "\(row.discrepancy), \(panel.title), \(line.series.name): mean regret \(mean) at a level of "
                            + percent(at.level))
                }
            }
        }
        return Figure.alternative(
            "Lines of regret and apparent drift against the size of the simulator's error.", sentences)
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
                    line.points.sorted { $0.level < $1.level }
                        .map { Place(row: row, panel: panel, line: line, point: $0) }
                }
            }
        }
    }

    private static func keys(_ places: [Place]) -> [FigureColumn] {
        [
            FigureColumn("discrepancy", texts: places.map(\.row.discrepancy.slug)),
            FigureColumn("scenario", texts: places.map(\.panel.scenario.slug)),
            FigureColumn("metric", texts: places.map(\.panel.metric.slug)),
            FigureColumn("memory", texts: places.map(\.line.series.name)),
            FigureColumn("quantity", texts: places.map(\.line.quantity.rawValue)),
            FigureColumn("level", unit: "%", places.map { $0.point.level * 100 }),
        ]
    }

    private static func means(_ rows: [DriftRow]) -> FigureTable {
        let places = places(rows)
        return FigureTable(
            meaning: "Mean over the draws that have a value, at one level.",
            columns: keys(places) + [
                FigureColumn("mean", unit: "%", places.map { $0.point.mean.map { $0.value * 100 } }),
                FigureColumn("lower", unit: "%", places.map { $0.point.mean?.bounds.map { $0.lowerBound * 100 } }),
                FigureColumn("upper", unit: "%", places.map { $0.point.mean?.bounds.map { $0.upperBound * 100 } }),
                FigureColumn("draws with a value", places.map { Double($0.point.draws.count) }),
                FigureColumn("failures", places.map { Double($0.point.failures) }),
            ])
    }

    private static func drawTable(_ rows: [DriftRow]) -> FigureTable {
        var places: [Place] = []
        var numbers: [Double?] = []
        var values: [Double?] = []
        var shifts: [Double?] = []
        var cells: [String] = []
        for place in Self.places(rows) {
            let layout = DriftLayout(place.panel, isSize: place.row.isSize)
            for (index, value) in place.point.draws.enumerated() {
                places.append(place)
                numbers.append(Double(index + 1))
                values.append(value * 100)
                shifts.append(layout.drawShift(place.line, draw: index, of: place.point.draws.count))
                cells.append(index < place.point.cells.count ? place.point.cells[index] : "")
            }
        }
        return FigureTable(
            name: "draws",
            meaning:
                "One draw that has a value and the search cell behind it; the dodge only keeps dots apart in the picture.",
            columns: keys(places) + [
                FigureColumn("draw", numbers), FigureColumn("value", unit: "%", values),
                FigureColumn("dodge", unit: "%", shifts), FigureColumn("cell", texts: cells),
            ])
    }
}
