/// Names one independent random stream: a root seed, a purpose and indices (generation, individual, layer...).
///
/// The name is hashed to 128 bits, which select the stream of ``RandomStream``. Two different names give unrelated
/// streams; one name gives the same stream on every machine, in every thread, after every restart.
///
/// Hash, fixed for ever: two 64-bit lanes a, b start at 0 and absorb one 64-bit word w after another,
///
///     a = mix(a + 0x9E3779B97F4A7C15 ^ w),    b = mix(b + 0xD1B54A32D192ED03 ^ rotateLeft(w, 32)),
///
/// with mix the SplitMix64 finalizer (Steele, Lea, Flood, OOPSLA 2014). Words in order: the seed; the number of UTF-8
/// bytes of the purpose; these bytes eight at a time, little endian, padded with zeros; the indices. The increments are
/// odd constants (the golden ratio; the second one our choice).
public struct StreamKey: Hashable, Sendable {
    let a: UInt64
    let b: UInt64

    /// The stream for a purpose under a root seed.
    public init(seed: UInt64, purpose: String, _ indices: Int...) {
        var hash = StreamHash()
        hash.absorb(seed)
        let bytes = Array(purpose.utf8)
        hash.absorb(UInt64(bytes.count))
        for start in stride(from: 0, to: bytes.count, by: 8) {
            var word: UInt64 = 0
            for (place, byte) in bytes[start..<min(start + 8, bytes.count)].enumerated() {
                word |= UInt64(byte) << UInt64(8 * place)
            }
            hash.absorb(word)
        }
        for index in indices { hash.absorb(UInt64(bitPattern: Int64(index))) }
        (a, b) = (hash.a, hash.b)
    }

    private init(_ hash: StreamHash) {
        (a, b) = (hash.a, hash.b)
    }

    /// The key with more indices: `key(1).appending(2)` is `key(1, 2)`.
    public func appending(_ indices: Int...) -> StreamKey {
        var hash = StreamHash(a: a, b: b)
        for index in indices { hash.absorb(UInt64(bitPattern: Int64(index))) }
        return StreamKey(hash)
    }

    /// A 64-bit number for libraries that seed their own generator.
    public var seedValue: UInt64 { a ^ b }
}

private struct StreamHash {
    var a: UInt64 = 0
    var b: UInt64 = 0

    mutating func absorb(_ word: UInt64) {
        a = StreamHash.mix((a &+ 0x9E37_79B9_7F4A_7C15) ^ word)
        b = StreamHash.mix((b &+ 0xD1B5_4A32_D192_ED03) ^ (word << 32 | word >> 32))
    }

    static func mix(_ value: UInt64) -> UInt64 {
        var z = value
        z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
        z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
        return z ^ (z >> 31)
    }
}
