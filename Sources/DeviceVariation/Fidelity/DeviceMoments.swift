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
    /// Mean variance of one read, fast part.
    let readVariance: Double
    /// Error of a device whose row or column is open.
    let deadError: Double
    /// Mean and variance given what the device shares with its neighbours; nil where devices are independent.
    let given: ConditionalMoments?

    /// Numbers from -8.2 to 8.2, weights of the normal density by the trapezoidal rule: 821 where one axis is on, 329
    /// squared where both are. Kinks (limits of the conductance) cost a relative 1e-4.
    init(_ model: VariationModel, digit: Int, largestDigit: Int) {
        let kernel = PairKernel(model)
        let reads = ReadVarianceKernel(model, absoluteMaximum: Float(largestDigit))
        let target = kernel.minimum + kernel.width * Double(digit) / Double(largestDigit)
        let both = model.programming != .none && model.relaxation != .none
        let grid = GaussianGrid(step: both ? 0.05 : 0.02)
        let outer = model.programming == .none ? .single : grid
        let inner = model.relaxation == .none ? .single : grid
        let errors = Self.errors(model, kernel, target: target, outer: outer, inner: inner)
        var sums = Sums()
        for line in outer.points.indices {
            for place in inner.points.indices {
                let error = errors[line * inner.points.count + place]
                sums.add(
                    error, weight: outer.weights[line] * inner.weights[place],
                    read: reads.variance(target + error, target + error) / 2)
            }
        }
        let faults = FaultMixture(model, kernel, target: target)
        let unit = Double(largestDigit) / kernel.width
        deadError = -target * unit
        let mean = faults.mean(sums.error)
        self.mean = mean * unit
        variance = max(0, faults.square(sums.square, mean: sums.error) - mean * mean) * unit * unit
        let ends = [kernel.minimum, kernel.minimum + kernel.width].map { reads.variance($0, $0) / 2 }
        readVariance =
            faults.free * sums.read + model.faults.stuckLowFraction * ends[0] + model.faults.stuckHighFraction * ends[1]
        given =
            !model.needsPlaces
            ? nil
            : ConditionalMoments(
                errors: errors, outer: outer, inner: inner, structure: model.structure, faults: faults,
                unit: unit)
    }

    /// Errors in siemens before faults, [outer x inner].
    private static func errors(
        _ model: VariationModel, _ kernel: PairKernel, target: Double, outer: GaussianGrid, inner: GaussianGrid
    ) -> [Double] {
        var isWindow = false
        if case .window = model.programming { isWindow = true }
        let devices = inner.points.count
        let targets = [Double](repeating: target, count: devices)
        let second = inner.points.map { Float($0) }
        var result: [Double] = []
        result.reserveCapacity(outer.points.count * devices)
        for first in outer.points {
            var errors = [Double](repeating: 0, count: devices)
            if model.programming != .none {
                let draw = Float(isWindow ? 2 * Distributions.normalCDF(first) - 1 : first)
                let draws = [Float](repeating: draw, count: devices)
                kernel.program(targets, draws, errors: &errors, devices: devices)
            }
            if model.relaxation != .none { kernel.relax(targets, second, errors: &errors, devices: devices) }
            result += errors
        }
        return result
    }

    private struct Sums {
        var error = 0.0
        var square = 0.0
        var read = 0.0

        mutating func add(_ value: Double, weight: Double, read variance: Double) {
            error += weight * value
            square += weight * value * value
            read += weight * variance
        }
    }
}

/// Points of a Gaussian number and their weights under the standard normal density.
struct GaussianGrid: Sendable {
    let points: [Double]
    let weights: [Double]
    let step: Double

    init(step: Double) {
        let half = Int((8.2 / step).rounded())
        points = (-half...half).map { Double($0) * step }
        let densities = points.map { exp(-0.5 * $0 * $0) }
        let total = densities.reduce(0, +)
        weights = densities.map { $0 / total }
        self.step = step
    }

    /// An axis that is off.
    static let single = GaussianGrid()

    private init() {
        points = [0]
        weights = [1]
        step = 0
    }
}

/// Moments of a device that differs from the others and may be stuck, from those of its error as written; in siemens.
struct FaultMixture: Sendable {
    let free: Double
    private let stuckMean: Double
    private let stuckSquare: Double
    private let target: Double
    /// Variance of the device-to-device factor, exp(s^2) - 1.
    private let factorVariance: Double

    init(_ model: VariationModel, _ kernel: PairKernel, target: Double) {
        let (low, high) = (kernel.minimum - target, kernel.minimum + kernel.width - target)
        let (stuckLow, stuckHigh) = (model.faults.stuckLowFraction, model.faults.stuckHighFraction)
        self.target = target
        factorVariance = expm1(model.deviceToDevice * model.deviceToDevice)
        free = 1 - stuckLow - stuckHigh
        stuckMean = stuckLow * low + stuckHigh * high
        stuckSquare = stuckLow * low * low + stuckHigh * high * high
    }

    /// The factor has mean one and does not know of the error.
    func mean(_ mean: Double) -> Double { free * mean + stuckMean }

    /// E[e^2] with G' = F G: that of the error, and the variance of F times E[G^2].
    func square(_ square: Double, mean: Double) -> Double {
        let conductanceSquare = target * target + 2 * target * mean + square
        return free * (square + factorVariance * conductanceSquare) + stuckSquare
    }
}
