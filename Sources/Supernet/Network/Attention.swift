import Torch
import ViTMoE

/// SegFormer's efficient self-attention: keys and values come from a map that is R times smaller in both directions.
///
/// Attention(x) = softmax(Q K^T / sqrt(d)) V, per head of d channels, then an output projection.
struct Attention {
    private let query: Matrix
    private let key: Matrix
    private let value: Matrix
    private let output: Matrix
    private let reduction: (matrix: Matrix, norm: LayerNorm)?
    private let heads: Int
    private let channels: Int
    private let ratio: Int

    init(_ store: ParameterStore, _ prefix: String, backbone: Backbone, stage: Int) throws {
        channels = backbone.embeddingDimensions[stage]
        heads = backbone.heads[stage]
        ratio = backbone.reductionRatios[stage]
        query = try Matrix(store, "\(prefix).query", inputs: channels, outputs: channels)
        key = try Matrix(store, "\(prefix).key", inputs: channels, outputs: channels)
        value = try Matrix(store, "\(prefix).value", inputs: channels, outputs: channels)
        output = try Matrix(
            store, "\(prefix).attentionOutput", inputs: channels, outputs: channels)
        if ratio > 1 {
            let matrix = try Matrix(
                store, "\(prefix).reduction", inputs: ratio * ratio * channels, outputs: channels)
            reduction = (matrix, try LayerNorm(store, "\(prefix).reductionNorm", channels: channels))
        } else {
            reduction = nil
        }
    }

    /// Rows of tokens (batch * N, C) in and out.
    func callAsFunction(_ x: Tensor, batch: Int, geometry: StageGeometry, pass: ForwardPass) throws -> Tensor {
        let reduced = try reduce(x, batch: batch, geometry: geometry, pass: pass)
        let scale = 1 / (Double(channels) / Double(heads)).squareRoot()
        let queries = try split(query(x, pass: pass), batch, geometry.tokens)
        let keys = try split(key(reduced, pass: pass).scaled(by: scale), batch, geometry.reducedTokens)
        let values = try split(value(reduced, pass: pass), batch, geometry.reducedTokens)
        let weights = try queries.matrixMultiplied(by: keys.transposed(-1, -2)).softmax(-1)
        var mixed = try weights.matrixMultiplied(by: values)
        if heads > 1 { mixed = try mixed.transposed(1, 2) }
        return try output(mixed.reshaped([batch * geometry.tokens, channels]), pass: pass)
    }

    /// (batch, heads, tokens, d), or (batch, tokens, C) with one head.
    private func split(_ x: Tensor, _ batch: Int, _ tokens: Int) throws -> Tensor {
        guard heads > 1 else { return try x.reshaped([batch, tokens, channels]) }
        return try x.reshaped([batch, tokens, heads, channels / heads]).transposed(1, 2)
    }

    /// Every whole R x R square of tokens, joined and projected to one (see `ViTMoE.Backbone.stages`).
    private func reduce(_ x: Tensor, batch: Int, geometry: StageGeometry, pass: ForwardPass) throws -> Tensor {
        guard let reduction else { return x }
        let height = geometry.reducedHeight
        let width = geometry.reducedWidth
        var map = try x.reshaped([batch, geometry.height, geometry.width, channels])
        if geometry.height > height * ratio { map = try map.narrowed(1, 0..<height * ratio) }
        if geometry.width > width * ratio { map = try map.narrowed(2, 0..<width * ratio) }
        let (bottom, right) = (max(0, height * ratio - geometry.height), max(0, width * ratio - geometry.width))
        if bottom > 0 || right > 0 { map = try map.padded(bottom: bottom, right: right) }
        let squares = try map.reshaped([batch, height, ratio, width, ratio * channels]).transposed(2, 3)
        let rows = try squares.reshaped([batch * height * width, ratio * ratio * channels])
        return try reduction.norm(reduction.matrix(rows, pass: pass))
    }
}
