import CIMHardware
import GSL
import Quantities
import Testing
import ViTMoE

/// What holds for every valid chip that stores a network, on 100,000 random ones: both memories, other precisions, nodes and
/// clocks than the standard space's, declared converters, sensing, registers and exponents, through the batch model.
@Suite("100,000 random valid chips", .serialized)
struct RandomChipPropertyTests {
    private static let count = 100_000
    private static let seed: UInt64 = 4_711

    private struct Held {
        let design: ChipDesign
        let cost: ChipCost
    }

    /// Counts what breaks a rule, shows the first three, prints the count (docs/validation reads it) and fails on any.
    private struct Violations {
        let rule: String
        private var checked = 0
        private var broken = 0

        init(_ rule: String) { self.rule = rule }

        mutating func check(_ holds: Bool, _ design: ChipDesign) {
            checked += 1
            guard !holds else { return }
            broken += 1
            if broken <= 3 { Issue.record("\(rule), seed \(seed): \(design)") }
        }

        func report(atLeast fewest: Int) {
            print("random valid chips: \(rule): \(checked) checked, seed \(seed), \(broken) violations")
            #expect(checked >= fewest, "\(rule): only \(checked) checked")
            #expect(broken == 0, "\(rule): \(broken) of \(checked)")
        }
    }

    private static func randomDesign(_ space: DesignSpace, _ stream: inout RandomStream) -> ChipDesign? {
        guard var design = try? space.design(at: ChipFixtures.randomPoint(of: space, &stream)) else { return nil }
        design.weightBits = [2, 4, 8, 8][stream.integer(below: 4)]
        design.inputBits = [4, 6, 8, 8][stream.integer(below: 4)]
        design.macro.node = .nanometers([16, 22, 28, 28, 65][stream.integer(below: 5)])
        if stream.integer(below: 4) == 0 { design.macro.clock = nil }
        ChipFixtures.declare(&design, &stream)
        return (try? design.validate()) == nil ? nil : design
    }

    /// Random valid designs that hold the workload, with their costs; `other` changes every design, and only those whose
    /// change is valid and holds the workload too are kept with it.
    private static func held(
        _ workload: Workload, count: Int = count, purpose: String, changed: [(inout ChipDesign) -> Void] = [],
        keeping isKept: (Held) -> Bool = { _ in true }
    ) -> [(Held, [Held?])] {
        let model = BatchModel(HardwareModel())
        let prepared = BatchWorkload(workload)
        var stream = RandomStream(StreamKey(seed: seed, purpose: purpose))
        let spaces = Memory.allCases.map(DesignSpace.standard)
        var kept: [(Held, [Held?])] = []
        while kept.count < count {
            var designs: [ChipDesign] = []
            while designs.count < 4_000 {
                if let design = randomDesign(spaces[designs.count % 2], &stream) { designs.append(design) }
            }
            func costs(_ change: (inout ChipDesign) -> Void) -> [Held?] {
                let others = designs.map { design in
                    var other = design
                    change(&other)
                    return other
                }
                return zip(others, model.costs(of: prepared, on: others)).map { design, result in
                    guard case .success(let cost) = result else { return nil }
                    return Held(design: design, cost: cost)
                }
            }
            let base = costs { _ in }
            let others = changed.map(costs)
            for index in designs.indices where kept.count < count {
                guard let held = base[index], isKept(held) else { continue }
                kept.append((held, others.map { $0[index] }))
            }
        }
        return kept
    }

    @Test("finite, not negative, and the breakdown adds up to 1e-12")
    func finiteAndAdditive() throws {
        var violations = Violations("finite, not negative, additive")
        for (held, _) in Self.held(try ChipFixtures.workload(), purpose: "finite chips") {
            let cost = held.cost
            func isSound(_ lanes: SIMD16<Double>, _ total: Double) -> Bool {
                var sum = 0.0
                for component in Component.allCases {
                    let value = lanes[component.rawValue]
                    guard value.isFinite, value >= 0 else { return false }
                    sum += value
                }
                return total > 0 && abs(sum - total) <= 1e-12 * total
            }
            let isSound =
                isSound(cost.energy.lanes, cost.energy.total.si) && isSound(cost.latency.lanes, cost.latency.total.si)
                && isSound(cost.area.lanes, cost.area.total.si) && cost.utilizationRatio > 0
                && cost.utilizationRatio <= 1 && cost.occupiedMacros <= held.design.macroCount
            violations.check(isSound, held.design)
        }
        violations.report(atLeast: Self.count)
    }

    @Test("the layers add up to the whole, component by component, to 1e-12")
    func layersAddUp() throws {
        let workload = try ChipFixtures.workload()
        let model = HardwareModel()
        var violations = Violations("layers add up")
        for (held, _) in Self.held(workload, count: 10_000, purpose: "layered chips") {
            var energy = Breakdown<EnergyDimension>()
            var latency = Breakdown<TimeDimension>()
            for layer in try model.layerCosts(of: workload, on: held.design) {
                energy += layer.energy
                latency += layer.latency
            }
            let energyRoom = 1e-12 * held.cost.energy.total.si
            let latencyRoom = 1e-12 * held.cost.latency.total.si
            let adds = Component.allCases.allSatisfy { component in
                abs(energy[component].si - held.cost.energy[component].si) <= energyRoom
                    && abs(latency[component].si - held.cost.latency[component].si) <= latencyRoom
            }
            violations.check(adds, held.design)
        }
        violations.report(atLeast: 10_000)
    }

    @Test("without activity a chip spends its leakage and its clock and nothing else")
    func idle() throws {
        let model = HardwareModel()
        var violations = Violations("idle: leakage and clock alone")
        for (held, _) in Self.held(try ChipFixtures.workload(), purpose: "idle chips") {
            let energy = try model.idle(held.design, for: held.cost.latency.total)
            let leaked = held.cost.energy[.leakage].si
            let clocked = energy[.control].si
            let isIdle =
                Component.allCases.allSatisfy { $0 == .leakage || $0 == .control || energy[$0].si == 0 } && leaked > 0
                && energy[.leakage].si <= leaked * (1 + 1e-12) && clocked > 0
                && clocked <= held.cost.energy[.control].si * (1 + 1e-12)
                // Macros that are gated leak only while they compute.
                && (held.design.powerGating == true || energy[.leakage].si >= leaked * (1 - 1e-12))
            violations.check(isIdle, held.design)
        }
        violations.report(atLeast: Self.count)
    }

    @Test("four times the tokens cost four times the dynamic energy where nothing leaves the chip, to 1e-12")
    func tokens() throws {
        let small = try ChipFixtures.workload(charged: .experts)
        let large = try ChipFixtures.workload(ImageSize(height: 960, width: 1280), charged: .experts)
        #expect(large.macCount == 4 * small.macCount)
        let designs = Self.held(large, purpose: "token chips", keeping: { $0.cost.energy[.offChip].si == 0 })
        let fewer = BatchModel(HardwareModel()).costs(of: BatchWorkload(small), on: designs.map(\.0.design))
        var violations = Violations("four times the tokens")
        for ((held, _), result) in zip(designs, fewer) {
            guard case .success(let cost) = result else {
                violations.check(false, held.design)
                continue
            }
            func switched(_ cost: ChipCost) -> Double {
                Component.allCases.reduce(0) {
                    [.leakage, .control].contains($1) ? $0 : $0 + cost.energy[$1].si
                }
            }
            let dynamic = switched(held.cost)
            let expected = 4 * switched(cost)
            violations.check(abs(dynamic - expected) <= 1e-12 * expected, held.design)
        }
        violations.report(atLeast: Self.count)
    }

    /// A documented monotonicity: docs/models/chip.md.
    private struct Rule {
        let name: String
        let change: (inout ChipDesign) -> Void
        let holds: (Held, Held) -> Bool
    }

    @Test("every documented monotonicity holds")
    func monotonicities() throws {
        // A hair of room for sums in another order.
        func atLeast(_ a: Double, _ b: Double) -> Bool { a >= b * (1 - 1e-12) }
        func dynamic(_ held: Held) -> Double {
            Component.allCases.reduce(0) { $1 == .leakage ? $0 : $0 + held.cost.energy[$1].si }
        }
        func arrays(_ held: Held) -> Double {
            [Component.array, .wordlineDriver, .dac, .adc].reduce(0) { $0 + held.cost.energy[$1].si }
        }
        func area(_ held: Held) -> Double { held.cost.area.total.si }
        func latency(_ held: Held) -> Double { held.cost.latency.total.si }
        let rules = [
            Rule(name: "more ADC bits: more area and time, more energy in all but the converters") {
                if $0.macro.kind.isAnalog { $0.macro.adcBits += 1 }
            } holds: {
                atLeast(dynamic($1) - $1.cost.energy[.adc].si, dynamic($0) - $0.cost.energy[.adc].si)
                    && area($1) >= area($0) && atLeast(latency($1), latency($0))
            },
            Rule(name: "rows: more area and leakage") {
                $0.macro.rows *= 2
            } holds: {
                area($1) > area($0)
                    && ($0.design.powerGating == true
                        || $1.cost.energy[.leakage].si / latency($1) > $0.cost.energy[.leakage].si / latency($0))
            },
            Rule(
                name:
                    "supply: no more time at the same clock; more energy in all but arrays read by their current and the clock"
            ) {
                $0.macro.supply = .volts($0.macro.supply.volts + 0.1)
            } holds: {
                let spared: [Component] = [.array, .control, .leakage]
                func rest(_ held: Held) -> Double {
                    held.cost.energy.total.si - spared.reduce(0) { $0 + held.cost.energy[$1].si }
                }
                return rest($1) > rest($0) && (atLeast(latency($0), latency($1)) || $0.design.macro.clock == nil)
            },
            Rule(
                name:
                    "fewer weight bits: no more macros, no more energy in arrays, wordlines and converters"
            ) {
                $0.weightBits /= 2
            } holds: {
                $1.cost.occupiedMacros <= $0.cost.occupiedMacros && atLeast(arrays($0), arrays($1))
            },
            Rule(name: "fewer input bits: no more energy or time") {
                $0.inputBits /= 2
            } holds: {
                atLeast(dynamic($0), dynamic($1)) && atLeast(latency($0), latency($1))
            },
            Rule(name: "power gating: less leakage, same dynamic energy, time and area") {
                $0.powerGating = $0.powerGating == nil ? true : nil
            } holds: { a, b in
                let (gated, plain) = a.design.powerGating == true ? (a, b) : (b, a)
                return gated.cost.energy[.leakage] <= plain.cost.energy[.leakage] && dynamic(a) == dynamic(b)
                    && latency(a) == latency(b) && area(a) == area(b)
            },
            Rule(name: "temperature: more leakage, same dynamic energy, time and area") {
                $0.temperature = ($0.temperature ?? .kelvins(300)) + .kelvins(10)
            } holds: {
                $1.cost.energy[.leakage] > $0.cost.energy[.leakage] && atLeast(dynamic($0), dynamic($1))
                    && atLeast(dynamic($1), dynamic($0)) && latency($1) == latency($0) && area($1) == area($0)
            },
            Rule(name: "more tiles: more area and leakage, same time") {
                $0.tiles *= 2
            } holds: {
                area($1) > area($0) && latency($1) == latency($0)
            },
        ]
        let chips = Self.held(
            try ChipFixtures.workload(), purpose: "monotone chips", changed: rules.map(\.change))
        for (index, rule) in rules.enumerated() {
            var violations = Violations(rule.name)
            for (held, others) in chips {
                guard let other = others[index] else { continue }
                violations.check(rule.holds(held, other), held.design)
            }
            violations.report(atLeast: chips.count / 4)
        }
    }
}
