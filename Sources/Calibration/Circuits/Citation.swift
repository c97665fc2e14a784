/// Where a circuit was published.
public struct Citation: Hashable, Codable, Sendable {
    /// Authors as printed, or nil where no source names them.
    public let authors: String?
    /// Title as printed.
    public let title: String?
    /// Journal or conference with pages.
    public let venue: String?
    /// Year of publication.
    public let year: Int?
    /// Digital object identifier, or nil where none was found.
    public let doi: String?
}
