import Quantities

/// Writes a fit as a preset that the lab can inject (format: reference-circuits/devices/README.md).
public struct FittedPreset {
    /// Text of the file.
    public let text: String

    /// - Parameters:
    ///   - fit: what `cimlab variation fit` found.
    ///   - table: the table that it was found in: limits of the preset are limits of the measurement.
    ///   - name: name of the preset.
    /// - Throws: ``VariationError`` where the fit has no targets, or a single one: a preset maps weights to a range.
    public init(_ fit: VariationFit, table: CellTable, name: String) throws(VariationError) {
        let targets = table.cells.compactMap(\.target)
        guard let lowest = targets.min(), let highest = targets.max(), lowest < highest, fit.reference != .none else {
            throw .invalidParameter(
                name: "number of different targets of the table", value: Double(Set(targets).count),
                rule: ">= 2 (a preset maps weights to a range of conductances)")
        }
        let ceiling = max(highest, table.cells.map { ($0.target ?? 0) + $0.error }.max() ?? highest)
        let ages = Set(fit.groups.compactMap(\.seconds)).sorted()
        let isRelaxation = fit.reference == .firstRead
        func quantity(_ value: Double) -> String { "\(DecimalText.significant(value, digits: 6)) uS" }
        func rows(_ seconds: Double?, indent: String) -> [String] {
            fit.groups.filter { $0.seconds == seconds }.sorted { ($0.meanTarget ?? 0) < ($1.meanTarget ?? 0) }
                .compactMap { group in
                    guard let distribution = group.bestFit?.distribution, let target = group.meanTarget else {
                        return nil
                    }
                    let (shape, location, scale) = distribution.standardized(target: target)
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
            "# Fitted by `cimlab variation fit`: the family of the smallest AIC at every level and time.",
            "format: 1", "name: \(name)", "device: fitted to the table \(quoted(file))",
            "sources:", "  table:", "    citation: \(quoted(file))",
            "    location: \(quoted("\(table.cells.count) readings in \(fit.groups.count) groups"))",
            "range:", "  minimum: {value: \(quantity(lowest)), source: table}",
            "  maximum: {value: \(quantity(highest)), source: table}",
            "age: \(DecimalText.significant(standard, digits: 12)) s",
        ]
        lines += isRelaxation ? ["programming: \(none)", "relaxation:"] : ["programming:"]
        lines += section
        if !isRelaxation { lines.append("relaxation: \(none)   # inside the programming error of each age") }
        lines.append("read: \(none)")
        text = lines.joined(separator: "\n") + "\n"
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

/// A YAML string that nothing in it can end.
private func quoted(_ text: String) -> String {
    "'" + text.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "''") + "'"
}
