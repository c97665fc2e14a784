import DeviceVariation
import GSL
import Torch

/// One matrix in the arrays of a chip: digits of its weights in cells, row groups, input cycles, calibrated converters.
///
///     y = scale (sum over cycles t, slices k, groups g of 2^t 2^k ADC_k(sum over rows j of g of d_tj W_kij) - offset sum_j x_j)
///
/// Sums of digits are whole numbers, exact in single precision. With devices that err, W_k are the digits that they hold,
/// drawn as `DeviceVariation.FaithfulLayer` draws them.
final class CrossbarMatrix {
    let codes: MatrixCodes
    /// With the converters' ranges.
    let settings: CrossbarSettings
    private let arrays: GroupedArrays
    /// Every device of every slice in one matrix [outputs x inputs], each slice times its place value.
    private let whole: Tensor
    /// Codes of the recorded inputs.
    private let recorded: Tensor
    /// What the fast form does and draws; formed at its first product.
    private var split: ConversionSplit?

    /// - Parameter sample: recorded inputs (rows x inputs).
    init(weight: Tensor, sample: Tensor, part: ChipArrays.Part, crossbar: CrossbarSettings, key: StreamKey) throws {
        codes = try MatrixCodes(
            weight: weight, sample: sample.floats(), weightBits: crossbar.weightBits, inputBits: crossbar.inputBits)
        var settings = crossbar
        settings.hasSignedInputs = codes.hasSignedInputs
        settings.converters = []
        try settings.validate()
        recorded = try codes.codes(of: sample)
        settings.converters = try CalibrationSums(codes.layer, settings: settings, inputs: recorded)
            .ranges(bits: part.converterBits)
        self.settings = settings
        arrays = try GroupedArrays(codes.layer, settings: settings, variation: part.variation, key: key)
        whole = try arrays.whole()
    }

    /// Rows that go through the arrays together: their sums stay in the cache of the processor (our choice).
    private static let chunk = 1024

    /// Products of rows x (rows x inputs) by every conversion.
    func bitTrue(_ x: Tensor, noise: StreamKey) throws -> Tensor {
        try inChunks(x) { start, inputs in
            let sum = try arrays.offset(inputs)
            for (number, cycle) in settings.cycles.enumerated() {
                let driven = try arrays.driven(inputs, cycle)
                for slice in 0..<settings.slices {
                    let key = noise.appending(start, number).appending(slice)
                    try add(arrays.sums(driven, slice: slice, noise: key), cycle, slice, to: sum, errorsAlone: false)
                }
            }
            return sum
        }
    }

    /// The same with the conversions that decide: one exact product, what these conversions change, and what all the others
    /// change as a line on the exact sum and noise (``ConversionSplit``).
    func fast(_ x: Tensor, noise: StreamKey) throws -> Tensor {
        let split = try self.split ?? ConversionSplit(self)
        self.split = split
        return try inChunks(x) { start, inputs in
            let exact = try exactSum(inputs)
            let sum = try split.rest.map { try exact * $0.slope + $0.offset } ?? exact.clone()
            for (cycle, slices) in split.decisive {
                let driven = try arrays.driven(inputs, settings.cycles[cycle])
                for slice in slices {
                    try add(
                        arrays.sums(driven, slice: slice), settings.cycles[cycle], slice, to: sum, errorsAlone: true)
                }
            }
            let read = try arrays.readVariance(inputs)
            guard split.rest != nil || read != nil else { return sum }
            let deviates = try Tensor.zeros([inputs.shape[0], codes.layer.outputs])
            try deviates.withElements { TableGaussian.shared.fill($0, key: noise.appending(start)) }
            switch (read, split.rest?.variance) {
            case (let read?, let rest?): return try sum + (read + rest).squareRoot() * deviates
            case (let read?, nil): return try sum + read.squareRoot() * deviates
            case (nil, let rest?): return try sum + deviates * rest.squareRoot()
            case (nil, nil): return sum
            }
        }
    }

    private func inChunks(_ x: Tensor, _ sums: (_ start: Int, _ inputs: Tensor) throws -> Tensor) throws -> Tensor {
        let rows = x.shape[0]
        let parts = try stride(from: 0, to: rows, by: Self.chunk).map { start in
            let inputs = try codes.codes(of: x.narrowed(0, start..<min(start + Self.chunk, rows)))
            return try sums(start, inputs).scaled(by: codes.scale)
        }
        return parts.count == 1 ? parts[0] : try .concatenated(parts, along: 0)
    }

    /// The product without conversions.
    private func exactSum(_ inputs: Tensor) throws -> Tensor { try arrays.offset(inputs) + inputs.linear(whole, nil) }

    /// Adds one slice's conversions of a cycle to the outputs, or what they change.
    private func add(
        _ sums: Tensor, _ cycle: InputCycle, _ slice: Int, to sum: Tensor, errorsAlone: Bool
    ) throws {
        let range = settings.converters[slice]
        try sum.addConverted(
            sums, place: cycle.place * Double(1 << (slice * settings.bitsPerCell)), lowest: range.lowest,
            step: range.step, levels: range.levels, errorsAlone: errorsAlone)
    }

    /// On the recorded inputs: the exact sums, and what the conversions of each cycle and slice change; (rows x outputs).
    func recordedErrors() throws -> (exact: [Float], errors: [[[Float]]]) {
        let errors = try settings.cycles.map { cycle in
            let driven = try arrays.driven(recorded, cycle)
            return try (0..<settings.slices).map { slice in
                let errors = try Tensor.zeros([recorded.shape[0], codes.layer.outputs])
                try add(arrays.sums(driven, slice: slice), cycle, slice, to: errors, errorsAlone: true)
                return try errors.floats()
            }
        }
        return (try exactSum(recorded).floats(), errors)
    }
}
