import CIMHardware
import Calibration
import Quantities
import Reporting

extension Calibration {
    /// The fit report: coefficients, correlations, what is not identified, influence, errors, diagnostics.
    var text: String {
        let chips = Set(rows.map(\.silicon)).count
        let head =
            "[[Fit]]  \(rows.count) values of \(chips) chips, "
            + "chi-square \(DecimalText.significant(chiSquared)), \(rounds) rounds"
        let parts = [
            [head], coefficientLines, offsetLines, spreadLines, correlationLines, identifiabilityLines, influenceLines,
            errorLines, coverageLines, ownPointLines, untouchedLines, jointLines, diagnosticLines,
            notUsed.map { "not used: \($0.circuit): \($0.reason)" },
        ]
        return parts.flatMap { $0 }.joined(separator: "\n")
    }

    private var coefficientLines: [String] {
        ["[[Coefficients]]  multipliers on sourced constants, errors in ln units; exponents as values; initial = prior"]
            + fittedCoefficients.map { fitted in
                let flags = fitted.flags.map { $0 == .notIdentified ? "(not identified)" : "(at bound)" }
                let range =
                    "[\(DecimalText.significant(fitted.low, digits: 3)), \(DecimalText.significant(fitted.high, digits: 3))]"
                let prior =
                    "(prior \(DecimalText.significant(fitted.priorCenter, digits: 3))"
                    + " +/- \(DecimalText.significant(fitted.priorDeviation, digits: 2)))"
                return "  " + pad(fitted.coefficient.rawValue, 24)
                    + pad(DecimalText.significant(fitted.value, digits: 3), 9)
                    + pad("+/- \(DecimalText.significant(fitted.standardError, digits: 2))", 13)
                    + pad("95 % \(range)", 24) + pad(prior, 22) + flags.joined(separator: " ")
            }
    }

    private var correlationLines: [String] {
        ["[[Correlations]]  unreported ones are below 0.7"]
            + correlations.map {
                "  \($0.first.rawValue), \($0.second.rawValue)  \(DecimalText.fixed($0.correlation, places: 2))"
            }
    }

    private var identifiabilityLines: [String] {
        let title =
            "[[Not identified]]  directions with a singular value below 1: the prior says more than the data "
            + "(condition number \(DecimalText.significant(identifiability.conditionNumber, digits: 3)))"
        return [title]
            + identifiability.notIdentified.map { direction in
                let parts = direction.parts.map {
                    "\(DecimalText.fixed($0.component, places: 2)) \($0.coefficient.rawValue)"
                }
                return "  " + pad(DecimalText.significant(direction.singularValue, digits: 2), 8)
                    + parts.joined(separator: ", ")
            }
    }

    private var influenceLines: [String] {
        ["[[Influence]]  Cook's distance of leaving a chip out, the largest five"]
            + influence.prefix(5).map {
                "  " + pad($0.silicon, 28) + pad(DecimalText.significant($0.cookDistance, digits: 2), 8)
                    + "\($0.mostMoved.rawValue) \(DecimalText.significant($0.value, digits: 3)) -> "
                    + "\(DecimalText.significant($0.valueWithout, digits: 3))"
            }
    }

    private var offsetLines: [String] {
        ["[[Offsets]]  energy of a stated condition or scope over figures that state none"]
            + offsets.map {
                "  " + pad($0.offset.rawValue, 14) + pad("x \(DecimalText.fixed($0.factor, places: 2))", 9)
                    + "+/- \(DecimalText.significant($0.standardError, digits: 2)) (\($0.values) values)"
            }
    }

    private var spreadLines: [String] {
        ["[[Spreads]]  ln; chip effects Student t with \(DecimalText.significant(degreesOfFreedom)) degrees of freedom"]
            + spreads.map {
                "  " + pad($0.name, 42) + pad(DecimalText.fixed($0.value, places: 2), 7) + pad("\($0.chips) chips", 10)
                    + ($0.isAtFloor ? "(at its floor)" : "")
            }
    }

    private var errorLines: [String] {
        [
            "[[Error factor]]  geometric mean over chips; left out = fitted without that chip (that laboratory)",
            "  " + pad("", 28) + pad("chips", 7) + pad("in sample", 11) + pad("left out", 10) + pad("median", 8)
                + pad("as read", 9) + pad("no times", 10) + pad("laboratory", 12) + pad("bias", 7)
                + pad("coverage", 10) + pad("goal", 6) + "log-linear baseline",
        ]
            + heldOut.map { summary in
                "  " + pad("\(summary.kind?.displayName ?? "all") \(summary.metric.displayName)", 28)
                    + pad("\(summary.chips)", 7) + pad(factor(inSample, summary), 11)
                    + pad(factor(heldOut, summary), 10) + pad(DecimalText.fixed(summary.medianFactor, places: 2), 8)
                    + pad(factor(asRead, summary), 9) + pad(factor(withoutTimes, summary), 10)
                    + pad(factor(laboratoryHeldOut, summary), 12)
                    + pad(DecimalText.fixed(summary.biasFactor, places: 2), 7)
                    + pad(summary.coverage.map { DecimalText.percent($0) } ?? "", 10)
                    + pad(goal(summary), 6) + factor(baseline, summary)
            }
    }

    private func factor(_ list: [ErrorSummary], _ summary: ErrorSummary) -> String {
        list.first { $0.kind == summary.kind && $0.metric == summary.metric }
            .map { DecimalText.fixed($0.geometricMeanFactor, places: 2) } ?? ""
    }

    private func goal(_ summary: ErrorSummary) -> String {
        summary.kind.map { DecimalText.fixed(CalibrationGoal.factor($0, summary.metric), places: 2) } ?? ""
    }

    private var coverageLines: [String] {
        [
            "[[Intervals]]  \(DecimalText.percent(settings.intervalProbability, digits: 2)), chips as units; interval score of ln "
                + "(small is good), median ratio of ends, log score (large is good); behind each the baseline's",
            "  " + pad("", 26) + pad("", 28) + pad("chips", 7) + pad("coverage", 18) + pad("interval score", 16)
                + pad("median width", 16) + "log score",
        ]
            + coverage.map { row in
                func pair(_ a: Double, _ b: Double, _ width: Int) -> String {
                    pad("\(DecimalText.fixed(a, places: 2)) \(DecimalText.fixed(b, places: 2))", width)
                }
                return "  " + pad(row.leavingOut.displayName, 26)
                    + pad("\(row.kind?.displayName ?? "all") \(row.metric.displayName)", 28) + pad("\(row.chips)", 7)
                    + pad("\(DecimalText.percent(row.coverage)) \(DecimalText.percent(row.baselineCoverage))", 18)
                    + pair(row.intervalScore, row.baselineIntervalScore, 16)
                    + pair(row.medianWidth, row.baselineMedianWidth, 16)
                    + pair(row.logScore, row.baselineLogScore, 13)
                    + "(difference +/- \(DecimalText.fixed(row.logScoreError, places: 2)))"
            }
    }

    private var ownPointLines: [String] {
        ["[[Own point]]  one value of a chip known, each in turn, its others predicted: factor before -> after"]
            + ownPoints.map {
                "  " + pad($0.silicon, 32) + pad($0.metric.displayName, 16)
                    + "\(DecimalText.fixed($0.factorBefore, places: 2)) -> "
                    + "\(DecimalText.fixed($0.factorAfter, places: 2)) (\($0.values) values)"
            }
    }

    private var untouchedLines: [String] {
        guard !untouched.isEmpty else { return [] }
        return ["[[Untouched]]  chips of held-out.yaml, predicted by a fit that saw none of them"]
            + untouched.map {
                "  " + pad($0.metric.displayName, 16)
                    + "\(DecimalText.fixed($0.geometricMeanFactor, places: 2)) (\($0.chips) chips, coverage "
                    + "\($0.coverage.map { DecimalText.percent($0) } ?? ""))"
            }
    }

    /// Error, interval and score tables as Markdown: the tables of docs/models/calibration.md.
    var markdown: String {
        var lines = [
            "| kind | metric | chips | values | in sample | left out | median | as read | times withheld | laboratory | bias | coverage | goal | baseline |",
            "|---|---|---|---|---|---|---|---|---|---|---|---|---|---|",
        ]
        lines += heldOut.map { summary in
            let cells = [
                summary.kind?.displayName ?? "all", summary.metric.displayName, "\(summary.chips)", "\(summary.points)",
                factor(inSample, summary), factor(heldOut, summary), DecimalText.fixed(summary.medianFactor, places: 2),
                factor(asRead, summary), factor(withoutTimes, summary), factor(laboratoryHeldOut, summary),
                DecimalText.fixed(summary.biasFactor, places: 2),
                summary.coverage.map { DecimalText.percent($0, digits: 2) } ?? "", goal(summary),
                factor(baseline, summary),
            ]
            return "| " + cells.joined(separator: " | ") + " |"
        }
        lines += [
            "",
            "| left out | kind | metric | chips | coverage | interval score | median width | log score | difference |",
            "|---|---|---|---|---|---|---|---|---|",
        ]
        lines += coverage.map { row in
            func pair(_ a: Double, _ b: Double) -> String {
                "\(DecimalText.fixed(a, places: 2)) (\(DecimalText.fixed(b, places: 2)))"
            }
            let cells = [
                row.leavingOut.displayName, row.kind?.displayName ?? "all", row.metric.displayName, "\(row.chips)",
                "\(DecimalText.percent(row.coverage, digits: 2)) (\(DecimalText.percent(row.baselineCoverage, digits: 2)))",
                pair(row.intervalScore, row.baselineIntervalScore), pair(row.medianWidth, row.baselineMedianWidth),
                pair(row.logScore, row.baselineLogScore),
                "\(DecimalText.fixed(row.logScore - row.baselineLogScore, places: 2)) ± "
                    + DecimalText.fixed(row.logScoreError, places: 2),
            ]
            return "| " + cells.joined(separator: " | ") + " |"
        }
        return lines.joined(separator: "\n")
    }

    private var jointLines: [String] {
        ["[[Joint errors]]  ln(true / simulated) of unseen chips, multivariate t: energy, latency, area"]
            + jointErrors.map { joint in
                func list(_ values: [Double]) -> String {
                    values.map { DecimalText.fixed($0, places: 2) }.joined(separator: ", ")
                }
                let scales = joint.metrics.indices.map { joint.scale[$0][$0].squareRoot() }
                let correlations = [
                    joint.correlation(.energyPerMAC, .latency), joint.correlation(.energyPerMAC, .area),
                    joint.correlation(.latency, .area),
                ]
                return "  " + pad(joint.kind.displayName, 14)
                    + "location \(list(joint.location)); scale \(list(scales)); "
                    + "correlation EL, EA, LA \(list(correlations)); "
                    + "\(DecimalText.significant(joint.degreesOfFreedom)) degrees of freedom, \(joint.chips) chips"
            }
    }

    private var diagnosticLines: [String] {
        ["[[Diagnostics]]"]
            + diagnostics.map { check in
                let line =
                    "  " + pad(check.passes ? "ok" : "LOOK", 6) + "\(check.name): \(check.value) (\(check.threshold))"
                return check.passes ? line : line + "\n        \(check.meaning); remedy: \(check.remedy)"
            }
    }
}

extension ChipCalibration {
    /// Own effects, every value with its prediction, and the error of the predicted ones.
    var text: String {
        let fitted = rows.count(where: \.isFitted)
        var lines = [
            "[[Own effects]]  \(circuit): \(fitted) values fitted, \(rows.count - fitted) predicted; "
                + "the model beneath has seen no value of this silicon"
        ]
        for effect in effects {
            let value =
                effect.axis == nil
                ? "x \(DecimalText.significant(effect.factor, digits: 3))"
                : DecimalText.significant(effect.value, digits: 3)
            lines.append(
                "  " + pad(effect.metric.displayName, 16)
                    + pad(effect.axis.map { "own exponent of \($0.displayName)" } ?? "own scale", 34) + pad(value, 10)
                    + pad("+/- \(DecimalText.significant(effect.standardError, digits: 2))", 13)
                    + "(prior 0 +/- \(DecimalText.significant(effect.priorDeviation, digits: 2)))"
                    + (effect.isIdentified ? "" : " (not identified)"))
        }
        let percent = DecimalText.percent(intervalProbability, digits: 2)
        lines.append(
            "[[Values]]  " + pad("", 4) + pad("operating point", 40) + pad("reported", 12)
                + pad("predicted [\(percent)]", 36)
                + pad("error", 9) + "location")
        for row in rows {
            func amount(_ value: Double) -> String { row.metric.amount(value) }
            lines.append(
                "  " + pad(row.isFitted ? "fitted" : "predicted", 11) + pad(row.metric.displayName, 16)
                    + pad(row.point.text, 38) + pad(amount(row.reported), 12)
                    + pad("\(amount(row.own.value)) [\(amount(row.own.low)), \(amount(row.own.high))]", 36)
                    + pad(DecimalText.percent(row.relativeError, digits: 2), 9) + row.location)
        }
        lines.append("[[Error]]  mean |error| of the predicted values")
        for summary in summaries {
            guard let error = summary.meanAbsoluteError, let before = summary.populationMeanAbsoluteError else {
                continue
            }
            lines.append(
                "  " + pad(summary.metric.displayName, 16)
                    + "\(summary.predicted) values, \(DecimalText.percent(error)); without own effects "
                    + DecimalText.percent(before))
        }
        return lines.joined(separator: "\n")
    }
}

extension ProfileLikelihood {
    /// The profile beside the parabola of the standard error.
    var text: String {
        func number(_ value: Double?) -> String { value.map { DecimalText.significant($0, digits: 3) } ?? "open" }
        let rows = points.map { point in
            "  " + pad(number(point.value), 12) + pad(DecimalText.fixed(point.standardErrors, places: 1), 10)
                + pad(DecimalText.fixed(point.chiSquaredRise, places: 2), 12)
                + DecimalText.fixed(point.standardErrors * point.standardErrors, places: 2)
        }
        return
            (["[[Profile]]  \(coefficient.rawValue), best \(number(best))"]
            + ["  " + pad("value", 12) + pad("errors", 10) + pad("rise", 12) + "parabola"] + rows
            + [
                "95 % by profile [\(number(low)), \(number(high))], by standard error "
                    + "[\(number(lowByStandardError)), \(number(highByStandardError))]"
            ]).joined(separator: "\n")
    }
}

extension RecoveryStudy {
    /// Coverage per coefficient; the last line is the share over all of them.
    var text: String {
        let rows = rows.map {
            "  " + pad($0.coefficient.rawValue, 24) + pad(DecimalText.percent($0.coverage), 10)
                + pad(DecimalText.fixed($0.meanPosteriorShare, places: 2), 12) + DecimalText.percent($0.notIdentified)
        }
        return
            (["[[Recovery]]  \(sets) simulated data sets, seed \(seed): 95 % intervals that hold the truth"]
            + ["  " + pad("", 24) + pad("coverage", 10) + pad("error/prior", 12) + "marked as not identified"] + rows
            + ["coverage \(DecimalText.percent(coverage, digits: 4))"]).joined(separator: "\n")
    }
}

extension Metric {
    /// An SI value in engineering units.
    func amount(_ value: Double) -> String {
        switch self {
        case .energyPerMAC: Energy(si: value).formatted(digits: 3)
        case .latency: Time(si: value).formatted(digits: 3)
        case .area: Area(si: value).formatted(digits: 3)
        }
    }
}
