/// Height and width of the input image in pixels.
public struct ImageSize: Hashable, Codable, Sendable, CustomStringConvertible {
    /// Rows of pixels.
    public var height: Int
    /// Columns of pixels.
    public var width: Int

    /// The size that NYUD-v2 is trained and tested at (Silberman et al., ECCV 2012; 480 x 640).
    public static let nyud = ImageSize(height: 480, width: 640)

    /// Makes a size; `Workload` and `Backbone.stages` check it.
    public init(height: Int, width: Int) {
        self.height = height
        self.width = width
    }

    /// "480x640", height first.
    public var description: String { "\(height)x\(width)" }

    /// Sides that the counts below can hold without overflow (our choice).
    static let allowedSide = 1...16_384

    func validate() throws(ArchitectureError) {
        for (name, side) in [("image.height", height), ("image.width", width)] where !Self.allowedSide.contains(side) {
            throw .outOfRange(field: name, value: side, allowed: Self.allowedSide)
        }
    }
}

/// The overlapping patch embedding of one stage: a convolution with padding, then a LayerNorm.
public struct PatchEmbedding: Hashable, Sendable {
    /// Side of the square kernel.
    public let kernel: Int
    /// Stride in both directions.
    public let stride: Int
    /// Zero padding on each side.
    public let padding: Int

    /// 7x7 stride 4 padding 3 in the first stage, 3x3 stride 2 padding 1 after it (SegFormer, mix_transformer.py).
    public static func standard(stage: Int) -> PatchEmbedding {
        stage == 0
            ? PatchEmbedding(kernel: 7, stride: 4, padding: 3)
            : PatchEmbedding(kernel: 3, stride: 2, padding: 1)
    }

    /// Side of the output map: floor((side + 2 padding - kernel) / stride) + 1, which is ceil(side / stride) here.
    public func outputSide(_ side: Int) -> Int { (side + 2 * padding - kernel) / stride + 1 }
}

/// The feature map of one stage at a given image size.
public struct StageGeometry: Hashable, Sendable {
    /// Rows of the map.
    public let height: Int
    /// Columns of the map.
    public let width: Int
    /// Rows of the reduced map that keys and values come from.
    public let reducedHeight: Int
    /// Columns of the reduced map.
    public let reducedWidth: Int

    /// Tokens N of the stage.
    public var tokens: Int { height * width }
    /// Key and value tokens M.
    public var reducedTokens: Int { reducedHeight * reducedWidth }
}

extension Backbone {
    /// The four maps that an image of this size passes through.
    ///
    /// The spatial reduction is a convolution with kernel = stride = R and no padding, as in SegFormer's code: its side is
    /// floor(side / R), and the rest of a map that R does not divide is dropped. A map smaller than R, on which that code
    /// fails, is filled up with zeros to one square: our choice, so that a supernet can take any image. At 480x640
    /// N = 19200, 4800, 1200, 300 and M = 300 everywhere.
    /// - Throws: `ArchitectureError.outOfRange` for an image side outside 1...16384.
    public func stages(for image: ImageSize) throws(ArchitectureError) -> [StageGeometry] {
        try image.validate()
        var height = image.height
        var width = image.width
        var stages: [StageGeometry] = []
        for stage in 0..<Backbone.stageCount {
            let embedding = PatchEmbedding.standard(stage: stage)
            height = embedding.outputSide(height)
            width = embedding.outputSide(width)
            let ratio = reductionRatios[stage]
            stages.append(
                StageGeometry(
                    height: height, width: width,
                    reducedHeight: max(1, height / ratio), reducedWidth: max(1, width / ratio)))
        }
        return stages
    }
}
