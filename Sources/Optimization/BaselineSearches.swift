import GSL

/// The yardstick for every optimizer: distinct points drawn uniformly.
public struct RandomSearch: Sendable {
    /// Distinct points to evaluate.
    public var evaluations: Int

    /// A random search over this many distinct points.
    public init(evaluations: Int) {
        self.evaluations = evaluations
    }

    /// The best of the points drawn; `.exhausted` if the whole lattice was seen.
    public func minimize(
        _ variables: [Variable], key: StreamKey, evaluate: ([Int]) throws -> Fitness
    ) throws -> OptimizationResult {
        let lattice = try Lattice(variables)
        try require(evaluations >= 1, "evaluations", evaluations, "1 or more")
        guard evaluations < lattice.pointCount else {
            return try ExhaustiveSearch().minimize(variables, evaluate: evaluate)
        }
        var archive = EvaluationArchive()
        var monitor = ConvergenceMonitor()
        var stream = RandomStream(key)
        var best: Candidate?
        while archive.count < evaluations {
            let point = lattice.randomPoint(&stream)
            if archive.contains(point) { continue }
            let fitness = try evaluate(point)
            guard fitness.isComparable else { throw OptimizationError.notComparable(point: point, fitness: fitness) }
            archive.record(point, fitness)
            if best.map({ Fitness.isBetter(fitness, than: $0.fitness) }) ?? true {
                best = Candidate(point: point, fitness: fitness)
                monitor.record(best: fitness, evaluations: archive.count, tolerance: 0)
            }
        }
        guard let best else { throw OptimizationError.emptySpace }
        return OptimizationResult(
            best: best.point, fitness: best.fitness, evaluations: archive.count, history: monitor.history,
            stopReason: .budget)
    }
}

/// The truth that optimizers are measured against: every point of the lattice, in enumeration order.
public struct ExhaustiveSearch: Sendable {
    /// The search has no settings.
    public init() {}

    /// The optimum; among equals the first of the enumeration.
    public func minimize(
        _ variables: [Variable], evaluate: ([Int]) throws -> Fitness
    ) throws -> OptimizationResult {
        let lattice = try Lattice(variables)
        var monitor = ConvergenceMonitor()
        var best: Candidate?
        for index in 0..<lattice.pointCount {
            let point = lattice.point(at: index)
            let fitness = try evaluate(point)
            guard fitness.isComparable else { throw OptimizationError.notComparable(point: point, fitness: fitness) }
            if best.map({ Fitness.isBetter(fitness, than: $0.fitness) }) ?? true {
                best = Candidate(point: point, fitness: fitness)
                monitor.record(best: fitness, evaluations: index + 1, tolerance: 0)
            }
        }
        guard let best else { throw OptimizationError.emptySpace }
        return OptimizationResult(
            best: best.point, fitness: best.fitness, evaluations: lattice.pointCount, history: monitor.history,
            stopReason: .exhausted)
    }
}
