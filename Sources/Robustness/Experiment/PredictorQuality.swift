/// How good the accuracy predictor of an experiment is, for reports.
public struct PredictorQuality: Codable, Sendable {
    /// Architectures evaluated on the supernet.
    public let architectures: Int
    /// Root mean square error in mIoU on architectures held out of the fit.
    public let heldOutError: Double
    /// Kendall's tau on architectures held out of the fit; nil where all values are equal.
    public let heldOutKendallTau: Double?
    /// mIoU on the supernet, one an architecture; the first is the largest architecture's.
    public let evaluated: [Double]
    /// The held-out predictions, in the same order.
    public let predicted: [Double]
    /// What chips take, measured and fitted; nil where chips cost nothing.
    public var chips: ChipAccuracyResult?

    /// mIoU of the largest architecture on the supernet.
    public var largestMeanIoU: Double { evaluated.first ?? 0 }
    /// What floors on mIoU are raised by inside a search: twice the held-out error (our choice), since a search drifts to
    /// where the predictor flatters. Of chips, the error on those that keep nearly all of the mIoU: those that collapse are
    /// predicted worse by far and pass no floor. A scenario raises its floor by no more than it can bear.
    public var guardBand: Double {
        let chipError = chips?.heldOutNearlyExact ?? 0
        return 2 * (heldOutError * heldOutError + chipError * chipError).squareRoot()
    }
}
