/// How the evolutionary search breeds and when it stops.
public struct EvolutionarySettings: Codable, Hashable, Sendable {
    /// How two parents make a child.
    public enum Crossover: String, Codable, Sendable, CaseIterable {
        /// Each gene from either parent with probability 1/2.
        case uniform
        /// Genes up to a random cut from one parent, the rest from the other.
        case onePoint
    }

    /// Individuals per generation.
    public var population: Int
    /// Most generations, the random first one included.
    public var generations: Int
    /// Best individuals that survive besides the children; the next population is the best of both.
    public var elites: Int
    /// Individuals drawn per tournament; the best becomes a parent.
    public var tournamentSize: Int
    /// Probability that a child has two parents.
    public var crossoverProbability: Double
    /// How two parents make a child.
    public var crossover: Crossover
    /// Probability that a gene mutates.
    public var mutationProbability: Double
    /// Probability that a mutated integer gene is drawn anew in its whole range instead of stepped.
    public var resampleProbability: Double
    /// Longest step of a mutated integer gene as a fraction of its range; steps of every scale down to 1 occur.
    public var longestStepRatio: Double
    /// Generations without progress after which the search has converged.
    public var patience: Int
    /// Relative improvement that counts as progress.
    public var tolerance: Double

    /// Defaults are our choice, near those of AutoFormer and HAT (50 individuals, 20 generations, mutation 0.2); half the
    /// population survives unless `elites` says otherwise.
    public init(
        population: Int = 50, generations: Int = 20, elites: Int? = nil, tournamentSize: Int = 4,
        crossoverProbability: Double = 0.7, crossover: Crossover = .uniform, mutationProbability: Double = 0.2,
        resampleProbability: Double = 0.25, longestStepRatio: Double = 0.5, patience: Int = 8, tolerance: Double = 1e-4
    ) {
        self.population = population
        self.generations = generations
        self.elites = elites ?? max(1, population / 2)
        self.tournamentSize = tournamentSize
        self.crossoverProbability = crossoverProbability
        self.crossover = crossover
        self.mutationProbability = mutationProbability
        self.resampleProbability = resampleProbability
        self.longestStepRatio = longestStepRatio
        self.patience = patience
        self.tolerance = tolerance
    }

    /// Throws `OptimizationError.setting` for the first setting outside its range.
    public func validate() throws(OptimizationError) {
        try require(population >= 2, "population", population, "2 or more")
        try require(generations >= 1, "generations", generations, "1 or more")
        try require((1...population).contains(elites), "elites", elites, "1 ... population (\(population))")
        try require(
            (1...population).contains(tournamentSize), "tournamentSize", tournamentSize,
            "1 ... population (\(population))")
        try require(
            (0...1).contains(crossoverProbability), "crossoverProbability", crossoverProbability, "0 ... 1")
        try require(
            mutationProbability > 0 && mutationProbability <= 1, "mutationProbability", mutationProbability,
            "above 0, at most 1")
        try require((0...1).contains(resampleProbability), "resampleProbability", resampleProbability, "0 ... 1")
        try require(
            longestStepRatio > 0 && longestStepRatio <= 1, "longestStepRatio", longestStepRatio, "above 0, at most 1")
        try require(patience >= 1, "patience", patience, "1 or more")
        try require(tolerance >= 0 && tolerance < 1, "tolerance", tolerance, "0 ..< 1")
    }
}
