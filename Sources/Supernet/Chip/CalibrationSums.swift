import DeviceVariation
import GSL
import Torch

/// The sums that converters see on recorded inputs, slice by slice.
struct CalibrationSums {
    private struct Cycle {
        let weight: Double
        let sums: [Float]
    }

    private let possible: ClosedRange<Double>
    /// [slice][cycle].
    private let slices: [[Cycle]]
    private let moments: [(mean: Double, deviation: Double)]

    /// Outputs that are looked at, about, evenly over all (our choice).
    private static let outputs = 32

    /// - Parameters:
    ///   - layer: the weights, in cells that do not err.
    ///   - inputs: codes of recorded inputs (rows x inputs).
    init(_ layer: QuantizedLayer, settings: CrossbarSettings, inputs: Tensor) throws {
        let arrays = try GroupedArrays(
            layer.outputs(every: max(1, layer.outputs / Self.outputs)), settings: settings, variation: nil,
            key: StreamKey(seed: 0, purpose: "none"))
        let rows = settings.groups(of: inputs.shape[1]).first?.count ?? 1
        possible = settings.possibleSums(rows: rows)
        var slices = [[Cycle]](repeating: [], count: settings.slices)
        for cycle in settings.cycles {
            let driven = try arrays.driven(inputs, cycle)
            for slice in slices.indices {
                slices[slice].append(
                    Cycle(weight: cycle.place * cycle.place, sums: try arrays.sums(driven, slice: slice).floats()))
            }
        }
        self.slices = slices
        moments = Self.moments(slices)
    }

    /// Mean and standard deviation of each slice's sums, each cycle by the square of its place value: what errs there counts
    /// that much more.
    private static func moments(_ slices: [[Cycle]]) -> [(mean: Double, deviation: Double)] {
        slices.map { cycles in
            var (weight, first, second) = (0.0, 0.0, 0.0)
            for cycle in cycles {
                var (sum, square) = (0.0, 0.0)
                for value in cycle.sums {
                    let value = Double(value)
                    sum += value
                    square += value * value
                }
                weight += cycle.weight * Double(cycle.sums.count)
                first += cycle.weight * sum
                second += cycle.weight * square
            }
            guard weight > 0 else { return (0, 0) }
            let mean = first / weight
            return (mean, max(0, second / weight - mean * mean).squareRoot())
        }
    }

    /// Multiples of the loading of normal numbers that are tried (our choice): sums with long tails want more, sparse ones less.
    private static let loadings = [1, 0.7, 1.4, 2, 2.8]

    /// The ranges of converters of so many bits: for each slice the multiple that errs least on these sums.
    func ranges(bits: Int) -> [ConverterRange] {
        slices.indices.map { slice in
            var best: (range: ConverterRange, error: Double)?
            for loading in Self.loadings where best.map({ $0.error > 0 }) ?? true {
                let range = ConverterRange.calibrated(
                    mean: moments[slice].mean, deviation: moments[slice].deviation, possible: possible, bits: bits,
                    loading: loading)
                let error = error(slice, range)
                if error < best?.error ?? .infinity { best = (range, error) }
            }
            return best?.range
                ?? .calibrated(mean: 0, deviation: 0, possible: possible, bits: bits)
        }
    }

    /// Mean squared distance of a conversion from its sum, slice by slice, each cycle by the square of its place value.
    func errors(_ ranges: [ConverterRange]) -> [Double] {
        slices.indices.map { error($0, ranges[$0]) }
    }

    private func error(_ slice: Int, _ range: ConverterRange) -> Double {
        // Whole numbers that all fit are kept.
        if range.step == 1, range.lowest == range.lowest.rounded(), range.lowest <= possible.lowerBound,
            range.lowest + Double(range.levels - 1) >= possible.upperBound
        {
            return 0
        }
        var (weight, square) = (0.0, 0.0)
        for cycle in slices[slice] {
            weight += cycle.weight * Double(cycle.sums.count)
            square += cycle.weight * Self.squareDistance(cycle.sums, range)
        }
        return weight > 0 ? square / weight : 0
    }

    /// Sum of the squared distances of conversions from their sums; rounds as `Tensor.addConverted` does.
    private static func squareDistance(_ sums: [Float], _ range: ConverterRange) -> Double {
        let (low, step, highest) = (Float(range.lowest), Float(range.step), Float(range.levels - 1))
        // Added to a number below 2^22 and taken away again, it leaves the nearest whole number.
        let shift: Float = 12_582_912
        var total: Float = 0
        sums.withUnsafeBufferPointer { sums in
            for sum in sums {
                let level = min(max((sum - low) / step, 0), highest)
                let apart = low + step * ((level + shift) - shift) - sum
                total += apart * apart
            }
        }
        return Double(total)
    }
}

extension QuantizedLayer {
    /// Every so-many-th output, from the first.
    func outputs(every stride: Int) throws -> QuantizedLayer {
        guard stride > 1 else { return self }
        let kept = Array(Swift.stride(from: 0, to: outputs, by: stride))
        return try QuantizedLayer(
            codes: kept.flatMap { codes[$0 * inputs..<($0 + 1) * inputs] }, outputs: kept.count,
            inputs: inputs, step: step)
    }
}
