import CIMHardware
import ViTMoE

/// Designs that a searcher tried, in their order, held against a proof.
public struct GradedSearch: Codable, Sendable {
    /// The best legal design after so many trials.
    public struct Step: Codable, Sendable {
        /// Trials, this one included.
        public let trials: Int
        /// Its objective.
        public let best: Double
        /// How far it is from the best design, at least and at most.
        public let gap: [Double]
    }

    /// Designs tried, and those that kept the limits.
    public let trials, legal: Int
    /// Every improvement.
    public let steps: [Step]

    /// The grade of a searcher's trials.
    ///
    /// - Parameters:
    ///   - values: the objectives; infinite where a design breaks a limit.
    ///   - best: the best objective that is known, the proof's among them.
    ///   - bound: no design is below it.
    public init(_ values: [Double], best: Double, bound: Double) {
        var steps: [Step] = []
        var least = Double.infinity
        for (index, value) in values.enumerated() where value < least {
            least = value
            steps.append(
                Step(trials: index + 1, best: value, gap: [max(0, value / best - 1), max(0, value / bound - 1)]))
        }
        trials = values.count
        legal = values.count { $0.isFinite }
        self.steps = steps
    }
}
