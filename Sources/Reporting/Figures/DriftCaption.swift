import Quantities

/// The words under Figure D2, said of what is drawn and of nothing else.
struct DriftCaption {
    let rows: [DriftRow]
    let data: DriftData

    private var panels: [DriftPanel] { rows.flatMap(\.panels) }
    private var lines: [DriftLine] { panels.flatMap(\.lines) }
    private var mostDraws: Int { lines.flatMap(\.points).map(\.draws.count).max() ?? 0 }

    var text: String {
        [
            "What a wrong simulator costs the searched design (searches of effort \(data.effort)): \(means), against "
                + "the size of its error. All values are relative to the best legal design that any search of the scenario and "
                + "memory found, so a regret is never negative; more is worse.", dots, quantities, failures, margin,
            reference,
            claim,
        ].filter { !$0.isEmpty }.joined(separator: " ")
    }

    private var means: String {
        let level = NumberText.fixed(data.intervalLevel * 100, decimals: 0)
        var kinds: [String] = []
        if lines.contains(where: \.hasBand) { kinds.append("\(level) % bands") }
        if lines.contains(where: \.hasBar) { kinds.append("\(level) % interval bars") }
        guard mostDraws > 1 else { return "one search per level" }
        return "mean over the legal designs" + (kinds.isEmpty ? "" : " with " + kinds.joined(separator: " and "))
    }

    private var dots: String {
        let counts = lines.flatMap(\.points).map(\.draws.count)
        guard let fewest = counts.min(), mostDraws > 1 else { return "" }
        let count = fewest == mostDraws ? "\(mostDraws)" : "\(fewest) to \(mostDraws)"
        let place =
            panels.contains { DriftLayout($0, isSize: true).hasOneLevel }
            ? "; marks stand side by side around their level only to be seen" : ", moved sideways only to be seen"
        let above =
            panels.contains { DriftLayout($0, isSize: true).above != nil }
            ? " Draws far above all others lie outside the frame; a panel says how many and how far." : ""
        return "Every small mark is one search (\(count) per level)\(place).\(above)"
    }

    private var quantities: String {
        let regret = "Solid lines and filled marks: regret, what the wrong simulator really costs, of legal designs."
        let apparent =
            "Dashed lines and open marks: apparent drift, what the wrong simulator reports, of every design found (no interval)."
        return [(DriftQuantity.regret, regret), (.apparentDrift, apparent)]
            .filter { item in lines.contains { $0.quantity == item.0 } }.map(\.1).joined(separator: " ")
    }

    private var failures: String {
        lines.contains { $0.quantity == .regret && $0.failures.count > 0 }
            ? "Designs that break a limit in truth, and searches that found nothing, have no regret: they are failures, counted above "
                + "each panel over all its levels." : ""
    }

    private var margin: String {
        panels.contains { $0.margin != nil } ? "Below the horizontal line at the margin a design counts as good." : ""
    }

    private var reference: String {
        rows.contains { row in row.panels.contains { !DriftLayout($0, isSize: row.isSize).identity.isEmpty } }
            ? "On the dotted line the change is as large as the injected error." : ""
    }

    private var claim: String {
        guard let level = data.claimLevel,
            rows.contains(where: { row in
                row.isSize && row.panels.contains { DriftLayout($0, isSize: true).x.covers(level * 100) }
            })
        else { return "" }
        return "The vertical line marks \(percent(level)), the error that the claim speaks of."
    }
}

extension Axis {
    /// True for a position inside the range.
    func covers(_ position: Double) -> Bool { position >= lower && position <= upper }
}
