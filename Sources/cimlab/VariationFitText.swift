import ArgumentParser
import DeviceVariation
import Quantities

/// What `cimlab variation fit` prints.
enum FitText {
    static func text(_ fit: VariationFit) -> String {
        func number(_ value: Double, _ digits: Int = 4) -> String { DecimalText.significant(value, digits: digits) }
        func interval(_ parameter: FittedParameter) -> String {
            let range = parameter.lower.flatMap { low in
                parameter.upper.map { " (\(number(low, 3))...\(number($0, 3)))" }
            }
            let isOutside =
                parameter.value < parameter.lower ?? -.infinity || parameter.value > parameter.upper ?? .infinity
            return "\(parameter.name) \(number(parameter.value))\(range ?? " (interval not determined)")"
                + (isOutside ? " outside of its interval" : "")
        }
        var lines = ["[[Groups]]  conductances in uS, 95 % intervals; best: smallest AIC"]
        for group in fit.groups {
            let time = group.seconds.map { ", \(number($0)) s" } ?? ""
            let p = group.goodness.andersonDarlingP.map { ", p(AD) \(number($0, 2))" } ?? ""
            let q = group.goodness.kolmogorovSmirnovP.map { ", p(KS) \(number($0, 2))" } ?? ""
            lines.append(
                "level \(group.level)\(time): \(group.cells) cells, sd \(number(group.standardDeviation)), "
                    + "\(group.best.rawValue)\(q)\(p)")
            if let best = group.bestFit {
                lines.append("    " + best.parameters.map(interval).joined(separator: ", "))
                if !best.atBound.isEmpty { lines.append("    at bound: \(best.atBound.joined(separator: ", "))") }
            }
            if group.isMatched {
                lines.append(
                    "    location and scale from the mean and the standard deviation of the cells: no family gives both within 4 %"
                )
            }
            if !group.isReproduced {
                lines.append(
                    "    does not reproduce the cells: mean \(number(group.injectedMean)) for \(number(group.mean)), "
                        + "sd \(number(group.injectedDeviation)) for \(number(group.standardDeviation))")
            }
            lines += group.readings.map { "    " + $0 }
            for (family, reason) in group.ineligible.sorted(by: { $0.key < $1.key }) {
                lines.append("    not eligible: \(family), \(reason)")
            }
            for reason in group.notApplicable.values.sorted() { lines.append("    \(reason)") }
        }
        for law in fit.stateLaws {
            let time = law.seconds.map { " at \(number($0)) s" } ?? ""
            lines.append(
                "[[sigma(G)]]\(time)  in G / \(number(law.reference)) uS: "
                    + law.coefficients.map(interval).joined(separator: ", "))
            lines.append(
                "    chi-square \(number(law.chiSquared)) for \(law.degreesOfFreedom), rms \(number(law.rootMeanSquare)) uS"
                    + (law.probability < 0.01 ? ": the polynomial is not adequate" : ""))
        }
        if let law = fit.timeLaws.first(where: { $0.level == nil }) ?? fit.timeLaws.first {
            lines.append("[[Time]]  \(law.level.map { "level \($0)" } ?? "all levels"), ln(t / 1 s)")
            for parameter in [
                law.meanAtOneSecond, law.meanPerLogTime, law.sigmaAtOneSecond, law.sigmaPerLogTime,
            ] {
                lines.append("    " + interval(parameter))
            }
        }
        for report in fit.spatial ?? [] {
            lines.append("[[Space]]  \(report.cells) cells\(report.seconds.map { " at \(number($0)) s" } ?? "")")
            for (what, components) in [("location", report.location), ("scale", report.scale)] {
                for component in components {
                    lines.append(
                        "    \(what) by \(component.grouping): ICC \(number(component.intraclassCorrelation, 3)) "
                            + "(\(number(component.lower, 3))...\(number(component.upper, 3))), "
                            + "p \(number(component.probability, 2)), \(component.groups) groups")
                }
            }
            if let law = report.variogram.law {
                lines.append(
                    "    variogram: nugget \(number(law.nugget)), sill \(number(law.sill)), "
                        + "length \(number(law.length)) cells")
            } else {
                lines.append("    variogram: no law (\(report.variogram.lawMissing ?? ""))")
            }
            let carried = report.estimate
            lines.append(
                "    preset: column \(number(carried.column, 3)), row \(number(carried.row, 3)), "
                    + "sigma of ln(scale) between columns \(number(carried.scaleSigma, 3))"
                    + (carried.notCarried.isEmpty
                        ? "" : "; not in the preset: " + carried.notCarried.joined(separator: ", ")))
        }
        return lines.joined(separator: "\n")
    }
}

/// What a preset file says about its table.
struct WordOptions: ParsableArguments {
    @Option(help: "What the device is.")
    var device: String?
    @Option(help: "What a user of the preset has to know.")
    var note: String?
    @Option(help: "Who measured, where and when.")
    var citation: String?
    @Option(help: "Licence of the table.")
    var licence: String?

    /// Whether any is given.
    var areGiven: Bool { device != nil || note != nil || citation != nil || licence != nil }

    func words(_ command: String) -> FittedPreset.Words {
        var words = FittedPreset.Words()
        words.command = command
        (words.device, words.note, words.citation, words.licence) = (device, note, citation, licence)
        return words
    }
}
