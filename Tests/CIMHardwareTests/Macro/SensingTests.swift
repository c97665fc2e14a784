import CIMHardware
import Quantities
import Testing

/// Voltage-mode sensing and a declared exponent of the supply, against hand-computed values.
@Suite struct SensingTests {
    let model = MacroModel()
    let precision = Precision(inputBits: 1, weightBits: 5)
    let current = MacroDesign(
        kind: .rramAnalog, node: .nanometers(28), supply: .volts(0.9), rows: 256, columns: 128, activeRows: 64,
        bitsPerCell: 2, devicesPerWeightCell: 2, inputBitsPerCycle: 1, adcBits: 6, columnsPerADC: 8)
    var voltage: MacroDesign {
        var design = current
        design.sensing = .voltage
        return design
    }

    private func isClose(_ a: Double, _ b: Double, _ room: Double = 1e-12) -> Bool { abs(a - b) <= room * abs(b) }

    @Test("the line settles through its active cells, and the cells conduct until it has")
    func equations() {
        let cost = model.cost(voltage, precision)
        // 7 ln 2 x 256 x 0.39 fF / (64 x 2.5 uS) = 3.0277 ns; 4 row groups x 8 conversions in sequence.
        let settle = 7 * 0.6931471805599453 * 256 * 0.39e-15 / (64 * 2.5e-6)
        #expect(isClose(settle, 3.0277e-9, 1e-4))
        #expect(isClose(cost.latencyPerMVM[.array].si, 32 * settle))
        // 0.5 V squared x 2.5 uS for settling and a pulse of 0.1 ns: 1.95 fJ; 4 x 64 rows x 128 cells.
        #expect(isClose(cost.energyPerMVM[.array].si, 4 * 64 * 128 * 0.25 * 2.5e-6 * (settle + 0.1e-9)))
        // The rest is as with currents.
        let reference = model.cost(current, precision)
        #expect(cost.energyPerMVM[.adc] == reference.energyPerMVM[.adc] && cost.area == reference.area)
    }

    @Test("a slow clock keeps a current flowing, not a settled voltage")
    func slowClock() {
        for design in [current, voltage] {
            var slow = design
            slow.clock = .megahertz(10)
            let ratio =
                model.cost(slow, precision).energyPerMVM[.array].si
                / model.cost(design, precision).energyPerMVM[.array].si
            #expect(design.sensing == .voltage ? ratio == 1 : ratio > 4)
        }
    }

    @Test("declaring current says what is the default; the cells' energy under voltages knows no supply")
    func defaults() {
        var declared = current
        declared.sensing = .current
        #expect(model.cost(declared, precision) == model.cost(current, precision))
        var higher = voltage
        higher.supply = .volts(1.2)
        let (a, b) = (model.cost(voltage, precision), model.cost(higher, precision))
        #expect(b.latencyPerMVM[.array] == a.latencyPerMVM[.array])
        #expect(b.energyPerMVM[.array].si <= a.energyPerMVM[.array].si && b.energyPerMVM.total > a.energyPerMVM.total)
    }

    @Test("more active rows settle a floating line faster, finer converters wait longer")
    func monotone() {
        for bits in 1...9 {
            for rows in [1, 2, 4, 8, 16, 32, 64, 128] {
                var (a, finer, wider) = (voltage, voltage, voltage)
                (a.adcBits, finer.adcBits, wider.adcBits) = (bits, bits + 1, bits)
                (a.activeRows, finer.activeRows, wider.activeRows) = (rows, rows, 2 * rows)
                func perAccess(_ design: MacroDesign) -> Double {
                    model.cost(design, precision).latencyPerMVM[.array].si / Double(256 / design.activeRows)
                }
                #expect(perAccess(finer) > perAccess(a) && perAccess(wider) < perAccess(a))
            }
        }
    }

    @Test("with an exponent of 4.8 a column macro's energy falls from 0.8 V to 0.6 V as Colonnade's does")
    func supplyExponent() {
        func energy(_ volts: Double, _ exponent: Double?) -> Double {
            let design = MacroDesign(
                kind: .sramDigital, node: .nanometers(65), supply: .volts(volts), rows: 128, columns: 128,
                activeRows: 128, adcBits: 0, columnsPerADC: 1, guardColumnsPerWeight: 7, columnRegisters: 16,
                energySupplyExponent: exponent)
            return model.cost(design, Precision(inputBits: 1, weightBits: 1)).energyPerMVM.total.si
        }
        // 68.10 and 17.13 fJ per MAC at 100 MHz (reference-circuits/kim_jssc2021_colonnade).
        #expect(isClose(energy(0.8, 4.8) / energy(0.6, 4.8), 68.10 / 17.13, 0.01))
        #expect(isClose(energy(0.8, nil) / energy(0.6, nil), (0.8 / 0.6) * (0.8 / 0.6)))
        // The constants hold at 0.9 V, whatever the exponent.
        #expect(isClose(energy(0.9, 4.8), energy(0.9, nil)))
        // The fitted exponent, declared, changes nothing.
        #expect(energy(0.7, 2) == energy(0.7, nil))
    }

    @Test("the exponent is the macro's own: RRAM cells, time and area keep theirs")
    func exponentScope() {
        var declared = current
        declared.supply = .volts(0.6)
        var plain = declared
        declared.energySupplyExponent = 3
        plain.energySupplyExponent = nil
        let (a, b) = (model.cost(declared, precision), model.cost(plain, precision))
        #expect(a.energyPerMVM[.array] == b.energyPerMVM[.array])
        #expect(a.latencyPerMVM == b.latencyPerMVM && a.area == b.area && a.leakage == b.leakage)
        #expect(isClose(a.energyPerMVM[.adc].si / b.energyPerMVM[.adc].si, 0.6 / 0.9))
    }
}
