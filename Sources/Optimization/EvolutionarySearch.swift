import GSL

/// Generational evolutionary search on integer and categorical genes, with elitism and an archive without duplicates.
///
/// Children come from tournaments, crossover and mutation (T. Bäck, D. Fogel, Z. Michalewicz, "Evolutionary
/// Computation 1", 2000); the best of elites and children survive. Constraints by Deb's rules. Where a gene has more than 4096
/// values, half of the children move along differences (``DifferenceMove``) and every child competes with its own parent.
public struct EvolutionarySearch: AskTellOptimizer {
    /// All that changes during a run. With the same genes, settings and key it goes on exactly as it would have.
    public struct State: Codable, Sendable {
        var known = EvaluationArchive()
        var monitor = ConvergenceMonitor()
        var pending: [[Int]] = []
        /// The members that the pending children compete with, one each; nil where they compete with all.
        var rivals: [[Int]]?
        var population: [Candidate] = []
        var generation = 0
        var best: Candidate?
        var stopReason: StopReason?
    }

    let genes: [Gene]
    let settings: EvolutionarySettings
    let key: StreamKey
    let differences: DifferenceMove?
    /// The checkpoint.
    public private(set) var state = State()

    /// A search over these genes. Throws `OptimizationError` for an empty genome or settings out of range.
    public init(genes: [Gene], settings: EvolutionarySettings, key: StreamKey) throws(OptimizationError) {
        guard !genes.isEmpty else { throw .emptySpace }
        for (index, gene) in genes.enumerated() {
            if case .category(let count) = gene, count < 1 { throw .emptyVariable(index: index, count: count) }
        }
        try settings.validate()
        self.genes = genes
        self.settings = settings
        self.key = key
        differences = DifferenceMove(genes, members: settings.population)
    }

    /// A search over integer genes only.
    public init(
        bounds: [ClosedRange<Int>], settings: EvolutionarySettings, key: StreamKey
    ) throws(OptimizationError) {
        try self.init(genes: bounds.map(Gene.integer), settings: settings, key: key)
    }

    /// The search that left this checkpoint; genes, settings and key must be those of its first start.
    public init(
        genes: [Gene], settings: EvolutionarySettings, key: StreamKey, resuming state: State
    ) throws(OptimizationError) {
        try self.init(genes: genes, settings: settings, key: key)
        self.state = state
    }

    /// The survivors, best first.
    public var population: [Candidate] { state.population }
    /// Generations finished.
    public var generation: Int { state.generation }
    /// The best individual so far.
    public var best: Candidate? { state.best }
    /// Why the search stopped; nil while it goes on.
    public var stopReason: StopReason? { state.stopReason }
    /// Every individual ever evaluated, once each, in the order of evaluation.
    public var archive: [Candidate] { state.known.candidates }
    /// Distinct individuals evaluated.
    public var evaluations: Int { state.known.count }
    /// The best after each generation.
    public var history: [IterationRecord] { state.monitor.history }

    /// The children of the next generation: all new, none twice; fewer than the population where the space runs out.
    public mutating func ask() -> [[Int]] {
        guard state.pending.isEmpty, stopReason == nil else { return state.pending }
        var claimed = Set<[Int]>()
        let competesWithOne = differences != nil && population.count >= DifferenceMove.fewestMembers
        var rivals: [[Int]] = []
        for index in 0..<settings.population {
            var stream = RandomStream(key.appending(generation, index))
            let rival = competesWithOne ? index % population.count : nil
            if let child = newGenome(rival: rival, unlike: claimed, stream: &stream) {
                claimed.insert(child)
                state.pending.append(child)
                if let rival { rivals.append(population[rival].point) }
            }
        }
        state.rivals = competesWithOne ? rivals : nil
        if state.pending.isEmpty { state.stopReason = .exhausted }
        return state.pending
    }

    /// Learns the fitness of the children, lets the best of elites and children survive, ends the generation.
    public mutating func tell(_ fitnesses: [Fitness]) throws(OptimizationError) {
        guard fitnesses.count == state.pending.count else {
            throw .fitnessCount(expected: state.pending.count, found: fitnesses.count)
        }
        guard !state.pending.isEmpty else { return }
        for (genome, fitness) in zip(state.pending, fitnesses) where !fitness.isComparable {
            throw .notComparable(point: genome, fitness: fitness)
        }
        let children = zip(state.pending, fitnesses).map { Candidate(point: $0, fitness: $1) }
        for child in children { state.known.record(child.point, child.fitness) }
        state.pending = []
        state.population = Self.sorted(
            state.rivals.map { survivors(children, rivals: $0) } ?? population.prefix(settings.elites) + children)
        state.population.removeLast(max(population.count - settings.population, 0))
        noteBest()
        if let best {
            state.monitor.record(best: best.fitness, evaluations: state.known.count, tolerance: settings.tolerance)
        }
        state.generation += 1
        if state.monitor.iterationsWithoutProgress >= settings.patience {
            state.stopReason = .converged
        } else if generation >= settings.generations {
            state.stopReason = .budget
        }
    }

    /// Replaces the fitness of individuals evaluated before, when a costlier evaluation knows better.
    ///
    /// The population is ranked again. Called between `ask` and `tell`, the generation's record already holds it.
    public mutating func update(_ refined: [Candidate]) throws(OptimizationError) {
        for candidate in refined {
            guard state.known.contains(candidate.point) else { throw .pointOutside(point: candidate.point) }
            guard candidate.fitness.isComparable else {
                throw .notComparable(point: candidate.point, fitness: candidate.fitness)
            }
            state.known.record(candidate.point, candidate.fitness)
        }
        state.population = Self.sorted(
            population.map { Candidate(point: $0.point, fitness: state.known[$0.point] ?? $0.fitness) })
        // A worse value for the best individual dethrones it, so the whole archive is asked again.
        state.best = nil
        noteBest(among: state.known.candidates)
    }

    /// Takes an individual that was found by other means; it joins the archive and may be the best. The population stays.
    public mutating func adopt(_ candidate: Candidate) throws(OptimizationError) {
        guard candidate.point.count == genes.count,
            zip(candidate.point, genes).allSatisfy({ $1.bounds.contains($0) })
        else { throw .pointOutside(point: candidate.point) }
        guard candidate.fitness.isComparable else {
            throw .notComparable(point: candidate.point, fitness: candidate.fitness)
        }
        state.known.record(candidate.point, candidate.fitness)
        noteBest(among: [candidate])
    }

    private mutating func noteBest() { noteBest(among: population) }

    private mutating func noteBest(among candidates: [Candidate]) {
        for candidate in candidates
        where best.map({ Fitness.isBetter(candidate.fitness, than: $0.fitness) }) ?? true {
            state.best = candidate
        }
    }

    /// Best first; equals keep their order, so the result does not depend on the sorting algorithm.
    private static func sorted(_ candidates: some Sequence<Candidate>) -> [Candidate] {
        candidates.enumerated().sorted { a, b in
            if Fitness.isBetter(a.element.fitness, than: b.element.fitness) { return true }
            if Fitness.isBetter(b.element.fitness, than: a.element.fitness) { return false }
            return a.offset < b.offset
        }.map(\.element)
    }
}

extension EvolutionarySearch {
    /// The best individual found, driving `ask` and `tell`; the counterpart of `ParticleSwarm.minimize`.
    public static func minimize(
        _ genes: [Gene], settings: EvolutionarySettings, key: StreamKey, evaluate: ([Int]) throws -> Fitness
    ) throws -> OptimizationResult {
        var search = try EvolutionarySearch(genes: genes, settings: settings, key: key)
        return try search.run(evaluate: evaluate)
    }
}
