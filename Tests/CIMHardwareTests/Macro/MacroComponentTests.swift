import CIMHardware
import Quantities
import Testing

/// Components against counts and physics worked out by hand, at 28 nm and 0.9 V where every scaling factor is 1.
@Suite struct MacroComponentTests {
    let model = MacroModel()
    let rram = MacroDesign(
        kind: .rramAnalog, node: .nanometers(28), supply: .volts(0.9), rows: 256, columns: 128, activeRows: 64,
        bitsPerCell: 2, devicesPerWeightCell: 2, inputBitsPerCycle: 1, adcBits: 6, columnsPerADC: 8)
    var sram: MacroDesign {
        MacroDesign(
            kind: .sramAnalog, node: .nanometers(28), supply: .volts(0.9), rows: 256, columns: 128, activeRows: 64,
            inputBitsPerCycle: 1, adcBits: 6, columnsPerADC: 8)
    }

    private func isClose(_ a: Double, _ b: Double, _ room: Double = 1e-12) -> Bool { abs(a - b) <= room * abs(b) }

    @Test("a column read by its current spends current x supply x the time that it conducts")
    func currentTimesTime() {
        // 5-bit weights: two 2-bit slices; 8 input bits x 256 rows x 32 weights; 2 columns of 2 cells each.
        let cost = model.cost(rram, Precision(inputBits: 8, weightBits: 5))
        #expect(cost.weightColumns == 32)
        let access = cost.latencyPerMVM.total.si / (8 * 4 * 8)
        // 64 rows of a column together: 2 uA x 64^0.7 = 36.8 uA.
        let column = 36.758e-6 * 0.9 * access
        let cells = 0.5e-15 * 2 * 64
        let expected = 8 * 4 * 64 * (column + cells)
        #expect(isClose(cost.energyPerMVM[.array].si, expected, 1e-4))
    }

    @Test("twice the pulses, twice the time: multi-bit inputs are not free")
    func pulsesCost() {
        var times: [Double] = []
        var perAccess: [Double] = []
        for bits in [1, 2, 4, 8] {
            var design = rram
            design.inputBitsPerCycle = bits
            let cost = model.cost(design, Precision(inputBits: 8, weightBits: 5))
            let accesses = Double(8 / bits * 4 * 8)
            times.append(cost.latencyPerMVM[.dac].si / accesses)
            perAccess.append(cost.energyPerMVM[.array].si / Double(8 / bits))
        }
        // 1, 3, 15 and 255 levels.
        #expect(isClose(times[3] / times[0], 255) && isClose(times[2] / times[0], 15))
        #expect(perAccess[0] < perAccess[1] && perAccess[1] < perAccess[2] && perAccess[2] < perAccess[3])
        // At 8 bits the pulse of 51 ns is most of the access, and one input costs more than bit by bit with 4 bits at once.
        #expect(perAccess[3] > 2 * perAccess[2])
    }

    @Test("the last group of rows pays for the rows that it has")
    func partialGroups() {
        for design in [rram, sram] {
            func energy(_ rows: Int, _ component: Component) -> Double {
                model.cost(design, Precision(inputBits: 8, weightBits: 5), usedRows: rows).energyPerMVM[component].si
            }
            for component in [Component.array, .wordlineDriver] {
                // 147 rows on groups of 64: not three full groups.
                #expect(isClose(energy(147, component) / energy(64, component), 147.0 / 64, 1e-9))
            }
            // Conversions are whole: three groups.
            #expect(isClose(energy(147, .adc) / energy(64, .adc), 3, 1e-9))
        }
    }

    @Test("held columns are driven once and converted one after another; currents are driven for each conversion")
    func heldColumns() {
        var current = sram
        current.sensing = .current
        let precision = Precision(inputBits: 1, weightBits: 1)
        // 128 conversions on 16 converters.
        let (held, driven) = (model.cost(sram, precision), model.cost(current, precision))
        #expect(isClose(driven.energyPerMVM[.wordlineDriver].si / held.energyPerMVM[.wordlineDriver].si, 8))
        #expect(isClose(driven.latencyPerMVM[.array].si / held.latencyPerMVM[.array].si, 8))
        #expect(isClose(driven.latencyPerMVM[.adc].si, held.latencyPerMVM[.adc].si))
    }

    @Test("inputs that the column integrates are converted once")
    func integrated() {
        var design = sram
        design.integratesInputs = true
        let precision = Precision(inputBits: 8, weightBits: 1)
        let (once, each) = (model.cost(design, precision), model.cost(sram, precision))
        #expect(isClose(each.energyPerMVM[.adc].si / once.energyPerMVM[.adc].si, 8))
        #expect(isClose(each.latencyPerMVM[.adc].si / once.latencyPerMVM[.adc].si, 8))
        #expect(each.latencyPerMVM[.array] == once.latencyPerMVM[.array])
    }

    @Test("a bitline's RC does not scale as a gate; local bitlines are short; a long line's wire counts")
    func lines() {
        let precision = Precision(inputBits: 1, weightBits: 1)
        func line(_ change: (inout MacroDesign) -> Void, _ design: MacroDesign) -> Double {
            var changed = design
            change(&changed)
            return model.cost(changed, precision, usedRows: 1, usedWeightColumns: 1).latencyPerMVM[.array].si
        }
        #expect(line({ $0.supply = .volts(0.6) }, rram) == line({ _ in }, rram))
        #expect(line({ $0.supply = .volts(0.6) }, sram) > line({ _ in }, sram))
        #expect(line({ $0.rows = 1024 }, sram) == line({ _ in }, sram))
        #expect(line({ $0.rows = 1024 }, rram) > line({ _ in }, rram))
        // 7 ln 2 x 1.3 Ohm x 0.39 fF x 16384^2 / 3: 221 ns, where the line without wire would take 16 ns.
        let wire = line({ $0.rows = 16_384 }, rram)
        #expect(wire > 200e-9 && wire < 250e-9)
    }

    @Test("below 10 nm a name is no length: 5 nm is at least 0.75 of 7 nm in time and energy")
    func nodeFloor() {
        func scale(_ node: Double) -> MacroScaling {
            MacroScaling(node: .nanometers(node), supply: .volts(0.9), coefficients: .nominal)
        }
        #expect(scale(5).delay / scale(7).delay > 0.8 && scale(5).energy / scale(7).energy > 0.75)
        #expect(isClose(scale(28).delay, 1) && isClose(scale(28).energy, 1) && isClose(scale(28).area, 1))
        #expect(isClose(scale(56).delay, 60.0 / 32))
    }

    @Test("drivers: a ladder settles in bits, a pulse in levels; every one has area")
    func drivers() {
        var areas: [Double] = []
        var times: [Double] = []
        for driver in InputDriver.allCases {
            var design = rram
            design.inputBitsPerCycle = 6
            design.inputDriver = driver
            let cost = model.cost(design, Precision(inputBits: 6, weightBits: 5))
            areas.append(cost.area[.dac].si)
            times.append(cost.latencyPerMVM[.dac].si)
            #expect(cost.energyPerMVM[.dac].si > 0)
        }
        #expect(areas.allSatisfy { $0 > 0 })
        #expect(isClose(times[0] / times[1], 63.0 / 6) && times[1] == times[2])
    }

    @Test("adder tree: depth 8, 9 bits of carry; an accumulator behind every weight")
    func adderTree() {
        let design = MacroDesign(
            kind: .sramDigital, node: .nanometers(28), supply: .volts(0.9), rows: 128, columns: 64, activeRows: 128,
            adcBits: 0, columnsPerADC: 1)
        let cost = model.cost(design, Precision(inputBits: 4, weightBits: 8))
        #expect(cost.weightColumns == 8)
        #expect(isClose(cost.latencyPerMVM.total.si, 4 * (8 * 229e-12 + 9 * 95.6e-12)))
        // 128 rows x 72 adders, and 8 accumulators of 8 + 4 + 7 bits, of 1.7 fJ each.
        #expect(isClose(cost.energyPerMVM[.accumulation].si, 4 * (128 * 72 + 8 * 19) * 1.7e-15))
        var wide = design
        wide.inputBitsPerCycle = 4
        let parallel = model.cost(wide, Precision(inputBits: 4, weightBits: 8))
        // Four input bits at once drive four times the lines once.
        #expect(isClose(parallel.energyPerMVM[.wordlineDriver].si, cost.energyPerMVM[.wordlineDriver].si))
        #expect(parallel.area[.accumulation] > cost.area[.accumulation])
    }

    @Test("a slow clock stretches the access, and what conducts")
    func slowClock() {
        var design = rram
        design.clock = .megahertz(1)
        let precision = Precision(inputBits: 1, weightBits: 5)
        let slow = model.cost(design, precision, usedRows: 64, usedWeightColumns: 4)
        let fast = model.cost(rram, precision, usedRows: 64, usedWeightColumns: 4)
        #expect(isClose(slow.latencyPerMVM.total.si, 1e-6))
        // The current flows a microsecond instead of a few nanoseconds.
        #expect(slow.energyPerMVM[.array].si > 30 * fast.energyPerMVM[.array].si)
        #expect(slow.energyPerMVM[.wordlineDriver] == fast.energyPerMVM[.wordlineDriver])
        var held = sram
        held.clock = .megahertz(1)
        #expect(model.cost(held, precision).energyPerMVM == model.cost(sram, precision).energyPerMVM)
    }

    @Test("RRAM cells do not leak; the rest of the macro does")
    func leakage() {
        let precision = Precision(inputBits: 1, weightBits: 1)
        func watts(_ design: MacroDesign) -> Double { model.cost(design, precision).leakage.si }
        var wide = rram
        wide.rows = 512
        // Twice the cells: only 256 drivers more.
        #expect(watts(wide) < 1.5 * watts(rram))
        var wideSRAM = sram
        wideSRAM.rows = 512
        #expect(watts(wideSRAM) > 1.5 * watts(sram))
        #expect(watts(sram) > watts(rram))
    }

    @Test func efficiencyIsTwoOperationsPerMAC() {
        let cost = model.cost(rram, Precision(inputBits: 8, weightBits: 5))
        #expect(isClose(cost.topsPerWatt * cost.energyPerMAC.si * 1e12, 2))
    }
}
