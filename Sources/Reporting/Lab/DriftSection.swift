import CIMHardware
import Quantities
import Robustness

/// Appendix D2 on the page: the figure, the answers and the table behind them.
struct DriftSection {
    let section: ExperimentSection
    let drift: DriftResult
    let predictor: PredictorQuality

    /// The rows of the verdict table: one per discrepancy, at its judged level.
    var verdicts: [Verdict] {
        drift.answers.map { answer in
            Verdict(
                claim: "\(answer.discrepancy.errorName(at: answer.level)): the searched design stays within the margin",
                estimate: IntervalEstimate(
                    100 * answer.verdict.change.estimate, lower: 100 * answer.verdict.change.lower,
                    upper: 100 * answer.verdict.change.upper),
                unit: "%", intervalLevel: answer.verdict.change.confidence,
                margin: "regret within ±\(percent(answer.verdict.margin))",
                outcome: answer.answer.outcome,
                basis:
                    "worst of \(answer.pairCount): \(answer.decidedBy); \(answer.robustCount) of \(answer.pairCount) "
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
                .table(breakdownTable),
                .figure(sensitivityFigure),
                .table(sensitivityTable),
                .figure(generationFigure),
                .table(generationTable),
                .table(verificationTable),
                .table(flipTable),
                .table(feasibilityTable),
                .table(varianceTable),
                .table(seedsTable),
                .table(regretTable),
                .table(baselineTable),
            ] + searchBlocks + accuracyBlocks)
    }

    /// Where the searches have mIoU from.
    var accuracyBlocks: [ReportBlock] {
        let judged =
            " Every winner was evaluated on the supernet itself, and only those values enter the drift of mIoU and decide "
            + "whether a floor is met."
        switch section.experiment.accuracy {
        case .supernet:
            return [
                .note(
                    "Inside the searches every network is evaluated on the supernet, so that no floor needs to be raised; their "
                        + "closing search changes chips alone." + judged)
            ]
        case .predictor:
            return [
                .figure(
                    .predictor(
                        PredictorData(
                            predicted: predictor.predicted, evaluated: predictor.evaluated,
                            kendallTau: predictor.heldOutKendallTau))),
                .note(
                    "Inside the searches mIoU comes from a predictor fitted to \(predictor.architectures) architectures "
                        + "evaluated on the supernet (held-out error "
                        + "\(NumberText.fixed(100 * predictor.heldOutError, decimals: 2)) percentage points, Kendall tau "
                        + "\(predictor.heldOutKendallTau.map { NumberText.fixed($0, decimals: 2) } ?? "not defined")); floors are raised by twice that "
                        + "error inside a search." + judged),
            ]
        }
    }

    /// What the reader must know about the searches themselves.
    private var searchBlocks: [ReportBlock] {
        var notes: [ReportBlock] = []
        let loose = drift.baselines.compactMap { baseline -> String? in
            guard let floor = baseline.floors[baseline.objective]?.floor.ninetyFivePercent,
                floor > drift.claim.margin(of: baseline.objective)
            else { return nil }
            return "\(baseline.objective.displayName) in scenario \(baseline.scenario), \(baseline.memory.displayName) "
                + "(\(percent(floor)))"
        }
        if !loose.isEmpty {
            notes.append(
                .note(
                    "Two seeds of the right simulator can differ by more than the margin in \(loose.joined(separator: "; ")). "
                        + "There \"not proven\" says as much of the search as of the simulator: more effort or more seeds "
                        + "may tell."))
        }
        if section.experiment.accuracy == .predictor, predictor.heldOutKendallTau ?? 0 < 0.5 {
            notes.append(
                .note(
                    "The accuracy predictor hardly ranks architectures (Kendall tau below 0.5): the supernet of this profile is "
                        + "too briefly trained for statements on mIoU."))
        }
        return notes + [.figure(convergenceFigure)]
    }

    private var definitions: [String] {
        drift.answers.map(\.discrepancy).map {
            "\($0.displayName.capitalizedFirst): \($0.definition)."
                + ($0.isDrawn ? " Drawn once per seed, then frozen." : "")
        } + [
            "Regret: what the wrong simulator really costs, judged by the reference simulator: (f(y) − f(x)) / f(x).",
            "Apparent drift: what a reader of two search results would see: (g(y) − f(x)) / f(x).",
            "Seed-to-seed floor: 95 % of the differences between two single searches with the right simulator and different "
                + "seeds are smaller. The lines of the figure are paired means and can be far more precise.",
            "mIoU: its regret is the relative change of the found network's mIoU on the supernet; negative is worse.",
            "Robust: the 90 % interval of the mean regret lies inside the margin (two one-sided tests at 5 %, fixed before the "
                + "run) in every scenario and memory. No: harm outside the margin somewhere, after Holm's correction. Not "
                + "proven: more seeds may tell.",
            "The margin is ±\(percent(drift.claim.margin)) for latency and energy, ±\(percent(drift.claim.meanIoUMargin)) for "
                + "mIoU, whose evaluated architectures span \(percent(predictor.evaluated.min() ?? 0)) to "
                + "\(percent(predictor.evaluated.max() ?? 0)). In the performance scenario a wrong hardware model can act "
                + "through the limits only.",
        ]
    }

    private var data: DriftData {
        DriftData(
            rows: drift.answers.map(\.discrepancy).map { model in
                DriftRow(discrepancy: model.displayName, panels: DriftMetric.allCases.map { panel($0, model) })
            }, claimLevel: drift.claim.magnitude)
    }

    private func panel(_ metric: DriftMetric, _ model: DiscrepancyModel) -> DriftPanel {
        let rows = drift.rows.filter { $0.discrepancy == model && $0.objective == metric }
        var lines: [DriftLine] = []
        var floors: [FigureSeries: Double] = [:]
        for memory in ChipMemory.allCases {
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
                drift.baselines.first { $0.scenario == first.scenario && $0.memory == memory }?
                .floors[metric]?.floor.ninetyFivePercent
        }
        return DriftPanel(metric: metric.displayName, lines: lines, seedFloor: floors)
    }

    private func point(_ row: DriftResult.Row, _ metric: DriftMetric, _ quantity: DriftQuantity) -> DriftPoint? {
        guard let summary = row.summaries[metric], let runs = row.runs[metric] else { return nil }
        let change = quantity == .regret ? summary.regret : summary.apparentDrift
        return DriftPoint(
            discrepancy: row.level,
            mean: IntervalEstimate(change.estimate, lower: change.lower, upper: change.upper),
            seeds: runs.map { quantity == .regret ? $0.drift.regret : $0.drift.apparentDrift },
            cells: row.cells.map(\.hex))
    }
}
