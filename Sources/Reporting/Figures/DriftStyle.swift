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

    static let margin = Stroke(color: Ink.text, width: 0.9, dash: "(24,7)")
    static let claim = Stroke(color: Ink.reference, width: 1, dash: "(12,7)")
    static let identity = Stroke(color: Ink.reference, width: 1.3, dash: "(2,4)")
}

/// The legend of Figure D2: one entry for everything that is drawn somewhere.
struct DriftLegend {
    let rows: [DriftRow]
    let data: DriftData

    var items: [LegendItem] {
        let panels = rows.flatMap(\.panels)
        let layouts = rows.flatMap { row in row.panels.map { DriftLayout($0, isSize: row.isSize) } }
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
        if layouts.contains(where: { $0.margin != nil }) { items.append(item(DriftStyle.margin, "margin")) }
        if layouts.contains(where: { !$0.identity.isEmpty }) {
            items.append(item(DriftStyle.identity, "change = injected error"))
        }
        if let claim = data.claimLevel, layouts.contains(where: { $0.isSize && $0.x.covers(claim * 100) }) {
            items.append(item(DriftStyle.claim, "error of the claim, \(percent(claim))"))
        }
        return items
    }

    private func item(_ stroke: DriftStyle.Stroke, _ text: String) -> LegendItem {
        LegendItem(.line(color: stroke.color, width: stroke.width, dash: stroke.dash), text)
    }
}
