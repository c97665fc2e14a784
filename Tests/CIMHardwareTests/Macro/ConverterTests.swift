import Foundation
import GSL
import Quantities
import Testing

@testable import CIMHardware

/// Converters against the surveyed ones and against what reported macros spend.
@Suite struct ConverterTests {
    let model = MacroModel()
    /// 8 converters for 8 columns of 8 rows: one multiplication of one bit is one conversion on each.
    func design(_ kind: ConverterKind?, bits: Int) -> MacroDesign {
        MacroDesign(
            kind: .sramAnalog, node: .nanometers(28), supply: .volts(0.9), rows: 8, columns: 8, activeRows: 8,
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

    @Test("the table in the sources is the file of the survey")
    func surveyIsTheFile() throws {
        let url = URL(filePath: #filePath).deletingLastPathComponent().appending(
            path: "../../../docs/models/data/adc-survey.csv")
        let lines = try String(contentsOf: url, encoding: .utf8).split(whereSeparator: \.isNewline).dropFirst()
        #expect(lines.count == 215 && ConverterSurvey.entries.count == 215)
        for (line, entry) in zip(lines, ConverterSurvey.entries) {
            let fields = line.split(separator: ",", omittingEmptySubsequences: false).map { Double($0) ?? .nan }
            #expect(entry.rate.si == fields[1] && entry.energy.si == fields[4] * 1e-12)
            #expect(entry.node.si == fields[2] * 1e-9 && entry.area.si == fields[3] * 1e-12)
            #expect(entry.effectiveBits == fields[6])
        }
    }

    @Test(
        "the bound is the least energy of the surveyed converters with at least those bits, that rate, no smaller node")
    func envelope() {
        for bits in 1...14 {
            for node in [5.0, 7, 16, 22, 28, 30, 40, 65, 130, 180] {
                for rate in [1e5, 1e6, 6.4e7, 2e8, 1e9, 5e9] {
                    let least = ConverterSurvey.entries.filter {
                        $0.effectiveBits >= Double(bits - 1) && $0.rate.si >= rate
                            && $0.node.si >= node * 1e-9 * (1 - 1e-9)
                    }.map(\.energy.si).min()
                    let bound = ConverterSurvey.leastEnergy(
                        bits: bits, rate: Frequency(si: rate), node: .nanometers(node)
                    ).si
                    if let least { #expect(bound == least, "\(bits) bits, \(node) nm, \(rate) Hz") }
                }
            }
        }
    }

    @Test("no converter but a sense amplifier spends less than the bound: 2,000 random macros")
    func neverBelow() {
        var stream = RandomStream(StreamKey(seed: 20_262, purpose: "converter bound"))
        for _ in 0..<2_000 {
            let kind: ConverterKind? = [nil, .flash, .sar, .ramp][stream.integer(below: 4)]
            var macro = design(kind, bits: stream.integer(in: 1...(kind?.maximumBits ?? 14)))
            macro.kind = stream.integer(below: 2) == 0 ? .rramAnalog : .sramAnalog
            macro.node = .nanometers([7, 16, 22, 28, 40, 65, 130][stream.integer(below: 7)])
            macro.supply = .volts(0.5 + 0.7 * stream.uniform())
            let cost = model.cost(macro, Precision(inputBits: 1, weightBits: 1))
            let rate = 1 / cost.latencyPerMVM.total.si
            let bound = ConverterSurvey.leastEnergy(bits: macro.adcBits, rate: Frequency(si: rate), node: macro.node).si
            #expect(cost.energyPerMVM[.adc].si / 8 >= bound * (1 - 1e-9), "seed 20262: \(macro)")
        }
    }

    @Test("a sense amplifier is far below the bound, as ISSCC 2020's are, and only within their bits and rows")
    func senseAmplifier() {
        // 43 fJ (5 bits) and 66 fJ (6 bits) a column.
        for (bits, reported) in [(5, 43e-15), (6, 66e-15)] {
            let ratio = conversion(design(.senseAmplifier, bits: bits)).energyJ / reported
            #expect(ratio > 1.0 / 3 && ratio < 3, "\(bits) bits: \(ratio)")
        }
        var wide = design(.senseAmplifier, bits: 4)
        (wide.rows, wide.activeRows) = (128, 65)
        #expect(throws: DesignError.self) { try wide.validate() }
        wide.activeRows = 64
        #expect(throws: Never.self) { try wide.validate() }
        #expect(throws: DesignError.self) { try design(.senseAmplifier, bits: 7).validate() }
    }

    @Test(
        "the SAR's prior is the survey: the best tenth of its converters of 10 MS/s and more, carried to 28 nm, within a factor of 2"
    )
    func sarPrior() {
        for (low, high, bits) in [(5.0, 7.0, 6), (7, 9, 8), (9, 11, 10)] {
            let carried = ConverterSurvey.entries.filter {
                $0.effectiveBits >= low && $0.effectiveBits < high && $0.rate.si >= 1e7
            }.map {
                $0.energy.si / MacroScaling(node: $0.node, supply: .volts(0.9), coefficients: .nominal).energy
            }.sorted()
            let tenth = carried[carried.count / 10]
            let law = (30e-15 + 140e-15 * Double(bits) + 0.0035e-15 * exp2(2 * Double(bits)))
            #expect(law / tenth > 0.5 && law / tenth < 2, "\(bits) bits: \(law) against \(tenth)")
        }
    }

    @Test("where a converter stands among the surveyed ones")
    func standing() {
        func standing(_ bits: Int, _ picojoules: Double, _ rate: Double = 6.4e7) -> ConverterStanding {
            ConverterSurvey.standing(bits: bits, rate: Frequency(si: rate), energy: .picojoules(picojoules))
        }
        // 20 converters have 8 to 10 effective bits and 6.4 MS/s to 640 MS/s.
        #expect(standing(10, 1).comparable == 20)
        #expect(standing(10, 0.36).percentile == 0 && standing(10, 0.36).isOutside)
        #expect(standing(10, 1e6).percentile == 100 && !standing(10, 1e6).isOutside)
        // Nothing is comparable with 2 effective bits at 64 MS/s.
        #expect(standing(3, 1).percentile == nil && !standing(3, 1).isOutside)
        let conversion = model.conversion(of: design(.sar, bits: 8), Precision(inputBits: 8, weightBits: 8))
        #expect(conversion != nil)
        #expect(model.conversion(of: ChipFixtures.design(.sram).macro, Precision(inputBits: 8, weightBits: 8)) == nil)
    }

    @Test(
        "by its law every bit more costs energy and area, and never time back",
        arguments: [nil] + ConverterKind.allCases)
    func lawIsMonotone(kind: ConverterKind?) {
        let law = ConverterLaw(.nominal)
        for bits in 1..<(kind?.maximumBits ?? 14) {
            let (a, b) = (law(kind, bits: bits), law(kind, bits: bits + 1))
            #expect(
                b.energyJ > a.energyJ && b.areaM2 > a.areaM2 && b.timeS >= a.timeS, "\(kind as Any) at \(bits) bits")
        }
    }

    @Test(
        "in a macro a bit more is cheaper only for a ramp at the surveyed bound: it is slower, and slower ones were cheaper",
        arguments: [nil] + ConverterKind.allCases)
    func monotone(kind: ConverterKind?) throws {
        let one = Precision(inputBits: 1, weightBits: 1)
        func bound(_ bits: Int, _ rate: Frequency) -> Double {
            ConverterSurvey.leastEnergy(bits: bits, rate: rate, node: .nanometers(28)).si
        }
        for bits in 1..<(kind?.maximumBits ?? 14) {
            let (coarse, fine) = (design(kind, bits: bits), design(kind, bits: bits + 1))
            let (a, b) = (conversion(coarse), conversion(fine))
            #expect(b.areaM2 > a.areaM2 && b.timeS >= a.timeS, "\(kind as Any) at \(bits) bits")
            let rateOfCoarse = try #require(model.conversion(of: coarse, one)?.rate)
            let rateOfFine = try #require(model.conversion(of: fine, one)?.rate)
            // At one rate a bit more never lowers the bound.
            #expect(bound(bits + 1, rateOfCoarse) >= bound(bits, rateOfCoarse), "\(kind as Any) at \(bits) bits")
            guard b.energyJ < a.energyJ else { continue }
            #expect(kind == .ramp && rateOfFine < rateOfCoarse, "\(kind as Any) at \(bits) bits")
            #expect(abs(a.energyJ / bound(bits, rateOfCoarse) - 1) < 1e-9, "\(kind as Any) at \(bits) bits")
        }
    }

    @Test("flash is the fastest kind, the ramp the slowest, from 3 bits on")
    func order() {
        for bits in 3...8 {
            let times = [ConverterKind.flash, .sar, .ramp].map { conversion(design($0, bits: bits)).timeS }
            #expect(times[0] < times[1] && times[1] < times[2])
        }
    }

    @Test("a coefficient moves its own class alone")
    func coefficients() {
        var coefficients = Coefficients.nominal
        coefficients[.sarTime] = 3
        coefficients[.sarEnergy] = 50
        let other = MacroModel(coefficients: coefficients)
        #expect(conversion(design(.sar, bits: 5), other).timeS > conversion(design(.sar, bits: 5)).timeS)
        #expect(conversion(design(.sar, bits: 5), other).energyJ > conversion(design(.sar, bits: 5)).energyJ)
        #expect(conversion(design(.flash, bits: 5), other).energyJ == conversion(design(.flash, bits: 5)).energyJ)
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
            ("macro.sensing", "voltage", { $0.sensing = .voltage }),
            (
                "macro.sensing", "charge",
                {
                    $0.kind = .rramAnalog
                    $0.sensing = .charge
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
        for key in ["converter", "sensing", "energySupplyExponent", "inputDriver", "integratesInputs"] {
            #expect(!String(decoding: plain, as: UTF8.self).contains(key))
        }
        var declared = design(.ramp, bits: 6)
        declared.sensing = .current
        declared.energySupplyExponent = 2.5
        declared.inputDriver = .capacitor
        declared.integratesInputs = true
        let data = try JSONEncoder().encode(declared)
        #expect(try JSONDecoder().decode(MacroDesign.self, from: data) == declared)
    }
}
