/// Strokes and marks of Figure D2.
enum DriftStyle {
    struct Stroke {
        var color: String
        var width: Double
        var dash: String
    }

    /// Marks differ in size and lines in width, so that coinciding memories are both seen, one inside the other.
    static func markScale(_ series: FigureSeries) -> Double {
        switch series {
        case .rram: 1.2
        case .hybrid: 0.9
        case .sram: 0.75
        }
    }

    static func line(_ series: FigureSeries, _ quantity: DriftQuantity) -> Stroke {
        let width =
            switch series {
            case .rram: 2.8
            case .hybrid: 1.9
            case .sram: 1.4
            }
        return quantity == .regret
            ? Stroke(color: series.color, width: width, dash: "solid")
            : Stroke(color: series.color, width: 0.85 * width, dash: "(8,4)")
    }

    /// Edge of a seed-to-seed floor: thin, with a dash of its own per memory.
    static func floor(_ series: FigureSeries) -> Stroke {
        switch series {
        case .rram: Stroke(color: series.color, width: 0.8, dash: "(24,7)")
        case .hybrid: Stroke(color: series.color, width: 0.8, dash: "(12,5,3,5)")
        case .sram: Stroke(color: series.color, width: 0.8, dash: "(11,7)")
        }
    }

    static let claim = Stroke(color: Ink.reference, width: 1, dash: "(12,7)")
    static let identity = Stroke(color: Ink.reference, width: 1.3, dash: "(2,4)")
}

/// The legend of Figure D2: one entry for everything that is drawn somewhere.
struct DriftLegend {
    let rows: [DriftRow]
    let data: DriftData

    var items: [LegendItem] {
        let panels = rows.flatMap(\.panels)
        let layouts = panels.map { DriftLayout($0) }
        let lines = panels.flatMap(\.lines)
        var items: [LegendItem] = []
        for series in FigureSeries.allCases {
            for quantity in DriftQuantity.allCases
            where lines.contains(where: { $0.series == series && $0.quantity == quantity }) {
                let stroke = DriftStyle.line(series, quantity)
                items.append(
                    LegendItem(
                        .lineWithMarker(
                            color: stroke.color, width: stroke.width, dash: stroke.dash, type: series.filledMarker,
                            scale: series.markerScale * DriftStyle.markScale(series), isOpen: quantity != .regret),
                        "\(series.name), \(quantity.rawValue)"))
            }
        }
        for series in FigureSeries.allCases
        where layouts.contains(where: { layout in
            layout.floors.contains { $0.series == series && !layout.visibleEdges($0.floor).isEmpty }
        }) {
            items.append(item(DriftStyle.floor(series), "\(series.name), seed-to-seed floor"))
        }
        if layouts.contains(where: { !$0.identity.isEmpty }) {
            items.append(item(DriftStyle.identity, "change = injected error"))
        }
        if let claim = data.claimLevel, layouts.contains(where: { $0.x.covers(claim * 100) }) {
            items.append(item(DriftStyle.claim, "\(NumberText.percent(claim, decimals: 0)) injected"))
        }
        return items
    }

    private func item(_ stroke: DriftStyle.Stroke, _ text: String) -> LegendItem {
        LegendItem(.line(color: stroke.color, width: stroke.width, dash: stroke.dash), text)
    }
}
