import Robustness
import Supernet

/// What each gene moves and how far trainings differ, of supernets that ship.
struct SupernetComparisonSection {
    let comparison: SupernetComparison

    var blocks: [ReportBlock] {
        [.paragraph(words), .figure(figure), .table(geneTable)] + (comparison.spread.map { [.table(table($0))] } ?? [])
    }

    private var words: String {
        let counting = comparison.genes.count { $0.counts }
        let images = comparison.sensitivities.first?.images ?? 0
        let contexts = comparison.sensitivities.first?.genes.first?.contexts.count ?? 0
        return
            "Figure T2 shows what one doubling of each gene moves in mIoU, in \(contexts) contexts on \(images) rooms that chose "
            + "nothing, in \(comparison.sensitivities.count) supernets that differ in the seed of their training. A gene counts if all "
            + "agree on its sign and its mean is more than two standard errors above 0: \(counting) of \(comparison.genes.count) do. An "
            + "mIoU, a floor or a ranking by one supernet carries the spread between trainings below beside its own error."
    }

    private var figure: Figure {
        func panel(_ title: String, first: Int) -> CurvePanel {
            let rows = comparison.genes.filter { $0.gene % 2 == first }
            let blocks = rows.map { Double($0.gene / 2 + 1) }
            func curve(_ name: String, _ value: (GeneSensitivitySpread) -> Double) -> Curve {
                Curve(name: name, positions: blocks, values: rows.map { 100 * value($0) })
            }
            return CurvePanel(
                title: title, horizontalTitle: "block", verticalTitle: "mIoU per doubling (points)",
                curves: [
                    Curve(
                        name: "mean of the supernets, two standard errors", positions: blocks,
                        values: rows.map { 100 * $0.mean },
                        halfWidths: rows.map { 200 * $0.standardError })
                ]
                    + comparison.sensitivities.indices.map { number in
                        curve("supernet \(number + 1)") { $0.means[number] }
                    })
        }
        return .curves(
            id: "T2", title: "What each gene moves",
            caption:
                "Points of mIoU per doubling of the number of experts (left) and of the hidden size (right) by block. Bars: two standard "
                + "errors of the mean on either side. A gene whose bar reaches 0 cannot be told from one that does nothing, and a search is "
                + "then free to take its cheapest value.",
            panels: [panel("experts", first: 0), panel("hidden size", first: 1)])
    }

    private var geneTable: ReportTable {
        ReportTable(
            title: "Sensitivity of mIoU to each gene",
            caption: "The standard error of the mean holds contexts, images and the spread between trainings.",
            columns: [.text("gene")]
                + comparison.sensitivities.indices.map { .number("supernet \($0 + 1)", unit: "points per doubling") }
                + [.number("mean"), .number("standard error"), .text("counts")],
            rows: comparison.genes.map { row in
                [.text(GeneSensitivity.name(row.gene))] + row.means.map { .fixed(100 * $0, decimals: 2) }
                    + [
                        .fixed(100 * row.mean, decimals: 2), .fixed(100 * row.standardError, decimals: 2),
                        .text(row.counts ? "yes" : "no"),
                    ]
            })
    }

    private func table(_ spread: SeedSpread) -> ReportTable {
        func points(_ name: String, _ value: Double) -> [ReportTable.Cell] {
            [.text(name), .fixed(100 * value, decimals: 2)]
        }
        return ReportTable(
            title: "Spread of mIoU within and between trainings",
            caption:
                "\(spread.rows.count) uniformly drawn architectures on \(spread.images) rooms in every supernet. Kendall's tau between "
                + "the orders of two supernets, the ceiling of any ranking by one: "
                + spread.kendallTaus.map { NumberText.fixed($0, decimals: 2) }.joined(separator: ", ") + ".",
            columns: [.text("standard deviation of mIoU"), .number("points")],
            rows: [
                points("one architecture, between trainings", spread.between),
                points("the same, each supernet's own mean taken away", spread.betweenRelative),
                points("one architecture in one supernet, from drawing other images", spread.within),
                points("among architectures", spread.amongArchitectures),
            ])
    }
}
