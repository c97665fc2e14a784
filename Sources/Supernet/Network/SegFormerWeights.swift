import Torch
import ViTMoE

/// One tensor of Hugging Face's `SegformerForSemanticSegmentation`: its name, its shape and where its values go.
struct SegFormerWeight {
    /// How its elements lie in our tensor.
    enum Layout {
        /// In the same order; the shape may differ by dimensions of size 1 or by joined ones.
        case same
        /// A convolution (outputs, channels, R, R) whose squares are rows (R, R, channels) with us.
        case squares(ratio: Int, channels: Int)
        /// A matrix (outputs, 4 D) that joins the stages from the last to the first; with us from the first to the last.
        case reversedStages(width: Int)
    }

    let name: String
    let shape: [Int]
    let layout: Layout
    let target: Tensor

    /// Our order of elements: `ours[i] = theirs[source(i)]`.
    func source(_ index: Int) -> Int {
        switch layout {
        case .same: return index
        case .squares(let ratio, let channels):
            let row = ratio * ratio * channels
            let place = index % row / channels
            return index / row * row + index % channels * ratio * ratio + place
        case .reversedStages(let width):
            let row = Backbone.stageCount * width
            let stage = Backbone.stageCount - 1 - index % row / width
            return index / row * row + stage * width + index % width
        }
    }
}

extension SegFormer {
    /// Reads the weights of a safetensors file with Hugging Face's names, e.g. of a pre-trained MiT-B0.
    ///
    /// - Parameter encoderOnly: leaves the head as it is: for encoders that were pre-trained on ImageNet.
    /// - Throws: `SupernetError.unusableWeights` if the file cannot be read or a tensor is missing or has another shape;
    ///   then nothing has changed.
    public func load(_ path: String, encoderOnly: Bool = false) throws {
        do {
            try load(Safetensors.read(path), encoderOnly: encoderOnly)
        } catch let error as TorchError {
            throw SupernetError.unusableWeights(path: path, reason: error.message)
        }
    }

    func load(_ file: Safetensors, encoderOnly: Bool = false) throws {
        let wanted = weights.filter { !encoderOnly || $0.name.hasPrefix("segformer.") }
        for weight in wanted {
            guard let found = file.shape(of: weight.name) else {
                throw TorchError(operation: "weights", message: "no tensor is named \"\(weight.name)\"")
            }
            guard found == weight.shape else {
                throw TorchError(
                    operation: "weights",
                    message: "\"\(weight.name)\" has the shape \(found), a SegFormer \(size.rawValue) needs "
                        + "\(weight.shape)")
            }
        }
        let values = try wanted.map { try file.floats($0.name) }
        for (weight, theirs) in zip(wanted, values) {
            try weight.target.assign(theirs.indices.map { theirs[weight.source($0)] })
        }
    }

    /// The weights with Hugging Face's names, shapes and order of elements, for a safetensors file.
    public func namedWeights() throws -> [NamedTensor] {
        try weights.map { weight in
            let ours = try weight.target.floats()
            var theirs = ours
            for index in ours.indices { theirs[weight.source(index)] = ours[index] }
            return NamedTensor(weight.name, try Tensor(theirs, shape: weight.shape))
        }
    }

    /// All tensors of the file format, in the order of our parameters.
    var weights: [SegFormerWeight] {
        let tensors = parameters.map { NamedTensor($0.name, $0.tensor) } + buffers
        return tensors.compactMap { item in
            let parts = item.name.split(separator: ".").map(String.init)
            return parts[0] == "decoder" ? headWeight(parts, item.tensor) : encoderWeight(parts, item.tensor)
        }
    }

    /// Names like "block1.norm.weight" and "block2.layer1.query.bias".
    private func encoderWeight(_ parts: [String], _ tensor: Tensor) -> SegFormerWeight? {
        guard let number = Int(parts[0].dropFirst("block".count)), let kind = parts.last else { return nil }
        let stage = number - 1
        let channels = backbone.embeddingDimensions[stage]
        let ratio = backbone.reductionRatios[stage]
        let prefix = "segformer.encoder"
        func weight(_ name: String, _ shape: [Int]? = nil, _ layout: SegFormerWeight.Layout = .same) -> SegFormerWeight
        {
            SegFormerWeight(
                name: "\(prefix).\(name).\(kind)", shape: kind == "weight" ? shape ?? tensor.shape : tensor.shape,
                layout: kind == "weight" ? layout : .same, target: tensor)
        }
        if parts.count == 3 {
            switch parts[1] {
            case "norm": return weight("layer_norm.\(stage)")
            case "patchEmbeddingNorm": return weight("patch_embeddings.\(stage).layer_norm")
            default:
                let kernel = PatchEmbedding.standard(stage: stage).kernel
                let inputs = stage == 0 ? Backbone.imageChannels : backbone.embeddingDimensions[stage - 1]
                return weight("patch_embeddings.\(stage).proj", [channels, inputs, kernel, kernel])
            }
        }
        guard let layer = Int(parts[1].dropFirst("layer".count)) else { return nil }
        let block = "block.\(stage).\(layer - 1)"
        switch parts[2] {
        case "attentionNorm": return weight("\(block).layer_norm_1")
        case "query", "key", "value": return weight("\(block).attention.self.\(parts[2])")
        case "attentionOutput": return weight("\(block).attention.output.dense")
        case "reduction":
            return weight(
                "\(block).attention.self.sr", [channels, channels, ratio, ratio],
                .squares(ratio: ratio, channels: channels))
        case "reductionNorm": return weight("\(block).attention.self.layer_norm")
        case "mixtureNorm": return weight("\(block).layer_norm_2")
        case "feedForwardUp": return weight("\(block).mlp.dense1")
        case "depthwise": return weight("\(block).mlp.dwconv.dwconv")
        case "feedForwardDown": return weight("\(block).mlp.dense2")
        default: return nil
        }
    }

    /// Names like "decoder.projection1.weight" and "decoder.norm.mean".
    private func headWeight(_ parts: [String], _ tensor: Tensor) -> SegFormerWeight? {
        let kind = parts[2]
        let width = backbone.decoderDimension
        func weight(_ name: String, _ shape: [Int]? = nil, _ layout: SegFormerWeight.Layout = .same) -> SegFormerWeight
        {
            SegFormerWeight(
                name: "decode_head.\(name)", shape: shape ?? tensor.shape, layout: layout, target: tensor)
        }
        switch parts[1] {
        case "fusion":
            return weight(
                "linear_fuse.weight", [width, Backbone.stageCount * width, 1, 1], .reversedStages(width: width))
        case "norm":
            let names = ["mean": "running_mean", "variance": "running_var"]
            return weight("batch_norm.\(names[kind] ?? kind)")
        case "classifier":
            return weight("classifier.\(kind)", kind == "weight" ? [classes, width, 1, 1] : nil)
        default:
            guard let number = Int(parts[1].dropFirst("projection".count)) else { return nil }
            return weight("linear_c.\(number - 1).proj.\(kind)")
        }
    }
}
