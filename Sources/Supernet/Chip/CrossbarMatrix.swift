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
    /// How each slice's conversions come out on the calibrating inputs.
    let conversions: [ConversionErrors]
    private let arrays: GroupedArrays
    /// Every device of every slice in one matrix [outputs x inputs], each slice times place value and gain.
    private let effective: Tensor

    /// - Parameter sample: recorded inputs (rows x inputs).
    init(weight: Tensor, sample: Tensor, part: ChipArrays.Part, crossbar: CrossbarSettings, key: StreamKey) throws {
        codes = try MatrixCodes(
            weight: weight, sample: sample.floats(), weightBits: crossbar.weightBits, inputBits: crossbar.inputBits)
        var settings = crossbar
        settings.hasSignedInputs = codes.hasSignedInputs
        settings.converters = []
        try settings.validate()
        let ideal = try GroupedArrays(codes.layer, settings: settings, variation: nil, key: key)
        let sums = try CalibrationSums(ideal, inputs: codes.codes(of: sample))
        settings.converters = sums.ranges(bits: part.converterBits)
        self.settings = settings
        conversions = sums.errors(settings.converters)
        let layer = codes.layer
        arrays = try part.variation.map { try GroupedArrays(layer, settings: settings, variation: $0, key: key) } ?? ideal
        effective = try arrays.effective(gains: conversions.map(\.gain))
    }

    /// Rows that go through the arrays together: their sums stay in the cache of the processor (our choice).
    private static let chunk = 1024

    /// Products of rows x (rows x inputs) by every conversion.
    func bitTrue(_ x: Tensor, noise: StreamKey) throws -> Tensor {
        let rows = x.shape[0]
        let parts = try stride(from: 0, to: rows, by: Self.chunk).map { start in
            let inputs = try codes.codes(of: x.narrowed(0, start..<min(start + Self.chunk, rows)))
            let sum = try arrays.offset(inputs)
            for (number, cycle) in settings.cycles.enumerated() {
                let driven = try arrays.driven(inputs, cycle)
                for slice in 0..<settings.slices {
                    let key = noise.appending(start, number).appending(slice)
                    let place = cycle.place * Double(1 << (slice * settings.bitsPerCell))
                    let range = settings.converters[slice]
                    try sum.addConverted(
                        arrays.sums(driven, slice: slice, noise: key), place: place, lowest: range.lowest,
                        step: range.step, levels: range.levels)
                }
            }
            return try sum.scaled(by: codes.scale)
        }
        return parts.count == 1 ? parts[0] : try .concatenated(parts, along: 0)
    }

    /// The same in one product: conversions by the gain, offset and residual variance of each slice.
    func fast(_ x: Tensor, noise: StreamKey) throws -> Tensor {
        let inputs = try codes.codes(of: x)
        let outputs = codes.layer.outputs
        var sum = try arrays.offset(inputs) + inputs.linear(effective, nil)
        let groups = Double(settings.groups(of: codes.layer.inputs).count)
        let places = settings.cycles.reduce((sum: 0.0, square: 0.0)) {
            ($0.sum + $1.place, $0.square + $1.place * $1.place)
        }
        var (shift, variance) = (0.0, 0.0)
        for (slice, errors) in conversions.enumerated() {
            let place = Double(1 << (slice * settings.bitsPerCell))
            shift += place * places.sum * groups * errors.offset
            variance += place * place * places.square * groups * errors.variance
        }
        if shift != 0 { sum = try sum.scaled(by: 1, plus: shift) }
        let read = try arrays.readVariance(inputs)
        guard variance > 0 || read != nil else { return try sum.scaled(by: codes.scale) }
        let deviates = try Tensor.zeros([inputs.shape[0], outputs])
        try deviates.withElements { TableGaussian.shared.fill($0, key: noise) }
        if let read {
            sum = try sum + read.scaled(by: 1, plus: variance).squareRoot() * deviates
        } else {
            sum = try sum + deviates.scaled(by: variance.squareRoot())
        }
        return try sum.scaled(by: codes.scale)
    }
}
