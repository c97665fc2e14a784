import GSL

/// A particle swarm between iterations; `ParticleSwarm.minimize` drives one to its end.
public struct Swarm: AskTellOptimizer {
    /// All that changes during a run. With the same lattice, settings and key it goes on exactly as it would have.
    public struct State: Codable, Sendable {
        var particles: [Particle]
        var archive = EvaluationArchive()
        var monitor = ConvergenceMonitor()
        var pending: [[Int]] = []
        var iteration = 0
        /// Why the swarm itself ended, while the local search still runs.
        var swarmEnd: StopReason?
        var descent: Descent?
        /// Descents in sequence from a changed best point that found nothing better.
        var failedKicks = 0
        var best: Candidate?
        var stopReason: StopReason?
    }

    let lattice: Lattice
    let settings: ParticleSwarmSettings
    let key: StreamKey
    let lines: [Lattice.Group]
    let exchanges: [Lattice.Group]
    let differences: DifferenceMove?
    /// The checkpoint.
    public internal(set) var state: State

    /// A swarm whose first particles sit on `seedPoints` and the others on a Latin hypercube over the lattice.
    ///
    /// Throws `OptimizationError` for settings out of range or seed points outside the lattice.
    public init(
        _ lattice: Lattice, settings: ParticleSwarmSettings, key: StreamKey, seedPoints: [[Int]] = []
    ) throws(OptimizationError) {
        try settings.validate()
        for point in seedPoints where !lattice.contains(point) { throw .pointOutside(point: point) }
        let starts = seedPoints.prefix(settings.particles)
        let spread = Swarm.latinHypercube(lattice, count: settings.particles - starts.count, key: key)
        self.init(
            lattice, settings: settings, key: key,
            resuming: State(particles: (starts + spread).map { Particle(at: $0, in: lattice) }))
    }

    /// The swarm that left this checkpoint; lattice, settings and key must be those of its first start.
    public init(_ lattice: Lattice, settings: ParticleSwarmSettings, key: StreamKey, resuming state: State) {
        self.lattice = lattice
        self.settings = settings
        self.key = key
        self.state = state
        differences = DifferenceMove(lattice.variables.map(\.gene), members: state.particles.count)
        lines = lattice.lines
        exchanges = settings.localSearch == .exchanges ? lattice.exchanges : []
    }

    /// The best point so far.
    public var best: Candidate? { state.best }
    /// Why the swarm stopped; nil while it goes on.
    public var stopReason: StopReason? { state.stopReason }
    /// Distinct points evaluated so far.
    public var evaluations: Int { state.archive.count }
    /// The best after each iteration of the swarm and after each descent of the local search.
    public var history: [IterationRecord] { state.monitor.history }
    /// All distinct points evaluated, in the order of evaluation.
    public var evaluated: [Candidate] { state.archive.candidates }

    /// The new points of the next iteration; iterations in which every point is already known pass unseen.
    public mutating func ask() -> [[Int]] {
        guard state.pending.isEmpty else { return state.pending }
        while stopReason == nil {
            if state.swarmEnd != nil {
                state.pending = descentPoints()
            } else {
                if state.iteration > 0 { moveParticles() }
                state.pending = newPoints()
            }
            if !state.pending.isEmpty { return state.pending }
            finishIteration()
        }
        return []
    }

    /// Learns the fitness of the points last asked and ends the iteration.
    public mutating func tell(_ fitnesses: [Fitness]) throws(OptimizationError) {
        guard fitnesses.count == state.pending.count else {
            throw .fitnessCount(expected: state.pending.count, found: fitnesses.count)
        }
        guard !state.pending.isEmpty else { return }
        for (point, fitness) in zip(state.pending, fitnesses) where !fitness.isComparable {
            throw .notComparable(point: point, fitness: fitness)
        }
        for (point, fitness) in zip(state.pending, fitnesses) {
            state.archive.record(point, fitness)
            if best.map({ Fitness.isBetter(fitness, than: $0.fitness) }) ?? true {
                state.best = Candidate(point: point, fitness: fitness)
            }
        }
        state.pending = []
        if state.swarmEnd != nil {
            advanceDescent()
            if isSpent { stopSpent() }
        } else {
            finishIteration()
        }
    }

    private var isSpent: Bool {
        state.archive.count >= min(lattice.pointCount, settings.evaluationLimit ?? Int.max)
    }

    private mutating func stopSpent() {
        state.stopReason = state.archive.count >= lattice.pointCount ? .exhausted : .budget
        noteIteration()
    }

    private mutating func noteIteration() {
        guard let best else { return }
        state.monitor.record(best: best.fitness, evaluations: state.archive.count, tolerance: settings.tolerance)
        state.iteration += 1
    }

    private mutating func finishIteration() {
        if state.swarmEnd != nil {
            noteIteration()
            nextDescent()
            return
        }
        for index in state.particles.indices {
            // A particle past the evaluation limit has no fitness and learns nothing.
            if let fitness = state.archive[state.particles[index].point] { state.particles[index].learn(fitness) }
        }
        guard best != nil else { return }
        noteIteration()
        if isSpent {
            state.stopReason = state.archive.count >= lattice.pointCount ? .exhausted : .budget
        } else if state.monitor.iterationsWithoutProgress >= settings.patience {
            endSwarm(.converged)
        } else if state.iteration >= settings.iterations {
            endSwarm(.budget)
        }
    }

    private mutating func endSwarm(_ reason: StopReason) {
        guard settings.localSearch != .none else {
            state.stopReason = reason
            return
        }
        state.swarmEnd = reason
        nextDescent()
    }

    /// Distinct points of the swarm that are not in the archive, within the evaluation limit.
    private func newPoints() -> [[Int]] {
        let room = (settings.evaluationLimit ?? Int.max) - state.archive.count
        var seen = Set<[Int]>()
        var points: [[Int]] = []
        for particle in state.particles where points.count < room {
            if !state.archive.contains(particle.point) && seen.insert(particle.point).inserted {
                points.append(particle.point)
            }
        }
        return points
    }
}
