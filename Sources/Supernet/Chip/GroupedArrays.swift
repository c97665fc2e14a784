import DeviceVariation
import GSL
import Torch

/// The cells of one matrix, slice by slice, cut into the groups of rows that are driven together.
///
/// Rows are filled up with zeros to whole groups: rows without weights conduct nothing.
struct GroupedArrays {
    let settings: CrossbarSettings
    private let inputs: Int
    private let groupCount: Int
    private let groupRows: Int
    /// Digits that the devices hold, by slice: (groups, rows of a group, outputs).
    private let digits: [Tensor]
    /// Fast read variance of every digit, in the same form; empty without read noise.
    private let variances: [Tensor]
    /// By slice, [outputs x inputs].
    private let plain: [Tensor]
    private let plainVariances: [Tensor]

    /// - Parameter variation: how the devices err; nil: they hold exactly the digits.
    init(_ layer: QuantizedLayer, settings: CrossbarSettings, variation: VariationModel?, key: StreamKey) throws {
        self.settings = settings
        inputs = layer.inputs
        groupRows = min(settings.activeRows ?? layer.inputs, layer.inputs)
        groupCount = (layer.inputs + groupRows - 1) / groupRows
        var stream = RandomStream(key)
        var plain: [Tensor] = []
        var variances: [Tensor] = []
        let shape = [layer.outputs, layer.inputs]
        for slice in 0..<settings.slices {
            let digits = layer.digits(slice: slice, bits: settings.bitsPerCell, offset: settings.weightOffset)
            let held = try Tensor(digits, shape: shape)
            if let variation {
                let variance = try Self.write(
                    held, variation, largest: Float(settings.largestDigit), stream: &stream,
                    slow: key.appending(slice))
                if let variance { variances.append(variance) }
            }
            plain.append(held)
        }
        self.plain = plain
        plainVariances = variances
        let (count, rows) = (groupCount, groupRows)
        func grouped(_ matrix: Tensor) throws -> Tensor {
            try Self.filled(matrix.transposed(0, 1), rows: count * rows, along: 0).clone()
                .reshaped([count, rows, layer.outputs])
        }
        digits = try plain.map(grouped)
        self.variances = try variances.map(grouped)
    }

    /// Writes digits into devices in place; their fast read variance, if reads are noisy.
    private static func write(
        _ digits: Tensor, _ model: VariationModel, largest: Float, stream: inout RandomStream, slow key: StreamKey
    ) throws -> Tensor? {
        let (outputs, inputs) = (digits.shape[0], digits.shape[1])
        let isNoisy = model.readVariance(absoluteMaximum: largest) != .none
        let variance = isNoisy ? try Tensor.zeros([outputs, inputs]) : nil
        try digits.withElements { held in
            if let variance {
                try variance.withElements {
                    try model.perturbWeights(
                        held, outputs: outputs, inputs: inputs, absoluteMaximum: largest, readVariance: $0,
                        stream: &stream)
                    if case .constant(let sigma) = model.readVariance(absoluteMaximum: largest) {
                        $0.update(repeating: Float(sigma * sigma))
                    }
                    var slow = RandomStream(key)
                    try model.addSlowReadNoise(
                        to: held, absoluteMaximum: largest, fastVariance: UnsafeBufferPointer($0), stream: &slow)
                }
            } else {
                try model.perturbWeights(
                    held, outputs: outputs, inputs: inputs, absoluteMaximum: largest, stream: &stream)
            }
        }
        return variance
    }

    /// Zeros at the end of one dimension.
    private static func filled(_ x: Tensor, rows: Int, along dimension: Int) throws -> Tensor {
        var shape = x.shape
        guard shape[dimension] < rows else { return x }
        shape[dimension] = rows - shape[dimension]
        return try .concatenated([x, .zeros(shape)], along: dimension)
    }

    /// What a cycle applies to every group: (groups, rows of x, rows of a group).
    func driven(_ codes: Tensor, _ cycle: InputCycle) throws -> Tensor {
        let digits = try codes.digit(shift: cycle.shift, bits: cycle.bits, isNegative: cycle.isNegative)
        return try Self.filled(digits, rows: groupCount * groupRows, along: 1)
            .reshaped([codes.shape[0], groupCount, groupRows]).transposed(0, 1)
    }

    /// The sums on the columns of a slice: (groups, rows of x, outputs).
    func sums(_ driven: Tensor, slice: Int, noise: StreamKey? = nil) throws -> Tensor {
        let exact = try driven.matrixMultiplied(by: digits[slice])
        guard let noise, !variances.isEmpty else { return exact }
        let deviates = try Tensor.zeros(exact.shape)
        try deviates.withElements { TableGaussian.shared.fill($0, key: noise) }
        return try exact + (driven * driven).matrixMultiplied(by: variances[slice]).squareRoot() * deviates
    }

    /// What logic subtracts for weights that are stored with an offset, - offset x sum of the inputs, for every output.
    func offset(_ codes: Tensor) throws -> Tensor {
        let zeros = try Tensor.zeros([codes.shape[0], plain[0].shape[0]])
        guard settings.weightOffset != 0 else { return zeros }
        return try zeros
            + codes.sum(over: 1, keepingDimension: true).scaled(by: -Double(settings.weightOffset))
    }

    /// All slices in one matrix [outputs x inputs], each times its place value.
    func whole() throws -> Tensor {
        var sum = plain[0]
        for slice in plain.indices.dropFirst() {
            sum = try sum + plain[slice].scaled(by: Double(1 << (slice * settings.bitsPerCell)))
        }
        return sum
    }

    /// Variance of the outputs by fast read noise over all cycles and slices; nil without any.
    func readVariance(_ codes: Tensor) throws -> Tensor? {
        guard !plainVariances.isEmpty else { return nil }
        var squares: Tensor?
        for cycle in settings.cycles {
            let digits = try codes.digit(shift: cycle.shift, bits: cycle.bits, isNegative: cycle.isNegative)
                .scaled(by: cycle.place)
            let square = try digits * digits
            squares = try squares.map { try $0 + square } ?? square
        }
        var variance = plainVariances[0]
        for slice in plainVariances.indices.dropFirst() {
            variance = try variance + plainVariances[slice].scaled(by: Double(1 << (2 * slice * settings.bitsPerCell)))
        }
        return try squares?.linear(variance, nil)
    }
}
