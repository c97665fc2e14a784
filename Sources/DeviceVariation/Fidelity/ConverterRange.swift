/// What a converter resolves: `levels` values, `step` apart, from `lowest` up. One unit is one digit times one input step.
public struct ConverterRange: Hashable, Codable, Sendable {
    /// The lowest value.
    public let lowest: Double
    /// Distance of two values.
    public let step: Double
    /// Number of values, 2^bits.
    public let levels: Int

    /// References are set in sixteenths of a unit (our choice): sums of integers, their distances from a reference and so
    /// the rounding are then exact in single precision.
    private static let grid = 16.0

    /// A range whose ends are rounded to sixteenths of a unit; steps are at least one unit, which loses nothing of a sum of
    /// integers.
    public init(lowest: Double, step: Double, levels: Int) {
        self.lowest = (lowest * Self.grid).rounded() / Self.grid
        self.step = max(1, (step * Self.grid).rounded() / Self.grid)
        self.levels = levels
    }

    /// The range that peers calibrate for a layer: the mean of the sums seen, plus and minus a number of their standard
    /// deviations (the one that a uniform quantizer with 2^bits levels loses least by, if the sums are normal), within
    /// the sums that the array can form at all.
    ///
    /// - Parameters:
    ///   - mean: of the sums seen, in units.
    ///   - deviation: standard deviation of the sums seen.
    ///   - possible: the smallest and the largest sum that can be.
    ///   - bits: of the converter, 1...14.
    public static func calibrated(
        mean: Double, deviation: Double, possible: ClosedRange<Double>, bits: Int
    ) -> ConverterRange {
        let levels = 1 << bits
        if possible.upperBound - possible.lowerBound < Double(levels) {
            return ConverterRange(lowest: possible.lowerBound, step: 1, levels: levels)
        }
        let half = GaussianQuantizer.loading(bits: bits) * deviation
        let low = max(possible.lowerBound, mean - half)
        let high = min(possible.upperBound, mean + half)
        let step = (high - low) / Double(levels - 1)
        if step > 1 { return ConverterRange(lowest: low, step: step, levels: levels) }
        // Single steps reach further than the loading asks for: whole numbers around the mean.
        let lowest = ((low + high) / 2).rounded() - Double(levels / 2)
        return ConverterRange(
            lowest: min(max(lowest, possible.lowerBound), possible.upperBound - Double(levels - 1)), step: 1,
            levels: levels)
    }

    /// The value that a converter gives for its input: the nearest one, ties to even places.
    public func value(of input: Double) -> Double {
        let place = min(max((input - lowest) / step, 0), Double(levels - 1)).rounded(.toNearestOrEven)
        return lowest + place * step
    }
}
