import CIMHardware
import GSL
import Quantities
import Testing
import ViTMoE

/// What holds for every valid chip that stores a network, on 100,000 random ones: both memories, other precisions, nodes and
/// clocks than the standard space's, through the batch model.
@Suite("100,000 random valid chips", .serialized)
struct RandomChipPropertyTests {
    private static let count = 100_000
    private static let seed: UInt64 = 4_711

    private struct Held {
        let design: ChipDesign
        let cost: ChipCost
    }

    private static func randomDesign(_ space: DesignSpace, _ stream: inout RandomStream) -> ChipDesign? {
        guard var design = try? space.design(at: ChipFixtures.randomPoint(of: space, &stream)) else { return nil }
        design.weightBits = [2, 4, 8, 8][stream.integer(below: 4)]
        design.inputBits = [4, 6, 8, 8][stream.integer(below: 4)]
        design.macro.node = .nanometers([16, 22, 28, 28, 65][stream.integer(below: 5)])
        if stream.integer(below: 4) == 0 { design.macro.clock = nil }
        return (try? design.validate()) == nil ? nil : design
    }

    /// Random valid designs that hold the workload, with their costs; `other` changes every design, and only those whose
    /// change is valid and holds the workload too are kept.
    private static func held(
        _ workload: Workload, count: Int = count, purpose: String, changed: [(inout ChipDesign) -> Void] = []
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
                guard let held = base[index] else { continue }
                kept.append((held, others.map { $0[index] }))
            }
        }
        return kept
    }

    @Test("finite, not negative, and the breakdown adds up to 1e-12")
    func finiteAndAdditive() throws {
        let chips = Self.held(try ChipFixtures.workload(), purpose: "finite chips")
        var violations = 0
        for (held, _) in chips {
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
            if !isSound {
                violations += 1
                if violations < 4 { Issue.record("seed \(Self.seed): \(held.design)") }
            }
        }
        print("random valid chips: \(chips.count), seed \(Self.seed), \(violations) violations")
        #expect(violations == 0)
    }

    @Test("the layers add up to the whole, component by component, to 1e-12")
    func layersAddUp() throws {
        let workload = try ChipFixtures.workload()
        let model = HardwareModel()
        for (held, _) in Self.held(workload, count: 1_000, purpose: "layered chips") {
            var energy = Breakdown<EnergyDimension>()
            var latency = Breakdown<TimeDimension>()
            for layer in try model.layerCosts(of: workload, on: held.design) {
                energy += layer.energy
                latency += layer.latency
            }
            for component in Component.allCases {
                let energyRoom = 1e-12 * held.cost.energy.total.si
                #expect(abs(energy[component].si - held.cost.energy[component].si) <= energyRoom)
                let latencyRoom = 1e-12 * held.cost.latency.total.si
                #expect(abs(latency[component].si - held.cost.latency[component].si) <= latencyRoom)
            }
        }
    }

    @Test("without activity a chip spends its leakage and nothing else")
    func idle() throws {
        let model = HardwareModel()
        for (held, _) in Self.held(try ChipFixtures.workload(), count: 5_000, purpose: "idle chips") {
            let energy = try model.idle(held.design, for: held.cost.latency.total)
            for component in Component.allCases where component != .leakage {
                #expect(energy[component].si == 0)
            }
            let leaked = held.cost.energy[.leakage].si
            #expect(leaked > 0 && abs(energy.total.si - leaked) <= 1e-12 * leaked, "\(held.design)")
        }
    }

    @Test("four times the tokens cost four times the dynamic energy where nothing leaves the chip, to 1e-12")
    func tokens() throws {
        let small = try ChipFixtures.workload(charged: .experts)
        let large = try ChipFixtures.workload(ImageSize(height: 960, width: 1280), charged: .experts)
        #expect(large.macCount == 4 * small.macCount)
        let designs = Self.held(large, count: 50_000, purpose: "token chips")
        let fewer = BatchModel(HardwareModel()).costs(of: BatchWorkload(small), on: designs.map(\.0.design))
        var compared = 0
        for ((held, _), result) in zip(designs, fewer) {
            guard case .success(let cost) = result else {
                Issue.record("the smaller image has no cost: \(held.design)")
                continue
            }
            guard held.cost.energy[.offChip].si == 0 else { continue }
            compared += 1
            let dynamic = held.cost.energy.total.si - held.cost.energy[.leakage].si
            let expected = 4 * (cost.energy.total.si - cost.energy[.leakage].si)
            if abs(dynamic - expected) > 1e-12 * expected { Issue.record("\(dynamic / expected): \(held.design)") }
        }
        #expect(compared > 5_000, "only \(compared) designs keep everything on the chip")
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
            held.cost.energy.total.si - held.cost.energy[.leakage].si
        }
        func arrays(_ held: Held) -> Double {
            [Component.array, .wordlineDriver, .dac, .adc].reduce(0) { $0 + held.cost.energy[$1].si }
        }
        func area(_ held: Held) -> Double { held.cost.area.total.si }
        func latency(_ held: Held) -> Double { held.cost.latency.total.si }
        let rules = [
            Rule(name: "more ADC bits: more area and time and, without a clock, more energy") {
                if $0.macro.kind.isAnalog { $0.macro.adcBits += 1 }
            } holds: {
                ($0.design.macro.clock != nil || dynamic($1) >= dynamic($0)) && area($1) >= area($0)
                    && atLeast(latency($1), latency($0))
            },
            Rule(name: "rows: more area and leakage") {
                $0.macro.rows *= 2
            } holds: {
                area($1) > area($0)
                    && $1.cost.energy[.leakage].si / latency($1) > $0.cost.energy[.leakage].si / latency($0)
            },
            Rule(name: "supply: more dynamic energy and, at the same clock, no more time") {
                $0.macro.supply = .volts($0.macro.supply.volts + 0.1)
            } holds: {
                dynamic($1) > dynamic($0) && atLeast(latency($0), latency($1))
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
            Rule(name: "more tiles: more area and leakage, same time") {
                $0.tiles *= 2
            } holds: {
                area($1) > area($0) && latency($1) == latency($0)
            },
        ]
        let chips = Self.held(
            try ChipFixtures.workload(), purpose: "monotone chips", changed: rules.map(\.change))
        for (index, rule) in rules.enumerated() {
            var compared = 0
            var broken: [ChipDesign] = []
            for (held, others) in chips {
                guard let other = others[index] else { continue }
                compared += 1
                if !rule.holds(held, other) { broken.append(held.design) }
            }
            #expect(compared > chips.count / 4, "\(rule.name): only \(compared) compared")
            #expect(broken.isEmpty, "\(rule.name): \(broken.count) of \(compared), the first \(broken.first as Any)")
        }
    }
}
