import CIMHardware
import Quantities
import Robustness
import Verdicts

/// Appendix D2 on the page: the figure, the answers and the tables behind them.
struct DriftSection {
    let section: ExperimentSection
    let drift: DriftResult
    let predictor: PredictorQuality

    /// The id of a figure of this experiment: those of Appendix D2 have the paper's, others the experiment's name beside it.
    func figureID(_ id: String) -> String {
        let name = section.experiment.name
        return name == "appendix-d2" ? id : "\(id)-\(name.slug)"
    }

    var reportSection: ReportSection {
        let name = section.experiment.name
        let title = name.hasPrefix("appendix-") ? "Appendix \(name.dropFirst(9).uppercased())" : name
        return ReportSection(
            title: "\(title): \(section.experiment.title)",
            blocks: [
                .paragraph(
                    "Every draw is one full nested search (evolutionary outside, particle swarm inside; effort "
                        + "\(drift.effort)) under a simulator that is wrong on purpose. The design that it finds is judged by the "
                        + "reference simulator: first whether it keeps every limit, then by how much it is worse than the best legal "
                        + "design that any search of its scenario and memory found.")
            ] + (drift.searchFailures + drift.remarks + drift.unanswered + leftOut).map { .note("\($0).") } + [
                .figure(claimFigure),
                .list(definitions),
                .table(answersTable),
                .table(levelTable),
            ] + exactBlocks + supplement + [
                .table(breakdownTable),
                .table(endingTable),
                .table(baselineTable),
                .table(accuracyTable),
                .table(flipTable),
                .table(verificationTable),
                .figure(sensitivityFigure),
                .table(sensitivityTable),
                .figure(generationFigure),
            ] + searchBlocks + accuracyBlocks)
    }

    /// Levels of the profile that a kind cannot have: they are in no table.
    private var leftOut: [String] {
        guard case .discrepancy(let plans, _) = section.experiment.study else { return [] }
        return plans.filter { !$0.leftOut.isEmpty }.map(\.leftOutText)
    }

    /// Where the searches have mIoU from.
    var accuracyBlocks: [ReportBlock] {
        let judged =
            " mIoU is compared as this model gives it, which right and wrong simulators share; every winner was also evaluated on "
            + "the supernet, and how often the floor is missed there has a table of its own."
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
                        id: figureID("P1"),
                        PredictorData(
                            predicted: predictor.predicted, evaluated: predictor.evaluated,
                            kendallTau: predictor.heldOutKendallTau))),
                .note(
                    "Inside the searches mIoU comes from a predictor fitted to \(predictor.architectures) architectures "
                        + "evaluated on the supernet (held-out error "
                        + "\(NumberText.fixed(100 * predictor.heldOutError, decimals: 2)) percentage points, Kendall tau "
                        + "\(predictor.heldOutKendallTau.map { NumberText.fixed($0, decimals: 2) } ?? "not defined")); floors are raised by twice that "
                        + "error inside a search." + judged),
            ] + (predictor.chips.map { ChipAccuracyBlocks(chips: $0).blocks } ?? [])
        }
    }

    /// Where the designs found lie against the data behind the model.
    private var foundNote: ReportBlock? {
        guard let found = drift.found, found.chips > 0 else { return nil }
        let axes = found.axes.prefix(3).map { "\($0.axis.rawValue) (\($0.chips))" }.joined(separator: ", ")
        let converters =
            found.withConverter == 0
            ? ""
            : " Of \(found.withConverter) with converters \(found.belowQuartile) have one cheaper than three quarters of the "
                + "surveyed converters of like bits and rate, \(found.belowSurvey) one cheaper than all of them."
        return .note(
            "Of \(found.chips) different chips that the searches found, right or wrong, \(found.outsideData) lie outside the reported "
                + "chips of their kind along some axis" + (axes.isEmpty ? "." : ", most along \(axes).") + converters
                + " What the model says there is an extrapolation (within data: true keeps searches inside).")
    }

    /// What the reader must know about the searches themselves.
    private var searchBlocks: [ReportBlock] {
        var notes: [ReportBlock] = foundNote.map { [$0] } ?? []
        let loose = drift.baselines.filter { $0.control.share != nil && $0.control.good < $0.control.draws }.map {
            "scenario \($0.scenario), \($0.memory.displayName) (\($0.control.good) of \($0.control.draws) good)"
        }
        if !loose.isEmpty {
            notes.append(
                .note(
                    "With the right simulator too, a search of effort \(drift.effort) can end beyond the margin from the best legal "
                        + "design known: \(loose.joined(separator: "; ")). There a failure says as much of the search as of the "
                        + "simulator."))
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
        let claim = drift.claim
        return drift.answers.flatMap(\.readings).map { reading in
            "\(reading.discrepancy.displayName.capitalizedFirst): \(reading.discrepancy.definition)."
                + (reading.discrepancy.isDrawn
                    ? " Drawn once per seed, then frozen: a population of wrong simulators."
                    : " One simulator; what is said holds for this error alone.")
        } + [
            "Good: the design keeps every limit in truth and its regret is at most \(percent(claim.margin)) "
                + "(\(percent(claim.meanIoUMargin)) for mIoU). Illegal: it breaks a limit in truth. Nothing found: the search held "
                + "no design to be legal, or did not end. Both are failures, whatever the objective.",
            "Regret: (f(y) − f(x)) / f(x), y the design found, x the best legal design that any search of the scenario and memory "
                + "found, f the reference simulator; for mIoU (f(x) − f(y)) / f(x). It depends on the effort of the searches.",
            "Apparent drift: (g(y) − f(x)) / f(x), what a reader of two search results would see. Optimism: (g(y) − f(y)) / f(y).",
            "Robust: the one-sided lower Clopper-Pearson bound of the share of good draws is above \(percent(claim.share)) at "
                + "\(percent(claim.confidence)) confidence, in every row that the error can move. Not robust: the upper bound is "
                + "below it somewhere. Not proven: neither. No answer: no search found a legal design. Not proven (search "
                + "fails): with the right simulator half of the searches or more find nothing legal, so what finds nothing says "
                + "nothing of a simulator; illegal and costly designs still do. Each row is tested at "
                + "the full level (intersection-union); a row that is picked out, such as the worst, has bounds adjusted for the "
                + "number of rows.",
            "Cannot move: on the designs found the error changes neither the objective nor a limit; such rows count for nothing.",
            "What \"\(percent(claim.magnitude))\" means stands with every error: the standard deviation of a random error, or its largest "
                + "size. " + WorstCase.text(boundedError: claim.magnitude, margin: claim.margin).capitalizedFirst
                + ". It holds for exact searches, and where no limit that the error moves can bind; elsewhere there is no bound.",
            "Plausible references: the designs found, judged again by references drawn from the calibration's posterior. They say how "
                + "sure the fit is of its coefficients, not how far its form is from a chip.",
        ]
    }

    /// What a level of an error is, on an axis.
    private static func axisTitle(_ model: DiscrepancyModel) -> String {
        switch model.kind {
        case .measured, .measuredPerDesign: "share of the measured error (%)"
        case .missingTerm, .unitSlip, .wireUnits: "share of the whole error (%)"
        case .external: "as it is"
        case .commonScale, .wrongExponent: "injected error (%)"
        case .composition: "share of each part's weight (%)"
        default: model.meaning == .bound ? "largest error (%)" : "error, standard deviation (%)"
        }
    }

    /// The errors with most draws at their judged level: what the claim is about. Three panels that can be read in print.
    private var claimModels: [DiscrepancyModel] {
        let judged = drift.answers.flatMap(\.readings).filter { $0.discrepancy.isDrawn }
        let most = judged.map(\.verdict.draws).max() ?? 0
        let models = judged.filter { $0.verdict.draws == most }.map(\.discrepancy)
        return models.isEmpty
            ? Array(drift.answers.flatMap(\.readings).map(\.discrepancy).prefix(1)) : Array(models.prefix(2))
    }

    private var claimFigure: Figure {
        .drift(
            id: figureID("D2"), data(claimModels),
            also: [DriftTables(drift).searches, DriftTables(drift).rows, DriftTables(drift).claim]
                + [DriftTables(drift).exact].compactMap { $0 })
    }

    private var supplement: [ReportBlock] {
        let others = drift.answers.flatMap(\.readings).map(\.discrepancy).filter { !claimModels.contains($0) }
        return others.isEmpty ? [] : [.figure(.drift(id: figureID("D2-supplement"), data(others)))]
    }

    private func data(_ models: [DiscrepancyModel]) -> DriftData {
        DriftData(
            rows: models.map { model in
                DriftRow(
                    discrepancy: model.displayName, axisTitle: Self.axisTitle(model), isSize: !model.kind.isWhole,
                    panels: section.experiment.scenarios.map { panel($0.name, model) })
            }, claimLevel: drift.claim.magnitude, effort: drift.effort)
    }

    private func panel(_ scenario: String, _ model: DiscrepancyModel) -> DriftPanel {
        let rows = drift.rows.filter { $0.discrepancy == model && $0.scenario == scenario }
        let metric = rows.first?.objective ?? .latency
        // A discrepancy of the hardware simulator leaves mIoU as it is seen: apparent drift is the regret.
        let quantities: [DriftQuantity] = metric == .meanIoU ? [.regret] : DriftQuantity.allCases
        let lines = ChipMemory.allCases.flatMap { memory -> [DriftLine] in
            let here = rows.filter { $0.memory == memory }.sorted { $0.level < $1.level }
            return quantities.map { quantity in
                DriftLine(series: memory.series, quantity: quantity, points: here.map { point($0, quantity) })
            }
        }
        return DriftPanel(
            scenario: scenario, metric: metric.displayName, lines: lines.filter { !$0.points.isEmpty },
            margin: drift.claim.margin(of: metric))
    }

    private func point(_ row: DriftResult.Row, _ quantity: DriftQuantity) -> DriftPoint {
        let values = row.findings.map { finding in
            quantity == .regret
                ? finding.regret(row.objective, best: row.best) : finding.apparentDrift(row.objective, best: row.best)
        }
        let known = zip(row.findings, values).filter { $1 != nil }
        let draws = values.compactMap { $0 }
        let mean: IntervalEstimate?
        if quantity == .regret {
            mean = row.verdict.regret.map { regret in
                IntervalEstimate(regret.mean, lower: regret.interval?.lower, upper: regret.interval?.upper)
            }
        } else {
            mean = draws.isEmpty ? nil : IntervalEstimate(draws.reduce(0, +) / Double(draws.count))
        }
        return DriftPoint(
            level: row.level, mean: mean, draws: draws, failures: values.count - draws.count,
            cells: known.map(\.0.cell.hex))
    }
}
