import GSL
import Quantities

#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif

/// What the errors of one device at one target amount to, from the laws of the model by quadrature over its Gaussian
/// numbers: nothing here is fitted or sampled.
///
/// Units: one digit (G in units of (Gmax - Gmin) / largest digit).
struct DeviceMoments: Sendable {
    /// Mean error.
    let mean: Double
    /// Variance of the error.
    let variance: Double
    /// E[error z] for the number z of the programming error and of relaxation: the error's linear part, which structure
    /// in space correlates between devices.
    let linear: (programming: Double, relaxation: Double)
    /// Mean variance of one read, fast part.
    let readVariance: Double

    /// Numbers from -8.2 to 8.2, weights of the normal density by the trapezoidal rule: 821 where one axis is on, 329
    /// squared where both are. Kinks (limits of the conductance) cost a relative 1e-4.
    init(_ model: VariationModel, digit: Int, largestDigit: Int) {
        let kernel = PairKernel(model)
        let reads = ReadVarianceKernel(model, absoluteMaximum: Float(largestDigit))
        let target = kernel.minimum + kernel.width * Double(digit) / Double(largestDigit)
        let both = model.programming != .none && model.relaxation != .none
        let grid = Self.grid(step: both ? 0.05 : 0.02)
        let outer = model.programming == .none ? Self.single : grid
        let inner = model.relaxation == .none ? Self.single : grid
        var isWindow = false
        if case .window = model.programming { isWindow = true }
        let targets = [Double](repeating: target, count: inner.count)
        let second = inner.map { Float($0.z) }
        var sums = Sums()
        for first in outer {
            var errors = [Double](repeating: 0, count: inner.count)
            if model.programming != .none {
                let draw = Float(isWindow ? 2 * Distributions.normalCDF(first.z) - 1 : first.z)
                let draws = [Float](repeating: draw, count: inner.count)
                kernel.program(targets, draws, errors: &errors, devices: inner.count)
            }
            if model.relaxation != .none { kernel.relax(targets, second, errors: &errors, devices: inner.count) }
            for (place, point) in inner.enumerated() {
                let conductance = target + errors[place]
                sums.add(
                    errors[place], weight: first.weight * point.weight, first: first.z, second: point.z,
                    read: reads.variance(conductance, conductance) / 2)
            }
        }
        let free = 1 - model.faults.stuckLowFraction - model.faults.stuckHighFraction
        let low = kernel.minimum - target
        let high = kernel.minimum + kernel.width - target
        let (stuckLow, stuckHigh) = (model.faults.stuckLowFraction, model.faults.stuckHighFraction)
        let mean = free * sums.error + stuckLow * low + stuckHigh * high
        let square = free * sums.square + stuckLow * low * low + stuckHigh * high * high
        let unit = Double(largestDigit) / kernel.width
        self.mean = mean * unit
        variance = max(0, square - mean * mean) * unit * unit
        linear = (free * sums.first * unit, free * sums.second * unit)
        let ends = [kernel.minimum, kernel.minimum + kernel.width].map { reads.variance($0, $0) / 2 }
        readVariance = free * sums.read + stuckLow * ends[0] + stuckHigh * ends[1]
    }

    private struct Sums {
        var error = 0.0
        var square = 0.0
        var first = 0.0
        var second = 0.0
        var read = 0.0

        mutating func add(
            _ value: Double, weight: Double, first one: Double, second other: Double, read variance: Double
        ) {
            error += weight * value
            square += weight * value * value
            first += weight * value * one
            second += weight * value * other
            read += weight * variance
        }
    }

    private struct Point {
        let z: Double
        let weight: Double
    }

    private static let single = [Point(z: 0, weight: 1)]

    private static func grid(step: Double) -> [Point] {
        let half = Int((8.2 / step).rounded())
        let points = (-half...half).map { Double($0) * step }
        let densities = points.map { exp(-0.5 * $0 * $0) }
        let total = densities.reduce(0, +)
        return zip(points, densities).map { Point(z: $0, weight: $1 / total) }
    }
}
