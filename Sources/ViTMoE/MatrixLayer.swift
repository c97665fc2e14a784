/// One weight matrix of the network and how often an image uses it: what a CIM array computes.
///
/// `outputs x inputs` weights, `copies` times (one per expert), multiplied with `vectors x activeCopies` input vectors
/// per image. Convolutions appear as their im2col matrix.
public struct MatrixLayer: Hashable, Sendable {
    /// What the matrix does in the network.
    public enum Kind: String, Codable, CaseIterable, Sendable {
        /// Overlapping patch embedding of a stage (convolution).
        case patchEmbedding
        /// Query projection.
        case query
        /// Spatial reduction in front of keys and values (convolution).
        case reduction
        /// Key projection.
        case key
        /// Value projection.
        case value
        /// Output projection of the attention.
        case attentionOutput
        /// Router: one logit per expert.
        case gate
        /// First matrix of an expert, C -> h.
        case expertUp
        /// Second matrix of an expert, h -> C.
        case expertDown
        /// Decoder: projection of one stage to the decoder's width.
        case decoderProjection
        /// Decoder: fusion of the four projected maps.
        case decoderFusion
        /// Decoder: class scores.
        case classifier
    }

    /// "block1.layer2.query": unique within a workload.
    public let name: String
    /// What the matrix does.
    public let kind: Kind
    /// Stage 0...3, or nil in the decoder.
    public let block: Int?
    /// Matrix rows K: elements of one input vector.
    public let inputs: Int
    /// Matrix columns N: elements of one output vector.
    public let outputs: Int
    /// Input vectors per image, before routing (tokens).
    public let vectors: Int
    /// Stored matrices of this shape: the experts, else 1.
    public let copies: Int
    /// Matrices that each vector is multiplied with: top-k or all experts, else 1.
    public let activeCopies: Int
    /// Vectors that the busiest copy receives; it sets the latency when the copies work in parallel.
    public let busiestVectors: Int
    /// Different input elements per image: smaller than `vectors x inputs` where convolution windows overlap.
    public let distinctInputs: Int

    /// Weights stored, without biases.
    public var weightCount: Int { inputs * outputs * copies }
    /// Matrix-vector multiplications per image, over all copies.
    public var productCount: Int { vectors * activeCopies }
    /// Multiply-accumulate operations per image.
    public var macCount: Int { productCount * inputs * outputs }

    init(
        name: String, kind: Kind, block: Int?, inputs: Int, outputs: Int, vectors: Int, copies: Int = 1,
        activeCopies: Int = 1, busiestVectors: Int? = nil, distinctInputs: Int? = nil
    ) {
        self.name = name
        self.kind = kind
        self.block = block
        self.inputs = inputs
        self.outputs = outputs
        self.vectors = vectors
        self.copies = copies
        self.activeCopies = activeCopies
        self.busiestVectors = busiestVectors ?? vectors
        self.distinctInputs = distinctInputs ?? vectors * inputs
    }
}

/// What the hardware cost of a matrix layer depends on; layers of equal shape cost the same.
public struct MatrixShape: Hashable, Sendable {
    /// Matrix rows K.
    public let inputs: Int
    /// Matrix columns N.
    public let outputs: Int
    /// Stored matrices.
    public let copies: Int
    /// Matrix-vector multiplications per image, over all copies.
    public let productCount: Int
    /// Vectors of the busiest copy.
    public let busiestVectors: Int
    /// Different input elements per image.
    public let distinctInputs: Int

    /// The shape of a layer.
    public init(_ layer: MatrixLayer) {
        inputs = layer.inputs
        outputs = layer.outputs
        copies = layer.copies
        productCount = layer.productCount
        busiestVectors = layer.busiestVectors
        distinctInputs = layer.distinctInputs
    }
}

/// A shape and how many layers of a workload have it.
public struct MatrixShapeGroup: Hashable, Sendable {
    /// The common shape.
    public let shape: MatrixShape
    /// Layers with it.
    public private(set) var count = 0
    /// Layers with it in each block (lanes 0...3) and in the decoder (lane 4).
    private var counts = SIMD8<Int32>.zero

    init(shape: MatrixShape) { self.shape = shape }

    mutating func add(block: Int?) {
        count += 1
        counts[block ?? Backbone.stageCount] += 1
    }

    /// Layers with it in some parts of the network.
    public func count(in parts: NetworkParts) -> Int {
        if parts == .all { return count }
        var sum = 0
        for lane in 0..<NetworkParts.count where parts.rawValue & (1 << UInt8(lane)) != 0 { sum += Int(counts[lane]) }
        return sum
    }
}
