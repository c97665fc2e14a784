import CIMHardware
import Calibration

/// Where the designs that searches found lie against the data behind the hardware model.
public struct FoundDesigns: Hashable, Codable, Sendable {
    /// Different chips.
    public let chips: Int
    /// Chips with a macro outside the reported ones of its kind along any axis.
    public let outsideData: Int
    /// The axes, those that most chips leave first, with the number of these chips.
    public let axes: [Leaving]
    /// Chips with a converter.
    public let withConverter: Int
    /// Chips with a converter cheaper than three quarters of the comparable surveyed ones.
    public let belowQuartile: Int
    /// Chips with a converter (sense amplifiers aside) cheaper than every surveyed one of at least its bits and rate and no smaller node.
    public let belowSurvey: Int

    /// An axis and the chips outside along it.
    public struct Leaving: Hashable, Codable, Sendable {
        /// The axis.
        public let axis: DataAxis
        /// Chips outside.
        public let chips: Int
    }

    /// Counts; a chip that was found several times counts once.
    init(_ found: [ChipDesign], ranges: [DataRange], model: MacroModel) {
        let chips = Set(found)
        self.chips = chips.count
        var leaving: [DataAxis: Int] = [:]
        var counts = (outside: 0, converter: 0, quartile: 0, survey: 0)
        for chip in chips {
            let macros = [chip.macro] + (chip.secondAlone.map { [$0.macro] } ?? [])
            let axes = Set(macros.flatMap { Extrapolation.all($0, ranges: ranges) }.filter(\.isOutside).map(\.axis))
            for axis in axes { leaving[axis, default: 0] += 1 }
            let converters = chip.converters(model)
            counts.outside += axes.isEmpty ? 0 : 1
            counts.converter += converters.isEmpty ? 0 : 1
            counts.quartile += converters.contains { $0.standing.isOutside } ? 1 : 0
            // Sense amplifiers have a law of their own; the bound itself is met but for rounding.
            let bounded = converters.filter { $0.converter != .senseAmplifier }
            counts.survey += bounded.contains { $0.energy.si < $0.leastSurveyed.si * (1 - 1e-9) } ? 1 : 0
        }
        axes = leaving.map { Leaving(axis: $0.key, chips: $0.value) }
            .sorted { ($1.chips, $0.axis.rawValue) < ($0.chips, $1.axis.rawValue) }
        (outsideData, withConverter, belowQuartile, belowSurvey) =
            (counts.outside, counts.converter, counts.quartile, counts.survey)
    }
}
