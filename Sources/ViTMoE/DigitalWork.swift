/// What an image needs beside the weight matrices: work of the digital vector unit.
///
/// The attention's products multiply activations with activations. They never sit in RRAM, whose cells would wear out;
/// depth-wise convolutions stay digital too, since a crossbar would use 9 rows and one column of an array for each
/// channel.
public struct DigitalWork: Hashable, Sendable {
    /// Query-key and score-value products: 2 N M C per layer.
    public var attentionMACs = 0
    /// 3x3 depth-wise convolutions: 9 N C per layer.
    public var depthwiseMACs = 0
    /// Bilinear interpolation, 4 MAC per output element.
    public var interpolationMACs = 0
    /// Weighting of the experts' outputs with their gate values: N k C per layer.
    public var gatingMACs = 0
    /// Elements through a softmax: attention scores N M heads, gate logits N E.
    public var softmaxElements = 0
    /// Elements through a LayerNorm.
    public var normalizationElements = 0
    /// Elements through a GELU.
    public var geluElements = 0
    /// Elements through a ReLU.
    public var reluElements = 0
    /// Residual additions: 2 N C per layer.
    public var residualAdditions = 0
    /// Elements read from and written to the activation buffer by all of this.
    public var bufferElements = 0
    /// Weights used here, not in a CIM array: the depth-wise kernels.
    public var weightCount = 0

    /// No work.
    public init() {}

    /// All multiply-accumulate operations.
    public var macCount: Int { attentionMACs + depthwiseMACs + interpolationMACs + gatingMACs }

    /// The work of both.
    public static func + (left: DigitalWork, right: DigitalWork) -> DigitalWork {
        var sum = left
        sum += right
        return sum
    }

    /// Adds the work of `right`.
    public static func += (left: inout DigitalWork, right: DigitalWork) {
        left.attentionMACs += right.attentionMACs
        left.depthwiseMACs += right.depthwiseMACs
        left.interpolationMACs += right.interpolationMACs
        left.gatingMACs += right.gatingMACs
        left.softmaxElements += right.softmaxElements
        left.normalizationElements += right.normalizationElements
        left.geluElements += right.geluElements
        left.reluElements += right.reluElements
        left.residualAdditions += right.residualAdditions
        left.bufferElements += right.bufferElements
        left.weightCount += right.weightCount
    }
}
