import Foundation
import GSL
import Testing

@testable import Optimization

@Suite("NSGA-II")
struct NSGA2Tests {
    private static let genes: [Gene] = [.integer(0...40), .integer(0...40), .category(count: 3)]

    /// Two distances that pull apart along the first gene; the second is best at 7, the third at 1. Feasible from 10 on.
    private static func fitness(_ genome: [Int]) -> MultiFitness {
        let off = Double((genome[1] - 7) * (genome[1] - 7)) + (genome[2] == 1 ? 0 : 3)
        return MultiFitness(
            objectives: [Double(genome[0]) + off, Double(40 - genome[0]) + off],
            violation: Double(max(0, 10 - genome[0])) / 10)
    }

    private static func search(seed: UInt64, generations: Int = 40, state: NSGA2.State = .init()) throws -> NSGA2 {
        try NSGA2(
            genes: genes, settings: NSGA2Settings(population: 24, generations: generations),
            key: StreamKey(seed: seed, purpose: "nsga2 tests"), resuming: state)
    }

    @Test("constrained domination: feasible first, then less violation, then Pareto")
    func domination() {
        let good = MultiFitness(objectives: [1, 2])
        let worse = MultiFitness(objectives: [1, 3])
        let other = MultiFitness(objectives: [0, 4])
        let broken = MultiFitness(objectives: [-9, -9], violation: 0.1)
        let shattered = MultiFitness(objectives: [-9, -9], violation: 1)
        #expect(MultiFitness.dominates(good, worse) && !MultiFitness.dominates(worse, good))
        #expect(!MultiFitness.dominates(good, other) && !MultiFitness.dominates(other, good))
        #expect(!MultiFitness.dominates(good, good))
        #expect(MultiFitness.dominates(worse, broken) && MultiFitness.dominates(broken, shattered))
    }

    @Test("fronts peel off in order, each point once; the ends of a front are never crowded", arguments: 1...10)
    func sorting(seed: Int) {
        var stream = RandomStream(StreamKey(seed: UInt64(seed), purpose: "fronts"))
        let points = (0..<60).map { _ in
            MultiFitness(
                objectives: [Double(stream.integer(below: 20)), Double(stream.integer(below: 20))],
                violation: stream.bernoulli(0.2) ? stream.uniform() : 0)
        }
        let fronts = NonDominatedSorting.fronts(points)
        #expect(fronts.flatMap { $0 }.sorted() == Array(points.indices), "seed \(seed)")
        for (rank, front) in fronts.enumerated() {
            for member in front {
                let sameFront = front.contains { MultiFitness.dominates(points[$0], points[member]) }
                #expect(!sameFront, "seed \(seed)")
                guard rank > 0 else { continue }
                let above = fronts[rank - 1].contains { MultiFitness.dominates(points[$0], points[member]) }
                #expect(above, "seed \(seed)")
            }
            let crowding = NonDominatedSorting.crowding(front, points)
            #expect(crowding.values.contains(.infinity) && crowding.count == front.count)
        }
    }

    @Test("finds the whole front of a constrained problem", arguments: 1...5)
    func wholeFront(seed: UInt64) throws {
        var search = try Self.search(seed: seed, generations: 60)
        let front = try search.run(evaluate: Self.fitness)
        #expect(Set(front.map(\.point)) == Set((10...40).map { [$0, 7, 1] }), "seed \(seed)")
        #expect(search.stopReason == .budget)
    }

    @Test("asks for no genome twice, stays in bounds, and keeps no dominated point in its front")
    func bookkeeping() throws {
        var search = try Self.search(seed: 3)
        var seen = Set<[Int]>()
        let front = try search.run { genome in
            #expect(seen.insert(genome).inserted)
            #expect(zip(genome, Self.genes).allSatisfy { $1.bounds.contains($0) })
            return Self.fitness(genome)
        }
        #expect(search.evaluations == seen.count)
        for a in front { for b in front { #expect(!MultiFitness.dominates(a.fitness, b.fitness)) } }
        #expect(search.population.count == 24)
    }

    @Test("goes on from a checkpoint in JSON as if it had never stopped")
    func resume() throws {
        var whole = try Self.search(seed: 8, generations: 12)
        var states: [Data] = []
        while whole.stopReason == nil {
            try whole.tell(whole.ask().map(Self.fitness))
            states.append(try JSONEncoder().encode(whole.state))
        }
        for data in states {
            var resumed = try Self.search(
                seed: 8, generations: 12, state: JSONDecoder().decode(NSGA2.State.self, from: data))
            #expect(try resumed.run(evaluate: Self.fitness) == whole.front)
            #expect(resumed.population == whole.population)
        }
    }

    @Test("exhausts a tiny space, and refuses what it cannot rank")
    func edges() throws {
        var tiny = try NSGA2(
            genes: [.integer(0...2), .category(count: 2)], settings: NSGA2Settings(population: 4, generations: 50),
            key: StreamKey(seed: 1, purpose: "tiny"))
        let front = try tiny.run { MultiFitness(objectives: [Double($0[0]), Double(-$0[0])]) }
        #expect(tiny.stopReason == .exhausted)
        #expect(tiny.evaluations == 6 && front.count == 6)
        var search = try Self.search(seed: 1)
        let points = search.ask()
        #expect(throws: OptimizationError.fitnessCount(expected: points.count, found: 0)) { try search.tell([]) }
        #expect(throws: OptimizationError.self) {
            try search.tell(points.map { _ in MultiFitness(objectives: [.nan, 0]) })
        }
        #expect(throws: OptimizationError.emptySpace) {
            try NSGA2(genes: [], settings: NSGA2Settings(), key: StreamKey(seed: 1, purpose: "empty"))
        }
        #expect(throws: OptimizationError.self) { try NSGA2Settings(population: 2).validate() }
    }

    @Test("the optima of the reference problems are where the literature has them")
    func referenceProblems() {
        func value(_ name: String, _ x: [Double]) -> MultiFitness? {
            (ReferenceProblem.unconstrained + ReferenceProblem.constrained).first { $0.name == name }?.evaluate(x)
        }
        // Best known points as printed by J. Liang et al. (CEC 2006).
        let points: [(String, [Double], Double, Double)] = [
            ("sphere", Array(repeating: 0, count: 10), 0, 1e-12),
            ("rosenbrock", Array(repeating: 1, count: 10), 0, 1e-12),
            ("rastrigin", Array(repeating: 0, count: 10), 0, 1e-12),
            ("g1", [1, 1, 1, 1, 1, 1, 1, 1, 1, 3, 3, 3, 1], -15, 1e-12),
            ("g4", [78, 33, 29.9952560256815985, 45, 36.7758129057882073], -30665.53867178332, 1e-6),
            ("g6", [14.095, 0.8429607892154795668], -6961.81387558015, 1e-4),
            (
                "g9",
                [
                    2.33049935147405174, 1.95137236847114592, -0.477541399510615805, 4.36572624923625874,
                    -0.624486959100388983, 1.03813099410962173, 1.5942266780671519,
                ], 680.630057374402, 1e-6
            ),
        ]
        for (name, x, expected, tolerance) in points {
            let found = value(name, x)
            #expect(abs((found?.objectives[0] ?? .nan) - expected) < tolerance, "\(name)")
            #expect((found?.violation ?? .nan) < 1e-6, "\(name)")
        }
        for problem in ReferenceProblem.multiObjective {
            #expect(problem.distance(ofFront: problem.front) == 0, "\(problem.name)")
        }
    }
}
