import Quantities
import Robustness
import Supernet

/// Table B1 through the model on the page: the networks, their costs on both memories, the paper's beside them.
struct PublishedSection {
    let result: PublishedResult
    /// The searches with the right simulator that the same report shows.
    var searches: [DriftResult.Baseline] = []
    /// The supernet of those searches.
    var supernet: SupernetConfiguration?

    var experiment: PublishedExperiment { result.experiment }
    private static let memories: [ChipMemory] = [.sram, .rram]

    var reportSection: ReportSection {
        let own: [ReportBlock] = searched.map { [.table($0)] } ?? []
        return ReportSection(
            title: "Appendix B: \(experiment.title)",
            blocks: [
                .paragraph(introduction), .table(networks), .table(costs), .figure(.published(data)),
                .table(beside("G1")), .table(beside("G2")),
            ] + own + [
                .table(halvings), .table(spreads),
                .paragraph("What stands out in the published numbers, each computed from the rows above:"),
                .list(oddities),
                .note(
                    "A ratio here is no error of the model nor of the paper: the chips behind the published figures, their "
                        + "precision of conversion and what they charge are not public. What can be compared is how "
                        + "rows of one table differ from each other."),
            ])
    }

    private var introduction: String {
        let image = experiment.readings.first?.image
        let chips = experiment.chips.map { chip in
            let macro = chip.design.macro
            return "\(chip.memory.displayName): \(chip.file) (\(macro.rows) × \(macro.columns) cells, "
                + "\(macro.node.formatted()), \(chip.design.macroCount) macros)"
        }
        return
            "The six networks of the paper's Table B1, on a MiT-\(experiment.backbone.rawValue.uppercased()) backbone "
            + "with \(experiment.topK) expert\(experiment.topK == 1 ? "" : "s") per token, estimated by the calibrated model "
            + "for a \(image?.height ?? 0) × \(image?.width ?? 0) image on one chip a memory, the same for all of them. "
            + chips.joined(separator: "; ") + ". Charged: \(readings[0]); other readings: "
            + (readings.count > 1 ? readings.dropFirst().joined(separator: "; ") : "none") + "."
    }

    var readings: [String] { experiment.readings.map(\.displayName) }

    /// Table B1 in the paper's layout, with what our count says of each network.
    private var networks: ReportTable {
        let rows = PublishedTables.networks.flatMap { network -> [[ReportTable.Cell]] in
            let estimates = experiment.readings.indices.compactMap {
                result.estimate(network, chip: network.memory, reading: $0)
            }
            let head: [ReportTable.Cell] = [
                .text(network.scenario.rawValue.capitalizedFirst), .text(network.memory.displayName),
            ]
            let none = [ReportTable.Cell](repeating: .missing, count: estimates.count + 1)
            return [
                head + [.text("Number of Experts")] + network.experts.map { .integer($0) }
                    + [estimates.first.map { .number(Double($0.weights) * 1e-6) } ?? .missing]
                    + estimates.map { .number(Double($0.macs) * 1e-9) },
                head + [.text("Hidden Size")] + network.hiddenSizes.map { .integer($0) } + none,
            ]
        }
        return ReportTable(
            title: "Table B1 of the paper",
            caption: "Weights and multiply-accumulates (MAC) per image are counted by this lab.",
            columns: [.text("scenario"), .text("memory"), .text("")] + (1...4).map { .number("Block\($0)") }
                + [.number("weights", unit: "10⁶")] + readings.map { .number("MAC, \($0)", unit: "10⁹") },
            rows: rows)
    }

    /// Every network on both chips at every precision.
    private var costs: ReportTable {
        let rows = PublishedTables.networks.flatMap { network in
            Self.memories.map { chip -> [ReportTable.Cell] in
                let estimates = experiment.bits.map { result.estimate(network, chip: chip, bits: $0) }
                return [
                    .text(network.scenario.rawValue.capitalizedFirst), .text(network.memory.displayName),
                    .text(chip.displayName),
                ]
                    + estimates.map { $0.map { .number($0.energy.microjoules) } ?? .missing }
                    + estimates.map { $0.map { .number($0.latency.microseconds) } ?? .missing }
            }
        }
        return ReportTable(
            title: "The six networks on both chips",
            caption: "Ours, per image. Charged: \(readings[0]).",
            columns: [.text("scenario"), .text("found for"), .text("chip")]
                + experiment.bits.map { .number("energy INT\($0)", unit: "µJ") }
                + experiment.bits.map { .number("latency INT\($0)", unit: "µs") },
            rows: rows)
    }

    /// One of the paper's tables in its layout, with ours beside it.
    private func beside(_ table: String) -> ReportTable {
        let rows = PublishedTables.costs.filter { $0.approach.table == table }.map { row -> [ReportTable.Cell] in
            let energy = result.estimate(beside: row, .energy, reading: 0)
            let latency = result.estimate(beside: row, .latency, reading: 0)
            let ratios = experiment.readings.indices.flatMap { reading in
                PublishedResult.Metric.allCases.map { metric -> ReportTable.Cell in
                    result.ratio(row, metric, reading: reading).map { .number($0) } ?? .missing
                }
            }
            return [
                .text(row.approach.displayName), .text("INT\(row.bits)"), .text(row.memory.displayName),
                .printed(row.meanIoUPercent), .printed(row.microjoules), .printed(row.microseconds),
                energy.map { .number($0.energy.microjoules) } ?? .missing,
                latency.map { .number($0.latency.microseconds) } ?? .missing,
            ] + ratios
        }
        let caption =
            table == "G1"
            ? "NAS: the paper's best value of each column over all scenarios; ours is the least of the three networks of that "
                + "memory, separately for energy and latency. The networks of the other rows are not published: nothing can "
                + "stand beside them."
            : "NAS: the performance scenario's networks of Table B1. The networks of the other rows are not published. The "
                + "paper prints no precision in this table; INT8 is our reading."
        return ReportTable(
            title: "Table \(table) of the paper, ours beside it",
            caption: caption + " Ratios: ours / paper, in "
                + zip(1..., readings).map { "reading \($0): \($1)" }.joined(separator: "; ") + ".",
            columns: [
                .text("approach"), .text("accuracy"), .text("hardware"), .number("mIoU", unit: "%"),
                .number("paper energy", unit: "µJ"), .number("paper latency", unit: "µs"),
                .number("our energy", unit: "µJ"), .number("our latency", unit: "µs"),
            ]
                + readings.indices.flatMap {
                    [ReportTable.Column.number("energy ratio \($0 + 1)"), .number("latency ratio \($0 + 1)")]
                },
            rows: rows)
    }

    private var halvings: ReportTable {
        let rows = Self.memories.flatMap { memory in
            PublishedResult.Metric.allCases.compactMap { metric -> [ReportTable.Cell]? in
                guard let paper = PublishedHalving(memory, metric) else { return nil }
                let ours = ourHalvings(memory, metric)
                return [
                    .text("\(memory.displayName) \(metric.rawValue)"), .fixed(paper.halving.first, decimals: 4),
                    .fixed(paper.halving.second, decimals: 4),
                    .text(paper.isEqualWithinRounding ? "yes" : "no"), .printed(paper.printed[2]),
                    .fixed(paper.affineAtTwoBits, decimals: paper.printed[2].decimals),
                    .range(ours.map(\.first)), .range(ours.map(\.second)),
                ]
            }
        }
        return ReportTable(
            title: "What halving the bits divides a cost by",
            caption:
                "Paper: the quantized rows of Table G1. Equal: both factors are the same number within the rounding of the "
                + "printed digits. a + b × bits: what 2 bits would cost on a straight line through the printed costs at 8 "
                + "and 4 bits. Ours: least and most over the six networks, \(readings[0]).",
            columns: [
                .text(""), .number("paper, 8 to 4"), .number("paper, 4 to 2"), .text("equal"),
                .number("printed at 2 bits"), .number("a + b × bits"), .number("ours, 8 to 4"), .number("ours, 4 to 2"),
            ],
            rows: rows)
    }

    func ourHalvings(_ chip: ChipMemory, _ metric: PublishedResult.Metric) -> [BitHalving] {
        PublishedTables.networks.compactMap { BitHalving($0, on: chip, metric, in: result) }
    }

    private var spreads: ReportTable {
        let rows = Self.memories.flatMap { memory in
            PublishedResult.Metric.allCases.map { metric -> [ReportTable.Cell] in
                [
                    .text("\(memory.displayName) \(metric.rawValue)"),
                    PublishedResult.publishedSpread(memory, metric).map { .fixed($0, decimals: 2) } ?? .missing,
                ]
                    + experiment.readings.indices.map {
                        result.spread(memory, metric, reading: $0).map { .fixed($0, decimals: 2) } ?? .missing
                    }
            }
        }
        return ReportTable(
            title: "Cost of the performance scenario over the least of the three",
            caption: "Paper: Table G2's NAS rows over Table G1's. Ours: the same networks, all on one chip a memory.",
            columns: [.text(""), .number("paper")] + readings.map { .number("ours, \($0)") }, rows: rows)
    }

    private var data: PublishedData {
        let points = PublishedTables.costs.flatMap { row in
            PublishedResult.Metric.allCases.compactMap { metric -> PublishedPoint? in
                let estimates = experiment.readings.indices.compactMap {
                    result.estimate(beside: row, metric, reading: $0).map {
                        // J to µJ, s to µs.
                        metric.value($0) * 1e6
                    }
                }
                guard estimates.count == experiment.readings.count else { return nil }
                return PublishedPoint(
                    metric: metric.rawValue, series: row.memory.series,
                    row: row.approach == .bestOfSearch ? "G1, least over all scenarios" : "G2, performance scenario",
                    published: metric.printed(row).value, estimates: estimates)
            }
        }
        let curves = PublishedResult.Metric.allCases.flatMap { metric in
            Self.memories.flatMap { memory in publishedCurve(memory, metric) + ourCurves(memory, metric) }
        }
        return PublishedData(readings: readings, points: points, curves: curves)
    }

    private func publishedCurve(_ memory: ChipMemory, _ metric: PublishedResult.Metric) -> [BitCurve] {
        guard let paper = PublishedHalving(memory, metric) else { return [] }
        let points = zip([8, 4, 2], paper.printed).map {
            BitCurve.Point(bits: $0, relative: $1.value / paper.printed[0].value)
        }
        return [
            BitCurve(
                metric: metric.rawValue, series: memory.series, network: "sparse ViT-MoE", isPublished: true,
                points: points)
        ]
    }

    private func ourCurves(_ memory: ChipMemory, _ metric: PublishedResult.Metric) -> [BitCurve] {
        PublishedTables.networks.compactMap { network in
            guard let eight = result.estimate(network, chip: memory).map(metric.value) else { return nil }
            let points = experiment.bits.compactMap { bits in
                result.estimate(network, chip: memory, bits: bits).map {
                    BitCurve.Point(bits: bits, relative: metric.value($0) / eight)
                }
            }
            return BitCurve(
                metric: metric.rawValue, series: memory.series,
                network: "\(network.scenario.rawValue), \(network.memory.displayName)", isPublished: false,
                points: points)
        }
    }
}

extension ReportTable.Cell {
    /// With the digits of the paper.
    fileprivate static func printed(_ number: PrintedNumber) -> ReportTable.Cell {
        .fixed(number.value, decimals: number.decimals)
    }

    /// "least to most".
    fileprivate static func range(_ values: [Double]) -> ReportTable.Cell {
        guard let least = values.min(), let most = values.max() else { return .missing }
        return .text("\(NumberText.fixed(least, decimals: 2)) to \(NumberText.fixed(most, decimals: 2))")
    }
}
