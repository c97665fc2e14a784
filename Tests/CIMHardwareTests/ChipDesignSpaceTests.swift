import CIMHardware
import GSL
import Quantities
import Testing

struct ChipDesignSpaceTests {
    @Test(arguments: Memory.allCases) func standardSpacesAreSound(memory: Memory) throws {
        let space = DesignSpace.standard(memory)
        try space.validate()
        #expect(space.memory == memory)
        #expect(space.count == space.axes.reduce(1) { $0 * $1.count })
        #expect(space.axes.contains { $0.isCategory } == (memory == .sram))
        for axis in space.axes { #expect(axis.values == axis.values.sorted(), "\(axis.name)") }
    }

    @Test(arguments: Memory.allCases) func mostPointsAreValidDesigns(memory: Memory) {
        let space = DesignSpace.standard(memory)
        var valid = 0
        for seed in UInt64(1)...2_000 {
            var stream = RandomStream(StreamKey(seed: seed, purpose: "design space test"))
            if (try? space.design(at: ChipFixtures.randomPoint(of: space, &stream))) != nil { valid += 1 }
        }
        // 84 % and 95 % were counted over 40000 points; 1600 of 2000 lies 5 standard deviations below the first.
        #expect(valid > 1_600)
    }

    @Test(arguments: Memory.allCases) func everyAxisChangesTheDesign(memory: Memory) throws {
        let space = DesignSpace.standard(memory)
        // The middle of every axis; the analog kind, where there is a choice, since a digital macro has no ADC.
        var middle = space.axes.map { $0.count / 2 }
        if memory == .sram { middle[0] = 1 }
        let base = try space.design(at: middle)
        for (index, axis) in space.axes.enumerated() {
            var point = middle
            point[index] = point[index] == 0 ? 1 : point[index] - 1
            #expect(try space.design(at: point) != base, "\(axis.name)")
        }
    }

    @Test func digitalMacrosIgnoreTheADC() throws {
        let space = DesignSpace.standard(.sram)
        var point = space.axes.map { $0.count / 2 }
        point[0] = 0
        let base = try space.design(at: point)
        #expect(base.macro.kind == .sramDigital && base.macro.adcBits == 0 && base.macro.columnsPerADC == 1)
        for (index, axis) in space.axes.enumerated() where ["adcBits", "columnsPerADC"].contains(axis.name) {
            point[index] = 0
            #expect(try space.design(at: point) == base)
        }
    }

    @Test func activeRowsStayWithinArrayAndConverter() throws {
        let space = DesignSpace.standard(.rram)
        for seed in UInt64(1)...2_000 {
            var stream = RandomStream(StreamKey(seed: seed, purpose: "active rows test"))
            guard let design = try? space.design(at: ChipFixtures.randomPoint(of: space, &stream)) else { continue }
            let macro = design.macro
            let required = ADCResolution.requiredBits(
                activeRows: macro.activeRows, inputBitsPerCycle: macro.inputBitsPerCycle,
                bitsPerCell: macro.bitsPerCell)
            #expect((1...macro.rows).contains(macro.activeRows) && required <= macro.adcBits, "seed \(seed)")
            #expect(design.clock <= LogicTiming.maximumClock(node: macro.node, supply: macro.supply), "seed \(seed)")
        }
    }

    @Test func wrongPointsAreRejectedByName() {
        let space = DesignSpace.standard(.rram)
        #expect(performing: { try space.design(at: [0]) }, throws: { ($0 as? DesignError)?.field == "point" })
        var point = space.axes.map { _ in 0 }
        point[1] = 99
        #expect(
            performing: { try space.design(at: point) }, throws: { ($0 as? DesignError)?.field == space.axes[1].name })
    }

    @Test func brokenSpacesAreRejected() {
        var space = DesignSpace.standard(.rram)
        space.axes.append(DesignAxis(.rows, [64]))
        #expect(throws: DesignError.self) { try space.validate() }
        for axis in [
            DesignAxis(.rows, []), DesignAxis(.rows, [1.5]), DesignAxis(.supply, [.nan]), DesignAxis(.macroKind, [1]),
            DesignAxis(.clockFraction, [1.1]), DesignAxis(.tiles, [-1]), DesignAxis(.tiles, [.infinity]),
        ] {
            space.axes = [axis]
            #expect(throws: DesignError.self) { try space.validate() }
            #expect(throws: DesignError.self) { try space.design(at: [0]) }
        }
    }
}
