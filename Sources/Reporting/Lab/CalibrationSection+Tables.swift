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
                list.first { $0.kind == summary.kind && $0.metric == summary.metric }
                    .map { percent($0.medianAbsoluteError) } ?? "—"
            }
            return [
                .text("this model"),
                .text(
                    "\(summary.kind?.displayName ?? "all") \(summary.metric.displayName), \(summary.chips) chips, median"
                ),
                .text("\(median(calibration.inSample)) in sample; \(percent(summary.medianAbsoluteError)) held out"),
                .text("one set of coefficients for all chips, none fitted to a chip"), .text("table above"),
            ]
        }
        let own = calibration.ownPoints.map { point -> [ReportTable.Cell] in
            [
                .text("this model, one own point"), .text("\(point.silicon), \(point.metric.displayName)"),
                .text("\(percent(point.factorAfter - 1)) on the chip's other values"),
                .text("one value known, each in turn; \(point.values) values"), .text("table below"),
            ]
        }
        return ReportTable(
            title: "Stated errors of other tools beside ours",
            caption:
                "Theirs are in sample: knobs were fitted on the very chips of the comparison. Compare them with our "
                + "in-sample figures; none of these tools states an error on chips it has not seen.",
            columns: [
                .text("tool"), .text("quantity and chips"), .text("error"), .text("condition"), .text("source"),
            ],
            rows: theirs + ours + own)
    }

    /// Whether intervals hold, and what they are worth.
    var coverageTable: ReportTable {
        ReportTable(
            title: "Intervals on chips left out",
            caption:
                "Chips are the units. Interval score of ln: width + 2/alpha times the distance outside, small is good; width: median ratio "
                + "of the ends; log score: mean log density of ln, large is good. The baseline is refitted in the same folds. Rows of "
                + "single kinds have few chips and prove nothing alone.",
            columns: [
                .text("left out"), .text("kind"), .text("quantity"), .number("chips"), .number("coverage", unit: "%"),
                .number("baseline", unit: "%"), .number("interval score"), .number("baseline"), .number("width"),
                .number("baseline"), .number("log score"), .number("baseline"),
            ],
            rows: calibration.coverage.map { row in
                [
                    .text(row.leavingOut.displayName), .text(row.kind?.displayName ?? "all"),
                    .text(row.metric.displayName), .integer(row.chips), .number(100 * row.coverage),
                    .number(100 * row.baselineCoverage), .fixed(row.intervalScore, decimals: 2),
                    .fixed(row.baselineIntervalScore, decimals: 2), .fixed(row.medianWidth, decimals: 1),
                    .fixed(row.baselineMedianWidth, decimals: 1), .fixed(row.logScore, decimals: 2),
                    .fixed(row.baselineLogScore, decimals: 2),
                ]
            })
    }

    /// One value of a chip known, the others predicted.
    var ownPointTable: ReportTable {
        ReportTable(
            title: "One own point: the rest of the chip predicted",
            caption:
                "Each value of a chip in turn is taken for the chip's own scale, on top of a model that has not seen its silicon; the "
                + "others are predicted. Geometric-mean factors.",
            columns: [
                .text("chip"), .text("kind"), .text("quantity"), .number("values"), .number("without own point"),
                .number("with one"),
            ],
            rows: calibration.ownPoints.map {
                [
                    .text($0.silicon), .text($0.kind.displayName), .text($0.metric.displayName), .integer($0.values),
                    .fixed($0.factorBefore, decimals: 2), .fixed($0.factorAfter, decimals: 2),
                ]
            })
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
                "Cook's distance of leaving the chip out, and the coefficient that moves most, in its standard errors. With and without: the "
                + "fits that the chips were left out of; they have no chip of held-out.yaml, so that \"with\" differs from the table of "
                + "fitted coefficients, which comes from all chips.",
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
                .text("kind"), .number("chips"), .number("degrees of freedom"), .number("location E"),
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
                    .text(joint.kind.displayName), .integer(joint.chips), .number(joint.degreesOfFreedom),
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
