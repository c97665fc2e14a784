import Documents
import Foundation

/// `report.json`: every number and sentence of the report, for machines. Grows by addition only.
struct ReportDocument: Encodable {
    struct Section: Encodable {
        var title: String
        var blocks: [Block]
    }

    struct Block: Encodable {
        var kind: String
        var text: String?
        var items: [String]?
        var figure: FigureEntry?
        var table: Table?
    }

    struct FigureEntry: Encodable {
        var id: String
        var title: String
        var caption: String
        var alternative: String
        var noData: String?
        var files: [String]
    }

    struct Table: Encodable {
        var title: String
        var caption: String
        var columns: [Column]
        var rows: [[Cell]]
    }

    struct Column: Encodable {
        var title: String
        var unit: String?
        var isNumeric: Bool
    }

    struct Cell: Encodable {
        var text: String
        var value: Double?
        var lower: Double?
        var upper: Double?
        var address: String?
    }

    var schema = "cimlab-report-1"
    var title: String
    var question: String
    var completeness: Completeness
    var answers: [String]
    var verdicts: [Verdict]
    var sections: [Section]
    var provenance: [ProvenanceEntry]
    var reproduceCommand: String

    init(_ report: Report, files: [String: [String]]) {
        title = report.title
        question = report.question
        completeness = report.completeness
        answers = report.answers.map(\.line)
        verdicts = report.verdicts
        provenance = report.provenance
        reproduceCommand = report.reproduceCommand
        sections = report.sections.map { section in
            Section(title: section.title, blocks: section.blocks.map { Self.block($0, files: files) })
        }
    }

    private static func block(_ block: ReportBlock, files: [String: [String]]) -> Block {
        switch block {
        case .paragraph(let text): return Block(kind: "paragraph", text: text)
        case .note(let text): return Block(kind: "note", text: text)
        case .code(let text): return Block(kind: "code", text: text)
        case .list(let items): return Block(kind: "list", items: items)
        case .figure(let figure):
            let entry = FigureEntry(
                id: figure.id, title: figure.title, caption: figure.caption, alternative: figure.alternative,
                noData: figure.noData, files: (files[figure.id] ?? []).map { "figures/\($0)" })
            return Block(kind: "figure", figure: entry)
        case .table(let table):
            let columns = table.columns.map { Column(title: $0.title, unit: $0.unit, isNumeric: $0.isNumeric) }
            let value = Table(
                title: table.title, caption: table.caption, columns: columns, rows: table.rows.map { $0.map(cell) })
            return Block(kind: "table", table: value)
        }
    }

    /// Values that are not finite are left out: JSON has no way to write them, the text says what they are.
    private static func cell(_ cell: ReportTable.Cell) -> Cell {
        func finite(_ value: Double?) -> Double? { value.flatMap { $0.isFinite ? $0 : nil } }
        var entry = Cell(text: cell.text, address: cell.address)
        switch cell {
        case .number(let value), .fixed(let value, _): entry.value = finite(value)
        case .integer(let value): entry.value = Double(value)
        case .interval(let estimate):
            entry.value = finite(estimate.value)
            entry.lower = finite(estimate.lower)
            entry.upper = finite(estimate.upper)
        case .text, .link, .missing: break
        }
        return entry
    }

    func bytes() throws -> Data { try CanonicalJSON.encode(self) + Data("\n".utf8) }
}
