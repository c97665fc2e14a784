/// Why an architecture, an image or a routing cannot be used.
public enum ArchitectureError: Error, Hashable, Sendable, CustomStringConvertible {
    /// A field's value lies outside what is allowed.
    case outOfRange(field: String, value: Int, allowed: ClosedRange<Int>)
    /// A list has the wrong number of entries.
    case wrongCount(field: String, count: Int, expected: Int)
    /// The architecture was made for another backbone than the space it is used in.
    case wrongBackbone(found: BackboneSize, expected: BackboneSize)
    /// The shares of a routing are no distribution over the experts.
    case invalidRouting(block: Int, reason: String)

    /// What failed, the value, the rule and what to do next.
    public var description: String {
        switch self {
        case .outOfRange(let field, let value, let allowed):
            "\(field) is \(value), allowed is \(allowed.lowerBound) to \(allowed.upperBound): choose a value in that range"
        case .wrongCount(let field, let count, let expected):
            "\(field) has \(count) entries, expected \(expected): give one entry for each"
        case .wrongBackbone(let found, let expected):
            "the architecture is for backbone \(found.rawValue), the space for \(expected.rawValue): use one of them"
        case .invalidRouting(let block, let reason):
            "the routing of block \(block + 1) \(reason): give one share per expert, at least 0, with sum 1"
        }
    }
}
