#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif

/// A number in which the cost equations are computed.
///
/// Every equation of the hardware model is written once, over this protocol. As a `Double` it gives the cost of one
/// design, as ``Lanes`` that of several designs side by side, as a ``CostInterval`` bounds over a box of designs.
public protocol CostNumber: Sendable {
    /// A constant.
    init(_ value: Double)
    static func + (a: Self, b: Self) -> Self
    static func - (a: Self, b: Self) -> Self
    static func * (a: Self, b: Self) -> Self
    static func / (a: Self, b: Self) -> Self
    static func * (a: Self, b: Double) -> Self
    /// The root of a number of at least 0.
    func squareRoot() -> Self
    /// The larger of two numbers.
    static func larger(_ a: Self, _ b: Self) -> Self
    /// The smaller of two numbers.
    static func smaller(_ a: Self, _ b: Self) -> Self
    /// A function that nowhere falls.
    func mapped(increasing function: (Double) -> Double) -> Self
}

extension CostNumber {
    /// A power of a positive number.
    @inline(__always) func raised(to exponent: Double) -> Self {
        exponent >= 0
            ? mapped(increasing: { exp(exponent * log($0)) })
            : Self(1) / mapped(increasing: { exp(-exponent * log($0)) })
    }

    static func += (a: inout Self, b: Self) { a = a + b }
}

extension Double: CostNumber {
    /// The larger of two numbers.
    @inline(__always) public static func larger(_ a: Double, _ b: Double) -> Double { b > a ? b : a }
    /// The smaller of two numbers.
    @inline(__always) public static func smaller(_ a: Double, _ b: Double) -> Double { b < a ? b : a }
    /// A function that nowhere falls, of every value.
    @inline(__always) public func mapped(increasing function: (Double) -> Double) -> Double { function(self) }
}
