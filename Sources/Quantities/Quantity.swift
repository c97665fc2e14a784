/// A physical quantity: a number in the SI unit of its dimension. As large and as fast as a `Double`.
///
/// ```swift
/// let energyPerRead: Energy = .picojoules(1.5)        // units only in factories and accessors
/// let converterShare = energyPerRead / total          // same dimension: a ratio, Double
/// ```
@frozen
public struct Quantity<D: PhysicalDimension>: Hashable, Comparable, Sendable {
    /// The value in the SI unit.
    public var si: Double

    /// A value given in the SI unit.
    @inlinable
    public init(si: Double) { self.si = si }

    /// Nothing: the neutral element of addition.
    @inlinable public static var zero: Quantity { Quantity(si: 0) }

    /// Whether the value is a number, neither infinite nor NaN.
    @inlinable public var isFinite: Bool { si.isFinite }

    /// The value without its sign.
    @inlinable public var magnitude: Quantity { Quantity(si: si.magnitude) }

    /// Compares the values.
    @inlinable
    public static func < (a: Quantity, b: Quantity) -> Bool { a.si < b.si }

    // As numbers compare: derived from `<`, the other three would hold for nan, and every range would contain it.

    /// Order by value; false for nan.
    @inlinable
    public static func <= (a: Quantity, b: Quantity) -> Bool { a.si <= b.si }

    /// Order by value; false for nan.
    @inlinable
    public static func > (a: Quantity, b: Quantity) -> Bool { a.si > b.si }

    /// Order by value; false for nan.
    @inlinable
    public static func >= (a: Quantity, b: Quantity) -> Bool { a.si >= b.si }

    /// Sum.
    @inlinable
    public static func + (a: Quantity, b: Quantity) -> Quantity { Quantity(si: a.si + b.si) }

    /// Difference.
    @inlinable
    public static func - (a: Quantity, b: Quantity) -> Quantity { Quantity(si: a.si - b.si) }

    /// The opposite value.
    @inlinable
    public static prefix func - (a: Quantity) -> Quantity { Quantity(si: -a.si) }

    /// `scale` times as much.
    @inlinable
    public static func * (a: Quantity, scale: Double) -> Quantity { Quantity(si: a.si * scale) }

    /// `scale` times as much.
    @inlinable
    public static func * (scale: Double, a: Quantity) -> Quantity { Quantity(si: scale * a.si) }

    /// The `divisor`-th part.
    @inlinable
    public static func / (a: Quantity, divisor: Double) -> Quantity { Quantity(si: a.si / divisor) }

    /// Ratio of two values of one dimension.
    @inlinable
    public static func / (a: Quantity, b: Quantity) -> Double { a.si / b.si }

    /// Adds in place.
    @inlinable
    public static func += (a: inout Quantity, b: Quantity) { a.si += b.si }

    /// Subtracts in place.
    @inlinable
    public static func -= (a: inout Quantity, b: Quantity) { a.si -= b.si }

    /// Scales in place.
    @inlinable
    public static func *= (a: inout Quantity, scale: Double) { a.si *= scale }

    /// Divides in place.
    @inlinable
    public static func /= (a: inout Quantity, divisor: Double) { a.si /= divisor }
}

extension Quantity: AdditiveArithmetic {}

extension Quantity: CustomStringConvertible {
    /// The value in an engineering unit with four significant digits.
    public var description: String { formatted() }
}

extension Quantity: Codable {
    /// Reads the bare number in the SI unit.
    public init(from decoder: any Decoder) throws {
        self.init(si: try decoder.singleValueContainer().decode(Double.self))
    }

    /// Writes the bare number in the SI unit.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(si)
    }
}

extension Sequence {
    /// Sum of quantities, from first to last.
    @inlinable
    public func sum<D: PhysicalDimension>() -> Quantity<D> where Element == Quantity<D> {
        var total = Quantity<D>.zero
        for element in self { total += element }
        return total
    }
}
