import DeviceVariation
import GSL
import Quantities
import Testing

/// The fast layer against the faithful one, at a size that tests can afford.
@Suite struct FidelityTests {
    @Test("without errors both give the integers, bit for bit", arguments: [8, 24, 64])
    func exact(size: Int) throws {
        #expect(try FidelityStudy.isExactWithoutErrors(size: size, seed: 3))
    }

    /// 60 writes of 48 outputs: the standard error of a sigma is 1.3 %, of a difference of two 1.9 %; bounds are five of
    /// them (6e-7 each), at fixed seeds.
    @Test(
        "mean, sigma and correlation agree",
        arguments: [
            "wan2022-crosssim", "cmo-hfox-2pct", "pcm-nandakumar2019", "milo2021-hfo2", "measured/technology-c",
            "measured/technology-b",
        ])
    func agreement(name: String) throws {
        let model = try loadVariationPreset(presetPath(name)).model()
        for model in [model, try model.replacingStructure(.mixed(0.5))] {
            let result = try FidelityStudy(model, size: 48, chips: 60, seed: 11)
            #expect(result.sigmaDistance < 0.1)
            #expect(result.meanDistance < 0.1)
            #expect(result.correlationDistance < 0.15)
            #expect(result.relativeSigma > 0.001, "the preset injects nothing")
        }
    }

    @Test("dead lines, differences between devices and scale fields are the same in both forms")
    func lines() throws {
        let faults = DeviceFaults(
            stuckLowFraction: 0.01, stuckHighFraction: 0.01, deadRowFraction: 0.03, deadColumnFraction: 0.03)
        let plain = try loadVariationPreset(presetPath("wan2022-crosssim")).model().replacingDeviceToDevice(0.1)
        var shares = SpatialStructure.Shares()
        shares.column = 1
        let models = [
            try plain.replacingFaults(faults), try plain.replacingFaults(faults).replacingStructure(.mixed(0.5)),
            try plain.replacingStructure(SpatialStructure(structure: 0.3, shares: shares, scaleSigma: 0.3)),
        ]
        for model in models {
            let result = try FidelityStudy(model, size: 48, chips: 60, seed: 12)
            #expect(result.sigmaDistance < 0.1 && result.meanDistance < 0.1, "\(result)")
            #expect(result.correlationDistance < 0.15, "\(result)")
        }
    }

    @Test("a study that injects another error is told apart")
    func distance() throws {
        let one = try FidelityStudy(.relative(programming: 0.05, read: 0), size: 32, chips: 40, seed: 1)
        let two = try FidelityStudy(.relative(programming: 0.1, read: 0), size: 32, chips: 40, seed: 1)
        #expect(abs(two.relativeSigma / one.relativeSigma - 2) < 0.02)
    }

    @Test("a coarse converter with a limit clips; wires take current")
    func periphery() throws {
        let layer = try FidelityStudy.layer(size: 16, seed: 2)
        let vector = [Int](repeating: 100, count: 16)
        func products(_ change: (inout CrossbarSettings) -> Void) throws -> [Double] {
            var settings = CrossbarSettings()
            change(&settings)
            var stream = RandomStream(StreamKey(seed: 1, purpose: "test.periphery"))
            let faithful = try FaithfulLayer(layer, model: .ideal, settings: settings, stream: &stream)
            return try faithful.multiply(vector, stream: &stream)
        }
        let exact = layer.multiply(vector).map(Double.init)
        let clipped = try products { $0.converterLimit = 50 }
        #expect(clipped.allSatisfy { abs($0) <= 85 * 50 })
        #expect(clipped != exact)
        let wired = try products { $0.wireSegment = Resistance(si: 5) }
        let length = { (values: [Double]) in values.reduce(0) { $0 + $1 * $1 } }
        #expect(length(wired) < length(exact) && length(wired) > 0.9 * length(exact))
        let coarse = try products { $0.converterStep = 16 }
        #expect(zip(coarse, exact).allSatisfy { abs($0 - $1) <= 85 * 8 })
    }

    @Test("codes out of range and shapes that do not fit are errors")
    func errors() {
        #expect(throws: VariationError.self) { try QuantizedLayer(codes: [128], outputs: 1, inputs: 1) }
        #expect(throws: VariationError.self) { try QuantizedLayer(codes: [1], outputs: 1, inputs: 2) }
        #expect(throws: VariationError.self) { try QuantizedLayer(rounding: [.nan], outputs: 1, inputs: 1) }
    }
}
