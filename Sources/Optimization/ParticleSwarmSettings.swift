/// How the particle swarm moves and when it stops.
public struct ParticleSwarmSettings: Codable, Hashable, Sendable {
    /// Particles in the swarm.
    public var particles: Int
    /// Most iterations, the first positions included.
    public var iterations: Int
    /// Iterations without progress after which the swarm has converged.
    public var patience: Int
    /// Relative improvement that counts as progress. 1e-4 is our choice: far below any difference that matters.
    public var tolerance: Double
    /// Most distinct evaluations; nil leaves the budget to the iterations.
    public var evaluationLimit: Int?
    /// Pull towards a particle's own best, c1.
    public var ownAttraction: Double
    /// Pull towards the best of its neighbours, c2.
    public var neighbourAttraction: Double
    /// Neighbours on each side in the ring (lbest topology).
    public var neighboursPerSide: Int
    /// Largest step per iteration as a fraction of a coordinate's range (0.5 as in pagmo2's `pso`).
    public var velocityLimitRatio: Double
    /// Least probability of each category, so that none is ever lost. Our choice.
    public var leastCategoryProbability: Double
    /// Whether a particle that lands on a point already evaluated tries unvisited neighbours of the best point that
    /// it knows, instead of wasting its move. Our choice: on a lattice a swarm that contracts revisits points.
    public var escapesVisitedPoints: Bool
    /// What follows the swarm, from its best point. Our choice: the result is then optimal among its neighbours, which
    /// makes runs with different seeds agree.
    public var localSearch: LocalSearch
    /// The longest step of an exchange between two ordinals.
    public var exchangeReach: Int
    /// Lines of more values are thinned to steps of 1, 2, 4 ... either way.
    public var longestLine: Int
    /// The local search starts again from the best point with some coordinates drawn anew, until so many of these starts in
    /// sequence found nothing better (iterated local search). 0 for a single descent.
    public var kicks: Int

    /// Defaults: the standard coefficients c1 = c2 = 2.05, others as documented at each member.
    public init(
        particles: Int = 30, iterations: Int = 40, patience: Int = 10, tolerance: Double = 1e-4,
        evaluationLimit: Int? = nil, ownAttraction: Double = 2.05, neighbourAttraction: Double = 2.05,
        neighboursPerSide: Int = 2, velocityLimitRatio: Double = 0.5, leastCategoryProbability: Double = 0.02,
        escapesVisitedPoints: Bool = true, localSearch: LocalSearch = .lines, exchangeReach: Int = 2,
        longestLine: Int = 64, kicks: Int = 0
    ) {
        self.particles = particles
        self.iterations = iterations
        self.patience = patience
        self.tolerance = tolerance
        self.evaluationLimit = evaluationLimit
        self.ownAttraction = ownAttraction
        self.neighbourAttraction = neighbourAttraction
        self.neighboursPerSide = neighboursPerSide
        self.velocityLimitRatio = velocityLimitRatio
        self.leastCategoryProbability = leastCategoryProbability
        self.escapesVisitedPoints = escapesVisitedPoints
        self.localSearch = localSearch
        self.exchangeReach = exchangeReach
        self.longestLine = longestLine
        self.kicks = kicks
    }

    /// chi = 2 / |2 - phi - sqrt(phi^2 - 4 phi)| with phi = c1 + c2 > 4; 0.7298 at phi = 4.1
    /// (M. Clerc and J. Kennedy, IEEE Transactions on Evolutionary Computation 6, 2002, p. 58).
    public var constriction: Double {
        let phi = ownAttraction + neighbourAttraction
        return 2 / (2 - phi - (phi * phi - 4 * phi).squareRoot()).magnitude
    }

    /// Throws `OptimizationError.setting` for the first setting outside its range.
    public func validate() throws(OptimizationError) {
        try require(particles >= 2, "particles", particles, "2 or more")
        try require(iterations >= 1, "iterations", iterations, "1 or more")
        try require(patience >= 1, "patience", patience, "1 or more")
        try require(tolerance >= 0 && tolerance < 1, "tolerance", tolerance, "0 ..< 1")
        try require((evaluationLimit ?? 1) >= 1, "evaluationLimit", evaluationLimit ?? 0, "1 or more")
        try require(ownAttraction > 0, "ownAttraction", ownAttraction, "above 0")
        try require(neighbourAttraction > 0, "neighbourAttraction", neighbourAttraction, "above 0")
        let phi = ownAttraction + neighbourAttraction
        try require(phi > 4 && phi.isFinite, "ownAttraction + neighbourAttraction", phi, "above 4 (constriction)")
        try require(neighboursPerSide >= 1, "neighboursPerSide", neighboursPerSide, "1 or more")
        try require(
            velocityLimitRatio > 0 && velocityLimitRatio <= 1, "velocityLimitRatio", velocityLimitRatio,
            "above 0, at most 1")
        try require(
            leastCategoryProbability >= 0 && leastCategoryProbability < 0.5, "leastCategoryProbability",
            leastCategoryProbability, "0 ..< 0.5")
        try require(exchangeReach >= 1, "exchangeReach", exchangeReach, "1 or more")
        try require(longestLine >= 2, "longestLine", longestLine, "2 or more")
        try require(kicks >= 0, "kicks", kicks, "0 or more")
    }
}
