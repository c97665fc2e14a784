import CIMHardware
import GSL
import Quantities
import Testing
import ViTMoE

@Suite("Hybrid chips: two memories, block by block")
struct HybridChipTests {
    private let model = HardwareModel()

    /// SRAM tiles beside RRAM tiles, all with the standard base's sizes.
    private func design(holds: NetworkParts) -> ChipDesign {
        var design = ChipFixtures.design(.rram)
        design.second = SecondPart(part: ChipFixtures.design(.sram).first, holds: holds)
        return design
    }

    @Test("points that use one memory are the pure chips, to the last bit", arguments: Memory.allCases)
    func pureChipsAreSpecialCases(memory: Memory) throws {
        let hybrid = DesignSpace.standardHybrid()
        try hybrid.validate()
        let pure = DesignSpace.standard(memory)
        let workload = try ChipFixtures.workload()
        var compared = 0
        for seed in UInt64(1)...300 {
            var stream = RandomStream(StreamKey(seed: seed, purpose: "hybrid test"))
            let point = ChipFixtures.randomPoint(of: pure, &stream)
            let embedded = try #require(hybrid.point(from: point, of: pure))
            guard let design = try? pure.design(at: point) else {
                #expect(throws: DesignError.self, "seed \(seed)") { try hybrid.design(at: embedded) }
                continue
            }
            #expect(try hybrid.design(at: embedded) == design, "seed \(seed)")
            guard let cost = try? model.cost(of: workload, on: design) else { continue }
            #expect(try model.cost(of: workload, on: hybrid.design(at: embedded)) == cost, "seed \(seed)")
            compared += 1
        }
        #expect(compared > 30)
    }

    @Test("every layer costs what it costs on a pure chip, but for the longer way to its tile")
    func layersAreThoseOfTheirMemory() throws {
        let workload = try ChipFixtures.workload()
        let holds: NetworkParts = [.block(1), .decoder]
        let mixed = try model.layerCosts(of: workload, on: design(holds: holds))
        let pure = try Memory.allCases.map { try model.layerCosts(of: workload, on: ChipFixtures.design($0)) }
        for (index, layer) in workload.layers.enumerated() {
            let isSecond = holds.contains(NetworkParts(block: layer.block))
            let alone = pure[isSecond ? 1 : 0][index]
            #expect(mixed[index].memory == (isSecond ? .sram : .rram))
            #expect(mixed[index].macros == alone.macros && mixed[index].replication == alone.replication)
            // The tree is larger, both leakages and the clock of more tiles run; everything else is untouched.
            for component in Component.allCases where ![.interconnect, .leakage, .control].contains(component) {
                #expect(mixed[index].energy[component] == alone.energy[component], "\(layer.name) \(component)")
            }
            #expect(mixed[index].latency == alone.latency, "\(layer.name)")
            #expect(mixed[index].energy[.interconnect] >= alone.energy[.interconnect])
        }
    }

    @Test("parts that both use are there once")
    func sharedPartsOnce() throws {
        let workload = try ChipFixtures.workload()
        let mixed = try model.cost(of: workload, on: design(holds: [.block(0), .block(3)]))
        let pure = try Memory.allCases.map { try model.cost(of: workload, on: ChipFixtures.design($0)) }
        for component in [Component.globalBuffer, .digital] {
            #expect(mixed.area[component] == pure[0].area[component])
            #expect(mixed.area[component] == pure[1].area[component])
        }
        for component in [Component.array, .adc, .wordlineDriver, .columnMux, .localBuffer] {
            let sum = pure[0].area[component].si + pure[1].area[component].si
            #expect(abs(mixed.area[component].si - sum) <= 1e-12 * sum, "\(component)")
        }
        #expect(mixed.capacityBytes == pure[0].capacityBytes + pure[1].capacityBytes)
        #expect(mixed.weightBytes == pure[0].weightBytes)
        let share = try #require(mixed.second)
        #expect(share.memory == .sram && pure[0].second == nil)
        for ratio in [share.energyRatio, share.latencyRatio, share.areaRatio] { #expect(ratio > 0 && ratio < 1) }
    }

    @Test("sums over layers and components are the whole, for random hybrids")
    func additive() throws {
        let space = DesignSpace.standardHybrid()
        let workload = try ChipFixtures.workload()
        var held = 0
        for seed in UInt64(1)...20_000 {
            var stream = RandomStream(StreamKey(seed: seed, purpose: "hybrid property test"))
            guard let design = try? space.design(at: ChipFixtures.randomPoint(of: space, &stream)),
                let cost = try? model.cost(of: workload, on: design)
            else { continue }
            held += 1
            guard held % 10 == 0 else { continue }
            let layers = try model.layerCosts(of: workload, on: design)
            let energy = layers.reduce(0) { $0 + $1.energy.total.si }
            let latency = layers.reduce(0) { $0 + $1.latency.total.si }
            #expect(abs(energy - cost.energy.total.si) <= 1e-12 * energy, "seed \(seed)")
            #expect(abs(latency - cost.latency.total.si) <= 1e-12 * latency, "seed \(seed)")
            #expect(layers.reduce(0) { $0 + $1.macros } == cost.occupiedMacros, "seed \(seed)")
            #expect(cost.utilizationRatio > 0 && cost.utilizationRatio <= 1, "seed \(seed)")
            #expect(cost.weightBytes <= cost.capacityBytes, "seed \(seed)")
            #expect((cost.second == nil) == !design.isHybrid, "seed \(seed)")
        }
        // 9 % of the points hold the network.
        #expect(held > 1_000, "\(held)")
    }

    @Test("a memory that is too small is named")
    func capacityNamesTheMemory() throws {
        var small = design(holds: [.block(3)])
        small.second?.part.tiles = 1
        small.second?.part.pesPerTile = 1
        let workload = try ChipFixtures.workload()
        let rule: (any Error) -> Bool = { ($0 as? CapacityError)?.memory == .sram && "\($0)".contains("SRAM") }
        #expect(performing: { try model.cost(of: workload, on: small) }, throws: rule)
        let reloaded = try HardwareModel(overflow: .reload).cost(
            of: workload, on: design(holds: [.block(3)]))
        #expect(reloaded.reloadedBytes == 0)
    }

    @Test("what two memories on one chip must share, and what the second holds, is checked")
    func impossibleHybrids() {
        let changes: [(String, (inout ChipDesign) -> Void)] = [
            (
                "second.macro.kind",
                { (chip: inout ChipDesign) in
                    let first = chip.first
                    chip.second?.part = first
                }
            ),
            ("second.macro.node", { $0.second?.part.macro.node = .nanometers(22) }),
            ("second.macro.supply", { $0.second?.part.macro.supply = .volts(0.8) }),
            ("second.macro.clock", { $0.second?.part.macro.clock = .megahertz(100) }),
            ("second.macro.rows", { $0.second?.part.macro.rows = 0 }),
            ("second.tiles", { $0.second?.part.tiles = 0 }),
            ("second.holds", { $0.second?.holds = [] }),
            ("second.holds", { $0.second?.holds = .all }),
        ]
        for (field, change) in changes {
            var design = design(holds: [.block(2)])
            change(&design)
            #expect(performing: { try design.validate() }, throws: { ($0 as? DesignError)?.field == field })
        }
    }

    @Test("axes of a second part need one")
    func axesNeedASecondPart() {
        for axis in [DesignAxis(.block1Memory, [0, 1]), DesignAxis(.rows, [64], ofSecond: true)] {
            var space = DesignSpace.standard(.rram)
            space.axes.append(axis)
            #expect(throws: DesignError.self) { try space.validate() }
        }
        var space = DesignSpace.standardHybrid()
        space.axes.append(DesignAxis(.supply, [0.9], ofSecond: true))
        #expect(throws: DesignError.self) { try space.validate() }
        space.axes = [DesignAxis(.block1Memory, [2])]
        #expect(throws: DesignError.self) { try space.validate() }
    }

    @Test("parts of a network have names and survive JSON")
    func namesOfParts() throws {
        #expect(NetworkParts(rawValue: 0xFF) == .all)
        #expect(NetworkParts.block(7).isEmpty && NetworkParts(name: "block5") == nil)
        for part in NetworkParts.singles { #expect(NetworkParts(name: part.names[0]) == part) }
        #expect(NetworkParts.all.names == ["block1", "block2", "block3", "block4", "decoder"])
    }
}
