import Robustness
import Supernet

/// What the training of the supernet changes in what searches find.
struct TrainingSpreadSection {
    let spread: TrainingSpread
    let experiment: Experiment

    var blocks: [ReportBlock] { [.paragraph(words), .table(objectives), .table(floors), .table(genes)] }

    private var words: String {
        let largest = spread.largest.map { percent($0) }.joined(separator: ", ")
        return
            "The searches for one objective were run in \(spread.supernets.count) supernets that differ in the seed of their training "
            + "alone (largest network: \(largest) mIoU), with the same search seeds and each supernet's own predictor and floor. What "
            + "chips take was measured in the first. The spread between trainings belongs to every design, floor and ranking that "
            + "stands on one supernet."
    }

    private var objectives: ReportTable {
        ReportTable(
            title: "Found designs in each supernet",
            caption:
                "Geometric means over \(experiment.pairedSeeds) search seeds. Spreads are standard deviations of ln(objective); "
                + "that between trainings is what is left after the seeds' part of it.",
            columns: [.text("scenario"), .text("memory")]
                + spread.supernets.indices.map { .number("supernet \($0 + 1)", unit: "ms or mJ") }
                + [.number("between search seeds", unit: "%"), .number("between trainings", unit: "%")],
            rows: spread.rows.map { row in
                [.text(row.scenario), .text(row.memory.displayName)]
                    + row.means.map { $0.map { .number(1000 * $0) } ?? .missing }
                    + [row.betweenSeeds, row.betweenTrainings].map {
                        $0.map { .fixed(100 * $0, decimals: 1) } ?? .missing
                    }
            })
    }

    private var floors: ReportTable {
        ReportTable(
            title: "Whether a network keeps its floor in another training",
            caption:
                "Designs found in one supernet (row) that meet their scenario's floor by the predictor of another (column), without "
                + "guard band.",
            columns: [.text("found in"), .number("designs")]
                + spread.supernets.indices.map { .number("meet it in supernet \($0 + 1)") },
            rows: spread.supernets.indices.map { place in
                [.text("supernet \(place + 1)"), .integer(spread.found[place])]
                    + spread.confirmed[place].map { .integer($0) }
            })
    }

    private var genes: ReportTable {
        let all = spread.found.reduce(0, +)
        return ReportTable(
            title: "Genes of found networks at their lower end",
            caption: "Of \(all) networks found in all supernets; a gene that does not count for accuracy is cut there.",
            columns: [.text("gene"), .number("networks"), .number("share", unit: "%")],
            rows: spread.atLowerEnd.enumerated().map { gene, count in
                [
                    .text(GeneSensitivity.name(gene)), .integer(count),
                    all > 0 ? .fixed(100 * Double(count) / Double(all), decimals: 0) : .missing,
                ]
            })
    }
}
