import CIMHardware
import Foundation
import Quantities
import Testing

/// Converters of a declared kind against the figures that their constants come from.
@Suite struct ConverterTests {
    let model = MacroModel()
    /// 8 converters for 8 columns of 8 rows: one multiplication of one bit is one conversion on each.
    func design(_ kind: ConverterKind?, bits: Int) -> MacroDesign {
        MacroDesign(
            kind: .rramAnalog, node: .nanometers(28), supply: .volts(0.9), rows: 8, columns: 8, activeRows: 8,
            adcBits: bits, columnsPerADC: 1, converter: kind)
    }

    struct Conversion {
        let energyJ, timeS, areaM2: Double
    }

    func conversion(_ design: MacroDesign, _ model: MacroModel = MacroModel()) -> Conversion {
        let cost = model.cost(design, Precision(inputBits: 1, weightBits: 1))
        return Conversion(
            energyJ: cost.energyPerMVM[.adc].si / 8, timeS: cost.latencyPerMVM[.adc].si, areaM2: cost.area[.adc].si / 8)
    }

    private func isClose(_ a: Double, _ b: Double, _ room: Double = 1e-12) -> Bool { abs(a - b) <= room * abs(b) }

    @Test("a 4-bit flash at 40 nm and 0.83 V is the converter of Spetalnick 2022, which the constants are from")
    func flash() {
        var design = design(.flash, bits: 4)
        design.node = .nanometers(40)
        design.supply = .volts(0.83)
        let one = conversion(design)
        // 5.4 % of 355.24 fJ x 9 MACs; 25.55 % of 0.027 mm^2 over 8.
        #expect(isClose(one.energyJ, 172.65e-15, 1e-4))
        #expect(isClose(one.areaM2, 862.3e-12, 1e-4))
        // One decision of 0.64 ns, whatever the resolution.
        #expect(isClose(conversion(self.design(.flash, bits: 3)).timeS, 0.64e-9))
        #expect(isClose(conversion(self.design(.flash, bits: 8)).timeS, 0.64e-9))
        // 255 comparators against 15.
        #expect(
            isClose(
                conversion(self.design(.flash, bits: 8)).energyJ, 17 * conversion(self.design(.flash, bits: 4)).energyJ)
        )
    }

    @Test("successive approximation: the survey's regression, worked out elsewhere, and 0.64 ns a bit")
    func successiveApproximation() {
        // pJ and um^2 at 28 nm and 200 MS/s, from the regression's printed coefficients.
        for (bits, energy, area) in [
            (4, 0.7186629950, 3014.97122), (6, 0.8286256908, 3146.14661), (8, 1.3332402485, 3627.12972),
            (12, 35.751686445, 9701.27205),
        ] {
            let one = conversion(design(.sar, bits: bits))
            #expect(isClose(one.energyJ, energy * 1e-12, 1e-9))
            #expect(isClose(one.areaM2, area * 0.342e-12, 1e-8))
            #expect(isClose(one.timeS, Double(bits) * 0.64e-9))
        }
        // Below the regression's range in proportion to the bits.
        #expect(isClose(conversion(design(.sar, bits: 2)).energyJ, 0.5 * conversion(design(.sar, bits: 4)).energyJ))
    }

    @Test("ramp: 2^bits counts of a comparator and two toggling flip-flops; 0.3 ns each at 14 nm and 0.8 V")
    func ramp() {
        let six = conversion(design(.ramp, bits: 6))
        let comparator = conversion(design(.flash, bits: 1)).energyJ
        #expect(isClose(six.energyJ, 64 * (comparator + 2 * 3 * 0.7e-15 * 0.81)))
        let area = conversion(design(.flash, bits: 1)).areaM2 + 12 * 6 * 0.614e-12
        #expect(isClose(six.areaM2, area))
        var design = design(.ramp, bits: 8)
        design.node = .nanometers(14)
        design.supply = .volts(0.8)
        #expect(isClose(conversion(design).timeS, 256 * 0.3e-9, 1e-4))
    }

    @Test("without a kind the calibrated law holds: 489 fJ, 400 um^2 and 3.84 ns at 6 bits")
    func calibrated() {
        let one = conversion(design(nil, bits: 6))
        #expect(isClose(one.energyJ, 489e-15) && isClose(one.timeS, 6 * 0.64e-9) && isClose(one.areaM2, 400e-12))
    }

    @Test("the converter's coefficients scale every kind", arguments: ConverterKind.allCases)
    func coefficients(kind: ConverterKind) {
        var coefficients = Coefficients.nominal
        coefficients[.adcEnergy] = 2
        coefficients[.adcTime] = 3
        coefficients[.adcArea] = 5
        let plain = conversion(design(kind, bits: 5))
        let scaled = conversion(design(kind, bits: 5), MacroModel(coefficients: coefficients))
        #expect(isClose(scaled.energyJ, 2 * plain.energyJ) && isClose(scaled.areaM2, 5 * plain.areaM2))
        #expect(isClose(scaled.timeS, 3 * plain.timeS))
    }

    @Test("every bit more costs energy and area, and never time back", arguments: ConverterKind.allCases)
    func monotone(kind: ConverterKind) {
        for bits in 1..<kind.maximumBits {
            let (a, b) = (conversion(design(kind, bits: bits)), conversion(design(kind, bits: bits + 1)))
            #expect(b.energyJ > a.energyJ && b.areaM2 > a.areaM2 && b.timeS >= a.timeS, "\(kind) at \(bits) bits")
        }
    }

    @Test("flash is the fastest kind, the ramp the slowest, from 2 bits on")
    func order() {
        for bits in 2...8 {
            let times = [ConverterKind.flash, .sar, .ramp].map { conversion(design($0, bits: bits)).timeS }
            #expect(times[0] < times[1] && times[1] < times[2])
        }
    }

    @Test("what cannot be declared is named with its value and rule")
    func errors() {
        let changes: [(String, String, (inout MacroDesign) -> Void)] = [
            (
                "macro.converter", "ramp",
                {
                    $0.kind = .sramDigital
                    $0.adcBits = 0
                    $0.converter = .ramp
                }
            ),
            ("macro.adcBits", "9", { $0.adcBits = 9 }),
            (
                "macro.sensing", "voltage",
                {
                    $0.kind = .sramAnalog
                    $0.sensing = .voltage
                }
            ),
            ("macro.energySupplyExponent", "9.0", { $0.energySupplyExponent = 9 }),
            ("macro.energySupplyExponent", "nan", { $0.energySupplyExponent = .nan }),
        ]
        for (field, value, change) in changes {
            var design = design(.flash, bits: 4)
            change(&design)
            let error = #expect(throws: DesignError.self) { try design.validate() }
            #expect(error?.field == field && error?.value == value && error?.rule.isEmpty == false, "\(field)")
        }
    }

    @Test("a design that declares nothing is written as before; what is declared survives")
    func coding() throws {
        let plain = try JSONEncoder().encode(design(nil, bits: 6))
        for key in ["converter", "sensing", "energySupplyExponent"] {
            #expect(!String(decoding: plain, as: UTF8.self).contains(key))
        }
        var declared = design(.ramp, bits: 6)
        declared.sensing = .voltage
        declared.energySupplyExponent = 2.5
        let data = try JSONEncoder().encode(declared)
        #expect(try JSONDecoder().decode(MacroDesign.self, from: data) == declared)
    }
}
