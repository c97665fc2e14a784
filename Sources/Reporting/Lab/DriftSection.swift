import CIMHardware
import Quantities
import Robustness

/// Appendix D2 on the page: the figure, the answers and the table behind them.
struct DriftSection {
    let section: ExperimentSection
    let drift: DriftResult
    let predictor: PredictorQuality

    /// The rows of the verdict table: one per kind of discrepancy, at the magnitude of the claim.
    var verdicts: [Verdict] {
        drift.answers.map { answer in
            Verdict(
                claim: "\(answer.kind.displayName.capitalizedFirst) error of \(percent(drift.claim.magnitude)): "
                    + "the searched design stays within \(percent(drift.claim.margin))",
                estimate: IntervalEstimate(
                    100 * answer.verdict.change.estimate, lower: 100 * answer.verdict.change.lower,
                    upper: 100 * answer.verdict.change.upper),
                unit: "%", intervalLevel: answer.verdict.change.confidence,
                margin: "regret within ±\(percent(drift.claim.margin))",
                outcome: answer.answer.outcome,
                basis: "worst of \(answer.pairCount): \(answer.decidedBy); \(answer.robustCount) of \(answer.pairCount) "
                    + "robust, \(answer.verdict.pairCount) paired seeds each")
        }
    }

    var reportSection: ReportSection {
        ReportSection(
            title: "Appendix D2: \(section.experiment.title)",
            blocks: [
                .paragraph(
                    "Every point is one full nested search (evolutionary outside, particle swarm inside) under a simulator "
                        + "that is wrong on purpose, paired by seed with a search under the reference simulator. Latency, "
                        + "energy and mIoU are each shown in the scenario that optimises them."),
                .figure(.drift(data)),
                .list(definitions),
                .table(answersTable),
                .table(regretTable),
                .table(floorTable),
                .figure(
                    .predictor(
                        PredictorData(
                            predicted: predictor.predicted, evaluated: predictor.evaluated,
                            kendallTau: predictor.heldOutKendallTau))),
                .note(
                    "Inside the searches mIoU comes from a predictor fitted to \(predictor.architectures) architectures "
                        + "evaluated on the supernet (held-out error \(percent(predictor.heldOutError)) of mIoU as a "
                        + "fraction, Kendall tau \(NumberText.fixed(predictor.heldOutKendallTau, decimals: 2))); every "
                        + "winner was evaluated on the supernet itself, and only those values enter the drift of mIoU."),
            ])
    }

    private var definitions: [String] {
        [
            "Regret: what the wrong simulator really costs, judged by the reference simulator: (f(y) − f(x)) / f(x).",
            "Apparent drift: what a reader of two search results would see: (g(y) − f(x)) / f(x).",
            "Common scale: every figure of the simulator is too large by the level. It cannot change a ranking, so its regret "
                + "is zero unless a limit binds; its apparent drift is the level itself.",
            "Per component, per design: the level is the standard deviation of the logarithm of an error factor that is drawn "
                + "once per component or chip design and seed, and then frozen.",
            "Seed-to-seed floor: 95 % of the differences between seeds of the right simulator are smaller. Drift inside it cannot be "
                + "told from the luck of the search.",
            "Robust: the 90 % interval of the mean regret lies inside the margin (two one-sided tests at 5 %, fixed before the "
                + "run). Not proven: more seeds may tell.",
        ]
    }

    private var data: DriftData {
        let kinds = drift.answers.map(\.kind)
        return DriftData(
            rows: kinds.map { kind in
                DriftRow(discrepancy: kind.displayName, panels: DriftMetric.allCases.map { panel($0, kind) })
            }, claimLevel: drift.claim.magnitude)
    }

    private func panel(_ metric: DriftMetric, _ kind: Discrepancy.Kind) -> DriftPanel {
        let rows = drift.rows.filter { $0.kind == kind && $0.objective == metric }
        var lines: [DriftLine] = []
        var floors: [FigureSeries: Double] = [:]
        for memory in Memory.allCases {
            let here = rows.filter { $0.memory == memory }.sorted { $0.level < $1.level }
            guard let first = here.first else { continue }
            // A discrepancy of the hardware simulator leaves mIoU as it is seen: apparent drift is the regret.
            let quantities: [DriftQuantity] = metric == .meanIoU ? [.regret] : DriftQuantity.allCases
            lines += quantities.map { quantity in
                DriftLine(
                    series: memory.series, quantity: quantity,
                    points: here.compactMap { point($0, metric, quantity) })
            }
            floors[memory.series] =
                drift.floors.first {
                    $0.scenario == first.scenario && $0.memory == memory && $0.metric == metric
                }?.floor.ninetyFivePercent
        }
        return DriftPanel(metric: metric.displayName, lines: lines, seedFloor: floors)
    }

    private func point(_ row: DriftResult.Row, _ metric: DriftMetric, _ quantity: DriftQuantity) -> DriftPoint? {
        guard let summary = row.summaries[metric], let runs = row.runs[metric] else { return nil }
        let change = quantity == .regret ? summary.regret : summary.apparentDrift
        return DriftPoint(
            discrepancy: row.level,
            mean: IntervalEstimate(change.estimate, lower: change.lower, upper: change.upper),
            seeds: runs.map { quantity == .regret ? $0.drift.regret : $0.drift.apparentDrift })
    }

    private var answersTable: ReportTable {
        ReportTable(
            title: "The claim, condition by condition",
            caption: "Regret of the scenario's own objective at \(percent(drift.claim.magnitude)) of simulator error.",
            columns: [
                .text("discrepancy"), .text("scenario"), .text("memory"),
                .number("mean regret [90 % interval]", unit: "%"), .text("answer"), .number("same design found"),
                .number("rank agreement (tau)"),
            ],
            rows: drift.rows.filter { $0.level == drift.claim.magnitude }.map { row in
                [
                    .text(row.kind.displayName), .text(row.scenario), .text(row.memory.displayName),
                    .interval(row.verdict.change.percentInterval), .text(row.verdict.answer.displayName),
                    .text("\(row.sameDesign) of \(row.verdict.pairCount)"),
                    row.rankAgreement.map { .fixed($0, decimals: 2) } ?? .missing,
                ]
            })
    }

    private var regretTable: ReportTable {
        ReportTable(
            title: "Drift by level",
            caption: "Means over the paired seeds of the scenario's own objective, 95 % intervals.",
            columns: [
                .text("discrepancy"), .number("level", unit: "%"), .text("scenario"), .text("memory"),
                .number("regret", unit: "%"), .number("apparent drift", unit: "%"), .number("optimism", unit: "%"),
                .number("infeasible in truth"),
            ],
            rows: drift.rows.compactMap { row in
                guard let summary = row.summaries[row.objective] else { return nil }
                return [
                    .text(row.kind.displayName), .number(100 * row.level), .text(row.scenario),
                    .text(row.memory.displayName), .interval(summary.regret.percentInterval),
                    .interval(summary.apparentDrift.percentInterval), .interval(summary.optimism.percentInterval),
                    .text("\(row.feasibilityFlips) of \(row.verdict.pairCount)"),
                ]
            })
    }

    private var floorTable: ReportTable {
        ReportTable(
            title: "What the right simulator finds, and how far seeds move it",
            caption: "Reference searches only. Spread: 95 % of the differences between two seeds are smaller.",
            columns: [
                .text("scenario"), .text("memory"), .number("latency", unit: "ms"), .number("spread", unit: "%"),
                .number("energy", unit: "µJ"), .number("spread", unit: "%"), .number("mIoU", unit: "%"),
                .number("spread", unit: "%"),
            ],
            rows: section.experiment.scenarios.flatMap { scenario in
                section.experiment.memories.map { memory in
                    let floors = drift.floors.filter { $0.scenario == scenario.name && $0.memory == memory }
                    let cells = DriftMetric.allCases.flatMap { metric -> [ReportTable.Cell] in
                        guard let floor = floors.first(where: { $0.metric == metric }) else { return [.missing, .missing] }
                        let scale: Double =
                            switch metric {
                            case .latency: 1e3
                            case .energy: 1e6
                            case .meanIoU: 100
                            }
                        return [.number(scale * floor.mean), .number(100 * floor.floor.ninetyFivePercent)]
                    }
                    return [.text(scenario.name), .text(memory.displayName)] + cells
                }
            })
    }
}

extension Memory {
    /// How figures mark this memory.
    var series: FigureSeries { self == .rram ? .rram : .sram }
}

extension RelativeChange {
    /// The change in percent.
    var percentInterval: IntervalEstimate {
        IntervalEstimate(100 * estimate, lower: 100 * lower, upper: 100 * upper)
    }
}

extension Robustness.Verdict.Answer {
    var outcome: Verdict.Outcome {
        switch self {
        case .robust: .yes
        case .notRobust: .no
        case .notProven: .notProven
        }
    }
}

extension String {
    var capitalizedFirst: String { prefix(1).uppercased() + dropFirst() }
}

/// A fraction in percent, as short as it can be.
func percent(_ fraction: Double) -> String { DecimalText.percent(fraction, digits: 3) }
