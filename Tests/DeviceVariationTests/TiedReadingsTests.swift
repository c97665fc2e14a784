import DeviceVariation
import Documents
import GSL
import Quantities
import Testing

#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif

/// Readings with ties: a density has no maximum of its likelihood there, and once gave a scale of 2e-17 uS and 0.05 degrees of freedom.
@Suite struct TiedReadingsTests {
    /// Two targets, so that a preset can be made; `read` is what the instrument makes of a conductance.
    private func table(_ law: FittedDistribution, cells: Int, seed: UInt64, read: (Double) -> Double) throws
        -> CellTable
    {
        var stream = RandomStream(StreamKey(seed: seed, purpose: "test.ties"))
        var text = "level,target_uS,conductance_uS\n"
        for level in 0..<2 {
            let target = level == 0 ? 2.0 : 20.0
            for _ in 0..<cells {
                let value = read(max(0, target + law.sample(target: target, stream: &stream)))
                text += "\(level),\(target),\(value)\n"
            }
        }
        var options = CellTableOptions()
        options.byTime = false
        return try CellTable(text: text, name: "ties.csv", options: options)
    }

    private func fit(_ table: CellTable) throws -> VariationFit {
        var settings = VariationFitSettings()
        settings.repetitions = 0
        return try VariationFit(table, settings: settings)
    }

    private static let laws: [FittedDistribution] = [
        .normal(mean: 0.1, sigma: 1.2), .studentT(location: 0, scale: 0.8, degreesOfFreedom: 4),
        .mixture(center: 0.1, coreSigma: 0.3, tailSigma: 2, coreFraction: 0.7), .window(center: 0, halfWidth: 1.5),
    ]

    /// Steps of a converter, readings that did not change, readings clipped at zero or at the end of the range.
    private static let instruments: [(name: String, read: @Sendable (Double) -> Double)] = [
        ("fine steps", { ($0 * 5).rounded() / 5 }), ("coarse steps", { $0.rounded() }),
        ("bounds", { min(max($0, 1.2), 21) }), ("steps and bounds", { min(max(($0 * 2).rounded() / 2, 1), 21.5) }),
        ("an atom inside", { $0 > 1.6 && $0 < 2.4 || $0 > 19.6 && $0 < 20.4 ? $0.rounded() : $0 }),
    ]

    @Test(arguments: 0..<4, 0..<5) func presetsReproduceTheirCells(law: Int, instrument: Int) throws {
        let (name, read) = Self.instruments[instrument]
        for (index, cells) in [60, 400].enumerated() {
            let table = try table(Self.laws[law], cells: cells, seed: UInt64(200 + index), read: read)
            let fit = try fit(table)
            let text = try FittedPreset(fit, table: table, name: "ties").text
            let model = try loadVariationPreset(text: text, name: "ties.yaml").model()
            for group in fit.groups {
                let target = try #require(group.meanTarget)
                var stream = RandomStream(StreamKey(seed: 9, purpose: "test.ties/again", group.level))
                let weights = [Float](repeating: Float((target - 2) / 18), count: 40_000)
                let pairs = try DifferentialPairs(
                    weights: weights, outputs: 1, inputs: weights.count, absoluteMaximum: 1, model: model,
                    stream: &stream)
                let errors = pairs.positive.map { $0 * 1e6 - target }
                let mean = errors.reduce(0, +) / Double(errors.count)
                let variance = errors.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / Double(errors.count - 1)
                // 5 % by the rule and five standard errors of 40,000 draws with a kurtosis up to 20: 3 % of sigma for each.
                let label = "\(name), law \(law), \(cells) cells, level \(group.level): \(group.best)"
                let sd = group.standardDeviation
                #expect(abs(mean - group.mean) < 0.08 * sd, "\(label): mean \(mean) for \(group.mean), sd \(sd)")
                #expect(abs(variance.squareRoot() / sd - 1) < 0.08, "\(label): sd \(variance.squareRoot()) for \(sd)")
            }
        }
    }

    @Test func noScaleIsBelowTheResolution() throws {
        // Half of the cells unchanged on a grid of 0.5 uS.
        var stream = RandomStream(StreamKey(seed: 5, purpose: "test.ties"))
        let errors = (0..<400).map { index in
            index % 2 == 0 ? 0 : (Distributions.normalQuantile(stream.uniform()) * 2).rounded() / 2
        }
        let sample = DeviationSample(errors: errors, targets: errors.map { _ in 20 })
        let floor = 0.5 / 12.0.squareRoot() - 1e-12
        for family in [DeviationFamily.normal, .studentT, .skewedT, .mixture] {
            let fit = try family.fit(sample)
            switch fit.distribution {
            case .normal(_, let scale), .studentT(_, let scale, _), .skewedT(_, let scale, _, _),
                .mixture(_, let scale, _, _):
                #expect(scale >= floor, "\(family)")
            default: Issue.record("another family")
            }
            // The likelihood of intervals is a probability divided by the step: never above that.
            #expect(fit.logLikelihood <= 400 * log(1 / 0.5))
        }
    }

    @Test func familiesAtBoundsOrWithoutAVarianceAreNotChosen() throws {
        var stream = RandomStream(StreamKey(seed: 6, purpose: "test.ties"))
        let law = FittedDistribution.studentT(location: 0, scale: 0.1, degreesOfFreedom: 1.2)
        var text = "level,target_uS,conductance_uS\n"
        for target in [10.0, 30.0] {
            for _ in 0..<300 {
                let value = min(max(0, target + law.sample(stream: &stream)), 40)
                text += "\(target == 10 ? 0 : 1),\(target),\(value)\n"
            }
        }
        var options = CellTableOptions()
        options.byTime = false
        let table = try CellTable(text: text, name: "heavy.csv", options: options)
        let fit = try fit(table)
        for group in fit.groups {
            #expect(group.ineligible["student-t"]?.contains("no variance") == true)
            #expect(group.isReproduced && group.ineligible[group.best.rawValue] == nil)
        }
        var settings = VariationFitSettings()
        (settings.repetitions, settings.families) = (0, [.studentT])
        let forced = try VariationFit(table, settings: settings)
        let error = #expect(throws: VariationError.self) { try FittedPreset(forced, table: table, name: "x") }
        #expect(error?.description.contains("--force") == true)
        _ = try FittedPreset(forced, table: table, name: "x", isForced: true)
    }

    @Test func aWindowLiesInsideItsOwnInterval() throws {
        var stream = RandomStream(StreamKey(seed: 7, purpose: "test.ties"))
        let errors = (0..<200).map { _ in stream.uniform() - 0.5 }
        for parameter in try DeviationFamily.window.fit(DeviationSample(errors: errors)).parameters {
            #expect(try parameter.value >= #require(parameter.lower) && parameter.value <= #require(parameter.upper))
        }
    }

    @Test(arguments: [
        ("coefficients: [1.2 uS]", "coefficients: [-5 uS, 0.2374 uS]", "must be in 0...1 S"),
        ("coefficients: [1.2 uS]", "coefficients: [2 uS, -0.06 uS]", "must be in 0...1 S"),
        ("coefficients: [1.2 uS]", "coefficients: [2 S]", "must be in 0...1 S"),
        ("coefficients: [1.2 uS]", "coefficients: [60 uS]", "the width of the conductance range"),
        ("maximum: {value: 40 uS", "maximum: {value: 40 S", "40 S is outside 0 S ... 1 S"),
        ("maximum: {value: 40 uS", "maximum: {value: 1 uS", "larger than the minimum"),
        (
            "read: {kind: none, source: x}", "read: {kind: relative, sigma_of_range: 150 %, source: x}",
            "150 % is outside"
        ),
        ("floor: 0 uS", "floor: -1 uS", "-1 µS is outside 0 µS"),
    ]) func impossiblePresetsAreRefusedWithTheirPlace(find: String, replacement: String, message: String) throws {
        let text = """
            format: 1
            name: mine
            device: x
            sources: {x: {citation: x, location: x}}
            range: {minimum: {value: 1 uS, source: x}, maximum: {value: 40 uS, source: x}}
            age: 1 s
            programming:
              kind: polynomial
              source: x
              reference: 1 uS
              valid: {minimum: 0 uS, maximum: 40 uS}
              floor: 0 uS
              coefficients: [1.2 uS]
            relaxation: {kind: none, source: x}
            read: {kind: none, source: x}
            """
        _ = try loadVariationPreset(text: text, name: "mine.yaml").model()
        let changed = text.replacing(find, with: replacement, maxReplacements: 1)
        #expect(changed != text)
        let error = #expect(throws: InputError.self) { try loadVariationPreset(text: changed, name: "mine.yaml") }
        #expect(error?.description.contains(message) == true, "\(error?.description ?? "")")
        #expect(error?.problems.allSatisfy { $0.location != nil } == true)
    }
}
