import GSL

/// Writes weights into differential pairs, a block at a time: targets and frozen errors of the devices, positive device
/// first.
///
/// Each axis draws from a stream of its own, for every device of every weight, in the order of the weights and whatever
/// their magnitudes are: two levels of the same axis share their draws, and switching one axis on leaves the draws of
/// the others alone (common random numbers).
struct PairWriter {
    static let blockSize = 512

    private let kernel: PairKernel
    private let model: VariationModel
    private let siemensPerWeight: Double
    private var programmingStream: RandomStream
    private var relaxationStream: RandomStream
    private var deviceStream: RandomStream
    private var faultStream: RandomStream
    private var deviates: [Float]
    private var targets: [Double]
    private var errors: [Double]
    private let deadLines: DeadLines?
    private let inputs: Int
    private let structuredProgramming: StructuredDeviates?
    private let structuredRelaxation: StructuredDeviates?

    /// `shape`: outputs and inputs of the matrix, needed where the model has spatial structure.
    init(_ model: VariationModel, absoluteMaximum: Float, root: UInt64, shape: (outputs: Int, inputs: Int)? = nil) {
        self.model = model
        kernel = PairKernel(model)
        siemensPerWeight = absoluteMaximum > 0 ? kernel.width / Double(absoluteMaximum) : 0
        programmingStream = RandomStream(StreamKey(seed: root, purpose: "variation.programming"))
        relaxationStream = RandomStream(StreamKey(seed: root, purpose: "variation.relaxation"))
        deviceStream = RandomStream(StreamKey(seed: root, purpose: "variation.device"))
        faultStream = RandomStream(StreamKey(seed: root, purpose: "variation.faults"))
        deviates = [Float](repeating: 0, count: 2 * Self.blockSize)
        targets = [Double](repeating: 0, count: 2 * Self.blockSize)
        errors = targets
        func structured(_ axis: String, isOn: Bool) -> StructuredDeviates? {
            guard let shape, isOn, !model.structure.isIndependent else { return nil }
            return StructuredDeviates(
                model.structure, outputs: shape.outputs, inputs: shape.inputs, axis: axis, root: root)
        }
        inputs = shape?.inputs ?? 1
        deadLines = shape.flatMap {
            model.faults.hasDeadLines
                ? DeadLines(model, outputs: $0.outputs, inputs: $0.inputs, root: root) : nil
        }
        structuredProgramming = structured("programming", isOn: model.programming != .none)
        structuredRelaxation = structured("relaxation", isOn: model.relaxation != .none)
    }

    /// Writes the next weights, block by block. `body` gets the index of a block's first weight, the number of its
    /// weights, and targets and errors of its devices in siemens (two per weight).
    mutating func write(
        _ weights: UnsafeBufferPointer<Float>,
        _ body: (_ start: Int, _ count: Int, _ targets: UnsafePointer<Double>, _ errors: UnsafePointer<Double>) -> Void
    ) {
        for start in stride(from: 0, to: weights.count, by: Self.blockSize) {
            let end = min(start + Self.blockSize, weights.count)
            writeBlock(UnsafeBufferPointer(rebasing: weights[start..<end]), start, body)
        }
    }

    private mutating func writeBlock(
        _ block: UnsafeBufferPointer<Float>, _ start: Int,
        _ body: (_ start: Int, _ count: Int, _ targets: UnsafePointer<Double>, _ errors: UnsafePointer<Double>) -> Void
    ) {
        let devices = 2 * block.count
        deviates.withUnsafeMutableBufferPointer { deviates in
            targets.withUnsafeMutableBufferPointer { targets in
                errors.withUnsafeMutableBufferPointer { errors in
                    guard let draws = deviates.baseAddress, let target = targets.baseAddress,
                        let error = errors.baseAddress
                    else { return }
                    for index in 0..<block.count {
                        let weight = Double(block[index])
                        target[2 &* index] = kernel.minimum + max(weight, 0) * siemensPerWeight
                        target[2 &* index &+ 1] = kernel.minimum + max(-weight, 0) * siemensPerWeight
                    }
                    error.update(repeating: 0, count: devices)
                    let buffer = UnsafeMutableBufferPointer(start: draws, count: devices)
                    switch model.programming {
                    case .none: break
                    case .relative, .stateDependent, .distributed:
                        programmingStream.fillGaussian(buffer)
                        structuredProgramming?.apply(draws, start: start, weights: block.count)
                        kernel.program(target, draws, errors: error, devices: devices)
                    case .window:
                        for device in 0..<devices { draws[device] = Float(2 * programmingStream.uniform() - 1) }
                        if let structuredProgramming {
                            for device in 0..<devices { draws[device] = gaussian(ofUniform: draws[device]) }
                            structuredProgramming.apply(draws, start: start, weights: block.count)
                            for device in 0..<devices { draws[device] = uniform(ofGaussian: draws[device]) }
                        }
                        kernel.program(target, draws, errors: error, devices: devices)
                    }
                    if model.relaxation != .none {
                        relaxationStream.fillGaussian(buffer)
                        structuredRelaxation?.apply(draws, start: start, weights: block.count)
                        kernel.relax(target, draws, errors: error, devices: devices)
                    }
                    if model.deviceToDevice > 0 {
                        deviceStream.fillGaussian(buffer)
                        kernel.multiply(target, draws, errors: error, devices: devices)
                    }
                    if model.faults.hasStuckDevices {
                        for device in 0..<devices { draws[device] = Float(faultStream.uniform()) }
                        kernel.stick(target, draws, errors: error, devices: devices)
                    }
                    if let deadLines {
                        for device in 0..<devices {
                            let weight = start + device / 2
                            let isDead = deadLines.isDead(device % 2, output: weight / inputs, input: weight % inputs)
                            if isDead { error[device] = -target[device] }
                        }
                    }
                    body(start, block.count, target, error)
                }
            }
        }
    }
}

/// The standard normal number of the same probability as a number uniform on -1...1.
private func gaussian(ofUniform value: Float) -> Float {
    // A float of a double next to an end may be the end itself.
    Float(Distributions.normalQuantile(min(max(Double(value) / 2 + 0.5, 1e-9), 1 - 1e-9)))
}

private func uniform(ofGaussian value: Float) -> Float { Float(2 * Distributions.normalCDF(Double(value)) - 1) }
