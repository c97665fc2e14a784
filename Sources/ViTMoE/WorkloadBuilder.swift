/// The feed-forward network of one stage's layers.
enum FeedForward {
    /// Mix-FFN of SegFormer.
    case dense
    /// Routed mixture of plain MLP experts behind a shared depth-wise convolution.
    case mixture(MixtureShape)
}

/// Shape and use of the experts of one stage's layers.
struct MixtureShape {
    let experts: Int
    let hiddenSize: Int
    let topK: Int
    let expertsCharged: ExpertsCharged
    let busiestTokens: Int

    var activeExperts: Int { expertsCharged == .topK ? topK : experts }
}

/// Walks the network in the order of execution and collects what `Workload` holds.
///
/// Stages and layers are zero-based in code and one-based in names. Parameters count biases and norms (2C for a
/// LayerNorm); a part that is not charged adds nothing.
struct WorkloadBuilder {
    let backbone: Backbone
    let stages: [StageGeometry]
    let image: ImageSize
    let classes: Int
    let charged: Charged

    var layers: [MatrixLayer] = []
    var blockDigital = [DigitalWork](repeating: DigitalWork(), count: Backbone.stageCount)
    var decoderDigital = DigitalWork()
    var parameters: [Workload.Part: Int] = [:]

    init(backbone: Backbone, image: ImageSize, classes: Int, charged: Charged) throws(ArchitectureError) {
        let allowedClasses = 1...65_536
        guard allowedClasses.contains(classes) else {
            throw .outOfRange(field: "classes", value: classes, allowed: allowedClasses)
        }
        self.backbone = backbone
        self.stages = try backbone.stages(for: image)
        self.image = image
        self.classes = classes
        self.charged = charged
    }

    mutating func appendStage(_ stage: Int, feedForward: FeedForward) {
        if charged != .experts { appendPatchEmbedding(stage) }
        for layer in 0..<backbone.depths[stage] {
            let prefix = "block\(stage + 1).layer\(layer + 1)"
            if charged != .experts { appendAttention(stage, prefix: prefix) }
            switch feedForward {
            case .dense: appendDense(stage, prefix: prefix)
            case .mixture(let mixture): appendMixture(stage, mixture, prefix: prefix)
            }
        }
        guard charged != .experts else { return }
        // The LayerNorm at the end of the stage.
        blockDigital[stage] += normalization(stages[stage].tokens * backbone.embeddingDimensions[stage])
        addParameters(2 * backbone.embeddingDimensions[stage], to: .block(stage))
    }

    private mutating func appendPatchEmbedding(_ stage: Int) {
        let embedding = PatchEmbedding.standard(stage: stage)
        let channels = backbone.embeddingDimensions[stage]
        let inputChannels = stage == 0 ? Backbone.imageChannels : backbone.embeddingDimensions[stage - 1]
        let inputPixels = stage == 0 ? image.height * image.width : stages[stage - 1].tokens
        let tokens = stages[stage].tokens
        append(
            MatrixLayer(
                name: "block\(stage + 1).patchEmbedding", kind: .patchEmbedding, block: stage,
                inputs: embedding.kernel * embedding.kernel * inputChannels, outputs: channels, vectors: tokens,
                distinctInputs: inputPixels * inputChannels),
            biases: channels)
        blockDigital[stage] += normalization(tokens * channels)
        addParameters(2 * channels, to: .block(stage))
    }

    private mutating func appendAttention(_ stage: Int, prefix: String) {
        let channels = backbone.embeddingDimensions[stage]
        let ratio = backbone.reductionRatios[stage]
        let tokens = stages[stage].tokens
        let reduced = stages[stage].reducedTokens
        let part = Workload.Part.block(stage)

        func projection(_ kind: MatrixLayer.Kind, vectors: Int, inputs: Int) -> MatrixLayer {
            MatrixLayer(
                name: "\(prefix).\(kind.rawValue)", kind: kind, block: stage, inputs: inputs, outputs: channels,
                vectors: vectors)
        }

        var work = normalization(tokens * channels)
        addParameters(2 * channels, to: part)
        append(projection(.query, vectors: tokens, inputs: channels), biases: channels)
        if ratio > 1 {
            append(projection(.reduction, vectors: reduced, inputs: ratio * ratio * channels), biases: channels)
            work += normalization(reduced * channels)
            addParameters(2 * channels, to: part)
        }
        append(projection(.key, vectors: reduced, inputs: channels), biases: channels)
        append(projection(.value, vectors: reduced, inputs: channels), biases: channels)
        work.attentionMACs += 2 * tokens * reduced * channels
        work.softmaxElements += tokens * reduced * backbone.heads[stage]
        // Queries are read and results written once; keys and values stay in the vector unit. Scores never leave it.
        work.bufferElements += 2 * tokens * channels + 2 * reduced * channels
        append(projection(.attentionOutput, vectors: tokens, inputs: channels), biases: channels)
        work += residual(tokens * channels)
        blockDigital[stage] += work
    }

    private mutating func appendDense(_ stage: Int, prefix: String) {
        let channels = backbone.embeddingDimensions[stage]
        let hidden = Backbone.denseHiddenRatio * channels
        let tokens = stages[stage].tokens
        appendFeedForward(stage, prefix: prefix, hidden: hidden, experts: 1, active: 1, busiest: tokens)
        blockDigital[stage].geluElements += tokens * hidden
        guard charged != .experts else { return }
        appendSurroundings(stage, depthwiseChannels: hidden)
    }

    private mutating func appendMixture(_ stage: Int, _ mixture: MixtureShape, prefix: String) {
        let channels = backbone.embeddingDimensions[stage]
        let tokens = stages[stage].tokens
        if charged != .experts { appendSurroundings(stage, depthwiseChannels: channels) }
        append(
            MatrixLayer(
                name: "\(prefix).gate", kind: .gate, block: stage, inputs: channels, outputs: mixture.experts,
                vectors: tokens),
            biases: 0)
        appendFeedForward(
            stage, prefix: prefix, hidden: mixture.hiddenSize, experts: mixture.experts,
            active: mixture.activeExperts,
            busiest: mixture.expertsCharged == .all ? tokens : mixture.busiestTokens)
        blockDigital[stage].softmaxElements += tokens * mixture.experts
        blockDigital[stage].gatingMACs += tokens * mixture.topK * channels
        blockDigital[stage].geluElements += tokens * mixture.activeExperts * mixture.hiddenSize
    }

    /// What encloses the experts: LayerNorm, depth-wise convolution, residual.
    private mutating func appendSurroundings(_ stage: Int, depthwiseChannels: Int) {
        let elements = stages[stage].tokens * backbone.embeddingDimensions[stage]
        var work = normalization(elements) + residual(elements)
        work.depthwiseMACs += 9 * stages[stage].tokens * depthwiseChannels
        work.weightCount += 9 * depthwiseChannels
        work.bufferElements += 2 * stages[stage].tokens * depthwiseChannels
        blockDigital[stage] += work
        let norm = 2 * backbone.embeddingDimensions[stage]
        addParameters(norm + 10 * depthwiseChannels, to: .block(stage))
    }

    private mutating func appendFeedForward(
        _ stage: Int, prefix: String, hidden: Int, experts: Int, active: Int, busiest: Int
    ) {
        let channels = backbone.embeddingDimensions[stage]
        let tokens = stages[stage].tokens
        append(
            MatrixLayer(
                name: "\(prefix).expertUp", kind: .expertUp, block: stage, inputs: channels, outputs: hidden,
                vectors: tokens, copies: experts, activeCopies: active, busiestVectors: busiest),
            biases: hidden * experts)
        append(
            MatrixLayer(
                name: "\(prefix).expertDown", kind: .expertDown, block: stage, inputs: hidden, outputs: channels,
                vectors: tokens, copies: experts, activeCopies: active, busiestVectors: busiest,
                distinctInputs: tokens * active * hidden),
            biases: channels * experts)
    }

    mutating func append(_ layer: MatrixLayer, biases: Int) {
        layers.append(layer)
        addParameters(layer.weightCount + biases, to: layer.block.map { .block($0) } ?? .decoder)
    }

    mutating func addParameters(_ count: Int, to part: Workload.Part) {
        parameters[part, default: 0] += count
    }

    private func normalization(_ elements: Int) -> DigitalWork {
        var work = DigitalWork()
        work.normalizationElements = elements
        work.bufferElements = 2 * elements
        return work
    }

    /// The sum joins the writing of the layer's output; only the skipped input is read in addition.
    private func residual(_ elements: Int) -> DigitalWork {
        var work = DigitalWork()
        work.residualAdditions = elements
        work.bufferElements = elements
        return work
    }
}
