import ViTMoE

/// Networks with given numbers of experts and hidden sizes between two ends, both included.
public struct NetworkBox: Hashable, Sendable {
    /// Experts per block.
    public let experts: [Int]
    /// Least and largest hidden size per block.
    public var low, high: [Int]

    /// A box.
    public init(experts: [Int], low: [Int], high: [Int]) {
        self.experts = experts
        self.low = low
        self.high = high
    }

    /// Whether one network is left.
    public var isPoint: Bool { low == high }

    /// Networks in the box.
    public var count: Double { zip(low, high).reduce(1) { $0 * Double($1.1 - $1.0 + 1) } }

    /// The network with the least hidden sizes.
    func smallest(_ space: ArchitectureSpace) -> Architecture { architecture(space, low) }

    /// The network with the largest hidden sizes.
    func largest(_ space: ArchitectureSpace) -> Architecture { architecture(space, high) }

    private func architecture(_ space: ArchitectureSpace, _ hidden: [Int]) -> Architecture {
        Architecture(
            backbone: space.backbone,
            blocks: zip(experts, hidden).map { BlockChoice(experts: $0, hiddenSize: $1) }, topK: space.topK)
    }

    /// Both halves of one block's hidden sizes, cut at the geometric middle.
    func halves(_ block: Int) -> (NetworkBox, NetworkBox) {
        let root = (Double(low[block]) * Double(high[block])).squareRoot()
        let middle = min(high[block] - 1, max(low[block], Int(root)))
        var (lower, upper) = (self, self)
        lower.high[block] = middle
        upper.low[block] = middle + 1
        return (lower, upper)
    }
}
