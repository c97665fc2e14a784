import CIMHardware
import Documents
import Quantities
import Testing

@testable import Calibration

/// The whole way on a few committed circuits (all of them take seconds in a release build).
@Suite struct CalibrationTests {
    static let few = [
        "yoon_jssc2021", "spetalnick_vlsi2023", "yin_ted2020", "chih_isscc2021", "mori_isscc2023", "jia_isscc2021",
        "choi_cicc2022", "papistas_cicc2021", "zhang_science2023_stellar",
    ]
    let circuits: [ReferenceCircuit]

    init() throws {
        circuits = try loadReferenceCircuits(referenceCircuitsPath).filter { Self.few.contains($0.id) }
    }

    @Test func resultIsIndependentOfOrderAndSurvivesCoding() throws {
        let a = try Calibration.fit(circuits)
        let b = try Calibration.fit(circuits.reversed(), threads: 1)
        let bytes = try CanonicalJSON.encode(a)
        #expect(try CanonicalJSON.encode(b) == bytes)
        let decoded = try CanonicalJSON.decode(Calibration.self, from: bytes)
        #expect(try CanonicalJSON.encode(decoded) == bytes)
        #expect(a.notUsed.map(\.circuit) == ["zhang_science2023_stellar"])
        #expect(Set(a.rows.map(\.circuit)).count == 8)
        for row in a.rows {
            #expect(row.heldOut.low < row.heldOut.value && row.heldOut.value < row.heldOut.high)
            #expect(row.heldOut.value != row.fitted)
        }
        try checkPredictions(a)
        checkDiagnosis(a)
    }

    private func checkDiagnosis(_ calibration: Calibration) {
        #expect(calibration.influence.count == 8)
        #expect(calibration.influence.map(\.cookDistance) == calibration.influence.map(\.cookDistance).sorted(by: >))
        #expect(calibration.identifiability.singularValues.count == Coefficient.allCases.count)
        #expect(calibration.diagnostics.count == 7 + 3 * calibration.heldOut.count)
        #expect(calibration.diagnostics.allSatisfy { !$0.meaning.isEmpty && !$0.remedy.isEmpty })
        #expect(calibration.laboratoryHeldOut.map(\.chips) == calibration.heldOut.map(\.chips))
        // Two of these chips are from TSMC, two from Georgia Tech: only their predictions change.
        let shared = ["chih_isscc2021", "mori_isscc2023", "yoon_jssc2021", "spetalnick_vlsi2023"]
        for row in calibration.rows {
            let isShared = shared.contains(row.circuit)
            #expect((row.laboratoryLeftOut != row.leftOut) == isShared, "\(row.circuit)")
        }
        // Two supplies, so two values of energy and of latency.
        let pairs = calibration.ownPoints.filter { $0.silicon == "choi_cicc2022" }
        #expect(pairs.map(\.metric) == [.energyPerMAC, .latency] && pairs.allSatisfy { $0.values == 2 })
    }

    private func checkPredictions(_ calibration: Calibration) throws {
        let stellar = try #require(circuits.first { $0.id == "zhang_science2023_stellar" })
        #expect(throws: CalibrationError.self) { try predict(stellar, with: calibration) }
        let choi = try #require(circuits.first { $0.id == "choi_cicc2022" })
        let predictions = try predict(choi, with: calibration)
        // Two supplies, each with an energy row without a size and a latency row with one.
        #expect(Set(predictions.map { $0.point.supply?.si }) == [0.85, 1.2])
        for prediction in predictions {
            let product = prediction.efficiency.value * prediction.energyPerMAC.value
            #expect(abs(product - 2) < 1e-12)
            #expect(prediction.efficiency.low < prediction.efficiency.value)
            #expect(prediction.reportedArea != nil)
        }
    }

    @Test func tooFewChipsIsAnError() throws {
        let error = try #require(throws: CalibrationError.self) { try Calibration.fit(Array(circuits.prefix(3))) }
        #expect(error.description.contains("at least 5 needed"))
        #expect(throws: CalibrationError.self) { try Calibration.fit([]) }
    }

    @Test func impossibleStructureNamesTheRow() throws {
        let folder = try TemporaryFolder()
        let yaml = validYAML.replacing("activeRows: 64", with: "activeRows: 512")
        let circuit = try loadReferenceCircuit(folder.circuit("mine", yaml: yaml, csv: validCSV))
        let error = try #require(throws: CalibrationError.self) { try circuit.observations() }
        #expect(error.description.contains("mine/measurements.csv:2: macro.activeRows is 512, allowed: 1 ... 256"))
    }

    @Test func unknownFieldIsAnObstacle() throws {
        let folder = try TemporaryFolder()
        let yaml = validYAML.replacing("adcBits: 6", with: "adcBits: null")
        let circuit = try loadReferenceCircuit(folder.circuit("mine", yaml: yaml, csv: validCSV))
        #expect(circuit.obstacle == "unknown: adcBits")
        #expect(try circuit.observations().isEmpty)
    }

    @Test func clockIsLeftOutOfLatencyOnly() throws {
        let folder = try TemporaryFolder()
        let csv = validCSV.replacing("0.9,,1,1,,,64", with: "0.9,100,1,1,,,64").replacing("0.9,,1", with: "0.9,100,1")
        let circuit = try loadReferenceCircuit(folder.circuit("mine", yaml: validYAML, csv: csv))
        let observations = try circuit.observations()
        #expect(observations.first { $0.metric == .latency }?.design.clock == nil)
        #expect(observations.first { $0.metric == .energyPerMAC }?.design.clock == .megahertz(100))
        let clocked = try circuit.clockedLatencies()
        #expect(zip(observations, clocked).allSatisfy { ($0.metric == .latency) == ($1 != nil) })
        let latency = try #require(clocked.compactMap { $0 }.first)
        #expect(latency.design.clock == .megahertz(100))
        // At least one period of 10 ns, where 9 ns are reported.
        #expect(try #require(latency.cycleRatio(MacroModel())) > 10.0 / 9 - 1e-9)
        #expect(try #require(observations.first { $0.metric == .latency }).cycleRatio(MacroModel()) == nil)
    }
}
