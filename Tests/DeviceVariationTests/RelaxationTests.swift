import DeviceVariation
import Quantities
import Testing

#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif

/// Shifts until the age of reading against closed forms; 5 standard errors each (6e-7), fixed seeds.
@Suite struct RelaxationTests {
    @Test(arguments: [1.0, 3600, 86400]) func logarithmicTimeShiftsEveryDevice(seconds: Double) throws {
        let preset = try loadVariationPreset(presetPath("cmo-hfox-2pct"))
        let model = try preset.model(age: .seconds(seconds))
        for fraction in [Float(0.2), 1] {
            let count = 100_000
            let pairs = try devices([Float](repeating: fraction, count: count), model, largest: 1, seed: 21)
            let target = model.range.minimum.si + Double(fraction) * model.range.width.si
            let moments = Moments(pairs.positive.map { ($0 - target) * 1e6 })
            let written = model.programming.sigma(at: Conductance(si: target), range: model.range).microsiemens
            let relaxed = 0.41183342 + 0.04201137 * log(seconds)
            #expect(moments.meanDistance(-0.08900206 * log(seconds)) < 5, "seed 21")
            #expect(moments.varianceDistance(written * written + relaxed * relaxed) < 5, "seed 21")
        }
    }

    @Test func aCommonShiftOfBothDevicesLeavesTheWeight() throws {
        let preset = try loadVariationPreset(presetPath("cmo-hfox-0p2pct"))
        let model = try preset.model(age: .seconds(86400))
        let values = try written([Float](repeating: 0.5, count: 100_000), model, largest: 1, seed: 22)
        #expect(Moments(values.map(Double.init)).meanDistance(0.5) < 5, "seed 22")
    }

    @Test func powerLawDecaysWithItsExponent() throws {
        let preset = try loadVariationPreset(presetPath("pcm-nandakumar2019"))
        let model = try VariationModel(
            name: "drift", range: preset.range, relaxation: preset.relaxation, age: .seconds(3600))
        let pairs = try devices([Float](repeating: 1, count: 100_000), model, largest: 1, seed: 23)
        let moments = Moments(pairs.positive.map { $0 / 25e-6 })
        // At Gmax both lines are clipped: nu = N(0.049, 0.008^2), so G(t)/G is log-normal.
        let logTime = log((3600.0 + 20) / 20)
        let spread = 0.008 * logTime
        let mean = exp(-0.049 * logTime + spread * spread / 2)
        #expect(moments.meanDistance(mean) < 5, "seed 23")
        #expect(moments.varianceDistance(mean * mean * expm1(spread * spread)) < 5, "seed 23")
    }

    @Test func atItsFirstReadNothingHasDrifted() throws {
        let preset = try loadVariationPreset(presetPath("pcm-nandakumar2019"))
        let model = try VariationModel(name: "drift", range: preset.range, relaxation: preset.relaxation, age: .zero)
        let weights = spreadWeights(1000, largest: 1, seed: 24)
        #expect(try written(weights, model, largest: 1, seed: 24) == weights)
    }

    @Test func publishedTimesAreNotInterpolated() throws {
        let preset = try loadVariationPreset(presetPath("wan2022-aihwkit"))
        #expect(
            throws: VariationError.noDataAtAge(
                preset: "wan2022-aihwkit", seconds: 3600, available: [1, 86400, 172_800])
        ) { try preset.model(age: .seconds(3600)) }
        #expect(throws: VariationError.self) {
            try loadVariationPreset(presetPath("cmo-hfox-2pct")).model(age: .milliseconds(1))
        }
    }
}
