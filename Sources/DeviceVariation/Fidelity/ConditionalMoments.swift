#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif

/// Mean and variance of the error of one device given the numbers that it shares with its neighbours.
///
/// Each axis errs by f(z), z = sqrt(1 - s) e + c with e the device's own number and c the structured part, or f(G(S z))
/// under a field of scales S (``ScaleField``). Given c and S devices are independent; so mean and variance given both, as
/// functions of them, hold every covariance between devices, whatever the shape of f. Tables over the shared numbers of
/// both axes, interpolated linearly. Units: one digit.
struct ConditionalMoments: Sendable {
    private let programming: SharedAxis
    private let relaxation: SharedAxis
    /// Mean and variance in turn, [programming][relaxation].
    private let table: [Float]

    /// - Parameters:
    ///   - errors: of a free device in siemens, [outer x inner].
    ///   - outer: numbers of the programming error.
    ///   - inner: numbers of relaxation.
    ///   - structure: s, and the field of scales.
    ///   - unit: digits per siemens.
    init(
        errors: [Double], outer: GaussianGrid, inner: GaussianGrid, structure: SpatialStructure, faults: FaultMixture,
        unit: Double
    ) {
        let field = ScaleField.of(structure)
        programming = SharedAxis(outer, field)
        relaxation = SharedAxis(inner, field)
        let own = (1 - structure.structure).squareRoot()
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

    /// At the shared numbers of both axes.
    func at(_ first: SharedNumbers, _ second: SharedNumbers) -> (mean: Float, variance: Float) {
        let rows = programming.corners(first)
        let columns = relaxation.corners(second)
        let width = relaxation.count
        return table.withUnsafeBufferPointer { table in
            var (mean, variance): (Float, Float) = (0, 0)
            for row in 0..<4 where rows.weights[row] != 0 {
                for column in 0..<4 where columns.weights[column] != 0 {
                    let weight = rows.weights[row] * columns.weights[column]
                    let place = 2 * (Int(rows.places[row]) * width + Int(columns.places[column]))
                    mean += weight * table[place]
                    variance += weight * table[place + 1]
                }
            }
            return (mean, variance)
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

/// Places of the shared numbers of one axis: the structured part on -6...6, which a standard normal number leaves once in
/// 5e8; under a field of scales times the number of the scale on -5...5.
private struct SharedAxis: Sendable {
    private struct Places: Sendable {
        let limit: Double
        let count: Int

        init(limit: Double, step: Double) {
            self.limit = limit
            count = 2 * Int((limit / step).rounded()) + 1
        }

        static let single = Places(limit: 0, step: 1)

        var values: [Double] {
            count == 1 ? [0] : (0..<count).map { limit * (2 * Double($0) / Double(count - 1) - 1) }
        }

        func place(_ value: Float) -> (index: Int, fraction: Float) {
            guard count > 1 else { return (0, 0) }
            let place = min(max((value / Float(limit) + 1) * Float(count - 1) / 2, 0), Float(count - 1) - 0.001)
            let index = Int(place)
            return (index, place - Float(index))
        }
    }

    private let sums: Places
    private let scales: Places
    private let field: ScaleField?
    /// Places of both numbers together.
    var count: Int { sums.count * scales.count }

    init(_ grid: GaussianGrid, _ field: ScaleField?) {
        guard grid.points.count > 1 else {
            (sums, scales, self.field) = (.single, .single, nil)
            return
        }
        // Means over a device's own number are smoother than the errors; where both axes are on, the step is wide and the
        // places of scales are fewer (relative error of a variance below 1 %).
        sums = Places(limit: 6, step: grid.step * (field == nil ? 2 : 5))
        scales = field == nil ? .single : Places(limit: 5, step: grid.step > 0.03 ? 0.5 : 0.25)
        self.field = field
    }

    /// The four places around shared numbers and their weights.
    func corners(_ shared: SharedNumbers) -> (places: SIMD4<Int32>, weights: SIMD4<Float>) {
        let (column, across) = sums.place(shared.sum)
        let (row, down) = scales.place(shared.scale)
        let first = Int32(row * sums.count + column)
        let below = scales.count > 1 ? first + Int32(sums.count) : first
        let right: Int32 = sums.count > 1 ? 1 : 0
        return (
            [first, first + right, below, below + right],
            [(1 - down) * (1 - across), (1 - down) * across, down * (1 - across), down * across]
        )
    }

    /// Weights of the grid's points for every place: the density of the device's number given what it shares.
    func weights(over grid: GaussianGrid, own: Double) -> [[Double]] {
        guard grid.points.count > 1 else { return [[1]] }
        guard let field else { return sums.values.map { Self.gaussian(grid, center: $0, own: own) } }
        return scales.values.flatMap { number in
            sums.values.map { Self.scaled(grid, center: $0, own: own, field, scale: field.scale(number)) }
        }
    }

    /// N(center, own^2), or linear interpolation where that is narrower than the grid's step.
    private static func gaussian(_ grid: GaussianGrid, center: Double, own: Double) -> [Double] {
        let width = max(own, grid.step)
        let densities = grid.points.map { point in
            let distance = (point - center) / width
            return own < grid.step ? max(0, 1 - abs(distance)) : exp(-0.5 * distance * distance)
        }
        let total = densities.reduce(0, +)
        return densities.map { $0 / total }
    }

    private static let ownNumbers = GaussianGrid(step: 0.1)

    /// Of G(S (center + own e)): each value of e, interpolated linearly onto the grid.
    private static func scaled(
        _ grid: GaussianGrid, center: Double, own: Double, _ field: ScaleField, scale: Double
    ) -> [Double] {
        var weights = [Double](repeating: 0, count: grid.points.count)
        for (number, weight) in zip(ownNumbers.points, ownNumbers.weights) {
            let value = Double(field.normalized(Float(scale * (center + own * number))))
            let place = min(max((value - grid.points[0]) / grid.step, 0), Double(weights.count - 1) - 0.001)
            let index = Int(place)
            weights[index] += weight * (1 - place + Double(index))
            weights[index + 1] += weight * (place - Double(index))
        }
        return weights
    }
}
