import CIMHardware
import Documents
import Quantities
import Testing

@testable import Calibration

#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif

/// A chip's own effects against chips whose own effects are known.
@Suite struct OwnEffectsTests {
    /// ln departures from the model: a scale and a supply exponent, at these supplies.
    private func points(_ supplies: [Double], scale: Double, exponent: Double) -> [OwnEffects.Point] {
        let axis = ConditionAxis.allCases.firstIndex(of: .supply) ?? 0
        return supplies.map { supply in
            var coordinates = [Double](repeating: 0, count: ConditionAxis.allCases.count)
            coordinates[axis] = log(supply / 0.8)
            return OwnEffects.Point(
                coordinates: coordinates, departure: scale + exponent * coordinates[axis], deviation: 0.01)
        }
    }

    @Test func linearDepartureIsFoundAndContinued() throws {
        let known = points([0.6, 0.7, 0.8, 0.9, 1.0], scale: 0.5, exponent: -0.8)
        let own = try OwnEffects(points: known, between: 0.6)
        let exponent = own.exponent(.supply)
        #expect(abs(exponent.mean + 0.8) < 2 * exponent.variance.squareRoot())
        let other = try #require(points([0.85], scale: 0.5, exponent: -0.8).first)
        #expect(abs(own.departure(at: other).mean - other.departure) < 0.01)
    }

    @Test func nothingKnownIsThePrior() throws {
        let own = try OwnEffects(points: [], between: 0.6)
        #expect(own.scale().mean == 0)
        #expect(abs(own.scale().variance - 0.36) < 1e-12)
        #expect(own.exponent(.inputBits).variance == 0.25)
    }

    /// One point: the departure there is taken over, the exponent stays as unknown as before.
    @Test func onePointSaysNothingOfAnExponent() throws {
        let own = try OwnEffects(
            points: points([0.8], scale: 0.5, exponent: 0), between: 0.6)
        #expect(own.exponent(.supply).variance == 1)
        let same = try #require(points([0.8], scale: 0.5, exponent: 0).first)
        #expect(abs(own.departure(at: same).mean - 0.5) < 0.01)
    }

    @Test func splitTakesOperatingPointsInTheOrderOfTheFile() throws {
        let circuits = try loadReferenceCircuits(referenceCircuitsPath)
        let jia = try #require(circuits.first { $0.id == "jia_jssc2020" })
        let values = try jia.observations()
        let isFitted = try PointSplit.first(1).isFitted(values, circuit: jia.id)
        for (value, fitted) in zip(values, isFitted) {
            let isFirst = value.measurement.point.supply?.si == 0.85 && value.precision.inputBits == 1
            #expect(fitted == (isFirst || value.metric == .area))
        }
        let error = try #require(throws: CalibrationError.self) {
            try PointSplit.first(9).isFitted(values, circuit: jia.id)
        }
        #expect(error.description.contains("jia_jssc2020 cannot be calibrated because: it has 5 operating points"))
    }

    @Test func everySecondValueOfEachMetricIsPredicted() throws {
        let circuits = try loadReferenceCircuits(referenceCircuitsPath)
        let chip = try #require(circuits.first { $0.id == "kim_jssc2021_colonnade" })
        let values = try chip.observations()
        let isFitted = try PointSplit.everySecond.isFitted(values, circuit: chip.id)
        for metric in Metric.allCases {
            let fitted = zip(values, isFitted).count { $0.metric == metric && $1 }
            let all = values.count { $0.metric == metric }
            #expect(fitted == (all + 1) / 2)
        }
    }

    /// The values to predict must not reach the prediction.
    @Test func predictedValuesAreNotLookedAt() throws {
        let circuits = try loadReferenceCircuits(referenceCircuitsPath).filter { CalibrationTests.few.contains($0.id) }
        let folder = try TemporaryFolder()
        func calibrated(_ second: String) throws -> ChipCalibration {
            let csv = validCSV + "\nenergy_per_mac,\(second),fJ,,0.7,,1,1,,,,,,,,Table 1,printed,,,\n"
            let chip = try loadReferenceCircuit(folder.circuit("mine", yaml: validYAML, csv: csv))
            return try ChipCalibration.fit(chip, split: .first(1), population: circuits)
        }
        let a = try calibrated("10")
        let b = try calibrated("1000")
        #expect(a.rows.map(\.own) == b.rows.map(\.own))
        #expect(a.rows.map(\.isFitted) == [true, true, true, false])
        #expect(a.meanAbsoluteError != b.meanAbsoluteError)
        #expect(a.effects.allSatisfy { $0.axis == nil })
    }

    /// Predicting the chip's operating points from the saved own effects gives the values of the calibration, also for a
    /// point without a reported value.
    @Test func savedOwnEffectsPredictOperatingPoints() throws {
        let circuits = try loadReferenceCircuits(referenceCircuitsPath).filter { CalibrationTests.few.contains($0.id) }
        let folder = try TemporaryFolder()
        let more =
            "energy_per_mac,60,fJ,,1.1,,1,1,,,,,,,,Table 1,printed,,,\n"
            + "energy_per_mac,,fJ,,0.8,,1,1,,,,,,,,Table 1,printed,,,planned\n"
        let chip = try loadReferenceCircuit(folder.circuit("mine", yaml: validYAML, csv: validCSV + "\n" + more))
        let calibrated = try ChipCalibration.fit(chip, split: .first(1), population: circuits)
        let saved = try CanonicalJSON.decode(ChipCalibration.self, from: CanonicalJSON.encode(calibrated))
        let points = try predict(chip, with: saved)
        #expect(points.map(\.point.supply?.si) == [0.9, 0.9, 1.1, 0.8])
        let fitted = try #require(points.first)
        let row = try #require(calibrated.rows.first { $0.metric == .energyPerMAC && $0.isFitted })
        #expect(abs(fitted.energyPerMAC.value / row.own.value - 1) < 1e-12)
        #expect(fitted.energyPerMAC.low > row.own.low, "without reading error the interval is narrower")
        func width(_ value: PredictedValue) -> Double { log(value.high / value.low) }
        let near = try #require(points.last)
        #expect(near.reportedEnergyPerMAC == nil)
        #expect(width(near.energyPerMAC) > width(fitted.energyPerMAC))
        #expect(near.efficiency.value == 2 / near.energyPerMAC.value)
        let other = try #require(circuits.first)
        let error = try #require(throws: CalibrationError.self) { try predict(other, with: saved) }
        #expect(error.description.contains("the own effects of mine"))
    }

    @Test func chipWithoutUsableValuesSaysWhy() throws {
        let circuits = try loadReferenceCircuits(referenceCircuitsPath)
        let stellar = try #require(circuits.first { $0.id == "zhang_science2023_stellar" })
        let error = try #require(throws: CalibrationError.self) {
            try ChipCalibration.fit(stellar, split: .first(1), population: circuits)
        }
        #expect(error.description.contains("cannot be calibrated because"))
    }
}
