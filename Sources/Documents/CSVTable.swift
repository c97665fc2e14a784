import Quantities

/// A table of separated values (RFC 4180), as text with places. The one reader of every such file.
///
/// Read alike: lines that end in LF, CRLF or CR; a byte order mark; quoted cells, also with line ends inside; spaces around cells; rows
/// of empty cells, which spreadsheets append (left out). Commas separate; where the header has none, semicolons or tabs do, and numbers
/// may then have a decimal comma, which becomes a point.
public struct CSVTable: Sendable {
    /// One cell with its place.
    public struct Cell: Hashable, Sendable {
        /// The text, without quotes and surrounding spaces.
        public let text: String
        /// Where the cell begins.
        public let location: SourceLocation

        /// A cell of a text and a place.
        public init(text: String, location: SourceLocation) {
            self.text = text
            self.location = location
        }
    }

    /// The names of the columns.
    public let header: [Cell]
    /// The rows, each as wide as the header.
    public private(set) var rows: [[Cell]]
    /// What is wrong; rows with problems are left out.
    public private(set) var problems: [Problem]

    /// Problems are many where one thing is wrong in every line: the first ones suffice.
    private static let mostProblems = 50

    /// Reads a file.
    /// - Throws: ``InputError`` if the file cannot be read; what is wrong with the table is in ``problems``.
    public init(path: String, limit: Int = inputSizeLimit) throws(InputError) {
        self.init(text: try readText(path, limit: limit), name: path)
    }

    /// Reads text; `name` stands for the file in messages.
    public init(text: String, name: String) {
        var reader = CSVReader(text: text, name: name)
        let header = reader.next() ?? []
        var problems: [Problem] = []
        var rows: [[Cell]] = []
        var seen: Set<String> = []
        for cell in header where !seen.insert(cell.text).inserted {
            problems.append(Problem(location: cell.location, message: "column '\(cell.text)' appears more than once"))
        }
        while problems.count < Self.mostProblems, let row = reader.next() {
            if row.count == header.count {
                rows.append(row)
            } else {
                problems.append(
                    Problem(
                        location: row.first?.location,
                        message: Self.widthComplaint(row.count, header.map(\.text))))
            }
        }
        problems += reader.problems
        if rows.isEmpty, problems.isEmpty {
            let place = SourceLocation(file: name, line: 1, column: 1)
            problems.append(Problem(location: place, message: "the table is empty: at least one row is needed"))
        }
        self.header = header
        self.rows = rows
        self.problems = problems
    }

    /// The position of a column; nil if it is not there.
    public func column(_ name: String) -> Int? { header.firstIndex { $0.text == name } }

    /// Records a problem for every required column that is missing and every column that is not known.
    public mutating func expect(_ required: [String], optional: [String] = []) {
        let known = required + optional
        let names = header.map(\.text)
        guard !names.isEmpty else { return }
        for cell in header where !known.contains(cell.text) {
            let absent = known.filter { !names.contains($0) }
            let hint = didYouMean(cell.text, among: absent) ?? didYouMean(cell.text, among: known)
            let rest = hint.map { "; did you mean '\($0)'?" } ?? "; known columns: \(listed(known))"
            problems.append(Problem(location: cell.location, message: "unknown column '\(cell.text)'\(rest)"))
        }
        for column in required where !names.contains(column) {
            problems.append(Problem(location: header.first?.location, message: "missing column '\(column)'"))
        }
    }

    /// Brings the columns into the order of `columns`, which must all be there, and `optional`; cells of columns that are not there are
    /// empty. See ``expect(_:optional:)``.
    public mutating func arrange(_ columns: [String], optional: [String] = []) {
        expect(columns, optional: optional)
        guard columns.allSatisfy({ column($0) != nil }) else {
            rows = []
            return
        }
        let places = (columns + optional).map(column)
        for index in rows.indices {
            let row = rows[index]
            rows[index] = places.map { $0.map { row[$0] } ?? Cell(text: "", location: row[0].location) }
        }
    }

    /// Why a row does not fit the header.
    public static func widthComplaint(_ cells: Int, _ header: [String]) -> String {
        let rest =
            cells < header.count
            ? "; column '\(header[cells])' is missing"
            : "; if a number has a decimal comma, write a point or separate the cells by semicolons"
        return "the row has \(cells) cells, the header \(header.count) columns\(rest)"
    }
}

extension CSVTable.Cell {
    /// The number in the cell.
    /// - Throws: ``Problem`` in an ``InputError`` at the cell: it is empty, no decimal number, or not finite.
    public func number() throws(InputError) -> Double {
        guard let value = DecimalText.parse(text) else { throw problem(DecimalText.complaint(about: text)) }
        return value
    }

    /// The whole number in the cell.
    /// - Throws: ``InputError`` at the cell.
    public func wholeNumber(in range: ClosedRange<Int>) throws(InputError) -> Int {
        guard let value = DecimalText.parseWholeNumber(text), range.contains(value) else {
            throw problem("'\(abbreviated(text))' is not a whole number in \(range.lowerBound) ... \(range.upperBound)")
        }
        return value
    }

    /// A problem at the cell.
    public func problem(_ message: String) -> InputError {
        InputError(kind: .malformed, problems: [Problem(location: location, message: message)])
    }
}
