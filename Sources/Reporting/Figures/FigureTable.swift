import Foundation

/// One column of a figure's data file.
public struct FigureColumn: Hashable, Sendable {
    /// The cells, in row order; nil is an empty CSV field.
    public enum Cells: Hashable, Sendable {
        case numbers([Double?])
        case texts([String])
    }

    /// Header without unit.
    public var name: String
    /// Unit symbol, nil for text and for pure numbers.
    public var unit: String?
    /// The cells.
    public var cells: Cells

    /// A column of numbers; values that are not finite become empty fields.
    public init(_ name: String, unit: String? = nil, _ numbers: [Double?]) {
        self.name = name
        self.unit = unit
        cells = .numbers(numbers.map { $0.flatMap { $0.isFinite ? $0 : nil } })
    }

    /// A column of words.
    public init(_ name: String, texts: [String]) {
        self.name = name
        cells = .texts(texts)
    }

    /// The header as it stands in the CSV file: `reported [pJ]`.
    public var header: String { unit.map { "\(name) [\($0)]" } ?? name }

    var count: Int {
        switch cells {
        case .numbers(let values): values.count
        case .texts(let values): values.count
        }
    }

    func field(_ row: Int) -> String {
        switch cells {
        case .numbers(let values): values[row].map { "\($0)" } ?? ""
        case .texts(let values): values[row]
        }
    }
}

/// A named table behind a figure, written as CSV beside it.
public struct FigureTable: Hashable, Sendable {
    /// Nil for the main table `<id>.csv`; otherwise the file is `<id>_<name>.csv`.
    public var name: String?
    /// What a row is, in a sentence.
    public var meaning: String
    /// Columns from left to right.
    public var columns: [FigureColumn]

    /// A table; all columns have the same number of rows.
    public init(name: String? = nil, meaning: String, columns: [FigureColumn]) {
        self.name = name
        self.meaning = meaning
        self.columns = columns
    }

    /// Number of rows.
    public var rowCount: Int { columns.map(\.count).max() ?? 0 }

    func fileName(figure id: String) -> String { name.map { "\(id)_\($0).csv" } ?? "\(id).csv" }

    /// RFC 4180 with line feeds; a line break inside a field becomes a space, so that every row is one line.
    public var csv: String {
        var lines = [columns.map { Self.quoted($0.header) }.joined(separator: ",")]
        for row in 0..<rowCount {
            lines.append(columns.map { row < $0.count ? Self.quoted($0.field(row)) : "" }.joined(separator: ","))
        }
        return lines.joined(separator: "\n") + "\n"
    }

    static func quoted(_ field: String) -> String {
        let line = GnuplotText.oneLine(field)
        let needsQuotes = line.unicodeScalars.contains { ",\"#;'".unicodeScalars.contains($0) } || line != line.trimmed
        guard needsQuotes else { return line }
        return "\"" + line.replacingOccurrences(of: "\"", with: "\"\"") + "\""
    }
}

extension String {
    var trimmed: String { trimmingCharacters(in: .whitespacesAndNewlines) }

    /// A file-name-safe key: lower-case letters, digits and hyphens.
    var slug: String {
        var result = ""
        for character in lowercased() {
            if character.isASCII, character.isLetter || character.isNumber {
                result.append(character)
            } else if !result.hasSuffix("-"), !result.isEmpty {
                result.append("-")
            }
        }
        while result.hasSuffix("-") { result.removeLast() }
        return result.isEmpty ? "x" : result
    }
}
