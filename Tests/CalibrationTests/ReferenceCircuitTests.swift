import CIMHardware
import Testing

@testable import Calibration

/// The committed circuits: they load, are consistent, and say where every number comes from.
@Suite struct ReferenceCircuitTests {
    let circuits: [ReferenceCircuit]

    init() throws { circuits = try loadReferenceCircuits(referenceCircuitsPath) }

    @Test func allCircuitsLoad() {
        #expect(circuits.count == 65)
        #expect(circuits.count { $0.obstacle == nil } == 51)
        #expect(circuits.map(\.id) == circuits.map(\.id).sorted())
    }

    @Test func comparedValuesDoNotContradictEachOther() {
        for circuit in circuits { #expect(circuit.contradictions() == []) }
    }

    @Test func knownContradictionIsFoundAmongExcludedValues() {
        // 35.59 GOPS at 8b does not follow from 512 operations in 14.8 ns (34.59).
        let circuit = circuits.first { $0.id == "xue_isscc2021" }
        #expect(circuit?.contradictions(includingExcluded: true).count == 1)
    }

    /// 1 TOPS at 10 mW is 100 TOPS/W and 20 fJ per MAC; another efficiency or energy beside them is a contradiction.
    @Test(arguments: [("efficiency,100,TOPS/W", 0), ("efficiency,80,TOPS/W", 1), ("energy_per_mac,40,fJ", 1)])
    func powerAndThroughputImplyTheEfficiency(row: String, contradictions: Int) throws {
        let folder = try TemporaryFolder()
        let csv = """
            \(header)
            \(row),,0.9,,1,1,,,,,,,,Table 1,printed,,,
            throughput,1,TOPS,,0.9,,1,1,,,,,,,,Table 1,printed,,,
            power,10,mW,,0.9,,1,1,,,,,,,,Table 1,printed,,,
            """
        let circuit = try loadReferenceCircuit(folder.circuit("mine", yaml: validYAML, csv: csv))
        let found = circuit.contradictions()
        #expect(found.count == contradictions)
        for contradiction in found { #expect(contradiction.lines == [2, 3, 4]) }
    }

    @Test func efficiencyIsTwoOperationsOverEnergy() throws {
        var pairs = 0
        for circuit in circuits {
            for a in circuit.measurements where a.quantity == .efficiency {
                for b in circuit.measurements
                where b.quantity == .energyPerMAC && b.point == a.point && b.line == a.line + 1 {
                    let efficiency = try #require(a.value)
                    let energy = try #require(b.value)
                    #expect(abs(efficiency * energy / 2 - 1) < 1e-5, "\(circuit.id), line \(a.line)")
                    pairs += 1
                }
            }
        }
        #expect(pairs > 80)
    }

    @Test func everyDesignThatIsPredictedIsValid() throws {
        for circuit in circuits where circuit.obstacle == nil {
            for measurement in circuit.measurements {
                _ = try circuit.structure.design(at: measurement.point, keepClock: true)
            }
        }
    }

    @Test func unavailableChipSaysSo() throws {
        let circuit = try #require(circuits.first { $0.id == "zhang_science2023_stellar" })
        #expect(circuit.obstacle?.isEmpty == false)
        #expect(circuit.measurements.allSatisfy { $0.excluded != nil })
        let absolute: [ReportedQuantity] = [.energyPerMAC, .latency, .area]
        #expect(circuit.measurements.allSatisfy { !absolute.contains($0.quantity) || $0.value == nil })
    }

    /// A fifth of the chips of each kind, none with a corrected reading.
    @Test func heldOutChipsAreAFifthOfEachKind() throws {
        let heldOut = try HeldOutChips.read(referenceCircuitsPath, circuits: circuits)
        for kind in MacroKind.allCases {
            let chips = Set(
                try circuits.filter { circuit in
                    let values = try circuit.observations()
                    return circuit.structure.kind == kind && !values.isEmpty
                }.map(\.silicon))
            #expect(heldOut.silicon[kind]?.count == Int((Double(chips.count) / 5).rounded()))
        }
        for circuit in circuits where heldOut.all.contains(circuit.silicon) { #expect(circuit.corrections.isEmpty) }
    }

    /// Every circuit loads in its first reading too, and the corrections change something.
    @Test func firstReadingLoads() throws {
        let first = try loadReferenceCircuits(referenceCircuitsPath, reading: .asRead)
        #expect(first.map(\.id) == circuits.map(\.id))
        let changed = zip(first, circuits).filter { $0.structure != $1.structure || $0.measurements != $1.measurements }
        #expect(changed.count == 17)
    }

    @Test func everyAssumptionHasAReason() {
        for circuit in circuits {
            #expect(circuit.assumptions.allSatisfy { $0.reason.count >= 5 }, "\(circuit.id)")
        }
    }
}
