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
    /// What a figure of a stated condition or scope is worth against one that states neither.
    public let offsets: [FittedOffset]
    /// Pairs with |correlation| above 0.7.
    public let correlations: [CoefficientCorrelation]
    /// Sum of squared whitened residuals and prior rows.
    public let chiSquared: Double
    /// Rounds of fit and re-estimation of the spreads.
    public let rounds: Int
    /// Estimated spreads.
    public let spreads: [Spread]
    /// Degrees of freedom of chip effects.
    public let degreesOfFreedom: Double
    /// Every value that was compared.
    public let rows: [CalibrationRow]
    /// Errors on the chips that were fitted, by kind of macro and metric.
    public let inSample: [ErrorSummary]
    /// Errors on chips left out.
    public let heldOut: [ErrorSummary]
    /// The same of energies whose clock and access time are withheld.
    public let withoutTimes: [ErrorSummary]
    /// The same with the circuits as they were read at first; empty where they were not given.
    public let asRead: [ErrorSummary]
    /// Errors on chips left out together with every other chip of their laboratory.
    public let laboratoryHeldOut: [ErrorSummary]
    /// Errors of the log-linear baseline on chips left out.
    public let baseline: [ErrorSummary]
    /// Coverage, interval score, width and log score of every way of leaving out, beside the baseline's.
    public let coverage: [CoverageSummary]
    /// Distribution of held-out errors, for discrepancy models.
    public let residuals: [ResidualDistribution]
    /// How the errors of the metrics go together.
    public let metricCorrelations: [MetricCorrelation]
    /// The same as one distribution of all metrics per kind of macro, to draw from.
    public let jointErrors: [JointErrorDistribution]
    /// One value of every chip known, its others predicted.
    public let ownPoints: [OwnPointPrediction]
    /// What changes when a chip is left out, most influential first.
    public let influence: [Influence]
    /// Fits that were made: the full ones and every fold, the first reading's not counted.
    public let fits: Int
    /// Those that ended on an edge of the law (the slower of two paths changes there): accepted because new starts gained less
    /// than 0.001 of chi-squared.
    public let fitsOnEdge: Int
    /// What the data do not say about the coefficients.
    public let identifiability: Identifiability
    /// Range of the designs behind the fit, by kind of macro.
    public let ranges: [DataRange]
    /// Errors on the chips of `held-out.yaml`, predicted by a fit that saw none of them; all kinds together; empty where there are none.
    public let untouched: [ErrorSummary]
    /// Circuits without usable values, and why.
    public let notUsed: [UnusedCircuit]
    /// Multiples of the predictive scale that make intervals, by metric.
    public let quantiles: [Double]
    let predictor: Predictor

    /// One estimated spread, ln.
    public struct Spread: Hashable, Codable, Sendable {
        /// What differs.
        public let name: String
        /// Kind of macro, for the spread of chips.
        public let kind: MacroKind?
        /// What was compared.
        public let metric: Metric?
        /// The estimate.
        public let value: Double
        /// Chips behind it.
        public let chips: Int
        /// Whether it lies at the smallest spread that is allowed: the data ask for none.
        public let isAtFloor: Bool
    }

    /// A reporting offset after the fit.
    public struct FittedOffset: Hashable, Codable, Sendable {
        /// Which.
        public let offset: ReportingOffset
        /// exp of the estimate: the factor on an energy.
        public let factor: Double
        /// Standard error of ln.
        public let standardError: Double
        /// Values that state it.
        public let values: Int
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
}
