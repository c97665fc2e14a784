import GSL
import Quantities

/// The same layer in the space of its weights: one Gaussian number per weight and write, one per output and read.
///
/// Derived from the arrays of ``FaithfulLayer``, without a free number: for each code, mean and variance of the error of
/// a weight are those of its digits' devices, weighted by their place values; read noise has its exact output form
/// sqrt(sum over j of var_ij x_j^2) N(0, 1). Errors that hang together in space use the same components as the arrays
/// do, times the linear part of a device's error.
///
/// Holds while converters do not clip: a limit and wires are the faithful layer's alone.
public struct FastLayer: Sendable {
    private let layer: QuantizedLayer
    private let model: VariationModel
    private let settings: CrossbarSettings
    /// By code + 127.
    private let means: [Float]
    private let sigmas: [Float]
    private let readVariances: [Float]
    /// By digit.
    private let devices: [DeviceMoments]
    private let codes: [Int16]

    /// - Throws: ``VariationError``.
    public init(_ layer: QuantizedLayer, model: VariationModel, settings: CrossbarSettings) throws(VariationError) {
        try settings.validate()
        self.layer = layer
        self.model = model
        self.settings = settings
        let devices = (0...settings.largestDigit).map {
            DeviceMoments(model, digit: $0, largestDigit: settings.largestDigit)
        }
        self.devices = devices
        let structured = model.structure.structure
        // A slow part f of the reads is frozen as an error of the weight: f / (1 - f) of the fast variance.
        let slow = model.slowReadFraction / (1 - model.slowReadFraction)
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
                    let linear = device.linear
                    let shared = linear.programming * linear.programming + linear.relaxation * linear.relaxation
                    let own = max(0, device.variance - structured * shared)
                    variance += place * place * (own + slow * device.readVariance)
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

    /// Whether all weights have one read variance: then an output's read noise is sigma |x|.
    public var hasConstantReadVariance: Bool {
        guard let first = readVariances.first else { return true }
        // The tables are sums of equal terms in another order.
        return readVariances.allSatisfy { abs($0 - first) <= 1e-5 * first }
    }

    /// Mean error of every output over writes, in units of code times input, without errors of converters.
    func expectedError(_ vector: [Int]) -> [Double] {
        let applied = vector.map(settings.applied)
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
        public fileprivate(set) var weights: [Float]
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
        if !model.structure.isIndependent { addStructure(to: &weights, roots) }
        return Written(
            weights: weights, converters: ConverterErrors(settings, outputs: layer.outputs, root: root))
    }

    private func addStructure(to weights: inout [Float], _ roots: [UInt64]) {
        let axes: [(name: String, isOn: Bool, linear: [Float])] = [
            ("programming", model.programming != .none, devices.map { Float($0.linear.programming) }),
            ("relaxation", model.relaxation != .none, devices.map { Float($0.linear.relaxation) }),
        ]
        for (slice, root) in roots.enumerated() {
            let shift = slice * settings.bitsPerCell
            let place = Float(1 << shift)
            for axis in axes where axis.isOn {
                let fields = StructuredDeviates(
                    model.structure, outputs: layer.outputs, inputs: layer.inputs, axis: axis.name, root: root)
                var shared = [Float](repeating: 0, count: 2 * weights.count)
                fields.apply(&shared, start: 0, weights: weights.count)
                for index in weights.indices {
                    let code = layer.codes[index]
                    let digit = (abs(code) >> shift) & settings.largestDigit
                    let positive = axis.linear[code > 0 ? digit : 0] * shared[2 * index]
                    let negative = axis.linear[code < 0 ? digit : 0] * shared[2 * index + 1]
                    weights[index] += place * (positive - negative)
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
        var applied: [Float] = []
        if settings.cubicCurrent != 0 {
            let factor = Float(settings.cubicCurrent) / Float(settings.largestInput * settings.largestInput)
            applied = batch.map { $0 * (1 + factor * $0 * $0) }
        }
        applied.withUnsafeBufferPointer { applied in
            let x = settings.cubicCurrent != 0 ? applied : batch
            written.weights.withUnsafeBufferPointer {
                multiplyTransposed(x, $0, rows: rows, columns: layer.outputs, inner: layer.inputs, into: out)
            }
            addReadNoise(x, rows, key, out)
        }
        addConverterErrors(written.converters, rows, out)
    }

    private func addReadNoise(
        _ x: UnsafeBufferPointer<Float>, _ rows: Int, _ key: StreamKey, _ out: UnsafeMutableBufferPointer<Float>
    ) {
        let rounding = roundingVariance
        guard rounding > 0 || readVariances.contains(where: { $0 > 0 }) else { return }
        let (inputs, outputs) = (layer.inputs, layer.outputs)
        withUnsafeTemporaryAllocation(of: Float.self, capacity: out.count) { draws in
            draws.initialize(repeating: 0)
            TableGaussian.shared.fill(draws, key: key)
            if hasConstantReadVariance {
                let variance = readVariances[0]
                for row in 0..<rows {
                    var square = SIMD8<Float>()
                    var rest: Float = 0
                    let start = row * inputs
                    for at in stride(from: 0, to: inputs - inputs % 8, by: 8) {
                        let values = UnsafeRawPointer(x.baseAddress.unsafelyUnwrapped + start + at)
                            .loadUnaligned(as: SIMD8<Float>.self)
                        square += values * values
                    }
                    for at in (inputs - inputs % 8)..<inputs { rest += x[start + at] * x[start + at] }
                    let sigma = (variance * (square.sum() + rest) + rounding).squareRoot()
                    for place in row * outputs..<(row + 1) * outputs { out[place] += sigma * draws[place] }
                }
                return
            }
            withUnsafeTemporaryAllocation(of: Float.self, capacity: x.count + out.count + codes.count) { scratch in
                scratch.initialize(repeating: 0)
                let squares = UnsafeMutableBufferPointer(rebasing: scratch[0..<x.count])
                let deviations = UnsafeMutableBufferPointer(rebasing: scratch[x.count..<x.count + out.count])
                let variances = UnsafeMutableBufferPointer(rebasing: scratch[(x.count + out.count)...])
                for index in 0..<x.count { squares[index] = x[index] * x[index] }
                for index in 0..<codes.count { variances[index] = readVariances[Int(codes[index])] }
                multiplyTransposed(
                    UnsafeBufferPointer(squares), UnsafeBufferPointer(variances), rows: rows, columns: outputs,
                    inner: inputs, into: deviations)
                for index in 0..<out.count {
                    out[index] += (deviations[index] + rounding).squareRoot() * draws[index]
                }
            }
        }
    }

    /// Rounding of the slices' converters as noise, step^2 / 12 each; none where steps are those of the integers, which
    /// lose nothing.
    private var roundingVariance: Float {
        guard settings.converterStep > 1 else { return 0 }
        let places = (0..<settings.slices).reduce(0.0) { $0 + Double(1 << (2 * $1 * settings.bitsPerCell)) }
        return Float(places * settings.converterStep * settings.converterStep / 12)
    }

    /// All slices of an output pass one converter: its gain multiplies their sum, its offset counts once a slice.
    private func addConverterErrors(
        _ converters: ConverterErrors, _ rows: Int, _ out: UnsafeMutableBufferPointer<Float>
    ) {
        guard settings.gainSigma > 0 || settings.offsetSigma > 0 else { return }
        let places = (0..<settings.slices).reduce(0.0) { $0 + Double(1 << ($1 * settings.bitsPerCell)) }
        for output in 0..<layer.outputs {
            let gain = Float(converters.gain(output))
            let offset = Float(places * converters.offset(output))
            for row in 0..<rows {
                let place = row * layer.outputs + output
                out[place] = out[place] * gain + offset
            }
        }
    }
}
