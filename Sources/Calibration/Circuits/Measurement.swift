import CIMHardware
import Documents
import Quantities

/// The conditions of one reported value; nil = as in the circuit's structure, or not given.
public struct OperatingPoint: Hashable, Codable, Sendable {
    /// Supply of the point.
    public var supply: Voltage?
    /// Clock of the point.
    public var clock: Frequency?
    /// Bits of the inputs.
    public var inputBits: Int?
    /// Bits of the weights; ternary is 2.
    public var weightBits: Int?
    /// Bits of the output.
    public var outputBits: Int?
    /// Resolution of the converter where it changes from point to point.
    public var adcBits: Int?
    /// Rows that take part in the operation.
    public var rows: Int?
    /// Weights side by side that take part.
    public var weightColumns: Int?
    /// Pipeline registers per column (column-accumulating macros).
    public var columnRegisters: Int?
    /// Time of one access of the array, where the source or the designer gives it; a clock in MHz may take several periods.
    public var accessTime: Time?
    /// Input bits of one access where they change from point to point (grouped inputs).
    public var inputBitsPerCycle: Int?
    /// Conversions of one column for one product, where input bits are summed before they are converted.
    public var conversionsPerProduct: Int?

    /// Nothing given.
    public init() {}
}

/// One row of `measurements.csv`: a reported value, its conditions, where it stands and how it was read.
public struct Measurement: Hashable, Codable, Sendable {
    /// What was reported.
    public let quantity: ReportedQuantity
    /// The value in SI units; nil = known to exist but not public.
    public let value: Double?
    /// The unit in which the source reports it.
    public let unit: String
    /// Absolute standard uncertainty in SI units, where the source gives one.
    public let standardUncertainty: Double?
    /// Supply, precision and size of the operation.
    public let point: OperatingPoint
    /// Macros that the value covers.
    public let macros: Int
    /// Component of a breakdown share; several where the source gives their sum.
    public let components: [Component]
    /// Data behind the value; nil = not said.
    public let condition: DataCondition?
    /// What the value covers; nil = the macro.
    public let scope: ReportedScope?
    /// Figure, table or database row.
    public let location: String
    /// How it was read.
    public let howRead: HowRead
    /// Arithmetic of a derived value.
    public let arithmetic: String?
    /// Anything a reader should know.
    public let note: String?
    /// Why the value must not be compared, or nil.
    public let excluded: String?
    /// Line in the file.
    public let line: Int

    /// Relative standard uncertainty of reading: the source's, or ``HowRead/standardRelativeUncertainty``.
    public var relativeUncertainty: Double {
        let standard = howRead.standardRelativeUncertainty
        guard let value, value != 0, let standardUncertainty else { return standard }
        return max(standard, standardUncertainty / abs(value))
    }
}
