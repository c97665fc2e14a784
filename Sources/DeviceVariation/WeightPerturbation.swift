import GSL
import Quantities

extension VariationModel {
    /// Writes weights into devices: replaces every weight by the one that its differential pair holds after
    /// programming, relaxation until `age` and faults. Draw once per simulated chip.
    ///
    /// w' = w + s (e+ - e-) with s = absoluteMaximum / (Gmax - Gmin) and e+ and e- the errors of the two devices in
    /// siemens. A model without frozen error leaves every bit as it is.
    ///
    /// - Parameters:
    ///   - weights: any layout; the order fixes which draw belongs to which weight.
    ///   - absoluteMaximum: w_max, the weight that is mapped to Gmax; usually the largest magnitude of the layer.
    ///   - readVariance: if given, of the same length, receives the read variance of every weight in weight units
    ///     squared, from the conductances that were really reached.
    ///   - stream: exactly one 64-bit number is taken, whatever the model; all axes draw from streams derived of it.
    /// - Throws: ``VariationError`` when a weight is not finite or lies outside -w_max...w_max, or a length differs.
    public func perturbWeights(
        _ weights: UnsafeMutableBufferPointer<Float>, absoluteMaximum: Float,
        readVariance: UnsafeMutableBufferPointer<Float>? = nil, stream: inout RandomStream
    ) throws(VariationError) {
        try perturb(weights, shape: nil, absoluteMaximum: absoluteMaximum, readVariance: readVariance, stream: &stream)
    }

    /// The same for a matrix whose place in an array is known: needed where the model has spatial structure, and the
    /// same bytes as without the shape where it has none.
    ///
    /// - Parameters:
    ///   - weights: [outputs x inputs], row by row: an output is an array column, an input an array row.
    ///   - outputs: rows of the weight matrix.
    ///   - inputs: columns of the weight matrix.
    /// - Throws: ``VariationError`` as above, and when the shape does not fit the number of weights.
    public func perturbWeights(
        _ weights: UnsafeMutableBufferPointer<Float>, outputs: Int, inputs: Int, absoluteMaximum: Float,
        readVariance: UnsafeMutableBufferPointer<Float>? = nil, stream: inout RandomStream
    ) throws(VariationError) {
        guard outputs > 0, inputs > 0, weights.count == outputs * inputs else {
            throw .sizeMismatch(what: "weight matrix", expected: outputs * inputs, found: weights.count)
        }
        try perturb(
            weights, shape: (outputs, inputs), absoluteMaximum: absoluteMaximum, readVariance: readVariance,
            stream: &stream)
    }

    private func perturb(
        _ weights: UnsafeMutableBufferPointer<Float>, shape: (outputs: Int, inputs: Int)?, absoluteMaximum: Float,
        readVariance: UnsafeMutableBufferPointer<Float>?, stream: inout RandomStream
    ) throws(VariationError) {
        guard !needsPlaces || shape != nil else { throw .needsShape(model: name) }
        let root = stream.next()
        try checkMapping(UnsafeBufferPointer(weights), absoluteMaximum)
        if let readVariance, readVariance.count != weights.count {
            throw .sizeMismatch(what: "read variance", expected: weights.count, found: readVariance.count)
        }
        if writesExactly || absoluteMaximum == 0 {
            if let readVariance {
                try fillReadVariance(
                    of: UnsafeBufferPointer(weights), absoluteMaximum: absoluteMaximum, into: readVariance)
            }
            return
        }
        let readKernel = ReadVarianceKernel(self, absoluteMaximum: absoluteMaximum)
        let scale = Double(absoluteMaximum) / range.width.si
        var writer = PairWriter(self, absoluteMaximum: absoluteMaximum, root: root, shape: shape)
        writer.write(UnsafeBufferPointer(weights)) { start, count, targets, errors in
            for index in 0..<count {
                let error = scale * (errors[2 &* index] - errors[2 &* index &+ 1])
                weights[start &+ index] = Float(Double(weights[start &+ index]) + error)
            }
            guard let readVariance else { return }
            for index in 0..<count {
                let positive = targets[2 * index] + errors[2 * index]
                let negative = targets[2 * index + 1] + errors[2 * index + 1]
                readVariance[start + index] = Float(readKernel.variance(positive, negative))
            }
        }
    }

    /// Largest magnitude of finite weights.
    /// - Throws: ``VariationError/weightOutsideMapping(index:value:absoluteMaximum:)`` for a weight that is not finite.
    public static func absoluteMaximum(of weights: UnsafeBufferPointer<Float>) throws(VariationError) -> Float {
        var largest: Float = 0
        for index in 0..<weights.count {
            guard weights[index].isFinite else {
                throw .weightOutsideMapping(
                    index: index, value: weights[index], absoluteMaximum: .greatestFiniteMagnitude)
            }
            largest = max(largest, abs(weights[index]))
        }
        return largest
    }

    func checkMapping(_ weights: UnsafeBufferPointer<Float>, _ absoluteMaximum: Float) throws(VariationError) {
        guard absoluteMaximum.isFinite, absoluteMaximum >= 0 else {
            throw .invalidParameter(
                name: "absolute maximum of the weights", value: Double(absoluteMaximum), rule: "finite and >= 0")
        }
        var isInside = true
        for index in 0..<weights.count {
            // Written so that NaN counts as outside.
            isInside = isInside && abs(weights[index]) <= absoluteMaximum
        }
        guard isInside else {
            let index = (0..<weights.count).first { !(abs(weights[$0]) <= absoluteMaximum) } ?? 0
            throw .weightOutsideMapping(index: index, value: weights[index], absoluteMaximum: absoluteMaximum)
        }
    }
}
