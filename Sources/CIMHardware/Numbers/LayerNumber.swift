/// A number in which the layers of a network are counted: whole numbers, exactly, and their quotients rounded.
public protocol LayerNumber: CostNumber {
    /// The nearest integer of values in 0 ..< 2^51 that are no ties.
    func nearestInteger() -> Self
    /// ceil(log2 n) of integers n >= 1.
    func logarithmRoundingUp() -> Self
    /// The number itself where it is above 1, else 0.
    func aboveOne() -> Self
    /// `a` where `count` is at most 1, else `b`, which is at least `a`.
    static func choose(_ a: Self, whereAtMostOne count: Self, else b: Self) -> Self
}

/// Division of integers, rounded up, by a divisor that does not change: ceil(x / b) = round((x - 1/2) / b + 1/2).
///
/// Exact for integers x < 2^31 and b < 2^21: (x - 1/2) / b is at least 1 / 2b away from any integer, far more than the
/// product with the rounded reciprocal can be off.
struct CeilingDivision<Number: LayerNumber> {
    private let reciprocal: Number

    @inline(__always) init(by divisor: Number) { reciprocal = Number(1) / divisor }

    @inline(__always) func callAsFunction(_ x: Number) -> Number {
        ((x - Number(0.5)) * reciprocal + Number(0.5)).nearestInteger()
    }
}

extension LayerNumber {
    /// ceil(self / b) for integers, for a divisor of this one division.
    @inline(__always) func ceiling(over divisor: Self) -> Self {
        ((self - Self(0.5)) / divisor + Self(0.5)).nearestInteger()
    }

    /// floor(self / b) for integers of at least 0.
    @inline(__always) func floor(over divisor: Self) -> Self {
        ((self + Self(0.5)) / divisor - Self(0.5)).nearestInteger()
    }
}

extension Double: LayerNumber {
    /// See ``LayerNumber/nearestInteger()``.
    @inline(__always) public func nearestInteger() -> Double { (self + 0x1p52) - 0x1p52 }

    /// See ``LayerNumber/logarithmRoundingUp()``.
    @inline(__always) public func logarithmRoundingUp() -> Double {
        // The exponent of n - 1/2, plus 1.
        Double((self - 0.5).exponent + 1)
    }

    /// See ``LayerNumber/aboveOne()``.
    @inline(__always) public func aboveOne() -> Double { self > 1 ? self : 0 }

    /// See ``LayerNumber/choose(_:whereAtMostOne:else:)``.
    @inline(__always) public static func choose(
        _ a: Double, whereAtMostOne count: Double, else b: Double
    ) -> Double { count <= 1 ? a : b }
}

extension CostInterval: LayerNumber {
    /// See ``LayerNumber/nearestInteger()``.
    public func nearestInteger() -> CostInterval { CostInterval(low.nearestInteger(), high.nearestInteger()) }

    /// See ``LayerNumber/logarithmRoundingUp()``.
    public func logarithmRoundingUp() -> CostInterval {
        CostInterval(low.logarithmRoundingUp(), high.logarithmRoundingUp())
    }

    /// See ``LayerNumber/aboveOne()``.
    public func aboveOne() -> CostInterval { CostInterval(low.aboveOne(), high.aboveOne()) }

    /// See ``LayerNumber/choose(_:whereAtMostOne:else:)``.
    public static func choose(
        _ a: CostInterval, whereAtMostOne count: CostInterval, else b: CostInterval
    ) -> CostInterval {
        if count.high <= 1 { return a }
        if count.low > 1 { return b }
        return CostInterval(Swift.min(a.low, b.low), Swift.max(a.high, b.high))
    }
}
