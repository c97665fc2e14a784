import Documents
import Quantities

/// The text of a preset whose read noise is that of fitted series.
public struct SeriesPreset {
    /// The YAML file.
    public let text: String

    /// - Parameters:
    ///   - fits: one a device, in any order; devices of equal mean conductance are refused when the preset is read.
    ///   - interval: from one read to the next.
    ///   - count: reads of a series.
    ///   - inference: what is slower than this stays during one inference.
    ///   - file: the table's name.
    public init(
        _ fits: [ReadSeriesFit], interval: Time, count: Int, inference: Time, file: String, name: String,
        words: FittedPreset.Words
    ) {
        func number(_ value: Double, _ digits: Int = 5) -> String { DecimalText.significant(value, digits: digits) }
        func micro(_ si: Double) -> String { "\(number(si / 1e-6)) uS" }
        let rows = fits.map(\.row).sorted { $0.conductance < $1.conductance }
        var lines = [
            "# Written by `\(words.command.split(whereSeparator: \.isNewline).joined(separator: " "))`: white noise, levels held",
            "# for a time, and drift, whose autocorrelation is that of the series.",
            "format: 1", "name: \(name)", "device: \(yamlText(words.device ?? "fitted to the series \(file)"))",
        ]
        let levels = fits.compactMap { fit in
            fit.telegraphLevels.map {
                "\(fit.name) jumps between two levels \(micro($0.distance)) apart (\($0.jumps) jumps, "
                    + "\(number(100 * $0.upperShare, 2)) % of the reads above)"
            }
        }
        let limits =
            "Sigma is interpolated along the conductance and kept at that of the nearest row outside them; a conductance "
            + "never falls below zero, there is no ceiling."
        let note = ([words.note].compactMap { $0 } + levels + [limits]).joined(separator: " ")
        lines.append("note: \(yamlText(note))")
        let size = "\(fits.count) series of \(count) reads, one every \(number(interval.si, 12)) s"
        lines += [
            "sources:", "  table:", "    citation: \(yamlText(words.citation ?? file))",
            "    location: \(yamlText("\(file): \(size)"))",
        ]
        if let licence = words.licence { lines.append("    licence: \(yamlText(licence))") }
        lines += [
            "range:", "  minimum: {value: \(micro(rows.first?.conductance.si ?? 0)), source: table}",
            "  maximum: {value: \(micro(rows.last?.conductance.si ?? 0)), source: table}", "age: 1 s",
            "programming: {kind: none, source: table}   # the series say nothing of writing",
            "relaxation: {kind: none, source: table}",
            "read:", "  kind: series", "  source: table",
            "  duration: \(number(interval.si * Double(count), 12)) s",
            "  inference: \(number(inference.si, 12)) s   # what is slower stays during one inference", "  rows:",
        ]
        for row in rows {
            // The last share takes what rounding leaves.
            let holds = row.holds.map { "{time: \(number($0.time.si)) s, share: \(number($0.share))}" }
            lines += [
                "    - conductance: \(micro(row.conductance.si))", "      sigma: \(micro(row.sigma.si))",
                "      white: \(number(row.white))", "      drift: \(number(row.drift))",
                "      holds: [\(holds.joined(separator: ", "))]",
            ]
        }
        text = lines.joined(separator: "\n") + "\n"
    }
}
