import CIMHardware
import CoSearch
import Foundation
import ViTMoE

/// A common scale error changes no ranking, hence no design, where no limit binds: real nested searches must show a regret of
/// exactly zero.
///
/// The theorem holds for any accuracy; a stand-in that grows with the network's weights is used, so that this check needs no
/// trained supernet.
public struct CommonScaleTheory {
    /// The hardware model that is wrong by a common factor.
    public let coefficients: Coefficients
    /// Seeds per condition.
    public let seeds: Int

    /// A check on this model.
    public init(coefficients: Coefficients, seeds: Int = 3) {
        self.coefficients = coefficients
        self.seeds = seeds
    }

    /// One pair of searches.
    public struct Outcome: Codable, Sendable {
        /// What was optimised.
        public let objective: Scenario.Objective
        /// The memory.
        public let memory: Memory
        /// The common error.
        public let level: Double
        /// The seed.
        public let seed: UInt64
        /// ln f(y) - ln f(x).
        public let logRegret: Double
        /// ln g(y) - ln f(x).
        public let logApparentDrift: Double
    }

    /// mIoU that grows with the share of the largest network's weights, between 0.2 and 0.4.
    private struct WeightShare: AccuracyModel {
        let workload: WorkloadOptions
        let largest: Double

        func meanIoU(of architecture: Architecture) throws -> Double {
            0.2 + 0.2 * Double(try workload.workload(of: architecture).weightCount) / largest
        }
    }

    /// Searches with every level, memory and objective, in pairs with the reference.
    public func outcomes(levels: [Double] = [-0.3, 0.02, 0.1, 0.3, 0.5, 1]) throws -> [Outcome] {
        let space = try ArchitectureSpace(backbone: .b0, topK: 1)
        let options = WorkloadOptions(
            image: ImageSize(height: 128, width: 160), charged: .network, expertsCharged: .all)
        let accuracy = WeightShare(
            workload: options, largest: Double(try options.workload(of: space.maximum).weightCount))
        let reference = ReferenceSimulator(model: HardwareModel(coefficients: coefficients))
        var outcomes: [Outcome] = []
        for objective in [Scenario.Objective.latency, .energy] {
            let scenario = Scenario(
                name: objective.rawValue, objective: objective,
                constraints: Constraints(meanIoUFloor: 0.33, capacityLimitBytes: nil))
            for memory in Memory.allCases {
                for seed in 1...UInt64(seeds) {
                    func found(_ simulator: some HardwareSimulator) throws -> SearchOutcome {
                        try NestedSearch(
                            space: space, designSpaces: [.standard(memory)], scenario: scenario, simulator: simulator,
                            accuracy: accuracy, workload: { try options.workload(of: $0) }, settings: .smallest,
                            seed: seed
                        ).run()
                    }
                    func value(_ metrics: HardwareMetrics) -> Double { objective.hardwareLoss(metrics) }
                    let right = value(try found(reference).metrics)
                    for level in levels {
                        let simulator = DiscrepantSimulator(
                            reference,
                            discrepancy: try Discrepancy(kind: .commonScale, magnitude: level, identity: seed))
                        let wrong = try found(simulator)
                        let actual = try reference.metrics(
                            of: options.workload(of: wrong.architecture), architecture: wrong.architecture,
                            on: wrong.design)
                        outcomes.append(
                            Outcome(
                                objective: objective, memory: memory, level: level, seed: seed,
                                logRegret: log(value(actual) / right),
                                logApparentDrift: log(value(wrong.metrics) / right)))
                    }
                }
            }
        }
        return outcomes
    }
}
