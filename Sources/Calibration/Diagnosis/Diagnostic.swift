import CIMHardware
import Quantities

/// One check of a calibration: a value, its limit, what it means and what mends it.
public struct Diagnostic: Hashable, Codable, Sendable {
    /// What is looked at.
    public let name: String
    /// The value in words.
    public let value: String
    /// The limit in words.
    public let threshold: String
    /// Whether the value is within the limit.
    public let passes: Bool
    /// What a value beyond the limit means.
    public let meaning: String
    /// What to do then.
    public let remedy: String
}

extension Calibration {
    /// Every check; limits are our choice.
    public var diagnostics: [Diagnostic] {
        [
            fitDiagnostic, edgeDiagnostic, identificationDiagnostic, boundDiagnostic, conditionDiagnostic,
            floorDiagnostic,
            influenceDiagnostic,
        ]
            + heldOut.flatMap { summary in
                [factorDiagnostic(summary), optimismDiagnostic(summary), coverageDiagnostic(summary)]
            }
    }

    private var fitDiagnostic: Diagnostic {
        // Prior rows balance the coefficients: chi-square is expected near the number of independent values.
        let ratio = chiSquared / Double(max(1, rows.count))
        return Diagnostic(
            name: "chi-square per value", value: DecimalText.significant(ratio, digits: 3), threshold: "at most 1.5",
            passes: ratio <= 1.5, meaning: "residuals are wider than the spreads that were estimated from them",
            remedy: "look for values in a wrong unit or of a wrong scope: cimlab circuits check")
    }

    private var edgeDiagnostic: Diagnostic {
        Diagnostic(
            name: "fits that end on an edge of the law", value: "\(fitsOnEdge) of \(fits)",
            threshold: "at most one in ten", passes: 10 * fitsOnEdge <= fits,
            meaning:
                "their minimum lies where two paths of the law cross: no gradient vanishes there, and the standard errors of the "
                + "coefficients of these paths say less than usual",
            remedy: "none for single folds; in the full fit, profile the coefficients of the two paths")
    }

    private var identificationDiagnostic: Diagnostic {
        let names = fittedCoefficients.filter { $0.flags.contains(.notIdentified) }.map(\.coefficient.rawValue)
        return Diagnostic(
            name: "coefficients not identified",
            value: names.isEmpty
                ? "none" : "\(names.count) of \(fittedCoefficients.count): " + names.joined(separator: ", "),
            threshold: "none", passes: names.isEmpty,
            meaning: "these coefficients are their priors; the data do not speak about them",
            remedy: "chips with breakdowns by component, or with slow clocks (leakage, bias)")
    }

    private var boundDiagnostic: Diagnostic {
        let names = fittedCoefficients.filter { $0.flags.contains(.atBound) }.map(\.coefficient.rawValue)
        return Diagnostic(
            name: "coefficients at bound", value: names.isEmpty ? "none" : names.joined(separator: ", "),
            threshold: "none", passes: names.isEmpty,
            meaning: "the data pull a coefficient more than 2.5 prior widths away: a mechanism is missing or a source "
                + "is off",
            remedy: "profile the coefficient (cimlab calibrate --profile NAME), then question its constant")
    }

    private var conditionDiagnostic: Diagnostic {
        let number = identifiability.conditionNumber
        return Diagnostic(
            name: "condition number of data and priors", value: DecimalText.significant(number, digits: 3),
            threshold: "at most 100", passes: number <= 100,
            meaning: "standard errors along some direction hang on rounding",
            remedy: "narrow the prior of the direction")
    }

    private var floorDiagnostic: Diagnostic {
        let names = spreads.filter(\.isAtFloor).map(\.name)
        return Diagnostic(
            name: "spreads at their floor", value: names.isEmpty ? "none" : names.joined(separator: ", "),
            threshold: "none", passes: names.isEmpty,
            meaning:
                "the data ask for no such effect; a spread of chips there would weigh a few chips far above the others",
            remedy: "none for groups; for chips of a kind, more of them")
    }

    private var influenceDiagnostic: Diagnostic {
        let first = influence.first
        let text = first.map {
            "\(DecimalText.significant($0.cookDistance, digits: 2)) (\($0.silicon) moves \($0.mostMoved.rawValue) by "
                + "\(DecimalText.significant($0.moveInStandardErrors, digits: 2)) standard errors)"
        }
        return Diagnostic(
            name: "largest Cook's distance", value: text ?? "none", threshold: "at most 0.5",
            passes: (first?.cookDistance ?? 0) <= 0.5, meaning: "one chip decides the coefficients",
            remedy: "check that chip's structure and values; add chips of its kind")
    }

    private func factorDiagnostic(_ summary: ErrorSummary) -> Diagnostic {
        let goal = CalibrationGoal.factor(summary)
        return Diagnostic(
            name: "held-out factor, \(summary.kind?.displayName ?? "all") \(summary.metric.displayName)",
            value: DecimalText.fixed(summary.geometricMeanFactor, places: 2),
            threshold: "at most \(DecimalText.fixed(goal, places: 1))",
            passes: summary.geometricMeanFactor <= goal,
            meaning: "a chip outside the set is predicted this far off, on geometric average",
            remedy:
                "a chip's own points (cimlab calibrate --with FOLDER --first K); sources with kind of converter, data "
                + "condition and scope of area")
    }

    private func optimismDiagnostic(_ summary: ErrorSummary) -> Diagnostic {
        let fitted = inSample.first { $0.kind == summary.kind && $0.metric == summary.metric }
        let ratio = summary.geometricMeanFactor / (fitted?.geometricMeanFactor ?? 1)
        return Diagnostic(
            name: "held out over in sample, \(summary.kind?.displayName ?? "all") \(summary.metric.displayName)",
            value: DecimalText.fixed(ratio, places: 2), threshold: "at most 1.25", passes: ratio <= 1.25,
            meaning: "the coefficients follow single chips (overfit)",
            remedy: "narrower priors, fewer coefficients, more chips")
    }

    private func coverageDiagnostic(_ summary: ErrorSummary) -> Diagnostic {
        let coverage = summary.coverage ?? 0
        // Two standard errors of a share over the chips beside the 5 points that are asked for.
        let allowed = 0.05 + 2 * (0.09 / Double(summary.chips)).squareRoot()
        return Diagnostic(
            name: "coverage of 90 % intervals, \(summary.kind?.displayName ?? "all") \(summary.metric.displayName)",
            value: DecimalText.percent(coverage),
            threshold: "90 % within \(DecimalText.percent(allowed, digits: 2)) (\(summary.chips) chips)",
            passes: abs(coverage - 0.9) <= allowed, meaning: "intervals are too narrow or too wide for this group",
            remedy: "spreads of its own for the group, once it has enough chips")
    }
}
