import CIMHardware
import GSL
import Optimization
import Quantities
import Testing
import ViTMoE

@testable import CoSearch

@Suite("Search on the reference hardware model")
struct ReferenceHardwareTests {
    static let limits = Constraints(areaLimit: .squareMillimeters(200), powerLimit: .watts(5))

    @Sendable static func workload(_ architecture: Architecture) throws -> Workload {
        try Workload(
            architecture: architecture, image: ImageSize(height: 480, width: 640), charged: .encoder,
            expertsCharged: .topK)
    }

    /// A part of the standard space, small enough to be enumerated.
    static func smallSpace(_ memory: Memory) -> DesignSpace {
        let values: [DesignParameter: [Double]] = [
            .macroKind: [0, 1], .rows: [64, 128, 256, 512], .columns: [128, 256, 512], .bitsPerCell: [1, 2, 3, 4],
            .adcBits: [5, 6, 7, 8], .tiles: [32, 64, 128, 256, 512], .replication: [1, 4, 16],
        ]
        var space = DesignSpace.standard(memory)
        space.axes = space.axes.compactMap { axis in values[axis.parameter].map { DesignAxis(axis.parameter, $0) } }
        return space
    }

    // 2 memories x 3 objectives x 4 architectures x 5 seeds with fixed seeds: deterministic. At a true hit rate of 0.95
    // fewer than 102 hits of 120 have probability below 1e-4: the false-alarm rate if the streams ever change.
    @Test("the inner search finds the exhaustive optimum within 1 % in at least 85 % of the runs")
    func innerSearchAgainstExhaustive() throws {
        var hits = 0
        var runs = 0
        var stream = RandomStream(StreamKey(seed: 3, purpose: "reference architectures"))
        let architectures = (0..<4).map { _ in ArchitectureSpace.standard(.b0).random(&stream) }
        for memory in Memory.allCases {
            let space = Self.smallSpace(memory)
            let niches = DesignNiche.all(of: [space])
            #expect(niches.count == (memory == .sram ? 2 : 1))
            for architecture in architectures {
                let workload = try Self.workload(architecture)
                for objective in [Scenario.Objective.latency, .energy, .performance] {
                    var search = HardwareSearch(
                        simulator: ReferenceSimulator(model: HardwareModel()),
                        scoring: Scoring(
                            scenario: Scenario(name: "inner", objective: objective, constraints: Self.limits)),
                        niches: niches, architecture: architecture, workload: BatchWorkload(workload))
                    let truth = try niches.indices.map { niche in
                        try ExhaustiveSearch().minimize(niches[niche].designSpace.variables) {
                            try search.score(niche: niche, point: $0).fitness
                        }.fitness
                    }.min { Fitness.isBetter($0, than: $1) }
                    let best = try #require(truth)
                    for seed in 0..<5 {
                        let key = StreamKey(seed: UInt64(seed), purpose: "inner search")
                        let found = try niches.indices.map { niche in
                            try search.search(
                                niche: niche, settings: ParticleSwarmSettings(), key: key.appending(niche), starts: []
                            ).fitness
                        }.min { Fitness.isBetter($0, than: $1) }
                        guard let found else { continue }
                        runs += 1
                        let near = found.objective <= 1.01 * best.objective
                        hits += found.isFeasible == best.isFeasible && (near || !best.isFeasible) ? 1 : 0
                    }
                }
            }
        }
        #expect(runs == 120)
        #expect(hits >= 102, "\(hits) of \(runs)")
    }

    @Test("a category splits a space into niches, and choices translate there and back")
    func niches() throws {
        let space = DesignSpace.standard(.sram)
        let niches = DesignNiche.all(of: [DesignSpace.standard(.rram), space])
        #expect(niches.map(\.space) == [0, 1, 1])
        let point = space.axes.map { $0.isCategory ? 0 : $0.count - 1 }
        for (kind, niche) in niches.dropFirst().enumerated() {
            let choice = niche.choice(point)
            #expect(niche.point(choice) == point)
            #expect(choice.point[0] == kind)
            #expect(niche.designSpace.axes[0].count == 1)
            #expect(niche.designSpace.base == space.base)
        }
    }

    @Test("a hybrid space is split by the kind of macro alone; the memories of its blocks are searched along")
    func hybridNiches() throws {
        let space = DesignSpace.standardHybrid()
        let niches = DesignNiche.all(of: [space])
        #expect(niches.count == 2)
        let categories = niches[0].designSpace.variables.count {
            if case .category(let count) = $0 { count == 2 } else { false }
        }
        #expect(categories == 5)
        var constraints = Self.limits
        constraints.meanIoUFloor = 0.3
        let outcome = try NestedSearch(
            space: .standard(.b0), designSpaces: [.standard(.sram), space],
            scenario: Scenario(name: "hybrid", objective: .energy, constraints: constraints),
            simulator: ReferenceSimulator(model: HardwareModel()), accuracy: SyntheticAccuracy(),
            workload: Self.workload, settings: .smallest, seed: 2
        ).run()
        #expect(outcome.feasible)
    }

    @Test(
        "latency and energy: the smallest preset beats the largest network on the best hardware for it",
        arguments: [Scenario.Objective.latency, .energy], Memory.allCases)
    func beatsTheLargest(_ objective: Scenario.Objective, _ memory: Memory) throws {
        var constraints = Self.limits
        constraints.meanIoUFloor = 0.3
        let outcome = try NestedSearch(
            space: .standard(.b0), designSpaces: [.standard(memory)],
            scenario: Scenario(name: "reference", objective: objective, constraints: constraints),
            simulator: ReferenceSimulator(model: HardwareModel()), accuracy: SyntheticAccuracy(),
            workload: Self.workload, settings: .smallest, seed: 1
        ).run()
        #expect(outcome.feasible)
        #expect(outcome.metrics.breakdown != nil)
        let largest = try #require(outcome.largest.metrics)
        switch objective {
        case .latency: #expect(outcome.metrics.latency < largest.latency)
        default: #expect(outcome.metrics.energy < largest.energy)
        }
    }

    /// A search for latency under a floor on mIoU.
    private static func latencySearch(
        on space: DesignSpace, _ settings: NestedSearchSettings, seed: Int, threads: Int = 1
    ) throws -> SearchOutcome {
        var constraints = limits
        constraints.meanIoUFloor = 0.3
        return try NestedSearch(
            space: .standard(.b0), designSpaces: [space],
            scenario: Scenario(name: "latency", objective: .latency, constraints: constraints),
            simulator: ReferenceSimulator(model: HardwareModel()), accuracy: SyntheticAccuracy(),
            workload: workload, settings: settings, seed: UInt64(seed), threads: threads
        ).run()
    }

    // Fixed seeds: deterministic. The first finalist is improved as it is without the others, so more of them never end worse.
    @Test("several finalists end no worse than one, and better where one ends in a poorer basin")
    func finalists() throws {
        var better = 0
        for seed in 1...6 {
            let found = try [1, 4].map { finalists in
                var settings = NestedSearchSettings.quick
                settings.finalists = finalists
                return try Self.latencySearch(on: .standard(.sram), settings, seed: seed).fitness
            }
            #expect(!Fitness.isBetter(found[0], than: found[1]), "seed \(seed): \(found)")
            if Fitness.isBetter(found[1], than: found[0]) { better += 1 }
        }
        #expect(better > 0)
    }

    // Fixed seeds: deterministic. The one finalist is improved as it is without placements, so these never end worse.
    @Test("memories placed otherwise at the end: no worse, and better where the search ended in a poorer placement")
    func placements() throws {
        var better = 0
        for seed in 1...4 {
            let found = try [0, 1].map { rounds in
                var settings = NestedSearchSettings.smallest
                settings.closingPlacements = rounds
                return try Self.latencySearch(on: .standardHybrid(), settings, seed: seed, threads: seed % 2 + 1)
            }
            #expect(!Fitness.isBetter(found[0].fitness, than: found[1].fitness), "seed \(seed)")
            #expect(found[0].hardwareEvaluations < found[1].hardwareEvaluations)
            if Fitness.isBetter(found[1].fitness, than: found[0].fitness) { better += 1 }
        }
        #expect(better > 0)
    }
}
