/// A figure: what it shows, the data behind it, and the gnuplot script that draws exactly that data.
public struct Figure: Hashable, Sendable {
    /// File stem and number in the report: "D1".
    public var id: String
    /// Heading, without number and full stop.
    public var title: String
    /// A plain sentence or two that say how to read the figure.
    public var caption: String
    /// What a reader who cannot see the picture needs to know.
    public var alternative: String
    /// The data; the script reads nothing else.
    public var tables: [FigureTable]
    /// Self-contained: `gnuplot -e "fmt='png'" D1.gp` beside the CSV files draws it again.
    public var script: String
    /// Why there is nothing to draw; when set, the page prints this sentence in the figure's place.
    public var noData: String?

    /// A figure from its parts; the named figures (`parity`, `drift`, ...) make theirs.
    public init(
        id: String, title: String, caption: String, alternative: String, tables: [FigureTable], script: String,
        noData: String? = nil
    ) {
        self.id = id
        self.title = title
        self.caption = caption
        self.alternative = alternative
        self.tables = tables
        self.script = script
        self.noData = noData
    }

    /// Checks what would otherwise fail late or silently: a usable id and rectangular tables.
    func validate() throws(FigureError) {
        let allowed = id.unicodeScalars.allSatisfy { scalar in
            scalar.isASCII
                && (scalar.properties.isAlphabetic || ("0"..."9").contains(scalar)
                    || "-_".unicodeScalars.contains(scalar))
        }
        guard allowed, let first = id.unicodeScalars.first, first.properties.isAlphabetic else {
            throw .invalid(
                figure: id, problem: "the id \"\(id)\" is a file name: a letter, then letters, digits, - and _ only")
        }
        for table in tables {
            let lengths = Set(table.columns.map(\.count))
            guard lengths.count <= 1 else {
                let counts = table.columns.map { "\($0.header): \($0.count)" }.joined(separator: ", ")
                throw .invalid(
                    figure: id,
                    problem: "\(table.fileName(figure: id)) has columns of different length (\(counts))")
            }
        }
    }

    /// What a reader who cannot see the picture is told: the first lines of it, and how many more the data have.
    static func alternative(_ lead: String, _ lines: [String], most: Int = 24) -> String {
        guard !lines.isEmpty else { return lead }
        let rest = lines.count - most
        return "\(lead) " + lines.prefix(most).joined(separator: "; ")
            + (rest > 0 ? "; and \(rest) more in the data file." : ".")
    }

    /// A figure that says in words why it is empty.
    static func empty(id: String, title: String, because reason: String) -> Figure {
        Figure(
            id: id, title: title, caption: "", alternative: reason, tables: [], script: "", noData: "No data: \(reason)"
        )
    }
}
