import GSL
import Quantities
import Testing
import ViTMoE

@testable import CIMHardware

struct ChipMappingTests {
    @Test func matrixIsCutIntoFullAndPartialMacros() {
        // 300 x 70 on macros of 128 rows x 16 weights, 4 macros per PE.
        let mapping = MatrixMapping(inputs: 300, outputs: 70, rows: 128, weightColumns: 16, macrosPerPE: 4)
        #expect(mapping.rowTiles == 3 && mapping.columnTiles == 5)
        #expect(mapping.lastRows == 44 && mapping.lastColumns == 6)
        #expect(mapping.macros == 15 && mapping.processingElements == 4)
        #expect(mapping.rowTilesPerPE == 1 && mapping.partialGroups == 3)
        #expect(mapping.inputFanOut(macrosPerPE: 4) == 2)
    }

    @Test func matrixThatFitsOnePEAddsNothingOutside() {
        let mapping = MatrixMapping(inputs: 256, outputs: 32, rows: 128, weightColumns: 16, macrosPerPE: 8)
        #expect(mapping.macros == 4 && mapping.processingElements == 1)
        #expect(mapping.partialGroups == 1 && mapping.inputFanOut(macrosPerPE: 8) == 1)
    }

    @Test func everyWeightHasExactlyOnePlace() {
        for seed in UInt64(1)...2_000 {
            var stream = RandomStream(StreamKey(seed: seed, purpose: "mapping test"))
            let inputs = stream.integer(in: 1...5_000)
            let outputs = stream.integer(in: 1...2_000)
            let rows = stream.integer(in: 1...1_024)
            let columns = stream.integer(in: 1...128)
            let mapping = MatrixMapping(
                inputs: inputs, outputs: outputs, rows: rows, weightColumns: columns,
                macrosPerPE: stream.integer(in: 1...64))
            let totalRows = (mapping.rowTiles - 1) * rows + mapping.lastRows
            let totalColumns = (mapping.columnTiles - 1) * columns + mapping.lastColumns
            #expect(totalRows == inputs && totalColumns == outputs, "seed \(seed)")
            #expect((1...rows).contains(mapping.lastRows), "seed \(seed)")
            #expect((1...columns).contains(mapping.lastColumns), "seed \(seed)")
            #expect((1...mapping.rowTiles).contains(mapping.partialGroups), "seed \(seed)")
        }
    }

    @Test func copiesFollowTheVectors() throws {
        let workload = try ChipFixtures.workload(charged: .encoder)
        let replication = Replication(largest: 64, workload: workload)
        func copies(_ name: String) -> Int? {
            workload.layers.first { $0.name == name }.map { replication.copies(of: MatrixShape($0)) }
        }
        // 19200, 4800, 1200, 300 tokens; three experts share 19200.
        #expect(copies("block1.layer1.query") == 64)
        #expect(copies("block2.layer1.query") == 16)
        #expect(copies("block3.layer1.query") == 4)
        #expect(copies("block4.layer1.query") == 1)
        #expect(copies("block1.layer1.expertUp") == 21)
    }

    @Test(arguments: [(4, 0.5, 1.5), (16, 0.75, 4.5), (1, 0.0, 0.0)])
    func busTreeHasTheLengthsOfAnHTree(leaves: Int, path: Double, total: Double) {
        // Side 2 m; wires of 1e-9 m add nothing that a comparison could see.
        let tree = BusTree<Double>(contentM2: 4, leaves: Double(leaves), wireWidthM: 1e-9)
        #expect(abs(tree.pathM - 2 * path) < 1e-6)
        #expect(abs(tree.wireAreaM2 - 2 * total * 1e-9) < 1e-15)
    }

    @Test func bufferEnergyFollowsThePublishedThreePoints() {
        // 10, 20 and 100 pJ per 64 bits from 8 KiB, 32 KiB and 1 MiB at 45 nm, 0.9 V (Horowitz, ISSCC 2014); 28 nm needs 0.507 of it.
        // The last is one cache with its tags; banks of 256 KiB miss it by a third.
        let scale = MacroScaling(node: .nanometers(28), supply: .volts(0.9), coefficients: .nominal)
        func energy(_ kibibytes: Double) -> Double {
            64 * BufferModel(bytes: kibibytes * 1024, scale: scale).energyPerBitJ / (0.4277 / 0.8443)
        }
        #expect(abs(energy(8) / 10e-12 - 1) < 1e-9)
        #expect(abs(energy(32) / 20e-12 - 1) < 1e-9)
        #expect(abs(energy(1024) / 100e-12 - 1) < 0.34)
        // More banks cost the wire to them, not the root of all their cells.
        #expect(energy(16384) < 3 * energy(1024))
    }

    @Test func bufferAreaIsCellsOverArrayRatio() {
        let scale = MacroScaling(node: .nanometers(28), supply: .volts(0.9), coefficients: .nominal)
        // 1 MiB: 8388608 cells of 0.12544 um2, 60 % of the area.
        let area = BufferModel(bytes: 1_048_576, scale: scale).areaM2
        #expect(abs(area / (8_388_608 * 0.12544e-12 / 0.6) - 1) < 1e-9)
    }
}
