/// A predicted value with its interval, in SI units.
public struct PredictedValue: Hashable, Codable, Sendable {
    /// The model's value.
    public let value: Double
    /// Lower end of the interval.
    public let low: Double
    /// Upper end of the interval.
    public let high: Double

    /// Whether a reported value lies within.
    public func contains(_ reported: Double) -> Bool { low <= reported && reported <= high }
}
