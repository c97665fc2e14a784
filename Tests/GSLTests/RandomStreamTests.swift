import Testing

@testable import GSL

@Suite("Random streams")
struct RandomStreamTests {
    /// Known answers of Philox4x32-10 (kat_vectors of the Random123 library of Salmon et al.): zeros, ones, digits of pi.
    @Test("Philox gives its published answers")
    func knownAnswers() {
        func words(_ key: (UInt32, UInt32), _ counter: (UInt32, UInt32, UInt32, UInt32)) -> [UInt64] {
            var stream = RandomStream(philoxKey: key, counter: counter)
            return [stream.next(), stream.next()]
        }
        let ones = UInt32.max
        #expect(words((0, 0), (0, 0, 0, 0)) == [0xe169_c58d_6627_e8d5, 0x9b00_dbd8_bc57_ac4c])
        #expect(words((ones, ones), (ones, ones, ones, ones)) == [0x41c8_3b0e_408f_276d, 0x6d54_51fd_a20b_c7c6])
        #expect(
            words((0xa409_3822, 0x299f_31d0), (0x243f_6a88, 0x85a3_08d3, 0x1319_8a2e, 0x0370_7344))
                == [0x94fd_cceb_d16c_fe09, 0x2412_6ea1_5001_e420])
    }

    @Test("the vector kernel continues the stream over carries of the counter")
    func counterCarries() {
        // 16 blocks around the carry from the low to the high word of the position.
        let start: (UInt32, UInt32, UInt32, UInt32) = (UInt32.max - 9, 6, 3, 4)
        var one = RandomStream(philoxKey: (1, 2), counter: start)
        var batch = RandomStream(philoxKey: (1, 2), counter: start)
        var floats = [Float](repeating: 0, count: 32)
        floats.withUnsafeMutableBufferPointer { batch.fillGaussian($0) }
        #expect(floats == (0..<32).map { _ in Float(one.gaussian()) })
    }

    /// Computed by an independent program from the documented hash: the streams of published results never change.
    @Test("keys hash to the documented values")
    func keyHash() {
        let plain = StreamKey(seed: 2024, purpose: "supernet")
        #expect(plain.a == 0xb7f5_8c3b_02e8_06b0)
        #expect(plain.b == 0x8e35_bc18_7156_ad3c)
        let indexed = StreamKey(seed: 1, purpose: "programming error", 3, -1)
        #expect(indexed.a == 0x121d_9a8e_5423_bd9b)
        #expect(indexed.b == 0x20a6_4d00_2481_c1e5)
    }

    @Test("keys name different streams, appending equals naming at once")
    func keysAreDistinct() {
        var keys: Set<StreamKey> = []
        for seed in 0..<4 as Range<UInt64> {
            for purpose in ["", "a", "b", "ab", "a\0", "abcdefgh", "abcdefgh\0"] {
                keys.insert(StreamKey(seed: seed, purpose: purpose))
                for index in -2..<20 {
                    keys.insert(StreamKey(seed: seed, purpose: purpose, index))
                    keys.insert(StreamKey(seed: seed, purpose: purpose, index, 0))
                }
            }
        }
        #expect(keys.count == 4 * 7 * (1 + 22 + 22))
        #expect(StreamKey(seed: 5, purpose: "x", 1, 2, 3) == StreamKey(seed: 5, purpose: "x", 1).appending(2, 3))
    }

    @Test("a Gaussian is GSL's quantile of the next uniform")
    func gaussianIsQuantile() {
        var uniforms = RandomStream(StreamKey(seed: 7, purpose: "gaussian"))
        var gaussians = uniforms
        for draw in 0..<20_000 {
            let expected = Distributions.normalQuantile(uniforms.uniform())
            let found = gaussians.gaussian()
            #if arch(x86_64)
                #expect(found == expected, "seed 7, draw \(draw)")
            #else
                // Compilers of other processors may have fused GSL's multiplications and additions.
                #expect((found - expected).magnitude <= 4 * expected.ulp, "seed 7, draw \(draw)")
            #endif
        }
    }

    @Test("filling gives the same floats as drawing, and leaves the stream at the same place")
    func fillEqualsDraws() {
        for count in [0, 1, 2, 3, 15, 16, 17, 33, 1000, 1001] {
            for skipped in 0..<3 {
                var drawn = RandomStream(StreamKey(seed: 3, purpose: "fill", count, skipped))
                for _ in 0..<skipped { _ = drawn.next() }
                var filled = drawn
                var floats = [Float](repeating: 0, count: count)
                floats.withUnsafeMutableBufferPointer { filled.fillGaussian($0) }
                #expect(floats == (0..<count).map { _ in Float(drawn.gaussian()) }, "\(count) after \(skipped)")
                #expect(filled.next() == drawn.next(), "\(count) after \(skipped)")
            }
        }
    }

    @Test("uniforms stay inside the open interval at both ends")
    func openInterval() {
        #expect(openUniform(0) == 0x1p-53)
        #expect(openUniform(.max) == 1 - 0x1p-53)
    }

    /// n = 100 000 each; limits at 5 standard errors, two-sided false-alarm rate 6e-7 per comparison, 7 comparisons.
    @Test("moments of uniforms and Gaussians, correlation of neighbouring streams")
    func moments() throws {
        let count = 100_000
        let root = Double(count).squareRoot()
        var stream = RandomStream(StreamKey(seed: 11, purpose: "moments", 0))
        var neighbour = RandomStream(StreamKey(seed: 11, purpose: "moments", 1))
        let uniforms = (0..<count).map { _ in stream.uniform() }
        #expect((try Statistics.mean(uniforms) - 0.5).magnitude < 5 * (1.0 / 12).squareRoot() / root)
        let gaussians = stream.gaussians(count)
        #expect(try Statistics.mean(gaussians).magnitude < 5 / root)
        #expect((try Statistics.variance(gaussians) - 1).magnitude < 5 * 2.0.squareRoot() / root)
        let fourth = try Statistics.mean(gaussians.map { $0 * $0 * $0 * $0 })
        #expect((fourth - 3).magnitude < 5 * 96.0.squareRoot() / root)
        let others = neighbour.gaussians(count)
        #expect(try Statistics.correlation(gaussians, others).magnitude < 5 / root)
        let shifted = Array(gaussians.dropFirst()) + [gaussians[0]]
        #expect(try Statistics.correlation(gaussians, shifted).magnitude < 5 / root)
        let hits = (0..<count).count { _ in neighbour.bernoulli(0.2) }
        #expect((Double(hits) / Double(count) - 0.2).magnitude < 5 * 0.4 / root)
    }

    /// Chi-squared goodness of fit; each limit is the quantile of 1 - 1e-6.
    @Test("integers and permutations are uniform")
    func integersAndPermutations() {
        var stream = RandomStream(StreamKey(seed: 12, purpose: "integers"))
        var counts = [Int](repeating: 0, count: 7)
        for _ in 0..<70_000 { counts[stream.integer(in: -3...3) + 3] += 1 }
        #expect(chiSquared(counts) < Distributions.chiSquaredQuantile(1 - 1e-6, degreesOfFreedom: 6))

        var permutations: [[Int]: Int] = [:]
        for _ in 0..<24_000 {
            var order = [0, 1, 2, 3]
            stream.shuffle(&order)
            permutations[order, default: 0] += 1
        }
        #expect(permutations.count == 24)
        let permutationCounts = Array(permutations.values)
        #expect(chiSquared(permutationCounts) < Distributions.chiSquaredQuantile(1 - 1e-6, degreesOfFreedom: 23))
        #expect(stream.integer(below: 1) == 0)
        #expect((0...Int.max - 1).contains(stream.integer(below: .max)))
    }

    private func chiSquared(_ counts: [Int]) -> Double {
        let expected = Double(counts.reduce(0, +)) / Double(counts.count)
        return counts.reduce(0) { $0 + (Double($1) - expected) * (Double($1) - expected) / expected }
    }
}
