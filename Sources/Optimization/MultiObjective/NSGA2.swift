import GSL

/// How NSGA-II breeds and when it stops.
public struct NSGA2Settings: Codable, Hashable, Sendable {
    /// Individuals per generation.
    public var population: Int
    /// Most generations, the random first one included.
    public var generations: Int
    /// Probability that two parents are crossed.
    public var crossoverProbability: Double
    /// Distribution index of simulated binary crossover: children are nearer to their parents as it grows.
    public var crossoverIndex: Double
    /// Probability that a gene mutates; nil for one gene of a genome on average.
    public var mutationProbability: Double?
    /// Distribution index of polynomial mutation: steps are smaller as it grows.
    public var mutationIndex: Double

    /// Defaults: those of Deb et al. 2002 (crossover 0.9, one mutation a genome, indices 15 and 20 as in common use).
    public init(
        population: Int = 100, generations: Int = 100, crossoverProbability: Double = 0.9, crossoverIndex: Double = 15,
        mutationProbability: Double? = nil, mutationIndex: Double = 20
    ) {
        self.population = population
        self.generations = generations
        self.crossoverProbability = crossoverProbability
        self.crossoverIndex = crossoverIndex
        self.mutationProbability = mutationProbability
        self.mutationIndex = mutationIndex
    }

    /// Throws `OptimizationError.setting` for the first setting outside its range.
    public func validate() throws(OptimizationError) {
        try require(population >= 4, "population", population, "4 or more")
        try require(generations >= 1, "generations", generations, "1 or more")
        try require((0...1).contains(crossoverProbability), "crossoverProbability", crossoverProbability, "0 ... 1")
        try require(crossoverIndex >= 0 && crossoverIndex.isFinite, "crossoverIndex", crossoverIndex, "0 or more")
        try require(
            (0...1).contains(mutationProbability ?? 0), "mutationProbability", mutationProbability ?? 0, "0 ... 1")
        try require(mutationIndex >= 0 && mutationIndex.isFinite, "mutationIndex", mutationIndex, "0 or more")
    }
}

/// NSGA-II with constrained domination on integer and categorical genes (K. Deb et al., IEEE Transactions on Evolutionary
/// Computation 6, 2002): simulated binary crossover and polynomial mutation rounded to integers, categories exchanged and
/// redrawn; no genome is evaluated twice.
public struct NSGA2: Sendable {
    /// All that changes during a run. With the same genes, settings and key it goes on exactly as it would have.
    public struct State: Codable, Sendable {
        var population: [MultiCandidate] = []
        var known: [[Int]] = []
        var pending: [[Int]] = []
        var front: [MultiCandidate] = []
        var generation = 0
        var stopReason: StopReason?

        /// The state before the first generation.
        public init() {}
    }

    let genes: [Gene]
    let settings: NSGA2Settings
    let key: StreamKey
    private var known: Set<[Int]>
    /// The checkpoint.
    public private(set) var state: State

    /// A search over these genes. Throws `OptimizationError` for an empty genome or settings out of range.
    public init(
        genes: [Gene], settings: NSGA2Settings, key: StreamKey, resuming state: State = State()
    ) throws(OptimizationError) {
        guard !genes.isEmpty else { throw .emptySpace }
        for (index, gene) in genes.enumerated() {
            if case .category(let count) = gene, count < 1 { throw .emptyVariable(index: index, count: count) }
        }
        try settings.validate()
        self.genes = genes
        self.settings = settings
        self.key = key
        self.state = state
        known = Set(state.known)
    }

    /// Why the search stopped; nil while it goes on.
    public var stopReason: StopReason? { state.stopReason }
    /// Distinct individuals evaluated.
    public var evaluations: Int { state.known.count }
    /// Generations finished.
    public var generation: Int { state.generation }
    /// The survivors.
    public var population: [MultiCandidate] { state.population }
    /// All individuals ever evaluated that nobody dominates, without duplicates; feasible ones if there are any.
    public var front: [MultiCandidate] { state.front }

    /// The children of the next generation: all new, none twice.
    public mutating func ask() -> [[Int]] {
        guard state.pending.isEmpty, stopReason == nil else { return state.pending }
        let ranks = Ranks(state.population.map(\.fitness))
        var claimed = Set<[Int]>()
        for index in 0..<settings.population {
            var stream = RandomStream(key.appending(generation, index))
            if let child = newGenome(ranks, claimed, &stream) {
                claimed.insert(child)
                state.pending.append(child)
            }
        }
        if state.pending.isEmpty { state.stopReason = .exhausted }
        return state.pending
    }

    /// Learns the fitness of the children; the best fronts of parents and children survive, the last one thinned by crowding.
    public mutating func tell(_ fitnesses: [MultiFitness]) throws(OptimizationError) {
        guard fitnesses.count == state.pending.count else {
            throw .fitnessCount(expected: state.pending.count, found: fitnesses.count)
        }
        guard !state.pending.isEmpty else { return }
        for (genome, fitness) in zip(state.pending, fitnesses) where !fitness.isComparable {
            throw .notComparable(
                point: genome,
                fitness: Fitness(objective: fitness.objectives.first ?? .nan, violation: fitness.violation))
        }
        let children = zip(state.pending, fitnesses).map { MultiCandidate(point: $0, fitness: $1) }
        known.formUnion(state.pending)
        state.known += state.pending
        state.pending = []
        updateFront(children)
        let all = state.population + children
        let points = all.map(\.fitness)
        var survivors: [Int] = []
        for front in NonDominatedSorting.fronts(points) where survivors.count < settings.population {
            let room = settings.population - survivors.count
            if front.count <= room {
                survivors += front
            } else {
                let crowding = NonDominatedSorting.crowding(front, points)
                survivors += front.sorted { a, b in
                    let (first, second) = (crowding[a] ?? 0, crowding[b] ?? 0)
                    return first != second ? first > second : a < b
                }.prefix(room)
            }
        }
        state.population = survivors.map { all[$0] }
        state.generation += 1
        if generation >= settings.generations { state.stopReason = .budget }
    }

    /// Runs until the search stops; returns the front.
    public mutating func run(evaluate: ([Int]) throws -> MultiFitness) throws -> [MultiCandidate] {
        while stopReason == nil { try tell(try ask().map(evaluate)) }
        return front
    }

    private mutating func updateFront(_ children: [MultiCandidate]) {
        for child in children where !state.front.contains(where: { MultiFitness.dominates($0.fitness, child.fitness) })
        {
            state.front.removeAll { MultiFitness.dominates(child.fitness, $0.fitness) }
            state.front.append(child)
        }
    }

    /// Front and crowding of the parents.
    private struct Ranks {
        var front: [Int]
        var crowding: [Double]

        init(_ points: [MultiFitness]) {
            front = [Int](repeating: 0, count: points.count)
            crowding = [Double](repeating: 0, count: points.count)
            for (rank, members) in NonDominatedSorting.fronts(points).enumerated() {
                for (index, distance) in NonDominatedSorting.crowding(members, points) {
                    front[index] = rank
                    crowding[index] = distance
                }
            }
        }

        func isBetter(_ a: Int, than b: Int) -> Bool {
            front[a] != front[b] ? front[a] < front[b] : crowding[a] > crowding[b]
        }
    }

    /// A genome that was never evaluated: bred, then mutated further, then drawn at random; nil after 64 tries.
    private func newGenome(_ ranks: Ranks, _ claimed: Set<[Int]>, _ stream: inout RandomStream) -> [Int]? {
        var genome = state.population.isEmpty ? random(&stream) : bred(ranks, &stream)
        for attempt in 0..<64 {
            if !known.contains(genome) && !claimed.contains(genome) { return genome }
            if attempt < 32, !state.population.isEmpty {
                mutate(&genome, &stream)
            } else {
                genome = random(&stream)
            }
        }
        return nil
    }

    private func random(_ stream: inout RandomStream) -> [Int] { genes.map { $0.random(&stream) } }

    private func parent(_ ranks: Ranks, _ stream: inout RandomStream) -> [Int] {
        let a = stream.integer(below: state.population.count)
        let b = stream.integer(below: state.population.count)
        return state.population[ranks.isBetter(b, than: a) ? b : a].point
    }

    private func bred(_ ranks: Ranks, _ stream: inout RandomStream) -> [Int] {
        var genome = parent(ranks, &stream)
        if stream.bernoulli(settings.crossoverProbability) {
            let other = parent(ranks, &stream)
            for index in genes.indices where stream.bernoulli(0.5) {
                genome[index] = genes[index].crossed(
                    genome[index], other[index], index: settings.crossoverIndex, stream: &stream)
            }
        }
        mutate(&genome, &stream)
        return genome
    }

    private func mutate(_ genome: inout [Int], _ stream: inout RandomStream) {
        let probability = settings.mutationProbability ?? 1 / Double(genes.count)
        for (index, gene) in genes.enumerated() where stream.bernoulli(probability) {
            genome[index] = gene.perturbed(genome[index], index: settings.mutationIndex, stream: &stream)
        }
    }
}
