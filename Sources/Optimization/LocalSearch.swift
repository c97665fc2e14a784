/// What a swarm does from the best point that it found.
public enum LocalSearch: String, Codable, Hashable, Sendable, CaseIterable {
    /// Nothing.
    case none
    /// One coordinate after the other takes its best value, until no value of any coordinate is better.
    case lines
    /// The same, then pairs of coordinates: the result is optimal along every line and under every small exchange between
    /// two coordinates. A limit on area, power or capacity makes ridges on which no coordinate can move alone.
    case exchanges
}

extension Lattice {
    /// Points that are looked at together: one coordinate's values, or small changes of two coordinates.
    enum Group: Hashable, Sendable {
        case line(Int)
        case exchange(Int, Int)
    }

    /// All lines of more than one value.
    var lines: [Group] { variables.indices.filter { variables[$0].count > 1 }.map(Group.line) }

    /// All pairs of coordinates.
    var exchanges: [Group] {
        let open = variables.indices.filter { variables[$0].count > 1 }
        return open.flatMap { first in open.filter { $0 > first }.map { Group.exchange(first, $0) } }
    }

    /// The points of a group around a centre, without the centre.
    ///
    /// Where a line has more than `longestLine` values it is thinned to steps of 1, 2, 4 ... either way, and exchanges go by
    /// 1, 4, 16 ... (2 `reach` scales): all scales matter on a long line.
    func points(of group: Group, around centre: [Int], reach: Int, longestLine: Int) -> [[Int]] {
        switch group {
        case .line(let index):
            return others(index, centre[index], longest: longestLine).map { value in
                var point = centre
                point[index] = value
                return point
            }
        case .exchange(let first, let second):
            let firstValues = near(first, centre[first], reach: reach, longest: longestLine)
            let secondValues = near(second, centre[second], reach: reach, longest: longestLine)
            return firstValues.flatMap { a in
                secondValues.map { b in
                    var point = centre
                    point[first] = a
                    point[second] = b
                    return point
                }
            }
        }
    }

    private func others(_ index: Int, _ value: Int, longest: Int) -> [Int] {
        let count = variables[index].count
        if case .ordinal = variables[index], count > longest {
            return around(value, count: count, factor: 2, steps: Int.max)
        }
        return (0..<count).filter { $0 != value }
    }

    private func near(_ index: Int, _ value: Int, reach: Int, longest: Int) -> [Int] {
        let count = variables[index].count
        switch variables[index] {
        case .category: return (0..<count).filter { $0 != value }
        case .ordinal where count > longest: return around(value, count: count, factor: 4, steps: 2 * reach)
        case .ordinal: return (max(0, value - reach)...min(count - 1, value + reach)).filter { $0 != value }
        }
    }

    /// value +- 1, factor, factor^2 ... within 0 ..< count, at most so many steps either way.
    private func around(_ value: Int, count: Int, factor: Int, steps: Int) -> [Int] {
        var values: [Int] = []
        var step = 1
        var taken = 0
        while step < count, taken < steps {
            for next in [value - step, value + step] where (0..<count).contains(next) { values.append(next) }
            step *= factor
            taken += 1
        }
        return values
    }
}
