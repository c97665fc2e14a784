/// The size of the SegFormer encoder (MiT) that carries the experts.
public enum BackboneSize: String, Codable, CaseIterable, Sendable {
    /// MiT-B0, the one the CMN paper searches.
    case b0
    /// MiT-B1.
    case b1
    /// MiT-B2.
    case b2
}

/// The fixed part of the network: a four-stage Mix Transformer (MiT) encoder and an all-MLP decoder.
///
/// Source of every value: E. Xie et al., "SegFormer", NeurIPS 2021, and its released code (github.com/NVlabs/SegFormer,
/// mix_transformer.py, segformer_head.py). The code uses an MLP ratio of 4 in all stages; the paper's table differs for
/// the first two. We follow the code.
public struct Backbone: Hashable, Codable, Sendable {
    /// Which of the three sizes this is.
    public let size: BackboneSize
    /// Channels C of the four stages.
    public let embeddingDimensions: [Int]
    /// Transformer layers in each stage.
    public let depths: [Int]
    /// Attention heads in each stage.
    public let heads: [Int]
    /// Spatial reduction R of keys and values in each stage: they come from a map R times smaller in height and width.
    public let reductionRatios: [Int]
    /// Width of the decoder's projections.
    public let decoderDimension: Int

    /// Number of stages; one block of the architecture space each.
    public static let stageCount = 4
    /// Hidden size of the dense Mix-FFN over its channels.
    public static let denseHiddenRatio = 4
    /// Image channels (red, green, blue).
    public static let imageChannels = 3

    /// The published table of this size.
    public static func standard(_ size: BackboneSize) -> Backbone {
        switch size {
        case .b0:
            Backbone(size: size, dimensions: [32, 64, 160, 256], depths: [2, 2, 2, 2], decoderDimension: 256)
        case .b1:
            Backbone(size: size, dimensions: [64, 128, 320, 512], depths: [2, 2, 2, 2], decoderDimension: 256)
        case .b2:
            Backbone(size: size, dimensions: [64, 128, 320, 512], depths: [3, 4, 6, 3], decoderDimension: 768)
        }
    }

    private init(size: BackboneSize, dimensions: [Int], depths: [Int], decoderDimension: Int) {
        self.size = size
        self.embeddingDimensions = dimensions
        self.depths = depths
        self.heads = [1, 2, 5, 8]
        self.reductionRatios = [8, 4, 2, 1]
        self.decoderDimension = decoderDimension
    }
}
