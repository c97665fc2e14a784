/// What can be wrong with an optimization that a caller asks for.
public enum OptimizationError: Error, Equatable, Sendable, CustomStringConvertible {
    /// A search space without variables.
    case emptySpace
    /// A variable without values.
    case emptyVariable(index: Int, count: Int)
    /// A setting outside its range.
    case setting(name: String, value: String, allowed: String)
    /// A seed point or genome that does not lie in the space.
    case pointOutside(point: [Int])
    /// `tell` with another number of values than `ask` gave points.
    case fitnessCount(expected: Int, found: Int)
    /// An evaluation that cannot be ranked: NaN, infinite, or with a negative violation.
    case notComparable(point: [Int], fitness: Fitness)

    /// What failed, the value, the rule and the next step.
    public var description: String {
        switch self {
        case .emptySpace:
            "the search space has no variables; give at least one"
        case .emptyVariable(let index, let count):
            "variable \(index) of the search space has \(count) values; it needs at least 1"
        case .setting(let name, let value, let allowed):
            "search setting \(name) is \(value); allowed: \(allowed)"
        case .pointOutside(let point):
            "the point \(point) does not lie in the search space; check the number of entries and each one's range"
        case .fitnessCount(let expected, let found):
            "\(found) fitness values were told for \(expected) points asked; tell one per point, in the same order"
        case .notComparable(let point, let fitness):
            "the evaluation of \(point) gave objective \(fitness.objective), violation \(fitness.violation); "
                + "both must be finite and the violation not negative"
        }
    }
}

/// Throws a `.setting` error unless `condition` holds.
func require(
    _ condition: Bool, _ name: String, _ value: some CustomStringConvertible, _ allowed: String
) throws(OptimizationError) {
    guard condition else { throw .setting(name: name, value: value.description, allowed: allowed) }
}
