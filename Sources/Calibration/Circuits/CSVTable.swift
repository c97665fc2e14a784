import Documents

/// A strict comma-separated table (RFC 4180 quoting, one record per line): known column names, equal widths.
struct CSVTable {
    /// One cell with its place.
    struct Cell {
        let text: String
        let location: SourceLocation
    }

    /// Rows of cells, in the order of `columns` and `optional`.
    let rows: [[Cell]]
    /// What is wrong; rows with problems are left out.
    var problems: [Problem] = []

    /// Reads `text`. The header must consist of `columns` and any of the `optional` ones, in this order; cells of columns that
    /// are not there are empty.
    init(text: String, name: String, columns: [String], optional: [String] = []) {
        var present = columns
        var rows: [[Cell]] = []
        var problems: [Problem] = []
        var lineNumber = 0
        for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
            lineNumber += 1
            let content = line.hasSuffix("\r") ? line.dropLast() : line
            if content.isEmpty { continue }
            let cells: [Cell]
            do {
                cells = try Self.cells(of: content, name: name, line: lineNumber)
            } catch {
                problems.append(error.problem)
                continue
            }
            if lineNumber == 1 {
                present += optional.filter { name in cells.contains { $0.text == name } }
                problems += Self.headerProblems(cells, present, known: columns + optional, name: name)
                if !problems.isEmpty { break }
            } else if cells.count != present.count {
                let place = SourceLocation(file: name, line: lineNumber, column: 1)
                problems.append(
                    Problem(location: place, message: "the row has \(cells.count) cells, the header \(present.count)"))
            } else {
                let place = SourceLocation(file: name, line: lineNumber, column: 1)
                rows.append(
                    (columns + optional).map { column in
                        present.firstIndex(of: column).map { cells[$0] } ?? Cell(text: "", location: place)
                    })
            }
        }
        if rows.isEmpty, problems.isEmpty {
            let place = SourceLocation(file: name, line: 1, column: 1)
            problems.append(Problem(location: place, message: "the table is empty: at least one row is needed"))
        }
        self.rows = rows
        self.problems = problems
    }

    private struct QuoteError: Error { let problem: Problem }

    private static func cells(of line: Substring, name: String, line number: Int) throws(QuoteError) -> [Cell] {
        var cells: [Cell] = []
        var text = ""
        var start = 1
        var column = 0
        var isQuoted = false
        var wasQuoted = false
        var iterator = line.unicodeScalars.makeIterator()
        var pending = iterator.next()
        while let scalar = pending {
            column += 1
            pending = iterator.next()
            if isQuoted {
                if scalar != "\"" {
                    text.unicodeScalars.append(scalar)
                } else if pending == "\"" {
                    text.unicodeScalars.append("\"")
                    pending = iterator.next()
                    column += 1
                } else {
                    isQuoted = false
                    wasQuoted = true
                }
            } else if scalar == "," {
                cells.append(Cell(text: text, location: SourceLocation(file: name, line: number, column: start)))
                text = ""
                start = column + 1
                wasQuoted = false
            } else if scalar == "\"" && text.isEmpty && !wasQuoted {
                isQuoted = true
            } else if wasQuoted || scalar == "\"" {
                throw QuoteError(
                    problem: Problem(
                        location: SourceLocation(file: name, line: number, column: column),
                        message: "a quote in the middle of a cell; write \"\" inside a quoted cell"))
            } else {
                text.unicodeScalars.append(scalar)
            }
        }
        guard !isQuoted else {
            throw QuoteError(
                problem: Problem(
                    location: SourceLocation(file: name, line: number, column: start),
                    message: "the quoted cell does not end on this line"))
        }
        cells.append(Cell(text: text, location: SourceLocation(file: name, line: number, column: start)))
        return cells
    }

    private static func headerProblems(
        _ cells: [Cell], _ columns: [String], known: [String], name: String
    ) -> [Problem] {
        var problems: [Problem] = []
        let names = cells.map(\.text)
        for cell in cells where !columns.contains(cell.text) {
            let hint = didYouMean(cell.text, among: known).map { "; did you mean '\($0)'?" } ?? ""
            problems.append(Problem(location: cell.location, message: "unknown column '\(cell.text)'\(hint)"))
        }
        let place = SourceLocation(file: name, line: 1, column: 1)
        for column in columns where !names.contains(column) {
            problems.append(Problem(location: place, message: "missing column '\(column)'"))
        }
        if problems.isEmpty, names != columns {
            problems.append(
                Problem(location: place, message: "columns must be, in order: \(columns.joined(separator: ","))"))
        }
        return problems
    }
}
