import GSL
import Torch
import ViTMoE

/// The weight-sharing network: a MiT encoder with routed experts of the largest sizes, and the decoder.
///
/// A subnetwork uses the first e experts and, in each, the first h rows of W1 and columns of W2.
final class SegmentationNetwork {
    /// All parameters in the order of creation.
    let parameters: [AdamW.Parameter]
    private let stages: [EncoderStage<MixtureOfExperts>]
    private let decoder: Decoder
    private let geometries: [StageGeometry]

    /// Builds the network with its initial weights, or with those of another network of the same sizes: the same memory,
    /// but gradients of its own.
    init(
        backbone: Backbone, expertCounts: [Int], hiddenSizes: [Int], decoderWidth: Int, classes: Int, image: ImageSize,
        seed: UInt64, fullRateInputs: Int? = nil, sharing other: SegmentationNetwork? = nil
    ) throws {
        let store = ParameterStore(seed: seed, fullRateInputs: fullRateInputs, sharing: other?.parameters ?? [])
        geometries = try backbone.stages(for: image)
        stages = try (0..<Backbone.stageCount).map { stage in
            try EncoderStage(store, backbone: backbone, stage: stage) { prefix in
                try MixtureOfExperts(
                    store, prefix, channels: backbone.embeddingDimensions[stage], expertCount: expertCounts[stage],
                    hiddenSize: hiddenSizes[stage])
            }
        }
        decoder = try Decoder(store, backbone: backbone, width: decoderWidth, classes: classes)
        parameters = store.parameters
    }

    /// Class scores (batch, classes, H / 4, W / 4) of images (batch, 3, H, W).
    func callAsFunction(_ images: Tensor, _ architecture: Architecture, pass: ForwardPass) throws -> Tensor {
        let batch = images.shape[0]
        var map = images
        var outputs: [Tensor] = []
        for (stage, choice) in zip(stages, architecture.blocks) {
            let geometry = geometries[outputs.count]
            let (tokens, next) = try stage(
                map, choice: .init(block: choice, topK: architecture.topK), batch: batch, geometry: geometry, pass: pass
            )
            outputs.append(tokens)
            map = next
        }
        return try decoder(outputs, batch: batch, geometries: geometries, pass: pass)
    }

    /// Number of trainable values.
    var parameterCount: Int { parameters.reduce(0) { $0 + $1.tensor.count } }

    /// Hands all gradients over to the network whose weights this one shares.
    func moveGradients(to other: SegmentationNetwork) throws {
        for (mine, theirs) in zip(parameters, other.parameters) { try mine.tensor.moveGradient(to: theirs.tensor) }
    }

    /// The parameters by name.
    var namedTensors: [NamedTensor] { parameters.map { NamedTensor($0.name, $0.tensor) } }
}
