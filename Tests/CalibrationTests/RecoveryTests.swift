import CIMHardware
import GSL
import Testing

@testable import Calibration

/// The fit against chips whose truth is known.
@Suite struct RecoveryTests {
    static let seed: UInt64 = 7

    /// 95 % intervals cover the truth. 12 sets x 24 coefficients, correlated within a set: with an effective sample of
    /// about 100, coverage below 0.88 or above 0.995 has a probability of about 1 % if the true coverage is 0.95.
    @Test func intervalsCoverTheTruth() throws {
        let study = try RecoveryStudy.run(sets: 12, seed: Self.seed)
        #expect((0.88...0.995).contains(study.coverage), "seed \(Self.seed): \(study.coverage)")
        #expect(study.rows.count == Coefficient.allCases.count)
        for row in study.rows where row.coefficient == .leakagePower || row.coefficient == .rramCellArea {
            #expect(row.notIdentified > 0.8, "\(row.coefficient): \(row.notIdentified)")
        }
    }

    /// Without analog chips nothing is known of converters: the posterior must stay as wide as the prior.
    @Test func unidentifiedCoefficientKeepsItsPriorWidth() throws {
        let data = SyntheticChips.data(
            seed: Self.seed, set: 100, kinds: [.sramDigital], chipsPerKind: 10, scale: 0.2, reading: 0.05)
        let fit = try CalibrationFit(data.observations, settings: CalibrationSettings())
        for (index, coefficient) in Coefficient.allCases.enumerated() {
            let error = fit.covariance[index][index].squareRoot()
            let fitted = FittedCoefficient(
                coefficient, deviation: fit.parameters[index] - ParameterSpace.origin, standardErrorInDeviations: error,
                degreesOfFreedom: 10, value: 1)
            switch coefficient {
            case .unknownConverterEnergy, .converterArea, .unknownConverterTime, .columnCurrent:
                #expect(abs(error - 1) < 1e-3)
                #expect(fitted.flags.contains(.notIdentified))
            case .logicEnergy, .logicTime, .areaNodeExponent:
                #expect(error < 0.9)
                #expect(!fitted.flags.contains(.notIdentified))
            default: break
            }
        }
    }

    /// Few chips that happen to agree say little of how far a new one lies: their spread does not vanish. With t = 5 / (v + w), w the
    /// error of a chip's mean, the factor sigma of the prior alone keeps v >= w / 4: 0.035 for two values of 10 %.
    @Test func fewChipsThatAgreeKeepASpread() throws {
        let data = SyntheticChips.data(
            seed: Self.seed, set: 201, kinds: [.sramDigital], chipsPerKind: 5, scale: 0.001, reading: 0.1)
        let fit = try CalibrationFit(data.observations, settings: CalibrationSettings())
        for metric in Metric.allCases { #expect(fit.spreads[.chip(.sramDigital, metric)] > 0.03, "\(metric)") }
    }

    /// A chip whose values are 20 times off must move the others' coefficients little.
    @Test func outlyingChipIsHeldDown() throws {
        let data = SyntheticChips.data(
            seed: Self.seed, set: 200, kinds: MacroKind.allCases, chipsPerKind: 8, scale: 0.2, reading: 0.05)
        let spoilt = data.observations.map { item in
            item.silicon != "rramAnalog3"
                ? item
                : SyntheticChips.observation(
                    silicon: item.silicon, metric: item.metric, design: item.design, precision: item.precision,
                    logReported: item.logReported + 3, readingDeviation: item.readingDeviation)
        }
        let clean = try CalibrationFit(data.observations, settings: CalibrationSettings())
        let dirty = try CalibrationFit(spoilt, settings: CalibrationSettings())
        for index in 0..<ParameterSpace.coefficientCount {
            let error = clean.covariance[index][index].squareRoot()
            #expect(abs(dirty.parameters[index] - clean.parameters[index]) < 3 * error)
        }
        let position = dirty.groups.firstIndex { $0.silicon == "rramAnalog3" && $0.metric == .energyPerMAC }
        #expect(position.map { dirty.weights[$0] < 0.4 } == true)
    }
}
