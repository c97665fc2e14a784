import GSL

#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif

/// Half the mean squared difference of values over their distance, robustly (Cressie and Hawkins, Mathematical Geology 12
/// (1980) 115-125), with the exponential law nugget + sill (1 - exp(-h / length)) fitted by weights N(h) / gamma^2.
public struct Variogram: Codable, Sendable {
    /// One distance.
    public struct Point: Hashable, Codable, Sendable {
        /// Distance in cells.
        public let distance: Double
        /// Robust half mean squared difference.
        public let value: Double
        /// Pairs.
        public let pairs: Int
    }

    /// The exponential law.
    public struct Law: Hashable, Codable, Sendable {
        /// At distance zero: what neighbours do not share.
        public let nugget: Double
        /// What fades with distance.
        public let sill: Double
        /// Correlation length in cells.
        public let length: Double
        /// Standard errors of nugget, sill and length.
        public let standardErrors: [Double]
    }

    /// Rising distances.
    public let points: [Point]
    /// nil where the points do not determine one, for example without structure.
    public let law: Law?
    /// Why there is no law.
    public let lawMissing: String?

    /// Distances up to this many cells (our choice).
    public static let longest = 32

    init(_ values: [Double], cells: [CellTable.Cell]) {
        var places: [Place: Double] = [:]
        for (value, cell) in zip(values, cells) {
            if let row = cell.row, let column = cell.column {
                places[Place(row: row, column: column)] = value
            } else if let address = cell.address {
                places[Place(row: 0, column: address)] = value
            }
        }
        let isPlane = cells.contains { $0.row != nil && $0.column != nil }
        let keys = places.keys.sorted()
        points = (1...Self.longest).compactMap { distance in
            var roots = 0.0
            var pairs = 0
            for key in keys {
                guard let value = places[key] else { continue }
                let across = places[Place(row: key.row, column: key.column + distance)]
                let down = isPlane ? places[Place(row: key.row + distance, column: key.column)] : nil
                for other in [across, down] {
                    guard let other else { continue }
                    roots += (value - other).magnitude.squareRoot()
                    pairs += 1
                }
            }
            guard pairs >= 30 else { return nil }
            let count = Double(pairs)
            let mean = roots / count
            return Point(
                distance: Double(distance), value: mean * mean * mean * mean / (2 * (0.457 + 0.494 / count)),
                pairs: pairs)
        }
        do {
            law = try Self.fit(points)
            lawMissing = nil
        } catch {
            law = nil
            lawMissing = "\(error)"
        }
    }

    private static func fit(_ points: [Point]) throws -> Law {
        guard points.count >= 6 else { throw FitError.invalidProblem("\(points.count) distances, six are needed") }
        let last = points[points.count - 1].value
        let first = points[0].value
        // Positive parameters by their logarithms.
        let start = [log(max(0.5 * first, 1e-3)), log(max(last - 0.5 * first, 1e-3)), log(5.0)]
        let fit = try fitNonlinear(residualCount: points.count, start: start) { parameters, residuals in
            for (index, point) in points.enumerated() {
                let value = exp(parameters[0]) + exp(parameters[1]) * -expm1(-point.distance / exp(parameters[2]))
                residuals[index] = (point.value - value) * Double(point.pairs).squareRoot() / point.value
            }
        }
        let values = fit.parameters.map { exp($0) }
        guard values[2] < 10 * Double(longest), values[2] > 0.05 else {
            throw FitError.invalidProblem("no length within the distances (\(values[2]) cells)")
        }
        return Law(
            nugget: values[0], sill: values[1], length: values[2],
            standardErrors: zip(values, fit.standardErrorsFromResiduals).map { $0 * $1 })
    }

    private struct Place: Hashable, Comparable {
        let row: Int
        let column: Int

        static func < (a: Place, b: Place) -> Bool { (a.row, a.column) < (b.row, b.column) }
    }
}
