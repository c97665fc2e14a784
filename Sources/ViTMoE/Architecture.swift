/// What the search chooses for one block (= one stage): how many experts and how wide they are.
public struct BlockChoice: Hashable, Codable, Sendable {
    /// Experts E that the router of every layer in the block chooses from.
    public var experts: Int
    /// Hidden size h of each expert, an MLP C -> h -> C with GELU.
    public var hiddenSize: Int

    /// Makes a choice; `ArchitectureSpace.validate` checks it.
    public init(experts: Int, hiddenSize: Int) {
        self.experts = experts
        self.hiddenSize = hiddenSize
    }
}

/// One Dynamic ViT-MoE: a backbone whose feed-forward networks are routed mixtures of experts.
///
/// Every layer computes x += Attention(LayerNorm x), then x += MoE(LayerNorm x). The MoE input first passes a
/// 3x3 depth-wise convolution on the C channels, shared by the experts: a routed one is ill-defined, since neighbouring
/// tokens may sit at different experts (our choice).
public struct Architecture: Hashable, Codable, Sendable {
    /// Size of the encoder.
    public var backbone: BackboneSize
    /// The four blocks, first stage first.
    public var blocks: [BlockChoice]
    /// Experts k that each token is sent to.
    public var topK: Int

    /// Makes an architecture; `ArchitectureSpace.validate` and `Workload` check it.
    public init(backbone: BackboneSize, blocks: [BlockChoice], topK: Int = 1) {
        self.backbone = backbone
        self.blocks = blocks
        self.topK = topK
    }
}

extension Architecture: CustomStringConvertible {
    /// "b0 top-1: 2x97 5x99 3x258 2x671", experts x hidden size per block.
    public var description: String {
        let parts = blocks.map { "\($0.experts)x\($0.hiddenSize)" }.joined(separator: " ")
        return "\(backbone.rawValue) top-\(topK): \(parts)"
    }
}

extension Architecture {
    /// Bounds far outside any search space; within them all counts fit an `Int` (our choice).
    static let physicalExperts = 1...256
    static let physicalHiddenSize = 1...65_536

    /// Checks that a network of this description exists at all, whatever the search space.
    func validateShape() throws(ArchitectureError) {
        guard blocks.count == Backbone.stageCount else {
            throw .wrongCount(field: "blocks", count: blocks.count, expected: Backbone.stageCount)
        }
        for (index, block) in blocks.enumerated() {
            guard Self.physicalExperts.contains(block.experts) else {
                throw .outOfRange(
                    field: "blocks[\(index + 1)].experts", value: block.experts, allowed: Self.physicalExperts)
            }
            guard Self.physicalHiddenSize.contains(block.hiddenSize) else {
                throw .outOfRange(
                    field: "blocks[\(index + 1)].hiddenSize", value: block.hiddenSize,
                    allowed: Self.physicalHiddenSize)
            }
        }
        let fewestExperts = blocks.map(\.experts).min() ?? 1
        guard (1...fewestExperts).contains(topK) else {
            throw .outOfRange(field: "topK", value: topK, allowed: 1...fewestExperts)
        }
    }
}
