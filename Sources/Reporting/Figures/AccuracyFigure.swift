extension Figure {
    /// Figure E1: accuracy of all individuals and of the search result against device imperfection.
    public static func accuracyUnderVariation(id: String = "E1", _ data: AccuracyData) -> Figure {
        let title = "Accuracy under device imperfection"
        let panels = data.panels.compactMap { panel -> AccuracyPanel? in
            var kept = panel
            kept.groups = panel.groups.filter { !$0.individuals.isEmpty || $0.searchResult != nil }
            return kept.groups.isEmpty ? nil : kept
        }
        guard !panels.isEmpty else { return .empty(id: id, title: title, because: "no architecture was evaluated.") }
        let groups = panels.flatMap(\.groups)
        let level = NumberText.fixed(data.intervalLevel * 100, decimals: 0)
        let hasShapes = groups.contains { KernelDensity($0.individuals) != nil }
        let hasDots = groups.contains { !$0.individuals.isEmpty && KernelDensity($0.individuals) == nil }
        let shapes =
            "Violins: mIoU of all individuals, cut at the data's range (Gaussian kernel, Silverman's bandwidth), with "
            + "quartiles (bar), median (white dot) and the values within 1.5 interquartile ranges (thin line). "
        let dots = "Fewer than eight individuals, or equal ones, stand as single dots. "
        let seeds = groups.map(\.searchSeeds.count).max() ?? 0
        let interval = groups.contains { $0.searchResult?.bounds != nil } ? " with its \(level) % interval" : ""
        let results =
            groups.contains { $0.searchResult != nil }
            ? "Black diamonds: what the search ends with, mean of \(max(1, seeds)) seed\(seeds > 1 ? "s" : "")\(interval). "
            : ""
        let reference = data.idealReference == nil ? "" : "Dashed: the search result with ideal devices."
        return Figure(
            id: id, title: title,
            caption: ((hasShapes ? shapes : "") + (hasDots ? dots : "") + results + reference).trimmed,
            alternative: alternative(panels, reference: data.idealReference),
            tables: tables(panels),
            script: AccuracyScript(id: id, title: title, panels: panels, reference: data.idealReference, level: level)
                .text())
    }

    private static func alternative(_ panels: [AccuracyPanel], reference: Double?) -> String {
        let parts = panels.map { panel in
            let groups = panel.groups.compactMap { group in
                BoxSummary(group.individuals).map {
                    "\(group.label): median \(NumberText.percent($0.median)) of \($0.count)"
                }
            }
            return "\(panel.title), mIoU at \(panel.axisTitle): \(groups.joined(separator: ", "))"
        }
        let ideal = reference.map { " Search result with ideal devices: \(NumberText.percent($0))." } ?? ""
        return "Violin plots. " + parts.joined(separator: ". ") + "." + ideal
    }

    private struct Place {
        var panel: AccuracyPanel
        var index: Int
        var group: AccuracyGroup
    }

    private static func keys(_ places: [Place]) -> [FigureColumn] {
        [
            FigureColumn("panel", texts: places.map(\.panel.title.slug)),
            FigureColumn("position", places.map { Double($0.index) }),
        ]
    }

    private static func label(_ places: [Place]) -> FigureColumn {
        FigureColumn("level", texts: places.map(\.group.label))
    }

    private static func tables(_ panels: [AccuracyPanel]) -> [FigureTable] {
        let places = panels.flatMap { panel in
            panel.groups.enumerated().map { Place(panel: panel, index: $0.offset, group: $0.element) }
        }
        let boxes = places.map { BoxSummary($0.group.individuals) }
        func percent(_ name: String, _ value: (BoxSummary) -> Double) -> FigureColumn {
            FigureColumn(name, unit: "%", boxes.map { $0.map { value($0) * 100 } })
        }
        let summary = FigureTable(
            meaning: "One violin: summary of all individuals, and the search result.",
            columns: keys(places) + [
                FigureColumn("individuals", boxes.map { Double($0?.count ?? 0) }),
                percent("lower whisker", \.lowerWhisker), percent("lower quartile", \.lowerQuartile),
                percent("median", \.median), percent("upper quartile", \.upperQuartile),
                percent("upper whisker", \.upperWhisker),
                FigureColumn("search mean", unit: "%", places.map { $0.group.searchResult.map { $0.value * 100 } }),
                FigureColumn(
                    "search lower", unit: "%", places.map { $0.group.searchResult?.bounds.map { $0.lowerBound * 100 } }),
                FigureColumn(
                    "search upper", unit: "%", places.map { $0.group.searchResult?.bounds.map { $0.upperBound * 100 } }),
                FigureColumn("seeds", places.map { Double($0.group.searchSeeds.count) }),
                label(places),
            ])
        return [summary, individuals(places), shapes(places)]
    }

    /// Every individual; `shown` is the sideways place of those that are drawn as dots.
    private static func individuals(_ places: [Place]) -> FigureTable {
        var owners: [Place] = []
        var values: [Double?] = []
        var shown: [Double?] = []
        for place in places {
            let isShape = KernelDensity(place.group.individuals) != nil
            let count = place.group.individuals.count
            for (index, value) in place.group.individuals.enumerated() {
                owners.append(place)
                values.append(value * 100)
                let spread = count > 1 ? (Double(index) / Double(count - 1) - 0.5) * 0.4 : 0
                shown.append(isShape ? nil : Double(place.index) + spread)
            }
        }
        return FigureTable(
            name: "individuals", meaning: "One individual's mIoU.",
            columns: keys(owners) + [
                FigureColumn("shown at", shown), FigureColumn("mIoU", unit: "%", values), label(owners),
            ])
    }

    private static func shapes(_ places: [Place]) -> FigureTable {
        var owners: [Place] = []
        var sideways: [Double?] = []
        var values: [Double?] = []
        for place in places {
            guard let density = KernelDensity(place.group.individuals) else { continue }
            let right = zip(density.positions, density.relativeDensities).map { ($0, 0.4 * $1) }
            // Up the right side, down the left: one closed outline.
            for (value, offset) in right + right.reversed().map({ ($0, -$1) }) {
                owners.append(place)
                sideways.append(Double(place.index) + offset)
                values.append(value * 100)
            }
        }
        return FigureTable(
            name: "violins", meaning: "Outline of a violin: density relative to its largest value, 0.4 wide at most.",
            columns: keys(owners) + [
                FigureColumn("outline", sideways), FigureColumn("mIoU", unit: "%", values), label(owners),
            ])
    }
}
