/// A layer of integer weights in -127...127, [outputs x inputs] row by row, and what it gives without any error.
///
/// w = code x step. Integers are cut into digits of base 2^bits for cells of that many bits.
public struct QuantizedLayer: Sendable {
    /// The weights.
    public let codes: [Int]
    /// Rows of the weight matrix.
    public let outputs: Int
    /// Columns of the weight matrix.
    public let inputs: Int
    /// Weight of a code of one.
    public let step: Double

    /// The largest magnitude of a code: eight bits, symmetric.
    public static let largestCode = 127

    /// - Throws: ``VariationError`` for a shape that does not fit or codes out of range.
    public init(codes: [Int], outputs: Int, inputs: Int, step: Double = 1) throws(VariationError) {
        guard outputs > 0, inputs > 0, codes.count == outputs * inputs else {
            throw .sizeMismatch(what: "weight matrix", expected: outputs * inputs, found: codes.count)
        }
        if let wrong = codes.first(where: { abs($0) > Self.largestCode }) {
            throw .invalidParameter(name: "code of a weight", value: Double(wrong), rule: "an integer in -127...127")
        }
        self.codes = codes
        self.outputs = outputs
        self.inputs = inputs
        self.step = step
    }

    /// Rounds weights to the nearest code, the largest magnitude to 127.
    /// - Throws: ``VariationError`` for a shape that does not fit or weights that are not finite.
    public init(rounding weights: [Float], outputs: Int, inputs: Int) throws(VariationError) {
        var largest: Float = 0
        for (index, weight) in weights.enumerated() {
            guard weight.isFinite else {
                throw .weightOutsideMapping(index: index, value: weight, absoluteMaximum: .greatestFiniteMagnitude)
            }
            largest = max(largest, abs(weight))
        }
        let step = largest > 0 ? Double(largest) / Double(Self.largestCode) : 1
        try self.init(
            codes: weights.map { Int((Double($0) / step).rounded()) }, outputs: outputs, inputs: inputs, step: step)
    }

    /// Exact products with integer inputs, in units of code times input.
    public func multiply(_ vector: [Int]) -> [Int] {
        (0..<outputs).map { output in
            (0..<inputs).reduce(0) { $0 + codes[output * inputs + $1] * vector[$1] }
        }
    }

    /// Digit `slice` (0 is the lowest) of every weight's magnitude, with the weight's sign.
    /// - Parameter offset: added to each code first, so that none is negative; 0 where pairs carry the sign.
    public func digits(slice: Int, bits: Int, offset: Int = 0) -> [Float] {
        codes.map { original in
            let code = original + offset
            let digit = (abs(code) >> (slice * bits)) & ((1 << bits) - 1)
            return Float(code < 0 ? -digit : digit)
        }
    }
}
