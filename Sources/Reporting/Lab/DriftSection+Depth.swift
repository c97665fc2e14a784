import CIMHardware
import Foundation
import Quantities
import Robustness

/// What lies behind the answers: rankings and components.
extension DriftSection {
    /// Figure D3.
    var sensitivityFigure: Figure {
        .sensitivity(
            id: figureID("D3"),
            drift.sensitivities.map { sensitivity in
                SensitivityPanel(
                    title: "\(sensitivity.scenario), \(sensitivity.memory.displayName): regret "
                        + NumberText.percent(expm1(sensitivity.result.expectedRegret), decimals: 1),
                    bars: sensitivity.result.entries.map { entry in
                        SensitivityBar(
                            component: entry.component.displayName,
                            relief: sensitivity.result.isNamed(entry) ? sensitivity.result.relief(entry) : 0,
                            total: entry.total, share: entry.share)
                    })
            })
    }

    /// Figure R1: one panel per scenario and memory that optimises latency or energy, one curve per discrepancy.
    var generationFigure: Figure {
        let judged = drift.judgedRows.filter {
            $0.objective != .meanIoU && $0.discrepancy.isDrawn && !$0.discrepancy.concernsAccuracy
        }
        let places = judged.reduce(into: [(scenario: String, memory: ChipMemory)]()) { places, row in
            if !places.contains(where: { $0.scenario == row.scenario && $0.memory == row.memory }) {
                places.append((row.scenario, row.memory))
            }
        }
        return .curves(
            id: figureID("R1"), title: "Rank agreement by generation",
            caption:
                "Kendall's tau between the wrong and the right simulator over the individuals that each generation bred, mean over "
                + "the seeds, at the judged level: 1 = same order, 0 = no relation. Networks on one chip share its error. Where a line falls, the same error matters "
                + "more as the designs that are left lie closer together.",
            panels: places.map { place in
                CurvePanel(
                    title: "\(place.scenario), \(place.memory.displayName)", horizontalTitle: "generation",
                    verticalTitle: "Kendall tau",
                    curves: judged.filter { $0.scenario == place.scenario && $0.memory == place.memory }.map { row in
                        let generations = Self.generations(row)
                        return Curve(
                            name: row.discrepancy.displayName, positions: generations.map { Double($0.generation) },
                            values: generations.map(\.tau))
                    })
            })
    }

    /// Mean tau by generation; one that fewer than half of the searches reach says more of those than of the generation.
    private static func generations(_ row: DriftResult.Row) -> [(generation: Int, tau: Double)] {
        let all = row.findings.compactMap(\.audit).flatMap(\.generations)
        return Dictionary(grouping: all, by: \.generation).sorted { $0.key < $1.key }.compactMap { generation, found in
            guard 2 * found.count >= row.findings.count else { return nil }
            return (generation, found.reduce(0) { $0 + $1.kendallTau } / Double(found.count))
        }
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
                + "expected regret is below \(NumberText.percent(ComponentSensitivity.negligibleRegret, decimals: 0)), or the relief "
                + "below \(NumberText.percent(ComponentSensitivity.negligibleRelief, decimals: 0)) of it. A lower bound: nothing is searched again.",
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
                        sensitivity.result.isNamed(entry)
                            ? share(100 * sensitivity.result.relief(entry), decimals: 0) : .missing,
                    ]
                }
            })
    }
}
