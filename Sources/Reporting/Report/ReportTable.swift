/// A table with its unit in the header, so that cells are bare numbers.
public struct ReportTable: Hashable, Sendable {
    /// A column and its unit.
    public struct Column: Hashable, Sendable {
        /// Header without unit.
        public var title: String
        /// Unit symbol, printed in the header.
        public var unit: String?
        /// Right-aligned; for numbers.
        public var isNumeric: Bool

        /// A column of words.
        public static func text(_ title: String) -> Column { Column(title: title, unit: nil, isNumeric: false) }

        /// A column of numbers in `unit`.
        public static func number(_ title: String, unit: String? = nil) -> Column {
            Column(title: title, unit: unit, isNumeric: true)
        }

        var heading: String { unit.map { "\(title) (\($0))" } ?? title }
    }

    /// What a cell holds; formats decide how it is printed.
    public enum Cell: Hashable, Sendable {
        case text(String)
        /// Three significant digits.
        case number(Double)
        case fixed(Double, decimals: Int)
        case integer(Int)
        /// "value [lower, upper]" with as many decimals as the interval supports.
        case interval(IntervalEstimate)
        /// Words that lead to `address` (https, http or a relative path; anything else is printed as words only).
        case link(String, address: String)
        /// Not known or not applicable: an em dash.
        case missing
    }

    /// Heading of the table.
    public var title: String
    /// What the table says and how it was counted, below the title.
    public var caption: String
    /// Columns from left to right.
    public var columns: [Column]
    /// Cells, row by row.
    public var rows: [[Cell]]

    /// A table; every row has as many cells as there are columns.
    public init(title: String, caption: String = "", columns: [Column], rows: [[Cell]]) {
        self.title = title
        self.caption = caption
        self.columns = columns
        self.rows = rows
    }
}

extension ReportTable.Cell {
    /// The cell in words.
    public var text: String {
        switch self {
        case .text(let text): text
        case .number(let value): NumberText.significant(value)
        case .fixed(let value, let decimals): NumberText.fixed(value, decimals: decimals)
        case .integer(let value): NumberText.integer(value)
        case .interval(let estimate): estimate.text
        case .link(let text, _): text
        case .missing: "—"
        }
    }

    /// The address of a link that is safe to put on a page.
    var address: String? {
        guard case .link(_, let address) = self else { return nil }
        let lower = address.lowercased()
        if lower.hasPrefix("https://") || lower.hasPrefix("http://") { return address }
        // A scheme (javascript:, data:) has a colon before any slash.
        let head = lower.prefix { $0 != "/" }
        return head.contains(":") || lower.hasPrefix("//") ? nil : address
    }
}

extension IntervalEstimate {
    /// "1.23 [0.98, 1.48]"; decimals give the interval's half-width two significant digits.
    public var text: String {
        guard let bounds else { return NumberText.significant(value) }
        let half = (bounds.upperBound - bounds.lowerBound) / 2
        let decimals = NumberText.decimals(forSpread: half)
        if half > 0, abs(value) >= 1e6 || decimals > 6 {
            let parts = [value, bounds.lowerBound, bounds.upperBound].map { NumberText.significant($0) }
            return "\(parts[0]) [\(parts[1]), \(parts[2])]"
        }
        let parts = [value, bounds.lowerBound, bounds.upperBound].map { NumberText.fixed($0, decimals: decimals) }
        return "\(parts[0]) [\(parts[1]), \(parts[2])]"
    }
}
