import GSL

/// Mixed-integer particle swarm with constriction and a ring topology, on any lattice of indices.
///
/// J. Kennedy and R. Eberhart, "Particle swarm optimization", ICNN 1995; constriction by Clerc and Kennedy 2002;
/// rounding to the lattice as in Laskari, Parsopoulos and Vrahatis, CEC 2002; constraints by Deb's rules. Where an axis has
/// more than 4096 values, every other turn moves along differences (``DifferenceMove``).
public struct ParticleSwarm: Sendable {
    /// How the swarm moves and when it stops.
    public var settings: ParticleSwarmSettings

    /// A swarm with these settings.
    public init(settings: ParticleSwarmSettings = ParticleSwarmSettings()) {
        self.settings = settings
    }

    /// The best point found; each distinct point is evaluated once.
    ///
    /// - Parameters:
    ///   - variables: the coordinates of the lattice.
    ///   - key: names the random streams; the same key gives the same run.
    ///   - seedPoints: points that particles start from, for example the best ones of a related problem.
    ///   - evaluate: the fitness of a point.
    /// - Throws: `OptimizationError`, and whatever `evaluate` throws.
    public func minimize(
        _ variables: [Variable], key: StreamKey, seedPoints: [[Int]] = [],
        evaluate: ([Int]) throws -> Fitness
    ) throws -> OptimizationResult {
        var swarm = try Swarm(Lattice(variables), settings: settings, key: key, seedPoints: seedPoints)
        return try swarm.run(evaluate: evaluate)
    }

    /// The same where many points are evaluated together: `evaluateAll` gives one fitness per point, in their order.
    public func minimize(
        _ variables: [Variable], key: StreamKey, seedPoints: [[Int]] = [],
        evaluateAll: ([[Int]]) throws -> [Fitness]
    ) throws -> OptimizationResult {
        var swarm = try Swarm(Lattice(variables), settings: settings, key: key, seedPoints: seedPoints)
        return try swarm.run(evaluateAll: evaluateAll)
    }
}
