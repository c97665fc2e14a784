import Torch
import ViTMoE

/// Overlapping patch embedding: a strided convolution, then a LayerNorm.
///
/// In devices it is a matrix that sees one window (im2col) after the other; without them, the same convolution directly.
struct PatchEmbeddingLayer {
    private let shape: PatchEmbedding
    private let matrix: Matrix
    private let norm: LayerNorm
    private let inputs: Int
    private let channels: Int

    init(_ store: ParameterStore, backbone: Backbone, stage: Int) throws {
        shape = .standard(stage: stage)
        channels = backbone.embeddingDimensions[stage]
        let inputChannels = stage == 0 ? Backbone.imageChannels : backbone.embeddingDimensions[stage - 1]
        inputs = shape.kernel * shape.kernel * inputChannels
        let name = "block\(stage + 1).patchEmbedding"
        matrix = try Matrix(store, name, inputs: inputs, outputs: channels)
        norm = try LayerNorm(store, "\(name)Norm", channels: channels)
    }

    /// A map (batch, C, H, W) to rows of tokens (batch * N, C').
    func callAsFunction(_ map: Tensor, batch: Int, geometry: StageGeometry, pass: ForwardPass) throws -> Tensor {
        let rows: Tensor
        if pass.isExact {
            rows = try map.convolution(
                matrix.weight.reshaped([channels, map.shape[1], shape.kernel, shape.kernel]), matrix.bias,
                stride: shape.stride, padding: shape.padding
            ).reshaped([batch, channels, geometry.tokens]).transposed(1, 2)
                .reshaped([batch * geometry.tokens, channels])
        } else {
            let windows = try map.unfolded(kernel: shape.kernel, stride: shape.stride, padding: shape.padding)
                .transposed(1, 2).reshaped([batch * geometry.tokens, inputs])
            rows = try matrix(windows, pass: pass)
        }
        return try norm(rows)
    }
}

/// What follows the attention of a layer: the experts of the supernet, or SegFormer's dense Mix-FFN.
protocol FeedForwardLayer {
    /// What a subnetwork chooses in it.
    associatedtype Choice
    /// Rows of tokens (batch * N, C) in and out.
    func callAsFunction(
        _ x: Tensor, choice: Choice, batch: Int, geometry: StageGeometry, pass: ForwardPass
    ) throws -> Tensor
}

/// One transformer layer: x += Attention(LayerNorm x), then x += FeedForward(LayerNorm x).
struct EncoderLayer<FeedForward: FeedForwardLayer> {
    private let attentionNorm: LayerNorm
    private let attention: Attention
    private let mixtureNorm: LayerNorm
    private let feedForward: FeedForward

    init(
        _ store: ParameterStore, _ prefix: String, backbone: Backbone, stage: Int,
        feedForward: (_ prefix: String) throws -> FeedForward
    ) throws {
        let channels = backbone.embeddingDimensions[stage]
        attentionNorm = try LayerNorm(store, "\(prefix).attentionNorm", channels: channels)
        attention = try Attention(store, prefix, backbone: backbone, stage: stage)
        mixtureNorm = try LayerNorm(store, "\(prefix).mixtureNorm", channels: channels)
        self.feedForward = try feedForward(prefix)
    }

    func callAsFunction(
        _ x: Tensor, choice: FeedForward.Choice, batch: Int, geometry: StageGeometry, pass: ForwardPass
    ) throws -> Tensor {
        let attended = try x + attention(attentionNorm(x), batch: batch, geometry: geometry, pass: pass)
        return try attended
            + feedForward(mixtureNorm(attended), choice: choice, batch: batch, geometry: geometry, pass: pass)
    }
}

/// One stage of the encoder: patch embedding, layers, LayerNorm.
struct EncoderStage<FeedForward: FeedForwardLayer> {
    private let embedding: PatchEmbeddingLayer
    private let layers: [EncoderLayer<FeedForward>]
    private let norm: LayerNorm
    private let channels: Int

    /// - Parameter feedForward: makes the part behind the attention of the layer with this prefix.
    init(
        _ store: ParameterStore, backbone: Backbone, stage: Int, feedForward: (_ prefix: String) throws -> FeedForward
    ) throws {
        channels = backbone.embeddingDimensions[stage]
        embedding = try PatchEmbeddingLayer(store, backbone: backbone, stage: stage)
        layers = try (1...backbone.depths[stage]).map {
            try EncoderLayer(
                store, "block\(stage + 1).layer\($0)", backbone: backbone, stage: stage, feedForward: feedForward)
        }
        norm = try LayerNorm(store, "block\(stage + 1).norm", channels: channels)
    }

    /// A map (batch, C, H, W) to the stage's tokens (batch * N, C'), and the same as a map (batch, C', H', W').
    func callAsFunction(
        _ map: Tensor, choice: FeedForward.Choice, batch: Int, geometry: StageGeometry, pass: ForwardPass
    ) throws -> (tokens: Tensor, map: Tensor) {
        var x = try embedding(map, batch: batch, geometry: geometry, pass: pass)
        for layer in layers {
            x = try layer(x, choice: choice, batch: batch, geometry: geometry, pass: pass)
        }
        x = try norm(x)
        let output = try x.reshaped([batch, geometry.tokens, channels]).transposed(1, 2)
            .reshaped([batch, channels, geometry.height, geometry.width])
        return (x, output)
    }
}
