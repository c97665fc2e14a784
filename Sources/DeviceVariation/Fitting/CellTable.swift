import Documents
import Quantities

/// How a table of measured cells is read.
public struct CellTableOptions: Hashable, Sendable {
    /// Whether cells are grouped by `level`.
    public var byLevel = true
    /// Whether cells are grouped by time.
    public var byTime = true
    /// Whether a table that is grouped by time must have a time; without one all cells are of one time.
    public var requiresTime = true
    /// Levels made from targets: level = floor(target / maximum x levels). nil: the table has a column `level`.
    public var levels: Int?
    /// The maximum of that division.
    public var maximum: Conductance?
    /// Fewest cells of a group (our choice of the default: intervals of tail parameters mean little below).
    public var minimumCells = 30
    /// How far below zero a reading may be: the offset of the measuring circuit, where the user states one.
    public var readingOffset = Conductance.zero
    /// Columns that the user says to ignore.
    public var ignoredColumns: [String] = []

    /// The defaults.
    public init() {}
}

/// Measured cells, as read from a table. Conductances in microsiemens.
public struct CellTable: Sendable {
    /// One reading of one cell.
    public struct Cell: Hashable, Sendable {
        /// Level; 0 where cells are not grouped by level.
        public let level: Int
        /// Seconds after programming; nil where the table has no time.
        public let seconds: Double?
        /// Target, or first read.
        public let target: Double?
        /// Measured conductance minus target.
        public let error: Double
        /// Address in the array.
        public let address: Int?
        /// Array row.
        public let row: Int?
        /// Array column.
        public let column: Int?
        /// Line of the table.
        public let line: Int
    }

    /// Cells of one level and time.
    public struct Group: Sendable {
        /// The level.
        public let level: Int
        /// Seconds after programming.
        public let seconds: Double?
        /// The cells in the order of the table.
        public let cells: [Cell]

        /// Errors and targets.
        public var sample: DeviationSample {
            DeviationSample(errors: cells.map(\.error), targets: cells.compactMap(\.target))
        }
    }

    /// What the deviation is measured from.
    public enum Reference: String, Hashable, Codable, Sendable {
        /// The conductance that the cell was programmed to: deviations are programming errors.
        case target
        /// The first read after programming: deviations are relaxation.
        case firstRead = "first-read"
        /// The table holds deviations without targets.
        case none
    }

    /// Name of the file.
    public let name: String
    /// What deviations are measured from.
    public let reference: Reference
    /// All cells.
    public let cells: [Cell]
    /// Groups by level, then time.
    public let groups: [Group]

    /// The largest conductance that was measured or aimed at, in microsiemens.
    var largestConductance: Double {
        cells.reduce(0) { max($0, $1.target ?? 0, ($1.target ?? 0) + $1.error) }
    }

    /// Reads a table (format: docs/models/variation.md).
    /// - Throws: `InputError` with every problem found, each with file:line:column and the column's name.
    public init(path: String, options: CellTableOptions = .init()) throws {
        let text = try readText(path, limit: 256 << 20)
        try self.init(text: text, name: path, options: options)
    }

    /// Reads a table from text; `name` stands for the file in messages.
    public init(text: String, name: String, options: CellTableOptions = .init()) throws {
        var reader = CellTableReader(text: text, name: name, options: options)
        let cells = reader.cells()
        guard reader.problems.isEmpty else { throw InputError(kind: .malformed, problems: reader.problems) }
        var groups: [GroupKey: [Cell]] = [:]
        for cell in cells { groups[GroupKey(level: cell.level, seconds: cell.seconds), default: []].append(cell) }
        let sorted = groups.keys.sorted()
        let problems = sorted.compactMap { key -> Problem? in
            let found = groups[key] ?? []
            guard found.count < options.minimumCells, let line = found.first?.line else { return nil }
            let time = key.seconds.map { ", time \($0) s" } ?? ""
            return Problem(
                location: SourceLocation(file: name, line: line, column: 1),
                message: "column 'level': level \(key.level)\(time) has \(found.count) cells, at least "
                    + "\(options.minimumCells) are needed; measure more, group more coarsely, or allow fewer")
        }
        guard problems.isEmpty else { throw InputError(kind: .malformed, problems: problems) }
        self.name = name
        self.cells = cells
        reference = reader.reference
        self.groups = sorted.map { Group(level: $0.level, seconds: $0.seconds, cells: groups[$0] ?? []) }
    }

    private struct GroupKey: Hashable, Comparable {
        let level: Int
        let seconds: Double?

        static func < (a: GroupKey, b: GroupKey) -> Bool {
            (a.level, a.seconds ?? -1) < (b.level, b.seconds ?? -1)
        }
    }
}
