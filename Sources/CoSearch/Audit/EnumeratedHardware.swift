import CIMHardware
import GSL
import Optimization
import ViTMoE

/// All designs of a space for one architecture, simulated once: the truth for every objective, and a table from which
/// searches are answered, so that thousands of them take seconds.
struct EnumeratedHardware {
    /// One niche of the space.
    struct Part {
        let niche: DesignNiche
        let lattice: Lattice
        let workload: BatchWorkload
        /// Per scenario, the fitness of each point in the order of enumeration.
        let fitness: [[Fitness]]

        /// The fitness of what the coordinates of a search stand for.
        func fitness(at coordinates: [Int], scenario: Int) -> Fitness {
            do throws(DesignError) {
                return fitness(of: try niche.place(coordinates, for: workload).point, scenario: scenario)
            } catch {
                return .infeasible(violation: Scoring.impossibleDesignViolation)
            }
        }

        /// The fitness of a point under one scenario.
        func fitness(of point: [Int], scenario: Int) -> Fitness {
            var index = 0
            for (coordinate, variable) in zip(point, lattice.variables) { index = index * variable.count + coordinate }
            return fitness[scenario][index]
        }
    }

    let parts: [Part]
    /// Points over all niches.
    var pointCount: Int { parts.reduce(0) { $0 + $1.lattice.pointCount } }

    /// Simulates every point. Throws what the simulator throws.
    init(
        _ space: DesignSpace, architecture: Architecture, workload: Workload, simulator: any HardwareSimulator,
        scenarios: [Scenario]
    ) throws {
        let niches = DesignNiche.all(of: [space])
        let workload = BatchWorkload(workload)
        let scorings = scenarios.map { Scoring(scenario: $0) }
        var search = HardwareSearch(
            simulator: simulator, scoring: scorings[0], niches: niches, architecture: architecture, workload: workload)
        parts = try niches.indices.map { niche in
            let lattice = try Lattice(niches[niche].designSpace.variables)
            var fitness = [[Fitness]](repeating: [], count: scenarios.count)
            let batch = 1024
            for start in stride(from: 0, to: lattice.pointCount, by: batch) {
                let points = (start..<min(start + batch, lattice.pointCount)).map(lattice.point(at:))
                for score in try search.scores(niche: niche, points: points) {
                    for (index, scoring) in scorings.enumerated() {
                        fitness[index].append(score.metrics.map { scoring.hardwareFitness($0) } ?? score.fitness)
                    }
                }
            }
            return Part(niche: niches[niche], lattice: lattice, workload: workload, fitness: fitness)
        }
    }

    /// The best fitness of the whole space under one scenario.
    func optimum(scenario: Int) throws -> Fitness {
        let all = parts.lazy.flatMap { $0.fitness[scenario] }
        guard let first = all.first else { throw OptimizationError.emptySpace }
        return all.reduce(first) { Fitness.isBetter($1, than: $0) ? $1 : $0 }
    }

    /// What the swarm finds: one search per niche, each within its share of `evaluations`.
    func search(
        scenario: Int, settings: ParticleSwarmSettings, evaluations: Int, key: StreamKey
    ) throws -> (best: Fitness, evaluations: Int) {
        let results = try parts.enumerated().map { niche, part in
            var settings = settings
            settings.evaluationLimit = max(1, evaluations * part.lattice.pointCount / pointCount)
            return try ParticleSwarm(settings: settings).minimize(
                part.niche.variables, key: key.appending(niche)
            ) { part.fitness(at: $0, scenario: scenario) }
        }
        return Self.best(of: results)
    }

    /// What the same number of points drawn at random finds.
    func randomSearch(scenario: Int, evaluations: Int, key: StreamKey) throws -> Fitness {
        let results = try parts.enumerated().map { niche, part in
            try RandomSearch(evaluations: max(1, evaluations * part.lattice.pointCount / pointCount)).minimize(
                part.lattice.variables, key: key.appending(niche)
            ) { part.fitness(of: $0, scenario: scenario) }
        }
        return Self.best(of: results).best
    }

    private static func best(of results: [OptimizationResult]) -> (best: Fitness, evaluations: Int) {
        let best = results.dropFirst().reduce(results[0].fitness) {
            Fitness.isBetter($1.fitness, than: $0) ? $1.fitness : $0
        }
        return (best, results.reduce(0) { $0 + $1.evaluations })
    }
}
