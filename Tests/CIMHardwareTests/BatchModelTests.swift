import CIMHardware
import GSL
import Quantities
import Testing
import ViTMoE

@Suite("The batch model against the readable one")
struct BatchModelTests {
    /// Largest distance over all components, relative to the total, of results of the same design; 1 for any other
    /// disagreement.
    private func distance(
        _ batch: Result<ChipCost, CostError>, _ model: HardwareModel, _ workload: Workload, _ design: ChipDesign
    ) -> Double {
        do {
            let scalar = try model.cost(of: workload, on: design)
            guard case .success(let cost) = batch else { return 1 }
            guard cost.weightBytes == scalar.weightBytes, cost.capacityBytes == scalar.capacityBytes,
                cost.occupiedMacros == scalar.occupiedMacros,
                abs(cost.utilizationRatio - scalar.utilizationRatio) <= 1e-12,
                abs(cost.reloadedBytes - scalar.reloadedBytes) <= 1, distance(cost.second, scalar.second) <= 1e-12
            else { return 1 }
            func relative(_ a: SIMD16<Double>, _ b: SIMD16<Double>) -> Double {
                let difference = a - b
                return (0..<16).map { abs(difference[$0]) }.reduce(0, max) / b.sum()
            }
            return max(
                relative(cost.energy.lanes, scalar.energy.lanes), relative(cost.latency.lanes, scalar.latency.lanes),
                relative(cost.area.lanes, scalar.area.lanes))
        } catch let error as CapacityError {
            return batch == .failure(.capacity(error)) ? 0 : 1
        } catch let error as DesignError {
            return batch == .failure(.design(error)) ? 0 : 1
        } catch {
            return 1
        }
    }

    private func distance(_ a: MemoryShare?, _ b: MemoryShare?) -> Double {
        guard let a, let b, a.memory == b.memory else { return a == b ? 0 : 1 }
        return max(
            abs(a.energyRatio - b.energyRatio), abs(a.latencyRatio - b.latencyRatio), abs(a.areaRatio - b.areaRatio))
    }

    @Test("100,000 random designs that hold a network: every component of every result agrees to 1e-12 of its total")
    func agrees() throws {
        let network = try ChipFixtures.workload()
        let workload = BatchWorkload(network)
        var largest = 0.0
        var (held, refused) = (0, 0)
        for (index, memory) in Memory.allCases.enumerated() {
            // Half of them may load weights that do not fit.
            let model = HardwareModel(overflow: index == 1 ? .reload : .refuse)
            let batch = BatchModel(model)
            let space = DesignSpace.standard(memory)
            var stream = RandomStream(StreamKey(seed: 20_260, purpose: "batch test", index))
            while held < 50_000 * (index + 1) {
                var designs: [ChipDesign] = []
                while designs.count < 1_000 {
                    if var design = try? space.design(at: ChipFixtures.randomPoint(of: space, &stream)) {
                        ChipFixtures.declare(&design, &stream)
                        designs.append(design)
                    }
                }
                for (design, cost) in zip(designs, batch.costs(of: workload, on: designs)) {
                    let apart = distance(cost, model, network, design)
                    if apart > 1e-12 { Issue.record("\(apart): \(design)") }
                    largest = max(largest, apart)
                    if case .success = cost { held += 1 } else { refused += 1 }
                }
            }
        }
        print(
            "batch against scalar: largest relative difference \(largest) of \(held) designs with a cost, and the same "
                + "error for \(refused) without")
        #expect(largest <= 1e-12)
    }

    @Test(
        "10,000 random hybrid designs that hold a network agree as well", arguments: [Overflow.refuse, .reload, .chips])
    func hybrids(overflow: Overflow) throws {
        let network = try ChipFixtures.workload()
        let workload = BatchWorkload(network)
        let model = HardwareModel(overflow: overflow)
        let space = DesignSpace.standardHybrid()
        var stream = RandomStream(StreamKey(seed: 20_261, purpose: "hybrid batch test"))
        var (held, refused, shared) = (0, 0, 0)
        while held < 10_000 {
            let designs = (0..<1_000).compactMap { _ -> ChipDesign? in
                guard var design = try? space.design(at: ChipFixtures.randomPoint(of: space, &stream)) else {
                    return nil
                }
                ChipFixtures.declare(&design, &stream)
                return design
            }
            for (design, cost) in zip(designs, BatchModel(model).costs(of: workload, on: designs)) {
                let apart = distance(cost, model, network, design)
                if apart > 1e-12 { Issue.record("\(apart): \(design)") }
                guard case .success(let cost) = cost else {
                    refused += 1
                    continue
                }
                held += 1
                if cost.second != nil { shared += 1 }
            }
        }
        print("hybrid batch, \(overflow): \(held) designs with a cost, \(shared) of two memories, \(refused) without")
        #expect(shared > 1_000 && refused > 0)
    }

    @Test("other precisions, nodes, macros, hybrids and impossible designs agree as well, in any order")
    func unusualDesigns() throws {
        let network = try ChipFixtures.workload(charged: .encoder, expertsCharged: .all)
        let workload = BatchWorkload(network)
        var designs: [ChipDesign] = []
        for memory in Memory.allCases {
            let base = ChipFixtures.design(memory)
            let changes: [(inout ChipDesign) -> Void] = [
                { $0.weightBits = 4 }, { $0.inputBits = 5 }, { $0.macro.clock = nil }, { $0.macro.rows = 0 },
                { $0.macro.node = .nanometers(65) }, { $0.macro.supply = .volts(0.5) }, { $0.tiles = 3 },
                { $0.macro.guardColumnsPerWeight = 1 }, { $0.macro.activeRows = 48 },
                {
                    $0.macro.columnsPerConversion = 4
                    $0.macro.columnsPerADC = max(4, $0.macro.columnsPerADC)
                },
                { $0.replication = 37 }, { $0.macrosPerPE = 7 }, { $0.pesPerTile = 5 },
                { $0.macro.converter = .flash }, { $0.macro.converter = .ramp }, { $0.macro.sensing = .voltage },
                { $0.macro.columnRegisters = 9 }, { $0.macro.energySupplyExponent = 4.8 },
                { $0.macro.energySupplyExponent = -1 }, { $0.temperature = .kelvins(385) },
                { $0.temperature = .kelvins(500) },
            ]
            for change in changes {
                var design = base
                change(&design)
                designs.append(design)
            }
        }
        var hybrid = ChipFixtures.design(.rram)
        hybrid.second = SecondPart(part: ChipFixtures.design(.sram).first, holds: [.block(1), .decoder])
        designs.insert(hybrid, at: 7)
        let model = HardwareModel()
        let costs = BatchModel(model).costs(of: workload, on: designs)
        #expect(costs.count == designs.count)
        for (design, cost) in zip(designs, costs) {
            #expect(distance(cost, model, network, design) <= 1e-12, "\(design)")
        }
        #expect(costs.contains { if case .failure(.design) = $0 { true } else { false } })
        #expect(costs.contains { if case .failure(.capacity) = $0 { true } else { false } })
    }
}
