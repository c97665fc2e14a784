import Torch
import ViTMoE

/// The dense network that the supernet departs from: SegFormer with a MiT encoder, as published, at every image size.
///
/// E. Xie et al., "SegFormer", NeurIPS 2021. It shares patch embedding, attention and decoder with the supernet. Weights
/// are those of Hugging Face's `SegformerForSemanticSegmentation`, by the same names; LayerNorms use its epsilon, 1e-5.
public final class SegFormer {
    /// Size of the encoder.
    public let size: BackboneSize
    /// Classes that pixels are scored for.
    public let classes: Int
    let parameters: [AdamW.Parameter]
    let buffers: [NamedTensor]
    let backbone: Backbone
    private let stages: [EncoderStage<MixFeedForward>]
    private let decoder: Decoder

    /// Builds the network with random weights.
    /// - Throws: `SupernetError.invalidSetting` for an impossible number of classes, or `TorchError`.
    public init(_ size: BackboneSize, classes: Int = IndoorClass.count, seed: UInt64 = 1) throws {
        guard (1...65_536).contains(classes) else {
            throw SupernetError.invalidSetting(name: "classes", value: "\(classes)", rule: "1 to 65536")
        }
        self.size = size
        self.classes = classes
        let backbone = Backbone.standard(size)
        let store = ParameterStore(seed: seed, normEpsilon: 1e-5)
        stages = try (0..<Backbone.stageCount).map { stage in
            try EncoderStage(store, backbone: backbone, stage: stage) { prefix in
                try MixFeedForward(store, prefix, channels: backbone.embeddingDimensions[stage])
            }
        }
        decoder = try Decoder(
            store, backbone: backbone, width: backbone.decoderDimension, classes: classes, norm: .batch)
        self.backbone = backbone
        parameters = store.parameters
        buffers = store.buffers
    }

    /// Class scores (batch, classes, H / 4, W / 4) of images (batch, 3, H, W).
    public func callAsFunction(_ images: Tensor) throws -> Tensor { try callAsFunction(images, pass: ForwardPass()) }

    func callAsFunction(_ images: Tensor, pass: ForwardPass) throws -> Tensor {
        let shape = images.shape
        guard shape.count == 4 else {
            throw SupernetError.invalidSetting(name: "images", value: "\(shape)", rule: "(batch, 3, height, width)")
        }
        let geometries = try backbone.stages(for: ImageSize(height: shape[2], width: shape[3]))
        for (geometry, ratio) in zip(geometries, backbone.reductionRatios)
        where min(geometry.height, geometry.width) < ratio {
            throw SupernetError.invalidSetting(
                name: "images", value: "\(shape[2])x\(shape[3])",
                rule: "29x29 or more: the first stage reduces squares of 8 x 8 tokens, a token for 4 x 4 pixels")
        }
        var map = images
        var outputs: [Tensor] = []
        for (stage, geometry) in zip(stages, geometries) {
            let (tokens, next) = try stage(map, choice: (), batch: shape[0], geometry: geometry, pass: pass)
            outputs.append(tokens)
            map = next
        }
        return try decoder(outputs, batch: shape[0], geometries: geometries, pass: pass)
    }

    /// Trainable values of the encoder and of the decode head.
    public var parameterCounts: (encoder: Int, head: Int) {
        var encoder = 0
        var head = 0
        for parameter in parameters {
            if parameter.name.hasPrefix("decoder.") {
                head += parameter.tensor.count
            } else {
                encoder += parameter.tensor.count
            }
        }
        return (encoder, head)
    }
}
