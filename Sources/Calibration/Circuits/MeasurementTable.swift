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

    /// The rows of a table; all problems are added to `problems`.
    static func read(text: String, name: String, problems: inout [Problem]) -> [Measurement] {
        var table = CSVTable(text: text, name: name)
        table.arrange(columns)
        problems += table.problems
        var measurements: [Measurement] = []
        for row in table.rows {
            var reader = RowReader(row: row, problems: [])
            let measurement = reader.measurement()
            problems += reader.problems
            if let measurement, reader.problems.isEmpty { measurements.append(measurement) }
        }
        return measurements
    }
}

/// Reads one row cell by cell; a cell that is wrong leaves a problem.
private struct RowReader {
    let row: [CSVTable.Cell]
    var problems: [Problem]

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
        let macros = count("macros") ?? 1
        let component = component()
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
            component: component, location: location ?? "", howRead: howRead, arithmetic: arithmetic,
            note: text("note"), excluded: excluded, line: cell("location").location.line)
    }

    private func cell(_ column: String) -> CSVTable.Cell {
        row[MeasurementTable.columns.firstIndex(of: column) ?? 0]
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

    private mutating func component() -> Component? {
        guard let text = text("component") else { return nil }
        let names = Component.allCases.map { "\($0)" }
        if let index = names.firstIndex(of: text) { return Component.allCases[index] }
        let hint = didYouMean(text, among: names).map { "; did you mean '\($0)'?" } ?? ""
        report("component", "'\(text)' is not one of \(names.joined(separator: ", "))\(hint)")
        return nil
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
