import CGSL

/// A counter-based random stream (Philox4x32-10), independent of threads, order and restarts.
///
/// Generator: Salmon, Moraes, Dror, Shaw, "Parallel Random Numbers: As Easy as 1, 2, 3", SC 2011. The 128 bits of the
/// ``StreamKey`` are Philox' key and the high half of its counter; the low half counts blocks of two 64-bit words. A
/// stream has 2^65 words.
///
/// `uniform`, `gaussian` and `bernoulli` use exactly one word per draw, so paired runs never lose step.
public struct RandomStream: RandomNumberGenerator, Sendable {
    private let stream: cgsl_philox_stream
    private var position: UInt64 = 0
    private var pending: UInt64 = 0
    private var hasPending = false

    /// The stream that the key names, at its start.
    public init(_ key: StreamKey) {
        stream = cgsl_philox_stream(
            key: (UInt32(truncatingIfNeeded: key.a), UInt32(truncatingIfNeeded: key.a >> 32)), stream: key.b)
        // Tails of gaussian() are GSL's; its handler must not abort.
        _ = errorHandlerIsOff
    }

    /// The raw generator, for known-answer tests.
    init(philoxKey: (UInt32, UInt32), counter: (UInt32, UInt32, UInt32, UInt32)) {
        stream = cgsl_philox_stream(key: philoxKey, stream: UInt64(counter.2) | UInt64(counter.3) << 32)
        position = UInt64(counter.0) | UInt64(counter.1) << 32
    }

    /// Key and counter, for C that draws many numbers at once.
    var philox: cgsl_philox_stream { stream }

    /// The next 64 random bits.
    public mutating func next() -> UInt64 {
        if hasPending {
            hasPending = false
            return pending
        }
        var words: (UInt64, UInt64) = (0, 0)
        withUnsafeMutableBytes(of: &words) { bytes in
            cgsl_philox_block(stream, position, bytes.bindMemory(to: UInt64.self).baseAddress)
        }
        position &+= 1
        pending = words.1
        hasPending = true
        return words.0
    }

    /// Uniform in the open interval (0, 1): (k + 1/2) / 2^52 from the high 52 bits of one word.
    public mutating func uniform() -> Double {
        openUniform(next())
    }

    /// Standard normal: the normal quantile of one ``uniform()`` (values of `gsl_cdf_ugaussian_Pinv`).
    ///
    /// |value| is at most 8.21, the quantile of 1 - 2^-53.
    public mutating func gaussian() -> Double {
        cgsl_gaussian(next())
    }

    /// True with probability `probability`; one word.
    public mutating func bernoulli(_ probability: Double) -> Bool {
        uniform() < probability
    }

    /// Uniform in 0 ..< bound, without bias (Lemire, ACM TOMACS 29 (2019), article 3). Seldom more than one word.
    ///
    /// - Precondition: `bound` is positive.
    public mutating func integer(below bound: Int) -> Int {
        precondition(bound > 0, "integer(below:) needs a positive bound, not \(bound)")
        let range = UInt64(bound)
        var product = next().multipliedFullWidth(by: range)
        if product.low < range {
            let threshold = (0 &- range) % range
            while product.low < threshold { product = next().multipliedFullWidth(by: range) }
        }
        return Int(product.high)
    }

    /// Uniform in a closed range of fewer than 2^63 integers.
    public mutating func integer(in range: ClosedRange<Int>) -> Int {
        range.lowerBound + integer(below: range.upperBound - range.lowerBound + 1)
    }

    /// Puts the elements in a uniformly random order (Fisher and Yates, from the end).
    public mutating func shuffle<T>(_ array: inout [T]) {
        for last in stride(from: array.count - 1, to: 0, by: -1) {
            array.swapAt(last, integer(below: last + 1))
        }
    }

    /// Fills the buffer with standard normal values: `Float(gaussian())` for each element in turn, bit for bit.
    public mutating func fillGaussian(_ buffer: UnsafeMutableBufferPointer<Float>) {
        guard var target = buffer.baseAddress else { return }
        var remaining = buffer.count
        if hasPending, remaining > 0 {
            target.pointee = Float(gaussian())
            target += 1
            remaining -= 1
        }
        let blocks = remaining / 2
        cgsl_gaussian_floats(stream, position, blocks, target)
        position &+= UInt64(blocks)
        if remaining % 2 == 1 { target[2 * blocks] = Float(gaussian()) }
    }

    /// `count` standard normal values, the same as `count` calls of ``gaussian()``.
    public mutating func gaussians(_ count: Int) -> [Double] {
        (0..<count).map { _ in gaussian() }
    }
}

/// A double in the open interval (0, 1) from the high 52 bits of a word, exact.
func openUniform(_ word: UInt64) -> Double {
    cgsl_open_uniform(word)
}
