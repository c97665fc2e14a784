import GSL

/// One coordinate of a search space, as a set of indices 0 ..< count.
public enum Variable: Hashable, Codable, Sendable {
    /// Neighbouring indices mean neighbouring values (rows 64, 128, 256 ...).
    case ordinal(count: Int)
    /// Indices are names only; no index lies between two others.
    case category(count: Int)

    /// How many values the coordinate can take.
    public var count: Int {
        switch self {
        case .ordinal(let count), .category(let count): count
        }
    }

    /// The coordinate as an entry of a genome.
    var gene: Gene {
        switch self {
        case .ordinal(let count): .integer(0...(count - 1))
        case .category(let count): .category(count: count)
        }
    }
}

/// The product of the coordinates: all points that an optimizer may visit.
public struct Lattice: Hashable, Codable, Sendable {
    /// The coordinates, in the order of a point's entries.
    public let variables: [Variable]

    /// A lattice over at least one variable, each with at least one value.
    ///
    /// Throws `OptimizationError.emptySpace` or `.emptyVariable`.
    public init(_ variables: [Variable]) throws(OptimizationError) {
        guard !variables.isEmpty else { throw .emptySpace }
        for (index, variable) in variables.enumerated() where variable.count < 1 {
            throw .emptyVariable(index: index, count: variable.count)
        }
        self.variables = variables
    }

    /// The number of points; `Int.max` where it does not fit.
    public var pointCount: Int {
        variables.reduce(1) { product, variable in
            let (value, overflow) = product.multipliedReportingOverflow(by: variable.count)
            return overflow ? Int.max : value
        }
    }

    /// Whether `point` has one index per variable, each in its range.
    public func contains(_ point: [Int]) -> Bool {
        point.count == variables.count && zip(point, variables).allSatisfy { (0..<$1.count).contains($0) }
    }

    /// The point at `index` of the enumeration in which the last coordinate runs fastest.
    public func point(at index: Int) -> [Int] {
        var rest = index
        var point = [Int](repeating: 0, count: variables.count)
        for position in variables.indices.reversed() {
            (rest, point[position]) = rest.quotientAndRemainder(dividingBy: variables[position].count)
        }
        return point
    }

    /// A point drawn uniformly.
    public func randomPoint(_ stream: inout RandomStream) -> [Int] {
        variables.map { stream.integer(below: $0.count) }
    }
}
