import Optimization
import Testing

@Suite("Deb's rules")
struct FitnessTests {
    @Test("feasible beats infeasible, then the objective or the violation decides")
    func rules() {
        let good = Fitness(objective: 1)
        let worse = Fitness(objective: 2)
        let slightlyBroken = Fitness(objective: 0, violation: 0.1)
        let badlyBroken = Fitness(objective: -5, violation: 2)
        let ranked = [good, worse, slightlyBroken, badlyBroken]
        for (index, fitness) in ranked.enumerated() {
            #expect(!Fitness.isBetter(fitness, than: fitness))
            for later in ranked[(index + 1)...] {
                #expect(Fitness.isBetter(fitness, than: later))
                #expect(!Fitness.isBetter(later, than: fitness))
            }
        }
    }

    @Test("progress is relative, so a common factor changes no decision", arguments: [1e-9, 1, 3e12])
    func scaleFreeProgress(factor: Double) {
        let before = Fitness(objective: 100 * factor)
        #expect(Fitness(objective: 99 * factor).improves(on: before, byMoreThan: 0.005))
        #expect(!Fitness(objective: 99.9 * factor).improves(on: before, byMoreThan: 0.005))
        #expect(!Fitness(objective: 101 * factor).improves(on: before, byMoreThan: 0))
        // Negative objectives (maximised quantities) count by their magnitude.
        #expect(
            Fitness(objective: -0.36 * factor).improves(on: Fitness(objective: -0.35 * factor), byMoreThan: 0.01))
    }

    @Test("becoming feasible is always progress")
    func feasibilityIsProgress() {
        let broken = Fitness(objective: 1, violation: 1e-12)
        #expect(Fitness(objective: 1e9).improves(on: broken, byMoreThan: 0.5))
    }

    @Test("lattice points are enumerated once each, and counted without overflow")
    func enumeration() throws {
        let lattice = try Lattice([.ordinal(count: 3), .category(count: 4), .ordinal(count: 2)])
        let points = Set((0..<lattice.pointCount).map(lattice.point(at:)))
        #expect(points.count == 24)
        #expect(points.allSatisfy(lattice.contains))
        #expect(try Lattice(Array(repeating: .ordinal(count: 1 << 20), count: 8)).pointCount == Int.max)
    }

    @Test("impossible spaces and settings are named")
    func validation() throws {
        #expect(throws: OptimizationError.emptySpace) { try Lattice([]) }
        #expect(throws: OptimizationError.emptyVariable(index: 1, count: 0)) {
            try Lattice([.ordinal(count: 2), .category(count: 0)])
        }
        #expect(throws: OptimizationError.self) { try ParticleSwarmSettings(particles: 1).validate() }
        #expect(throws: OptimizationError.self) { try ParticleSwarmSettings(ownAttraction: 1).validate() }
        #expect(throws: OptimizationError.self) { try ParticleSwarmSettings(tolerance: .nan).validate() }
        #expect(throws: OptimizationError.self) { try EvolutionarySettings(population: 4, elites: 5).validate() }
        #expect(throws: OptimizationError.self) { try EvolutionarySettings(mutationProbability: 0).validate() }
        try ParticleSwarmSettings().validate()
        try EvolutionarySettings().validate()
    }
}
