import Foundation
import Quantities
import Testing

@testable import CIMHardware

@Suite struct LeakageTemperatureTests {
    @Test(
        "leakage follows the published off currents, its logarithm linear between them",
        arguments: [(300, 1), (310, 0.0330 / 0.0206), (350, 0.169 / 0.0206), (400, 0.744 / 0.0206)])
    func published(kelvins: Double, factor: Double) {
        #expect(abs(LeakageTemperature.factor(.kelvins(kelvins)) / factor - 1) < 1e-14)
        guard kelvins < 400 else { return }
        let middle = LeakageTemperature.factor(.kelvins(kelvins + 5))
        let ends = factor * LeakageTemperature.factor(.kelvins(kelvins + 10))
        #expect(abs(middle * middle / ends - 1) < 1e-14)
    }

    @Test("a hot chip leaks more and is otherwise the same; a design without a temperature is at 300 K")
    func chips() throws {
        let workload = try ChipFixtures.workload()
        var hybrid = ChipFixtures.design(.rram)
        hybrid.second = SecondPart(part: ChipFixtures.design(.sram).first, holds: [.block(1), .decoder])
        for base in [ChipFixtures.design(.rram), ChipFixtures.design(.sram), hybrid] {
            var cool = base, hot = base
            cool.temperature = .kelvins(300)
            hot.temperature = .kelvins(350)
            let costs = try [base, cool, hot].map { try HardwareModel().cost(of: workload, on: $0) }
            #expect(costs[1] == costs[0])
            let factor = costs[2].energy[.leakage] / costs[0].energy[.leakage]
            #expect(abs(factor / LeakageTemperature.factor(.kelvins(350)) - 1) < 1e-12)
            var others = costs[2]
            others.energy[.leakage] = costs[0].energy[.leakage]
            #expect(others == costs[0])
        }
    }

    @Test("a temperature outside of the table is refused", arguments: [299.9, 400.1, -1, .nan, .infinity])
    func range(kelvins: Double) {
        var design = ChipFixtures.design(.sram)
        design.temperature = .kelvins(kelvins)
        let error = #expect(throws: DesignError.self) { try design.validate() }
        #expect(error?.field == "temperature" && error?.rule == "300 K ... 400 K")
    }

    @Test("a design without a temperature is written as before; one with a temperature survives")
    func coding() throws {
        var design = ChipFixtures.design(.rram)
        #expect(!String(decoding: try JSONEncoder().encode(design), as: UTF8.self).contains("temperature"))
        design.temperature = .kelvins(358)
        #expect(try JSONDecoder().decode(ChipDesign.self, from: JSONEncoder().encode(design)) == design)
    }
}
