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
        // 7 ln 2 x 256 x 0.39 fF / (64 x 2.5 uS) = 3.0277 ns, once for each of 4 row groups: the voltage is held; the line's own
        // wire, 7 ln 2 x 1.3 Ohm x 0.39 fF x 256^2 / 3, adds 0.05 ns.
        let settle = 7 * 0.6931471805599453 * (256 * 0.39e-15 / (64 * 2.5e-6) + 1.3 * 0.39e-15 * 65536 / 3)
        #expect(isClose(settle, 3.0815e-9, 1e-3))
        #expect(isClose(cost.latencyPerMVM[.array].si, 4 * settle, 1e-9))
        // 0.5 V squared x 2.5 uS for settling and a pulse of 0.2 ns: 2.0 fJ; 4 x 64 rows x 128 cells.
        #expect(isClose(cost.energyPerMVM[.array].si, 4 * 64 * 128 * 0.25 * 2.5e-6 * (settle + 0.2e-9), 1e-9))
    }

    @Test("a slow clock keeps a current flowing, not a settled voltage")
    func slowClock() {
        for design in [current, voltage] {
            var slow = design
            slow.clock = .megahertz(10)
            let ratio =
                model.cost(slow, precision).energyPerMVM[.array].si
                / model.cost(design, precision).energyPerMVM[.array].si
            #expect(design.sensing == .voltage ? ratio == 1 : ratio > 4, "\(ratio)")
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

    @Test("a declared exponent is that of the energy, whose constants hold at 0.9 V")
    func supplyExponent() {
        func energy(_ volts: Double, _ exponent: Double?) -> Double {
            let design = MacroDesign(
                kind: .sramDigital, node: .nanometers(65), supply: .volts(volts), rows: 128, columns: 128,
                activeRows: 128, adcBits: 0, columnsPerADC: 1, guardColumnsPerWeight: 7, columnRegisters: 16,
                energySupplyExponent: exponent)
            return model.cost(design, Precision(inputBits: 1, weightBits: 1)).energyPerMVM.total.si
        }
        // Twice the supply at exponents 3 and 5: 8 and 32.
        #expect(isClose(energy(1.2, 3) / energy(0.6, 3), 8, 1e-9) && isClose(energy(1.2, 5) / energy(0.6, 5), 32, 1e-9))
        #expect(isClose(energy(0.9, 4.8), energy(0.9, nil), 1e-9))
        #expect(isClose(energy(0.7, 2), energy(0.7, nil), 1e-9))
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
        let ratio = a.energyPerMVM[.wordlineDriver].si / b.energyPerMVM[.wordlineDriver].si
        #expect(isClose(ratio, 0.6 / 0.9, 1e-9))
    }
}
