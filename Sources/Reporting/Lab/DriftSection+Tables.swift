import CIMHardware
import Quantities
import Robustness
import Verdicts

/// The tables behind Figure D2. Each names scenario, memory, error and level, and how many designs are illegal.
extension DriftSection {
    var answersTable: ReportTable {
        ReportTable(
            title: "The claim, row by row",
            caption:
                "At the judged level, \(DriftWords(drift).claim). Good draws with their two-sided Clopper-Pearson interval at "
                + "\(percent(drift.claim.confidence)); the word follows from the one-sided bounds, of a fixed error it is for this error. "
                + "Mean regret of the legal designs with its \(percent(drift.claim.confidence)) interval (Student's t freed of skewness, cut at 0) and its "
                + "one-sided upper bound. Worst case: the largest regret that an error of this size allows an exact search. Chip proven: the "
                + "same error without the luck of a search, at a fixed network; the search's part is what the searches of the row lose "
                + "beyond that.",
            columns: [
                .text("error"), .text("level"), .text("scenario"), .text("memory"), .text("word"),
                .number("good draws"),
                .number("share of good draws", unit: "%"), .number("illegal"), .number("nothing found"),
                .number("mean regret", unit: "%"), .number("at most", unit: "%"), .number("90 % quantile", unit: "%"),
                .text("worst case"), .number("plausible references with this word", unit: "%"),
                .text("chip proven"), .number("search's part of the drift", unit: "%"),
            ],
            rows: drift.judgedRows.map { row in
                let verdict = row.verdict
                let proven = drift.exact?.row(of: row)
                return [
                    .text(row.discrepancy.displayName), .text(row.discrepancy.levelName(row.level)),
                    .text(row.scenario),
                    .text(row.memory.displayName), .text(word(row)), .text("\(verdict.good) of \(verdict.draws)"),
                    share(verdict), .integer(verdict.illegal), .integer(verdict.nothingFound), regret(verdict),
                    verdict.regret?.upper.map { .number(100 * $0) } ?? .missing,
                    verdict.regret.map { .number(100 * $0.quantile90) } ?? .missing,
                    .text(row.worstCase.map(percent) ?? "no bound"),
                    row.plausible.map { .fixed(100 * Double($0.same) / Double($0.references), decimals: 0) }
                        ?? .missing,
                    .text(proven.map(Self.provenWord) ?? "no proof"),
                    proven?.split.map { .interval($0.search.relativePercent) } ?? .missing,
                ]
            })
    }

    var levelTable: ReportTable {
        ReportTable(
            title: "Drift by level",
            caption:
                "Searches of effort \(drift.effort). Regrets are those of the legal designs; the median's interval lies between two order "
                + "statistics and has the confidence beside it (93.75 % for five values). A single value has no interval. Medians of "
                + "apparent drift and optimism are over all designs found, legal or not. A search that has not converged ended with "
                + "its budget.",
            columns: [
                .text("error"), .text("level"), .text("scenario"), .text("memory"), .number("good draws"),
                .number("illegal"), .number("nothing found"), .number("median regret", unit: "%"),
                .number("confidence of its interval", unit: "%"), .number("median apparent drift", unit: "%"),
                .number("median optimism", unit: "%"), .number("design of the right simulator"),
                .number("searches converged"),
            ],
            rows: drift.rows.map { row in
                let found = row.findings
                func median(_ values: [Double]) -> ReportTable.Cell {
                    MedianInterval(values).map { .number(100 * $0.estimate) } ?? .missing
                }
                return [
                    .text(row.discrepancy.displayName), .text(row.discrepancy.levelName(row.level)),
                    .text(row.scenario),
                    .text(row.memory.displayName), .text("\(row.verdict.good) of \(row.verdict.draws)"),
                    .integer(row.verdict.illegal), .integer(row.verdict.nothingFound),
                    row.medianRegret.map { median in
                        .interval(
                            IntervalEstimate(
                                100 * median.estimate, lower: median.lower.map { 100 * $0 },
                                upper: median.upper.map { 100 * $0 }))
                    } ?? .missing,
                    row.medianRegret?.confidence.map { .fixed(100 * $0, decimals: 2) } ?? .missing,
                    median(found.compactMap { $0.apparentDrift(row.objective, best: row.best) }),
                    median(found.compactMap { $0.optimism(row.objective) }),
                    .text("\(row.sameDesign) of \(found.count)"),
                    .text("\(found.count(where: \.hasConverged)) of \(found.count)"),
                ]
            })
    }

    var breakdownTable: ReportTable {
        ReportTable(
            title: "Breakdown points",
            caption:
                "Up to which level every level tried is robust, and from which level on an error is not robust; between the two, more "
                + "draws would decide. Each level is judged by itself, at the full level of the test, with its own number of draws.",
            columns: [
                .text("error"), .text("scenario"), .text("memory"), .text("robust up to"), .text("not robust from"),
                .text("levels (draws)"), .number("illegal, all levels"),
            ],
            rows: drift.breakdowns.map { breakdown in
                [
                    .text(breakdown.discrepancy.displayName), .text(breakdown.scenario),
                    .text(breakdown.memory.displayName), .text(breakdown.robustUpTo.map(percent) ?? "none tried"),
                    .text(breakdown.notRobustFrom.map(percent) ?? "none tried"),
                    .text(
                        zip(breakdown.levels, breakdown.draws).map { "\(percent($0)) (\($1))" }.joined(separator: ", ")),
                    .integer(breakdown.illegal),
                ]
            })
    }

    /// Which limits the failures break.
    var endingTable: ReportTable {
        ReportTable(
            title: "What illegal designs break",
            caption:
                "Designs that a wrong simulator led to and that break a limit in truth, at the judged level: which limits, and by how "
                + "much at most. Rows without one are left out.",
            columns: [
                .text("error"), .text("level"), .text("scenario"), .text("memory"), .number("illegal"),
                .text("limits broken (designs, at most by)"),
            ],
            rows: drift.judgedRows.filter { $0.illegal > 0 }.map { row in
                let broken = row.findings.filter { $0.ending == .illegal }.flatMap(\.broken)
                let limits = broken.map(\.limitText).distinct.map { limit in
                    let mine = broken.filter { $0.limitText == limit }
                    return "\(limit) (\(mine.count), \(percent(mine.map(\.excessRatio).max() ?? 0)))"
                }
                return [
                    .text(row.discrepancy.displayName), .text(row.discrepancy.levelName(row.level)),
                    .text(row.scenario),
                    .text(row.memory.displayName), .text("\(row.illegal) of \(row.verdict.draws)"),
                    .text(limits.joined(separator: ", ")),
                ]
            })
    }

    var flipTable: ReportTable {
        ReportTable(
            title: "Flips of the memory",
            caption:
                "Seeds in which the wrong simulator prefers another memory than the reference does, with the Clopper-Pearson interval at "
                + "\(percent(drift.claim.confidence)), and seeds in which the design that it prefers is illegal.",
            columns: [
                .text("error"), .text("level"), .text("scenario"), .number("flips"), .number("share", unit: "%"),
                .number("illegal"),
            ],
            rows: drift.technologyFlips.map { flip in
                let share = ShareEstimate(
                    successes: flip.flips.count, draws: flip.flips.total, level: 1 - drift.claim.confidence)
                return [
                    .text(flip.discrepancy.displayName), .text(flip.discrepancy.levelName(flip.level)),
                    .text(flip.scenario), .text("\(flip.flips.count) of \(flip.flips.total)"),
                    .interval(
                        IntervalEstimate(
                            100 * Double(flip.flips.count) / Double(flip.flips.total),
                            lower: 100 * share.interval.lower,
                            upper: 100 * share.interval.upper)),
                    .integer(flip.illegal),
                ]
            })
    }

    var baselineTable: ReportTable {
        ReportTable(
            title: "What the right simulator finds",
            caption:
                "Searches with the reference simulator, effort \(drift.effort): how many end legally within the margin of the best design "
                + "known (what the search itself misses), means over their legal designs, and their spread: 95 % of the differences "
                + "between two seeds are smaller (a single search has none). mIoU is the supernet's.",
            columns: [
                .text("scenario"), .text("memory"), .number("good searches"), .number("illegal"),
                .number("nothing found"), .number("latency", unit: "ms"), .number("spread", unit: "%"),
                .number("energy", unit: "µJ"), .number("spread", unit: "%"), .number("mIoU", unit: "%"),
                .number("spread", unit: "%"), .number("mIoU floor", unit: "%"), .number("searches converged"),
            ],
            rows: drift.baselines.map { baseline in
                let cells = DriftMetric.allCases.flatMap { metric -> [ReportTable.Cell] in
                    guard let floor = baseline.floors[metric] else { return [.missing, .missing] }
                    return [
                        .number(metric.scale * floor.mean),
                        floor.floor.map { .number(100 * $0.ninetyFivePercent) } ?? .missing,
                    ]
                }
                let control = baseline.control
                return [
                    .text(baseline.scenario), .text(baseline.memory.displayName),
                    .text("\(control.good) of \(control.draws)"), .integer(control.illegal),
                    .integer(control.nothingFound),
                ] + cells + [
                    baseline.limits.meanIoUFloor.map { .number(100 * $0) } ?? .missing,
                    .text("\(baseline.findings.count(where: \.hasConverged)) of \(baseline.findings.count)"),
                ]
            })
    }

    var accuracyTable: ReportTable {
        ReportTable(
            title: "The accuracy model's own failures",
            caption:
                "Designs whose mIoU on the supernet is below the scenario's floor although the accuracy model held it to be above: its error "
                + "happens with right and wrong simulators alike, and no simulator is charged with it.",
            columns: [
                .text("scenario"), .text("memory"), .number("mIoU floor", unit: "%"),
                .number("missed, right simulator"), .number("missed, wrong simulators"),
            ],
            rows: drift.accuracyFloors.map { floor in
                [
                    .text(floor.scenario), .text(floor.memory.displayName), .number(100 * floor.floor),
                    .text("\(floor.reference.count) of \(floor.reference.total)"),
                    .text("\(floor.wrong.count) of \(floor.wrong.total)"),
                ]
            })
    }

    /// The cheap remedy: verify a few of the best designs on the reference.
    var verificationTable: ReportTable {
        let counts = SearchAudit.verifiedCounts
        let rows = drift.judgedRows.filter { row in
            row.objective != .meanIoU && !row.discrepancy.concernsAccuracy
                && row.findings.contains { !($0.audit?.verified.isEmpty ?? true) }
        }
        return ReportTable(
            title: "What verifying the best designs buys",
            caption:
                "Draws that are good if the best m networks that a wrong search saw, each on the chip that it chose, are simulated once "
                + "more by the reference simulator and the best legal one is taken; at the judged level. The first column is the design "
                + "that the search ended with.",
            columns: [.text("error"), .text("level"), .text("scenario"), .text("memory"), .number("as found")]
                + counts.dropFirst().map { .number("m = \($0)") },
            rows: rows.map { row in
                [
                    .text(row.discrepancy.displayName), .text(row.discrepancy.levelName(row.level)),
                    .text(row.scenario),
                    .text(row.memory.displayName), .text("\(row.verdict.good) of \(row.verdict.draws)"),
                ]
                    + counts.dropFirst().map { count in
                        let good = row.findings.count { DriftTables.isGood($0, in: row, verifying: count) }
                        return .text("\(good) of \(row.verdict.draws)")
                    }
            })
    }

    private func word(_ row: DriftResult.Row) -> String {
        if row.verdict.word == .noAnswer { return row.verdict.word.rawValue }
        if !row.canMove { return "cannot move" }
        return row.discrepancy.isDrawn ? row.verdict.wordWithReason : "for this error"
    }

    func share(_ verdict: RowVerdict) -> ReportTable.Cell {
        guard let share = verdict.share, let estimate = verdict.shareOfGood else { return .missing }
        return .interval(
            IntervalEstimate(100 * estimate, lower: 100 * share.interval.lower, upper: 100 * share.interval.upper))
    }

    func regret(_ verdict: RowVerdict) -> ReportTable.Cell {
        guard let regret = verdict.regret else { return .missing }
        return .interval(
            IntervalEstimate(
                100 * regret.mean, lower: regret.interval.map { 100 * $0.lower },
                upper: regret.interval.map { 100 * $0.upper }))
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
