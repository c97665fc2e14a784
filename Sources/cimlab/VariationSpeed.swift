import ArgumentParser
import DeviceVariation
import Foundation
import GSL
import Quantities
import Torch

extension VariationCommand {
    /// `cimlab variation speed`.
    struct Speed: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Time layers that err against libtorch's plain matrix product, one thread.",
            discussion: """
                Each repetition times the plain product, then the fast layer written anew (programming error) and read (read \
                noise), with constant and with state-dependent read noise, all of the same size. Ratios are medians of the \
                paired ratios. The faithful layer is timed for one read of one input vector.
                """)

        @Option(help: "Rows and columns of the layer.")
        var size = 256
        @Option(help: "Input vectors of a batch.")
        var batch = 1024
        @Option(help: "Repetitions.")
        var repetitions = 101
        @Option(help: "The preset whose read noise depends on the state.")
        var stateDependent = "cmo-hfox-2pct"
        @Option(help: "The folder of presets.")
        var devices = "reference-circuits/devices"
        @Flag(help: "Print a JSON document.")
        var json = false

        private struct Document: Encodable {
            let matmulMicroseconds, ratioConstant, ratioStateDependent: Double
            let programmingNanosecondsPerWeight, faithfulNanosecondsPerMAC: Double
            let faithfulProgrammingNanosecondsPerWeight: Double
        }

        func run() throws {
            try withEndings {
                guard (8...2048).contains(size), (1...65536).contains(batch), repetitions >= 1 else {
                    throw ValidationError("--size takes 8 to 2048, --batch 1 to 65536, --repetitions 1 or more")
                }
                let layer = try FidelityStudy.layer(size: size, seed: 1)
                let constant = try VariationModel.relative(programming: 0.05, read: 0.02)
                let stateModel = try loadVariationPreset(VariationCommand.path(of: stateDependent, in: devices)).model()
                let fast = try [constant, stateModel].map {
                    try FastLayer(layer, model: $0, settings: CrossbarSettings())
                }
                guard fast[0].hasConstantReadVariance, !fast[1].hasConstantReadVariance else {
                    throw ValidationError(
                        "--state-dependent: the read noise of '\(stateDependent)' is the same in all states")
                }
                let inputs = (0..<batch * size).map { Float($0 % 128) }
                let x = try Tensor(inputs, shape: [batch, size])
                let weight = try Tensor(layer.codes.map(Float.init), shape: [size, size])
                var out = [Float](repeating: 0, count: batch * size)
                var times: [[Double]] = [[], [], [], []]
                for repetition in 0...repetitions {
                    let key = StreamKey(seed: 1, purpose: "variation.speed", repetition)
                    let plain = try Self.nanoseconds { _ = try x.linear(weight, nil) }
                    var sample = [plain]
                    for layer in fast {
                        sample.append(
                            try Self.nanoseconds {
                                var stream = RandomStream(key)
                                let written = layer.write(stream: &stream)
                                try inputs.withUnsafeBufferPointer { source throws(VariationError) in
                                    try out.withUnsafeMutableBufferPointer { buffer throws(VariationError) in
                                        try layer.multiply(
                                            source, rows: batch, written: written, key: key.appending(1), into: buffer)
                                    }
                                }
                            })
                    }
                    sample.append(
                        Self.nanoseconds {
                            var stream = RandomStream(key)
                            _ = fast[1].write(stream: &stream)
                        })
                    // The first repetition warms caches up.
                    if repetition > 0 { for index in sample.indices { times[index].append(sample[index]) } }
                }
                var stream = RandomStream(StreamKey(seed: 1, purpose: "variation.speed.faithful"))
                let clock = ContinuousClock()
                let start = clock.now
                let faithful = try FaithfulLayer(layer, model: constant, settings: CrossbarSettings(), stream: &stream)
                let writing = (clock.now - start).seconds * 1e9
                let vector = (0..<size).map { $0 % 128 }
                let reading = try Self.nanoseconds { _ = try faithful.multiply(vector, stream: &stream) }
                let weights = Double(size * size)
                let document = Document(
                    matmulMicroseconds: Self.median(times[0]) / 1000,
                    ratioConstant: Self.median(zip(times[1], times[0]).map { $0 / $1 }),
                    ratioStateDependent: Self.median(zip(times[2], times[0]).map { $0 / $1 }),
                    programmingNanosecondsPerWeight: Self.median(times[3]) / weights,
                    faithfulNanosecondsPerMAC: reading / weights,
                    faithfulProgrammingNanosecondsPerWeight: writing / weights)
                if json { return try printJSON(document) }
                let text = [
                    ("plain product, us", document.matmulMicroseconds),
                    ("ratio, constant read noise", document.ratioConstant),
                    ("ratio, state-dependent read noise", document.ratioStateDependent),
                    ("programming, ns a weight", document.programmingNanosecondsPerWeight),
                    ("faithful layer, ns a MAC", document.faithfulNanosecondsPerMAC),
                    ("faithful layer, programming, ns a weight", document.faithfulProgrammingNanosecondsPerWeight),
                ]
                try printResult(
                    text.map { column($0.0, 44) + DecimalText.significant($0.1, digits: 4) }.joined(separator: "\n"))
            }
        }

        private static func nanoseconds(_ body: () throws -> Void) rethrows -> Double {
            let clock = ContinuousClock()
            let start = clock.now
            try body()
            return (clock.now - start).seconds * 1e9
        }

        private static func median(_ values: [Double]) -> Double {
            let sorted = values.sorted()
            return (sorted[(sorted.count - 1) / 2] + sorted[sorted.count / 2]) / 2
        }
    }
}
