import Calibration
import Documents
import Quantities

/// How a run's calibration is made: which circuits and which choices of the statistical model (Appendix D1).
public struct CalibrationExperiment: Codable, Sendable {
    /// The identifier: `appendix-d1`.
    public let name: String
    /// What a reader sees above the figure.
    public let title: String
    /// The folder of reference circuits.
    public let circuits: String
    /// The choices.
    public let settings: CalibrationSettings

    /// What would be fitted, in plain lines.
    public var text: String {
        """
        \(name): \(title)
          circuits       \(circuits)
          chip effects   Student t with \(degreesOfFreedom) degrees of freedom; spreads at least \
        \(DecimalText.significant(settings.minimumSpread)) (ln)
          series         a series of points of one chip counts as at most \
        \(DecimalText.significant(settings.effectivePointsPerSeries)) points
          rounds         at most \(settings.maximumRounds), until spreads change by less than \
        \(DecimalText.significant(settings.tolerance)) of their size
          intervals      \(percent(settings.intervalProbability))
          fits           all chips, then one chip left out at a time, one laboratory, and the chips of later years; at least \(settings.minimumChips) chips
        """
    }

    private var degreesOfFreedom: String {
        settings.chipEffectDegreesOfFreedom.map { DecimalText.significant($0) } ?? "estimated"
    }

    func summaryText(of calibration: Calibration) -> String {
        let rows = calibration.heldOut.map { row in
            "\(row.kind?.displayName ?? "all") \(row.metric.displayName): held-out factor "
                + "\(DecimalText.fixed(row.geometricMeanFactor, places: 2)) (\(row.chips) chips)"
        }
        return ([title] + rows).joined(separator: "\n")
    }
}

extension InputMapping {
    /// Reads an experiment of the kind `calibration`: the same for every profile.
    func calibrationExperiment(path: String) -> CalibrationExperiment? {
        let name = required("name")?.planName()
        let title = required("title")?.string()
        let circuits = required("circuits")?.file(of: path)
        let settings = required("settings")?.mapping()?.calibrationSettings()
        guard let name, let title, let circuits, let settings else { return nil }
        return CalibrationExperiment(name: name, title: title, circuits: circuits, settings: settings)
    }

    private func calibrationSettings() -> CalibrationSettings? {
        let points = required("effective points per series")?.double(in: 1...1000)
        let degrees = optional("chip effect degrees of freedom")?.double(in: 2.5...1000)
        let interval = required("interval")?.fraction(in: 0.5...0.999)
        let rounds = required("maximum rounds")?.int(in: 1...100_000)
        let tolerance = required("tolerance")?.double(in: 1e-9...0.1)
        let spread = required("minimum spread")?.double(in: 1e-4...1)
        let chips = required("minimum chips")?.int(in: 3...1000)
        finish()
        guard let points, let interval, let rounds, let tolerance, let spread, let chips else {
            return nil
        }
        var settings = CalibrationSettings()
        settings.effectivePointsPerSeries = points
        settings.chipEffectDegreesOfFreedom = degrees
        settings.intervalProbability = interval
        settings.maximumRounds = rounds
        settings.tolerance = tolerance
        settings.minimumSpread = spread
        settings.minimumChips = chips
        return settings
    }
}
