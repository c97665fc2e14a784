import CIMHardware
import Foundation
import Quantities
import Testing

@Suite struct MacroDesignTests {
    let valid = MacroDesign(
        kind: .sramAnalog, node: .nanometers(28), supply: .volts(0.9), rows: 256, columns: 256, activeRows: 256,
        adcBits: 8, columnsPerADC: 4)

    @Test func validDesignPasses() throws {
        try valid.validate()
    }

    @Test func errorNamesTheField() {
        let changes: [(String, (inout MacroDesign) -> Void)] = [
            ("macro.rows", { $0.rows = 0 }),
            ("macro.activeRows", { $0.activeRows = 257 }),
            ("macro.adcBits", { $0.adcBits = 0 }),
            ("macro.bitsPerCell", { $0.bitsPerCell = 2 }),
            ("macro.supply", { $0.supply = .volts(9) }),
            ("macro.node", { $0.node = .nanometers(1) }),
            ("macro.columnsPerConversion", { $0.columnsPerConversion = 5 }),
            ("macro.clock", { $0.clock = .gigahertz(11) }),
            ("macro.columnRegisters", { $0.columnRegisters = 1 }),
        ]
        for (field, change) in changes {
            var design = valid
            change(&design)
            let error = #expect(throws: DesignError.self) { try design.validate() }
            #expect(error?.field == field)
            #expect(error?.rule.contains("...") == true)
        }
    }

    @Test func digitalMacroHasNoConverter() {
        var design = valid
        design.kind = .sramDigital
        #expect(throws: DesignError.self) { try design.validate() }
        design.adcBits = 0
        design.columnsPerADC = 1
        #expect(throws: Never.self) { try design.validate() }
        #expect(design.adcCount == 0)
    }

    @Test func weightSlicingCountsTheSignOnce() {
        var design = valid
        #expect(design.columnsPerWeight(8) == 8)
        design.kind = .rramAnalog
        design.devicesPerWeightCell = 2
        design.bitsPerCell = 3
        // A pair carries the sign: 4b = 3 magnitude bits in one cell pair; binary stays one.
        #expect(design.columnsPerWeight(4) == 1)
        #expect(design.columnsPerWeight(8) == 3)
        #expect(design.columnsPerWeight(1) == 1)
        #expect(design.weightColumns(8) == 42)
    }

    @Test func coefficientsSurviveCoding() throws {
        var coefficients = Coefficients.nominal
        coefficients[.sarEnergy] = 0.25
        let data = try JSONEncoder().encode(coefficients)
        #expect(try JSONDecoder().decode(Coefficients.self, from: data) == coefficients)
    }

    @Test func missingCoefficientIsAnError() {
        let data = Data("{\"sarEnergy\": 1}".utf8)
        #expect(throws: DecodingError.self) { try JSONDecoder().decode(Coefficients.self, from: data) }
    }

    @Test func breakdownAddsScalesAndSurvivesCoding() throws {
        var a = Breakdown<EnergyDimension>()
        a[.adc] = .picojoules(2)
        a[.array] = .picojoules(3)
        #expect(abs((a + a).total.picojoules - 10) < 1e-12)
        let scaled = a.scaled(by: [.adc: 0.5])
        #expect(abs(scaled[.adc].picojoules - 1) < 1e-12)
        #expect(scaled[.array] == a[.array])
        let data = try JSONEncoder().encode(a)
        #expect(try JSONDecoder().decode(Breakdown<EnergyDimension>.self, from: data) == a)
    }
}
