/// Choices of the statistical model; all ours.
public struct CalibrationSettings: Codable, Hashable, Sendable {
    /// A series of n points on one chip counts as at most this many independent ones: its shape errors are shared.
    public var effectivePointsPerSeries = 4.0
    /// Degrees of freedom of the Student t distribution of chip effects (heavy tails, so that one odd chip does not drag the
    /// coefficients); nil = estimated.
    public var chipEffectDegreesOfFreedom: Double?
    /// Probability of prediction intervals.
    public var intervalProbability = 0.9
    /// Rounds of fit and re-estimation of the spreads.
    public var maximumRounds = 200
    /// Relative change of the spreads at which the rounds stop.
    public var tolerance = 2e-3
    /// Smallest spread, ln: between chips and within a series.
    public var minimumSpread = 0.02
    /// Whether the chips of `held-out.yaml` are predicted (once, when every choice is made) and then join the fit that is handed on;
    /// off while a model is being chosen.
    public var predictsHeldOutChips = true
    /// Fewest chips for a calibration.
    public var minimumChips = 5

    /// The defaults.
    public init() {}
}
