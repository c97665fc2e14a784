import CIMHardware
import Optimization
import ViTMoE

/// One architecture that the search evaluated, with the best hardware known for it.
public struct Individual: Hashable, Codable, Sendable {
    /// The architecture.
    public var architecture: Architecture
    /// Its accuracy on that design, as the accuracy model saw it.
    public var meanIoU: Double
    /// The best design known for it; nil where no design was possible.
    public var design: DesignChoice?
    /// The metrics on that design, as the searching simulator saw them (totals).
    public var metrics: HardwareMetrics?
    /// What both loops compare.
    public var fitness: Fitness
    /// The generation that bred it, from 0.
    public var generation: Int
    /// Whether it had an inner search of its own; otherwise its design is the best one of another architecture and
    /// its loss an upper bound.
    public var hardwareSearched: Bool
}

/// The state of the search after one generation.
public struct GenerationRecord: Hashable, Codable, Sendable {
    /// From 0.
    public var generation: Int
    /// The best fitness so far.
    public var best: Fitness
    /// mIoU of the best individual so far.
    public var meanIoU: Double
    /// Metrics of the best individual so far (totals).
    public var metrics: HardwareMetrics?
    /// Simulator calls so far.
    public var hardwareEvaluations: Int
}

/// What a nested search found and everything that it saw on the way. Equal inputs and seed give equal outcomes.
public struct SearchOutcome: Codable, Hashable, Sendable {
    /// What was searched for.
    public var scenario: Scenario
    /// The seed of all random streams.
    public var seed: UInt64
    /// The winner.
    public var architecture: Architecture
    /// Its mIoU on its chip, as the accuracy model saw it.
    public var meanIoU: Double
    /// Its chip.
    public var design: ChipDesign
    /// Where the chip lies in the design spaces.
    public var designChoice: DesignChoice
    /// Metrics of the winner as the searching simulator saw them, by component where it says.
    public var metrics: HardwareMetrics
    /// The winner's fitness.
    public var fitness: Fitness
    /// Whether every constraint holds.
    public var feasible: Bool
    /// What the winner breaks; empty when feasible.
    public var violations: [ConstraintViolation]
    /// The largest architecture on the best hardware found for it: what the search is compared with.
    public var largest: Individual
    /// Every architecture evaluated, once each, in the order of evaluation.
    public var individuals: [Individual]
    /// The best after each generation.
    public var history: [GenerationRecord]
    /// Simulator calls.
    public var hardwareEvaluations: Int
    /// Architectures whose hardware was searched.
    public var hardwareSearches: Int
    /// Why the search stopped.
    public var stopReason: StopReason

    /// One sentence for a search that found nothing feasible; nil when feasible.
    public var infeasibility: String? {
        guard !feasible else { return nil }
        let broken = violations.map(\.description).joined(separator: "; ")
        return "no feasible design: the closest one violates \(violations.count) of the constraints: \(broken)"
    }
}

/// Where a running search is, after a generation.
public struct SearchProgress: Sendable {
    let state: SearchState
    /// The record of the generation just finished.
    public let record: GenerationRecord
    /// The most generations that the search may take.
    public let generations: Int

    /// What to store so that the search can be resumed here.
    public var checkpoint: SearchCheckpoint { state.checkpoint }
}
