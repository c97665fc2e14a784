import Calibration

/// What came out of one file of experiments/: a chapter of the report.
public enum ExperimentResult: Sendable {
    /// Searches under wrong simulators or variation, or the fronts of the memories.
    case searches(ExperimentSection)
    /// Published networks on chips.
    case published(PublishedResult)
    /// Quantized and distilled networks on chips.
    case compression(CompressionResult)
    /// Times of training and search.
    case scaling(ScalingResult)
    /// The calibration that the others stand on.
    case calibration(CalibrationExperiment, Calibration)

    /// The answers in plain lines.
    public var summaryText: String {
        switch self {
        case .searches(let section): section.summaryText
        case .published(let result): result.summaryText
        case .compression(let result): result.summaryText
        case .scaling(let result): result.summaryText
        case .calibration(let experiment, let calibration): experiment.summaryText(of: calibration)
        }
    }

    /// What has no answer although everything was computed: no legal design exists there, as far as any search saw.
    public var unanswered: [String] {
        if case .searches(let section) = self { section.unanswered } else { [] }
    }

    /// What machines read.
    public var document: any Encodable {
        switch self {
        case .searches(let section): section
        case .published(let result): result
        case .compression(let result): result
        case .scaling(let result): result
        case .calibration(_, let calibration): calibration
        }
    }

    /// The supernet that it stands on; nil for none.
    public var trained: TrainedSupernet? {
        switch self {
        case .searches(let section): section.trained
        case .published, .scaling, .calibration: nil
        case .compression(let result): result.trained
        }
    }
}
