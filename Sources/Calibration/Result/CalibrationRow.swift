import CIMHardware

/// One reported value beside the model's, fitted and held out; SI units, area per macro.
public struct CalibrationRow: Hashable, Codable, Sendable {
    /// The circuit.
    public let circuit: String
    /// Circuits of one silicon are left out together.
    public let silicon: String
    /// Kind of macro.
    public let kind: MacroKind
    /// What is compared.
    public let metric: Metric
    /// Supply, bits and size of the operation.
    public let point: OperatingPoint
    /// The reported value.
    public let reported: Double
    /// Relative reading uncertainty.
    public let readingUncertainty: Double
    /// The fitted model's value.
    public let fitted: Double
    /// Prediction by a model fitted without this silicon, with its interval.
    public let heldOut: PredictedValue
    /// Prediction by a model fitted without any chip of this one's laboratory.
    public let laboratoryHeldOut: PredictedValue
    /// Prediction of the log-linear baseline, also without this silicon.
    public let baseline: Double
    /// Where the value stands in its source.
    public let location: String
    /// How it was read.
    public let howRead: HowRead
    /// Line in measurements.csv.
    public let line: Int
}
