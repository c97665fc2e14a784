/// Everything that one image makes the hardware do: the weight matrices with their use, and the digital work.
public struct Workload: Hashable, Sendable {
    /// The matrices, in the order of execution.
    public let layers: [MatrixLayer]
    /// The matrices grouped by shape, in the order of first appearance: the cost of a chip needs no more.
    public let shapeGroups: [MatrixShapeGroup]
    /// Digital work of the four stages.
    public let blockDigital: [DigitalWork]
    /// Digital work of the decoder.
    public let decoderDigital: DigitalWork
    /// Trainable parameters of what is charged: matrices, depth-wise kernels, biases and norms.
    public let parameterCount: Int

    /// Digital work of the whole image.
    public let digital: DigitalWork
    /// Weights stored in arrays, all experts, without biases.
    public let weightCount: Int
    /// Multiply-accumulate operations of the matrices alone.
    public let matrixMACCount: Int
    /// Multiply-accumulate operations per image: matrices and digital work. 1 MAC = 2 operations.
    public var macCount: Int { matrixMACCount + digital.macCount }

    /// The workload of one image.
    ///
    /// - Parameters:
    ///   - architecture: the network.
    ///   - image: its input size.
    ///   - classes: classes of the decoder (NYUD-v2 has 40).
    ///   - charged: which part of the network counts.
    ///   - expertsCharged: whether a token is charged for its top-k experts or for all.
    ///   - routing: how tokens spread over the experts.
    /// - Throws: `ArchitectureError` naming the field, its value and the allowed range.
    public init(
        architecture: Architecture, image: ImageSize, classes: Int = 40, charged: Charged,
        expertsCharged: ExpertsCharged, routing: ExpertRouting = .balanced
    ) throws(ArchitectureError) {
        try architecture.validateShape()
        var builder = try WorkloadBuilder(
            backbone: .standard(architecture.backbone), image: image, classes: classes, charged: charged)
        for (stage, choice) in architecture.blocks.enumerated() {
            let feedForward = MixtureShape(
                experts: choice.experts, hiddenSize: choice.hiddenSize, topK: architecture.topK,
                expertsCharged: expertsCharged,
                busiestTokens: try routing.busiestTokens(
                    block: stage, tokens: builder.stages[stage].tokens, experts: choice.experts,
                    topK: architecture.topK))
            builder.appendStage(stage, feedForward: .mixture(feedForward))
        }
        builder.appendDecoder()
        self.init(builder)
    }

    /// The workload of the dense SegFormer that the space starts from: Mix-FFN with hidden size 4C and the depth-wise
    /// convolution on the hidden channels. The anchor for published parameter and MAC counts.
    public static func dense(
        _ backbone: BackboneSize, image: ImageSize, classes: Int = 40, charged: Charged
    ) throws(ArchitectureError) -> Workload {
        var builder = try WorkloadBuilder(
            backbone: .standard(backbone), image: image, classes: classes, charged: charged)
        for stage in 0..<Backbone.stageCount {
            builder.appendStage(stage, feedForward: .dense)
        }
        builder.appendDecoder()
        return Workload(builder)
    }

    /// A part of a network, for systems whose blocks sit in different memories.
    public enum Part: Hashable, Codable, Sendable {
        /// One stage, 0...3.
        case block(Int)
        /// The decoder.
        case decoder
    }

    /// The workload of one part; the parts' digital work, weights and MACs add up to the whole.
    public func part(_ part: Part) -> Workload {
        var digital = [DigitalWork](repeating: DigitalWork(), count: Backbone.stageCount)
        var block: Int?
        if case .block(let index) = part, digital.indices.contains(index) {
            digital[index] = blockDigital[index]
            block = index
        }
        return Workload(
            layers: part == .decoder || block != nil ? layers.filter { $0.block == block } : [],
            blockDigital: digital, decoderDigital: part == .decoder ? decoderDigital : DigitalWork(),
            parametersByPart: parametersByPart.filter { $0.key == part })
    }

    /// Weights stored in arrays by some parts of the network.
    public func weightCount(in parts: NetworkParts) -> Int {
        zip(NetworkParts.singles, partWeightCounts).reduce(0) { $0 + (parts.contains($1.0) ? $1.1 : 0) }
    }

    private let parametersByPart: [Part: Int]
    private let partWeightCounts: [Int]

    private init(_ builder: WorkloadBuilder) {
        self.init(
            layers: builder.layers, blockDigital: builder.blockDigital, decoderDigital: builder.decoderDigital,
            parametersByPart: builder.parameters)
    }

    private init(
        layers: [MatrixLayer], blockDigital: [DigitalWork], decoderDigital: DigitalWork,
        parametersByPart: [Part: Int]
    ) {
        self.layers = layers
        self.blockDigital = blockDigital
        self.decoderDigital = decoderDigital
        self.digital = blockDigital.reduce(decoderDigital, +)
        self.weightCount = layers.reduce(0) { $0 + $1.weightCount }
        self.partWeightCounts = NetworkParts.singles.map { part in
            layers.reduce(0) { $0 + (NetworkParts(block: $1.block) == part ? $1.weightCount : 0) }
        }
        self.matrixMACCount = layers.reduce(0) { $0 + $1.macCount }
        self.parameterCount = parametersByPart.values.reduce(0, +)
        self.parametersByPart = parametersByPart
        var groups: [MatrixShapeGroup] = []
        var position: [MatrixShape: Int] = [:]
        for layer in layers {
            let shape = MatrixShape(layer)
            let index = position[shape] ?? groups.count
            if index == groups.count {
                position[shape] = index
                groups.append(MatrixShapeGroup(shape: shape))
            }
            groups[index].add(block: layer.block)
        }
        self.shapeGroups = groups
    }
}
