import GSL
import Quantities

/// The same layer in the space of its weights: one Gaussian number per weight and write, one per output and read.
///
/// Derived from the arrays of ``FaithfulLayer``, without a free number: for each code, mean and variance of the error of
/// a weight are those of its digits' devices, weighted by their place values; read noise has its exact output form
/// sqrt(sum over j of var_ij x_j^2) N(0, 1). Errors that hang together in space use the same components as the arrays
/// do: mean and variance of every device given what it shares with the others (``ConditionalMoments``).
///
/// Holds while converters do not clip: limits and wires are the faithful layer's alone. Row groups and input cycles are in
/// the read noise and in the rounding, which are drawn anew in each.
public struct FastLayer: Sendable {
    let layer: QuantizedLayer
    let model: VariationModel
    let settings: CrossbarSettings
    /// By code + 127.
    private let means: [Float]
    private let sigmas: [Float]
    let readVariances: [Float]
    /// By digit.
    let devices: [DeviceMoments]
    let codes: [Int16]

    /// - Throws: ``VariationError``.
    public init(_ layer: QuantizedLayer, model: VariationModel, settings: CrossbarSettings) throws(VariationError) {
        try settings.validate()
        guard settings.isDifferential else {
            throw .invalidParameter(name: "devices of a digit", value: 1, rule: "2, a pair, in the fast layer")
        }
        self.layer = layer
        self.model = model
        self.settings = settings
        let devices = (0...settings.largestDigit).map {
            DeviceMoments(model, digit: $0, largestDigit: settings.largestDigit)
        }
        self.devices = devices
        let slow = Self.slowPerFast(model)
        var tables = (means: [Float](), sigmas: [Float](), reads: [Float]())
        let largest = QuantizedLayer.largestCode
        for code in -largest...largest {
            var (mean, variance, read) = (0.0, 0.0, 0.0)
            for slice in 0..<settings.slices {
                let place = Double(1 << (slice * settings.bitsPerCell))
                let digit = (abs(code) >> (slice * settings.bitsPerCell)) & settings.largestDigit
                let (active, rest) = (devices[digit], devices[0])
                mean += place * (active.mean - rest.mean)
                for device in [active, rest] {
                    variance += place * place * (device.variance + slow * device.readVariance)
                    read += place * place * device.readVariance
                }
            }
            tables.means.append(Float(Double(code) + (code < 0 ? -mean : mean)))
            tables.sigmas.append(Float(variance.squareRoot()))
            tables.reads.append(Float(read))
        }
        (means, sigmas, readVariances) = tables
        codes = layer.codes.map { Int16($0 + largest) }
    }

    /// A slow part f of the reads is frozen as an error of the weight: f / (1 - f) of the fast variance.
    static func slowPerFast(_ model: VariationModel) -> Double {
        model.slowReadFraction / (1 - model.slowReadFraction)
    }

    /// Whether all weights have one read variance: then an output's read noise is sigma |x|.
    public var hasConstantReadVariance: Bool {
        guard let first = readVariances.first else { return true }
        // The tables are sums of equal terms in another order.
        return readVariances.allSatisfy { abs($0 - first) <= 1e-5 * first }
    }

    /// Mean error of every output over writes, in units of code times input, without errors of converters.
    func expectedError(_ vector: [Int]) -> [Double] {
        let applied = vector.map { Double(settings.seen(Float($0)).sum) }
        return (0..<layer.outputs).map { output in
            (0..<layer.inputs).reduce(0) { sum, input in
                let index = output * layer.inputs + input
                return sum + Double(means[Int(codes[index])] - Float(layer.codes[index])) * applied[input]
            }
        }
    }

    /// One write of the layer.
    public struct Written: Sendable {
        /// Weights in units of a code, [outputs x inputs].
        public internal(set) var weights: [Float]
        fileprivate let converters: ConverterErrors
    }

    /// Draws the errors of one write.
    /// - Parameter stream: as many numbers as the faithful layer takes; structured components are then the same.
    public func write(stream: inout RandomStream) -> Written {
        let roots = (0..<settings.slices).map { _ in stream.next() }
        let root = stream.next()
        var weights = [Float](repeating: 0, count: codes.count)
        weights.withUnsafeMutableBufferPointer { out in
            TableGaussian.shared.fill(out, key: StreamKey(seed: root, purpose: "variation.fast-write"))
        }
        if model.needsPlaces { addStructured(&weights, roots) } else { addIndependent(&weights) }
        return Written(
            weights: weights, converters: ConverterErrors(settings, outputs: layer.outputs, root: root))
    }

    /// Turns one number per weight into the weight.
    private func addIndependent(_ weights: inout [Float]) {
        weights.withUnsafeMutableBufferPointer { out in
            codes.withUnsafeBufferPointer { codes in
                means.withUnsafeBufferPointer { means in
                    sigmas.withUnsafeBufferPointer { sigmas in
                        for index in 0..<out.count {
                            let code = Int(codes[index])
                            out[index] = means[code] + sigmas[code] * out[index]
                        }
                    }
                }
            }
        }
    }

    /// Products of a batch [rows x inputs] with one write, in units of code times input; every row is one read.
    ///
    /// - Parameters:
    ///   - key: names the read.
    ///   - out: [rows x outputs].
    /// - Throws: ``VariationError/sizeMismatch(what:expected:found:)``.
    public func multiply(
        _ batch: UnsafeBufferPointer<Float>, rows: Int, written: Written, key: StreamKey,
        into out: UnsafeMutableBufferPointer<Float>
    ) throws(VariationError) {
        guard rows >= 0, batch.count == rows * layer.inputs else {
            throw .sizeMismatch(what: "batch", expected: rows * layer.inputs, found: batch.count)
        }
        guard out.count == rows * layer.outputs else {
            throw .sizeMismatch(what: "products", expected: rows * layer.outputs, found: out.count)
        }
        let applied = settings.cubicCurrent != 0 ? batch.map { settings.seen($0).sum } : []
        applied.withUnsafeBufferPointer { applied in
            let x = settings.cubicCurrent != 0 ? applied : batch
            written.weights.withUnsafeBufferPointer {
                multiplyTransposed(x, $0, rows: rows, columns: layer.outputs, inner: layer.inputs, into: out)
            }
            addReadNoise(batch, x, rows, key, out)
        }
        addConverterErrors(written.converters, rows, out)
    }
}
