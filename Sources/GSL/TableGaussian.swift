import CGSL

/// Standard normal numbers of 65,536 values: the quantiles of (k + 1/2) / 2^16, scaled to variance one.
///
/// For draws by the million whose sum matters: |value| is at most 4.33, moments are those of the normal distribution
/// within 1e-3 up to the fourth. A quarter of a 64-bit word each; the readable form of the vector code is ``value(_:)``.
public struct TableGaussian: Sendable {
    /// The table of all processes: made once.
    public static let shared = TableGaussian()

    private let values: [Float]

    private init() {
        let quantiles = (0..<65536).map { Distributions.normalQuantile((Double($0) + 0.5) / 65536) }
        let meanSquare = quantiles.reduce(0) { $0 + $1 * $1 } / 65536
        let scale = 1 / meanSquare.squareRoot()
        values = quantiles.map { Float($0 * scale) }
    }

    /// The number of 16 random bits.
    public func value(_ bits: UInt16) -> Float { values[Int(bits)] }

    /// Fills the buffer from the words of a stream, low bits first.
    ///
    /// - Parameter key: names the stream; the words are those of `RandomStream(key)`.
    public func fill(_ buffer: UnsafeMutableBufferPointer<Float>, key: StreamKey) {
        guard let out = buffer.baseAddress else { return }
        values.withUnsafeBufferPointer { table in
            cgsl_table_gaussian(RandomStream(key).philox, table.baseAddress, buffer.count, out)
        }
    }
}
