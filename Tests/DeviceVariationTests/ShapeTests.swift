import DeviceVariation
import GSL
import Quantities
import Testing

#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif

/// Shapes of deviations against closed forms. Bounds of statistical tests: 5 standard errors (6e-7 each), fixed seeds.
@Suite struct ShapeTests {
    static let shapes: [DeviationShape] = [
        .normal, .studentT(degreesOfFreedom: 5), .mixture(coreFraction: 0.7, tailRatio: 4), .lognormal(sigma: 0.3),
        .uniform, .skewedT(degreesOfFreedom: 6, skew: 1.4), .skewedT(degreesOfFreedom: 5, skew: 0.6),
    ]

    private func cumulative(_ shape: DeviationShape, _ value: Double) -> Double {
        switch shape {
        case .normal: Distributions.normalCDF(value)
        case .studentT(let nu): Distributions.studentTCDF(value, degreesOfFreedom: nu)
        case .mixture(let fraction, let ratio):
            fraction * Distributions.normalCDF(value) + (1 - fraction) * Distributions.normalCDF(value / ratio)
        case .lognormal(let sigma): Distributions.normalCDF(log(1 + value) / sigma)
        case .uniform: (value + 1) / 2
        case .skewedT(let nu, let skew):
            FittedDistribution.skewedT(location: 0, scale: 1, degreesOfFreedom: nu, skew: skew).cumulative(value)
        }
    }

    @Test(arguments: 0..<7) func valuesHaveTheProbabilityOfTheirDeviate(index: Int) {
        let shape = Self.shapes[index]
        for deviate in [-3.7, -1.0, -0.001, 0, 0.4, 2.5] {
            let found = cumulative(shape, shape.value(atDeviate: deviate))
            let expected = Distributions.normalCDF(deviate)
            #expect(abs(found - expected) < 1e-10, "\(shape) at \(deviate)")
        }
    }

    @Test(arguments: 0..<7) func writtenErrorsHaveTheVarianceOfTheShape(index: Int) throws {
        let shape = Self.shapes[index]
        let range = VariationModel.standardRange
        let table = try DeviationTable.uniform(scale: .microsiemens(0.5), shape: shape, range: range)
        let model = try VariationModel(
            name: "shape", range: range, programming: .distributed(table), staysNonNegative: false)
        let pairs = try devices([Float](repeating: 0.5, count: 200_000), model, largest: 1, seed: 61)
        let moments = Moments(pairs.positive.map { ($0 - 2.05e-5) / 0.5e-6 })
        #expect(moments.varianceDistance(shape.variance) < 5, "seed 61, \(shape)")
    }

    @Test func betweenTwoStatesTheErrorIsInterpolatedAtEqualProbability() throws {
        let range = try ConductanceRange(minimum: .microsiemens(10), maximum: .microsiemens(20))
        let table = try DeviationTable(
            rows: [
                .init(target: .microsiemens(10), location: .zero, scale: .microsiemens(1), shape: .normal),
                .init(
                    target: .microsiemens(20), location: .microsiemens(1), scale: .microsiemens(1), shape: .uniform),
            ], validity: range, ceiling: .microsiemens(100))
        let model = try VariationModel(name: "table", range: range, programming: .distributed(table))
        func errors(_ fraction: Float) throws -> [Double] {
            try devices([Float](repeating: fraction, count: 1000), model, largest: 1, seed: 62).positive
                .map { ($0 - (10e-6 + Double(fraction) * 10e-6)) * 1e6 }
        }
        let (low, middle, high) = try (errors(0), errors(0.5), errors(1))
        for index in low.indices { #expect(abs(middle[index] - (low[index] + high[index]) / 2) < 1e-9) }
        #expect(abs(table.sigma(at: .microsiemens(15)).microsiemens - (1 + 1 / 3.0.squareRoot()) / 2) < 1e-12)
    }

    @Test func tailsEndAtTheCeilingAndAtZero() throws {
        let range = VariationModel.standardRange
        let table = try DeviationTable.uniform(
            scale: .microsiemens(5), shape: .studentT(degreesOfFreedom: 0.7), range: range,
            ceiling: .microsiemens(45))
        let model = try VariationModel(name: "heavy", range: range, relaxation: .distributed(table))
        let pairs = try devices(spreadWeights(20_000, largest: 1, seed: 63), model, largest: 1, seed: 63)
        let all = pairs.positive + pairs.negative
        let smallest = all.min() ?? 0
        let largest = all.max() ?? 0
        #expect(smallest >= 0 && largest <= 45e-6 + 1e-15, "\(smallest)...\(largest)")
        #expect(all.allSatisfy { $0.isFinite })
        #expect(all.contains { $0 > 44.9e-6 } && all.contains { $0 == 0 })
    }

    @Test func lognormalConductancesHaveTheirMedianAtTheTarget() throws {
        let range = VariationModel.standardRange
        let table = try DeviationTable.lognormal(sigma: 0.4, range: range)
        let model = try VariationModel(name: "lognormal", range: range, programming: .distributed(table))
        for fraction in [Float(0.1), 1] {
            let target = 1 + 39 * Double(fraction)
            let pairs = try devices([Float](repeating: fraction, count: 50_000), model, largest: 1, seed: 64)
            let moments = Moments(pairs.positive.map { log($0 * 1e6 / target) })
            #expect(moments.meanDistance(0) < 5 && moments.varianceDistance(0.16) < 5, "seed 64")
        }
    }

    /// P(X < 0) = 1 / (1 + g^2), and the mirror image of a skew is its inverse.
    @Test(arguments: [0.5, 1, 1.7]) func skewedShapes(skew: Double) {
        let shape = DeviationShape.skewedT(degreesOfFreedom: 1.5, skew: skew)
        let mirror = DeviationShape.skewedT(degreesOfFreedom: 1.5, skew: 1 / skew)
        let median = Distributions.normalQuantile(1 / (1 + skew * skew))
        #expect(abs(shape.value(atDeviate: median)) < 1e-9)
        for deviate in [-4.0, -1, 0.3, 2] {
            let value = shape.value(atDeviate: deviate)
            #expect(abs(value + mirror.value(atDeviate: -deviate)) < 1e-9 * max(1, abs(value)))
        }
    }

    @Test func impossibleTablesAreRefused() throws {
        let range = VariationModel.standardRange
        #expect(throws: VariationError.self) { try DeviationTable(rows: [], validity: range, ceiling: range.maximum) }
        let shapes: [DeviationShape] = [
            .studentT(degreesOfFreedom: 0), .mixture(coreFraction: 1.2, tailRatio: 3),
            .mixture(coreFraction: 0.5, tailRatio: 0.5), .lognormal(sigma: -1),
            .skewedT(degreesOfFreedom: 3, skew: 0), .skewedT(degreesOfFreedom: -1, skew: 1),
        ]
        for shape in shapes {
            #expect(throws: VariationError.self) {
                try DeviationTable.uniform(scale: .microsiemens(1), shape: shape, range: range)
            }
        }
    }

    @Test func slowReadNoiseIsFrozenAndTheTotalVarianceStays() throws {
        let whole = try VariationModel.relative(programming: 0, read: 0.05)
        let split = try whole.replacingSlowReadFraction(0.75)
        let fast = try #require(split.readSigma(absoluteMaximum: 1))
        let total = try #require(whole.readSigma(absoluteMaximum: 1))
        #expect(abs(fast * fast - 0.25 * total * total) < 1e-15)
        var weights = [Float](repeating: 0.5, count: 100_000)
        var stream = RandomStream(StreamKey(seed: 65, purpose: "test.slow"))
        try weights.withUnsafeMutableBufferPointer {
            try split.addSlowReadNoise(to: $0, absoluteMaximum: 1, stream: &stream)
        }
        let slow = Moments(weights.map { Double($0) - 0.5 })
        #expect(slow.varianceDistance(total * total - fast * fast) < 5, "seed 65")
        // The devices say the same.
        let pairs = try devices([Float](repeating: 0.5, count: 50_000), split, largest: 1, seed: 66)
        let frozen = pairs.frozenForInference(stream: &stream)
        #expect(Moments(frozen.weights.map { $0 - 0.5 }).varianceDistance(0.75 * total * total) < 5, "seed 66")
        #expect(throws: VariationError.self) { try whole.replacingSlowReadFraction(1) }
    }

    @Test func telegraphNoiseHasThreeStatesAndTheSameVariance() throws {
        let model = try VariationModel.relative(programming: 0, read: 0.05)
            .replacingSlowReads(fraction: 0.75, telegraph: 0.1)
        var stream = RandomStream(StreamKey(seed: 67, purpose: "test.telegraph"))
        let pairs = try devices([Float](repeating: 0.5, count: 50_000), model, largest: 1, seed: 67)
        let frozen = pairs.frozenForInference(stream: &stream)
        let moved = zip(frozen.positive, pairs.positive).map { $0 - $1 }
        // Jumps of sqrt(0.75 / 0.1) sigma in a tenth of the devices: standard error of the share 0.0013.
        let jump = 0.05 * model.range.width.si * (0.75 / 0.1).squareRoot()
        #expect(moved.allSatisfy { $0 == 0 || abs(abs($0) - jump) < 1e-6 * jump })
        #expect(abs(Double(moved.count { $0 != 0 }) / 50_000 - 0.1) < 0.0067, "seed 67")
        var weights = [Float](repeating: 0.5, count: 50_000)
        try weights.withUnsafeMutableBufferPointer {
            try model.addSlowReadNoise(to: $0, absoluteMaximum: 1, stream: &stream)
        }
        let total = 2 * 0.05 * 0.05
        #expect(Moments(weights.map { Double($0) - 0.5 }).varianceDistance(0.75 * total) < 5, "seed 67")
    }

    /// L(T) / L(t) of the 1/f law by hand: t_r = 1 us, t = 1 s, T = 10 ms.
    @Test func theSlowPartOfOneOverFNoiseFollowsFromTheInference() throws {
        let model = try loadVariationPreset(presetPath("cmo-hfox-2pct")).model(age: .seconds(1))
        let fraction = try #require(model.slowReadFraction(inference: Time(si: 0.01)))
        #expect(abs(fraction - (1 - log(0.010001 / 2e-6) / log(1.000001 / 2e-6))) < 1e-9)
        #expect(try VariationModel.relative(programming: 0, read: 0.1).slowReadFraction(inference: Time(si: 1)) == nil)
    }

    @Test func deadLinesConductNothingAlongWholeLines() throws {
        let faults = DeviceFaults(
            stuckLowFraction: 0, stuckHighFraction: 0, deadRowFraction: 0.1, deadColumnFraction: 0.2)
        let model = try VariationModel(name: "dead", range: VariationModel.standardRange, faults: faults)
        var stream = RandomStream(StreamKey(seed: 68, purpose: "test.dead"))
        let pairs = try DifferentialPairs(
            weights: [Float](repeating: 0.5, count: 120 * 100), outputs: 120, inputs: 100, absoluteMaximum: 1,
            model: model, stream: &stream)
        for side in [pairs.positive, pairs.negative] {
            func isDead(_ output: Int, _ input: Int) -> Bool { side[output * 100 + input] == 0 }
            let columns = (0..<120).filter { output in (0..<100).allSatisfy { isDead(output, $0) } }
            let rows = (0..<100).filter { input in (0..<120).allSatisfy { isDead($0, input) } }
            // Five standard errors of a binomial share.
            #expect(abs(columns.count - 24) < 22 && abs(rows.count - 10) < 15, "seed 68")
            for output in 0..<120 {
                for input in 0..<100 {
                    #expect(isDead(output, input) == (columns.contains(output) || rows.contains(input)))
                }
            }
        }
        // Places matter: without a shape there is no array.
        #expect(throws: VariationError.needsShape(model: "dead")) { try written([0.5], model, largest: 1, seed: 1) }
    }

}
