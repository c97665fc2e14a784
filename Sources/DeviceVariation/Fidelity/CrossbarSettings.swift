import Quantities

/// The periphery of the arrays that hold a layer: how weights are cut into cells, how inputs enter and how outputs leave.
///
/// Each slice of the weights has a pair of arrays of its own, positive and negative; a converter reads the difference of
/// their currents, for one slice after the other. One unit of a converter's input is one digit times one input step.
public struct CrossbarSettings: Hashable, Codable, Sendable {
    /// Bits of a cell: digits of base 2^bits.
    public var bitsPerCell = 2
    /// The least step of a converter in units of its input; 1 loses nothing of a layer of integers.
    public var converterStep = 1.0
    /// A converter's output stays within plus and minus this, in units of its input; nil: no limit.
    public var converterLimit: Double?
    /// Columns that share a converter, and with it offset and gain error.
    public var columnsPerConverter = 8
    /// Standard deviation of a converter's offset, in units of its input.
    public var offsetSigma = 0.0
    /// Standard deviation of a converter's gain error.
    public var gainSigma = 0.0
    /// c of the devices' current, I = G V (1 + c (V / V_max)^2); the digital-to-analog converters do not correct it.
    public var cubicCurrent = 0.0
    /// The input step that stands for V_max.
    public var largestInput = 127
    /// Resistance of one segment of wire; nil: none. Faithful layers only.
    public var wireSegment: Resistance?
    /// Rows and columns of an array, where wires have resistance.
    public var arraySize = 64

    /// Two-bit cells, converters that lose nothing.
    public init() {}

    /// Slices of a weight of seven magnitude bits.
    public var slices: Int { (7 + bitsPerCell - 1) / bitsPerCell }

    /// The largest digit.
    public var largestDigit: Int { (1 << bitsPerCell) - 1 }

    /// - Throws: ``VariationError/invalidParameter(name:value:rule:)``.
    func validate() throws(VariationError) {
        guard (1...7).contains(bitsPerCell) else {
            throw .invalidParameter(name: "bits of a cell", value: Double(bitsPerCell), rule: "1...7")
        }
        guard columnsPerConverter >= 1, largestInput >= 1, arraySize >= 1 else {
            throw .invalidParameter(
                name: "columns of a converter, largest input or size of an array",
                value: Double(min(columnsPerConverter, largestInput, arraySize)), rule: ">= 1")
        }
        guard converterStep.isFinite, converterStep >= 1 else {
            throw .invalidParameter(name: "step of a converter", value: converterStep, rule: "finite and >= 1")
        }
        if let converterLimit, !(converterLimit.isFinite && converterLimit > 0) {
            throw .invalidParameter(name: "limit of a converter", value: converterLimit, rule: "finite and > 0")
        }
        for (name, value) in [("offset", offsetSigma), ("gain", gainSigma)] where !(value.isFinite && value >= 0) {
            throw .invalidParameter(name: "sigma of a converter's \(name)", value: value, rule: "finite and >= 0")
        }
        guard cubicCurrent.isFinite, abs(cubicCurrent) <= 1 else {
            throw .invalidParameter(name: "cubic part of a device's current", value: cubicCurrent, rule: "-1...1")
        }
    }

    /// What the devices make of an input: x (1 + c (x / x_max)^2).
    func applied(_ input: Int) -> Double {
        let x = Double(input)
        let ratio = x / Double(largestInput)
        return x * (1 + cubicCurrent * ratio * ratio)
    }
}
