import Foundation
import GSL
import Testing

@testable import Optimization

/// Reals as integers: axes of 2^40 values, on which a step needs a length.
@Suite("Long axes")
struct LongAxisTests {
    static let levels = 1 << 40

    /// A quadratic whose axes are rotated at random: f(x) = sum of 10^(3 i / (n - 1)) (R (x - centre))_i^2 on -1 ... 1.
    struct RotatedQuadratic {
        let rotation: [[Double]]
        let centre: [Double]

        init(dimension: Int, seed: Int) {
            var stream = RandomStream(StreamKey(seed: UInt64(seed), purpose: "rotated quadratic"))
            centre = (0..<dimension).map { _ in 1.2 * stream.uniform() - 0.6 }
            // Gram and Schmidt on Gaussian rows: a rotation without a preferred direction.
            var rows: [[Double]] = []
            for _ in 0..<dimension {
                var row = stream.gaussians(dimension)
                for other in rows {
                    let share = zip(row, other).reduce(0) { $0 + $1.0 * $1.1 }
                    row = zip(row, other).map { $0 - share * $1 }
                }
                let length = row.reduce(0) { $0 + $1 * $1 }.squareRoot()
                rows.append(row.map { $0 / length })
            }
            rotation = rows
        }

        func callAsFunction(_ point: [Int]) -> Double {
            let offset = zip(point, centre).map { 2 * Double($0) / Double(LongAxisTests.levels) - 1 - $1 }
            return rotation.enumerated().reduce(0) { sum, entry in
                let along = zip(entry.element, offset).reduce(0) { $0 + $1.0 * $1.1 }
                return sum + pow(10, 3 * Double(entry.offset) / Double(offset.count - 1)) * along * along
            }
        }
    }

    static func optimizer(_ kind: OptimizerKind, _ variables: [Variable], seed: Int) throws -> any AskTellOptimizer {
        let key = StreamKey(seed: UInt64(seed), purpose: "long axes")
        switch kind {
        case .particleSwarm:
            let settings = ParticleSwarmSettings(iterations: 300, patience: 10_000, evaluationLimit: 10_000)
            return try Swarm(Lattice(variables), settings: settings, key: key)
        case .evolutionarySearch:
            let settings = EvolutionarySettings(generations: 200, patience: 10_000)
            return try EvolutionarySearch(genes: variables.map(\.gene), settings: settings, key: key)
        }
    }

    // Fixed seeds: the outcome is deterministic and has no false alarms. Values at random points are some hundreds.
    @Test("the optimum of a rotated quadratic in six dimensions of condition 1000", arguments: OptimizerKind.allCases)
    func rotatedQuadratic(_ kind: OptimizerKind) throws {
        let variables = [Variable](repeating: .ordinal(count: Self.levels + 1), count: 6)
        for seed in 1...10 {
            let quadratic = RotatedQuadratic(dimension: 6, seed: seed)
            var optimizer = try Self.optimizer(kind, variables, seed: seed)
            let result = try optimizer.run { Fitness(objective: quadratic($0)) }
            #expect(result.fitness.objective < 1e-3, "seed \(seed): \(result.fitness.objective)")
            #expect(result.evaluations <= 10_000)
        }
    }

    @Test("the end of a ridge between a limit and the objective", arguments: OptimizerKind.allCases)
    func ridge(_ kind: OptimizerKind) throws {
        // Minimise 2 - x - y where x + 3 y <= 1.7 and 3 x + y <= 2.1: the corner (0.575, 0.375). No coordinate can move
        // alone along either limit.
        let variables = [Variable](repeating: .ordinal(count: Self.levels + 1), count: 2)
        for seed in 1...10 {
            var optimizer = try Self.optimizer(kind, variables, seed: seed)
            let result = try optimizer.run { point in
                let (x, y) = (Double(point[0]) / Double(Self.levels), Double(point[1]) / Double(Self.levels))
                return Fitness(objective: 2 - x - y, violation: max(0, x + 3 * y - 1.7) + max(0, 3 * x + y - 2.1))
            }
            #expect(result.fitness.isFeasible)
            #expect(result.fitness.objective < 1.05 + 1e-6, "seed \(seed): \(result.fitness.objective)")
        }
    }

    /// Long and short axes and a category together.
    static let mixed: [Variable] = [
        .ordinal(count: 1 << 30), .category(count: 5), .ordinal(count: 17), .ordinal(count: 5000),
    ]

    static func mixedFitness(_ point: [Int]) -> Fitness {
        let offsets = [Double(point[0]) / 1e8 - 3, Double(point[2]) - 4, Double(point[3]) / 500 - 9]
        return Fitness(
            objective: offsets.reduce(point[1] == 2 ? 0 : 5) { $0 + $1 * $1 },
            violation: max(0, offsets[0] + offsets[2]))
    }

    @Test(
        "mixed with categories: inside the lattice, no point twice, the same from any checkpoint",
        arguments: OptimizerKind.allCases)
    func mixedAxes(_ kind: OptimizerKind) throws {
        let lattice = try Lattice(Self.mixed)
        var whole = try kind.make(Self.mixed, evaluations: 900, seed: 3)
        var seen = Set<[Int]>()
        let expected = try whole.run { point in
            #expect(lattice.contains(point))
            #expect(seen.insert(point).inserted, "asked twice for \(point)")
            return Self.mixedFitness(point)
        }
        var resumed = try kind.make(Self.mixed, evaluations: 900, seed: 3)
        while resumed.stopReason == nil {
            _ = resumed.ask()
            resumed = try kind.resume(
                Self.mixed, evaluations: 900, seed: 3, json: try JSONEncoder().encode(resumed.state))
            try resumed.tell(resumed.ask().map(Self.mixedFitness))
        }
        #expect(resumed.best?.point == expected.best)
        #expect(resumed.history == expected.history)
        #expect(expected.fitness.isFeasible && expected.best[1] == 2)
    }

    @Test("trial points lie in the bounds and mix the member with the leader and a difference")
    func trials() throws {
        let genes: [Gene] = [.integer(-10...5000), .category(count: 7), .integer(0...3)]
        let move = try #require(DifferenceMove(genes, members: 12))
        var stream = RandomStream(StreamKey(seed: 1, purpose: "trials"))
        let members = (0..<12).map { _ in
            genes.map { $0.random(&stream) }
        }
        var moved = 0
        for turn in 0..<1200 {
            let member = members[turn % 12]
            let trial = move.trial(from: turn % 12, leader: members[0], among: members, stream: &stream)
            #expect(zip(trial, genes).allSatisfy { $1.bounds.contains($0) })
            #expect(trial[1] == member[1] || trial[1] == members[0][1])
            if trial[0] != member[0] { moved += 1 }
        }
        // Moved with probability (0.4 + 0.93) / 2 = 0.67: 400 is over 24 standard deviations below.
        #expect(moved > 400)
        #expect(DifferenceMove(genes, members: 2) == nil)
        #expect(DifferenceMove([.integer(1...4096), .category(count: 9000)], members: 50) == nil)
        #expect(DifferenceMove([.integer(0...4096)], members: 50) != nil)
    }

    /// FNV-1a over the entries of the points in the order in which they were evaluated.
    static func digest(_ points: [[Int]]) -> String {
        var mixed: UInt64 = 0xcbf2_9ce4_8422_2325
        for entry in points.joined() { mixed = (mixed ^ UInt64(bitPattern: Int64(entry))) &* 0x100_0000_01b3 }
        return String(mixed, radix: 16)
    }

    /// Digests of the optimizers before they knew long axes, per seed: points of the swarm, of the evolution, their checkpoints.
    static let before = [
        ["edc7fba213f98be5", "66cebdf0661b5f5a", "8f8b782efe5fbc3e", "cb083ddcb0601065"],
        ["5d05c67a5f924d5", "76bf54b37630955f", "16b487b844ccb20a", "6961d5382d8e2572"],
        ["49291440496bd983", "b47c0ce44827a8c8", "8a7974df010d1f35", "b02a61554a3aec02"],
    ]

    // Searches of chips and networks, whose axes are short, stay what they were.
    @Test(
        "short axes, up to 4096 values, are searched as before: the same points and checkpoints",
        arguments: zip(1...3, before))
    func shortAxes(seed: Int, digests: [String]) throws {
        let variables: [Variable] = [
            .ordinal(count: 9), .ordinal(count: 4096), .ordinal(count: 6), .category(count: 5), .ordinal(count: 240),
        ]
        let genes: [Gene] = [
            .integer(0...8), .integer(-5...4090), .integer(2...7), .category(count: 5), .integer(1...240),
        ]
        func fitness(_ point: [Int]) -> Fitness {
            let (a, b, c, e) = (Double(point[0]), Double(point[1]), Double(point[2]), Double(point[4]))
            let distance = (a - 3) * (a - 3) + (b - 3000 + 10 * e).magnitude
            return Fitness(
                objective: distance + c * e / 7 + (point[3] == 2 ? 0 : 5), violation: max(0, b - 2900 + a) / 1000)
        }
        let key = StreamKey(seed: UInt64(seed), purpose: "short axes")
        var swarm = try Swarm(
            Lattice(variables),
            settings: ParticleSwarmSettings(evaluationLimit: 3000, localSearch: .exchanges, kicks: 20), key: key)
        _ = try swarm.run(evaluate: fitness)
        var search = try EvolutionarySearch(
            genes: genes, settings: EvolutionarySettings(generations: 40, patience: 40), key: key)
        _ = try search.run(evaluate: fitness)
        let encoder = JSONEncoder()
        encoder.outputFormatting = .sortedKeys
        let found = [
            Self.digest(swarm.evaluated.map(\.point)), Self.digest(search.archive.map(\.point)),
            Self.digest([try encoder.encode(swarm.state).map { Int($0) }]),
            Self.digest([try encoder.encode(search.state).map { Int($0) }]),
        ]
        #expect(found == digests, "seed \(seed)")
    }
}
