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
        /// Figure C1.
        case front(FrontResult)
    }

    /// A section.
    public init(experiment: Experiment, trained: TrainedSupernet, outcome: Outcome) {
        self.experiment = experiment
        self.trained = trained
        self.outcome = outcome
    }

    /// What has no answer, each with what stands in the way; empty for a result that is complete.
    public var unanswered: [String] {
        if case .drift(let drift, _) = outcome { drift.unanswered } else { [] }
    }

    /// The answers in plain lines.
    public var summaryText: String {
        switch outcome {
        case .drift(let drift, _):
            return ([experiment.title] + DriftWords(drift).lines).joined(separator: "\n")
        case .variation(let variation):
            let lines = variation.rows.map { row in
                "\(row.condition.name): searched mIoU \(short(row.searchedMean.mean)) "
                    + "(95 % interval \(short(row.searchedMean.lower)) to \(short(row.searchedMean.upper)), "
                    + "n = \(row.searchedMean.count))"
            }
            return ([experiment.title] + lines + variation.verdicts).joined(separator: "\n")
        case .front(let front): return ([experiment.title] + front.summaryLines).joined(separator: "\n")
        }
    }
}

/// A fraction in percent with three digits: more would say more than is known.
private func short(_ fraction: Double) -> String { DecimalText.percent(fraction, digits: 3) }
