/// What an element of a MATLAB array can be.
public protocol MatElement: BitwiseCopyable, Sendable {
    /// MATLAB's name of the type.
    static var matlabName: String { get }
    /// Its value.
    var number: Double { get }
}

/// All of them.
let matElementTypes: [any MatElement.Type] = [
    UInt8.self, UInt16.self, UInt32.self, Int16.self, Int32.self, Float.self, Double.self,
]

extension MatElement where Self: BinaryInteger {
    /// The integer as a floating-point number: exact, as all these types have 32 bits at most.
    public var number: Double { Double(self) }
}

extension UInt8: MatElement {
    /// "uint8".
    public static var matlabName: String { "uint8" }
}

extension UInt16: MatElement {
    /// "uint16".
    public static var matlabName: String { "uint16" }
}

extension UInt32: MatElement {
    /// "uint32".
    public static var matlabName: String { "uint32" }
}

extension Int16: MatElement {
    /// "int16".
    public static var matlabName: String { "int16" }
}

extension Int32: MatElement {
    /// "int32".
    public static var matlabName: String { "int32" }
}

extension Float: MatElement {
    /// "single".
    public static var matlabName: String { "single" }
    /// The same value.
    public var number: Double { Double(self) }
}

extension Double: MatElement {
    /// "double".
    public static var matlabName: String { "double" }
    /// Itself.
    public var number: Double { self }
}
