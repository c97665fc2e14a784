import Quantities
import Robustness

/// Appendix E1 on the page.
struct VariationSection {
    let section: ExperimentSection
    let variation: VariationResult

    var reportSection: ReportSection {
        ReportSection(
            title: "Appendix E1: \(section.experiment.title)",
            blocks: [
                .paragraph(
                    "The same \(section.experiment.individuals) architectures were evaluated on the supernet under every "
                        + "condition, with the error injected into every weight that sits in RRAM. On each condition's "
                        + "accuracy the nested search ran with \(section.experiment.pairedSeeds) seeds; its winners were "
                        + "judged with fresh draws."),
                .figure(.accuracyUnderVariation(data)),
                .list(
                    [
                        "Programming error is drawn once per write and then frozen; read noise anew for every product. A level "
                            + "is the standard deviation of one device as a fraction of the conductance range Gmax − Gmin."
                    ] + (hasStructure ? [Self.structureNote] : []) + [
                        "A weight is one differential pair and both devices err: a level of 5 % moves a weight by 7.1 % of the "
                            + "largest weight of its matrix (standard deviation).",
                        "Blind search: the winner of the clean search under the same condition and the same draws; the gain is "
                            + "what a search that knows the variation adds, paired by seed.",
                        "Remedy: what the blind winners gain, without a new search, when the gain and offset of every column, measured on "
                            + "\(VariationStudy.calibrationImages) training images, are corrected.",
                    ]),
                .list(variation.verdicts.map { "\($0)." } + [predictorNote].compactMap { $0 }), .table(table),
            ])
    }

    /// Why a search that knows the variation may end lower: it follows a predictor that ranks less well. Not tested apart.
    private var predictorNote: String? {
        let clean = variation.rows.first { $0.condition.axis == .clean }?.predictorKendallTau
        let noisy = variation.rows.filter { $0.condition.axis != .clean }.compactMap(\.predictorKendallTau)
        guard let clean, let least = noisy.min(), let most = noisy.max() else { return nil }
        func tau(_ value: Double) -> String { NumberText.fixed(value, decimals: 2) }
        return
            "A search that knows the variation follows an accuracy predictor fitted under it, whose Kendall tau on held-out networks is "
            + "\(tau(least)) to \(tau(most)), against \(tau(clean)) without variation. That may be why some end below blind searches; it was "
            + "not tested by itself."
    }

    private static let structureNote =
        "Structured: a part of the variance is shared by tiles, rows, columns, converter groups, a gradient and a random "
        + "field, in equal shares; each device errs as much as in the first panel."

    private var hasStructure: Bool { variation.rows.contains { $0.condition.axis == .structured } }

    private var data: AccuracyData {
        let clean = variation.rows.first { $0.condition.axis == .clean }
        func panel(_ axis: VariationStudy.Condition.Axis, _ title: String) -> AccuracyPanel {
            let rows = [clean].compactMap { $0 } + variation.rows.filter { $0.condition.axis == axis }
            return AccuracyPanel(
                title: title, axisTitle: "σ / conductance range (%)",
                groups: rows.map {
                    group($0, label: DecimalText.significant(100 * ($0.condition.level ?? 0), digits: 3))
                })
        }
        let presets = variation.rows.filter { $0.condition.axis == .preset }
        let presetPanel = AccuracyPanel(
            title: "published devices", axisTitle: "device preset", isOrdered: false,
            groups: presets.map { group($0, label: $0.condition.name) })
        return AccuracyData(
            panels: [panel(.programming, "programming error"), panel(.read, "read noise")]
                + (hasStructure ? [panel(.structured, "structured error")] : [])
                + (presets.isEmpty ? [] : [presetPanel]),
            idealReference: variation.cleanMeanIoU)
    }

    private func group(_ row: VariationResult.Row, label: String) -> AccuracyGroup {
        AccuracyGroup(
            label: label, individuals: row.individuals,
            searchResult: IntervalEstimate(
                row.searchedMean.mean, lower: row.searchedMean.lower, upper: row.searchedMean.upper),
            searchSeeds: row.searched)
    }

    private var table: ReportTable {
        ReportTable(
            title: "Search result under variation",
            caption:
                "mIoU over all 40 classes; means over the seeds with 95 % intervals. Predictor: held-out Kendall tau of "
                + "the accuracy that the search used.",
            columns: [
                .text("condition"), .number("individuals, median", unit: "%"), .number("search result", unit: "%"),
                .number("blind search", unit: "%"), .number("gain", unit: "points"), .number("remedy", unit: "points"),
                .number("predictor (tau)"),
            ],
            rows: variation.rows.map { row in
                [
                    .text(row.condition.name),
                    .number(100 * Quantiles.quantile(0.5, ofSorted: row.individuals.sorted())),
                    .interval(row.searchedMean.percentInterval),
                    .number(100 * row.searchedBlind.reduce(0, +) / Double(max(1, row.searchedBlind.count))),
                    .interval(row.gain.percentInterval), .interval(row.remedy.percentInterval),
                    row.predictorKendallTau.map { .fixed($0, decimals: 2) } ?? .missing,
                ]
            })
    }
}

extension MeanInterval {
    /// The mean of fractions in percent.
    var percentInterval: IntervalEstimate { IntervalEstimate(100 * mean, lower: 100 * lower, upper: 100 * upper) }
}
