/// Which reading of the sources: as they were read at first, or corrected by a second look at the source.
public enum Reading: String, Codable, CaseIterable, Hashable, Sendable {
    /// Before corrections.
    case asRead = "as_read"
    /// With every correction that a circuit's files state; the default everywhere.
    case corrected
}

/// One correction of a circuit's structure: a source says something else than what was read first.
public struct Correction: Hashable, Codable, Sendable {
    /// The field of `free`.
    public let field: String
    /// The value that was read first.
    public let asRead: String
    /// What the source says.
    public let reason: String
}

/// Data behind a reported figure. Figures of different conditions on one chip differ by known amounts: the fit has an offset for
/// each condition against figures that do not state any.
public enum DataCondition: String, Codable, CaseIterable, Hashable, Sendable {
    /// The best point or the best data.
    case peak
    /// Average over the data of a task.
    case average
    /// Random or dense data, no sparsity.
    case random
    /// Sparse data, or zeros that are skipped, whose degree is not given.
    case sparse
    /// The data that cost most.
    case worst
}

/// What a reported figure covers.
public enum ReportedScope: String, Codable, CaseIterable, Hashable, Sendable {
    /// Cells and converters only.
    case array
    /// The macro: cells, drivers, converters, accumulation.
    case macro
    /// The macro with buffers for inputs or outputs.
    case withBuffers = "with_buffers"
    /// A chip or a processor.
    case chip
}
