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
        var maps: [Tensor] = []
        for (stage, tokens) in stages.enumerated() {
            let geometry = geometries[stage]
            let projected = try projections[stage](tokens, pass: pass)
                .reshaped([batch, geometry.tokens, width]).transposed(1, 2)
            guard stage > 0 else {
                maps.append(projected)
                continue
            }
            let map = try projected.reshaped([batch, width, geometry.height, geometry.width])
                .upsampled(height: target.height, width: target.width)
            maps.append(try map.reshaped([batch, width, target.tokens]))
        }
        let joined = try Tensor.concatenated(maps, along: 1).transposed(1, 2)
            .reshaped([batch * target.tokens, Backbone.stageCount * width])
        let sums = try fusion(joined, pass: pass)
        let fused: Tensor
        switch norm {
        case .layer(let norm): fused = try norm(sums).relu()
        case .batch(let norm): fused = try norm(sums, pass: pass).relu()
        }
        return try classifier(fused, pass: pass).reshaped([batch, target.tokens, classes]).transposed(1, 2)
            .reshaped([batch, classes, target.height, target.width])
    }
}
