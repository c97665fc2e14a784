#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif

/// Mean and variance of the error of one device given the numbers that it shares with its neighbours.
///
/// Each axis errs by f(z), z = sqrt(1 - s) e + c with e the device's own number and c the structured part. Given c
/// devices are independent; so mean and variance given c, as functions of c, hold every covariance between devices,
/// whatever the shape of f. Tables over c of both axes, interpolated linearly. Units: one digit.
struct ConditionalMoments: Sendable {
    private let programming: SharedAxis
    private let relaxation: SharedAxis
    /// Mean and variance in turn, [programming][relaxation].
    private let table: [Float]

    /// - Parameters:
    ///   - errors: of a free device in siemens, [outer x inner].
    ///   - outer: numbers of the programming error.
    ///   - inner: numbers of relaxation.
    ///   - structure: s.
    ///   - unit: digits per siemens.
    init(
        errors: [Double], outer: GaussianGrid, inner: GaussianGrid, structure: Double, faults: FaultMixture,
        unit: Double
    ) {
        programming = SharedAxis(outer)
        relaxation = SharedAxis(inner)
        let own = (1 - structure).squareRoot()
        let first = programming.weights(over: outer, own: own)
        let second = relaxation.weights(over: inner, own: own)
        let mean = Self.averages(errors, first, second, inner.points.count)
        let square = Self.averages(errors.map { $0 * $0 }, first, second, inner.points.count)
        table = zip(mean, square).flatMap { mean, square in
            let both = faults.mean(mean)
            return [
                Float(both * unit), Float(max(0, faults.square(square, mean: mean) - both * both) * unit * unit),
            ]
        }
    }

    /// At the structured parts of both axes.
    func at(_ first: Float, _ second: Float) -> (mean: Float, variance: Float) {
        let (row, down) = programming.place(first)
        let (column, across) = relaxation.place(second)
        let width = relaxation.count
        return table.withUnsafeBufferPointer { table in
            func value(_ offset: Int) -> Float {
                func entry(_ row: Int, _ column: Int) -> Float { table[2 * (row * width + column) + offset] }
                func line(_ row: Int) -> Float {
                    let left = entry(row, column)
                    return across == 0 ? left : left + across * (entry(row, column + 1) - left)
                }
                let upper = line(row)
                return down == 0 ? upper : upper + down * (line(row + 1) - upper)
            }
            return (value(0), value(1))
        }
    }

    /// first x values x second^T: both axes averaged over the devices' own numbers.
    private static func averages(
        _ values: [Double], _ first: [[Double]], _ second: [[Double]], _ width: Int
    ) -> [Double] {
        let halves = second.map { weights in
            (0..<values.count / width).map { line in
                var sum = 0.0
                for place in 0..<width { sum += weights[place] * values[line * width + place] }
                return sum
            }
        }
        return first.flatMap { weights in
            halves.map { lines in
                var sum = 0.0
                for line in lines.indices { sum += weights[line] * lines[line] }
                return sum
            }
        }
    }
}

/// Places of the structured part of one axis: -6...6, which a standard normal number leaves once in 5e8.
private struct SharedAxis: Sendable {
    private static let limit = 6.0
    let count: Int
    private let inverseStep: Float

    init(_ grid: GaussianGrid) {
        guard grid.points.count > 1 else {
            (count, inverseStep) = (1, 0)
            return
        }
        // Twice the step of the numbers: means over a device's own number are smoother than the errors.
        let half = Int((Self.limit / (2 * grid.step)).rounded())
        count = 2 * half + 1
        inverseStep = Float(Double(half) / Self.limit)
    }

    func place(_ value: Float) -> (index: Int, fraction: Float) {
        guard count > 1 else { return (0, 0) }
        let place = min(max((value + Float(Self.limit)) * inverseStep, 0), Float(count - 1) - 0.001)
        let index = Int(place)
        return (index, place - Float(index))
    }

    /// Weights of the grid's points for every place: the density N(place, own^2), or linear interpolation where that is
    /// narrower than the grid's step.
    func weights(over grid: GaussianGrid, own: Double) -> [[Double]] {
        guard count > 1 else { return [[1]] }
        return (0..<count).map { index in
            let center = Double(index) / Double(inverseStep) - Self.limit
            let width = max(own, grid.step)
            let densities = grid.points.map { point in
                let distance = (point - center) / width
                return own < grid.step ? max(0, 1 - abs(distance)) : exp(-0.5 * distance * distance)
            }
            let total = densities.reduce(0, +)
            return densities.map { $0 / total }
        }
    }
}
