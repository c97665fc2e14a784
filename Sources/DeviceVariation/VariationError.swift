import Quantities

/// Why a variation model could not be built or applied.
public enum VariationError: Error, Hashable, Sendable, CustomStringConvertible {
    /// A parameter lies outside what its definition allows.
    case invalidParameter(name: String, value: Double, rule: String)
    /// A conductance range reaches outside the range in which the published law was fitted.
    case outsideValidity(law: String, range: ConductanceRange, validity: ConductanceRange)
    /// The published data exist only at certain times after programming.
    case noDataAtAge(preset: String, seconds: Double, available: [Double])
    /// A weight is not finite or larger in magnitude than the weight that is mapped to the maximum conductance.
    case weightOutsideMapping(index: Int, value: Float, absoluteMaximum: Float)
    /// Two buffers that describe the same weights differ in length.
    case sizeMismatch(what: String, expected: Int, found: Int)
    /// A law does not give the mean and the standard deviation of the cells it was fitted to; in microsiemens.
    case notReproduced(
        groups: Int, of: Int, level: Int, seconds: Double?, family: String, mean: Double, measuredMean: Double,
        deviation: Double, measuredDeviation: Double)
    /// A model with spatial structure was asked to write weights whose place in an array is not known.
    case needsShape(model: String)

    /// What is wrong, the value, what is allowed, what to do.
    public var description: String {
        switch self {
        case .invalidParameter(let name, let value, let rule):
            return "variation model: \(name) is \(value), must be \(rule)"
        case .outsideValidity(let law, let range, let validity):
            return "variation model: the conductance range \(range) leaves \(validity), where the law '\(law)' was "
                + "fitted; choose a range inside it (the lab does not extrapolate published laws)"
        case .noDataAtAge(let preset, let seconds, let available):
            let times = available.map { "\($0) s" }.joined(separator: ", ")
            return "preset '\(preset)' has no data \(seconds) s after programming; it has data at \(times) "
                + "(the lab does not interpolate between published times)"
        case .weightOutsideMapping(let index, let value, let absoluteMaximum):
            return "weight \(index) is \(value), but the mapping covers -\(absoluteMaximum)...\(absoluteMaximum); "
                + "pass the largest magnitude of the layer as absoluteMaximum, or clip the weights first"
        case .sizeMismatch(let what, let expected, let found):
            return "\(what) has \(found) elements, \(expected) are needed"
        case .notReproduced(
            let groups, let total, let level, let seconds, let family, let mean, let measuredMean, let deviation,
            let measuredDeviation):
            func number(_ value: Double) -> String { DecimalText.significant(value) }
            let place = "level \(level)" + (seconds.map { ", \(number($0)) s" } ?? "")
            return
                "\(groups) of \(total) groups do not give the mean and the standard deviation of their own cells within 4 % of "
                + "the standard deviation; the first: \(place), \(family) injects mean \(number(mean)) uS and standard "
                + "deviation \(number(deviation)) uS, measured were \(number(measuredMean)) uS and "
                + "\(number(measuredDeviation)) uS; compare more families (--model auto), group the cells otherwise, or write "
                + "the preset all the same with --force"
        case .needsShape(let model):
            return "variation model '\(model)' has spatial structure: pass outputs and inputs of the weight matrix"
        }
    }
}
