/// Devices that ignore programming. Which devices are stuck is drawn once per write, by a stream of its own; a larger
/// fraction keeps the devices that a smaller one had.
public struct DeviceFaults: Hashable, Codable, Sendable {
    /// Fraction of devices stuck at the minimum conductance.
    public let stuckLowFraction: Double
    /// Fraction of devices stuck at the maximum conductance.
    public let stuckHighFraction: Double

    /// No faults.
    public static let none = DeviceFaults(stuckLowFraction: 0, stuckHighFraction: 0)

    /// Builds the fractions; they are validated when they enter a ``VariationModel``.
    public init(stuckLowFraction: Double, stuckHighFraction: Double) {
        self.stuckLowFraction = stuckLowFraction
        self.stuckHighFraction = stuckHighFraction
    }

    func validate() throws(VariationError) {
        try requireFraction(stuckLowFraction, "fraction of devices stuck low")
        try requireFraction(stuckHighFraction, "fraction of devices stuck high")
        guard stuckLowFraction + stuckHighFraction <= 1 else {
            throw .invalidParameter(
                name: "fraction of stuck devices, low and high together",
                value: stuckLowFraction + stuckHighFraction, rule: "<= 1")
        }
    }
}
