import CIMHardware
import Documents

/// The model fitted to reference circuits, with its measured error on chips that it has not seen.
public struct Calibration: Codable, Sendable {
    /// Version of this document.
    public let schema: Int
    /// Digest of the circuits that were given, used or not.
    public let circuitsDigest: Digest
    /// Choices of the statistical model.
    public let settings: CalibrationSettings
    /// The fitted coefficients, ready for a `MacroModel`.
    public let coefficients: Coefficients
    /// The same with standard errors, priors and remarks.
    public let fittedCoefficients: [FittedCoefficient]
    /// Pairs with |correlation| above 0.7.
    public let correlations: [CoefficientCorrelation]
    /// Covariance of the fit parameters, which are deviations from the priors in prior standard deviations.
    public let parameterCovariance: [[Double]]
    /// Fit parameters.
    public let parameters: [Double]
    /// Sum of squared whitened residuals and prior rows.
    public let chiSquared: Double
    /// Rounds of fit and re-estimation of the spreads.
    public let rounds: Int
    /// Estimated spread of chip effects (scale of the t distribution) and of series shapes.
    public let spreads: [Spread]
    /// Every value that was compared.
    public let rows: [CalibrationRow]
    /// Errors on the chips that were fitted.
    public let inSample: [ErrorSummary]
    /// Errors on chips left out.
    public let heldOut: [ErrorSummary]
    /// The same for each kind of macro.
    public let heldOutByKind: [ErrorSummary]
    /// Errors on chips left out together with every other chip of their laboratory.
    public let laboratoryHeldOut: [ErrorSummary]
    /// Errors of the log-linear baseline on chips left out.
    public let baseline: [ErrorSummary]
    /// Distribution of held-out errors, for discrepancy models.
    public let residuals: [ResidualDistribution]
    /// The same for each kind of macro.
    public let residualsByKind: [ResidualDistribution]
    /// How the errors of the metrics go together.
    public let metricCorrelations: [MetricCorrelation]
    /// The same as one distribution of all metrics per memory, to draw from.
    public let jointErrors: [JointErrorDistribution]
    /// Half of every circuit's values predicted after its own effects were fitted to the other half.
    public let halfPredictions: [HalfPrediction]
    /// What changes when a chip is left out, most influential first.
    public let influence: [Influence]
    /// What the data do not say about the coefficients.
    public let identifiability: Identifiability
    /// Circuits without usable values, and why.
    public let notUsed: [UnusedCircuit]

    /// Spreads of one kind of macro and metric, ln.
    public struct Spread: Hashable, Codable, Sendable {
        /// Kind of macro.
        public let kind: MacroKind
        /// What was compared.
        public let metric: Metric
        /// Scale of chip effects.
        public let betweenChips: Double
        /// Standard deviation of the shape of series.
        public let withinSeries: Double
        /// Chips behind the estimate.
        public let chips: Int
    }

    /// A circuit that gave nothing to the fit.
    public struct UnusedCircuit: Hashable, Codable, Sendable {
        /// The circuit.
        public let circuit: String
        /// Why.
        public let reason: String
    }

    /// The calibrated macro model.
    public var model: MacroModel { MacroModel(coefficients: coefficients) }

    /// Scale of chip effects; the widest estimated one for a kind and metric without chips.
    func betweenChip(_ kind: MacroKind, _ metric: Metric) -> Double {
        spreads.first { $0.kind == kind && $0.metric == metric }?.betweenChips
            ?? spreads.map(\.betweenChips).max() ?? 1
    }

    /// Spread of series shapes.
    func withinSeries(_ metric: Metric) -> Double {
        spreads.first { $0.metric == metric }?.withinSeries ?? settings.minimumSpread
    }
}
