/// The verdict on several rows at once: "robust in all of these rows".
///
/// That claim is an intersection of the rows' claims, so every row is judged at the full level (intersection-union, Berger,
/// Technometrics 24:295, 1982): it is falsely made only where a row's own claim is. A row that a text picks out afterwards is
/// shown with bounds at the level divided by the number of rows (Bonferroni).
public struct PlanVerdict: Hashable, Codable, Sendable {
    /// A row and its name.
    public struct Row: Hashable, Codable, Sendable {
        /// Its name, for example a scenario and a memory, or a group of a table.
        public let name: String
        /// Its verdict.
        public let verdict: RowVerdict

        /// A row by its name.
        public init(name: String, verdict: RowVerdict) {
            self.name = name
            self.verdict = verdict
        }
    }

    /// The rows that count.
    public let rows: [Row]
    /// Rows that the error cannot move: it changes neither their objective nor any of their limits. They count for nothing.
    public let cannotMove: [String]
    /// The word of all rows that count; nil where there is none.
    public let word: Word?

    /// - Parameters:
    ///   - rows: the rows that the error can move.
    ///   - cannotMove: the names of the others.
    public init(_ rows: [Row], cannotMove: [String] = []) {
        self.rows = rows
        self.cannotMove = cannotMove
        word = Word.intersection(rows.map(\.verdict.word))
    }

    /// Draws of all rows.
    public var draws: Int { rows.reduce(0) { $0 + $1.verdict.draws } }
    /// Good draws of all rows.
    public var good: Int { rows.reduce(0) { $0 + $1.verdict.good } }
    /// Draws of all rows whose design breaks a limit.
    public var illegal: Int { rows.reduce(0) { $0 + $1.verdict.illegal } }
    /// One-sided lower bound of the smallest share: the least of the rows' bounds, each at the full level. Nil where a row has
    /// no answer.
    public var lower: Double? { least(\.lower) }
    /// The least of the rows' one-sided upper bounds. Nil where a row has no answer.
    public var upper: Double? { least(\.upper) }
    /// Rows that stay open because the search fails with the right simulator too.
    public var searchFailing: [Row] { rows.filter(\.verdict.isSearchFailing) }
    /// How many rows have this word.
    public func count(_ word: Word) -> Int { rows.count { $0.verdict.word == word } }

    /// The row with the smallest share of good draws; of equal ones, the one with more illegal designs, then with more regret,
    /// then the first. Rows without an answer have no share.
    public var worst: Row? {
        rows.filter { $0.verdict.share != nil }.min { a, b in Self.badness(a) < Self.badness(b) }
    }

    /// The bounds of the worst row, adjusted for having been picked from all rows.
    public var worstShare: ShareEstimate? { worst?.verdict.adjustedShare(among: rows.count) }

    private static func badness(_ row: Row) -> (Double, Double, Double) {
        let verdict = row.verdict
        return (
            Double(verdict.good) / Double(verdict.draws), -Double(verdict.illegal) / Double(verdict.draws),
            -(verdict.regret?.mean ?? 0)
        )
    }

    private func least(_ bound: (ShareEstimate) -> Double) -> Double? {
        let shares = rows.compactMap(\.verdict.share)
        return shares.count == rows.count ? shares.map(bound).min() : nil
    }
}
