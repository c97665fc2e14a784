/// Numbers that follow from a name alone, the same here and in Benchmarks/supernet/reference.py: they stand for weights
/// that need not be kept.
enum HashedWeights {
    /// `count` numbers in -1...1: FNV-1a of the name, then the finalizer of SplitMix64 of each place.
    static func numbers(_ name: String, count: Int) -> [Double] {
        var start: UInt64 = 0xcbf2_9ce4_8422_2325
        for byte in name.utf8 { start = (start ^ UInt64(byte)) &* 0x100_0000_01b3 }
        return (1...UInt64(count)).map { place in
            var z = start &+ place &* 0x9e37_79b9_7f4a_7c15
            z = (z ^ (z >> 30)) &* 0xbf58_476d_1ce4_e5b9
            z = (z ^ (z >> 27)) &* 0x94d0_49bb_1331_11eb
            z ^= z >> 31
            return Double(z >> 40) / 0x1p23 - 1
        }
    }

    /// Weights of about unit gain, norms near 1, biases near 0.
    static func weight(_ name: String, shape: [Int]) -> [Float] {
        let numbers = numbers(name, count: shape.reduce(1, *))
        let fanIn = shape.dropFirst().reduce(1, *)
        let (scale, offset): (Double, Double)
        if name.hasSuffix("running_var") {
            (scale, offset) = (0.5, 1)
        } else if name.hasSuffix("running_mean") || name.hasSuffix("bias") {
            (scale, offset) = (0.1, 0)
        } else if name.contains("norm") {
            (scale, offset) = (0.1, 1)
        } else {
            (scale, offset) = ((3 / Double(fanIn)).squareRoot(), 0)
        }
        return numbers.map { Float(offset + scale * $0) }
    }
}
