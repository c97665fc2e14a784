/// How post-training quantization chooses its levels.
public enum QuantizationMethod: String, Codable, CaseIterable, Sendable {
    /// One range per tensor, from its smallest to its largest value: what the CMN paper's fall at 4 bits suggests.
    case minMax = "min-max"
    /// One range per output channel of a matrix, and the range of every tensor cut where its mean squared error is least.
    case clipped
}

/// A uniform affine quantizer: x is rounded to the nearest of scale (q - zero), q = 0...2^bits - 1.
///
/// B. Jacob et al., "Quantization and Training of Neural Networks for Efficient Integer-Arithmetic-Only Inference", CVPR
/// 2018. The range always holds 0, so that zeros stay zeros.
public struct Quantizer: Hashable, Sendable {
    /// Distance of two levels.
    public let scale: Double
    /// The level that stands for 0.
    public let zero: Int
    /// Largest level.
    public let highest: Int

    /// The quantizer of a range.
    public init(lowest: Double, highest value: Double, bits: Int) {
        let low = min(lowest, 0)
        let high = max(value, 0)
        highest = (1 << bits) - 1
        scale = high > low ? (high - low) / Double(highest) : 1
        // A range that is not finite has no levels; scores that come of it are refused where they arise.
        zero = Int(exactly: min(max((-low / scale).rounded(), 0), Double(highest))) ?? 0
    }

    /// The nearest level.
    public func rounded(_ x: Float) -> Float {
        let level = min(max((Double(x) / scale).rounded(.toNearestOrEven) + Double(zero), 0), Double(highest))
        return Float((level - Double(zero)) * scale)
    }

    /// The range that gives values the least mean squared error, out of 32 fractions of their full range.
    ///
    /// Fractions f = 1/32, 2/32, ... 1 of both ends (our choice of a grid; the search by mean squared error is that of
    /// R. Banner et al., "Post training 4-bit quantization of convolutional networks", NeurIPS 2019, without its model of
    /// the distribution).
    public static func clipped(_ values: some Collection<Float>, bits: Int) -> Quantizer {
        let low = Double(min(values.min() ?? 0, 0))
        let high = Double(max(values.max() ?? 0, 0))
        var best = Quantizer(lowest: low, highest: high, bits: bits)
        var least = Double.infinity
        for step in 1...32 {
            let fraction = Double(step) / 32
            let candidate = Quantizer(lowest: fraction * low, highest: fraction * high, bits: bits)
            var error = 0.0
            for value in values {
                let difference = Double(value - candidate.rounded(value))
                error += difference * difference
            }
            if error < least {
                least = error
                best = candidate
            }
        }
        return best
    }
}
