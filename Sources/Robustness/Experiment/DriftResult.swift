import CIMHardware
import CoSearch
import Documents

/// The three quantities that drift.
public enum DriftMetric: String, Codable, CaseIterable, Sendable, CodingKeyRepresentable {
    /// Time of one image.
    case latency
    /// Energy of one image.
    case energy
    /// Mean intersection over union of the found network, on the supernet.
    case meanIoU

    /// The name in tables and figures.
    public var displayName: String { self == .meanIoU ? "mIoU" : rawValue }

    /// What a scenario optimises, which is what its drift is judged by; a weighted sum is judged nowhere.
    init(objectiveOf scenario: Scenario) {
        switch scenario.objective {
        case .latency, .weightedSum: self = .latency
        case .energy: self = .energy
        case .performance: self = .meanIoU
        }
    }
}

/// Everything that Figure D2, its tables and its verdicts show.
public struct DriftResult: Codable, Sendable {
    /// The claim fixed before the run.
    public let claim: Claim
    /// One row per scenario, memory, kind and level.
    public let rows: [Row]
    /// What the reference simulator found, and how far seeds alone move it.
    public let baselines: [Baseline]
    /// One answer per discrepancy at its judged level, over all scenarios and memories.
    public let answers: [Answer]
    /// How often a wrong simulator would have chosen the other memory.
    public let technologyFlips: [TechnologyFlip]
    /// The largest error with a mean regret inside the margin, for discrepancies with more than one level.
    public let breakdowns: [Breakdown]
    /// Which component's error misleads most, for each scenario that minimises latency or energy.
    public let sensitivities: [Sensitivity]
    /// What makes the regret scatter, for each memory.
    public let variances: [Variance]

    /// One condition in one scenario and memory.
    public struct Row: Codable, Sendable {
        /// The scenario's name.
        public let scenario: String
        /// What the scenario optimises.
        public let objective: DriftMetric
        /// The memory.
        public let memory: ChipMemory
        /// How the simulator is wrong.
        public let discrepancy: DiscrepancyModel
        /// By how much, as a fraction.
        public let level: Double
        /// One entry per paired seed and metric.
        public let runs: [DriftMetric: [PairedRun]]
        /// Means over the seeds with 95 % intervals.
        public let summaries: [DriftMetric: DriftSummary]
        /// The regret of the objective against its margin, uncorrected and two-sided.
        public let verdict: Verdict
        /// The median regret of the objective with its 95 % BCa interval: what a few very bad searches do not move.
        public let medianRegret: BootstrapInterval
        /// Seeds whose architecture and chip are the very ones that the reference search found.
        public let sameDesign: Int
        /// Seeds whose design breaks a stated limit, judged by the reference simulator and the supernet.
        public let infeasible: Int
        /// Seeds whose search stopped because it converged, not because its budget ended.
        public let converged: Int
        /// Seeds whose design is feasible as the wrong simulator and the predictor see it and breaks a limit in truth.
        public let falselyFeasible: Proportion
        /// Mean Kendall tau between wrong and reference simulator over all designs visited; nil where unknown.
        public let rankAgreement: Double?
        /// Mean share of the reference's best tenth that is in the wrong simulator's best tenth; nil where unknown.
        public let topOverlap: Double?
        /// Rank agreement by generation.
        public let generations: [GenerationMean]
        /// What verifying the best m designs on the reference leaves of the regret; empty where the loss is not the objective.
        public let verification: [VerificationMean]
        /// Fronts in accuracy and hardware loss; nil where they have no volume.
        public let fronts: FrontMean?
        /// The search cell of each seed.
        public let cells: [Digest]
    }

    /// Rank agreement in one generation, means over the seeds.
    public struct GenerationMean: Codable, Sendable {
        /// From 0.
        public let generation: Int
        /// Kendall's tau between wrong and reference simulator among the individuals bred then.
        public let kendallTau: Double
        /// Standard deviation of the log error on them.
        public let errorDeviation: Double
        /// Standard deviation of their log losses.
        public let spread: Double
        /// Searches behind it.
        public let searches: Int
    }

    /// Regret after verification.
    public struct VerificationMean: Codable, Sendable {
        /// Designs verified on the reference.
        public let count: Int
        /// Mean change against the best design that the reference search saw, with its 95 % interval.
        public let change: RelativeChange
    }

    /// Re-scored fronts of the wrong searches against those of the reference searches.
    public struct FrontMean: Codable, Sendable {
        /// Hypervolume of the one over that of the other.
        public let hypervolumeRatio: MeanInterval
        /// IGD+ of the one to the other, in ranges of the reference front.
        public let distance: MeanInterval
    }

    /// Sensitivity in one scenario and memory.
    public struct Sensitivity: Codable, Sendable {
        /// The scenario's name.
        public let scenario: String
        /// The memory.
        public let memory: ChipMemory
        /// By component.
        public let result: ComponentSensitivity
    }

    /// Components of the variance of the log regret at the judged levels.
    public struct Variance: Codable, Sendable {
        /// The memory.
        public let memory: ChipMemory
        /// Scenario, discrepancy, seed, and the rest.
        public let shares: VarianceShares
    }

    /// The reference searches of one scenario and memory.
    public struct Baseline: Codable, Sendable {
        /// The scenario's name.
        public let scenario: String
        /// What the scenario optimises.
        public let objective: DriftMetric
        /// The memory.
        public let memory: ChipMemory
        /// The stated floor on mIoU; nil without one.
        public let meanIoUFloor: Double?
        /// Mean and spread of every metric.
        public let floors: [DriftMetric: Floor]
        /// Seeds whose design breaks a stated limit on the supernet.
        public let infeasible: Int
        /// Seeds whose search converged.
        public let converged: Int
        /// The best feasible objective after each generation and, last, after the closing search, one list a seed; mIoU
        /// negated; nil before the first feasible.
        public let histories: [[Double?]]
        /// The search cell of each seed.
        public let cells: [Digest]
    }

    /// Mean and seed-to-seed spread of one metric under the reference simulator.
    public struct Floor: Codable, Sendable {
        /// Mean over the seeds, in SI units or a fraction.
        public let mean: Double
        /// Its spread.
        public let floor: SeedFloor
    }

    /// "Robust" needs every scenario and memory to be robust (intersection-union). "No" needs one whose harm lies outside
    /// the margin after Holm's correction over all of them.
    public struct Answer: Codable, Sendable {
        /// How the simulator is wrong.
        public let discrepancy: DiscrepancyModel
        /// The level that is judged.
        public let level: Double
        /// The answer at that level.
        public let answer: Verdict.Answer
        /// The scenario and memory that decide: the one farthest from robust.
        public let decidedBy: String
        /// Its verdict.
        public let verdict: Verdict
        /// How many of the scenario-memory pairs are robust.
        public let robustCount: Int
        /// All pairs.
        public let pairCount: Int
    }

    /// How often the preferred memory changes under one condition.
    public struct TechnologyFlip: Codable, Sendable {
        /// The scenario's name.
        public let scenario: String
        /// How the simulator is wrong.
        public let discrepancy: DiscrepancyModel
        /// By how much, as a fraction.
        public let level: Double
        /// The share of seeds.
        public let share: Proportion
    }

    /// The breakdown point of one curve.
    public struct Breakdown: Codable, Sendable {
        /// How the simulator is wrong.
        public let discrepancy: DiscrepancyModel
        /// The scenario's name.
        public let scenario: String
        /// The memory.
        public let memory: ChipMemory
        /// The metric whose mean regret must stay inside the margin.
        public let metric: DriftMetric
        /// The largest error at which it does.
        public let point: BreakdownPoint
    }
}
