/// How the tokens of an image spread over the experts of a block. The busiest expert sets the block's time.
public enum ExpertRouting: Hashable, Sendable {
    /// Every expert receives the same number of tokens: what the load balance loss aims at, and our default.
    case balanced
    /// All tokens choose the same experts: no routing takes longer.
    case worst
    /// Shares of the token-to-expert assignments, `shares[block][expert]`; each block's sum is 1. The expected load is
    /// charged: an image whose tokens spread otherwise lies between it and ``worst``.
    case shares([[Double]])

    /// Tokens that the busiest expert of a block receives when `tokens` tokens go to `topK` experts each:
    /// ceil(tokens x topK x largest share), at most `tokens` (a token visits an expert once).
    func busiestTokens(block: Int, tokens: Int, experts: Int, topK: Int) throws(ArchitectureError) -> Int {
        switch self {
        case .balanced:
            return (tokens * topK + experts - 1) / experts
        case .worst:
            return tokens
        case .shares(let shares):
            guard shares.count == Backbone.stageCount else {
                throw .wrongCount(field: "routing", count: shares.count, expected: Backbone.stageCount)
            }
            let own = shares[block]
            guard own.count == experts else {
                throw .invalidRouting(block: block, reason: "has \(own.count) shares for \(experts) experts")
            }
            guard own.allSatisfy({ $0 >= 0 && $0 <= 1 }) else {
                throw .invalidRouting(block: block, reason: "has a share outside 0 to 1")
            }
            // Shares come from counted assignments and are printed with rounding; 1e-6 leaves room for that.
            let total = own.reduce(0, +)
            guard abs(total - 1) <= 1e-6 else {
                throw .invalidRouting(block: block, reason: "has shares with sum \(total)")
            }
            let largest = own.max() ?? 1
            return min(tokens, Int((Double(tokens * topK) * largest).rounded(.up)))
        }
    }
}

/// `"balanced"`, `"worst"` or the lists of shares.
extension ExpertRouting: Codable {
    private enum Name: String, Codable { case balanced, worst }

    /// Reads a word or lists.
    public init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        // What is no word must be lists; what is neither is an error below.
        if let name = try? container.decode(Name.self) {
            self = name == .worst ? .worst : .balanced
        } else {
            self = .shares(try container.decode([[Double]].self))
        }
    }

    /// Writes the word or the lists.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        switch self {
        case .balanced: try container.encode(Name.balanced)
        case .worst: try container.encode(Name.worst)
        case .shares(let shares): try container.encode(shares)
        }
    }
}
