/// How many tokens each expert of one layer got.
public struct ExpertLoad: Hashable, Codable, Sendable {
    /// The layer, e.g. "block2.layer1".
    public let layer: String
    /// Tokens of every expert that the architecture has.
    public let tokens: [Int]

    /// Standard deviation over mean of the tokens: 0 when all experts get the same, sqrt(E - 1) when one gets all.
    public var coefficientOfVariation: Double {
        let mean = Double(tokens.reduce(0, +)) / Double(max(1, tokens.count))
        guard mean > 0 else { return 0 }
        let variance = tokens.reduce(0) { $0 + (Double($1) - mean) * (Double($1) - mean) } / Double(tokens.count)
        return variance.squareRoot() / mean
    }
}

/// Counts the loads of all layers over passes.
final class ExpertLoads {
    private var counts: [String: [Int]] = [:]
    private var order: [String] = []

    func add(_ layer: String, _ tokens: [Int]) {
        if let before = counts[layer] {
            counts[layer] = zip(before, tokens).map(+)
        } else {
            counts[layer] = tokens
            order.append(layer)
        }
    }

    /// In the order of the network.
    var layers: [ExpertLoad] { order.map { ExpertLoad(layer: $0, tokens: counts[$0] ?? []) } }
}
