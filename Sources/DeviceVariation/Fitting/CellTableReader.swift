import Documents
import Quantities

#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif

/// Reads a comma-separated table of cells. Nothing is guessed: units are in the names of the columns, every column is
/// known or named as ignored, every number is checked.
///
/// Long form: one reading per line, columns `level`, `time_<unit>`, `target_<unit>`, `conductance_<unit>` (or
/// `error_<unit>`), `address`, or `row` and `column`. Wide form: one cell per line, columns `t<number>s_<unit>`: the
/// conductance that many seconds after programming, empty where it was not read; `t0s_<unit>` is the first read.
struct CellTableReader {
    /// Problems are many where one thing is wrong in every line: the first ones suffice.
    private static let mostProblems = 20

    private let text: String
    private let name: String
    let options: CellTableOptions
    var columns: [(name: String, column: CellColumn)] = []
    var problems: [Problem] = []
    var reference = CellTable.Reference.none

    init(text: String, name: String, options: CellTableOptions) {
        self.text = text
        self.name = name
        self.options = options
    }

    mutating func cells() -> [CellTable.Cell] {
        var found: [CellTable.Cell] = []
        var reader = CSVReader(text: text, name: name, hasComments: true)
        while let cells = reader.next() {
            if columns.isEmpty {
                header(cells)
                guard problems.isEmpty else { return [] }
            } else if cells.count != columns.count {
                report(CSVTable.widthComplaint(cells.count, columns.map(\.name)), at: cells.first?.location)
            } else {
                read(cells, line: reader.line, into: &found)
            }
            if problems.count >= Self.mostProblems {
                report("further problems are not listed", line: reader.line, column: 1)
                return []
            }
        }
        problems += reader.problems
        if found.isEmpty, problems.isEmpty { report("the table has no cells", line: max(reader.line, 1), column: 1) }
        return found
    }

    private mutating func read(_ parts: [CSVTable.Cell], line: Int, into cells: inout [CellTable.Cell]) {
        var level: Int?
        var address: Int?
        var row: Int?
        var column: Int?
        var seconds: Double?
        var target: Double?
        var error: Double?
        var conductance: Double?
        var readings: [(seconds: Double, value: Double)] = []
        let before = problems.count
        for (part, entry) in zip(parts, columns) {
            let cell = Entry(text: part.text, title: entry.name, location: part.location)
            switch entry.column {
            case .ignored: break
            case .level: level = integer(cell)
            case .address: address = integer(cell)
            case .row: row = integer(cell)
            case .column: column = integer(cell)
            case .time(let factor): seconds = number(cell, factor, isConductance: false)
            case .target(let factor): target = number(cell, factor, isConductance: true)
            case .conductance(let factor): conductance = number(cell, factor, isConductance: true)
            case .error(let factor): error = signed(cell).map { $0 * factor }
            case .reading(let time, let factor):
                if !cell.text.isEmpty, let value = number(cell, factor, isConductance: true) {
                    readings.append((time, value))
                }
            }
        }
        guard problems.count == before else { return }
        if reference == .firstRead {
            guard let first = readings.first(where: { $0.seconds == 0 }) else {
                report(
                    "column 't0s': the first read is empty: the cell has nothing to be compared with", line: line,
                    column: 1)
                return
            }
            target = first.value
        }
        if let conductance, let target { error = conductance - target }
        guard let group = self.level(level, target: target, line: line) else { return }
        func add(_ seconds: Double?, _ error: Double) {
            cells.append(
                CellTable.Cell(
                    level: group, seconds: options.byTime ? seconds : nil, target: target, error: error,
                    address: address, row: row, column: column, line: line))
        }
        if let error { add(seconds, error) }
        for reading in readings where reading.seconds > 0 || reference == .target {
            add(reading.seconds, reading.value - (target ?? 0))
        }
    }

    private mutating func level(_ level: Int?, target: Double?, line: Int) -> Int? {
        guard options.byLevel else { return 0 }
        guard let levels = options.levels, let maximum = options.maximum else { return level ?? 0 }
        guard let target else { return 0 }
        // A target on the border of two levels belongs to the upper one, however its last digit is rounded.
        let place = (max(0, target) / (maximum.si / 1e-6) * Double(levels) + 1e-9).rounded(.down)
        // Compared before it becomes an integer: no integer holds 1e308.
        guard place < Double(levels) else {
            report(
                "the target, \(target) uS, is not below the maximum, \(maximum.formatted()), that --maximum states",
                line: line, column: 1)
            return nil
        }
        return Int(place)
    }

    private struct Entry {
        let text: String
        let title: String
        let location: SourceLocation
    }

    private mutating func integer(_ cell: Entry) -> Int? {
        guard let value = DecimalText.parseWholeNumber(cell.text), value >= 0 else {
            report("column '\(cell.title)': '\(cell.text)' is not an integer >= 0", at: cell.location)
            return nil
        }
        return value
    }

    private mutating func signed(_ cell: Entry) -> Double? {
        guard let value = DecimalText.parse(cell.text) else {
            let what = cell.text.isEmpty ? "the cell is empty" : DecimalText.complaint(about: cell.text)
            report("column '\(cell.title)': \(what)", at: cell.location)
            return nil
        }
        return value
    }

    /// In microsiemens: no cell of a memory conducts more than 1 S (our choice, against slips of the unit).
    private static let largestConductance = 1e6

    private mutating func number(_ cell: Entry, _ factor: Double, isConductance: Bool) -> Double? {
        guard let value = signed(cell) else { return nil }
        guard value >= 0 || (isConductance && value * factor >= -options.readingOffset.si / 1e-6) else {
            let what = isConductance ? "a conductance" : "a time after programming"
            let hint = isConductance ? " (state the offset of the measuring circuit with --offset if it has one)" : ""
            report(
                "column '\(cell.title)': \(cell.text) is negative, \(what) cannot be\(hint)", at: cell.location)
            return nil
        }
        guard !isConductance || value * factor <= Self.largestConductance else {
            report(
                "column '\(cell.title)': \(cell.text) is more than 1 S; check the unit in the column's name",
                at: cell.location)
            return nil
        }
        return value * factor
    }

    mutating func report(_ message: String, line: Int, column: Int) {
        report(message, at: SourceLocation(file: name, line: line, column: column))
    }

    mutating func report(_ message: String, at location: SourceLocation?) {
        problems.append(Problem(location: location, message: message))
    }
}

extension Substring {
    /// Without spaces at both ends.
    var trimmed: String {
        var rest = self
        while rest.first == " " { rest.removeFirst() }
        while rest.last == " " { rest.removeLast() }
        return String(rest)
    }
}
