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
    /// Data behind the value.
    public let condition: DataCondition?
    /// Year of publication.
    public let year: Int?
    /// The reported value.
    public let reported: Double
    /// Relative reading uncertainty.
    public let readingUncertainty: Double
    /// The fitted model's value.
    public let fitted: Double
    /// Prediction by a model fitted without this silicon.
    public let leftOut: HeldOutValue
    /// Prediction by a model fitted without any chip of this one's laboratory.
    public let laboratoryLeftOut: HeldOutValue
    /// Prediction by a model fitted to the chips of earlier years; nil where these are too few.
    public let forward: HeldOutValue?
    /// Energy with clock and access time withheld, by the same model as ``leftOut``; nil for other metrics.
    public let withoutTimes: Double?
    /// Latency given the clock, in periods of it, over the reported number of periods, by the coefficients of the same model; nil for
    /// other metrics and where the row states no clock.
    public let cycleRatio: Double?
    /// Where the value stands in its source.
    public let location: String
    /// How it was read.
    public let howRead: HowRead
    /// Line in measurements.csv.
    public let line: Int

    /// The left-out prediction with its interval.
    public var heldOut: PredictedValue { leftOut.interval }
}
