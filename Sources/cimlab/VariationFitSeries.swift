import ArgumentParser
import DeviceVariation
import Documents
import Foundation
import Quantities

/// `cimlab variation fit --series`.
extension VariationCommand.Fit {
    func runSeries(rate text: String) throws {
        // Every error becomes the one below, which says what is wanted.
        guard let rate = try? Frequency(parsing: text), rate.si > 0, rate.si.isFinite else {
            throw ValidationError("--series takes the rate of the reads, such as '400 Hz', not '\(text)'")
        }
        // As above.
        guard let inference = try? Time(parsing: inference), inference.si > 0, inference.si.isFinite else {
            throw ValidationError("--inference takes a time such as '1 ms', not '\(inference)'")
        }
        let interval = Time(si: 1 / rate.si)
        let series = try ReadSeriesReader.read(table, interval: interval)
        let fits = try series.map { try ReadSeriesFit($0) }
        if let output {
            let file = output.split(separator: "/").last.map(String.init) ?? output
            let preset = SeriesPreset(
                fits, interval: interval, count: series[0].conductances.count, inference: inference,
                file: table.split(separator: "/").last.map(String.init) ?? table,
                name: file.hasSuffix(".yaml") ? String(file.dropLast(5)) : file, words: words.words(command))
            // What is written is read: a preset that the lab cannot inject never leaves here.
            _ = try loadVariationPreset(text: preset.text, name: output)
            try writeAtomically(Data(preset.text.utf8), to: output)
        }
        if json { return try printJSON(fits) }
        try printResult(csv ? Self.csvText(fits, interval) : Self.text(fits, interval))
    }

    private static func text(_ fits: [ReadSeriesFit], _ interval: Time) -> String {
        func number(_ value: Double, _ digits: Int = 3) -> String { DecimalText.significant(value, digits: digits) }
        var lines = [
            column("device", 16) + column("mean", 12) + column("sd", 12) + column("of mean", 10) + column("step sd", 12)
                + column("slope", 8) + column("white", 8) + column("held", 8) + column("drift", 8)
                + column("worst lag", 11) + "levels"
        ]
        for fit in fits {
            let levels = fit.telegraphLevels.map {
                "\(number($0.distance / 1e-6)) uS apart, \($0.jumps) jumps, \(number(100 * $0.upperShare, 2)) % above"
            }
            let held = fit.row.holds.reduce(0) { $0 + $1.share }
            lines.append(
                column(fit.name, 16) + column("\(number(fit.mean / 1e-6, 4)) uS", 12)
                    + column("\(number(fit.standardDeviation / 1e-6)) uS", 12)
                    + column("\(number(100 * fit.standardDeviation / fit.mean)) %", 10)
                    + column("\(number(fit.stepDeviation / 1e-6)) uS", 12)
                    + column(fit.spectralSlope.map { number($0) } ?? "-", 8)
                    + column("\(number(100 * fit.row.white, 2)) %", 8) + column("\(number(100 * held, 2)) %", 8)
                    + column("\(number(100 * fit.row.drift, 2)) %", 8)
                    + column(number(fit.largestDistance, 2), 11) + (levels ?? "one"))
        }
        lines.append(
            "shares of the variance: new in every read, levels held for a time, drift over the series; worst lag: largest "
                + "distance of the fitted autocorrelation from the measured one, to a quarter of the series")
        return lines.joined(separator: "\n")
    }

    private static func csvText(_ fits: [ReadSeriesFit], _ interval: Time) -> String {
        var lines = ["device,lag_s,autocorrelation,fitted"]
        for fit in fits {
            for (place, lag) in fit.lags.enumerated() {
                let numbers = [Double(lag) * interval.si, fit.autocorrelation[place], fit.fittedAutocorrelation[place]]
                lines.append(
                    "\(fit.name)," + numbers.map { DecimalText.significant($0, digits: 6) }.joined(separator: ","))
            }
        }
        return lines.joined(separator: "\n")
    }
}
