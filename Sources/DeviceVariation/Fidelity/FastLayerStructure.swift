import GSL

/// Errors that hang together in space, and dead lines.
extension FastLayer {
    /// Turns one number per weight into the weight: mean and variance of every device given the components that it shares,
    /// which are drawn as the arrays draw them; the sum over digits has one number of its own.
    func addStructured(_ weights: inout [Float], _ roots: [UInt64]) {
        let slow = Float(Self.slowPerFast(model))
        var centers = layer.codes.map(Float.init)
        var variances = codes.map { slow * readVariances[Int($0)] }
        for (slice, root) in roots.enumerated() {
            func components(_ axis: String, isOn: Bool) -> StructuredDeviates? {
                guard isOn else { return nil }
                return StructuredDeviates(
                    model.structure, outputs: layer.outputs, inputs: layer.inputs, axis: axis, root: root)
            }
            let programming = components("programming", isOn: model.programming != .none)
            let relaxation = components("relaxation", isOn: model.relaxation != .none)
            let dead =
                model.faults.hasDeadLines
                ? DeadLines(model, outputs: layer.outputs, inputs: layer.inputs, root: root) : nil
            let shift = slice * settings.bitsPerCell
            let place = Float(1 << shift)
            for index in weights.indices {
                let code = layer.codes[index]
                let digit = (abs(code) >> shift) & settings.largestDigit
                for side in 0..<2 {
                    let device = (side == 0) == (code > 0) ? digit : 0
                    guard let given = devices[device].given else { continue }
                    if let dead, dead.isDead(side, output: index / layer.inputs, input: index % layer.inputs) {
                        let error = Float(devices[device].deadError)
                        centers[index] += side == 0 ? place * error : -place * error
                        continue
                    }
                    let moments = given.at(
                        programming?.shared(side, index) ?? SharedNumbers(),
                        relaxation?.shared(side, index) ?? SharedNumbers())
                    centers[index] += side == 0 ? place * moments.mean : -place * moments.mean
                    variances[index] += place * place * moments.variance
                }
            }
        }
        for index in weights.indices {
            weights[index] = centers[index] + variances[index].squareRoot() * weights[index]
        }
    }
}
