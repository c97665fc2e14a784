/// Values of four designs side by side: two SSE2 registers. Eight lanes spill more than they gain on baseline x86-64.
@_spi(Benchmarks) public typealias Lanes = SIMD4<Double>

/// Division of integers that are held in doubles, rounded up, by a divisor that does not change:
/// ceil(x / b) = round((x - 1/2) / b + 1/2), where round is the addition and subtraction of 2^52.
///
/// Exact for integers x < 2^31 and b < 2^21: (x - 1/2) / b is at least 1 / 2b away from any integer, far more than the
/// product with the rounded reciprocal can be off.
struct CeilingDivision {
    private let reciprocal: Lanes
    private let bias: Lanes

    @inline(__always) init(by divisor: Lanes) {
        reciprocal = 1 / divisor
        bias = 0.5 - 0.5 * reciprocal
    }

    @inline(__always) func callAsFunction(_ x: Lanes) -> Lanes { rounded(x * reciprocal + bias) }
}

/// The nearest integer of values in 0 ..< 2^51 that are no ties.
@inline(__always) func rounded(_ x: Lanes) -> Lanes { (x + 0x1p52) - 0x1p52 }

/// ceil(x / b) for integers, as ``CeilingDivision`` has it, for a divisor of this one division.
@inline(__always) func ceiling(_ x: Lanes, over divisor: Lanes) -> Lanes { rounded((x - 0.5) / divisor + 0.5) }

/// floor(x / b) for integers of at least 0.
@inline(__always) func floor(_ x: Lanes, over divisor: Lanes) -> Lanes { rounded((x + 0.5) / divisor - 0.5) }

@inline(__always) func smaller(_ a: Lanes, _ b: Lanes) -> Lanes { a.replacing(with: b, where: b .< a) }

@inline(__always) func larger(_ a: Lanes, _ b: Lanes) -> Lanes { a.replacing(with: b, where: b .> a) }

/// ceil(log2 n) of integers n >= 1: the exponent of n - 1/2, plus 1.
@inline(__always) func logarithm(roundingUp n: Lanes) -> Lanes {
    let exponent = unsafeBitCast(n - 0.5, to: SIMD4<UInt64>.self) &>> 52
    // 2^52 + e has e in its last bits; 1022 is the bias less 1.
    return unsafeBitCast(exponent | 0x4330_0000_0000_0000, to: Lanes.self) - (0x1p52 + 1022)
}
