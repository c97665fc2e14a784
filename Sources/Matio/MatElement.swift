/// What an element of a MATLAB array can be.
public protocol MatElement: BitwiseCopyable, Sendable {
    /// MATLAB's name of the type.
    static var matlabName: String { get }
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
}

extension Double: MatElement {
    /// "double".
    public static var matlabName: String { "double" }
}
