/// What the searches with the right simulator came to: what the search itself can do.
public struct Control: Hashable, Codable, Sendable {
    /// Searches that ended without a legal design.
    public let withoutLegalDesign: Int
    /// Searches with the right simulator.
    public let searches: Int

    /// Counts of one scenario and memory.
    public init(withoutLegalDesign: Int, searches: Int) {
        self.withoutLegalDesign = withoutLegalDesign
        self.searches = searches
    }

    /// Whether the search itself fails: half of the searches or more find nothing legal although their simulator is right (our
    /// choice). What finds nothing with a wrong simulator then says nothing of that simulator.
    public var fails: Bool { searches > 0 && 2 * withoutLegalDesign >= searches }
}
