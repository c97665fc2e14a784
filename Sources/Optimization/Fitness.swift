/// What an optimizer knows of one point: an objective to be minimised, and by how much the point breaks the constraints.
///
/// Compared by Deb's feasibility rules only (K. Deb, "An efficient constraint handling method for genetic algorithms",
/// Computer Methods in Applied Mechanics and Engineering 186, 2000, p. 311).
public struct Fitness: Hashable, Codable, Sendable {
    /// The value to be minimised.
    public var objective: Double
    /// The sum of the normalised constraint violations; 0 means feasible, never negative.
    public var violation: Double

    /// A fitness; `violation` is 0 for a feasible point.
    public init(objective: Double, violation: Double = 0) {
        self.objective = objective
        self.violation = violation
    }

    /// A point for which no objective could be computed. Its objective is stored as 0 and decides nothing
    /// as long as violations differ.
    public static func infeasible(violation: Double) -> Fitness {
        Fitness(objective: 0, violation: violation)
    }

    /// Whether the point satisfies every constraint.
    public var isFeasible: Bool { violation <= 0 }

    /// Deb's rules: feasible beats infeasible; of two feasible points the smaller objective wins; of two infeasible
    /// points the smaller violation, and only at equal violations the smaller objective. Strict: equals are not better.
    public static func isBetter(_ a: Fitness, than b: Fitness) -> Bool {
        switch (a.isFeasible, b.isFeasible) {
        case (true, false): true
        case (false, true): false
        case (true, true): a.objective < b.objective
        case (false, false): a.violation != b.violation ? a.violation < b.violation : a.objective < b.objective
        }
    }

    /// Whether replacing `other` by this is progress worth more than `tolerance` (relative), the measure behind
    /// "converged". Relative, so that a common factor on all objectives changes no decision.
    public func improves(on other: Fitness, byMoreThan tolerance: Double) -> Bool {
        guard Fitness.isBetter(self, than: other) else { return false }
        if isFeasible != other.isFeasible { return true }
        let (before, after) = isFeasible ? (other.objective, objective) : (other.violation, violation)
        return before - after > tolerance * before.magnitude
    }

    /// NaN has no place in a ranking; an infinite violation neither, since sums of them cannot be told apart.
    var isComparable: Bool { objective.isFinite && violation.isFinite && violation >= 0 }
}
