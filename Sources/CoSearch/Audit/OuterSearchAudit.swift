import CIMHardware
import Foundation
import GSL
import Optimization
import Processes
import Quantities
import ViTMoE

/// Whole nested searches held against the best design that any search ever found: the regret that is the search's own.
///
/// No truth by enumeration exists for networks and chips together, so the best known design is the best of an archive of long
/// runs and of all runs here. The accuracy is ``StandInAccuracy``.
public struct OuterSearchAudit: Sendable {
    /// What is asked.
    public let simulator: any HardwareSimulator
    /// The effort of the searches that are judged.
    public var settings: NestedSearchSettings
    /// Searches per condition.
    public var seeds = 25
    /// The first seed.
    public var firstSeed = 1

    /// An audit with this simulator and effort.
    public init(simulator: any HardwareSimulator, settings: NestedSearchSettings) {
        self.simulator = simulator
        self.settings = settings
    }

    /// A memory and a scenario.
    public struct Condition: Codable, Hashable, Sendable, CustomStringConvertible {
        /// rram, sram or hybrid.
        public let memory: String
        /// What is optimised.
        public let objective: Scenario.Objective

        /// "rram latency".
        public var description: String { "\(memory) \(objective.rawValue)" }
    }

    /// The best design known under a condition; scored again by the simulator at hand wherever it is used.
    public struct Known: Codable, Hashable, Sendable {
        /// The condition.
        public let condition: Condition
        /// The network.
        public let architecture: Architecture
        /// Where its chip lies in the standard space.
        public let point: [Int]
    }

    /// The searches under one condition.
    public struct Row: Codable, Sendable {
        /// The condition.
        public let condition: Condition
        /// The objective of the best design known.
        public let best: Double
        /// Relative regret of every search, ascending; nil for a search that found nothing feasible.
        public let regrets: [Double?]
        /// Processor seconds of one search, mean.
        public let seconds: Double
        /// Simulator calls of one search, mean.
        public let evaluations: Double
        /// Searches that ended by convergence.
        public let converged: Int

        /// The regret that a share of the searches does not exceed; infinite where these found nothing feasible.
        public func quantile(_ share: Double) -> Double {
            let sorted = regrets.map { $0 ?? .infinity }.sorted()
            guard !sorted.isEmpty else { return .infinity }
            return sorted[min(sorted.count - 1, Int((share * Double(sorted.count)).rounded(.down)))]
        }
    }

    /// All conditions, and what was best under each.
    public struct Outcome: Codable, Sendable {
        /// A row per condition.
        public let rows: [Row]
        /// The best designs, those of the archive included.
        public let known: [Known]
        /// The largest median regret.
        public var largestMedian: Double { rows.map { $0.quantile(0.5) }.max() ?? .infinity }
    }

    /// Every memory and scenario.
    public static let conditions = ["rram", "sram", "hybrid"].flatMap { memory in
        [Scenario.Objective.latency, .energy, .performance].map { Condition(memory: memory, objective: $0) }
    }

    private static let accuracy = StandInAccuracy()

    /// mIoU of at least 95 % of the largest network's, 200 mm2, 5 W, as in the standard experiments, and 10,000,000 weights
    /// of a byte (theirs: 10 MB, 4.9 % more).
    static func scenario(_ objective: Scenario.Objective) -> Scenario {
        let floor = 0.95 * accuracy.meanIoU(of: accuracy.space.maximum)
        return Scenario(
            name: objective.rawValue, objective: objective,
            constraints: Constraints(
                meanIoUFloor: objective == .performance ? nil : floor, areaLimit: .squareMillimeters(200),
                powerLimit: .watts(5), capacityLimitBytes: nil, weightLimitBytes: 10_000_000))
    }

    private static func space(_ memory: String) -> DesignSpace {
        switch memory {
        case "rram": .standard(.rram)
        case "sram": .standard(.sram)
        default: .standardHybrid()
        }
    }

    @Sendable static func workload(_ architecture: Architecture) throws -> Workload {
        try Workload(
            architecture: architecture, image: ImageSize(height: 480, width: 640), charged: .network,
            expertsCharged: .topK)
    }

    private struct Run {
        let fitness: Fitness
        let known: Known
        let seconds: Double
        let evaluations: Int
        let hasConverged: Bool
    }

    /// Searches, one task a condition and seed.
    ///
    /// - Parameters:
    ///   - conditions: all of them if nil.
    ///   - archive: designs known from earlier, longer runs.
    ///   - progress: finished searches and all of them.
    public func outcome(
        conditions: [Condition]? = nil, archive: [Known] = [],
        progress: @Sendable @escaping (Int, Int) -> Void = { _, _ in }
    ) throws -> Outcome {
        let conditions = conditions ?? Self.conditions
        let all = try concurrently(
            conditions.count * seeds, threads: ProcessInfo.processInfo.activeProcessorCount, progress: progress
        ) { try run(conditions[$0 % conditions.count], seed: $0 / conditions.count) }
        var rows: [Row] = []
        var known: [Known] = []
        for (index, condition) in conditions.enumerated() {
            let runs = (0..<seeds).map { all[$0 * conditions.count + index] }
            var best: (fitness: Fitness, known: Known)?
            let candidates =
                try archive.filter { $0.condition == condition }.map { (try fitness(of: $0), $0) }
                + runs.map { ($0.fitness, $0.known) }
            for (fitness, design) in candidates
            where best.map({ Fitness.isBetter(fitness, than: $0.fitness) }) ?? true {
                best = (fitness, design)
            }
            guard let best else { continue }
            known.append(best.known)
            rows.append(
                Row(
                    condition: condition, best: best.fitness.objective,
                    regrets: runs.map { run in
                        run.fitness.isFeasible
                            ? (run.fitness.objective - best.fitness.objective) / abs(best.fitness.objective) : nil
                    }.sorted { ($0 ?? .infinity) < ($1 ?? .infinity) },
                    seconds: runs.map(\.seconds).reduce(0, +) / Double(max(1, runs.count)),
                    evaluations: Double(runs.map(\.evaluations).reduce(0, +)) / Double(max(1, runs.count)),
                    converged: runs.count { $0.hasConverged }))
        }
        return Outcome(rows: rows, known: known)
    }

    private func run(_ condition: Condition, seed: Int) throws -> Run {
        let start = Self.processorSeconds()
        let outcome = try NestedSearch(
            space: Self.accuracy.space, designSpaces: [Self.space(condition.memory)],
            scenario: Self.scenario(condition.objective), simulator: simulator, accuracy: Self.accuracy,
            workload: Self.workload, settings: settings, seed: UInt64(firstSeed + seed)
        ).run()
        return Run(
            fitness: outcome.fitness,
            known: Known(
                condition: condition, architecture: outcome.architecture, point: outcome.designChoice.point),
            seconds: Self.processorSeconds() - start, evaluations: outcome.hardwareEvaluations,
            hasConverged: outcome.stopReason == .converged)
    }

    /// Processor time of this thread, which other work on the machine leaves alone.
    private static func processorSeconds() -> Double {
        var time = timespec()
        clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
        return Double(time.tv_sec) + 1e-9 * Double(time.tv_nsec)
    }

    private func fitness(of known: Known) throws -> Fitness {
        let scoring = Scoring(scenario: Self.scenario(known.condition.objective))
        let niches = [DesignNiche.whole(Self.space(known.condition.memory))]
        var search = HardwareSearch(
            simulator: simulator, scoring: scoring, niches: niches, architecture: known.architecture,
            workload: BatchWorkload(try Self.workload(known.architecture)))
        return scoring.fitness(
            meanIoU: Self.accuracy.meanIoU(of: known.architecture),
            score: try search.score(niche: 0, point: known.point))
    }
}
