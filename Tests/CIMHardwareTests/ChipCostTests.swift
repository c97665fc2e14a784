import CIMHardware
import Quantities
import Testing
import ViTMoE

struct ChipCostTests {
    private let model = HardwareModel()

    @Test(arguments: Memory.allCases) func wholeB0CostsMillijoulesAndMilliseconds(memory: Memory) throws {
        // No target: a guard against slipped units. Orders of magnitude only.
        let cost = try model.cost(of: ChipFixtures.workload(), on: ChipFixtures.design(memory))
        #expect((0.1...100).contains(cost.energy.total.millijoules), "\(cost.energy.total)")
        #expect((1...1_000).contains(cost.latency.total.milliseconds), "\(cost.latency.total)")
        #expect((1...2_000).contains(cost.area.total.squareMillimeters), "\(cost.area.total)")
    }

    @Test(arguments: Memory.allCases) func layersSumToTheWhole(memory: Memory) throws {
        for charged in Charged.allCases {
            let workload = try ChipFixtures.workload(charged: charged)
            let design = ChipFixtures.design(memory)
            let cost = try model.cost(of: workload, on: design)
            let layers = try model.layerCosts(of: workload, on: design)
            let energy = layers.reduce(Breakdown<EnergyDimension>()) { $0 + $1.energy }
            let latency = layers.reduce(Breakdown<TimeDimension>()) { $0 + $1.latency }
            for component in Component.allCases {
                let energyGap = abs(energy[component].si - cost.energy[component].si)
                let latencyGap = abs(latency[component].si - cost.latency[component].si)
                #expect(energyGap <= 1e-12 * cost.energy.total.si, "\(component)")
                #expect(latencyGap <= 1e-12 * cost.latency.total.si, "\(component)")
            }
            #expect(layers.reduce(0) { $0 + $1.macros } == cost.occupiedMacros)
        }
    }

    @Test("pipelined: as fast as the busiest stage, the parts add up, and a buffer for everything spills nothing")
    func pipelined() throws {
        let workload = try ChipFixtures.workload()
        for memory in Memory.allCases {
            var design = ChipFixtures.design(memory)
            let alone = try model.cost(of: workload, on: design)
            let tight = try model.pipeline(of: workload, on: design)
            #expect(tight.spilledBytes > 0 && tight.cost.energy[.offChip] > alone.energy[.offChip])
            #expect(tight.cost.latency.total >= alone.latency.total)

            design.globalBufferBytes = 1 << 30
            let roomy = try model.pipeline(of: workload, on: design)
            let sequential = try model.cost(of: workload, on: design)
            #expect(roomy.spilledBytes == 0 && roomy.cost.latency == sequential.latency)
            for pipeline in [tight, roomy] {
                let busiest = pipeline.stages.map(\.latency.total).max()
                #expect(busiest == pipeline.interval && pipeline.interval < alone.latency.total)
                #expect(pipeline.stages.contains { $0.name == pipeline.bottleneck && $0.latency.total == busiest })
                let energy = pipeline.stages.reduce(Breakdown<EnergyDimension>()) { $0 + $1.energy }
                for component in Component.allCases {
                    let gap = abs(energy[component].si - pipeline.cost.energy[component].si)
                    #expect(gap <= 1e-12 * pipeline.cost.energy.total.si, "\(component)")
                }
            }
            // Leakage and clock flow for one interval; in all else a pipeline spends what one image alone does.
            for component in Component.allCases where component != .leakage && component != .control {
                let gap = abs(roomy.cost.energy[component].si - sequential.energy[component].si)
                #expect(gap <= 1e-12 * sequential.energy.total.si, "\(component)")
            }
            let leaked = roomy.cost.energy[.leakage] / sequential.energy[.leakage]
            #expect(abs(leaked / (roomy.interval / sequential.latency.total) - 1) < 1e-12)

            design.tiles = 1
            #expect(throws: CapacityError.self) {
                try HardwareModel(overflow: .reload).pipeline(of: workload, on: design)
            }
        }
    }

    @Test("pipelined, one layer in closed form: rounds of its arrays against bits over the bus")
    func pipelinedGate() throws {
        let design = ChipFixtures.design(.rram)
        let pipeline = try model.pipeline(of: ChipFixtures.workload(charged: .experts), on: design)
        let stage = try #require(pipeline.stages.first { $0.name == "block1.layer1.gate" })
        let one = MacroModel().cost(design.macro, design.precision, usedRows: 32, usedWeightColumns: 3)
        let arrays = 19_200 * one.latencyPerMVM.total.si
        #expect(stage.latency.total.si >= arrays * (1 - 1e-12))
        #expect(stage.energy[.leakage].si == 0)
    }

    @Test("an uneven routing costs time and leakage, never dynamic energy, and lies between balanced and worst")
    func expertLoad() throws {
        let architecture = Architecture(
            backbone: .b0, blocks: [2, 2, 4, 4].map { BlockChoice(experts: $0, hiddenSize: 100) })
        let shares: [[Double]] = [[0.7, 0.3], [0.6, 0.4], [0.4, 0.3, 0.2, 0.1], [0.7, 0.1, 0.1, 0.1]]
        for memory in Memory.allCases {
            let costs = try [ExpertRouting.balanced, .shares(shares), .worst].map { routing in
                try model.cost(
                    of: Workload(
                        architecture: architecture, image: .nyud, charged: .network, expertsCharged: .topK,
                        routing: routing), on: ChipFixtures.design(memory))
            }
            let times = costs.map(\.latency.total.si)
            #expect(times[0] < times[1] && times[1] < times[2], "\(times)")
            for cost in costs.dropFirst() {
                for component in Component.allCases where component != .leakage && component != .control {
                    #expect(cost.energy[component] == costs[0].energy[component], "\(component)")
                }
                #expect(cost.energy[.control] > costs[0].energy[.control])
                #expect(cost.energy[.leakage] > costs[0].energy[.leakage])
            }
        }
    }

    /// The router of the first layer: 32 x 3 weights in one macro, 19200 vectors, so that closed forms are short.
    private func gate(_ design: ChipDesign) throws -> LayerCost {
        let layers = try model.layerCosts(of: ChipFixtures.workload(charged: .experts), on: design)
        return try #require(layers.first { $0.name == "block1.layer1.gate" })
    }

    @Test func narrowBusSetsTheLatency() throws {
        var design = ChipFixtures.design(.sram)
        design.busWidthBits = 1
        // Through one wire for each vector: 32 inputs of 8 bits and 3 sums of 8 + 8 + log2(32) bits at the port of the
        // processing element. Once, to fill the pipeline: 35 elements of 8 bits.
        let expected = Double(19_200 * (32 * 8 + 3 * 21) + 35 * 8) / design.clock.si
        let latency = try gate(design).latency.total.si
        #expect(abs(latency - expected) <= 1e-12 * expected)
    }

    @Test func wideBusLeavesTheMacroItsTime() throws {
        var design = ChipFixtures.design(.rram)
        design.busWidthBits = 65_536
        design.vectorLanes = 65_536
        design.globalBufferBytes = 1 << 24
        let macro = MacroModel().cost(design.macro, design.precision, usedRows: 32, usedWeightColumns: 3)
        let expected = 19_200 * macro.latencyPerMVM.total.si + Double(35 * 8) / 65_536 / design.clock.si
        let latency = try gate(design).latency.total.si
        #expect(abs(latency - expected) <= 1e-9 * expected)
    }

    @Test func globalBufferEnergyFollowsItsLaw() throws {
        // 2 MiB at 28 nm, 0.9 V: 10 pJ / 64 bit x 0.4277 / 0.8443 x root of 32 for a bank of 256 KiB, and 121 fJ/mm from the side
        // of 8 banks to that of one; 19200 vectors of 35 bytes.
        let bankM2 = 8 * 262_144 * 0.12544e-12 / 0.6
        let path = (8 * bankM2).squareRoot() - bankM2.squareRoot()
        let perBit = 10e-12 / 64 * 0.4277 / 0.8443 * 32.squareRoot() + path * 310e-12 / 256 / 10e-3
        let expected = 19_200 * 35 * 8 * perBit
        let energy = try gate(ChipFixtures.design(.rram)).energy[.globalBuffer].si
        #expect(abs(energy - expected) <= 1e-9 * expected)
    }

    @Test func activationsBeyondTheBufferGoOutside() throws {
        var design = ChipFixtures.design(.rram)
        // In 19200 x 32 bytes, out 19200 x 3.
        design.globalBufferBytes = 19_200 * 35
        #expect(try gate(design).energy[.offChip].si == 0)
        design.globalBufferBytes -= 1000
        // 1.3 nJ per 64 bits.
        let expected = 1000 * 8 * 1.3e-9 / 64
        #expect(try abs(gate(design).energy[.offChip].si - expected) <= 1e-9 * expected)
    }

    @Test func fourTimesTheTokensCostFourTimesTheSwitchingEnergy() throws {
        var design = ChipFixtures.design(.sram)
        // Large enough that no activation goes to external memory, whose traffic is not proportional.
        design.globalBufferBytes = 1 << 30
        let one = try model.cost(of: ChipFixtures.workload(charged: .experts), on: design)
        let image = ImageSize(height: 960, width: 1280)
        let four = try model.cost(of: ChipFixtures.workload(image, charged: .experts), on: design)
        // Leakage and clock follow the time, which does not grow by four.
        for component in Component.allCases where component != .leakage && component != .control {
            let gap = abs(four.energy[component].si - 4 * one.energy[component].si)
            #expect(gap <= 1e-12 * four.energy.total.si, "\(component)")
        }
        #expect(four.latency.total > one.latency.total)
    }

    @Test(arguments: Memory.allCases) func tinyMapsTakeTime(memory: Memory) throws {
        let design = ChipFixtures.design(memory)
        for height in 1...3 {
            for width in 1...3 {
                // The last stage's map is 32 times smaller than the image.
                for scale in [1, 32] {
                    let image = ImageSize(height: height * scale, width: width * scale)
                    let workload = try ChipFixtures.workload(image)
                    for layer in try model.layerCosts(of: workload, on: design) {
                        #expect(layer.latency.total.si > 0, "\(layer.name) at \(image)")
                        #expect(layer.energy.total.si > 0, "\(layer.name) at \(image)")
                    }
                }
            }
        }
    }

    @Test func allExpertsCostMoreThanTheChosenOnes() throws {
        let design = ChipFixtures.design(.rram)
        let chosen = try model.cost(of: ChipFixtures.workload(charged: .experts), on: design)
        let all = try model.cost(of: ChipFixtures.workload(charged: .experts, expertsCharged: .all), on: design)
        #expect(all.energy.total > chosen.energy.total)
        #expect(all.weightBytes == chosen.weightBytes && all.occupiedMacros == chosen.occupiedMacros)
    }

    @Test func attentionNeverSitsInTheArrays() throws {
        // A taller image with the same weights: the attention's share grows with its square, the weights stay.
        let small = try ChipFixtures.workload(ImageSize(height: 64, width: 64), charged: .encoder)
        let large = try ChipFixtures.workload(ImageSize(height: 256, width: 64), charged: .encoder)
        #expect(small.weightCount == large.weightCount)
        #expect(large.digital.attentionMACs == 16 * small.digital.attentionMACs)
        #expect(large.matrixMACCount == 4 * small.matrixMACCount)
    }

    @Test func weightsThatDoNotFitAreCounted() throws {
        let workload = try ChipFixtures.workload()
        for memory in Memory.allCases {
            var design = ChipFixtures.design(memory)
            design.tiles = 2
            #expect(
                performing: { try model.cost(of: workload, on: design) },
                throws: { error in
                    guard let error = error as? CapacityError else { return false }
                    return error.availablePEs == 16 && error.neededPEs > 16 && error.excessRatio > 0
                        && error.weightBytes == workload.weightCount
                })
        }
    }

    @Test func sramMayReloadAndPaysForItOutside() throws {
        let reloading = HardwareModel(overflow: .reload)
        let workload = try ChipFixtures.workload(charged: .experts)
        var design = ChipFixtures.design(.sram)
        let resident = try reloading.cost(of: workload, on: design)
        #expect(resident.reloadedBytes == 0)
        let needed = try neededPEs(workload, design)
        (design.pesPerTile, design.tiles) = (1, needed / 2)
        let cost = try reloading.cost(of: workload, on: design)
        let missing = 1 - Double(needed / 2) / Double(needed)
        #expect(abs(Double(cost.reloadedBytes) - missing * Double(workload.weightCount)) <= 1)
        #expect(cost.energy[.offChip] > resident.energy[.offChip])
        #expect(cost.latency[.offChip] > resident.latency[.offChip])
        let layers = try reloading.layerCosts(of: workload, on: design)
        #expect(layers.last?.name == "weight reload")

        var rram = ChipFixtures.design(.rram)
        rram.tiles = 1
        #expect(throws: CapacityError.self) { try reloading.cost(of: workload, on: rram) }
    }

    private func neededPEs(_ workload: Workload, _ design: ChipDesign) throws -> Int {
        var small = design
        (small.pesPerTile, small.tiles) = (1, 1)
        do {
            _ = try model.cost(of: workload, on: small)
        } catch let error as CapacityError {
            return error.neededPEs
        }
        return 1
    }

    @Test func exactlyTheNeededElementsSuffice() throws {
        let workload = try ChipFixtures.workload()
        var design = ChipFixtures.design(.rram)
        let needed = try neededPEs(workload, design)
        (design.pesPerTile, design.tiles) = (1, needed)
        #expect(throws: Never.self) { try model.cost(of: workload, on: design) }
        design.tiles = needed - 1
        #expect(throws: CapacityError.self) { try model.cost(of: workload, on: design) }
    }

    @Test func blocksOfAHybridSystemAddUp() throws {
        // Both halves on chips of the same design: switching energy of the arrays is additive.
        let whole = try ChipFixtures.workload()
        let design = ChipFixtures.design(.sram)
        let parts = (0..<4).map { whole.part(.block($0)) } + [whole.part(.decoder)]
        var arrays = 0.0
        var macs = 0
        for part in parts {
            arrays += try model.cost(of: part, on: design).energy[.array].si
            macs += part.macCount
        }
        let total = try model.cost(of: whole, on: design).energy[.array].si
        #expect(abs(arrays - total) <= 1e-12 * total)
        #expect(macs == whole.macCount)
    }
}
