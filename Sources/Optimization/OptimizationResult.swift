/// Why an optimizer stopped.
public enum StopReason: String, Codable, Sendable {
    /// No progress beyond the tolerance for as many iterations as the patience allows.
    case converged
    /// The iteration or evaluation budget is spent.
    case budget
    /// No point is left that was not evaluated, or none could be found.
    case exhausted
}

/// The best known after one iteration.
public struct IterationRecord: Hashable, Codable, Sendable {
    /// Counted from 0.
    public var iteration: Int
    /// Distinct points evaluated so far.
    public var evaluations: Int
    /// The best fitness so far.
    public var best: Fitness

    /// A record of one iteration.
    public init(iteration: Int, evaluations: Int, best: Fitness) {
        self.iteration = iteration
        self.evaluations = evaluations
        self.best = best
    }
}

/// What an optimization found and what it cost.
public struct OptimizationResult: Hashable, Codable, Sendable {
    /// The best point: feasible if any feasible one was seen, else the one that violates least.
    public var best: [Int]
    /// Its fitness.
    public var fitness: Fitness
    /// Distinct points evaluated.
    public var evaluations: Int
    /// The best after each iteration.
    public var history: [IterationRecord]
    /// Why it stopped.
    public var stopReason: StopReason

    /// A result.
    public init(
        best: [Int], fitness: Fitness, evaluations: Int, history: [IterationRecord], stopReason: StopReason
    ) {
        self.best = best
        self.fitness = fitness
        self.evaluations = evaluations
        self.history = history
        self.stopReason = stopReason
    }
}
