import Quantities
import Robustness

/// What this lab's own searches found beside the paper's searched rows.
extension PublishedSection {
    /// The right simulator's searches beside Table G1's and G2's NAS rows; nil without such searches.
    var searched: ReportTable? {
        let rows = PublishedTables.costs.compactMap { row -> [ReportTable.Cell]? in
            guard row.approach == .bestOfSearch || row.approach == .performanceSearch,
                let meanIoU = searches.found(.meanIoU, beside: row),
                let energy = searches.found(.energy, beside: row),
                let latency = searches.found(.latency, beside: row)
            else { return nil }
            let which = row.approach == .bestOfSearch ? "best over all scenarios" : "performance scenario"
            return [
                .text("\(row.approach.table), \(which)"), .text(row.memory.displayName),
                .fixed(row.meanIoUPercent.value, decimals: row.meanIoUPercent.decimals),
                .fixed(100 * meanIoU, decimals: 2),
                .fixed(row.microjoules.value, decimals: row.microjoules.decimals), .number(1e6 * energy),
                .number(energy / row.energy.si),
                .fixed(row.microseconds.value, decimals: row.microseconds.decimals), .number(1e6 * latency),
                .number(latency / row.latency.si),
            ]
        }
        guard !rows.isEmpty else { return nil }
        let ours = supernet.map { ", ours on \($0.imageWords)" } ?? ""
        let seeds = searches.compactMap { $0.floors[.energy]?.floor?.seedCount }.max() ?? 0
        return ReportTable(
            title: "This lab's searches beside the paper's",
            caption:
                "Ours: nested searches with the right simulator, network and chip together and a chip of its own for each "
                + "scenario; means over \(seeds) seeds, judged by the calibrated model and the supernet. Best over all "
                + "scenarios: for each column the best scenario's mean. The paper's mIoU is measured on NYUD-v2\(ours); its "
                + "floors, limits and chips are not published.",
            columns: [
                .text("row"), .text("hardware"), .number("paper mIoU", unit: "%"), .number("our mIoU", unit: "%"),
                .number("paper energy", unit: "µJ"), .number("our energy", unit: "µJ"), .number("ratio"),
                .number("paper latency", unit: "µs"), .number("our latency", unit: "µs"), .number("ratio"),
            ],
            rows: rows)
    }
}

extension [DriftResult.Baseline] {
    /// What stands beside a searched row of the paper: the best scenario's mean, or that of the performance scenario; nil where
    /// its memory was not searched.
    func found(_ metric: DriftMetric, beside row: PublishedCost) -> Double? {
        let means = filter { $0.memory == row.memory }
            .filter { row.approach == .bestOfSearch || $0.objective == .meanIoU }
            .compactMap { $0.floors[metric]?.mean }
        return metric == .meanIoU ? means.max() : means.min()
    }
}
