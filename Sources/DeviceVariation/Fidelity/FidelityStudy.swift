import GSL

/// The fast layer against the faithful one: the same random layer and inputs, written and read many times in both ways.
public struct FidelityStudy: Codable, Sendable {
    /// Mean error along the direction that the fast layer expects, over the root mean square error: distance.
    public let meanDistance: Double
    /// Standard deviation of the outputs' errors: relative distance.
    public let sigmaDistance: Double
    /// Correlation between the errors of two outputs, neighbours and all pairs: larger distance of the two.
    public let correlationDistance: Double
    /// Standard deviation of the errors of the faithful layer, over the root mean square of exact outputs.
    public let relativeSigma: Double
    /// Correlation of neighbouring outputs' errors in the faithful layer.
    public let neighbourCorrelation: Double

    /// - Parameters:
    ///   - chips: writes; each is read once per input vector.
    ///   - size: rows and columns of the layer.
    /// - Throws: ``VariationError``, `GSLError`.
    public init(
        _ model: VariationModel, settings: CrossbarSettings = CrossbarSettings(), size: Int = 256, chips: Int = 100,
        seed: UInt64
    ) throws {
        let layer = try Self.layer(size: size, seed: seed)
        let vector = Self.inputs(size: size, seed: seed)
        let exact = layer.multiply(vector)
        let fast = try FastLayer(layer, model: model, settings: settings)
        let batch = vector.map(Float.init)
        var slowErrors: [[Double]] = []
        var fastErrors: [[Double]] = []
        for chip in 0..<chips {
            let key = StreamKey(seed: seed, purpose: "variation.fidelity", chip)
            var stream = RandomStream(key)
            let faithful = try FaithfulLayer(layer, model: model, settings: settings, stream: &stream)
            var reads = RandomStream(key.appending(1))
            slowErrors.append(zip(try faithful.multiply(vector, stream: &reads), exact).map { $0 - Double($1) })
            var again = RandomStream(key)
            let written = fast.write(stream: &again)
            var products = [Float](repeating: 0, count: size)
            try batch.withUnsafeBufferPointer { source throws(VariationError) in
                try products.withUnsafeMutableBufferPointer { out throws(VariationError) in
                    try fast.multiply(source, rows: 1, written: written, key: key.appending(2), into: out)
                }
            }
            fastErrors.append(zip(products, exact).map { Double($0) - Double($1) })
        }
        let slow = Moments(slowErrors)
        let quick = Moments(fastErrors)
        let expected = fast.expectedError(vector)
        let length = expected.reduce(0) { $0 + $1 * $1 }.squareRoot()
        let direction = expected.map { length > 0 ? $0 / length : 1 / Double(size).squareRoot() }
        let apart = (0..<size).reduce(0) { $0 + (quick.means[$1] - slow.means[$1]) * direction[$1] }
        let meanSquare = slow.means.reduce(0) { $0 + $1 * $1 } + slow.variance * Double(size)
        meanDistance = meanSquare > 0 ? abs(apart) / meanSquare.squareRoot() : 0
        sigmaDistance = slow.variance > 0 ? abs((quick.variance / slow.variance).squareRoot() - 1) : 0
        correlationDistance = max(
            abs(quick.neighbourCorrelation - slow.neighbourCorrelation),
            abs(quick.meanCorrelation - slow.meanCorrelation))
        let outputSquare = exact.reduce(0) { $0 + Double($1 * $1) } / Double(size)
        relativeSigma = (slow.variance / max(outputSquare, 1)).squareRoot()
        neighbourCorrelation = slow.neighbourCorrelation
    }

    /// Whether devices without errors give the integers of the quantized layer in both ways, bit for bit.
    public static func isExactWithoutErrors(size: Int = 256, seed: UInt64) throws -> Bool {
        let layer = try layer(size: size, seed: seed)
        let vector = inputs(size: size, seed: seed)
        let exact = layer.multiply(vector)
        var stream = RandomStream(StreamKey(seed: seed, purpose: "variation.fidelity.exact"))
        let faithful = try FaithfulLayer(layer, model: .ideal, settings: CrossbarSettings(), stream: &stream)
        let fast = try FastLayer(layer, model: .ideal, settings: CrossbarSettings())
        let written = fast.write(stream: &stream)
        var products = [Float](repeating: 0, count: size)
        try vector.map(Float.init).withUnsafeBufferPointer { source throws(VariationError) in
            try products.withUnsafeMutableBufferPointer { out throws(VariationError) in
                try fast.multiply(
                    source, rows: 1, written: written, key: StreamKey(seed: seed, purpose: "unused"), into: out)
            }
        }
        let slow = try faithful.multiply(vector, stream: &stream)
        return slow == exact.map(Double.init) && products == exact.map(Float.init)
    }

    /// Normal weights, the largest of them at 127: as trained layers have them (our choice).
    public static func layer(size: Int, seed: UInt64) throws(VariationError) -> QuantizedLayer {
        var stream = RandomStream(StreamKey(seed: seed, purpose: "variation.fidelity.layer"))
        return try QuantizedLayer(
            rounding: stream.gaussians(size * size).map(Float.init), outputs: size, inputs: size)
    }

    /// Integers in 0...127, as after a rectifier.
    static func inputs(size: Int, seed: UInt64) -> [Int] {
        var stream = RandomStream(StreamKey(seed: seed, purpose: "variation.fidelity.inputs"))
        return (0..<size).map { _ in stream.integer(in: 0...127) }
    }
}

/// Means over chips of every output's error; variance and correlations around them.
private struct Moments {
    let means: [Double]
    let variance: Double
    let neighbourCorrelation: Double
    let meanCorrelation: Double

    init(_ errors: [[Double]]) {
        let chips = Double(errors.count)
        let outputs = errors.first?.count ?? 0
        let means = (0..<outputs).map { output in errors.reduce(0) { $0 + $1[output] } / chips }
        var (square, neighbours, sums) = (0.0, 0.0, 0.0)
        for row in errors {
            let centred = zip(row, means).map { $0 - $1 }
            square += centred.reduce(0) { $0 + $1 * $1 }
            neighbours += zip(centred, centred.dropFirst()).reduce(0) { $0 + $1.0 * $1.1 }
            let sum = centred.reduce(0, +)
            sums += sum * sum
        }
        let count = Double(outputs)
        self.means = means
        variance = square / (count * max(chips - 1, 1))
        neighbourCorrelation = square > 0 ? neighbours / (count - 1) / (square / count) : 0
        meanCorrelation = square > 0 ? (sums / square - 1) / (count - 1) : 0
    }
}
