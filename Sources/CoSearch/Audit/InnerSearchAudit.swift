import CIMHardware
import Foundation
import GSL
import Optimization
import Processes
import Quantities
import ViTMoE

/// The inner search held against exhaustive enumeration: how often does the swarm find the true optimum of a hardware space,
/// and at what share of its points?
public struct InnerSearchAudit: Sendable {
    /// What is asked.
    public let simulator: any HardwareSimulator
    /// The swarm; its evaluation limit is replaced by `budgetRatio`, and kicks go on until that is spent.
    public var settings = ParticleSwarmSettings(localSearch: .exchanges, kicks: 10_000)
    /// Architectures drawn at random from the B0 space.
    public var architectures = 50
    /// Seeds per architecture and scenario.
    public var seeds = 20
    /// The most evaluations, as a fraction of the points of the space.
    public var budgetRatio = 0.05
    /// The root of all random streams.
    public var seed: UInt64 = 1
    /// Relative distance from the true optimum that counts as found.
    public var tolerance = 0.01

    /// An audit with this simulator and the standard numbers.
    public init(simulator: any HardwareSimulator) { self.simulator = simulator }

    /// One space and objective.
    public struct Row: Codable, Sendable {
        /// rram, sram or hybrid.
        public let space: String
        /// What was minimised.
        public let objective: Scenario.Objective
        /// Points of the space.
        public let points: Int
        /// Searches.
        public let runs: Int
        /// Searches that ended within the tolerance of the true optimum.
        public let hits: Int
        /// The same for random points, as many as the swarm evaluated.
        public let randomHits: Int
        /// Mean evaluations of a search as a fraction of the points.
        public let evaluatedRatio: Double
        /// The most evaluations of a search as a fraction of the points.
        public let largestEvaluatedRatio: Double
        /// The worst found value over the optimum; nil if a run found no feasible design where there is one.
        public let worstRatio: Double?
        /// Mean ln(found / optimum) of random search; nil as above.
        public let randomMeanExcess: Double?
    }

    /// One search that missed.
    public struct Miss: Codable, Sendable {
        /// The space.
        public let space: String
        /// The objective.
        public let objective: Scenario.Objective
        /// The network.
        public let architecture: Architecture
        /// The seed.
        public let seed: Int
        /// Found over optimum; nil where the search found nothing feasible.
        public let ratio: Double?
    }

    /// The whole audit.
    public struct Outcome: Codable, Sendable {
        /// A row per space and objective.
        public let rows: [Row]
        /// Every miss.
        public let misses: [Miss]
        /// Share of all searches that hit.
        public var hitRatio: Double {
            let runs = rows.reduce(0) { $0 + $1.runs }
            return runs > 0 ? Double(rows.reduce(0) { $0 + $1.hits }) / Double(runs) : 0
        }
        /// The least share of hits in a row.
        public var leastHitRatio: Double { rows.map { Double($0.hits) / Double(max(1, $0.runs)) }.min() ?? 0 }
    }

    /// The spaces, by name.
    public static let spaces: [(name: String, space: DesignSpace)] = [
        ("rram", AuditSpaces.rram), ("sram", AuditSpaces.sram), ("hybrid", AuditSpaces.hybrid),
    ]

    /// Latency, energy and performance (by energy-delay product) under limits on area and power.
    static let scenarios = [Scenario.Objective.latency, .energy, .performance].map {
        Scenario(
            name: $0.rawValue, objective: $0,
            constraints: Constraints(
                areaLimit: .squareMillimeters(200), powerLimit: .watts(5), capacityLimitBytes: nil))
    }

    private struct Run {
        let scenario: Int
        let architecture: Architecture
        let seed: Int
        let optimum: Fitness
        let found: Fitness
        let random: Fitness
        let evaluations: Int
        let points: Int
    }

    /// Enumerates and searches, one architecture per task.
    ///
    /// - Parameters:
    ///   - names: the spaces; all of them if nil.
    ///   - progress: finished architectures and all of them.
    public func outcome(
        spaces names: [String]? = nil, progress: @Sendable @escaping (Int, Int) -> Void = { _, _ in }
    ) throws -> Outcome {
        let chosen = Self.spaces.filter { names?.contains($0.name) ?? true }
        let all = try concurrently(
            chosen.count * architectures, threads: ProcessInfo.processInfo.activeProcessorCount, progress: progress
        ) { try runs(chosen[$0 / architectures].space, architecture: $0 % architectures) }
        var rows: [Row] = []
        var misses: [Miss] = []
        for (index, space) in chosen.enumerated() {
            let runs = (0..<architectures).flatMap { all[index * architectures + $0] }
            for (scenario, template) in Self.scenarios.enumerated() {
                let here = runs.filter { $0.scenario == scenario }
                rows.append(row(space.name, template.objective, here))
                misses += here.filter { !isHit($0.found, $0.optimum) }.map {
                    Miss(
                        space: space.name, objective: template.objective, architecture: $0.architecture, seed: $0.seed,
                        ratio: Self.ratio($0.found, $0.optimum))
                }
            }
        }
        return Outcome(rows: rows, misses: misses)
    }

    private func runs(_ space: DesignSpace, architecture index: Int) throws -> [Run] {
        var stream = RandomStream(StreamKey(seed: seed, purpose: "search audit/architecture", index))
        let architecture = ArchitectureSpace.standard(.b0).random(&stream)
        let workload = try Workload(
            architecture: architecture, image: ImageSize(height: 480, width: 640), charged: .network,
            expertsCharged: .topK)
        let hardware = try EnumeratedHardware(
            space, architecture: architecture, workload: workload, simulator: simulator, scenarios: Self.scenarios)
        let budget = Int(budgetRatio * Double(hardware.pointCount))
        return try Self.scenarios.indices.flatMap { scenario in
            let optimum = try hardware.optimum(scenario: scenario)
            return try (0..<seeds).map { seed in
                let key = StreamKey(seed: self.seed, purpose: "search audit/run", index, scenario, seed)
                let found = try hardware.search(
                    scenario: scenario, settings: settings, evaluations: budget, key: key.appending(0))
                return Run(
                    scenario: scenario, architecture: architecture, seed: seed, optimum: optimum, found: found.best,
                    random: try hardware.randomSearch(
                        scenario: scenario, evaluations: found.evaluations, key: key.appending(1)),
                    evaluations: found.evaluations, points: hardware.pointCount)
            }
        }
    }

    private func row(_ space: String, _ objective: Scenario.Objective, _ runs: [Run]) -> Row {
        let points = runs.first?.points ?? 0
        let ratios = runs.map { Self.ratio($0.found, $0.optimum) }
        let excesses = runs.map { run in Self.ratio(run.random, run.optimum).map { log($0) } }
        func share(_ evaluations: Double) -> Double { evaluations / Double(max(1, points)) }
        return Row(
            space: space, objective: objective, points: points, runs: runs.count,
            hits: runs.count { isHit($0.found, $0.optimum) }, randomHits: runs.count { isHit($0.random, $0.optimum) },
            evaluatedRatio: share(Double(runs.reduce(0) { $0 + $1.evaluations }) / Double(max(1, runs.count))),
            largestEvaluatedRatio: share(Double(runs.map(\.evaluations).max() ?? 0)),
            worstRatio: ratios.contains(nil) ? nil : ratios.compactMap { $0 }.max(),
            randomMeanExcess: excesses.contains(nil)
                ? nil : excesses.compactMap { $0 }.reduce(0, +) / Double(max(1, runs.count)))
    }

    /// Found over optimum: of objectives where both are feasible, of violations where no point of the space is.
    private static func ratio(_ found: Fitness, _ optimum: Fitness) -> Double? {
        switch (found.isFeasible, optimum.isFeasible) {
        case (true, true): found.objective / optimum.objective
        case (false, false): found.violation / optimum.violation
        default: nil
        }
    }

    private func isHit(_ found: Fitness, _ optimum: Fitness) -> Bool {
        Self.ratio(found, optimum).map { $0 <= 1 + tolerance } ?? false
    }
}
