import CIMHardware
import Quantities
import Testing
import ViTMoE

struct ChipDesignTests {
    @Test(arguments: Memory.allCases) func standardBaseIsValid(memory: Memory) throws {
        try ChipFixtures.design(memory).validate()
    }

    @Test func everyImpossibleFieldIsNamed() {
        let changes: [(String, (inout ChipDesign) -> Void)] = [
            ("macrosPerPE", { $0.macrosPerPE = 0 }),
            ("pesPerTile", { $0.pesPerTile = -1 }),
            ("tiles", { $0.tiles = 0 }),
            ("tiles", { ($0.tiles, $0.macrosPerPE) = (65_536, 65_536) }),
            ("replication", { $0.replication = 0 }),
            ("globalBufferBytes", { $0.globalBufferBytes = 0 }),
            ("busWidthBits", { $0.busWidthBits = 0 }),
            ("vectorLanes", { $0.vectorLanes = 70_000 }),
            ("precision.weightBits", { $0.weightBits = 0 }),
            ("macro.node", { $0.macro.node = .nanometers(1) }),
            ("macro.supply", { $0.macro.supply = .volts(0.4) }),
            ("macro.clock", { $0.macro.clock = .gigahertz(3) }),
            ("macro.columns", { $0.macro.columns = 8 }),
            ("macro.inputBitsPerCycle", { ($0.macro.inputBitsPerCycle, $0.inputBits) = (4, 2) }),
            ("macro.adcBits", { $0.macro.adcBits = 5 }),
        ]
        for (field, change) in changes {
            var design = ChipFixtures.design(.rram)
            if field == "macro.columns" { design.macro.columnsPerADC = 1 }
            change(&design)
            #expect(performing: { try design.validate() }, throws: { ($0 as? DesignError)?.field == field })
        }
    }

    @Test func costRejectsAnImpossibleDesign() throws {
        var design = ChipFixtures.design(.sram)
        design.busWidthBits = 0
        let workload = try ChipFixtures.workload()
        #expect(throws: DesignError.self) { try HardwareModel().cost(of: workload, on: design) }
    }

    @Test func fastestClockIsTwentyGatesAtTheReference() {
        let clock = LogicTiming.maximumClock(node: .nanometers(28), supply: .volts(0.9))
        #expect(abs(clock.gigahertz - 1 / (20 * 0.0478)) < 1e-9)
        #expect(LogicTiming.maximumClock(node: .nanometers(28), supply: .volts(0.6)) < clock)
        #expect(LogicTiming.maximumClock(node: .nanometers(65), supply: .volts(0.9)) < clock)
    }

    @Test func resolutionRuleFollowsItsExamples() {
        // 128 rows of binary cells with binary inputs: plain sum 9, lossless 8 (ISAAC), allowed 6.
        #expect(ADCResolution.requiredBits(activeRows: 128, inputBitsPerCycle: 1, bitsPerCell: 1) == 6)
        #expect(ADCResolution.requiredBits(activeRows: 1, inputBitsPerCycle: 1, bitsPerCell: 1) == 1)
        for bits in 1...14 {
            for input in 1...8 {
                for cell in 1...4 {
                    let rows = ADCResolution.maximumActiveRows(bits: bits, inputBitsPerCycle: input, bitsPerCell: cell)
                    guard rows > 0 else { continue }
                    func required(_ rows: Int) -> Int {
                        ADCResolution.requiredBits(activeRows: rows, inputBitsPerCycle: input, bitsPerCell: cell)
                    }
                    #expect(required(rows) <= bits)
                    #expect(required(rows + 1) > bits)
                }
            }
        }
    }
}
