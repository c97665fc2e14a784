import Documents
import Quantities

/// What a column of a table holds; factors turn its numbers into seconds and microsiemens.
enum CellColumn {
    case level, address, row, column, ignored
    case time(factor: Double)
    case target(factor: Double)
    case conductance(factor: Double)
    case error(factor: Double)
    case reading(seconds: Double, factor: Double)
}

extension CellTableReader {
    private static let columnForms =
        "level, time_s, target_uS, conductance_uS (or error_uS), address, row, column, or t<seconds>s_uS"

    /// Names every column, or says what is wrong with it; then what is missing.
    mutating func header(_ cells: [CSVTable.Cell]) {
        let line = cells.first?.location.line ?? 1
        for cell in cells {
            let title = cell.text
            let place = cell.location.column
            if let column = column(title, line: line, place: place) {
                if columns.contains(where: { $0.name == title }) {
                    report("column '\(title)' appears more than once", line: line, column: place)
                }
                columns.append((title, column))
            }
        }
        guard problems.isEmpty else { return }
        func has(_ test: (CellColumn) -> Bool) -> Bool { columns.contains { test($0.column) } }
        let isWide = has { if case .reading = $0 { true } else { false } }
        let hasTarget = has { if case .target = $0 { true } else { false } }
        let hasError = has { if case .error = $0 { true } else { false } }
        let hasConductance = has { if case .conductance = $0 { true } else { false } }
        let hasFirst = has { if case .reading(0, _) = $0 { true } else { false } }
        if isWide {
            if !hasFirst && !hasTarget { missing("t0s_uS", "the first read, which deviations are measured from", line) }
            if hasConductance || hasError {
                report("a table has either columns t<seconds>s_<unit> or one reading per line", line: line, column: 1)
            }
        } else {
            if !hasError && !hasConductance { missing("conductance_uS", "the measured conductance", line) }
            if hasConductance && !hasTarget { missing("target_uS", "what the conductance should be", line) }
            if options.byTime, options.requiresTime, !has({ if case .time = $0 { true } else { false } }) {
                missing("time_s", "needed for --by time", line)
            }
        }
        reference = hasTarget ? .target : isWide ? .firstRead : .none
        if options.byLevel {
            if options.levels == nil, !has({ if case .level = $0 { true } else { false } }) {
                missing("level", "needed for --by level unless --levels and --maximum make levels from targets", line)
            }
            if options.levels != nil, !hasTarget, !isWide {
                missing("target_uS", "levels are made from targets", line)
            }
        }
    }

    private mutating func column(_ title: String, line: Int, place: Int) -> CellColumn? {
        if options.ignoredColumns.contains(title) { return .ignored }
        switch title {
        case "level": return .level
        case "address", "addr": return .address
        case "row": return .row
        case "column": return .column
        case "conductance", "target", "error", "time":
            let example = title == "time" ? "time_s" : "\(title)_uS"
            report(
                "column '\(title)' has no unit; write it into the name, as in '\(example)'", line: line, column: place)
            return nil
        default: break
        }
        let parts = title.split(separator: "_", maxSplits: 1)
        let quantity = parts.first.map(String.init) ?? ""
        let seconds =
            quantity.hasPrefix("t") && quantity.hasSuffix("s")
            ? DecimalText.parse(String(quantity.dropFirst().dropLast())) : nil
        if parts.count == 1, seconds != nil {
            report(
                "column '\(title)' has no unit; write it into the name, as in '\(title)_uS'", line: line, column: place)
            return nil
        }
        if parts.count == 2 {
            let unit = String(parts[1])
            if quantity == "time" {
                return factor(Time.self, unit, title, line, place).map { .time(factor: $0) }
            }
            if ["conductance", "target", "error"].contains(quantity) || seconds != nil {
                guard let siemens = factor(Conductance.self, unit, title, line, place) else { return nil }
                // Microsiemens per unit; powers of ten, so the ratio is exact to the last digit.
                let factor = siemens / 1e-6
                if let seconds { return .reading(seconds: seconds, factor: factor) }
                switch quantity {
                case "target": return .target(factor: factor)
                case "error": return .error(factor: factor)
                default: return .conductance(factor: factor)
                }
            }
        }
        let known = ["level", "time_s", "target_uS", "conductance_uS", "error_uS", "address", "row", "column"]
        let hint = didYouMean(title, among: known).map { "; did you mean '\($0)'?" } ?? "."
        report(
            "column '\(title)' is not known\(hint) Known: \(Self.columnForms). Name it with --ignore to leave it out",
            line: line, column: place)
        return nil
    }

    private mutating func factor<D>(
        _ type: Quantity<D>.Type, _ unit: String, _ title: String, _ line: Int, _ place: Int
    ) -> Double? {
        do throws(QuantityError) { return try Quantity<D>(parsing: "1 \(unit)").si } catch {
            report("column '\(title)': \(error.description)", line: line, column: place)
            return nil
        }
    }

    private mutating func missing(_ column: String, _ use: String, _ line: Int) {
        report("missing column '\(column)': \(use)", line: line, column: 1)
    }
}
