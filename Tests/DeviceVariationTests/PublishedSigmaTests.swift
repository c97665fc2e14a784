import DeviceVariation
import Quantities
import Testing

/// sigma(G) of the presets at points that were evaluated independently from the published coefficients.
@Suite struct PublishedSigmaTests {
    static let points: [(preset: String, microsiemens: Double, sigma: Double)] = [
        ("wan2022-crosssim", 1, 1.279), ("wan2022-crosssim", 10, 2.414), ("wan2022-crosssim", 20, 2.362),
        ("wan2022-crosssim", 38, 1.651),
        ("wan2022-aihwkit", 0, 0.348), ("wan2022-aihwkit", 10, 2.258), ("wan2022-aihwkit", 20, 2.023),
        ("wan2022-aihwkit", 40, 1.103),
        ("milo2021-hfo2", 50, 4.327), ("milo2021-hfo2", 130, 3.598), ("milo2021-hfo2", 225, 2.733),
        ("cmo-hfox-0p2pct", 10, 0.0115), ("cmo-hfox-0p2pct", 50, 0.05425), ("cmo-hfox-0p2pct", 90, 0.097),
        ("cmo-hfox-2pct", 10, 0.1241), ("cmo-hfox-2pct", 50, 0.5757), ("cmo-hfox-2pct", 90, 1.027),
        ("pcm-nandakumar2019", 0, 0.2635), ("pcm-nandakumar2019", 10, 0.8618), ("pcm-nandakumar2019", 24, 1.069),
    ]

    @Test(arguments: points) func programming(point: (preset: String, microsiemens: Double, sigma: Double)) throws {
        let model = try loadVariationPreset(presetPath(point.preset)).model()
        let sigma = model.programming.sigma(at: .microsiemens(point.microsiemens), range: model.range)
        // The reference is printed with four digits.
        #expect(abs(sigma.microsiemens - point.sigma) <= 6e-4 * max(point.sigma, 1), "\(point): \(sigma)")
    }

    @Test func theDigitisationsOfOneFigureDiffer() throws {
        let crosssim = try loadVariationPreset(presetPath("wan2022-crosssim")).model()
        let aihwkit = try loadVariationPreset(presetPath("wan2022-aihwkit")).model()
        // The polynomials themselves reach down to 0 uS; 39 uS is inside both ranges.
        let points = [(0.0, 1.053, 0.348), (10, 2.41, 2.26), (20, 2.36, 2.02), (39, 1.67, 1.17)]
        for (microsiemens, first, second) in points {
            let at = Conductance.microsiemens(microsiemens)
            #expect(abs(crosssim.programming.sigma(at: at, range: crosssim.range).microsiemens - first) < 0.006)
            #expect(abs(aihwkit.programming.sigma(at: at, range: aihwkit.range).microsiemens - second) < 0.006)
        }
    }

    @Test(arguments: [(86400.0, 10.0, 3.721), (86400, 30, 3.366), (172_800, 10, 3.664), (172_800, 30, 3.374)])
    func laterAges(seconds: Double, microsiemens: Double, expected: Double) throws {
        let preset = try loadVariationPreset(presetPath("wan2022-aihwkit"))
        let model = try preset.model(age: .seconds(seconds))
        let sigma = model.programming.sigma(at: .microsiemens(microsiemens), range: model.range)
        #expect(abs(sigma.microsiemens - expected) < 6e-4)
    }

    @Test func relaxationAndReadNoiseAfterOneHour() throws {
        let model = try loadVariationPreset(presetPath("cmo-hfox-0p2pct")).model(age: .seconds(3600))
        guard case .logarithmicTime(let law) = model.relaxation else {
            Issue.record("the relaxation is \(model.relaxation)")
            return
        }
        #expect(abs(law.mean(at: model.age).microsiemens - -0.7288) < 1e-4)
        #expect(abs(law.sigma(at: model.age).microsiemens - 0.7559) < 1e-4)
        for (microsiemens, expected) in [(10.0, 0.128), (50, 0.2175), (90, 0.2502)] {
            let sigma = model.read.sigma(at: .microsiemens(microsiemens), range: model.range, age: model.age)
            #expect(abs(sigma.microsiemens - expected) < 1e-4)
        }
    }

    @Test func outsideTheFitSigmaKeepsTheValueOfTheNearerEnd() throws {
        let validity = try ConductanceRange(minimum: .microsiemens(8), maximum: .microsiemens(90))
        let law = LogarithmicStateReadNoise(
            scale: .microsiemens(0.0277316483), readTime: .microseconds(1), validity: validity)
        // Below 1 uS the published form is negative.
        let nearer = law.sigma(at: .microsiemens(8), age: .seconds(1))
        #expect(law.sigma(at: .microsiemens(0.5), age: .seconds(1)) == nearer)
        let line = try PolynomialSigma(
            coefficients: [.microsiemens(1), .microsiemens(0.1)], reference: .microsiemens(1), validity: validity)
        #expect(line.sigma(at: .microsiemens(100)) == line.sigma(at: .microsiemens(90)))
    }
}
