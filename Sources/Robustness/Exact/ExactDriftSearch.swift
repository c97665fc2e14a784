import CIMHardware
import Calibration
import CoSearch
import Documents
import ExactSearch
import GSL
import Supernet
import ViTMoE

/// Computes an ``ExactDriftCell``: the chips of the reference are searched once, then asked under every drawn simulator.
struct ExactDriftSearch {
    let cell: ExactDriftCell
    let calibration: Calibration
    let accuracy: PredictedAccuracy
    let threads: Int
    private let model: HardwareModel
    private let batch: BatchModel
    private let workload: Workload
    private let batchWorkload: BatchWorkload
    private let network: Double
    private let limits: ChipLimits
    private let objective: ExactObjective

    /// Near-optimal chips that are candidates for the design to trust, and how far from the best (our choices).
    private static let (mostCandidates, candidatesWithin) = (512, 1.1)
    /// Ties that are compared in truth; a draw with more of them stays undecided (our choice).
    private static let mostTies = 20_000

    init(_ cell: ExactDriftCell, calibration: Calibration, predictor: AccuracyPredictor, threads: Int) throws {
        self.cell = cell
        self.calibration = calibration
        self.threads = threads
        accuracy = PredictedAccuracy(predictor: predictor)
        model = HardwareModel(coefficients: calibration.coefficients)
        batch = BatchModel(model)
        workload = try cell.workload.workload(of: cell.architecture)
        batchWorkload = BatchWorkload(workload)
        network = try accuracy.meanIoU(of: cell.architecture)
        limits = ChipLimits(cell.scenario.constraints)
        objective = ExactObjective(cell.scenario.objective)
    }

    func result(firstSeed: UInt64) throws -> ExactDriftCell.Result {
        var fewestBits = try frontier(bitsMatter: false)
        let (status, nodes) = (fewestBits.optimum.status, fewestBits.nodes)
        let optimum = try fewestBits.optimum.design.map { try examined($0) }
        let near = try fewestBits.nearOptimal(within: Self.candidatesWithin, atMost: Self.mostCandidates).chips
        var searched = try searched(cell.conditions.filter { !$0.model.seesConverterBits }, &fewestBits, firstSeed)
        let others = cell.conditions.filter(\.model.seesConverterBits)
        if !others.isEmpty {
            // In the place of the first one: together they take much memory.
            fewestBits = try frontier(bitsMatter: true)
            searched.merge(try self.searched(others, &fewestBits, firstSeed)) { first, _ in first }
        }
        let inOrder = cell.conditions.map { searched[$0] ?? [] }
        let candidates = try self.candidates(optimum, inOrder, near)
        let rows = try zip(cell.conditions, inOrder).map { condition, draws in
            try row(condition, draws, optimum: optimum, candidates)
        }
        return ExactDriftCell.Result(
            status: status, optimum: optimum.map(\.chip), nodes: nodes,
            candidates: candidates.count, rows: rows)
    }

    /// Every condition, one draw after the other.
    private func searched(
        _ conditions: [ExactDriftCell.Condition], _ frontier: inout ChipFrontier, _ firstSeed: UInt64
    ) throws -> [ExactDriftCell.Condition: [Searched]] {
        var searched: [ExactDriftCell.Condition: [Searched]] = [:]
        for condition in conditions {
            searched[condition] = try (0..<condition.draws).map { draw in
                try search(
                    Discrepancy(
                        model: condition.model, magnitude: condition.level, identity: firstSeed &+ UInt64(draw)),
                    &frontier)
            }
        }
        return searched
    }

    /// The chips that keep the floor with this network.
    private func frontier(bitsMatter: Bool) throws -> ChipFrontier {
        let floor = cell.scenario.constraints.meanIoUFloor ?? 0
        let lattice = try ChipLattice(cell.memory.designSpace, model: model, bitsMatter: bitsMatter) { design in
            try network * accuracy.kept(by: design) >= floor
        }
        return try ChipFrontier(
            lattice: lattice, workload: batchWorkload, objective: objective, limits: limits,
            model: batch, threads: threads)
    }

    // MARK: One draw

    /// A chip with everything that is asked of it again.
    private struct Examined {
        let design: ChipDesign
        let cost: ChipCost
        let hardware: HardwareMetrics
        let metrics: DesignMetrics
        let broken: [ConstraintViolation]

        var chip: ExactDriftCell.Chip { ExactDriftCell.Chip(design: design, metrics: metrics) }
    }

    private struct Searched {
        let seed: UInt64
        let factors: DrawnFactors
        let ending: ExactDriftCell.Ending
        let nodes: Int
        let ties: Int?
        /// The best objective as the wrong simulator has it.
        let least: Double
        let found: Examined?
        let seen: DesignMetrics?
    }

    private func examined(_ design: ChipDesign) throws -> Examined {
        let cost = try batch.cost(of: batchWorkload, on: design).get()
        let hardware = HardwareMetrics(cost)
        let meanIoU = try network * accuracy.kept(by: design)
        return Examined(
            design: design, cost: cost, hardware: hardware, metrics: DesignMetrics(hardware, meanIoU: meanIoU),
            broken: cell.scenario.violations(meanIoU: meanIoU, metrics: hardware))
    }

    private func search(_ discrepancy: Discrepancy, _ frontier: inout ChipFrontier) throws -> Searched {
        let factors = DrawnFactors(
            discrepancy, measured: calibration.jointErrors, architecture: cell.architecture, workload: workload)
        let simulator = try frontier.simulator(factors)
        let proof = try frontier.optimum(under: simulator, nodes: cell.mostNodes, threads: threads)
        func ended(_ ending: ExactDriftCell.Ending) -> Searched {
            Searched(
                seed: discrepancy.identity, factors: factors, ending: ending, nodes: proof.nodes, ties: nil,
                least: proof.best, found: nil, seen: nil)
        }
        switch proof.status {
        case .stopped: return ended(.undecided)
        case .infeasible: return ended(.nothingFound)
        case .optimal, .withinGap: break
        }
        guard
            let ties = try frontier.ties(
                under: simulator, best: proof.best, atMost: Self.mostTies, nodes: cell.mostNodes, threads: threads)
        else { return ended(.undecided) }
        // A search may end with any of them: the worst counts, an illegal one before all others.
        let found = try (ties + [proof.design].compactMap { $0 }).map(examined).max { a, b in
            (a.broken.isEmpty ? 0 : 1, value(a)) < (b.broken.isEmpty ? 0 : 1, value(b))
        }
        guard let found else { return ended(.undecided) }
        let wrong = try found.hardware.multiplied(by: factors.discrepancyFactors(of: found.design))
        return Searched(
            seed: discrepancy.identity, factors: factors, ending: found.broken.isEmpty ? .legal : .illegal,
            nodes: proof.nodes, ties: ties.count, least: proof.best, found: found,
            seen: DesignMetrics(wrong, meanIoU: found.metrics.meanIoU))
    }

    private func value(_ chip: Examined) -> Double { value(ExactMetrics(chip.cost)) }

    private func value(_ metrics: ExactMetrics) -> Double {
        objective.value(latencyS: metrics.latencyS, energyJ: metrics.energyJ, areaM2: metrics.areaM2)
    }

    // MARK: The design to trust

    /// The optimum, what any draw led to, and near-optimal chips: legal in truth, each once.
    private func candidates(
        _ optimum: Examined?, _ searched: [[Searched]], _ near: [ChipFrontier.NearOptimal.Chip]
    ) throws -> [Examined] {
        var seen: Set<ChipDesign> = []
        let all =
            [optimum].compactMap { $0 } + searched.flatMap { $0.compactMap(\.found) }
            + (try near.map { try examined($0.design) })
        return all.filter { $0.broken.isEmpty && seen.insert($0.design).inserted }
    }

    private func row(
        _ condition: ExactDriftCell.Condition, _ draws: [Searched], optimum: Examined?, _ candidates: [Examined]
    ) throws -> ExactDriftCell.Row {
        /// What a chip loses if a drawn simulator is right; nil where it is illegal then, or where its best chip is not known.
        func regrets(_ chip: Examined) throws -> [Double?] {
            try draws.map { draw in
                guard draw.found != nil, draw.least > 0 else { return nil }
                let metrics = try ExactMetrics(chip.cost, draw.factors.factors(of: chip.design))
                return limits.allows(metrics) ? max(0, value(metrics) / draw.least - 1) : nil
            }
        }
        let decided = draws.indices.filter { draws[$0].found != nil }
        var trusted: (chip: Examined, regrets: [Double?], quantile: Double)?
        if condition.model.isDrawn, !decided.isEmpty {
            for chip in candidates {
                let mine = try regrets(chip)
                guard decided.allSatisfy({ mine[$0] != nil }) else { continue }
                let quantile = try Statistics.quantile(mine.compactMap { $0 }, 0.9)
                if let best = trusted, (best.quantile, value(best.chip)) <= (quantile, value(chip)) { continue }
                trusted = (chip, mine, quantile)
            }
        }
        let ofOptimum = try optimum.map(regrets)
        return ExactDriftCell.Row(
            condition: condition,
            draws: draws.enumerated().map { index, draw in
                ExactDriftCell.Draw(
                    seed: draw.seed, ending: draw.ending, nodes: draw.nodes, ties: draw.ties, seen: draw.seen,
                    actual: draw.found?.metrics, broken: draw.found?.broken ?? [],
                    regretOfOptimum: ofOptimum?[index], regretOfTrusted: trusted?.regrets[index])
            }, trusted: trusted?.chip.chip)
    }
}
