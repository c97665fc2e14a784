import CIMHardware
import Calibration
import Quantities

extension CalibrationSection {
    /// What other tools state, in sample, with ours in sample and held out beside it.
    var publishedTable: ReportTable {
        let theirs = PublishedError.all.map { error in
            [error.tool, error.what, error.error, error.condition, error.source].map { ReportTable.Cell.text($0) }
        }
        let ours = calibration.heldOut.map { summary -> [ReportTable.Cell] in
            func median(_ list: [ErrorSummary]) -> String {
                list.first { $0.memory == summary.memory && $0.metric == summary.metric }
                    .map { percent($0.medianAbsoluteError) } ?? "—"
            }
            return [
                .text("this model"),
                .text("\(summary.memory.displayName) \(summary.metric.displayName), \(summary.chips) chips, median"),
                .text("\(median(calibration.inSample)) in sample; \(percent(summary.medianAbsoluteError)) held out"),
                .text("one set of coefficients for all chips, none fitted to a chip"), .text("table above"),
            ]
        }
        let own = calibration.halfPredictions.filter { HalfPrediction.claimed.contains($0.circuit) }
            .map { half -> [ReportTable.Cell] in
                let fitted = half.summaries.reduce(0) { $0 + $1.fitted }
                let inSample =
                    half.summaries.reduce(0) { $0 + Double($1.fitted) * ($1.fittedMeanAbsoluteError ?? 0) }
                    / Double(max(1, fitted))
                return [
                    .text("this model, own effects"), .text("\(half.circuit), mean"),
                    .text("\(percent(inSample)) in sample; \(percent(half.meanAbsoluteError)) on the other half"),
                    .text("fitted to \(fitted) of the chip's values, \(half.predicted) predicted"),
                    .text("table below"),
                ]
            }
        return ReportTable(
            title: "Stated errors of other tools beside ours",
            caption:
                "Theirs are in sample: knobs were fitted on the very chips of the comparison. Hold them against our "
                + "in-sample figures; none of these tools states an error on chips it has not seen.",
            columns: [
                .text("tool"), .text("quantity and chips"), .text("error"), .text("condition"), .text("source"),
            ],
            rows: theirs + ours + own)
    }

    /// Every second value of a chip predicted from the others.
    var ownEffectTable: ReportTable {
        ReportTable(
            title: "A chip's own effects: half of its values predicted",
            caption:
                "The 1st, 3rd, 5th ... value of each quantity fits the chip's own scale and exponents on top of a model that "
                + "has not seen its silicon; the 2nd, 4th ... are predicted. Mean |predicted / reported - 1|.",
            columns: [
                .text("circuit"), .text("quantity"), .number("fitted"), .number("predicted"),
                .number("error", unit: "%"),
                .number("without own effects", unit: "%"), .number("coverage", unit: "%"),
            ],
            rows: calibration.halfPredictions.flatMap { half in
                half.summaries.map { summary in
                    [
                        .text(half.circuit), .text(summary.metric.displayName), .integer(summary.fitted),
                        .integer(summary.predicted), Self.percentCell(summary.meanAbsoluteError),
                        Self.percentCell(summary.populationMeanAbsoluteError), Self.percentCell(summary.coverage),
                    ]
                }
            })
    }

    private static func percentCell(_ fraction: Double?) -> ReportTable.Cell {
        fraction.map { .number(100 * $0) } ?? .missing
    }

    /// Directions of the coefficients that the data do not identify, in words.
    var notIdentified: [String] {
        calibration.identifiability.notIdentified.map { direction in
            let parts = direction.parts.map {
                "\(NumberText.fixed($0.component, decimals: 2)) \($0.coefficient.rawValue)"
            }
            return
                "Not identified (singular value \(NumberText.significant(direction.singularValue)) in prior standard "
                + "deviations): " + parts.joined(separator: ", ")
        }
    }

    /// What changes when a chip is left out.
    var influenceTable: ReportTable {
        ReportTable(
            title: "Influence of single chips",
            caption:
                "Cook's distance of leaving the chip out, and the coefficient that moves most, in its standard errors.",
            columns: [
                .text("chip"), .number("Cook's distance"), .text("most moved"), .number("with"), .number("without"),
                .number("move"),
            ],
            rows: calibration.influence.prefix(10).map {
                [
                    .text($0.silicon), .number($0.cookDistance), .text($0.mostMoved.rawValue), .number($0.value),
                    .number($0.valueWithout), .fixed($0.moveInStandardErrors, decimals: 2),
                ]
            })
    }

    /// The joint distribution that discrepancy models draw from.
    var jointErrorTable: ReportTable {
        ReportTable(
            title: "Joint distribution of the error on an unseen chip",
            caption:
                "ln(true / simulated) of energy per MAC, latency and area together: multivariate Student t, few degrees of "
                + "freedom = heavy tails. E energy, L latency, A area.",
            columns: [
                .text("memory"), .number("chips"), .number("degrees of freedom"), .number("location E"),
                .number("location L"),
                .number("location A"), .number("scale E"), .number("scale L"), .number("scale A"),
                .number("correlation EL"),
                .number("correlation EA"), .number("correlation LA"),
            ],
            rows: calibration.jointErrors.map { joint in
                let location = joint.location.map { ReportTable.Cell.fixed($0, decimals: 2) }
                let scale = joint.metrics.indices.map {
                    ReportTable.Cell.fixed(joint.scale[$0][$0].squareRoot(), decimals: 2)
                }
                let correlations = [
                    joint.correlation(.energyPerMAC, .latency), joint.correlation(.energyPerMAC, .area),
                    joint.correlation(.latency, .area),
                ].map { ReportTable.Cell.fixed($0, decimals: 2) }
                return [
                    .text(joint.memory.displayName), .integer(joint.chips), .number(joint.degreesOfFreedom),
                ] + location + scale + correlations
            })
    }

    /// Checks with threshold, meaning and remedy.
    var diagnosticTable: ReportTable {
        ReportTable(
            title: "Diagnostics",
            columns: [
                .text("check"), .text("value"), .text("threshold"), .text("verdict"), .text("beyond it"),
                .text("remedy"),
            ],
            rows: calibration.diagnostics.map { check in
                [
                    check.name, check.value, check.threshold, check.passes ? "ok" : "look", check.meaning, check.remedy,
                ].map { ReportTable.Cell.text($0) }
            })
    }

    /// One table per circuit with every value.
    var circuitTables: [ReportTable] {
        var order: [String] = []
        var members: [String: [CalibrationRow]] = [:]
        for row in calibration.rows {
            if members[row.circuit] == nil { order.append(row.circuit) }
            members[row.circuit, default: []].append(row)
        }
        return order.map { circuit in
            ReportTable(
                title: circuit,
                caption:
                    "Predicted = held out, with its \(percent(calibration.settings.intervalProbability)) interval.",
                columns: [
                    .text("quantity"), .text("operating point"), .number("reported"), .text("unit"), .number("fitted"),
                    .number("predicted [interval]"), .number("error", unit: "%"), .text("location in the source"),
                ],
                rows: (members[circuit] ?? []).map { row in
                    let scale = row.metric.scale
                    return [
                        .text(row.metric.displayName), .text(row.point.text), .number(scale * row.reported),
                        .text(row.metric.unit), .number(scale * row.fitted),
                        .interval(
                            IntervalEstimate(
                                scale * row.heldOut.value, lower: scale * row.heldOut.low,
                                upper: scale * row.heldOut.high)),
                        .number(100 * (row.heldOut.value / row.reported - 1)), .text(row.location),
                    ]
                })
        }
    }
}
