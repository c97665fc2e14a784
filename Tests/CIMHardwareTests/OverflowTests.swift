import CIMHardware
import Quantities
import Testing
import ViTMoE

/// Networks whose weights do not fit one chip.
struct OverflowTests {
    private func small(_ memory: Memory, tiles: Int = 2) -> ChipDesign {
        var design = ChipFixtures.design(memory)
        design.tiles = tiles
        return design
    }

    @Test(
        "a network that fits costs the same to the last bit, whatever is allowed",
        arguments: Memory.allCases)
    func fits(memory: Memory) throws {
        let workload = try ChipFixtures.workload()
        let design = ChipFixtures.design(memory)
        let plain = try HardwareModel().cost(of: workload, on: design)
        for overflow in Overflow.allCases {
            let cost = try HardwareModel(overflow: overflow).cost(of: workload, on: design)
            #expect(cost == plain && cost.overflow == nil)
        }
    }

    @Test(
        "without permission, or with one that the memory cannot use, the error names need and capacity")
    func refused() throws {
        let workload = try ChipFixtures.workload()
        for (memory, overflow) in [
            (Memory.rram, Overflow.refuse), (.sram, .refuse), (.rram, .reload), (.sram, .rewrite),
        ] {
            let error = #expect(throws: CapacityError.self) {
                try HardwareModel(overflow: overflow).cost(of: workload, on: small(memory))
            }
            #expect(error?.availablePEs == 16 && (error?.neededPEs ?? 0) > 16)
        }
    }

    @Test("chips: as many as needed, each with its area and leakage, and the links between them")
    func chips() throws {
        let workload = try ChipFixtures.workload()
        for memory in Memory.allCases {
            let model = HardwareModel(overflow: .chips)
            let cost = try model.cost(of: workload, on: small(memory))
            let overflow = try #require(cost.overflow)
            let error = #expect(throws: CapacityError.self) {
                try HardwareModel().cost(of: workload, on: small(memory))
            }
            let needed = try #require(error).neededPEs
            #expect(overflow.chips == (needed + 15) / 16)
            #expect(overflow.linkBits > 0 && overflow.imagesUntilWorn == nil)
            // One chip of the same kind, for any network that fits.
            let one = try model.idle(small(memory), for: cost.latency.total)[.leakage].si
            let leaked = cost.energy[.leakage].si
            #expect(abs(leaked / one / Double(overflow.chips) - 1) < 1e-12)
            #expect(cost.energy[.offChip].si >= overflow.linkBits * 1e-12)
        }
    }

    @Test("rewriting costs pulses in the arrays and wears the cells out; more tiles, less of it")
    func rewrite() throws {
        let workload = try ChipFixtures.workload()
        let model = HardwareModel(overflow: .rewrite)
        var before: ChipCost?
        for tiles in [8, 16, 32] {
            let cost = try model.cost(of: workload, on: small(.rram, tiles: tiles))
            let overflow = try #require(cost.overflow)
            let pulses = WriteVerify.pulses(bitsPerCell: 1).mean
            #expect(cost.energy[.array].si > overflow.rewrittenCells * pulses * WriteVerify.pulseEnergyJ)
            let worn = try #require(overflow.imagesUntilWorn)
            #expect(worn > 0 && worn < WriteVerify.endurance * 10)
            if let before {
                #expect(
                    cost.energy.total < before.energy.total && cost.latency.total < before.latency.total)
                #expect(worn > before.overflow?.imagesUntilWorn ?? .infinity)
            }
            before = cost
        }
    }

    @Test("the layers with the overflow's own row add up to the whole", arguments: Overflow.allCases)
    func layers(overflow: Overflow) throws {
        let workload = try ChipFixtures.workload()
        let model = HardwareModel(overflow: overflow)
        for memory in Memory.allCases {
            guard let cost = try? model.cost(of: workload, on: small(memory)) else { continue }
            let layers = try model.layerCosts(of: workload, on: small(memory))
            let energy = layers.reduce(0) { $0 + $1.energy.total.si }
            #expect(abs(energy / cost.energy.total.si - 1) < 1e-12)
            #expect(layers.last?.memory == memory)
        }
    }

    @Test(
        "the batch model agrees, whatever becomes of weights that do not fit",
        arguments: Overflow.allCases)
    func batch(overflow: Overflow) throws {
        let workload = try ChipFixtures.workload()
        let model = HardwareModel(overflow: overflow)
        let designs = Memory.allCases.flatMap { memory in
            [1, 2, 3, 128, 4].map { small(memory, tiles: $0) }
        }
        for (design, result) in zip(
            designs, BatchModel(model).costs(of: BatchWorkload(workload), on: designs))
        {
            let scalar = try? model.cost(of: workload, on: design)
            let batch = try? result.get()
            #expect((scalar == nil) == (batch == nil))
            guard let scalar, let batch else { continue }
            #expect(abs(batch.energy.total.si / scalar.energy.total.si - 1) < 1e-12)
            #expect(abs(batch.latency.total.si / scalar.latency.total.si - 1) < 1e-12)
            #expect(batch.overflow == scalar.overflow)
        }
    }

    @Test("from B0 to a network of a gigabyte: costs are finite and grow")
    func gigabyte() throws {
        var last = 0.0
        for (experts, hidden) in [(2, 128), (16, 1024), (256, 4096)] {
            let architecture = Architecture(
                backbone: .b0,
                blocks: [BlockChoice](
                    repeating: BlockChoice(experts: experts, hiddenSize: hidden), count: 4))
            let workload = try Workload(
                architecture: architecture, image: .nyud, charged: .network, expertsCharged: .topK)
            let cost = try HardwareModel(overflow: .chips).cost(
                of: workload, on: ChipFixtures.design(.sram))
            let reloading = try HardwareModel(overflow: .reload).cost(
                of: workload, on: ChipFixtures.design(.sram))
            #expect(cost.energy.total.isFinite && reloading.energy.total.isFinite)
            #expect(reloading.energy.total.si > last)
            last = reloading.energy.total.si
            if experts == 256 {
                #expect(cost.weightBytes > 1_000_000_000)
                #expect((cost.overflow?.chips ?? 1) > 50 && reloading.reloadedBytes > 900_000_000)
            }
        }
    }
}
