import Documents
import Foundation

/// `<id>.json`: the figure's values with units, for machines.
struct FigureDocument: Encodable {
    struct Table: Encodable {
        var file: String
        var meaning: String
        var columns: [Column]
        var sha256: String?
    }

    struct Column: Encodable {
        var name: String
        var unit: String?
        var numbers: [Double?]?
        var texts: [String]?
    }

    var schema = "cimlab-figure-1"
    var id: String
    var title: String
    var caption: String
    var alternative: String
    var noData: String?
    var tables: [Table]
    /// SHA-256 of every file of the figure except this one.
    var files: [String: String]

    init(_ figure: Figure, files: [String: Data]) {
        id = figure.id
        title = figure.title
        caption = figure.caption
        alternative = figure.alternative
        noData = figure.noData
        let digests = files.mapValues { Digest(of: $0).hex }
        self.files = digests
        tables = figure.tables.map { table in
            let name = table.fileName(figure: figure.id)
            return Table(
                file: name, meaning: table.meaning, columns: table.columns.map(Self.column), sha256: digests[name])
        }
    }

    private static func column(_ column: FigureColumn) -> Column {
        switch column.cells {
        case .numbers(let values): Column(name: column.name, unit: column.unit, numbers: values, texts: nil)
        case .texts(let values): Column(name: column.name, unit: column.unit, numbers: nil, texts: values)
        }
    }

    func bytes() throws -> Data { try CanonicalJSON.encode(self) + Data("\n".utf8) }
}
