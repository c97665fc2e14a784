import CIMHardware
import Quantities
import Testing

/// Components against closed forms, at 28 nm and 0.9 V where every scaling factor is 1.
@Suite struct MacroComponentTests {
    let model = MacroModel()
    let rram = MacroDesign(
        kind: .rramAnalog, node: .nanometers(28), supply: .volts(0.9), rows: 256, columns: 128, activeRows: 64,
        bitsPerCell: 2, devicesPerWeightCell: 2, inputBitsPerCycle: 1, adcBits: 6, columnsPerADC: 8)

    private func isClose(_ a: Double, _ b: Double) -> Bool { abs(a - b) <= 1e-12 * abs(b) }

    @Test func analogEnergyFollowsItsEquation() {
        // 5-bit weights: 4 magnitude bits in two 2-bit slices; 64 read columns hold 32 weights; 8 ADCs.
        // 8 input bits x 4 row groups = 32 accesses; 64 conversions in 8 rounds of 8 ADCs.
        let cost = model.cost(rram, Precision(inputBits: 8, weightBits: 5))
        #expect(cost.weightColumns == 32)
        #expect(cost.macsPerMVM == 256 * 32)
        let energy = cost.energyPerMVM
        #expect(isClose(energy[.adc].si, 32 * 64 * 489e-15))
        #expect(isClose(energy[.array].si, 32 * 128 * 64 * 15e-15))
        #expect(isClose(energy[.wordlineDriver].si, 32 * 8 * 64 * 128 * 0.4e-15))
        #expect(isClose(energy[.accumulation].si, 32 * 64 * 14 * 3.4e-15))
        #expect(isClose(energy[.control].si, 32 * 8 * 8 * 34e-15))
        #expect(energy[.dac].si == 0)
    }

    @Test func analogLatencyFollowsItsEquation() {
        let latency = model.cost(rram, Precision(inputBits: 8, weightBits: 5)).latencyPerMVM
        let access = 256 * 0.02e-9 + 0.1e-9 + 6 * 0.64e-9
        #expect(isClose(latency.total.si, 256 * access))
    }

    @Test func analogAreaFollowsItsEquation() {
        let area = model.cost(rram, Precision(inputBits: 8, weightBits: 5)).area
        #expect(isClose(area[.array].si, 256 * 128 * 50 * 28e-9 * 28e-9))
        #expect(isClose(area[.adc].si, 8 * 400e-12))
        #expect(isClose(area[.wordlineDriver].si, 256 * 25e-12))
        #expect(isClose(area[.columnMux].si, 128 * 25e-12))
    }

    @Test func usedBlockCostsItsShare() {
        // 8 rows and 4 weights (8 conversions on 8 ADCs): one row group, one round, one input bit.
        let cost = model.cost(rram, Precision(inputBits: 1, weightBits: 5), usedRows: 8, usedWeightColumns: 4)
        #expect(cost.macsPerMVM == 32)
        #expect(isClose(cost.energyPerMVM[.adc].si, 8 * 489e-15))
        #expect(isClose(cost.energyPerMVM[.array].si, 16 * 8 * 15e-15))
        #expect(isClose(cost.latencyPerMVM.total.si, 256 * 0.02e-9 + 0.1e-9 + 6 * 0.64e-9))
    }

    @Test func adderTreeFollowsItsEquation() {
        let design = MacroDesign(
            kind: .sramDigital, node: .nanometers(28), supply: .volts(0.9), rows: 128, columns: 64, activeRows: 128,
            adcBits: 0, columnsPerADC: 1)
        let cost = model.cost(design, Precision(inputBits: 4, weightBits: 8))
        #expect(cost.weightColumns == 8)
        #expect(isClose(cost.latencyPerMVM.total.si, 4 * (8 * 229e-12 + 9 * 95.6e-12)))
        #expect(isClose(cost.energyPerMVM[.accumulation].si, 4 * 128 * 72 * 3.4e-15 * 0.5))
        #expect(isClose(cost.area[.accumulation].si, 128 * 64 * 4.79e-12))
    }

    @Test func columnAccumulationFollowsItsEquation() {
        // 1-bit weights with 7 guard columns: 8 columns each, 16 weights; the sum ripples through 128 / 4 cells.
        let design = MacroDesign(
            kind: .sramDigital, node: .nanometers(28), supply: .volts(0.9), rows: 128, columns: 128, activeRows: 128,
            adcBits: 0, columnsPerADC: 1, guardColumnsPerWeight: 7, columnRegisters: 4)
        let cost = model.cost(design, Precision(inputBits: 1, weightBits: 1))
        #expect(cost.weightColumns == 16)
        #expect(isClose(cost.latencyPerMVM.total.si, 33 * 229e-12 + 95.6e-12))
        #expect(isClose(cost.energyPerMVM[.accumulation].si, 128 * 128 * 3.4e-15 * 0.5))
    }

    @Test func nodeAndSupplyScaleAsPowers() {
        // Constant: ADC energy 489 fJ, exponents 1.1 (node) and 2 (supply); delay exponents 1 and -1.5.
        var design = rram
        design.node = .nanometers(56)
        design.supply = .volts(0.45)
        let precision = Precision(inputBits: 8, weightBits: 5)
        let cost = model.cost(design, precision)
        let reference = model.cost(rram, precision)
        let energyRatio = cost.energyPerMVM[.adc].si / reference.energyPerMVM[.adc].si
        let delayRatio = cost.latencyPerMVM.total.si / reference.latencyPerMVM.total.si
        #expect(abs(energyRatio - 2.143546925072586 / 4) < 1e-12)
        #expect(abs(delayRatio - 2 * 2.8284271247461903) < 1e-12)
        // The current of an RRAM cell comes from the supply and does not shrink with the node.
        #expect(isClose(cost.energyPerMVM[.array].si, reference.energyPerMVM[.array].si / 2))
    }

    @Test func slowClockStretchesAccessAndBias() {
        var design = rram
        design.clock = .megahertz(1)
        let precision = Precision(inputBits: 1, weightBits: 5)
        let slow = model.cost(design, precision, usedRows: 64, usedWeightColumns: 4)
        let fast = model.cost(rram, precision, usedRows: 64, usedWeightColumns: 4)
        // 1 us is far above 9.06 ns, so the smooth maximum is the period.
        #expect(abs(slow.latencyPerMVM.total.si - 1e-6) < 1e-12)
        let stretch = 0.5 + 0.5 * 1e-6 / fast.latencyPerMVM.total.si
        #expect(abs(slow.energyPerMVM[.adc].si / fast.energyPerMVM[.adc].si / stretch - 1) < 1e-9)
        #expect(slow.energyPerMVM[.wordlineDriver] == fast.energyPerMVM[.wordlineDriver])
    }

    @Test func efficiencyIsTwoOperationsPerMAC() {
        let cost = model.cost(rram, Precision(inputBits: 8, weightBits: 5))
        #expect(isClose(cost.topsPerWatt * cost.energyPerMAC.si * 1e12, 2))
    }
}
