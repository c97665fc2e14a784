/// Cells that are still missing after a run.
public struct IncompleteError: Error, CustomStringConvertible {
    /// The stage.
    public let stage: String
    /// Wanted cells.
    public let wanted: Int
    /// Cells without a result.
    public let missing: Int
    /// Cells of these with a recorded failure, which would happen again.
    public let failed: Int
    /// What the first failed cell or worker said; nil where none did.
    public let failure: String?
    /// Who computes what is missing, where that is not this program by itself.
    public let next: String?

    /// An incomplete stage.
    public init(
        stage: String, wanted: Int, missing: Int, failed: Int = 0, failure: String? = nil, next: String? = nil
    ) {
        self.stage = stage
        self.wanted = wanted
        self.missing = missing
        self.failed = failed
        self.failure = failure
        self.next = next
    }

    /// What is missing and what to do.
    public var description: String {
        let reason = failure.map { "; the first failure: \($0)" } ?? ""
        let next =
            failed == 0
            ? next ?? "`cimlab reproduce` or `cimlab sweep run` computes what is missing"
            : "\(failed) of them failed in a way that would happen again; mend the cause and add --retry-failed"
        return "\(stage): \(missing) of \(wanted) cells are missing\(reason). \(next)"
    }
}
