import GSL
import Quantities

/// A layer as its devices hold it: two conductances per weight, and reads with one draw per device.
///
/// The slow reference for ``VariationModel/perturbWeights(_:absoluteMaximum:readVariance:stream:)`` and for the output
/// form of read noise; it draws the same frozen errors from the same stream.
public struct DifferentialPairs: Sendable {
    /// Rows of the weight matrix (outputs).
    public let outputs: Int
    /// Columns of the weight matrix (inputs).
    public let inputs: Int
    /// Conductances in siemens of the positive devices, [outputs x inputs] row by row.
    public private(set) var positive: [Double]
    /// Conductances in siemens of the negative devices, [outputs x inputs] row by row.
    public private(set) var negative: [Double]
    /// w_max / (Gmax - Gmin): weight per siemens.
    public let weightPerSiemens: Double
    /// The model that the devices were written with.
    public let model: VariationModel

    /// Writes `weights` [outputs x inputs], row by row, into devices.
    /// - Throws: ``VariationError`` as for `perturbWeights`.
    public init(
        weights: [Float], outputs: Int, inputs: Int, absoluteMaximum: Float, model: VariationModel,
        stream: inout RandomStream
    ) throws(VariationError) {
        guard outputs > 0, inputs > 0, weights.count == outputs * inputs else {
            throw .sizeMismatch(what: "weight matrix", expected: outputs * inputs, found: weights.count)
        }
        let root = stream.next()
        var outcome: Result<Void, VariationError> = .success(())
        weights.withUnsafeBufferPointer { buffer in
            do throws(VariationError) { try model.checkMapping(buffer, absoluteMaximum) } catch {
                outcome = .failure(error)
            }
        }
        try outcome.get()
        let shape = (outputs: outputs, inputs: inputs)
        var positive = [Double](repeating: 0, count: weights.count)
        var negative = positive
        var writer = PairWriter(model, absoluteMaximum: absoluteMaximum, root: root, shape: shape)
        weights.withUnsafeBufferPointer { buffer in
            writer.write(buffer) { start, count, targets, errors in
                for index in 0..<count {
                    positive[start + index] = targets[2 * index] + errors[2 * index]
                    negative[start + index] = targets[2 * index + 1] + errors[2 * index + 1]
                }
            }
        }
        self.outputs = outputs
        self.inputs = inputs
        self.positive = positive
        self.negative = negative
        self.weightPerSiemens = Double(absoluteMaximum) / model.range.width.si
        self.model = model
    }

    /// The weights that the pairs hold, s (G+ - G-).
    public var weights: [Double] {
        zip(positive, negative).map { weightPerSiemens * ($0 - $1) }
    }

    /// One noisy matrix-vector product in weight units: every device is read with a draw of its own (for read noise
    /// that is stated per weight, every pair).
    /// - Throws: ``VariationError/sizeMismatch(what:expected:found:)`` when `vector` has not `inputs` elements.
    public func multiply(_ vector: [Double], stream: inout RandomStream) throws(VariationError) -> [Double] {
        guard vector.count == inputs else {
            throw .sizeMismatch(what: "input vector", expected: inputs, found: vector.count)
        }
        let kernel = ReadVarianceKernel(self.model, absoluteMaximum: Float(weightPerSiemens * model.range.width.si))
        var drawsPerPair = 2
        switch model.read {
        case .none: drawsPerPair = 0
        case .ofMaximumWeight: drawsPerPair = 1
        case .relative, .logarithmicState, .proportional, .series: break
        }
        let constant = model.read.isStateDependent ? nil : kernel.deviceSigma(0)
        var draws = [Float](repeating: 0, count: drawsPerPair * inputs)
        return (0..<outputs).map { row in
            draws.withUnsafeMutableBufferPointer { stream.fillGaussian($0) }
            var sum = 0.0
            for column in 0..<inputs {
                let index = row * inputs + column
                var read = weightPerSiemens * (positive[index] - negative[index])
                if drawsPerPair == 2 {
                    let first = constant ?? kernel.deviceSigma(positive[index])
                    let second = constant ?? kernel.deviceSigma(negative[index])
                    read += first * Double(draws[2 * column]) - second * Double(draws[2 * column + 1])
                } else if drawsPerPair == 1, let constant {
                    read += 2.0.squareRoot() * constant * Double(draws[column])
                }
                sum += read * vector[column]
            }
            return sum
        }
    }

    /// The devices as one inference sees them: the slow part of read noise added to every device and then frozen. None
    /// falls below zero where the model's conductances stay non-negative.
    /// - Parameter stream: one stream per inference.
    public func frozenForInference(stream: inout RandomStream) -> DifferentialPairs {
        guard model.slowReadFraction > 0, model.read != .none else { return self }
        guard weightPerSiemens > 0 else { return self }
        let kernel = ReadVarianceKernel(model, absoluteMaximum: Float(weightPerSiemens * model.range.width.si))
        // The kernel gives the fast part.
        let factor = (model.slowReadFraction / (1 - model.slowReadFraction)).squareRoot() / weightPerSiemens
        let lowest = model.staysNonNegative ? 0 : -Double.infinity
        var draws = SlowReadDraws(stream, telegraph: model.telegraphFraction)
        func moved(_ conductance: Double) -> Double {
            max(lowest, conductance + factor * kernel.deviceSigma(conductance) * draws.next())
        }
        var copy = self
        for index in positive.indices {
            copy.positive[index] = moved(positive[index])
            copy.negative[index] = moved(negative[index])
        }
        return copy
    }

    /// The devices as the terminals of arrays see them whose wires have resistance: the matrix is cut into arrays of
    /// `arraySize` rows and columns, and each conductance replaced by that of the exact nodal solution.
    ///
    /// - Throws: ``VariationError`` for a resistance that is not positive, `GSLError` when there is no memory.
    func seenThroughWires(_ segment: Resistance, arraySize: Int) throws -> DifferentialPairs {
        func seen(_ conductances: [Double]) throws -> [Double] {
            var result = conductances
            for output in stride(from: 0, to: outputs, by: arraySize) {
                for input in stride(from: 0, to: inputs, by: arraySize) {
                    let (columns, rows) = (min(arraySize, outputs - output), min(arraySize, inputs - input))
                    func index(_ row: Int, _ column: Int) -> Int { (output + column) * inputs + input + row }
                    let cells = (0..<rows).flatMap { row in (0..<columns).map { conductances[index(row, $0)] } }
                    let effective = try ArrayCircuit(
                        rows: rows, columns: columns, conductances: cells, rowSegment: segment, columnSegment: segment
                    ).effectiveConductances()
                    for row in 0..<rows {
                        for column in 0..<columns { result[index(row, column)] = effective[row * columns + column] }
                    }
                }
            }
            return result
        }
        var copy = self
        copy.positive = try seen(positive)
        copy.negative = try seen(negative)
        return copy
    }
}
