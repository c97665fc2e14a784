import CIMHardware
import Foundation
import Quantities
import Robustness

/// What lies behind the answers: rankings, components, verification, limits, fronts, scatter.
extension DriftSection {
    /// Figure D3.
    var sensitivityFigure: Figure {
        .sensitivity(
            drift.sensitivities.map { sensitivity in
                SensitivityPanel(
                    title: "\(sensitivity.scenario), \(sensitivity.memory.displayName): regret "
                        + NumberText.percent(expm1(sensitivity.result.expectedRegret), decimals: 1),
                    bars: sensitivity.result.entries.map { entry in
                        SensitivityBar(
                            component: entry.component.displayName,
                            relief: sensitivity.result.isNegligible ? 0 : sensitivity.result.relief(entry),
                            total: entry.total, share: entry.share)
                    })
            })
    }

    /// Figure R1: one panel per scenario and memory that optimises latency or energy, one curve per discrepancy.
    var generationFigure: Figure {
        let judged = drift.judgedRows.filter { $0.objective != .meanIoU && $0.discrepancy.kind != .commonScale }
        let places = judged.reduce(into: [(scenario: String, memory: ChipMemory)]()) { places, row in
            if !places.contains(where: { $0.scenario == row.scenario && $0.memory == row.memory }) {
                places.append((row.scenario, row.memory))
            }
        }
        return .curves(
            id: "R1", title: "Rank agreement by generation",
            caption:
                "Kendall's tau between the wrong and the right simulator over the individuals that each generation bred, mean over "
                + "the seeds, at the judged level: 1 = same order, 0 = no relation. Networks on one chip share its error. Where a line falls, the same error matters "
                + "more as the designs that are left lie closer together.",
            panels: places.map { place in
                CurvePanel(
                    title: "\(place.scenario), \(place.memory.displayName)", horizontalTitle: "generation",
                    verticalTitle: "Kendall tau",
                    curves: judged.filter { $0.scenario == place.scenario && $0.memory == place.memory }.map { row in
                        Curve(
                            name: row.discrepancy.displayName, positions: row.generations.map { Double($0.generation) },
                            values: row.generations.map(\.kendallTau))
                    })
            })
    }

    /// Early against late generations, in numbers.
    var generationTable: ReportTable {
        ReportTable(
            title: "Error against spread, first and last generation",
            caption:
                "s = standard deviation of the log error over that of the log loss among the individuals of the generation, at "
                + "the judged level. For a Gaussian error tau = (2/π) asin(1/√(1 + s²)).",
            columns: [
                .text("discrepancy"), .text("scenario"), .text("memory"), .number("s, first"), .number("s, last"),
                .number("tau, first"), .number("tau, last"), .number("best tenth in common", unit: "%"),
            ],
            rows: drift.judgedRows.compactMap { row in
                guard let first = row.generations.first, let last = row.generations.last,
                    row.discrepancy.kind != .commonScale
                else { return nil }
                func ratio(_ generation: DriftResult.GenerationMean) -> ReportTable.Cell {
                    generation.spread > 0 ? .number(generation.errorDeviation / generation.spread) : .missing
                }
                return [
                    .text(row.discrepancy.displayName), .text(row.scenario), .text(row.memory.displayName),
                    ratio(first),
                    ratio(last), .fixed(first.kendallTau, decimals: 2), .fixed(last.kendallTau, decimals: 2),
                    row.topOverlap.map { .fixed(100 * $0, decimals: 0) } ?? .missing,
                ]
            })
    }

    /// Sobol and Morris in numbers.
    var sensitivityTable: ReportTable {
        ReportTable(
            title: "Sensitivity by component",
            caption:
                "Every component's share of the loss is wrong by its own log-normal factor of \(percent(drift.claim.magnitude)); the "
                + "best-looking of the designs that the searches found is chosen. Sobol: share of the variance of the log regret that "
                + "the component explains alone (first order) and takes part in (total). Morris: mean absolute effect of one step, and "
                + "its spread. Relief: what of the expected regret goes away when the component alone is exact; dashes where the "
                + "expected regret is below \(NumberText.percent(ComponentSensitivity.negligibleRegret, decimals: 1)). A lower "
                + "bound: nothing is searched again.",
            columns: [
                .text("scenario"), .text("memory"), .text("component"), .number("share of the loss", unit: "%"),
                .number("Sobol first order"), .number("Sobol total"), .number("Morris mean", unit: "%"),
                .number("Morris spread", unit: "%"), .number("relief", unit: "%"),
            ],
            rows: drift.sensitivities.flatMap { sensitivity in
                let isNegligible = sensitivity.result.isNegligible
                func share(_ value: Double, decimals: Int) -> ReportTable.Cell {
                    isNegligible ? .missing : .fixed(value, decimals: decimals)
                }
                return sensitivity.result.entries.map { entry in
                    [
                        .text(sensitivity.scenario), .text(sensitivity.memory.displayName),
                        .text(entry.component.displayName), .number(100 * entry.share),
                        share(entry.firstOrder, decimals: 2), share(entry.total, decimals: 2),
                        .number(100 * entry.morrisMean), .number(100 * entry.morrisDeviation),
                        share(100 * sensitivity.result.relief(entry), decimals: 0),
                    ]
                }
            })
    }

    /// The cheap remedy: verify a few of the best designs on the reference.
    var verificationTable: ReportTable {
        let counts = drift.rows.lazy.map(\.verification).first { !$0.isEmpty }?.map(\.count) ?? []
        return ReportTable(
            title: "What verifying the best designs buys",
            caption:
                "Mean change of the loss against the best design that the right search saw, if the best m designs that a wrong "
                + "search saw are simulated once more by the right simulator and the best of them is taken; at the judged "
                + "level, with 95 % intervals.",
            columns: [.text("discrepancy"), .text("scenario"), .text("memory")]
                + counts.map { .number("m = \($0)", unit: "%") },
            rows: drift.judgedRows.filter { !$0.verification.isEmpty }.map { row in
                [.text(row.discrepancy.displayName), .text(row.scenario), .text(row.memory.displayName)]
                    + counts.map { count in
                        row.verification.first { $0.count == count }.map { .interval($0.change.percentInterval) }
                            ?? .missing
                    }
            })
    }

    /// Limits that hold for the wrong simulator only, and fronts.
    var feasibilityTable: ReportTable {
        ReportTable(
            title: "Limits and fronts under the wrong simulator",
            caption:
                "Falsely feasible: share of seeds whose design keeps every limit as the search saw it and breaks one in truth. "
                + "Hypervolume: of the front in accuracy and hardware loss that the wrong search believed in, by its true "
                + "losses, over that of the right search. IGD+: its distance behind that front, in ranges of the front.",
            columns: [
                .text("discrepancy"), .text("scenario"), .text("memory"),
                .number("falsely feasible [95 % interval]", unit: "%"), .number("hypervolume ratio"), .number("IGD+"),
            ],
            rows: drift.judgedRows.map { row in
                func cell(_ mean: MeanInterval?) -> ReportTable.Cell {
                    mean.map { .interval(IntervalEstimate($0.mean, lower: $0.lower, upper: $0.upper)) } ?? .missing
                }
                return [
                    .text(row.discrepancy.displayName), .text(row.scenario), .text(row.memory.displayName),
                    .interval(
                        IntervalEstimate(
                            100 * row.falselyFeasible.fraction, lower: 100 * row.falselyFeasible.lower,
                            upper: 100 * row.falselyFeasible.upper)),
                    cell(row.fronts?.hypervolumeRatio), cell(row.fronts?.distance),
                ]
            })
    }

    /// What makes the regret scatter.
    var varianceTable: ReportTable {
        ReportTable(
            title: "What makes the regret scatter",
            caption:
                "Shares of the variance of the log regret at the judged levels, balanced expected mean squares; the rest is "
                + "interaction and chance. 0*: the estimate was negative, the factor is too small to be seen.",
            columns: [.text("memory"), .number("standard deviation", unit: "%")]
                + ["scenario", "discrepancy", "seed", "rest"].map { .number($0, unit: "%") },
            rows: drift.variances.map { variance in
                let shares = variance.shares
                let total = shares.shares.reduce(shares.rest) { $0 + $1.variance }
                func cell(_ value: Double) -> ReportTable.Cell {
                    total > 0 ? .fixed(100 * value / total, decimals: 0) : .missing
                }
                return [.text(variance.memory.displayName), .number(100 * total.squareRoot())]
                    + shares.shares.map { $0.wasNegative ? .text("0*") : cell($0.variance) } + [cell(shares.rest)]
            })
    }

    /// How many seeds would have told.
    var seedsTable: ReportTable {
        ReportTable(
            title: "Seeds that a proof takes",
            caption:
                "Paired seeds with which the equivalence test proves a row with 80 % and 90 % probability if its true mean regret "
                + "and scatter are those found here; rows that are not proven. A dash: the mean lies outside the margin, no number "
                + "of seeds proves it.",
            columns: [
                .text("discrepancy"), .text("scenario"), .text("memory"), .number("seeds here"),
                .number("scatter of the paired regret", unit: "%"), .number("80 %"), .number("90 %"),
            ],
            rows: drift.judgedRows.filter { $0.verdict.answer == .notProven }.compactMap { row in
                guard let runs = row.runs[row.objective],
                    // One pair has no scatter: no row.
                    let found = try? PairedSummary(logRatios: runs.map(\.logRegret))
                else { return nil }
                let (margin, mean) = (row.verdict.margin, found.meanLogRatio)
                func pairs(_ power: Double) -> ReportTable.Cell {
                    guard mean > log1p(-margin), mean < log1p(margin) else { return .missing }
                    return SampleSize.pairs(
                        deviation: found.standardDeviation, margin: margin, difference: mean, power: power
                    )
                    .map { .integer($0) } ?? .text("> 1000")
                }
                return [
                    .text(row.discrepancy.displayName), .text(row.scenario), .text(row.memory.displayName),
                    .integer(row.verdict.pairCount), .number(100 * found.standardDeviation), pairs(0.8), pairs(0.9),
                ]
            })
    }
}
