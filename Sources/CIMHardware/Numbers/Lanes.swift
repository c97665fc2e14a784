#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif

/// Values of four designs side by side: two SSE2 registers. Eight lanes spill more than they gain on baseline x86-64.
public typealias Lanes = SIMD4<Double>

extension SIMD4: CostNumber, LayerNumber where Scalar == Double {
    /// The same value in every lane.
    @inline(__always) public init(_ value: Double) { self.init(repeating: value) }

    /// The larger of two numbers.
    @inline(__always) public static func larger(_ a: Self, _ b: Self) -> Self { a.replacing(with: b, where: b .> a) }

    /// The smaller of two numbers.
    @inline(__always) public static func smaller(_ a: Self, _ b: Self) -> Self { a.replacing(with: b, where: b .< a) }

    /// A function that nowhere falls, of every value.
    public func mapped(increasing function: (Double) -> Double) -> Self {
        Self(function(self[0]), function(self[1]), function(self[2]), function(self[3]))
    }

    /// See ``LayerNumber/nearestInteger()``.
    @inline(__always) public func nearestInteger() -> Self { (self + 0x1p52) - 0x1p52 }

    /// See ``LayerNumber/logarithmRoundingUp()``.
    @inline(__always) public func logarithmRoundingUp() -> Self {
        let exponent = unsafeBitCast(self - 0.5, to: SIMD4<UInt64>.self) &>> 52
        // 2^52 + e has e in its last bits; 1022 is the bias less 1.
        return unsafeBitCast(exponent | 0x4330_0000_0000_0000, to: Self.self) - (0x1p52 + 1022)
    }

    /// See ``LayerNumber/aboveOne()``.
    @inline(__always) public func aboveOne() -> Self { replacing(with: Self.zero, where: self .<= Self.one) }

    /// See ``LayerNumber/choose(_:whereAtMostOne:else:)``.
    @inline(__always) public static func choose(_ a: Self, whereAtMostOne count: Self, else b: Self) -> Self {
        b.replacing(with: a, where: count .<= Self.one)
    }
}
