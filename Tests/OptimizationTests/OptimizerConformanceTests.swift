import Foundation
import GSL
import Optimization
import Testing

/// Every optimizer of the module, driven through the same suite.
enum OptimizerKind: String, CaseIterable, Sendable, CustomTestStringConvertible {
    case particleSwarm, evolutionarySearch

    var testDescription: String { rawValue }

    /// An optimizer with room for about `evaluations` points.
    func make(_ variables: [Variable], evaluations: Int, seed: UInt64) throws -> any AskTellOptimizer {
        let key = StreamKey(seed: seed, purpose: "conformance")
        switch self {
        case .particleSwarm:
            return try Swarm(Lattice(variables), settings: swarmSettings(evaluations), key: key)
        case .evolutionarySearch:
            return try EvolutionarySearch(
                genes: Self.genes(variables), settings: evolutionarySettings(evaluations), key: key)
        }
    }

    /// The optimizer that goes on from a checkpoint in JSON.
    func resume(
        _ variables: [Variable], evaluations: Int, seed: UInt64, json: Data
    ) throws -> any AskTellOptimizer {
        let key = StreamKey(seed: seed, purpose: "conformance")
        switch self {
        case .particleSwarm:
            return Swarm(
                try Lattice(variables), settings: swarmSettings(evaluations), key: key,
                resuming: try JSONDecoder().decode(Swarm.State.self, from: json))
        case .evolutionarySearch:
            return try EvolutionarySearch(
                genes: Self.genes(variables), settings: evolutionarySettings(evaluations), key: key,
                resuming: try JSONDecoder().decode(EvolutionarySearch.State.self, from: json))
        }
    }

    private func swarmSettings(_ evaluations: Int) -> ParticleSwarmSettings {
        ParticleSwarmSettings(particles: 30, iterations: 1000, patience: 30, evaluationLimit: evaluations)
    }

    private func evolutionarySettings(_ evaluations: Int) -> EvolutionarySettings {
        EvolutionarySettings(population: 30, generations: max(1, evaluations / 30), patience: 30)
    }

    private static func genes(_ variables: [Variable]) -> [Gene] {
        variables.map { variable in
            switch variable {
            case .ordinal(let count): .integer(0...(count - 1))
            case .category(let count): .category(count: count)
            }
        }
    }
}

@Suite("Every optimizer")
struct OptimizerConformanceTests {
    /// 9 x 17 x 6 x 5 x 12 = 55080 points; the minimum 0 at `target` only.
    static let variables: [Variable] = [
        .ordinal(count: 9), .ordinal(count: 17), .ordinal(count: 6), .category(count: 5), .ordinal(count: 12),
    ]
    static let target = [7, 3, 5, 2, 0]

    static func distance(_ point: [Int]) -> Fitness {
        var sum = 0.0
        for (index, (value, target)) in zip(point, target).enumerated() {
            let difference = Double(value - target)
            sum += index == 3 ? (value == target ? 0 : 5) : Double(index + 1) * difference * difference
        }
        return Fitness(objective: sum)
    }

    // Fixed seeds: the outcome is deterministic and has no false alarms.
    @Test("finds the optimum of a separable function within 3 % of the points", arguments: OptimizerKind.allCases)
    func separableOptimum(_ kind: OptimizerKind) throws {
        for seed in 1...20 {
            var optimizer = try kind.make(Self.variables, evaluations: 1500, seed: UInt64(seed))
            let result = try optimizer.run(evaluate: Self.distance)
            #expect(result.best == Self.target, "seed \(seed)")
            #expect(result.evaluations <= 1500, "seed \(seed)")
        }
    }

    @Test("stays inside the lattice and never asks for a point twice", arguments: OptimizerKind.allCases)
    func boundsAndDistinctness(_ kind: OptimizerKind) throws {
        let lattice = try Lattice(Self.variables)
        var optimizer = try kind.make(Self.variables, evaluations: 900, seed: 5)
        var seen = Set<[Int]>()
        // The optimum lies in a corner, so that the walls are met.
        let result = try optimizer.run { point in
            #expect(lattice.contains(point))
            #expect(seen.insert(point).inserted, "asked twice for \(point)")
            return Fitness(objective: -Double(point.reduce(0, +)))
        }
        #expect(result.evaluations == seen.count)
        #expect(result.evaluations <= 900)
    }

    @Test("gives the same run for the same key, another for another", arguments: OptimizerKind.allCases)
    func determinism(_ kind: OptimizerKind) throws {
        func run(_ seed: UInt64) throws -> OptimizationResult {
            var optimizer = try kind.make(Self.variables, evaluations: 300, seed: seed)
            return try optimizer.run(evaluate: Self.distance)
        }
        #expect(try run(11) == run(11))
        #expect(try run(11).history != run(12).history)
    }

    @Test("does not depend on the order of evaluation", arguments: OptimizerKind.allCases)
    func evaluationOrder(_ kind: OptimizerKind) throws {
        var forward = try kind.make(Self.variables, evaluations: 400, seed: 3)
        var backward = try kind.make(Self.variables, evaluations: 400, seed: 3)
        let expected = try forward.run(evaluate: Self.distance)
        while backward.stopReason == nil {
            let points = backward.ask()
            try backward.tell(points.reversed().map(Self.distance).reversed())
        }
        #expect(backward.best?.point == expected.best)
        #expect(backward.history == expected.history)
    }

    @Test("prefers a feasible point to a better infeasible one", arguments: OptimizerKind.allCases)
    func feasibility(_ kind: OptimizerKind) throws {
        // The unconstrained optimum breaks the constraint; the constrained one is the target moved to 4 along axis 0.
        for seed in 1...5 {
            var optimizer = try kind.make(Self.variables, evaluations: 1500, seed: UInt64(seed))
            let result = try optimizer.run { point in
                Fitness(objective: Self.distance(point).objective, violation: Double(max(0, point[0] - 4)))
            }
            #expect(result.fitness.isFeasible, "seed \(seed)")
            #expect(result.best == [4, 3, 5, 2, 0], "seed \(seed)")
        }
    }

    @Test("returns the least violating point where none is feasible", arguments: OptimizerKind.allCases)
    func allInfeasible(_ kind: OptimizerKind) throws {
        var optimizer = try kind.make(Self.variables, evaluations: 1500, seed: 2)
        let result = try optimizer.run { point in
            Fitness(objective: -Self.distance(point).objective, violation: 1 + Self.distance(point).objective)
        }
        #expect(!result.fitness.isFeasible)
        #expect(result.best == Self.target)
        #expect(result.fitness.violation == 1)
    }

    @Test("visits every point of a tiny lattice and says so", arguments: OptimizerKind.allCases)
    func exhaustion(_ kind: OptimizerKind) throws {
        let tiny: [Variable] = [.ordinal(count: 3), .category(count: 2)]
        var optimizer = try kind.make(tiny, evaluations: 900, seed: 1)
        let result = try optimizer.run { Fitness(objective: Double($0[0] * 2 + $0[1])) }
        #expect(result.evaluations == 6)
        #expect(result.stopReason == .exhausted)
        #expect(result.best == [0, 0])
    }

    @Test("stops by convergence on a plateau, and the best never gets worse", arguments: OptimizerKind.allCases)
    func convergence(_ kind: OptimizerKind) throws {
        var flat = try kind.make(Self.variables, evaluations: 30_000, seed: 4)
        #expect(try flat.run { _ in Fitness(objective: 1) }.stopReason == .converged)
        var optimizer = try kind.make(Self.variables, evaluations: 1500, seed: 4)
        let history = try optimizer.run(evaluate: Self.distance).history
        for (earlier, later) in zip(history, history.dropFirst()) {
            #expect(!Fitness.isBetter(earlier.best, than: later.best))
            #expect(later.evaluations >= earlier.evaluations)
        }
    }

    @Test("goes on from a checkpoint in JSON as if never stopped", arguments: OptimizerKind.allCases)
    func checkpoint(_ kind: OptimizerKind) throws {
        var whole = try kind.make(Self.variables, evaluations: 400, seed: 8)
        let expected = try whole.run(evaluate: Self.distance)
        var resumed = try kind.make(Self.variables, evaluations: 400, seed: 8)
        while resumed.stopReason == nil {
            try resumed.tell(resumed.ask().map(Self.distance))
            resumed = try kind.resume(
                Self.variables, evaluations: 400, seed: 8, json: try JSONEncoder().encode(resumed.state))
        }
        #expect(resumed.best?.point == expected.best)
        #expect(resumed.history == expected.history)
    }

    @Test("refuses what cannot be ranked", arguments: OptimizerKind.allCases)
    func malformedFitness(_ kind: OptimizerKind) throws {
        for bad in [
            Fitness(objective: .nan), Fitness(objective: .infinity), Fitness(objective: 1, violation: -1),
            Fitness(objective: 1, violation: .nan),
        ] {
            var optimizer = try kind.make(Self.variables, evaluations: 100, seed: 1)
            #expect(throws: OptimizationError.self) { try optimizer.run { _ in bad } }
        }
        var optimizer = try kind.make(Self.variables, evaluations: 100, seed: 1)
        let count = optimizer.ask().count
        #expect(throws: OptimizationError.fitnessCount(expected: count, found: 1)) {
            try optimizer.tell([Fitness(objective: 1)])
        }
    }
}
