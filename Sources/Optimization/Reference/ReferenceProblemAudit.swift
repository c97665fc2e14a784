import GSL

/// The optimizers on problems of the literature: medians of the final error over many seeds, on fixed budgets.
public struct ReferenceProblemAudit: Sendable {
    /// Runs per optimizer and problem.
    public var seeds = 25
    /// The first seed; the others follow.
    public var firstSeed = 1
    /// Evaluations of a run with one objective.
    public var singleBudget = 10_000
    /// Evaluations of a run with several objectives.
    public var multiBudget = 20_000

    /// An audit with the standard numbers.
    public init() {}

    /// One optimizer on one problem.
    public struct Row: Codable, Sendable {
        /// "swarm rosenbrock": the optimizer, then the problem.
        public let name: String
        /// Median of |found - optimum|, or of the distance from the true front; nil where the median run found nothing feasible.
        public let median: Double?
        /// The least and the largest, likewise.
        public let best: Double?
        /// The largest; nil where a run found nothing feasible.
        public let worst: Double?

        init(_ name: String, _ errors: [Double]) {
            let sorted = errors.sorted()
            self.name = name
            func finite(_ value: Double?) -> Double? { value.flatMap { $0.isFinite ? $0 : nil } }
            median = finite(sorted.isEmpty ? nil : sorted[sorted.count / 2])
            best = finite(sorted.first)
            worst = finite(sorted.last)
        }
    }

    /// All rows. `progress` hears of finished rows.
    public func rows(progress: (Int, Int) -> Void = { _, _ in }) throws -> [Row] {
        let all = firstSeed..<(firstSeed + seeds)
        let single = ReferenceProblem.unconstrained + ReferenceProblem.constrained
        let total = 2 * single.count + ReferenceProblem.multiObjective.count
        var rows: [Row] = []
        func finish(_ name: String, _ errors: [Double]) {
            rows.append(Row(name, errors))
            progress(rows.count, total)
        }
        for problem in single {
            finish("swarm \(problem.name)", try all.map { try swarm(problem, seed: $0) })
            finish("evolution \(problem.name)", try all.map { try evolution(problem, seed: $0) })
        }
        for problem in ReferenceProblem.multiObjective {
            finish("nsga2 \(problem.name)", try all.map { try nsga2(problem, seed: $0) })
        }
        return rows
    }

    private func key(_ problem: ReferenceProblem, _ seed: Int) -> StreamKey {
        StreamKey(seed: UInt64(seed), purpose: "reference problem/\(problem.name)")
    }

    private func error(_ fitness: Fitness, _ problem: ReferenceProblem) -> Double {
        fitness.isFeasible ? (fitness.objective - problem.optimum).magnitude : .infinity
    }

    private func swarm(_ problem: ReferenceProblem, seed: Int) throws -> Double {
        let settings = ParticleSwarmSettings(
            particles: 25, iterations: singleBudget * 9 / 10 / 25, patience: singleBudget,
            evaluationLimit: singleBudget,
            localSearch: .exchanges, kicks: singleBudget)
        let result = try ParticleSwarm(settings: settings).minimize(
            problem.variables, key: key(problem, seed), evaluate: problem.singleFitness)
        return error(result.fitness, problem)
    }

    private func evolution(_ problem: ReferenceProblem, seed: Int) throws -> Double {
        let settings = EvolutionarySettings(
            population: 50, generations: singleBudget / 50, mutationProbability: 0.2, patience: singleBudget)
        let result = try EvolutionarySearch.minimize(
            problem.genes, settings: settings, key: key(problem, seed), evaluate: problem.singleFitness)
        return error(result.fitness, problem)
    }

    private func nsga2(_ problem: ReferenceProblem, seed: Int) throws -> Double {
        var search = try NSGA2(
            genes: problem.genes, settings: NSGA2Settings(population: 100, generations: multiBudget / 100),
            key: key(problem, seed))
        let front = try search.run(evaluate: problem.fitness)
        guard front.contains(where: { $0.fitness.isFeasible }) else { return .infinity }
        return problem.distance(ofFront: front.map(\.fitness.objectives))
    }
}
