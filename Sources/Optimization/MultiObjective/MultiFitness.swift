/// What an optimizer knows of one point with several objectives, all to be minimised, and by how much it breaks the
/// constraints.
public struct MultiFitness: Hashable, Codable, Sendable {
    /// The values to be minimised.
    public var objectives: [Double]
    /// The sum of the normalised constraint violations; 0 means feasible, never negative.
    public var violation: Double

    /// A fitness; `violation` is 0 for a feasible point.
    public init(objectives: [Double], violation: Double = 0) {
        self.objectives = objectives
        self.violation = violation
    }

    /// Whether the point satisfies every constraint.
    public var isFeasible: Bool { violation <= 0 }

    /// Constrained domination (K. Deb et al., "A fast and elitist multiobjective genetic algorithm: NSGA-II", IEEE
    /// Transactions on Evolutionary Computation 6, 2002, p. 192): feasible dominates infeasible; of two infeasible points the
    /// one that violates less; of two feasible ones a dominates b if it is nowhere worse and somewhere better.
    public static func dominates(_ a: MultiFitness, _ b: MultiFitness) -> Bool {
        switch (a.isFeasible, b.isFeasible) {
        case (true, false): return true
        case (false, true): return false
        case (false, false): return a.violation < b.violation
        case (true, true):
            var isBetter = false
            for (mine, other) in zip(a.objectives, b.objectives) {
                if mine > other { return false }
                if mine < other { isBetter = true }
            }
            return isBetter
        }
    }

    /// NaN and infinity have no place in a ranking.
    var isComparable: Bool {
        objectives.allSatisfy(\.isFinite) && violation.isFinite && violation >= 0
    }
}

/// A point and its objectives.
public struct MultiCandidate: Hashable, Codable, Sendable {
    /// The genome.
    public var point: [Int]
    /// Its fitness.
    public var fitness: MultiFitness

    /// A candidate.
    public init(point: [Int], fitness: MultiFitness) {
        self.point = point
        self.fitness = fitness
    }
}
