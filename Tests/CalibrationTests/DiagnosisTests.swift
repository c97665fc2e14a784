import CIMHardware
import GSL
import Testing

@testable import Calibration

#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif

@Suite struct DiagnosisTests {
    /// diag(3, 2) rotated by 30 degrees, below it a row of zeros.
    @Test func singularValuesOfARotatedDiagonal() {
        let (c, s) = (cos(Double.pi / 6), sin(Double.pi / 6))
        let found = SingularValues([[3 * c, 3 * s], [-2 * s, 2 * c], [0, 0]])
        #expect(abs(found.values[0] - 3) < 1e-12 && abs(found.values[1] - 2) < 1e-12)
        #expect(abs(abs(found.vectors[0][0]) - c) < 1e-12 && abs(abs(found.vectors[0][1]) - s) < 1e-12)
    }

    @Test func singularMatrixHasAZero() {
        let found = SingularValues([[1, 2], [2, 4], [-1, -2]])
        #expect(found.values[1] < 1e-14 && abs(found.values[0] - 30.0.squareRoot()) < 1e-12)
    }

    /// Without analog chips converters leave no trace: their directions have the singular value 0.
    @Test func unknownDirectionsAreNamed() throws {
        let data = SyntheticChips.data(
            seed: 7, set: 100, kinds: [.sramDigital], chipsPerKind: 10, scale: 0.2, reading: 0.05)
        let fit = try CalibrationFit(data.observations, settings: CalibrationSettings())
        let directions = try Identifiability(fit).notIdentified
        let named = Set(directions.filter { $0.singularValue < 1e-6 }.flatMap { $0.parts.map(\.coefficient) })
        #expect(named.isSuperset(of: [.unknownConverterEnergy, .unknownConverterTime, .converterArea, .columnCurrent]))
        #expect(!named.contains(.logicEnergy))
        #expect(directions.allSatisfy { $0.posteriorShare > 0.7 })
    }

    /// A coefficient of which the data say nothing has its prior's parabola for a profile.
    @Test func profileOfAnUnknownCoefficientIsThePrior() throws {
        let data = SyntheticChips.data(
            seed: 7, set: 100, kinds: [.sramDigital], chipsPerKind: 10, scale: 0.2, reading: 0.05)
        let fit = try CalibrationFit(data.observations, settings: CalibrationSettings())
        let profile = try ProfileLikelihood(.unknownConverterEnergy, fit: fit)
        for point in profile.points {
            #expect(abs(point.chiSquaredRise - point.standardErrors * point.standardErrors) < 1e-3)
        }
        let low = try #require(profile.low)
        // Linear interpolation between half errors is a little inside the parabola.
        #expect(abs(log(low / profile.lowByStandardError)) < 0.05)
    }

    @Test func profileHasItsMinimumAtTheFit() throws {
        let data = SyntheticChips.data(
            seed: 7, set: 3, kinds: MacroKind.allCases, chipsPerKind: 6, scale: 0.2, reading: 0.05)
        let fit = try CalibrationFit(data.observations, settings: CalibrationSettings())
        let profile = try ProfileLikelihood(.logicEnergy, fit: fit)
        #expect(profile.points.allSatisfy { $0.chiSquaredRise > -1e-3 })
        #expect(try #require(profile.low) < profile.best && profile.best < (try #require(profile.high)))
    }

    /// 600 draws of a known distribution: fitted scales within 15 %, correlations within 0.1; about four standard errors
    /// each (relative error of a t_4 scale sqrt(7 / 8 / 600) = 4 %, of a correlation 0.04), so a false alarm is below 1e-3.
    @Test func jointDistributionIsRecovered() throws {
        let residuals = Metric.allCases.map { metric in
            ResidualDistribution(
                kind: .rramAnalog, metric: metric, mean: 0, standardDeviation: 0, chipMeans: [1, 2, 3, 5],
                silicon: ["a", "b", "c", "d"])
        }
        let any = try #require(JointErrorDistribution(residuals, kind: .rramAnalog))
        #expect(JointErrorDistribution(residuals, kind: .sramDigital) == nil)
        // Perfectly correlated rows give a correlation held back by the prior, and draws along it.
        #expect((0.4...0.99).contains(any.correlation(.energyPerMAC, .area)))

        var stream = RandomStream(StreamKey(seed: 11, purpose: "joint"))
        let draws = (0..<600).map { _ in any.drawLogFactors(&stream) }
        let rows: [[Double?]] = draws.map { draw in draw.map { Optional($0) } }
        let mixture = StudentMixture(rows, degreesOfFreedom: any.degreesOfFreedom)
        for i in 0..<3 {
            #expect(abs((mixture.scale[i][i] / any.scale[i][i]).squareRoot() - 1) < 0.15, "seed 11")
        }
        let correlation = mixture.scale[0][2] / (mixture.scale[0][0] * mixture.scale[2][2]).squareRoot()
        #expect(abs(correlation - any.correlation(.energyPerMAC, .area)) < 0.1, "seed 11")
        var again = RandomStream(StreamKey(seed: 11, purpose: "joint"))
        #expect(any.drawLogFactors(&again) == draws[0])
    }

    /// A gap is filled from the correlation: rows that lack a metric still move its centre.
    @Test func incompleteRowsAreUsed() {
        let complete: [[Double?]] = (0..<40).map { index in
            let x = Double(index % 7) - 3
            return [x, 2 * x]
        }
        let gaps = [[Double?]](repeating: [3, nil], count: 40)
        let with = StudentMixture(complete + gaps, degreesOfFreedom: 100)
        #expect(with.location[1] > 1.5 * with.location[0] && with.location[0] > 1)
    }

    @Test func laboratoryIsTheFirstNamed() throws {
        let circuits = try loadReferenceCircuits(referenceCircuitsPath)
        let diana = try #require(circuits.first { $0.laboratory == "imec/KU Leuven" })
        #expect(diana.laboratoryGroup == "imec")
        let unknown = try #require(circuits.first { $0.laboratory == nil })
        #expect(unknown.laboratoryGroup == unknown.silicon)
    }
}
