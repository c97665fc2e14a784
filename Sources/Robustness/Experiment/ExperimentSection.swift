import Quantities

/// An experiment with its results: what a report shows of it.
public struct ExperimentSection: Codable, Sendable {
    /// The resolved experiment.
    public let experiment: Experiment
    /// The supernet that gave mIoU.
    public let trained: TrainedSupernet
    /// What came out.
    public let outcome: Outcome

    /// The results by study.
    public enum Outcome: Codable, Sendable {
        /// Figure D2, with the quality of the accuracy predictor.
        case drift(DriftResult, PredictorQuality)
        /// Figure E1.
        case variation(VariationResult)
    }

    /// A section.
    public init(experiment: Experiment, trained: TrainedSupernet, outcome: Outcome) {
        self.experiment = experiment
        self.trained = trained
        self.outcome = outcome
    }

    /// The answers in plain lines.
    public var summaryText: String {
        switch outcome {
        case .drift(let drift, _):
            let lines = drift.answers.map { answer in
                "\(answer.discrepancy.displayName) at \(percent(answer.level)): \(answer.answer.displayName): "
                    + "\(answer.verdict.change), margin \(percent(answer.verdict.margin)), n = \(answer.verdict.pairCount) "
                    + "(worst: \(answer.decidedBy); \(answer.robustCount) of \(answer.pairCount) robust)"
            }
            return ([experiment.title] + lines).joined(separator: "\n")
        case .variation(let variation):
            let lines = variation.rows.map { row in
                "\(row.condition.name): searched mIoU \(short(row.searchedMean.mean)) "
                    + "(95 % interval \(short(row.searchedMean.lower)) to \(short(row.searchedMean.upper)), "
                    + "n = \(row.searchedMean.count))"
            }
            return ([experiment.title] + lines).joined(separator: "\n")
        }
    }
}

/// A fraction in percent with three digits: more would say more than is known.
private func short(_ fraction: Double) -> String { DecimalText.percent(fraction, digits: 3) }

/// What an experiment would take, before anything runs.
public struct ExperimentSummary: Codable, Sendable {
    /// The resolved experiment.
    public let experiment: Experiment
    /// Conditions: the reference and every discrepancy or variation.
    public let conditions: Int
    /// Nested searches.
    public let searches: Int
    /// Architectures evaluated on the supernet before the searches.
    public let evaluations: Int
    /// The size of the space of architectures.
    public let architectures: Double

    /// The summary in plain lines.
    public var text: String {
        """
        \(experiment.name) (\(experiment.profile.rawValue)): \(experiment.title)
          conditions     \(conditions), the reference included
          paired seeds   \(experiment.pairedSeeds) from \(experiment.seed)
          scenarios      \(experiment.scenarios.map(\.name).joined(separator: ", "))
          memories       \(experiment.memories.map(\.displayName).joined(separator: ", "))
          architectures  \(DecimalText.significant(architectures, digits: 3)) in the space, \(experiment.individuals) evaluated for the predictor
          nested search  \(experiment.search.evolution.population) x \(experiment.search.evolution.generations) outside, \
        \(experiment.search.swarm.particles) x \(experiment.search.swarm.iterations) inside
          cells          \(evaluations) supernet evaluations, \(searches) nested searches, then their winners
        """
    }
}

extension Experiment {
    /// Counts the cells of this experiment without running anything.
    ///
    /// - Throws: `InputError` for a preset that cannot be read.
    public func summary() throws -> ExperimentSummary {
        let conditions: Int
        let searches: Int
        let evaluations: Int
        switch study {
        case .discrepancy(let plans, _):
            conditions = 1 + plans.reduce(0) { $0 + $1.levels.count }
            searches = conditions * scenarios.count * memories.count * pairedSeeds
            evaluations = individuals
        case .variation(_, _, _):
            conditions = try VariationStudy(experiment: self)?.conditions.count ?? 0
            searches = conditions * pairedSeeds
            evaluations = conditions * individuals
        }
        return ExperimentSummary(
            experiment: self, conditions: conditions, searches: searches, evaluations: evaluations,
            architectures: space.cardinality)
    }
}
