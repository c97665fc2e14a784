import GSL

/// What a read of a ``FastLayer`` adds: noise and the errors of its converters.
extension FastLayer {
    /// sqrt(sum over j of var_ij x_j^2 + rounding) N(0, 1) for every output and row.
    func addReadNoise(
        _ batch: UnsafeBufferPointer<Float>, _ x: UnsafeBufferPointer<Float>, _ rows: Int, _ key: StreamKey,
        _ out: UnsafeMutableBufferPointer<Float>
    ) {
        let rounding = roundingVariance
        let hasCycles = settings.cycles.count > 1
        guard rounding > 0 || readVariances.contains(where: { $0 > 0 }) else { return }
        let (inputs, outputs) = (layer.inputs, layer.outputs)
        withUnsafeTemporaryAllocation(of: Float.self, capacity: out.count) { draws in
            draws.initialize(repeating: 0)
            TableGaussian.shared.fill(draws, key: key)
            if hasConstantReadVariance && !hasCycles {
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
                for index in 0..<x.count {
                    squares[index] = hasCycles ? settings.seen(batch[index]).square : x[index] * x[index]
                }
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

    /// Rounding of the conversions as noise, step^2 / 12 each; none where steps are those of the integers, which lose
    /// nothing.
    private var roundingVariance: Float {
        let slices = (0..<settings.slices).reduce(0.0) { sum, slice in
            let step = settings.converters.isEmpty ? settings.converterStep : settings.converters[slice].step
            return step > 1 ? sum + Double(1 << (2 * slice * settings.bitsPerCell)) * step * step / 12 : sum
        }
        let cycles = settings.cycles.reduce(0) { $0 + $1.place * $1.place }
        return Float(slices * cycles * Double(settings.groups(of: layer.inputs).count))
    }

    /// All conversions of an output pass one converter: its gain multiplies their sum, its offset counts in each.
    func addConverterErrors(
        _ converters: ConverterErrors, _ rows: Int, _ out: UnsafeMutableBufferPointer<Float>
    ) {
        guard settings.gainSigma > 0 || settings.offsetSigma > 0 else { return }
        let slices = (0..<settings.slices).reduce(0.0) { $0 + Double(1 << ($1 * settings.bitsPerCell)) }
        let cycles = settings.cycles.reduce(0) { $0 + $1.place }
        let places = slices * cycles * Double(settings.groups(of: layer.inputs).count)
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
