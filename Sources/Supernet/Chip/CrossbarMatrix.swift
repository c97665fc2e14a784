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
    /// What the fast form converts.
    private let decisive: [Conversion]
    /// Variance that the conversions which it does not do add to an output.
    private let restVariance: Double

    /// The conversions of one slice in one cycle.
    private struct Conversion {
        let cycle: Int
        let slice: Int
        let place: Double
        /// What they add to the mean square error of an output.
        let error: Double
    }

    /// Share of the mean square error of conversions that the fast form does not convert but draws (our choice).
    private static let drawnShare = 0.005

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
        let layer = codes.layer
        arrays =
            try part.variation.map { try GroupedArrays(layer, settings: settings, variation: $0, key: key) } ?? ideal
        whole = try arrays.whole()
        let groups = Double(settings.groups(of: layer.inputs).count)
        let errors = sums.errors(settings.converters)
        var conversions: [Conversion] = []
        for (number, cycle) in settings.cycles.enumerated() {
            for slice in 0..<settings.slices {
                let place = cycle.place * Double(1 << (slice * settings.bitsPerCell))
                conversions.append(
                    Conversion(
                        cycle: number, slice: slice, place: place, error: place * place * groups * errors[slice]))
            }
        }
        var rest = conversions.reduce(0) { $0 + $1.error }
        let most = Self.drawnShare * rest
        let ranked = conversions.enumerated().sorted { ($1.element.error, $0.offset) < ($0.element.error, $1.offset) }
        var decisive: [Conversion] = []
        for (_, conversion) in ranked where rest > most {
            decisive.append(conversion)
            rest -= conversion.error
        }
        self.decisive = decisive
        restVariance = max(0, rest)
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

    /// The same with the conversions that decide: one exact product, the distance of the conversions from their sums for those
    /// slices and cycles that carry most of the mean square error, noise of the same variance for the others.
    func fast(_ x: Tensor, noise: StreamKey) throws -> Tensor {
        let rows = x.shape[0]
        let parts = try stride(from: 0, to: rows, by: Self.chunk).map { start in
            let inputs = try codes.codes(of: x.narrowed(0, start..<min(start + Self.chunk, rows)))
            var sum = try arrays.offset(inputs) + inputs.linear(whole, nil)
            var cycle = -1
            var driven = inputs
            for conversion in decisive.sorted(by: { ($0.cycle, $0.slice) < ($1.cycle, $1.slice) }) {
                if conversion.cycle != cycle {
                    cycle = conversion.cycle
                    driven = try arrays.driven(inputs, settings.cycles[cycle])
                }
                let range = settings.converters[conversion.slice]
                let sums = try arrays.sums(driven, slice: conversion.slice)
                try sum.addConverted(
                    sums, place: conversion.place, lowest: range.lowest, step: range.step, levels: range.levels)
                sum = try sum - sums.sum(over: 0).scaled(by: conversion.place)
            }
            let read = try arrays.readVariance(inputs)
            guard restVariance > 0 || read != nil else { return try sum.scaled(by: codes.scale) }
            let deviates = try Tensor.zeros([inputs.shape[0], codes.layer.outputs])
            try deviates.withElements { TableGaussian.shared.fill($0, key: noise.appending(start)) }
            if let read {
                sum = try sum + read.scaled(by: 1, plus: restVariance).squareRoot() * deviates
            } else {
                sum = try sum + deviates.scaled(by: restVariance.squareRoot())
            }
            return try sum.scaled(by: codes.scale)
        }
        return parts.count == 1 ? parts[0] : try .concatenated(parts, along: 0)
    }
}
