import CIMHardware
import Documents
import Quantities

/// Reads `measurements.csv`.
enum MeasurementTable {
    /// The header, in order. Units are part of the name where a column has only one.
    static let columns = [
        "quantity", "value", "unit", "standard_uncertainty", "supply_V", "clock_MHz", "input_bits", "weight_bits",
        "output_bits", "adc_bits", "rows", "weight_columns", "column_registers", "macros", "component", "location",
        "how_read", "arithmetic", "note", "excluded",
    ]

    /// Columns that a table may leave out, in order.
    static let optionalColumns = [
        "condition", "scope", "access_time_ns", "input_bits_per_cycle", "conversions_per_product", "as_read",
        "correction",
    ]

    static let allColumns = columns + optionalColumns

    /// The rows of a table in one reading; all problems are added to `problems`.
    static func read(
        text: String, name: String, reading: Reading = .corrected, problems: inout [Problem]
    ) -> [Measurement] {
        var table = CSVTable(text: text, name: name)
        table.arrange(columns, optional: optionalColumns)
        problems += table.problems
        var measurements: [Measurement] = []
        for row in table.rows {
            var reader = RowReader(row: row, problems: [])
            reader.restore(reading)
            let measurement = reader.measurement()
            problems += reader.problems
            if let measurement, reader.problems.isEmpty { measurements.append(measurement) }
        }
        return measurements
    }
}

/// Reads one row cell by cell; a cell that is wrong leaves a problem.
private struct RowReader {
    private var row: [CSVTable.Cell]
    var problems: [Problem]

    init(row: [CSVTable.Cell], problems: [Problem]) {
        self.row = row
        self.problems = problems
    }

    /// Puts back what the row said before it was corrected (`as_read`: `column=value; column=value`).
    mutating func restore(_ reading: Reading) {
        guard let before = text("as_read") else {
            if text("correction") != nil { report("as_read", "is empty: a correction says what was read before") }
            return
        }
        if text("correction") == nil { report("correction", "is empty: a corrected row says why") }
        for part in before.split(separator: ";") {
            let pair = part.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            let name = pair[0].trimmed
            guard pair.count == 2, let index = MeasurementTable.allColumns.firstIndex(of: name) else {
                report("as_read", "'\(part.trimmed)' is no 'column=value' of a column of this table")
                continue
            }
            guard reading == .asRead else { continue }
            row[index] = CSVTable.Cell(text: pair[1].trimmed, location: row[index].location)
        }
    }

    mutating func measurement() -> Measurement? {
        guard let quantity = choice("quantity", ReportedQuantity.self), let howRead = choice("how_read", HowRead.self)
        else { return nil }
        let symbol = cell("unit").text
        guard let unit = quantity.units.first(where: { $0.symbol == symbol }) else {
            let allowed = quantity.units.map(\.symbol).joined(separator: ", ")
            report("unit", "'\(symbol)' is not a unit of \(quantity.rawValue); allowed: \(allowed)")
            return nil
        }
        let value = number("value", above: 0)
        let uncertainty = number("standard_uncertainty", above: 0)
        var point = OperatingPoint()
        point.supply = number("supply_V", above: 0).map { Voltage.volts($0) }
        point.clock = number("clock_MHz", above: 0).map { Frequency.megahertz($0) }
        point.inputBits = count("input_bits")
        point.weightBits = count("weight_bits")
        point.outputBits = count("output_bits")
        point.adcBits = count("adc_bits")
        point.rows = count("rows")
        point.weightColumns = count("weight_columns")
        point.columnRegisters = count("column_registers")
        point.accessTime = number("access_time_ns", above: 0).map { Time.nanoseconds($0) }
        point.inputBitsPerCycle = count("input_bits_per_cycle")
        point.conversionsPerProduct = count("conversions_per_product")
        let macros = count("macros") ?? 1
        let components = components()
        let condition = optionalChoice("condition", DataCondition.self)
        let scope = optionalChoice("scope", ReportedScope.self)
        let location = text("location")
        let arithmetic = text("arithmetic")
        let excluded = text("excluded")
        if location == nil { report("location", "is empty: no value without its place in a source") }
        if howRead == .derived, arithmetic == nil { report("arithmetic", "is empty: a derived value shows how") }
        if value == nil, excluded == nil, problems.isEmpty {
            report("value", "is empty: a value that is not public needs a reason in 'excluded'")
        }
        guard problems.isEmpty else { return nil }
        return Measurement(
            quantity: quantity, value: value.map { $0 * unit.factor }, unit: symbol,
            standardUncertainty: uncertainty.map { $0 * unit.factor }, point: point, macros: macros,
            components: components, condition: condition, scope: scope, location: location ?? "", howRead: howRead,
            arithmetic: arithmetic,
            note: text("note"), excluded: excluded, line: cell("location").location.line)
    }

    private func cell(_ column: String) -> CSVTable.Cell {
        row[MeasurementTable.allColumns.firstIndex(of: column) ?? 0]
    }

    private mutating func report(_ column: String, _ message: String) {
        problems.append(Problem(location: cell(column).location, message: "\(column): \(message)"))
    }

    private func text(_ column: String) -> String? {
        let text = cell(column).text
        return text.isEmpty ? nil : text
    }

    private mutating func choice<T: RawRepresentable & CaseIterable>(_ column: String, _: T.Type) -> T?
    where T.RawValue == String {
        let text = cell(column).text
        if let value = T(rawValue: text) { return value }
        let allowed = T.allCases.map(\.rawValue)
        let hint = didYouMean(text, among: allowed).map { "; did you mean '\($0)'?" } ?? ""
        report(column, "'\(text)' is not one of \(allowed.joined(separator: ", "))\(hint)")
        return nil
    }

    private mutating func optionalChoice<T: RawRepresentable & CaseIterable>(_ column: String, _ type: T.Type) -> T?
    where T.RawValue == String {
        text(column) == nil ? nil : choice(column, type)
    }

    /// One component, or several whose share the source gives together: `adc+control`.
    private mutating func components() -> [Component] {
        guard let cell = text("component") else { return [] }
        let names = Component.allCases.map { "\($0)" }
        return cell.split(separator: "+").compactMap { part in
            if let index = names.firstIndex(of: part.trimmed) { return Component.allCases[index] }
            let hint = didYouMean(part.trimmed, among: names).map { "; did you mean '\($0)'?" } ?? ""
            report("component", "'\(part.trimmed)' is not one of \(names.joined(separator: ", "))\(hint)")
            return nil
        }
    }

    private mutating func number(_ column: String, above limit: Double) -> Double? {
        guard let text = text(column) else { return nil }
        guard let value = DecimalText.parse(text) else {
            report(column, DecimalText.complaint(about: text))
            return nil
        }
        guard value > limit else {
            report(column, "\(text) must be above \(limit)")
            return nil
        }
        return value
    }

    private mutating func count(_ column: String) -> Int? {
        guard let text = text(column) else { return nil }
        guard let value = DecimalText.parseWholeNumber(text), (1...1_000_000).contains(value) else {
            report(column, "'\(text)' is not a whole number in 1 ... 1000000")
            return nil
        }
        return value
    }
}

extension Substring {
    /// Without spaces at both ends.
    fileprivate var trimmed: String {
        String(drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
    }
}
