import CIMHardware
import CoSearch
import Quantities

/// The three quantities that drift.
public enum DriftMetric: String, Codable, CaseIterable, Sendable {
    /// Time of one image.
    case latency
    /// Energy of one image.
    case energy
    /// Mean intersection over union of the found network, on the supernet.
    case meanIoU

    /// The name in tables and figures.
    public var displayName: String { self == .meanIoU ? "mIoU" : rawValue }

    /// What a scenario optimises, which is what its drift is judged by.
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
    /// How far seeds alone move each scenario's metrics.
    public let floors: [Floor]
    /// One answer per kind of discrepancy at the claim's magnitude, over all scenarios and memories.
    public let answers: [Answer]

    /// One condition in one scenario and memory.
    public struct Row: Codable, Sendable {
        /// The scenario's name.
        public let scenario: String
        /// What the scenario optimises.
        public let objective: DriftMetric
        /// The memory.
        public let memory: Memory
        /// How the simulator is wrong.
        public let kind: Discrepancy.Kind
        /// By how much, as a fraction.
        public let level: Double
        /// One entry per paired seed and metric.
        public let runs: [DriftMetric: [PairedRun]]
        /// Means over the seeds with 95 % intervals.
        public let summaries: [DriftMetric: DriftSummary]
        /// The regret of the objective against the margin.
        public let verdict: Verdict
        /// Seeds whose design is the very one that the reference search found.
        public let sameDesign: Int
        /// Seeds whose design breaks a constraint on the reference simulator that it met on the wrong one.
        public let feasibilityFlips: Int
        /// Mean Kendall tau between wrong and reference simulator over the designs a search visited; nil where unknown.
        public let rankAgreement: Double?
    }

    /// The seed-to-seed spread of one metric under the reference simulator.
    public struct Floor: Codable, Sendable {
        /// The scenario's name.
        public let scenario: String
        /// The memory.
        public let memory: Memory
        /// The metric.
        public let metric: DriftMetric
        /// Mean of the metric over the seeds, in SI units or a fraction.
        public let mean: Double
        /// Its spread.
        public let floor: SeedFloor
    }

    /// "Robust" needs every scenario and memory to be robust (intersection-union); one that is not suffices for "no".
    public struct Answer: Codable, Sendable {
        /// How the simulator is wrong.
        public let kind: Discrepancy.Kind
        /// The answer at the claim's magnitude.
        public let answer: Verdict.Answer
        /// The scenario and memory that decide: the one farthest from robust.
        public let decidedBy: String
        /// Its verdict.
        public let verdict: Verdict
        /// How many of the scenario-memory pairs are robust, and how many there are.
        public let robustCount: Int
        /// All pairs.
        public let pairCount: Int
    }
}

extension DriftMetric: CodingKeyRepresentable {}
