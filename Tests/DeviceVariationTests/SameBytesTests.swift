import DeviceVariation
import GSL
import Quantities
import Testing

/// Axes that are off change no bit: written weights and read variances of the first version of the module, as FNV-1a
/// digests (64 bit, over the bit patterns of the floats).
@Suite struct SameBytesTests {
    static let digests: [(name: String, digest: UInt64)] = [
        ("wan2022-crosssim", 0x41b5_9cff_9041_89db), ("wan2022-aihwkit", 0xabf5_d52a_9ae7_9cd2),
        ("milo2021-hfo2", 0x929a_0b02_805c_7052), ("cmo-hfox-0p2pct", 0x0ff0_c479_91b5_296d),
        ("cmo-hfox-2pct", 0xf295_b0f2_c3ee_5e00), ("pcm-nandakumar2019", 0x3d7d_a7eb_52f6_2789),
        ("relative", 0xf66d_cf33_5c93_23a0), ("window", 0x09a5_a4c2_7890_24fc),
    ]

    private func model(_ name: String) throws -> VariationModel {
        switch name {
        case "relative": try .relative(programming: 0.1, read: 0.05)
        case "window": try .window(halfWidth: .microsiemens(1))
        // The first version drew all read noise at every read.
        default: try loadVariationPreset(presetPath(name)).model().replacingSlowReadFraction(0)
        }
    }

    private func digest(_ model: VariationModel, shape: (outputs: Int, inputs: Int)?) throws -> UInt64 {
        var stream = RandomStream(StreamKey(seed: 51, purpose: "test.weights"))
        var weights = (0..<1500).map { _ in Float(2 * stream.uniform() - 1) * 0.8 }
        var variance = [Float](repeating: 0, count: weights.count)
        var write = RandomStream(StreamKey(seed: 52, purpose: "test.write"))
        try weights.withUnsafeMutableBufferPointer { weights in
            try variance.withUnsafeMutableBufferPointer { variance in
                if let shape {
                    try model.perturbWeights(
                        weights, outputs: shape.outputs, inputs: shape.inputs, absoluteMaximum: 0.8,
                        readVariance: variance, stream: &write)
                } else {
                    try model.perturbWeights(weights, absoluteMaximum: 0.8, readVariance: variance, stream: &write)
                }
            }
        }
        var hash: UInt64 = 0xcbf2_9ce4_8422_2325
        for value in weights + variance { hash = (hash ^ UInt64(value.bitPattern)) &* 0x100_0000_01b3 }
        return hash
    }

    @Test(arguments: 0..<digests.count) func modelsOfTheFirstVersionWriteTheSameBytes(index: Int) throws {
        let (name, expected) = Self.digests[index]
        #expect(try digest(model(name), shape: nil) == expected, "\(name)")
        #expect(try digest(model(name), shape: (30, 50)) == expected, "\(name) with its shape")
    }

    @Test func modelsWithoutNewAxesKeepTheirEncoding() throws {
        let text = String(decoding: try encoded(.relative(programming: 0.1, read: 0.05)), as: UTF8.self)
        #expect(!text.contains("structure") && !text.contains("slowReadFraction"), "\(text)")
        for axis in ["deviceToDevice", "telegraph", "dead"] { #expect(!text.contains(axis), "\(text)") }
    }
}
