import CIMHardware
import CoSearch
import Foundation
import GSL
import Quantities
import Testing
import ViTMoE

@testable import Robustness

@Suite("Discrepancy")
struct DiscrepancyTests {
    let question: Question
    let designs = (0..<300).map { ChipDesign.numbered($0, kind: MacroKind.allCases[$0 % 3]) }
    let reference = TableSimulator(count: 300, seed: 1)

    /// Kinds that need nothing but a magnitude and act on the hardware.
    static let plainKinds: [Discrepancy.Kind] = [
        .commonScale, .perTechnology, .perComponent, .perDesign, .correlatedDesign, .perEvaluation,
    ]
    /// Of these, those whose log factors grow in proportion to the magnitude.
    static let logNormalKinds = plainKinds.filter { $0 != .commonScale }

    init() throws { question = try Question() }

    private func wrongMetrics(_ discrepancy: Discrepancy) throws -> [HardwareMetrics] {
        let simulator = DiscrepantSimulator(reference, discrepancy: discrepancy)
        return try designs.map { try question.ask(simulator, $0) }
    }

    private func exactMetrics() throws -> [HardwareMetrics] {
        try designs.map { try question.ask(reference, $0) }
    }

    @Test("magnitude 0 is the reference to the bit", arguments: plainKinds)
    func zeroIsExact(kind: Discrepancy.Kind) throws {
        let none = try Discrepancy(kind: kind, magnitude: 0, identity: 5, affectsArea: true)
        #expect(try wrongMetrics(none) == exactMetrics())
    }

    @Test("a common scale moves every number and no ranking", arguments: [-0.5, -0.03, 0.07, 0.1, 0.5, 3])
    func commonScaleKeepsOrder(magnitude: Double) throws {
        let wrong = try wrongMetrics(Discrepancy(kind: .commonScale, magnitude: magnitude, identity: 1))
        let exact = try exactMetrics()
        for metric in [\HardwareMetrics.energy.si, \HardwareMetrics.latency.si] {
            let order = exact.indices.sorted { exact[$0][keyPath: metric] < exact[$1][keyPath: metric] }
            for (better, worse) in zip(order, order.dropFirst()) {
                #expect(wrong[better][keyPath: metric] <= wrong[worse][keyPath: metric])
            }
            for (wrong, exact) in zip(wrong, exact) {
                #expect(wrong[keyPath: metric] == exact[keyPath: metric] * (1 + magnitude))
            }
        }
        #expect(wrong.map(\.power) == exact.map(\.power))
        #expect(wrong.map(\.area) == exact.map(\.area))
    }

    @Test("neighbouring numbers keep their order under a common scale")
    func commonScaleKeepsOrderOfNeighbours() throws {
        var close = reference
        for index in close.energies.indices.dropFirst() { close.energies[index] = close.energies[index - 1].nextUp }
        for magnitude in [-0.9, -0.1, 0.1, 0.3, 0.7] {
            let simulator = DiscrepantSimulator(
                close, discrepancy: try Discrepancy(kind: .commonScale, magnitude: magnitude, identity: 1))
            let energies = try designs.map { try question.ask(simulator, $0).energy.si }
            #expect(energies == energies.sorted())
        }
    }

    @Test("levels share their random numbers: log factors grow in proportion", arguments: logNormalKinds)
    func levelsShareRandomNumbers(kind: Discrepancy.Kind) throws {
        let small = try Discrepancy(
            kind: kind, magnitude: 0.1, identity: 9, energyLatencyCorrelation: 0.5, affectsArea: true)
        for design in designs.prefix(20) {
            let logs = try small.factors(for: design).logarithms
            let doubled = try small.scaled(to: 0.2).factors(for: design).logarithms
            for (one, two) in zip(logs, doubled) { #expect(abs(two - 2 * one) < 1e-13) }
        }
    }

    @Test("other identities are other simulators; the same one is the same in any order")
    func identities() throws {
        for kind in Self.logNormalKinds {
            let one = try Discrepancy(kind: kind, magnitude: 0.1, identity: 1)
            let other = try Discrepancy(kind: kind, magnitude: 0.1, identity: 2)
            #expect(try one.factors(for: designs[0]) != other.factors(for: designs[0]))
            let simulator = DiscrepantSimulator(reference, discrepancy: one)
            let backwards = try designs.reversed().map { try question.ask(simulator, $0) }
            #expect(try backwards.reversed() == wrongMetrics(one))
        }
    }

    /// Results in stores depend on these numbers; they may never change.
    @Test("the frozen identity, pinned")
    func pinned() throws {
        let technology = try Discrepancy(kind: .perTechnology, magnitude: 0.1, identity: 1).factors(for: designs[0])
        #expect(abs(exp(technology.logarithms[0]) - 1.057332534068977) < 1e-12)
        #expect(abs(exp(technology.logarithms[1]) - 1.1448774570488003) < 1e-12)
        let component = try Discrepancy(kind: .perComponent, magnitude: 0.1, identity: 1).factors(for: designs[0])
        #expect(abs(exp(component.logarithms[Component.adc.rawValue]) - 0.8744083962272493) < 1e-12)
        #expect(abs(exp(component.logarithms[16 + Component.adc.rawValue]) - 0.8880339996337931) < 1e-12)
    }

    @Test("who shares an error: all designs of a memory, or one design alone")
    func sharing() throws {
        func factors(_ kind: Discrepancy.Kind) throws -> [DiscrepancyFactors] {
            let discrepancy = try Discrepancy(kind: kind, magnitude: 0.1, identity: 3)
            return try designs.map { try discrepancy.factors(for: $0) }
        }
        #expect(Set(try factors(.commonScale)).count == 1)
        #expect(Set(try factors(.perComponent)).count == 1)
        #expect(Set(try factors(.perDesign)).count == designs.count)
        let perTechnology = try factors(.perTechnology)
        #expect(Set(perTechnology).count == 2)
        for (design, factor) in zip(designs, perTechnology) {
            let first = design.macro.kind.memory == .rram ? perTechnology[0] : perTechnology[1]
            #expect(factor == first)
        }
    }

    @Test("per component: each part by its own factor, totals are the sums, power is energy over latency")
    func perComponent() throws {
        let discrepancy = try Discrepancy(kind: .perComponent, magnitude: 0.3, identity: 4, affectsArea: true)
        guard case .byComponent(let energy, let latency, let area) = try discrepancy.factors(for: designs[0]) else {
            Issue.record("expected factors by component")
            return
        }
        let all = [energy, latency, area].flatMap { lanes in Component.allCases.map { lanes[$0.rawValue] } }
        #expect(Set(all).count == 3 * Component.allCases.count)
        for (wrong, exact) in zip(try wrongMetrics(discrepancy), try exactMetrics()) {
            let parts = try #require(wrong.breakdown)
            let before = try #require(exact.breakdown)
            for component in Component.allCases {
                let lane = component.rawValue
                #expect(parts.energy[component].si == before.energy[component].si * energy[lane])
                #expect(parts.latency[component].si == before.latency[component].si * latency[lane])
                #expect(parts.area[component].si == before.area[component].si * area[lane])
            }
            #expect(abs(wrong.energy.si / parts.energy.total.si - 1) < 1e-14)
            #expect(abs(wrong.latency.si / parts.latency.total.si - 1) < 1e-14)
            #expect(abs(wrong.power.si / (wrong.energy.si / wrong.latency.si) - 1) < 1e-14)
            #expect(wrong.capacityBytes == exact.capacityBytes)
        }
    }

    @Test("per component needs a breakdown and says so")
    func missingBreakdown() throws {
        var totalsOnly = reference
        totalsOnly.hasBreakdown = false
        let discrepancy = try Discrepancy(kind: .perComponent, magnitude: 0.1, identity: 1)
        #expect(throws: DiscrepancyError.noBreakdown) {
            try question.ask(DiscrepantSimulator(totalsOnly, discrepancy: discrepancy), designs[0])
        }
    }

    @Test("area is exact unless asked", arguments: plainKinds)
    func area(kind: Discrepancy.Kind) throws {
        let exact = try exactMetrics().map(\.area)
        let without = try wrongMetrics(Discrepancy(kind: kind, magnitude: 0.2, identity: 1)).map(\.area)
        let with = try wrongMetrics(Discrepancy(kind: kind, magnitude: 0.2, identity: 1, affectsArea: true)).map(\.area)
        #expect(without == exact)
        for (wrong, exact) in zip(with, exact) { #expect(wrong != exact) }
    }

    @Test("the macro's structure changes its error, and nothing around it does")
    func keysCoverMacros() throws {
        let base = ChipDesign.numbered(0)
        #expect(
            Mirror(reflecting: base.macro).children.count == 21, "list the new field in macroKey, or here as left out")
        let structure: [(inout ChipDesign) -> Void] = [
            { $0.macro.kind = .sramAnalog }, { $0.macro.node = .nanometers(22) }, { $0.macro.rows = 256 },
            { $0.macro.columns = 64 }, { $0.macro.activeRows = 16 }, { $0.macro.bitsPerCell = 2 },
            { $0.macro.devicesPerWeightCell = 2 }, { $0.macro.inputBitsPerCycle = 2 }, { $0.macro.adcBits = 7 },
            { $0.macro.columnsPerADC = 4 }, { $0.macro.columnsPerConversion = 4 },
            { $0.macro.guardColumnsPerWeight = 1 },
            { $0.macro.transistorsPerCell = 99 }, { $0.macro.columnRegisters = 99 }, { $0.macro.converter = .sar },
            { $0.macro.sensing = .voltage }, { $0.macro.inputDriver = .pulse }, { $0.macro.integratesInputs = true },
        ]
        // Noise between two supplies, clocks or numbers of tiles would measure how many points a search visits.
        let around: [(inout ChipDesign) -> Void] = [
            { $0.macro.supply = .volts(0.8) }, { $0.macro.clock = .megahertz(200) },
            { $0.macro.energySupplyExponent = 3 }, { $0.macrosPerPE = 8 }, { $0.pesPerTile = 2 }, { $0.tiles = 9 },
            { $0.replication = 2 }, { $0.globalBufferBytes = 7 }, { $0.busWidthBits = 128 }, { $0.vectorLanes = 64 },
            { $0.weightBits = 4 }, { $0.inputBits = 4 }, { $0.temperature = .kelvins(300) }, { $0.powerGating = true },
        ]
        let root = StreamKey(seed: 1, purpose: "test")
        func key(_ change: (inout ChipDesign) -> Void) -> StreamKey {
            var design = base
            change(&design)
            return design.macroKey(root)
        }
        #expect(structure.count + 3 == 21)
        #expect(Set(structure.map(key) + [base.macroKey(root)]).count == structure.count + 1)
        #expect(Set(around.map(key)) == [base.macroKey(root)])
    }

    @Test("a hybrid chip's error per technology lies between those of its memories, by their shares")
    func perTechnologyOnHybrids() throws {
        let discrepancy = try Discrepancy(kind: .perTechnology, magnitude: 0.2, identity: 9, affectsArea: true)
        let pure = try [MacroKind.rramAnalog, .sramDigital].map {
            try discrepancy.factors(for: .numbered(0, kind: $0)).logarithms.map(exp)
        }
        var hybrid = ChipDesign.numbered(0)
        hybrid.second = SecondPart(part: ChipDesign.numbered(0, kind: .sramDigital).first, holds: .decoder)
        for share in [0, 0.25, 1] {
            let second = MemoryShare(memory: .sram, energyRatio: share, latencyRatio: share, areaRatio: share)
            let mixed = try discrepancy.factors(for: hybrid, second: second).logarithms.map(exp)
            for (metric, factor) in mixed.enumerated() {
                let expected = pure[0][metric] + share * (pure[1][metric] - pure[0][metric])
                #expect(abs(factor - expected) < 1e-12)
            }
        }
        #expect(throws: DiscrepancyError.noSecondShare) {
            try question.ask(DiscrepantSimulator(reference, discrepancy: discrepancy), hybrid)
        }
    }

    @Test("values out of range are refused, from files too")
    func ranges() throws {
        for magnitude in [-1, -2, Double.nan, .infinity] {
            #expect(throws: DiscrepancyError.self) {
                try Discrepancy(kind: .commonScale, magnitude: magnitude, identity: 1)
            }
        }
        #expect(throws: DiscrepancyError.magnitudeOutOfRange("per macro", -0.1, 0...10)) {
            try Discrepancy(kind: .perDesign, magnitude: -0.1, identity: 1)
        }
        #expect(throws: DiscrepancyError.correlationOutOfRange(1.5)) {
            try Discrepancy(kind: .perDesign, magnitude: 0.1, identity: 1, energyLatencyCorrelation: 1.5)
        }
        let good = try Discrepancy(kind: .perTechnology, magnitude: 0.1, identity: .max, energyLatencyCorrelation: 1)
        let text = String(decoding: try JSONEncoder().encode(good), as: UTF8.self)
        #expect(try JSONDecoder().decode(Discrepancy.self, from: Data(text.utf8)) == good)
        let bad = text.replacingOccurrences(of: "0.1", with: "-0.1")
        #expect(throws: DiscrepancyError.self) { try JSONDecoder().decode(Discrepancy.self, from: Data(bad.utf8)) }
    }
}

extension DiscrepancyFactors {
    /// Logarithms of all factors, in a fixed order.
    var logarithms: [Double] {
        switch self {
        case .uniform(let energy, let latency, let area): [energy, latency, area].map { log($0) }
        case .byComponent(let energy, let latency, let area):
            [energy, latency, area].flatMap { lanes in (0..<16).map { log(lanes[$0]) } }
        }
    }
}
