import Quantities
import Robustness

/// Appendix C on the page: what a chip of both memories gains over chips of one.
struct FrontSection {
    let experiment: Experiment
    let result: FrontResult

    var reportSection: ReportSection {
        ReportSection(
            title: "Appendix C: \(experiment.title)",
            blocks: [.paragraph(introduction), .figure(figure), .list(answers), .table(fronts)]
                + (hybridTable.map { [.table($0)] } ?? [])
                + (result.trainings.map { TrainingSpreadSection(spread: $0, experiment: experiment).blocks } ?? []))
    }

    private var introduction: String {
        let names = experiment.scenarios.map(\.name).joined(separator: ", ")
        let floor = result.meanIoUFloor.map { " and at least \(percent($0)) mIoU on the supernet" } ?? ""
        return "Nested searches with the right simulator on every memory, \(experiment.pairedSeeds) a scenario "
            + "(\(names)), all under the same limits\(floor). A hybrid chip has RRAM and SRAM tiles and holds each of the four "
            + "blocks in one of them; what both share is counted once. The designs with a hardware search of "
            + "their own make one front a memory."
    }

    private var figure: Figure {
        func panel(
            _ title: String, _ vertical: String, _ join: CurvePanel.Join, _ value: (FrontResult.Point) -> Double
        ) -> CurvePanel {
            CurvePanel(
                title: title, horizontalTitle: "latency (ms)", verticalTitle: vertical, isLogarithmic: join == .steps,
                hasLogarithmicPositions: true, join: join,
                curves: result.fronts.filter { !$0.points.isEmpty }.map { front in
                    Curve(
                        name: front.memory.displayName, positions: front.points.map(\.latency.milliseconds),
                        values: front.points.map(value))
                })
        }
        var figure = Figure.curves(
            id: "C1", title: "Searched designs of RRAM, SRAM and hybrid chips",
            caption:
                "a: a mark is a searched design that no other one of its memory beats in both latency and energy per image, its "
                + "line the edge of what they beat (both axes logarithmic); the lower and the further left, the better, and a "
                + "hybrid line below both others is what mixing the memories gains. b: the area of the same designs, so that a gain that is bought with area shows.",
            panels: [
                panel("energy of the fronts", "energy (mJ)", .steps) { $0.energy.millijoules },
                panel("area of the same designs", "area (mm²)", .nothing) { $0.area.squareMillimeters },
            ])
        if figure.noData == nil { figure.tables.append(designs) }
        return figure
    }

    /// Every design of the fronts, for other programs.
    private var designs: FigureTable {
        let rows = result.fronts.flatMap { front in front.points.map { (front.memory, $0) } }
        return FigureTable(
            name: "designs", meaning: "One design of a front, with the cell of the search that found it.",
            columns: [
                FigureColumn("memory", texts: rows.map(\.0.displayName)),
                FigureColumn("scenario", texts: rows.map(\.1.scenario)),
                FigureColumn("network", texts: rows.map(\.1.architecture.description)),
                FigureColumn("memories of the blocks", texts: rows.map { $0.1.blockMemories.joined(separator: " ") }),
                FigureColumn("memory of the decoder", texts: rows.map { $0.1.decoderMemory ?? "" }),
                FigureColumn("latency", unit: "s", rows.map(\.1.latency.si)),
                FigureColumn("energy", unit: "J", rows.map(\.1.energy.si)),
                FigureColumn("area", unit: "m2", rows.map(\.1.area.si)), FigureColumn("mIoU", rows.map(\.1.meanIoU)),
                FigureColumn("cell", texts: rows.map(\.1.cell.hex)),
            ])
    }

    /// What the hybrid gains, in words; empty without a hybrid front to compare.
    private var answers: [String] {
        let pure = result.fronts.filter { $0.memory != .hybrid }
        var lines = pure.compactMap { front -> String? in
            guard let covered = result.share(of: front.memory, coveredBy: .hybrid),
                let lost = result.share(of: .hybrid, coveredBy: front.memory)
            else { return nil }
            return
                "Of \(front.memory.displayName)'s front, hybrid designs beat or equal \(percent(covered)) in both latency and "
                + "energy; of the hybrid front, designs of \(front.memory.displayName) alone beat or equal \(percent(lost))."
        }
        if let hybrid = result.front(.hybrid), !hybrid.points.isEmpty {
            let mixed = hybrid.points.count(where: \.isMixed)
            lines.append("\(mixed) of the \(hybrid.points.count) designs on the hybrid front lie in both memories.")
            let joint = result.jointFront
            let shares = result.fronts.map { front in
                "\(joint.count { $0.memory == front.memory }) \(front.memory.displayName)"
            }
            lines.append(
                "The joint front of all memories has \(joint.count) designs: \(shares.joined(separator: ", ")); "
                    + "\(joint.count(where: \.point.isMixed)) of them lie in both memories.")
        }
        lines.append(
            "A hybrid chip may hold everything in one memory, so its true front is never behind: where a searched one is, the "
                + "search fell short in its larger space.")
        return lines
    }

    private var fronts: ReportTable {
        ReportTable(
            title: "The fronts",
            caption:
                "Designs: feasible, with a hardware search of their own, of all searches. Denied: above the mIoU floor inside the "
                + "search, below it on the supernet, left out. Dominated: the part of the box of all fronts (ln latency × ln energy) "
                + "that this front beats; 100 % would be one design with the best of both.",
            columns: [
                .text("memory"), .number("designs"), .number("denied"), .number("on the front"),
                .number("least latency", unit: "ms"), .number("least energy", unit: "mJ"),
                .number("least energy × latency", unit: "µJ s"), .number("dominated", unit: "%"),
            ],
            rows: result.fronts.map { front in
                let products = front.points.map { $0.energy.si * $0.latency.si * 1e6 }
                func cell(_ value: Double?) -> ReportTable.Cell { value.map { .number($0) } ?? .missing }
                return [
                    .text(front.memory.displayName), .integer(front.candidates), .integer(front.belowFloor),
                    .integer(front.points.count), cell(front.points.map(\.latency.milliseconds).min()),
                    cell(front.points.map(\.energy.millijoules).min()), cell(products.min()),
                    cell(result.dominatedShare(front.memory).map { 100 * $0 }),
                ]
            })
    }

    /// The hybrid front from end to end, at most this many designs.
    private static let shownDesigns = 10

    private var hybridTable: ReportTable? {
        guard let points = result.front(.hybrid)?.points, !points.isEmpty else { return nil }
        let last = points.count - 1
        let shown =
            points.count <= Self.shownDesigns
            ? Array(points.indices) : (0..<Self.shownDesigns).map { $0 * last / (Self.shownDesigns - 1) }
        return ReportTable(
            title: "Where the hybrid designs hold the network",
            caption:
                "\(shown.count) of \(points.count) designs, from the fastest to the thriftiest; all are in C1_designs.csv.",
            columns: [
                .number("latency", unit: "ms"), .number("energy", unit: "mJ"), .number("area", unit: "mm²"),
                .number("mIoU", unit: "%"),
            ] + (1...(points[0].blockMemories.count)).map { .text("block \($0)") } + [
                .text("decoder"), .text("network"),
            ],
            rows: shown.map { index in
                let point = points[index]
                return [
                    .number(point.latency.milliseconds), .number(point.energy.millijoules),
                    .number(point.area.squareMillimeters), .fixed(100 * point.meanIoU, decimals: 2),
                ] + (point.blockMemories + [point.decoderMemory ?? "—", "\(point.architecture)"]).map { .text($0) }
            })
    }
}
