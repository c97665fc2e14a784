import Quantities
import Robustness
import Supernet

/// Appendix G on the page: Tables G1 and G2 in the paper's layout, the paper's figures beside ours.
struct CompressionSection {
    let result: CompressionResult
    /// The searches with the right simulator that the same report shows.
    var searches: [DriftResult.Baseline] = []

    private var experiment: CompressionExperiment { result.experiment }
    private static let memories: [ChipMemory] = [.sram, .rram]

    var reportSection: ReportSection {
        ReportSection(
            title: "Appendix G: \(experiment.title)",
            blocks: [
                .paragraph(introduction), .figure(figure), .table(quantized), .table(alone), .list(readings),
            ] + shortTraining)
    }

    private var introduction: String {
        let image = experiment.workload.image
        let chips = experiment.chips.map { "\($0.memory.displayName): \($0.file)" }.joined(separator: "; ")
        return
            "Quantization after training: the supernet's largest network (\(experiment.supernet.space.maximum)) with weights "
            + "and inputs of every matrix rounded, ranges of inputs from \(experiment.calibrationImages) training images. "
            + "Distillation: four networks trained alone by the supernet's recipe, \(experiment.steps) steps each (profile "
            + "\(experiment.profile.rawValue); the supernet took \(experiment.supernet.steps)), compared by "
            + "\(experiment.kind.rawValue). Energy and latency are the calibrated model's for a \(image.height) × \(image.width) "
            + "image on one chip a memory (\(chips)), charged: \(experiment.workload.displayName)."
    }

    /// What a reader must not conclude from trainings that are shorter than the supernet's.
    private var shortTraining: [ReportBlock] {
        guard experiment.steps < experiment.supernet.steps else { return [] }
        return [
            .note(
                "The networks of Table G2 were trained for \(experiment.steps) steps, the supernet for "
                    + "\(experiment.supernet.steps): they have not converged, so that their order says how fast a network learns as "
                    + "much as how good it would end. The full profile trains them as long.")
        ]
    }

    private var readings: [String] {
        [
            "Per tensor: one range from the smallest to the largest value. Per channel: a range for each output channel of a "
                + "matrix, cut where its mean squared error is least. Both cost the same on a chip.",
            "The student of Knowledge Distillation has half the hidden sizes of the largest network: the paper prints its costs, "
                + "half of the baseline's, and not its architecture. NAS is \(experiment.searched), the paper's own "
                + "performance-optimised network where the file is not changed.",
            "The paper's mIoU is measured on NYUD-v2 with a supernet that is not published, ours on "
                + "\(experiment.supernet.imageWords): what can be compared is how rows differ from each other.",
        ]
    }

    private func cost(_ costs: [NetworkCost], _ memory: ChipMemory) -> NetworkCost? {
        costs.first { $0.memory == memory }
    }

    // MARK: Figure

    /// "INT8, INT4 and INT2".
    private var precisions: String {
        let names = experiment.bits.map { "INT\($0)" }
        guard let last = names.last, names.count > 1 else { return names.joined() }
        return "\(names.dropLast().joined(separator: ", ")) and \(last)"
    }

    /// In percent of a whole; not a number, which is not drawn, of a whole of zero.
    private func share(_ value: Double?, of whole: Double?) -> Double {
        guard let value, let whole, whole > 0 else { return .nan }
        return 100 * value / whole
    }

    private static let names: [QuantizationMethod: String] = [
        .minMax: "quantized, range per tensor", .clipped: "quantized, range per channel, cut",
    ]

    private var figure: Figure {
        let unquantized = result.trained.largest.meanIoU
        var overBits = QuantizationMethod.allCases.map { method in
            let rows = result.quantized.reversed()
            return Curve(
                name: Self.names[method] ?? method.rawValue, positions: rows.map { Double($0.bits) },
                values: rows.map { share($0.meanIoU(method), of: unquantized) })
        }
        if let baseline = PublishedTables.cost(.baseline, memory: .rram)?.meanIoUPercent.value {
            let rows = experiment.bits.reversed().compactMap {
                PublishedTables.cost(.quantized, bits: $0, memory: .rram)
            }
            overBits.append(
                Curve(
                    name: "quantized, paper", positions: rows.map { Double($0.bits) },
                    values: rows.map { share($0.meanIoUPercent.value, of: baseline) }))
        }
        let line = experiment.bits.count > 1 ? ", from right to left, joined by a line" : ""
        let noWhole = unquantized > 0 ? "" : " The unquantized network has no mIoU to hold the quantized ones against."
        let trades = Self.memories.map { memory in
            CurvePanel(
                title: "energy on \(memory.displayName)", horizontalTitle: "energy (mJ)",
                verticalTitle: "mIoU, of the largest (%)", curves: trade(memory))
        }
        return .curves(
            id: "G2", title: "Quantized, distilled and searched networks",
            caption:
                "a: what is left of mIoU at \(precisions), in percent of the same network's without quantization; a method that "
                + "stays near 100 loses nothing. b, c: mIoU against energy per image on one chip a memory; the higher and the "
                + "further left, the better. Quantized: the supernet's largest network at \(precisions)\(line). "
                + "All other marks are networks trained alone, at \(CompressionExperiment.distilledBits) bits, in percent of the largest "
                + "one that was trained as long: both kinds are held against their own 100, since they are not trained alike.\(noWhole)",
            panels: [
                CurvePanel(
                    title: "quantization", horizontalTitle: "bits", verticalTitle: "mIoU, of unquantized (%)",
                    curves: overBits)
            ] + trades)
    }

    private func trade(_ memory: ChipMemory) -> [Curve] {
        let unquantized = result.trained.largest.meanIoU
        let baseline = result.alone.first { $0.approach == .baseline }?.meanIoU
        let quantized = QuantizationMethod.allCases.map { method in
            Curve(
                name: Self.names[method] ?? method.rawValue,
                positions: result.quantized.map { cost($0.costs, memory)?.energy.millijoules ?? .nan },
                values: result.quantized.map { share($0.meanIoU(method), of: unquantized) })
        }
        return quantized
            + result.alone.map { row in
                Curve(
                    name: row.approach == .baseline ? "largest, alone" : row.approach.displayName,
                    positions: [cost(row.costs, memory)?.energy.millijoules ?? .nan],
                    values: [share(row.meanIoU, of: baseline)])
            }
    }

    // MARK: Tables

    private func printed(_ number: PrintedNumber?) -> ReportTable.Cell {
        number.map { .fixed($0.value, decimals: $0.decimals) } ?? .missing
    }

    private func beside(_ paper: PublishedCost?, energy: Double?, latency: Double?) -> [ReportTable.Cell] {
        [
            printed(paper?.microjoules), energy.map { .number(1e6 * $0) } ?? .missing, printed(paper?.microseconds),
            latency.map { .number(1e6 * $0) } ?? .missing,
        ]
    }

    private static let costColumns: [ReportTable.Column] = [
        .number("paper energy", unit: "µJ"), .number("our energy", unit: "µJ"), .number("paper latency", unit: "µs"),
        .number("our latency", unit: "µs"),
    ]

    private var quantized: ReportTable {
        let searched = Self.memories.compactMap { memory -> [ReportTable.Cell]? in
            guard let paper = PublishedTables.cost(.bestOfSearch, memory: memory) else { return nil }
            let meanIoU = searches.found(.meanIoU, beside: paper)
            return [
                .text("NAS"), .text("INT8"), .text(memory.displayName), printed(paper.meanIoUPercent),
                meanIoU.map { .fixed(100 * $0, decimals: 2) } ?? .missing, .missing,
            ]
                + beside(
                    paper, energy: searches.found(.energy, beside: paper),
                    latency: searches.found(.latency, beside: paper))
        }
        let rows = result.quantized.flatMap { row in
            Self.memories.map { memory -> [ReportTable.Cell] in
                let paper = PublishedTables.cost(.quantized, bits: row.bits, memory: memory)
                let cost = cost(row.costs, memory)
                return [
                    .text("PTQ"), .text("INT\(row.bits)"), .text(memory.displayName), printed(paper?.meanIoUPercent),
                ]
                    + QuantizationMethod.allCases.map { method in
                        row.meanIoU(method).map { .fixed(100 * $0, decimals: 2) } ?? .missing
                    } + beside(paper, energy: cost?.energy.si, latency: cost?.latency.si)
            }
        }
        return ReportTable(
            title: "Table G1: quantization after training",
            caption:
                "NAS: the best value of each column over all scenarios (ours: searches with the right simulator, each on a chip of "
                + "its own; no quantization in mIoU). PTQ: one network on one chip a memory; without quantization its mIoU is "
                + "\(NumberText.fixed(100 * result.trained.largest.meanIoU, decimals: 2)) %.",
            columns: [
                .text("approach"), .text("accuracy"), .text("hardware"), .number("paper mIoU", unit: "%"),
                .number("our mIoU, per tensor", unit: "%"), .number("our mIoU, per channel", unit: "%"),
            ] + Self.costColumns,
            rows: searched + rows)
    }

    private var alone: ReportTable {
        let rows = result.alone.flatMap { row in
            Self.memories.map { memory -> [ReportTable.Cell] in
                let paper = PublishedTables.costs.first {
                    $0.approach.table == "G2" && $0.approach.displayName == row.approach.displayName
                        && $0.memory == memory
                }
                let cost = cost(row.costs, memory)
                return [
                    .text(row.approach.displayName), .text("\(row.architecture)"), .text(memory.displayName),
                    printed(paper?.meanIoUPercent), .fixed(100 * row.meanIoU, decimals: 2),
                ] + beside(paper, energy: cost?.energy.si, latency: cost?.latency.si)
            }
        }
        return ReportTable(
            title: "Table G2: search and distillation",
            caption:
                "Every network trained alone for \(experiment.steps) steps; - is the largest of the space and the teacher of the "
                + "others. Costs at \(CompressionExperiment.distilledBits) bits: the paper prints no precision here.",
            columns: [
                .text("approach"), .text("network"), .text("hardware"), .number("paper mIoU", unit: "%"),
                .number("our mIoU", unit: "%"),
            ] + Self.costColumns,
            rows: rows)
    }
}
