import Torch
import ViTMoE

/// SegFormer's all-MLP decoder: project each stage to D channels, interpolate to the first stage's size, join, fuse to D
/// channels, norm, ReLU, class scores.
///
/// SegFormer's norm is a batch norm. The supernet's is a LayerNorm over the channels of each pixel: the batch statistics
/// of one subnetwork are wrong for another (Yu et al., arXiv:2003.04276). It has the same number of parameters. Our choice.
struct Decoder {
    /// Which norm follows the fusion.
    enum NormKind { case layer, batch }
    private enum Norm {
        case layer(LayerNorm)
        case batch(BatchNorm)
    }

    private let projections: [Matrix]
    private let fusion: Matrix
    private let norm: Norm
    private let classifier: Matrix
    private let width: Int
    private let classes: Int

    init(
        _ store: ParameterStore, backbone: Backbone, width: Int, classes: Int, norm kind: NormKind = .layer
    ) throws {
        self.width = width
        self.classes = classes
        projections = try backbone.embeddingDimensions.enumerated().map { stage, channels in
            try Matrix(store, "decoder.projection\(stage + 1)", inputs: channels, outputs: width)
        }
        fusion = try Matrix(
            store, "decoder.fusion", inputs: Backbone.stageCount * width, outputs: width, hasBias: false)
        switch kind {
        case .layer: norm = .layer(try LayerNorm(store, "decoder.norm", channels: width))
        case .batch: norm = .batch(try BatchNorm(store, "decoder.norm", channels: width))
        }
        classifier = try Matrix(store, "decoder.classifier", inputs: width, outputs: classes)
    }

    /// The stages' tokens to class scores (batch, classes, H / 4, W / 4).
    func callAsFunction(
        _ stages: [Tensor], batch: Int, geometries: [StageGeometry], pass: ForwardPass
    ) throws -> Tensor {
        let target = geometries[0]
        let sums =
            try pass.isExact
            ? summed(stages, batch: batch, geometries: geometries)
            : joined(stages, batch: batch, geometries: geometries, pass: pass)
        let fused: Tensor
        switch norm {
        case .layer(let norm): fused = try norm(sums).relu()
        case .batch(let norm): fused = try norm(sums, pass: pass).relu()
        }
        return try classifier(fused, pass: pass).reshaped([batch, target.tokens, classes]).transposed(1, 2)
            .reshaped([batch, classes, target.height, target.width])
    }

    /// As an array computes it: F [up(P_1 x_1 + b_1), ..., up(P_4 x_4 + b_4)], one joined vector per pixel. Rows of pixels out.
    func joined(_ stages: [Tensor], batch: Int, geometries: [StageGeometry], pass: ForwardPass) throws -> Tensor {
        let maps = try stages.indices.map { stage in
            try map(projections[stage](stages[stage], pass: pass), batch, geometries[stage], like: geometries[0])
        }
        return try fusion(
            rows(.concatenated(maps, along: 1), batch, geometries[0], channels: Backbone.stageCount * width), pass: pass
        )
    }

    /// The same by sum over s of up(F_s P_s x_s + F_s b_s), with F_s the columns of F that see stage s: interpolation is linear,
    /// acts on every channel alone and keeps constants. Many times fewer multiplications (Benchmarks/README.md).
    func summed(_ stages: [Tensor], batch: Int, geometries: [StageGeometry]) throws -> Tensor {
        let maps = try projections.enumerated().map { stage, projection in
            let part = try fusion.weight.narrowed(1, stage * width..<(stage + 1) * width)
            let product = try stages[stage].linear(
                part.matrixMultiplied(by: projection.weight), projection.bias.map { try part.matrixMultiplied(by: $0) })
            return try map(product, batch, geometries[stage], like: geometries[0])
        }
        return try rows(maps.dropFirst().reduce(maps[0]) { try $0 + $1 }, batch, geometries[0], channels: width)
    }

    /// Rows of tokens as a map of the target's height and width.
    private func map(
        _ rows: Tensor, _ batch: Int, _ geometry: StageGeometry, like target: StageGeometry
    ) throws -> Tensor {
        let map = try rows.reshaped([batch, geometry.tokens, width]).transposed(1, 2)
            .reshaped([batch, width, geometry.height, geometry.width])
        return geometry == target ? map : try map.upsampled(height: target.height, width: target.width)
    }

    private func rows(_ map: Tensor, _ batch: Int, _ geometry: StageGeometry, channels: Int) throws -> Tensor {
        try map.reshaped([batch, channels, geometry.tokens]).transposed(1, 2)
            .reshaped([batch * geometry.tokens, channels])
    }
}
