import Quantities

/// The periphery of the arrays that hold a layer: how weights are cut into cells, how inputs enter and how outputs leave.
///
/// Each slice of the weights has a pair of arrays of its own, positive and negative; a converter reads the difference of
/// their currents, for one slice after the other. Rows are driven in groups and inputs bit by bit: a product is the sum
/// over slices, groups of rows and cycles of conversions, each times the place values of its slice and cycle. One unit
/// of a converter's input is one digit of a weight times one step of what is applied.
public struct CrossbarSettings: Hashable, Codable, Sendable {
    /// Bits of a cell: digits of base 2^bits.
    public var bitsPerCell = 2
    /// Bits of a weight with its sign.
    public var weightBits = 8
    /// Whether a digit is the difference of two devices, which carries the sign. Else weights are stored as code +
    /// 2^(weightBits - 1), each device is read against one without a digit, and that many times the sum of the inputs is
    /// subtracted by logic (ISAAC, A. Shafiee et al., ISCA 2016).
    public var isDifferential = true
    /// Rows driven together; every group of them is converted alone. Nil: all rows at once.
    public var activeRows: Int?
    /// Bits of an input.
    public var inputBits = 8
    /// Input bits applied together, lowest first; nil: whole inputs.
    public var inputBitsPerCycle: Int?
    /// Whether inputs may be negative (two's complement). A sign that is applied alone is applied as 1, and its conversion
    /// subtracted; with more bits a cycle the digital-to-analog converter of the last cycle has a sign.
    public var hasSignedInputs = true
    /// What the converters resolve, slice by slice, lowest first; empty: `converterStep` and `converterLimit` hold.
    public var converters: [ConverterRange] = []
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

    /// Slices of a weight: of its magnitude where pairs carry the sign.
    public var slices: Int { ((isDifferential ? weightBits - 1 : weightBits) + bitsPerCell - 1) / bitsPerCell }

    /// What is added to every code before it is stored.
    public var weightOffset: Int { isDifferential ? 0 : 1 << (weightBits - 1) }

    /// The cycles of an input, first to last.
    public var cycles: [InputCycle] {
        guard let width = inputBitsPerCycle, width < inputBits else { return [InputCycle()] }
        return stride(from: 0, to: inputBits, by: width).map { shift in
            let bits = min(width, inputBits - shift)
            return InputCycle(
                shift: shift, bits: shift + bits < inputBits ? bits : nil,
                isNegative: hasSignedInputs && bits == 1 && shift + bits == inputBits)
        }
    }

    /// Smallest and largest sum that a converter may see in a cycle over a group of `rows`.
    public func possibleSums(rows: Int) -> ClosedRange<Double> {
        let width = min(inputBitsPerCycle ?? inputBits, inputBits)
        let largest = Double(rows * ((1 << width) - 1) * largestDigit)
        let isBipolar = hasSignedInputs && width > 1
        return (isDifferential || isBipolar ? -largest : 0)...largest
    }

    /// Conversions of one product of a matrix with one vector, for each output: slices x cycles x groups of rows.
    public func conversions(inputs: Int) -> Int { slices * cycles.count * groups(of: inputs).count }

    /// The rows of each group.
    public func groups(of inputs: Int) -> [Range<Int>] {
        let size = min(activeRows ?? inputs, inputs)
        return stride(from: 0, to: inputs, by: max(1, size)).map { $0..<min($0 + size, inputs) }
    }

    /// The largest digit.
    public var largestDigit: Int { (1 << bitsPerCell) - 1 }

    /// - Throws: ``VariationError/invalidParameter(name:value:rule:)``.
    public func validate() throws(VariationError) {
        guard (1...8).contains(bitsPerCell) else {
            throw .invalidParameter(name: "bits of a cell", value: Double(bitsPerCell), rule: "1...8")
        }
        guard (2...8).contains(weightBits), (1...16).contains(inputBits) else {
            throw .invalidParameter(
                name: "bits of a weight or an input",
                value: Double((2...8).contains(weightBits) ? inputBits : weightBits),
                rule: "2...8 and 1...16")
        }
        guard converters.isEmpty || converters.count == slices else {
            throw .sizeMismatch(what: "converter ranges", expected: slices, found: converters.count)
        }
        if let wrong = [activeRows, inputBitsPerCycle].compactMap({ $0 }).first(where: { $0 < 1 }) {
            throw .invalidParameter(name: "active rows or input bits of a cycle", value: Double(wrong), rule: ">= 1")
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

    /// What the devices see of an input over all its cycles, and the sum of its squares, which read noise grows with.
    func seen(_ input: Float) -> (sum: Float, square: Float) {
        var (sum, square) = (0.0, 0.0)
        for cycle in cycles {
            let part = cycle.place * applied(cycle.digit(Int(input)))
            sum += part
            square += part * part
        }
        return (Float(sum), Float(square))
    }
}

/// One of the cycles that an input is applied in: the digit of its bits from `shift` up.
public struct InputCycle: Hashable, Sendable {
    /// Place of the digit.
    public var shift = 0
    /// Bits of the digit; nil: all that are left, with the sign.
    public var bits: Int?
    /// Whether the digit is a sign applied as 1.
    public var isNegative = false

    /// What a conversion of this cycle counts.
    public var place: Double { Double(isNegative ? -(1 << shift) : 1 << shift) }

    /// The digit of an input.
    public func digit(_ input: Int) -> Int {
        let rest = input >> shift
        guard let bits else { return isNegative ? -rest : rest }
        return rest & ((1 << bits) - 1)
    }
}
