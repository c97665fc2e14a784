import DeviceVariation
import GSL
import Quantities
import Testing

/// Moments of injected errors against closed forms.
///
/// False alarms: every comparison allows 5 standard errors, 6e-7 for one normal comparison and below 1e-4 for the
/// suite; seeds are fixed, so a test that passes keeps passing.
@Suite struct ProgrammingErrorTests {
    static let draws = 100_000
    static let limit = 5.0

    @Test(arguments: [0.01, 0.05, 0.2]) func relativeErrorOfAPairHasTwiceTheVarianceOfADevice(sigma: Double) throws {
        let model = try VariationModel.relative(programming: sigma, read: 0)
        for target in [Float(-0.7), 0, 0.3, 0.7] {
            let weights = [Float](repeating: target, count: Self.draws)
            let errors = try written(weights, model, largest: 0.7, seed: 11).map { Double($0) - Double(target) }
            let moments = Moments(errors)
            let expected = 2 * sigma * sigma * 0.7 * 0.7
            #expect(moments.meanDistance(0) < Self.limit, "seed 11, weight \(target)")
            #expect(moments.varianceDistance(expected) < Self.limit, "seed 11, weight \(target)")
            #expect(abs(moments.kurtosis) < Self.limit * (24 / moments.count).squareRoot())
        }
    }

    @Test(arguments: ["wan2022-crosssim", "wan2022-aihwkit", "milo2021-hfo2", "pcm-nandakumar2019"])
    func statesOfAPresetFollowItsSigma(name: String) throws {
        let preset = try loadVariationPreset(presetPath(name)).model()
        let model = try VariationModel(name: name, range: preset.range, programming: preset.programming)
        let scale = 1 / model.range.width.si
        for fraction in [Float(0), 0.25, 0.5, 1] {
            for sign in [Float(1), -1] {
                let weights = [Float](repeating: sign * fraction, count: Self.draws)
                let values = try written(weights, model, largest: 1, seed: 12).map { Double(sign) * Double($0) }
                let target = model.range.minimum + Double(fraction) * model.range.width
                let high = rectified(model, target)
                let low = rectified(model, model.range.minimum)
                let moments = Moments(values)
                let mean = scale * (high.mean - low.mean)
                #expect(moments.meanDistance(mean) < Self.limit, "seed 12, \(sign * fraction)")
                let variance = scale * scale * (high.variance + low.variance)
                #expect(moments.varianceDistance(variance) < Self.limit, "seed 12, \(sign * fraction)")
            }
        }
    }

    private func rectified(_ model: VariationModel, _ target: Conductance) -> (mean: Double, variance: Double) {
        rectifiedNormal(mean: target.si, sigma: model.programming.sigma(at: target, range: model.range).si)
    }

    @Test func windowErrorIsUniform() throws {
        let halfWidth = Conductance.microsiemens(1)
        let model = try VariationModel.window(halfWidth: halfWidth)
        let target = Float(0.5)
        let pairs = try devices([Float](repeating: target, count: Self.draws), model, largest: 1, seed: 13)
        let center = model.range.minimum.si + 0.5 * model.range.width.si
        let errors = pairs.positive.map { ($0 - center) / halfWidth.si }
        let moments = Moments(errors)
        // Width 2 in units of the half width: variance 4/12, kurtosis -1.2.
        #expect(moments.meanDistance(0) < Self.limit)
        #expect(moments.varianceDistance(1.0 / 3) < Self.limit)
        #expect(abs(moments.kurtosis + 1.2) < 0.02)
        #expect(errors.allSatisfy { abs($0) <= 1 + 1e-9 })
        let sigma = model.programming.sigma(at: .microsiemens(20), range: model.range)
        #expect(abs(sigma.si - 2 * halfWidth.si / 12.0.squareRoot()) < 1e-18)
        // Resting devices at Gmin = 1 uS stay non-negative within the window.
        #expect(pairs.negative.allSatisfy { $0 >= 0 && $0 <= 2e-6 + 1e-15 })
    }

    @Test func everyDeviceHasItsOwnError() throws {
        let model = try VariationModel.relative(programming: 0.05, read: 0)
        let pairs = try devices([Float](repeating: 0.5, count: 50_000), model, largest: 1, seed: 14)
        // 32-bit deviates: some of 100 000 coincide (about 0.3 % expected), one scalar per level would leave two.
        #expect(Set(pairs.positive).count > 49_000)
        #expect(Set(pairs.negative).count > 49_000)
        let first = Moments(zip(pairs.positive, pairs.negative).map { ($0 - 2.05e-5) * ($1 - 1e-6) })
        // The two devices of a pair err independently.
        #expect(first.meanDistance(0) < Self.limit)
    }

    @Test func conductancesAreNeverNegative() throws {
        for name in presetNames {
            let model = try loadVariationPreset(presetPath(name)).model()
            let pairs = try devices(spreadWeights(20_000, largest: 1, seed: 15), model, largest: 1, seed: 15)
            #expect(pairs.positive.allSatisfy { $0 >= 0 } && pairs.negative.allSatisfy { $0 >= 0 }, "\(name)")
        }
    }

    @Test func stuckDevicesSitAtTheEndsOfTheRangeInTheStatedFractions() throws {
        let model = try VariationModel(
            name: "faults", range: VariationModel.standardRange,
            faults: DeviceFaults(stuckLowFraction: 0.02, stuckHighFraction: 0.01))
        let count = Self.draws
        let pairs = try devices([Float](repeating: 0.5, count: count), model, largest: 1, seed: 16)
        let low = pairs.positive.count { abs($0 - model.range.minimum.si) < 1e-15 }
        let high = pairs.positive.count { abs($0 - model.range.maximum.si) < 1e-15 }
        for (found, fraction) in [(low, 0.02), (high, 0.01)] {
            let deviation = (fraction * (1 - fraction) / Double(count)).squareRoot()
            #expect(abs(Double(found) / Double(count) - fraction) < Self.limit * deviation, "seed 16")
        }
        #expect(low + high + pairs.positive.count { abs($0 - 2.05e-5) < 1e-12 } == count)
    }
}
