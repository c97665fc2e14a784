import GSL
import Optimization
import Testing

@Suite("Particle swarm")
struct ParticleSwarmTests {
    @Test("constriction is Clerc and Kennedy's 0.7298 at c1 = c2 = 2.05")
    func constriction() {
        // 2 / |2 - 4.1 - sqrt(4.1^2 - 16.4)| = 0.729843788...
        #expect((ParticleSwarmSettings().constriction - 0.729_843_788).magnitude < 1e-9)
    }

    @Test("seed points are the first points evaluated, and one outside is refused")
    func seedPoints() throws {
        let lattice = try Lattice([.ordinal(count: 20), .ordinal(count: 20)])
        let key = StreamKey(seed: 1, purpose: "seed points")
        var swarm = try Swarm(lattice, settings: ParticleSwarmSettings(), key: key, seedPoints: [[3, 4], [19, 0]])
        #expect(Array(swarm.ask().prefix(2)) == [[3, 4], [19, 0]])
        #expect(throws: OptimizationError.pointOutside(point: [20, 0])) {
            try Swarm(lattice, settings: ParticleSwarmSettings(), key: key, seedPoints: [[20, 0]])
        }
    }

    @Test("a seed point that is the optimum is the result")
    func seededOptimum() throws {
        let chip = SyntheticChip(seed: 3)
        let truth = try ExhaustiveSearch().minimize(SyntheticChip.variables) { chip.fitness($0, .energy) }
        let result = try ParticleSwarm(settings: ParticleSwarmSettings(particles: 2, iterations: 1)).minimize(
            SyntheticChip.variables, key: StreamKey(seed: 1, purpose: "seeded"), seedPoints: [truth.best]
        ) { chip.fitness($0, .energy) }
        #expect(result.fitness == truth.fitness)
    }

    @Test(
        "the local search leaves no better value of any coordinate, nor of any two with exchanges", arguments: 1...10,
        [LocalSearch.lines, .exchanges])
    func locallyOptimal(seed: Int, local: LocalSearch) throws {
        let chip = SyntheticChip(seed: seed)
        let settings = ParticleSwarmSettings(particles: 6, iterations: 4, localSearch: local, kicks: seed % 3)
        let result = try ParticleSwarm(settings: settings).minimize(
            SyntheticChip.variables, key: StreamKey(seed: UInt64(seed), purpose: "poll")
        ) { chip.fitness($0, .product) }
        func isBetter(_ point: [Int]) -> Bool {
            Fitness.isBetter(chip.fitness(point, .product), than: result.fitness)
        }
        for first in result.best.indices {
            for value in 0..<SyntheticChip.variables[first].count {
                var neighbour = result.best
                neighbour[first] = value
                #expect(!isBetter(neighbour), "seed \(seed)")
                guard local == .exchanges else { continue }
                for second in result.best.indices where second > first {
                    for other in 0..<SyntheticChip.variables[second].count {
                        let (a, b) = (value - result.best[first], other - result.best[second])
                        let isNear = { (index: Int, step: Int) in
                            if case .category = SyntheticChip.variables[index] { true } else { (-2...2).contains(step) }
                        }
                        guard isNear(first, a), isNear(second, b) else { continue }
                        var pair = neighbour
                        pair[second] = other
                        #expect(!isBetter(pair), "seed \(seed)")
                    }
                }
            }
        }
    }

    @Test("kicks spend a budget, find the optimum that a single descent misses, and never lose the best")
    func kicks() throws {
        let chip = SyntheticChip(seed: 5)
        let truth = try ExhaustiveSearch().minimize(SyntheticChip.variables) { chip.fitness($0, .latency) }
        for seed in 1...5 {
            let settings = ParticleSwarmSettings(particles: 4, iterations: 2, localSearch: .exchanges, kicks: 40)
            let result = try ParticleSwarm(settings: settings).minimize(
                SyntheticChip.variables, key: StreamKey(seed: UInt64(seed), purpose: "kicks")
            ) { chip.fitness($0, .latency) }
            #expect(result.fitness.objective <= 1.01 * truth.fitness.objective, "seed \(seed)")
            for (before, after) in zip(result.history, result.history.dropFirst()) {
                #expect(!Fitness.isBetter(before.best, than: after.best))
                #expect(after.evaluations >= before.evaluations)
            }
        }
    }

    @Test("a long line is searched at every scale")
    func longLines() throws {
        let variables: [Variable] = [.ordinal(count: 1 << 20), .ordinal(count: 1 << 20)]
        let settings = ParticleSwarmSettings(particles: 4, iterations: 2, localSearch: .exchanges, kicks: 2)
        let result = try ParticleSwarm(settings: settings).minimize(
            variables, key: StreamKey(seed: 1, purpose: "long lines")
        ) { point in
            let (x, y) = (Double(point[0] - 700_001), Double(point[1] - 12_345))
            return Fitness(objective: x * x + y * y)
        }
        #expect(result.best == [700_001, 12_345])
        #expect(result.evaluations < 5000)
    }

    @Test("small lattices: always the exhaustive optimum", arguments: 1...20)
    func smallLattices(seed: Int) throws {
        // Random values without any structure on 60 points: only visiting them all is safe, and the swarm may.
        var stream = RandomStream(StreamKey(seed: UInt64(seed), purpose: "small lattice"))
        let variables: [Variable] = [.ordinal(count: 4), .category(count: 3), .ordinal(count: 5)]
        let values = (0..<60).map { _ in stream.uniform() }
        func evaluate(_ point: [Int]) -> Fitness {
            Fitness(objective: values[(point[0] * 3 + point[1]) * 5 + point[2]])
        }
        let settings = ParticleSwarmSettings(particles: 10, iterations: 400, patience: 400)
        let result = try ParticleSwarm(settings: settings).minimize(
            variables, key: StreamKey(seed: UInt64(seed), purpose: "small"), evaluate: evaluate)
        #expect(result.stopReason == .exhausted, "seed \(seed)")
        #expect(result.fitness == (try ExhaustiveSearch().minimize(variables, evaluate: evaluate)).fitness)
    }

    // 180,000 points, 3 chips x 3 goals x 13 seeds = 117 runs on 1.1 % of the points each. Measured when written over
    // 3000 runs: 99 % within 1 % of the optimum, random search on the same budget 10 %. At a true rate of 0.97 fewer
    // than 104 hits of 117 have probability below 1e-4: the false-alarm rate if the random streams ever change. With
    // these streams the outcome is deterministic.
    @Test("a hardware-like landscape: within 1 % of the exhaustive optimum far more often than random search")
    func hardwareLandscape() throws {
        let settings = ParticleSwarmSettings(particles: 60, iterations: 60, patience: 20, evaluationLimit: 2880)
        var swarmHits = 0
        var randomHits = 0
        for chipSeed in 0..<3 {
            let chip = SyntheticChip(seed: chipSeed)
            for (goalIndex, goal) in SyntheticChip.Goal.allCases.enumerated() {
                let truth = try ExhaustiveSearch().minimize(SyntheticChip.variables) { chip.fitness($0, goal) }
                func isHit(_ result: OptimizationResult) -> Bool {
                    result.fitness.isFeasible && result.fitness.objective <= 1.01 * truth.fitness.objective
                }
                for seed in 0..<13 {
                    let key = StreamKey(seed: UInt64(seed), purpose: "landscape", chipSeed, goalIndex)
                    let swarm = try ParticleSwarm(settings: settings).minimize(SyntheticChip.variables, key: key) {
                        chip.fitness($0, goal)
                    }
                    let random = try RandomSearch(evaluations: swarm.evaluations).minimize(
                        SyntheticChip.variables, key: key
                    ) { chip.fitness($0, goal) }
                    swarmHits += isHit(swarm) ? 1 : 0
                    randomHits += isHit(random) ? 1 : 0
                }
            }
        }
        #expect(swarmHits >= 104, "\(swarmHits) of 117 runs")
        #expect(randomHits <= 40, "\(randomHits) of 117 runs")
    }

    @Test("categories are names: relabelling them leaves the success rate alone")
    func categoriesAreNames() throws {
        // A needle in 40 categories beside an easy ordinal. Two labellings, 200 runs each; the difference of two
        // binomial rates has standard deviation at most sqrt(0.5 / 200) = 0.05, so 0.2 is 4 of them: false alarm 6e-5.
        let variables: [Variable] = [.category(count: 40), .ordinal(count: 30)]
        func successes(_ needle: Int) throws -> Int {
            try (0..<200).filter { seed in
                let settings = ParticleSwarmSettings(
                    particles: 10, iterations: 8, patience: 8, localSearch: .none)
                let result = try ParticleSwarm(settings: settings).minimize(
                    variables, key: StreamKey(seed: UInt64(seed), purpose: "labels", needle)
                ) { point in
                    Fitness(objective: (point[0] == needle ? 0 : 100) + Double((point[1] - 12).magnitude))
                }
                return result.best[0] == needle
            }.count
        }
        let (middle, edge) = (try successes(20), try successes(39))
        #expect((middle - edge).magnitude <= 40, "\(middle) and \(edge) of 200")
    }
}
