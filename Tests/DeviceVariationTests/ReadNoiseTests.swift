import DeviceVariation
import GSL
import Quantities
import Testing

/// The output form of read noise against reads with one draw per device; 5 standard errors each (6e-7), fixed seeds.
@Suite struct ReadNoiseTests {
    static let outputs = 3
    static let inputs = 12
    static let reads = 30_000
    static let vector = (0..<inputs).map { Double($0 % 5) / 4 - 0.3 }

    static func models() throws -> [VariationModel] {
        let range = VariationModel.standardRange
        return [
            try .relative(programming: 0.05, read: 0.02),
            try VariationModel(name: "of the largest weight", range: range, read: .ofMaximumWeight(sigma: 0.01)),
            try loadVariationPreset(presetPath("cmo-hfox-2pct")).model(age: .seconds(3600)),
            try loadVariationPreset(presetPath("pcm-nandakumar2019")).model(age: .seconds(100)),
            try loadVariationPreset(presetPath("wan2022-aihwkit")).model(),
        ]
    }

    /// Programmed weights, their read variance, and the devices behind them, from the same stream.
    static func layer(
        _ model: VariationModel
    ) throws -> (weights: [Float], variance: [Float], pairs: DifferentialPairs) {
        let target = spreadWeights(outputs * inputs, largest: 0.6, seed: 41)
        var weights = target
        var variance = [Float](repeating: 0, count: target.count)
        var stream = RandomStream(StreamKey(seed: 41, purpose: "test.write"))
        try weights.withUnsafeMutableBufferPointer { weights in
            try variance.withUnsafeMutableBufferPointer {
                try model.perturbWeights(weights, absoluteMaximum: 0.6, readVariance: $0, stream: &stream)
            }
        }
        var again = RandomStream(StreamKey(seed: 41, purpose: "test.write"))
        let pairs = try DifferentialPairs(
            weights: target, outputs: outputs, inputs: inputs, absoluteMaximum: 0.6, model: model, stream: &again)
        return (weights, variance, pairs)
    }

    @Test(arguments: 0..<5) func theFastPathWritesWhatTheDevicesHold(index: Int) throws {
        let model = try Self.models()[index]
        let layer = try Self.layer(model)
        for (fast, faithful) in zip(layer.weights, layer.pairs.weights) {
            #expect(abs(Double(fast) - faithful) < 1e-6, "\(model.name)")
        }
    }

    @Test(arguments: 0..<5) func outputFormAgreesWithOneDrawPerDevice(index: Int) throws {
        let model = try Self.models()[index]
        let layer = try Self.layer(model)
        var stream = RandomStream(StreamKey(seed: 42, purpose: "test.read"))
        var samples = [[Double]](repeating: [], count: Self.outputs)
        for _ in 0..<Self.reads {
            let output = try layer.pairs.multiply(Self.vector, stream: &stream)
            for row in 0..<Self.outputs { samples[row].append(output[row]) }
        }
        for row in 0..<Self.outputs {
            var mean = 0.0
            var variance = 0.0
            var squaredNorm = 0.0
            for column in 0..<Self.inputs {
                let at = row * Self.inputs + column
                mean += layer.pairs.weights[at] * Self.vector[column]
                variance += Double(layer.variance[at]) * Self.vector[column] * Self.vector[column]
                squaredNorm += Self.vector[column] * Self.vector[column]
            }
            let moments = Moments(samples[row])
            #expect(moments.meanDistance(mean) < 5, "seed 42, \(model.name)")
            #expect(moments.varianceDistance(variance) < 5, "seed 42, \(model.name)")
            if let sigma = model.readSigma(absoluteMaximum: 0.6) {
                #expect(abs(variance - sigma * sigma * squaredNorm) < 1e-6 * variance)
            }
            // Outputs share no device, so their errors are uncorrelated, as in the output form.
            for other in 0..<row {
                let center = Moments(samples[other]).mean
                let product = Moments(
                    zip(samples[row], samples[other]).map { ($0 - moments.mean) * ($1 - center) })
                #expect(product.meanDistance(0) < 5, "seed 42, \(model.name), outputs \(row) and \(other)")
            }
        }
    }

    @Test func constantSigmas() throws {
        let relative = try VariationModel.relative(programming: 0, read: 0.02)
        #expect(relative.readVariance(absoluteMaximum: 0.5) == .constant(sigma: 2.0.squareRoot() * 0.02 * 0.5))
        let preset = try loadVariationPreset(presetPath("wan2022-aihwkit")).model()
        #expect(preset.readSigma(absoluteMaximum: 2) == 0.02)
        #expect(try loadVariationPreset(presetPath("milo2021-hfo2")).model().readSigma(absoluteMaximum: 2) == 0)
        let stateDependent = try loadVariationPreset(presetPath("cmo-hfox-2pct")).model()
        #expect(stateDependent.readSigma(absoluteMaximum: 2) == nil)
        #expect(stateDependent.readVariance(absoluteMaximum: 2) == .perWeight)
    }

    @Test func variancesOfExactlyWrittenWeights() throws {
        let preset = try loadVariationPreset(presetPath("cmo-hfox-2pct"))
        let model = try VariationModel(name: "read", range: preset.range, age: .seconds(1), read: preset.read)
        let weights: [Float] = [1, -1, 0, 0.5]
        var variance = [Float](repeating: 0, count: 4)
        try weights.withUnsafeBufferPointer { source in
            try variance.withUnsafeMutableBufferPointer {
                try model.fillReadVariance(of: source, absoluteMaximum: 1, into: $0)
            }
        }
        func sigma(_ microsiemens: Double) -> Double {
            model.read.sigma(at: .microsiemens(microsiemens), range: model.range, age: model.age).microsiemens / 82
        }
        let rest = sigma(8) * sigma(8)
        for (found, microsiemens) in zip(variance, [90.0, 90, 8, 49]) {
            let expected = rest + sigma(microsiemens) * sigma(microsiemens)
            #expect(abs(Double(found) - expected) < 1e-6 * expected)
        }
    }
}
