import Verdicts

/// A claim that is fixed before the run: "if my simulator is wrong by `magnitude`, at least `share` of the wrong simulators leave
/// my search a legal design within `margin` of the best possible".
public struct DriftClaim: Codable, Hashable, Sendable {
    /// The simulator error that the claim speaks of, as a fraction.
    public let magnitude: Double
    /// The share of wrong simulators that must do no harm.
    public let share: Double
    /// The regret in latency and energy that counts as none, as a fraction.
    public let margin: Double
    /// The relative loss of mIoU that counts as none. It has a margin of its own: all networks of the space lie within some
    /// tens of percent of each other.
    public let meanIoUMargin: Double
    /// How sure "robust" and "not robust" must be.
    public let confidence: Double
    /// Draws of earlier plans of the same claim that ended in "not proven". This plan draws new simulators and is judged on them
    /// alone, at the level that those plans left.
    public let earlierDraws: [Int]

    /// A claim; ``verdict(of:)`` checks the numbers.
    public init(
        magnitude: Double, share: Double = 0.9, margin: Double, meanIoUMargin: Double, confidence: Double = 0.95,
        earlierDraws: [Int] = []
    ) {
        self.magnitude = magnitude
        self.share = share
        self.margin = margin
        self.meanIoUMargin = meanIoUMargin
        self.confidence = confidence
        self.earlierDraws = earlierDraws
    }

    /// The margin of a metric.
    public func margin(of metric: DriftMetric) -> Double { metric == .meanIoU ? meanIoUMargin : margin }

    /// What is judged of one objective.
    ///
    /// - Throws: `VerdictError` for numbers out of range.
    public func verdict(of metric: DriftMetric) throws(VerdictError) -> Claim {
        try Claim(share: share, margin: margin(of: metric), confidence: confidence, earlierDraws: earlierDraws)
    }
}
