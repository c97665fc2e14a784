import Reporting
import Verdicts

/// The picture of a table's verdict: for a few suspects where each puts the designs, for many the share that a margin covers.
struct VerdictTableFigure {
    let verdict: TableVerdict
    let table: DesignTable

    /// As many suspects have a panel each (our choice).
    private static let mostPanels = 3
    /// As many groups can be told apart by colour and marker.
    private static let mostGroups = 6

    private var question: TableVerdict.Question { verdict.question }

    func figure() -> Figure { question.suspects.count <= Self.mostPanels ? designs() : shares() }

    /// The groups that are drawn: all, or those where most goes wrong.
    private var shown: [TableVerdict.Group] {
        guard verdict.groups.count > Self.mostGroups else { return verdict.groups }
        return Array(verdict.groups.sorted { $0.verdict.good < $1.verdict.good }.prefix(Self.mostGroups))
    }

    private var note: String {
        verdict.groups.count > Self.mostGroups
            ? " Of \(verdict.groups.count) groups, the \(Self.mostGroups) with the fewest good draws are shown." : ""
    }

    private func designs() -> Figure {
        let panels = question.suspects.map { suspect in
            CurvePanel(
                title: suspect, horizontalTitle: "above the best by \(question.reference) (%)",
                verticalTitle: "above the best by the suspect (%)", join: .nothing,
                curves: shown.map { group in
                    Curve(
                        name: group.name, positions: above(group, question.reference), values: above(group, suspect))
                })
        }
        return .curves(
            id: "verdict-table", title: "Designs by suspect and reference",
            caption: """
                One mark a design: how far its \(question.objective) is above the smallest of its group, as the reference sees it \
                (across) and as the suspect does (up). A suspect takes a mark at the bottom; what that costs is read across, \
                as far as the design is legal.\(note)
                """, panels: panels)
    }

    private func above(_ group: TableVerdict.Group, _ simulator: String) -> [Double] {
        let column = table.values[DesignTable.Column(question.objective, by: simulator)] ?? []
        let values = group.designs.map { column[$0] }
        let least = values.min() ?? .nan
        return values.map { 100 * ($0 - least) / abs(least) }
    }

    private func shares() -> Figure {
        var curves = shown.map { group -> Curve in
            let regrets = group.choices.compactMap(\.outcome.regret)
            // One point where the curve rises, and its ends.
            let places = Set(regrets.filter { $0 <= farthest } + [0, farthest]).sorted()
            return Curve(
                name: group.name, positions: places.map { 100 * $0 },
                values: places.map { place in
                    100 * Double(regrets.count { $0 <= place }) / Double(group.choices.count)
                })
        }
        let (share, margin) = (100 * question.claim.share, 100 * question.claim.margin)
        curves.append(
            Curve(name: "claim: share and margin", positions: [0, margin, margin], values: [share, share, 0]))
        return .curves(
            id: "verdict-table", title: "Share of suspects within a regret",
            caption: """
                For every regret, the share of the suspects whose choice is legal and costs no more than that. A curve that passes above \
                the corner of the claim has more good draws than claimed; one that ends below 100 % has illegal choices or \
                none. Regrets beyond \(Percent.text(farthest)) are not drawn.\(note)
                """,
            panels: [
                CurvePanel(
                    title: "\(question.objective), judged by \(question.reference)", horizontalTitle: "regret (%)",
                    verticalTitle: "share of suspects (%)", join: .steps, curves: curves)
            ])
    }

    /// From two to five margins, as far as there are regrets (our choice): the corner of the claim stays visible.
    private var farthest: Double {
        let largest = shown.compactMap(\.verdict.regret?.largest).max() ?? 0
        return question.claim.margin > 0
            ? min(max(largest, 2 * question.claim.margin), 5 * question.claim.margin) : largest
    }
}
