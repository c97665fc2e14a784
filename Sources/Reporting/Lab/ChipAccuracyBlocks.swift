import Robustness
import ViTMoE

/// What chips take from the accuracy of networks, on the page: curves of the largest network and the model of the searches.
struct ChipAccuracyBlocks {
    let chips: ChipAccuracyResult

    var blocks: [ReportBlock] { [.figure(figure), .table(table), .note(note)] }

    /// The rows of the largest network on pairs of cells that differ from the base array in one axis.
    private func curve(_ axis: KeyPath<ArrayShape, Int>) -> [ChipAccuracyResult.Row] {
        let whole = chips.rows.filter { $0.part == nil && $0.isLargest && $0.array.isDifferential }
        let base = chips.baseArray
        let axes: [KeyPath<ArrayShape, Int>] = [\.converterBits, \.activeRows, \.cellBits, \.inputBits]
        return whole.filter { row in
            axes.allSatisfy { $0 == axis || row.array[keyPath: $0] == base[keyPath: $0] }
        }.sorted { $0.array[keyPath: axis] < $1.array[keyPath: axis] }
    }

    private var figure: Figure {
        func panel(_ title: String, _ axis: KeyPath<ArrayShape, Int>) -> CurvePanel {
            let rows = curve(axis)
            let positions = rows.map { Double($0.array[keyPath: axis]) }
            func values(_ value: (ChipAccuracyResult.Row) -> Double) -> [Double] { rows.map { 100 * value($0) } }
            return CurvePanel(
                title: title, horizontalTitle: title, verticalTitle: "mIoU (%)",
                hasLogarithmicPositions: axis == \.activeRows,
                curves: [
                    Curve(name: "digital arrays", positions: positions, values: values(\.digital)),
                    Curve(
                        name: "on the chip, 95 % interval", positions: positions, values: values(\.onChip),
                        halfWidths: values { 1.96 * $0.standardError }),
                    Curve(name: "believed by searches", positions: positions, values: values(\.predicted)),
                ])
        }
        return .curves(
            id: "D2c", title: "mIoU of the largest network on chips",
            caption:
                "One axis changes at a time, from 5 converter bits, 128 active rows, cells of 2 bits and one input bit per cycle. Bars: 95 % "
                + "intervals over validation images of the difference from digital arrays. Believed by searches: the model that searches use "
                + "in the place of a chip; where it leaves a bar it is wrong.",
            panels: [
                panel("converter bits", \.converterBits), panel("active rows", \.activeRows),
                panel("bits per cell", \.cellBits),
            ])
    }

    private var table: ReportTable {
        ReportTable(
            title: "mIoU on chips: measured and believed",
            columns: [
                .text("analog"), .text("network"), .text("cells"), .number("cell bits"),
                .number("input bits"), .number("active rows"), .number("converter bits"),
                .number("digital", unit: "%"), .number("on chip", unit: "%"), .number("standard error", unit: "points"),
                .number("believed", unit: "%"),
            ],
            rows: chips.rows.map { row in
                [
                    .text(row.part.map { NetworkParts.singles[$0].names.joined() } ?? "all"),
                    .text(row.isLargest ? "largest" : "random"), .text(row.array.isDifferential ? "pairs" : "single"),
                    .fixed(Double(row.array.cellBits), decimals: 0), .fixed(Double(row.array.inputBits), decimals: 0),
                    .fixed(Double(row.array.activeRows), decimals: 0),
                    .fixed(Double(row.array.converterBits), decimals: 0), .fixed(100 * row.digital, decimals: 2),
                    .fixed(100 * row.onChip, decimals: 2), .fixed(100 * row.standardError, decimals: 2),
                    .fixed(100 * row.predicted, decimals: 2),
                ]
            })
    }

    private var note: String {
        let names = NetworkParts.singles.map { $0.names.joined() }
        let sensitivities = zip(names, chips.sensitivities).map { "\($0) \(NumberText.fixed($1, decimals: 2))" }
        return
            "Inside the searches a chip keeps the product over the parts of the network of exp(-a rho^b) of the mIoU, rho the "
            + "relative noise of the conversions, b = \(NumberText.fixed(chips.exponent, decimals: 2)), a: "
            + sensitivities.joined(separator: ", ")
            + ". Error on chips held out of the fit: \(NumberText.fixed(100 * chips.heldOutError, decimals: 2)) percentage points "
            + "(root mean square). mIoU of a winner is the supernet's for the network times what its chip keeps."
    }
}
