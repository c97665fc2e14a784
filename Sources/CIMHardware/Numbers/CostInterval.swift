/// A closed interval: what a cost can be over a box of designs.
///
/// Each operation encloses every result that its operands allow (R. E. Moore, Interval Analysis, 1966), so that an
/// equation computed with intervals encloses the costs of all designs of the box. Ends are rounded to nearest, not
/// outward: they hold to about 1e-13 relative. A number that appears twice in an equation widens the result.
public struct CostInterval: CostNumber, Hashable {
    /// The least value.
    public let low: Double
    /// The largest value.
    public let high: Double

    /// From one value to another, in either order.
    public init(_ a: Double, _ b: Double) {
        low = a < b ? a : b
        high = a < b ? b : a
    }

    /// One value.
    public init(_ value: Double) {
        low = value
        high = value
    }

    /// Whether a value lies inside, with room for the rounding of the ends.
    public func contains(_ value: Double) -> Bool {
        let room = 1e-12 * (low.magnitude + high.magnitude)
        return value >= low - room && value <= high + room
    }

    /// Sum.
    public static func + (a: CostInterval, b: CostInterval) -> CostInterval {
        CostInterval(a.low + b.low, a.high + b.high)
    }

    /// Difference: of the ends that are farthest apart.
    public static func - (a: CostInterval, b: CostInterval) -> CostInterval {
        CostInterval(a.low - b.high, a.high - b.low)
    }

    /// Product.
    public static func * (a: CostInterval, b: CostInterval) -> CostInterval {
        // All quantities of a cost but differences are at least 0.
        if a.low >= 0, b.low >= 0 { return CostInterval(a.low * b.low, a.high * b.high) }
        let products = [a.low * b.low, a.low * b.high, a.high * b.low, a.high * b.high]
        return CostInterval(products.reduce(.infinity, Swift.min), products.reduce(-.infinity, Swift.max))
    }

    /// Product.
    public static func * (a: CostInterval, b: Double) -> CostInterval { CostInterval(a.low * b, a.high * b) }

    /// By an interval above 0; from one that reaches 0, anything.
    public static func / (a: CostInterval, b: CostInterval) -> CostInterval {
        guard b.low > 0 else { return CostInterval(-.infinity, .infinity) }
        return a * CostInterval(1 / b.high, 1 / b.low)
    }

    /// Root.
    public func squareRoot() -> CostInterval {
        CostInterval(Swift.max(0, low).squareRoot(), Swift.max(0, high).squareRoot())
    }

    /// The larger of two numbers.
    public static func larger(_ a: CostInterval, _ b: CostInterval) -> CostInterval {
        CostInterval(Swift.max(a.low, b.low), Swift.max(a.high, b.high))
    }

    /// The smaller of two numbers.
    public static func smaller(_ a: CostInterval, _ b: CostInterval) -> CostInterval {
        CostInterval(Swift.min(a.low, b.low), Swift.min(a.high, b.high))
    }

    /// A function that nowhere falls, of every value.
    public func mapped(increasing function: (Double) -> Double) -> CostInterval {
        CostInterval(function(low), function(high))
    }
}
