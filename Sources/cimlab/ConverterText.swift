import CIMHardware
import Quantities

extension ConverterUse {
    /// The converter and its place among the surveyed ones, in one line.
    var text: String {
        let place =
            standing.percentile.map {
                "percentile \(DecimalText.significant($0)) of \(standing.comparable) surveyed converters within one effective "
                    + "bit and a factor of 10 in rate" + (standing.isOutside ? ": outside what was published" : "")
            } ?? "no surveyed converter has such bits and rate"
        return "ADC      \(bits) bits, \(converter?.rawValue ?? "class not known") (\(macro.rawValue)): "
            + "\(energy.formatted()) a conversion at \(rate.formatted()), least surveyed \(leastSurveyed.formatted()); \(place)"
    }
}
