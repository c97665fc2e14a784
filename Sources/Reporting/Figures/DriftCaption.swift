/// The words under Figure D2, said of what is drawn and of nothing else.
struct DriftCaption {
    let rows: [DriftRow]
    let data: DriftData

    private var panels: [DriftPanel] { rows.flatMap(\.panels) }
    private var lines: [DriftLine] { panels.flatMap(\.lines) }
    private var mostSeeds: Int { lines.flatMap(\.points).map(\.seeds.count).max() ?? 0 }

    var text: String {
        [
            "Relative change of the searched design against the injected simulator error: \(means).", dots,
            quantities, directions, floor, reference, claim,
        ].filter { !$0.isEmpty }.joined(separator: " ")
    }

    private var means: String {
        let level = NumberText.fixed(data.intervalLevel * 100, decimals: 0)
        var kinds: [String] = []
        if lines.contains(where: \.hasBand) { kinds.append("\(level) % bands") }
        if lines.contains(where: \.hasBar) { kinds.append("\(level) % interval bars") }
        guard mostSeeds > 1 else { return "one pair of searches per level" }
        return "mean over the paired seeds" + (kinds.isEmpty ? "" : " with " + kinds.joined(separator: " and "))
    }

    private var dots: String {
        let counts = lines.flatMap(\.points).map(\.seeds.count)
        guard let fewest = counts.min(), mostSeeds > 1 else { return "" }
        let count = fewest == mostSeeds ? "\(mostSeeds)" : "\(fewest) to \(mostSeeds)"
        let place =
            panels.contains { DriftLayout($0).hasOneLevel }
            ? "; marks stand side by side around their level only to be seen" : ", moved sideways only to be seen"
        let above =
            panels.contains { DriftLayout($0).above != nil }
            ? " Seeds far above all others lie outside the frame; a panel says how many and how far." : ""
        return "Every small mark is one seed (\(count) per level)\(place).\(above)"
    }

    private var quantities: String {
        let regret = "Solid lines and filled marks: regret, what the wrong simulator really costs."
        let apparent = "Dashed lines and open marks: apparent drift, what the wrong simulator reports."
        return [(DriftQuantity.regret, regret), (.apparentDrift, apparent)]
            .filter { item in lines.contains { $0.quantity == item.0 } }.map(\.1).joined(separator: " ")
    }

    private var directions: String {
        let names = { (negative: Bool) in
            panels.filter { $0.isWorseWhenNegative == negative }.map(\.metric)
                .reduce(into: [String]()) { if !$0.contains($1) { $0.append($1) } }
        }
        let parts = [(names(false), "positive is worse"), (names(true), "negative is worse")]
            .filter { !$0.0.isEmpty }.map { "for \($0.0.joined(separator: " and ")) \($0.1)" }
        return parts.joined(separator: ", ").capitalizedSentence + "."
    }

    private var floor: String {
        let layouts = panels.map { DriftLayout($0) }
        guard layouts.contains(where: { !$0.floors.isEmpty }) else { return "" }
        let isDrawn = layouts.contains { layout in layout.floors.contains { !layout.visibleEdges($0.floor).isEmpty } }
        let meaning =
            (isDrawn ? "Between the thin dashed lines" : "Within the seed-to-seed floor")
            + " lie 95 % of the differences between two single searches with the right simulator and different seeds"
        let lines = lines.contains { $0.points.count > 1 } ? "lines" : "large marks"
        let precision =
            mostSeeds > 1
            ? "; the \(lines) of the figure are paired means, which can be far more precise than that" : ""
        let value = "This floor f stands above each panel: it reaches from 1/(1 + f) − 1 to f"
        let cut = layouts.contains(where: \.cutsFloor) ? " and is cut off at the frame where it is wider." : "."
        return "\(meaning)\(precision). \(value)\(cut)"
    }

    private var reference: String {
        panels.contains { !DriftLayout($0).identity.isEmpty }
            ? "On the dotted line the change is as large as the injected error." : ""
    }

    private var claim: String {
        guard let level = data.claimLevel, panels.contains(where: { DriftLayout($0).x.covers(level * 100) }) else {
            return ""
        }
        return "The vertical line marks \(NumberText.percent(level, decimals: 0))."
    }
}

extension Axis {
    /// True for a position inside the range.
    func covers(_ position: Double) -> Bool { position >= lower && position <= upper }
}

extension String {
    fileprivate var capitalizedSentence: String { prefix(1).uppercased() + dropFirst() }
}
