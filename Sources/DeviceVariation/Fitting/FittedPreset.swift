import Quantities

/// Writes a fit as a preset that the lab can inject (format: reference-circuits/devices/README.md).
public struct FittedPreset {
    /// Text of the file.
    public let text: String

    /// What the file says about its table, besides what the fit found.
    public struct Words: Hashable, Sendable {
        /// The command that wrote the file.
        public var command = "cimlab variation fit"
        /// What the device is; nil: the table's name.
        public var device: String?
        /// What a user of the preset has to know.
        public var note: String?
        /// Who measured, where and when; nil: the table's name.
        public var citation: String?
        /// Licence of the table.
        public var licence: String?

        /// The defaults.
        public init() {}
    }

    /// - Parameters:
    ///   - fit: what `cimlab variation fit` found.
    ///   - table: the table that it was found in: limits of the preset are limits of the measurement.
    ///   - name: name of the preset.
    ///   - words: what the file says about the table.
    ///   - isForced: whether a preset is made that does not reproduce the mean and the standard deviation of its own cells.
    /// - Throws: ``VariationError/notReproduced(groups:of:level:seconds:family:mean:measuredMean:deviation:measuredDeviation:)`` unless forced,
    ///   and ``VariationError`` where the fit has no targets, or a single one: a preset maps weights to a range.
    public init(_ fit: VariationFit, table: CellTable, name: String, words: Words = Words(), isForced: Bool = false)
        throws(VariationError)
    {
        let targets = table.cells.compactMap(\.target)
        guard let lowest = targets.min(), let highest = targets.max(), lowest < highest, fit.reference != .none else {
            throw .invalidParameter(
                name: "number of different targets of the table", value: Double(Set(targets).count),
                rule: ">= 2 (a preset maps weights to a range of conductances)")
        }
        let ceiling = table.largestConductance
        let wrong = fit.groups.filter { !$0.isReproduced }
        if let group = wrong.first, !isForced {
            throw .notReproduced(
                groups: wrong.count, of: fit.groups.count, level: group.level, seconds: group.seconds,
                family: group.best.rawValue, mean: group.injectedMean, measuredMean: group.mean,
                deviation: group.injectedDeviation, measuredDeviation: group.standardDeviation)
        }
        let ages = Set(fit.groups.compactMap(\.seconds)).sorted()
        let isRelaxation = fit.reference == .firstRead
        func quantity(_ value: Double) -> String { "\(DecimalText.significant(value, digits: 6)) uS" }
        func rows(_ seconds: Double?, indent: String) -> [String] {
            fit.groups.filter { $0.seconds == seconds }.sorted { ($0.meanTarget ?? 0) < ($1.meanTarget ?? 0) }
                .compactMap { group in
                    guard let target = group.meanTarget else { return nil }
                    let (shape, location, scale) = group.law.standardized(target: target)
                    let head = "\(indent)- {target: \(quantity(target)), location: \(quantity(location)), "
                    return head + "scale: \(quantity(scale)), shape: \(shape.name)\(Self.details(shape))}"
                }
        }
        var section = [
            "  kind: table", "  source: table",
            "  valid: {minimum: \(quantity(lowest)), maximum: \(quantity(highest))}",
            "  ceiling: \(quantity(ceiling))   # the largest conductance that was measured",
        ]
        if ages.isEmpty {
            section += ["  rows:"] + rows(nil, indent: "    ")
        } else {
            section.append("  at:")
            for age in ages {
                section += ["    - age: \(DecimalText.significant(age, digits: 12)) s", "      rows:"]
                section += rows(age, indent: "        ")
            }
        }
        let standard = ages.first { $0 >= 1 } ?? ages.last ?? 1
        let none = "{kind: none, source: table}"
        let file = table.name.split(separator: "/").last.map(String.init) ?? table.name
        var lines = [
            "# Written by `\(oneLine(words.command))`:",
            "# the eligible family of the smallest AIC that gives the cells' mean and standard deviation, at every level and time.",
            "format: 1", "name: \(name)", "device: \(yamlText(words.device ?? "fitted to the table \(file)"))",
        ]
        if let note = words.note { lines.append("note: \(yamlText(note))") }
        let size = "\(table.cells.count) readings in \(fit.groups.count) groups"
        lines += [
            "sources:", "  table:", "    citation: \(yamlText(words.citation ?? file))",
            "    location: \(yamlText(words.citation == nil ? size : "\(file): \(size)"))",
        ]
        if let licence = words.licence { lines.append("    licence: \(yamlText(licence))") }
        lines += [
            "range:", "  minimum: {value: \(quantity(lowest)), source: table}",
            "  maximum: {value: \(quantity(highest)), source: table}",
            "age: \(DecimalText.significant(standard, digits: 12)) s",
        ]
        lines += isRelaxation ? ["programming: \(none)", "relaxation:"] : ["programming:"]
        lines += section
        if !isRelaxation { lines.append("relaxation: \(none)   # inside the programming error of each age") }
        lines.append("read: \(none)")
        lines += Self.structure(fit.spatial ?? [])
        text = lines.joined(separator: "\n") + "\n"
    }

    /// What neighbours share, at the times where they do; nothing where no component was found.
    private static func structure(_ reports: [SpatialReport]) -> [String] {
        let found = reports.map(\.estimate)
        guard found.contains(where: { !$0.isEmpty }) else { return [] }
        func number(_ value: Double) -> String { DecimalText.significant(value, digits: 4) }
        func parts(_ estimate: StructureEstimate) -> String {
            let sigma = number(estimate.scaleSigma)
            let scales = estimate.scaleSigma == 0 ? "" : ", scale_sigma: \(sigma), scale_tile_share: 0"
            return "column: \(number(estimate.column)), row: \(number(estimate.row))\(scales)"
        }
        var lines = ["structure:   # from the intraclass correlations of the table", "  source: table"]
        if let rows = found.compactMap(\.tileRows).max() { lines.append("  tile_rows: \(rows)") }
        if let columns = found.compactMap(\.tileColumns).max() { lines.append("  tile_columns: \(columns)") }
        lines.append("  at:")
        for estimate in found {
            let age = DecimalText.significant(estimate.seconds ?? 0, digits: 12)
            lines.append("    - {age: \(age) s, \(parts(estimate))}")
        }
        // A table without times holds at any age.
        guard found.count > 1 || found[0].seconds != nil else {
            return Array(lines.dropLast(2)) + parts(found[0]).split(separator: ",").map { "  " + $0.trimmed }
        }
        return lines
    }

    private static func details(_ shape: DeviationShape) -> String {
        func number(_ value: Double) -> String { DecimalText.significant(value, digits: 6) }
        switch shape {
        case .normal, .uniform: return ""
        case .studentT(let nu): return ", degrees_of_freedom: \(number(nu))"
        case .skewedT(let nu, let skew): return ", degrees_of_freedom: \(number(nu)), skew: \(number(skew))"
        case .mixture(let fraction, let ratio):
            return ", core_fraction: \(number(fraction)), tail_ratio: \(number(ratio))"
        case .lognormal(let sigma): return ", sigma: \(number(sigma))"
        }
    }
}

/// A comment that nothing in it can end.
private func oneLine(_ text: String) -> String { text.split(whereSeparator: \.isNewline).joined(separator: " ") }

/// A YAML string that nothing in it can end.
func yamlText(_ text: String) -> String {
    "'" + oneLine(text).split(separator: "'", omittingEmptySubsequences: false).joined(separator: "''") + "'"
}
