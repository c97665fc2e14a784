/// The word of a row or of several rows.
public enum Word: String, Codable, CaseIterable, Sendable {
    /// The one-sided lower bound of the share of harmless simulators is above the claim.
    case robust = "robust"
    /// The one-sided upper bound is below the claim.
    case notRobust = "not robust"
    /// Neither; a new plan may decide.
    case notProven = "not proven"
    /// No search found a legal design, with either simulator, so there is nothing to compare.
    case noAnswer = "no answer"

    /// The word of "in all of these rows" (intersection-union, Berger, Technometrics 24:295, 1982): robust only where every row
    /// is. A row that is not robust decides; then a row without an answer; then one that is not proven.
    ///
    /// - Returns: nil for no words.
    public static func intersection(_ words: [Word]) -> Word? {
        [.notRobust, .noAnswer, .notProven, .robust].first { words.contains($0) }
    }
}
