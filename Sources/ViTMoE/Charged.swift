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
