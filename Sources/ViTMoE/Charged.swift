/// Which part of the network is mapped on the chip and charged. A figure without this option means nothing.
public enum Charged: String, Codable, CaseIterable, Sendable {
    /// Only the feed-forward experts and their routers.
    case experts
    /// The whole encoder: patch embeddings, attention, depth-wise convolutions, experts.
    case encoder
    /// Encoder and decoder.
    case network
}

/// For how many experts each token is charged.
public enum ExpertsCharged: String, Codable, CaseIterable, Sendable {
    /// The k experts that the router chooses.
    case topK
    /// All experts, as when a chip computes every expert densely and masks afterwards.
    case all
}

/// How the tokens of an image spread over the experts of a block.
public enum ExpertRouting: Hashable, Codable, Sendable {
    /// Every expert receives the same number of tokens: what the load balance loss aims at, and our default.
    case uniform
    /// Measured shares of the token-to-expert assignments, `shares[block][expert]`; each block's sum is 1.
    case shares([[Double]])

    /// Tokens that the busiest expert of a block receives when `tokens` tokens go to `topK` experts each:
    /// ceil(tokens x topK x largest share), at most `tokens` (a token visits an expert once).
    func busiestTokens(block: Int, tokens: Int, experts: Int, topK: Int) throws(ArchitectureError) -> Int {
        switch self {
        case .uniform:
            return (tokens * topK + experts - 1) / experts
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
