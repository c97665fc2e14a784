import CIMHardware
import CoSearch
import Documents
import ExactSearch
import Foundation
import Verdicts
import ViTMoE

/// The certified part of a drift study: the network fixed, the chip proven under every drawn simulator. No luck of a search is in
/// it; beside it the searches' own drift, split into what the simulator does and what the search does.
public struct ExactDrift: Codable, Sendable {
    /// Most boxes that the proof of one draw may bound.
    public let mostNodes: Int
    /// One for each scenario of latency or energy and each memory.
    public let places: [Place]
    /// One for each kind of error at its judged level, by place.
    public let rows: [Row]

    /// Where chips are proven, and what the proof under the reference found.
    public struct Place: Codable, Sendable {
        /// The scenario, as in the rows.
        public let scenario: String
        /// Latency or energy.
        public let objective: DriftMetric
        /// RRAM or SRAM.
        public let memory: ChipMemory
        /// The network of the best legal design that any search of the place found.
        public let architecture: Architecture
        /// How the proof under the reference ended.
        public let status: ProofStatus
        /// f(x*): the objective of the best chip for this network; nil without one.
        public let best: Double?
        /// The same of the best design that the searches found.
        public let bestKnown: Double?
        /// Boxes that the proof bounded.
        public let nodes: Int
        /// The searches with the right simulator: ln(f(x) / f(x*)), all of it the search's; nil below two legal ones.
        public let control: MeanInterval?

        /// "scenario latency, RRAM".
        public var name: String { "scenario \(scenario), \(memory.displayName)" }
    }

    /// One kind of error in one place.
    public struct Row: Codable, Sendable {
        /// The scenario's name.
        public let scenario: String
        /// What it optimises.
        public let objective: DriftMetric
        /// The memory.
        public let memory: ChipMemory
        /// How the simulator is wrong.
        public let discrepancy: DiscrepancyModel
        /// By how much.
        public let level: Double
        /// f(x*).
        public let best: Double?
        /// One for each wrong simulator.
        public let draws: [ExactDriftCell.Draw]
        /// The share of good draws and its word. Of a fixed error it holds for this error alone.
        public let verdict: RowVerdict
        /// The searches' own drift under the same simulators, in two parts; nil below two pairs.
        public let split: DriftSplit?
        /// f(y) / g(y), the true value over the promised one, mean over the draws with a chip; nil below two.
        public let truthOverPromise: MeanInterval?
        /// The chip to trust; nil where no candidate is legal under all drawn simulators, and for fixed errors.
        public let trusted: ExactDriftCell.Chip?

        /// "scenario latency, RRAM".
        public var place: String { "scenario \(scenario), \(memory.displayName)" }

        /// The regret of a draw; nil unless its chip is legal.
        public func regret(_ draw: ExactDriftCell.Draw) -> Double? {
            guard draw.ending == .legal, let actual = draw.actual, let best, best > 0 else { return nil }
            return max(0, objective.regret(actual.value(objective), best: best))
        }

        /// What the chip to trust costs while the reference is right, over the best.
        public var price: Double? {
            guard let trusted, let best, best > 0 else { return nil }
            return max(0, objective.regret(trusted.metrics.value(objective), best: best))
        }
    }

    /// The proven row of the same error in the same place; nil where it has none.
    public func row(of searched: DriftResult.Row) -> Row? {
        rows.first {
            $0.scenario == searched.scenario && $0.memory == searched.memory
                && $0.discrepancy == searched.discrepancy && $0.level == searched.level
        }
    }

    /// One answer for each family of errors, over all places; fixed errors have none.
    public var answers: [(row: Row, verdict: PlanVerdict)] {
        rows.filter(\.discrepancy.isDrawn).map(\.discrepancy.displayName).uniqued.compactMap { name in
            let mine = rows.filter { $0.discrepancy.displayName == name }
            guard let first = mine.first else { return nil }
            return (first, PlanVerdict(mine.map { PlanVerdict.Row(name: $0.place, verdict: $0.verdict) }))
        }
    }
}

/// The drift of searches in two parts, for simulators under which the best chip is proven:
///
///     ln(f(y) / f(x*)) = ln(f(z) / f(x*)) + ln(f(y) / f(z))
///
/// y the design that the search ended with, z the chip that is best under the same wrong simulator, x* the best chip in truth,
/// z and x* at the fixed network. The first part is the simulator's; the second is the search's, its choice of the network
/// included, and may be negative where a search that misses the wrong optimum ends nearer to the right one.
public struct DriftSplit: Codable, Hashable, Sendable {
    /// Simulators under which both ended legally.
    public let pairs: Int
    /// ln(f(y) / f(x*)) with its interval.
    public let total: MeanInterval
    /// ln(f(z) / f(x*)).
    public let simulator: MeanInterval
    /// ln(f(y) / f(z)).
    public let search: MeanInterval

    /// - Parameters:
    ///   - searched: f(y) of legal designs, by the identity of the simulator.
    ///   - proven: f(z) of legal chips, by the identity of the simulator.
    ///   - best: f(x*).
    /// - Returns: nil below two pairs.
    init?(searched: [UInt64: Double], proven: [UInt64: Double], best: Double, confidence: Double) throws {
        let seeds = searched.keys.filter { proven[$0] != nil }.sorted()
        let pairs = seeds.compactMap { seed in searched[seed].flatMap { y in proven[seed].map { (y: y, z: $0) } } }
        guard pairs.count >= 2, best > 0 else { return nil }
        self.pairs = pairs.count
        total = try MeanInterval(of: pairs.map { log($0.y / best) }, confidence: confidence)
        simulator = try MeanInterval(of: pairs.map { log($0.z / best) }, confidence: confidence)
        search = try MeanInterval(of: pairs.map { log($0.y / $0.z) }, confidence: confidence)
    }
}

extension ExactDrift {
    /// Judges what cells of proofs left.
    ///
    /// - Parameters:
    ///   - proofs: the cells of places with their results.
    ///   - rows: the searches of the same study.
    /// - Throws: `VerdictError` for a claim out of range.
    init(
        mostNodes: Int, proofs: [(cell: ExactDriftCell, result: ExactDriftCell.Result)],
        rows searched: [DriftResult.Row], baselines: [DriftResult.Baseline], claim: DriftClaim
    ) throws {
        self.mostNodes = mostNodes
        places = try proofs.map { cell, result in
            let objective = DriftMetric(objectiveOf: cell.scenario)
            let best = result.optimum?.metrics.value(objective)
            let baseline = baselines.first { $0.scenario == cell.scenario.name && $0.memory == cell.memory }
            let legal =
                baseline?.findings.filter { $0.ending == .legal }.compactMap { $0.actual?.value(objective) } ?? []
            return Place(
                scenario: cell.scenario.name, objective: objective, memory: cell.memory,
                architecture: cell.architecture, status: result.status, best: best, bestKnown: baseline?.best,
                nodes: result.nodes,
                control: try best.flatMap { best in
                    legal.count < 2
                        ? nil : try MeanInterval(of: legal.map { log($0 / best) }, confidence: claim.confidence)
                })
        }
        rows = try proofs.flatMap { cell, result in
            try result.rows.map { row in
                try Row(
                    row, cell, best: result.optimum?.metrics, claim: claim,
                    searched: searched.first {
                        $0.scenario == cell.scenario.name && $0.memory == cell.memory
                            && $0.discrepancy == row.condition.model && $0.level == row.condition.level
                    }?.findings ?? [])
            }
        }
    }
}

extension ExactDrift.Row {
    fileprivate init(
        _ row: ExactDriftCell.Row, _ cell: ExactDriftCell, best: DesignMetrics?, claim: DriftClaim,
        searched: [SearchFinding]
    ) throws {
        let objective = DriftMetric(objectiveOf: cell.scenario)
        scenario = cell.scenario.name
        self.objective = objective
        memory = cell.memory
        discrepancy = row.condition.model
        level = row.condition.level
        let optimum = best?.value(objective)
        self.best = optimum
        draws = row.draws
        trusted = row.trusted
        verdict = try RowVerdict(
            row.draws.map { draw in
                switch draw.ending {
                case .legal:
                    guard let actual = draw.actual, let optimum, optimum > 0 else { return .undecided }
                    return .legal(regret: max(0, objective.regret(actual.value(objective), best: optimum)))
                case .illegal: return .illegal
                case .nothingFound: return .nothingFound
                case .undecided: return .undecided
                }
            }, claim: claim.verdict(of: objective), legalDesignExists: optimum != nil)
        let ratios = row.draws.compactMap { draw -> Double? in
            guard let seen = draw.seen?.value(objective), let actual = draw.actual?.value(objective), seen > 0 else {
                return nil
            }
            return actual / seen
        }
        truthOverPromise = ratios.count < 2 ? nil : try MeanInterval(of: ratios, confidence: claim.confidence)
        func values<Element>(_ elements: [Element], _ pair: (Element) -> (UInt64, Double)?) -> [UInt64: Double] {
            Dictionary(elements.compactMap(pair), uniquingKeysWith: { first, _ in first })
        }
        split = try optimum.flatMap { optimum in
            try DriftSplit(
                searched: values(searched) { finding in
                    finding.ending == .legal ? finding.actual.map { (finding.seed, $0.value(objective)) } : nil
                },
                proven: values(row.draws) { draw in
                    draw.ending == .legal ? draw.actual.map { (draw.seed, $0.value(objective)) } : nil
                }, best: optimum, confidence: claim.confidence)
        }
    }
}
