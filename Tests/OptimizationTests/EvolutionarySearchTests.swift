import GSL
import Optimization
import Testing

@Suite("Evolutionary search")
struct EvolutionarySearchTests {
    /// Bounds like those of an architecture space: few experts, many hidden sizes.
    static let bounds: [ClosedRange<Int>] = [2...5, 16...128, 2...5, 16...256]

    static func objective(_ genome: [Int]) -> Fitness {
        // Smallest network whose capacity suffices: optimum on the constraint's edge.
        let size = Double(genome[0] * genome[1] + genome[2] * genome[3])
        let capability = Double(genome[1] + genome[3]) + 10 * Double(genome[0] + genome[2])
        return Fitness(objective: size, violation: max(0, (300 - capability) / 300))
    }

    @Test("genomes stay in their bounds with either crossover", arguments: EvolutionarySettings.Crossover.allCases)
    func bounds(_ crossover: EvolutionarySettings.Crossover) throws {
        let settings = EvolutionarySettings(population: 20, generations: 15, crossover: crossover)
        var search = try EvolutionarySearch(
            bounds: Self.bounds, settings: settings, key: StreamKey(seed: 9, purpose: "bounds"))
        _ = try search.run { genome in
            #expect(zip(genome, Self.bounds).allSatisfy { $1.contains($0) })
            return Self.objective(genome)
        }
        #expect(Set(search.archive.map(\.point)).count == search.archive.count)
        #expect(search.evaluations == search.archive.count)
    }

    @Test("the population is ranked, never larger than asked, and keeps the best")
    func elitism() throws {
        let settings = EvolutionarySettings(population: 12, generations: 30, elites: 3, patience: 30)
        var search = try EvolutionarySearch(
            bounds: Self.bounds, settings: settings, key: StreamKey(seed: 2, purpose: "elitism"))
        while search.stopReason == nil {
            try search.tell(search.ask().map(Self.objective))
            #expect(search.population.count == 12)
            #expect(search.population.first == search.best)
            for (better, worse) in zip(search.population, search.population.dropFirst()) {
                #expect(!Fitness.isBetter(worse.fitness, than: better.fitness))
            }
        }
        #expect(search.stopReason == .budget)
        #expect(search.generation == 30)
    }

    @Test("within 3 % of the optimum of a constrained problem with 1.8 million genomes, 20 seeds of 20")
    func constrainedOptimum() throws {
        // capability >= 300 with the fewest weights: the second width follows from the other genes, the rest is
        // enumerated. Two experts in both blocks are a trap 2.4 % above the optimum, five beside two.
        var optimum = Double.infinity
        for first in 2...5 {
            for second in 2...5 {
                for width in 16...128 {
                    let needed = min(max(300 - 10 * (first + second) - width, 16), 256)
                    let fitness = Self.objective([first, width, second, needed])
                    if fitness.isFeasible { optimum = min(optimum, fitness.objective) }
                }
            }
        }
        for seed in 1...20 {
            let result = try EvolutionarySearch.minimize(
                Self.bounds.map(Gene.integer), settings: EvolutionarySettings(generations: 40, patience: 40),
                key: StreamKey(seed: UInt64(seed), purpose: "constrained"), evaluate: Self.objective)
            #expect(result.fitness.isFeasible && result.fitness.objective <= 1.03 * optimum, "seed \(seed)")
        }
    }

    @Test("a refined fitness re-ranks the population, up or down")
    func update() throws {
        var search = try EvolutionarySearch(
            bounds: [0...99], settings: EvolutionarySettings(population: 5, elites: 2, tournamentSize: 2),
            key: StreamKey(seed: 1, purpose: "update"))
        try search.tell(search.ask().map { Fitness(objective: Double($0[0])) })
        let best = try #require(search.population.first)
        let last = try #require(search.population.last)
        try search.update([Candidate(point: last.point, fitness: Fitness(objective: -1))])
        #expect(search.best?.point == last.point)
        #expect(search.population.first?.point == last.point)
        try search.update([Candidate(point: last.point, fitness: Fitness(objective: 1e6))])
        #expect(search.best == best)
        #expect(throws: OptimizationError.pointOutside(point: [1000])) {
            try search.update([Candidate(point: [1000], fitness: best.fitness)])
        }
    }
}
