import CIMHardware
import CoSearch
import Documents
import RunStore
import ViTMoE

/// Appendix D2 as cells: every scenario, memory, discrepancy, level and seed is one nested search.
public struct DiscrepancyStudy: Sendable {
    /// The resolved experiment.
    public let experiment: Experiment
    /// Digest of the calibration: its model is the reference simulator.
    public let calibration: Digest
    /// Digest of the accuracy predictor.
    public let predictor: Digest
    /// Digest of the weights where the supernet itself is in the loop.
    public let supernet: Digest?
    /// The mIoU of the largest architecture on the supernet, to which floors refer.
    public let largestMeanIoU: Double
    /// What is added to a floor inside the search, where mIoU is only predicted.
    public let guardBand: Double

    /// One condition: which simulator searched.
    public struct Condition: Codable, Hashable, Sendable {
        /// How the simulator is wrong; nil for the reference.
        public let model: DiscrepancyModel?
        /// By how much, as a fraction.
        public let level: Double
    }

    /// One search with its place in the study.
    public struct Entry: Sendable {
        /// The scenario.
        public let scenario: Scenario
        /// The memory.
        public let memory: ChipMemory
        /// The simulator.
        public let condition: Condition
        /// Which of the draws, from 0.
        public let seedIndex: Int
        /// The cell.
        public let cell: CellSpecification
    }

    /// A study of wrong simulators; nil where the experiment studies something else.
    public init?(
        experiment: Experiment, calibration: Digest, predictor: Digest, supernet: Digest?, largestMeanIoU: Double,
        guardBand: Double
    ) {
        guard case .discrepancy = experiment.study else { return nil }
        self.experiment = experiment
        self.calibration = calibration
        self.predictor = predictor
        self.supernet = supernet
        self.largestMeanIoU = largestMeanIoU
        self.guardBand = guardBand
    }

    /// The reference and every discrepancy at every level.
    public var conditions: [Condition] {
        [Condition(model: nil, level: 0)]
            + plans.flatMap { plan in plan.levels.map { Condition(model: plan.model, level: $0) } }
    }

    /// The discrepancies.
    private var plans: [DiscrepancyPlan] {
        guard case .discrepancy(let plans, _) = experiment.study else { return [] }
        return plans
    }

    /// Searches of a condition in one scenario and memory: the reference's seeds, or the draws of a discrepancy at a level.
    public func draws(of condition: Condition) -> Int {
        plans.first { $0.model == condition.model }?.draws(at: condition.level, otherwise: experiment.pairedSeeds)
            ?? experiment.pairedSeeds
    }

    /// The seed of the first draw. A plan that follows others takes simulators that those did not draw.
    var firstSeed: UInt64 {
        guard case .discrepancy(_, let claim) = experiment.study else { return experiment.seed }
        return experiment.seed &+ UInt64(claim.earlierDraws.reduce(0, +))
    }

    /// The scenarios as stated, with their floors as absolute mIoU.
    public var scenarios: [Scenario] {
        experiment.scenarios.map { $0.scenario(largestMeanIoU: largestMeanIoU, guardBand: 0) }
    }

    /// Every search: scenario by memory by condition by seed.
    public func entries() throws -> [Entry] {
        var entries: [Entry] = []
        for (scenario, template) in zip(scenarios, experiment.scenarios) {
            let searched = template.scenario(largestMeanIoU: largestMeanIoU, guardBand: guardBand)
            for memory in experiment.memories {
                for condition in conditions {
                    for index in 0..<draws(of: condition) {
                        let seed = firstSeed &+ UInt64(index)
                        // One wrong simulator a seed: the interval over seeds covers the search and the error alike.
                        let discrepancy = try condition.model.map {
                            try Discrepancy(model: $0, magnitude: condition.level, identity: seed)
                        }
                        let cell = SearchCell(
                            calibration: calibration, predictor: predictor, supernet: supernet,
                            space: experiment.space, workload: experiment.workload, scenario: searched, memory: memory,
                            discrepancy: discrepancy, external: external(of: condition),
                            settings: experiment.searchSettings, withinData: experiment.withinData)
                        entries.append(
                            Entry(
                                scenario: scenario, memory: memory, condition: condition, seedIndex: index,
                                cell: try cell.specification(seed: seed)))
                    }
                }
            }
        }
        return entries
    }

    /// The simulator of somebody else's that a condition asks: as the suspect in its own condition only, as the reference in
    /// all of them.
    private func external(of condition: Condition) -> ExternalSimulatorSpecification? {
        guard let simulator = experiment.simulator else { return nil }
        return simulator.role == .reference || condition.model?.kind == .external ? simulator : nil
    }

    /// The searches as a plan.
    public func plan() throws -> Plan {
        try Plan(name: experiment.name, cells: entries().map(\.cell))
    }
}

extension ScenarioTemplate {
    /// The scenario for a supernet whose largest architecture has this mIoU.
    ///
    /// - Parameter guardBand: raises the floor where mIoU is predicted: a search drifts to where the predictor flatters. By at
    ///   most half of what lies between the floor and the largest network (our choice): a floor out of every network's reach
    ///   would leave nothing to find. Misses that remain are counted against the accuracy predictor.
    func scenario(largestMeanIoU: Double, guardBand: Double) -> Scenario {
        Scenario(
            name: name, objective: objective, weights: weights,
            constraints: Constraints(
                meanIoUFloor: meanIoUFloorFraction.map { fraction in
                    fraction * largestMeanIoU + min(guardBand, max(0, (1 - fraction) * largestMeanIoU / 2))
                },
                areaLimit: limits.area,
                powerLimit: limits.power, capacityLimitBytes: nil, weightLimitBytes: limits.weightBytes,
                latencyLimit: latencyLimit, energyLimit: energyLimit))
    }
}
