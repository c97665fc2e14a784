import DeviceVariation
import Foundation
import GSL
import Quantities
import Testing

/// Bit-exact identity, determinism, and draws that are shared between levels and axes.
@Suite struct CommonRandomNumberTests {
    let weights = spreadWeights(5000, largest: 0.8, seed: 31)

    private func bits(_ values: [Float]) -> [UInt32] { values.map(\.bitPattern) }

    @Test func withoutVariationEveryBitStays() throws {
        let models = [
            VariationModel.ideal,
            try .relative(programming: 0, read: 0.1),
            try VariationModel(
                name: "zero", range: VariationModel.standardRange, programming: .relative(sigmaOfRange: 0)),
            try .window(halfWidth: .zero),
        ]
        for model in models {
            #expect(model.writesExactly)
            #expect(bits(try written(weights, model, largest: 0.8, seed: 1)) == bits(weights), "\(model.name)")
        }
        #expect(VariationModel.ideal.readVariance(absoluteMaximum: 0.8) == .none)
    }

    @Test func aLayerOfZerosStaysAsItIs() throws {
        let zeros = [Float](repeating: 0, count: 100)
        let model = try VariationModel.relative(programming: 0.1, read: 0.1)
        #expect(try written(zeros, model, largest: 0, seed: 1) == zeros)
        var variance = [Float](repeating: 7, count: 100)
        try zeros.withUnsafeBufferPointer { source in
            try variance.withUnsafeMutableBufferPointer {
                try model.fillReadVariance(of: source, absoluteMaximum: 0, into: $0)
            }
        }
        #expect(variance == zeros)
    }

    @Test(arguments: presetNames) func sameStreamSameBits(name: String) throws {
        let model = try loadVariationPreset(presetPath(name)).model()
        let once = try written(weights, model, largest: 0.8, seed: 32)
        #expect(bits(once) == bits(try written(weights, model, largest: 0.8, seed: 32)))
        #expect(once != (try written(weights, model, largest: 0.8, seed: 33)))
    }

    @Test func everyModelTakesOneNumberFromTheStream() throws {
        let models = [
            VariationModel.ideal, try .relative(programming: 0.1, read: 0),
            try loadVariationPreset(presetPath("pcm-nandakumar2019")).model(age: .seconds(100)),
        ]
        let next = try models.map { model -> UInt64 in
            var stream = RandomStream(StreamKey(seed: 34, purpose: "test"))
            var copy = weights
            try copy.withUnsafeMutableBufferPointer {
                try model.perturbWeights($0, absoluteMaximum: 0.8, stream: &stream)
            }
            return stream.next()
        }
        #expect(Set(next).count == 1)
    }

    @Test func levelsShareTheirDraws() throws {
        let small = try written(weights, .relative(programming: 0.05, read: 0), largest: 0.8, seed: 35)
        let large = try written(weights, .relative(programming: 0.1, read: 0), largest: 0.8, seed: 35)
        for index in weights.indices {
            let first = Double(small[index]) - Double(weights[index])
            let second = Double(large[index]) - Double(weights[index])
            #expect(abs(second - 2 * first) < 1e-6)
        }
    }

    @Test func switchingOneAxisOnLeavesTheDrawsOfTheOthers() throws {
        let range = VariationModel.standardRange
        let programming = ProgrammingError.relative(sigmaOfRange: 0.03)
        let relaxation = Relaxation.logarithmicTime(
            LogarithmicTimeRelaxation(
                meanPerLogTime: .zero, sigmaAtOneSecond: .microsiemens(1), sigmaPerLogTime: .zero))
        func errors(_ programming: ProgrammingError, _ relaxation: Relaxation) throws -> [Double] {
            let model = try VariationModel(
                name: "axes", range: range, programming: programming, relaxation: relaxation, staysNonNegative: false)
            return zip(try written(weights, model, largest: 0.8, seed: 36), weights).map { Double($0) - Double($1) }
        }
        let both = try errors(programming, relaxation)
        let first = try errors(programming, .none)
        let second = try errors(.none, relaxation)
        for index in weights.indices { #expect(abs(both[index] - first[index] - second[index]) < 1e-6) }
    }

    @Test func moreFaultsKeepTheDevicesThatFewerHad() throws {
        func changed(_ fraction: Double) throws -> Set<Int> {
            let model = try VariationModel(
                name: "faults", range: VariationModel.standardRange,
                faults: DeviceFaults(stuckLowFraction: fraction, stuckHighFraction: fraction))
            let after = try written(weights, model, largest: 0.8, seed: 37)
            return Set(weights.indices.filter { after[$0] != weights[$0] })
        }
        #expect(try changed(0.01).isSubset(of: changed(0.05)))
    }

    @Test func theOrderOfBlocksDoesNotMatterForTheFirstWeights() throws {
        let model = try loadVariationPreset(presetPath("wan2022-crosssim")).model()
        let all = try written(weights, model, largest: 0.8, seed: 38)
        let some = try written(Array(weights[..<1500]), model, largest: 0.8, seed: 38)
        #expect(some == Array(all[..<1500]))
    }

    @Test(arguments: presetNames) func modelsSurviveTheirEncoding(name: String) throws {
        let model = try loadVariationPreset(presetPath(name)).model()
        let bytes = try JSONEncoder().encode(model)
        #expect(try JSONDecoder().decode(VariationModel.self, from: bytes) == model)
    }

    @Test func storedModelsObeyTheRulesOfBuiltOnes() throws {
        let bytes = try JSONEncoder().encode(try VariationModel.relative(programming: 0.25, read: 0))
        let text = String(decoding: bytes, as: UTF8.self)
        #expect(text.contains("0.25"))
        let wrong = text.replacingText("\"sigmaOfRange\":0.25", with: "\"sigmaOfRange\":-0.25")
        #expect(throws: VariationError.self) {
            try JSONDecoder().decode(VariationModel.self, from: Data(wrong.utf8))
        }
    }
}
