import DeviceVariation
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

    /// Outputs that are looked at, at most, evenly over all (our choice).
    private static let outputs = 32

    init(_ arrays: GroupedArrays, inputs: Tensor) throws {
        let settings = arrays.settings
        let rows = settings.groups(of: inputs.shape[1]).first?.count ?? 1
        possible = settings.possibleSums(rows: rows)
        var slices = [[Cycle]](repeating: [], count: settings.slices)
        for cycle in settings.cycles {
            let driven = try arrays.driven(inputs, cycle)
            for slice in slices.indices {
                let sums = try arrays.sums(driven, slice: slice)
                let columns = sums.shape[2]
                let stride = max(1, columns / Self.outputs)
                let values = try sums.floats()
                // Every stride-th column.
                let kept =
                    stride == 1
                    ? values
                    : Swift.stride(from: 0, to: values.count, by: columns).flatMap { start in
                        Swift.stride(from: start, to: start + columns, by: stride).map { values[$0] }
                    }
                slices[slice].append(Cycle(weight: cycle.place * cycle.place, sums: kept))
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

    /// The ranges of converters of so many bits.
    func ranges(bits: Int) -> [ConverterRange] {
        moments.map {
            .calibrated(mean: $0.mean, deviation: $0.deviation, possible: possible, bits: bits)
        }
    }

    /// Mean squared distance of a conversion from its sum, slice by slice, each cycle by the square of its place value.
    func errors(_ ranges: [ConverterRange]) -> [Double] {
        zip(slices, ranges).map { cycles, range in
            // Whole numbers that all fit are kept.
            if range.step == 1, range.lowest == range.lowest.rounded(), range.lowest <= possible.lowerBound,
                range.lowest + Double(range.levels - 1) >= possible.upperBound
            {
                return 0
            }
            var (weight, square) = (0.0, 0.0)
            for cycle in cycles {
                weight += cycle.weight * Double(cycle.sums.count)
                for sum in cycle.sums {
                    let apart = range.value(of: Double(sum)) - Double(sum)
                    square += cycle.weight * apart * apart
                }
            }
            return weight > 0 ? square / weight : 0
        }
    }
}
