import CIMHardware
import Quantities
import Robustness

/// The tables behind Figure D2.
extension DriftSection {
    var answersTable: ReportTable {
        ReportTable(
            title: "The claim, condition by condition",
            caption:
                "Regret of the scenario's own objective at the judged level. Measured errors, missing terms and slips are taken as "
                + "they are at 100 %.",
            columns: [
                .text("discrepancy"), .number("level", unit: "%"), .text("scenario"), .text("memory"),
                .number("mean regret [90 % interval]", unit: "%"), .text("answer"), .number("same design found"),
                .number("rank agreement of designs found (tau)"),
            ],
            rows: drift.judgedRows.map { row in
                [
                    .text(row.discrepancy.displayName), level(row.level, of: row.discrepancy), .text(row.scenario),
                    .text(row.memory.displayName),
                    .interval(row.verdict.change.percentInterval), .text(row.verdict.answer.displayName),
                    .text("\(row.sameDesign) of \(row.verdict.pairCount)"),
                    row.rankAgreement.map { .fixed($0, decimals: 2) } ?? .missing,
                ]
            })
    }

    /// In percent; a program of somebody else's has none.
    private func level(_ level: Double, of discrepancy: DiscrepancyModel) -> ReportTable.Cell {
        discrepancy.kind == .external ? .missing : .number(100 * level)
    }

    var regretTable: ReportTable {
        ReportTable(
            title: "Drift by level",
            caption:
                "Means over the paired seeds of the scenario's own objective, 95 % intervals (medians: BCa). Limits broken in truth: judged "
                + "by the reference simulator and the supernet. A search that has not converged ended with its budget.",
            columns: [
                .text("discrepancy"), .number("level", unit: "%"), .text("scenario"), .text("memory"),
                .number("regret", unit: "%"), .number("median regret", unit: "%"), .number("apparent drift", unit: "%"),
                .number("optimism", unit: "%"),
                .number("limits broken in truth"), .number("searches converged"),
            ],
            rows: drift.rows.compactMap { row in
                guard let summary = row.summaries[row.objective] else { return nil }
                return [
                    .text(row.discrepancy.displayName), level(row.level, of: row.discrepancy), .text(row.scenario),
                    .text(row.memory.displayName), .interval(summary.regret.percentInterval),
                    .interval(
                        IntervalEstimate(
                            100 * row.medianRegret.estimate, lower: 100 * row.medianRegret.lower,
                            upper: 100 * row.medianRegret.upper)),
                    .interval(summary.apparentDrift.percentInterval), .interval(summary.optimism.percentInterval),
                    .text("\(row.infeasible) of \(row.verdict.pairCount)"),
                    .text("\(row.converged) of \(row.verdict.pairCount)"),
                ]
            })
    }

    var breakdownTable: ReportTable {
        ReportTable(
            title: "Breakdown points",
            caption:
                "The largest simulator error with a mean harm inside the margin: monotone regression over the levels, 95 % "
                + "interval by resampling seeds. \"> x\" lies beyond the largest level tried.",
            columns: [
                .text("discrepancy"), .text("scenario"), .text("memory"), .text("metric"),
                .number("breakdown point [95 % interval]", unit: "%"),
            ],
            rows: drift.breakdowns.map { breakdown in
                let point = breakdown.point
                return [
                    .text(breakdown.discrepancy.displayName), .text(breakdown.scenario),
                    .text(breakdown.memory.displayName),
                    .text(breakdown.metric.displayName),
                    .text("\(point.estimate.text) [\(point.lower.text), \(point.upper.text)]"),
                ]
            })
    }

    var flipTable: ReportTable {
        ReportTable(
            title: "Flips of the memory",
            caption: "Share of seeds in which the wrong simulator prefers another memory than the reference does.",
            columns: [
                .text("discrepancy"), .number("level", unit: "%"), .text("scenario"),
                .number("flips [95 % interval]", unit: "%"),
            ],
            rows: drift.technologyFlips.map { flip in
                [
                    .text(flip.discrepancy.displayName), level(flip.level, of: flip.discrepancy), .text(flip.scenario),
                    .interval(
                        IntervalEstimate(
                            100 * flip.share.fraction, lower: 100 * flip.share.lower, upper: 100 * flip.share.upper)),
                ]
            })
    }

    var baselineTable: ReportTable {
        ReportTable(
            title: "What the right simulator finds, and how far seeds move it",
            caption:
                "Reference searches only. Spread: 95 % of the differences between two seeds are smaller. The floor on mIoU "
                + "is the one stated; below it: judged on the supernet.",
            columns: [
                .text("scenario"), .text("memory"), .number("latency", unit: "ms"), .number("spread", unit: "%"),
                .number("energy", unit: "µJ"), .number("spread", unit: "%"), .number("mIoU", unit: "%"),
                .number("spread", unit: "%"), .number("mIoU floor", unit: "%"), .number("limits broken"),
                .number("searches converged"),
            ],
            rows: drift.baselines.map { baseline in
                let cells = DriftMetric.allCases.flatMap { metric -> [ReportTable.Cell] in
                    guard let floor = baseline.floors[metric] else { return [.missing, .missing] }
                    return [.number(metric.scale * floor.mean), .number(100 * floor.floor.ninetyFivePercent)]
                }
                return [.text(baseline.scenario), .text(baseline.memory.displayName)] + cells + [
                    baseline.meanIoUFloor.map { .number(100 * $0) } ?? .missing,
                    .text("\(baseline.infeasible) of \(baseline.cells.count)"),
                    .text("\(baseline.converged) of \(baseline.cells.count)"),
                ]
            })
    }
}

extension DriftMetric {
    /// From SI to the unit of the tables: ms, µJ, %.
    fileprivate var scale: Double {
        switch self {
        case .latency: 1e3
        case .energy: 1e6
        case .meanIoU: 100
        }
    }
}
