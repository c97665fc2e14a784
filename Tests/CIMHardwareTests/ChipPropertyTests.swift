import CIMHardware
import GSL
import Quantities
import Testing
import ViTMoE

/// Random chips of both standard spaces.
struct ChipPropertyTests {
    /// Calls `body` with every valid random design that holds the workload; returns how many there were.
    private func forRandomDesigns(
        _ memory: Memory, count: Int, workload: Workload, _ body: (ChipDesign, ChipCost, UInt64) throws -> Void
    ) throws -> Int {
        let space = DesignSpace.standard(memory)
        let model = HardwareModel()
        var held = 0
        for seed in UInt64(1)...UInt64(count) {
            var stream = RandomStream(StreamKey(seed: seed, purpose: "chip property test"))
            do {
                let design = try space.design(at: ChipFixtures.randomPoint(of: space, &stream))
                try body(design, model.cost(of: workload, on: design), seed)
                held += 1
            } catch is DesignError {
                continue
            } catch is CapacityError {
                continue
            }
        }
        return held
    }

    @Test(arguments: Memory.allCases) func costsAreFinitePositiveAndAdditive(memory: Memory) throws {
        let workload = try ChipFixtures.workload()
        let held = try forRandomDesigns(memory, count: 15_000, workload: workload) { design, cost, seed in
            var energy = 0.0
            var latency = 0.0
            var area = 0.0
            for component in Component.allCases {
                let values = [cost.energy[component].si, cost.latency[component].si, cost.area[component].si]
                #expect(values.allSatisfy { $0.isFinite && $0 >= 0 }, "seed \(seed) \(component)")
                energy += values[0]
                latency += values[1]
                area += values[2]
            }
            #expect(energy > 0 && latency > 0 && area > 0, "seed \(seed)")
            #expect(abs(energy - cost.energy.total.si) <= 1e-12 * energy, "seed \(seed)")
            #expect(abs(latency - cost.latency.total.si) <= 1e-12 * latency, "seed \(seed)")
            #expect(abs(area - cost.area.total.si) <= 1e-12 * area, "seed \(seed)")
            let product = cost.power * cost.latency.total
            #expect(abs(product.si - energy) <= 1e-12 * energy, "seed \(seed)")
            #expect(cost.utilizationRatio > 0 && cost.utilizationRatio <= 1, "seed \(seed)")
            #expect(cost.occupiedMacros <= design.macroCount, "seed \(seed)")
            #expect(cost.weightBytes <= cost.capacityBytes, "seed \(seed)")
        }
        // About a third of the points hold the whole network; far fewer would make this test empty.
        #expect(held > 3_000)
    }

    @Test(arguments: Memory.allCases) func coordinatesActInTheRightDirection(memory: Memory) throws {
        let workload = try ChipFixtures.workload(charged: .encoder)
        let model = HardwareModel()
        _ = try forRandomDesigns(memory, count: 2_000, workload: workload) { design, cost, seed in
            func changed(_ change: (inout ChipDesign) -> Void) throws -> ChipCost {
                var other = design
                change(&other)
                return try model.cost(of: workload, on: other)
            }
            // A hair of room for sums in another order.
            let roomLatency = cost.latency.total * (1 + 1e-12)
            let moreTiles = try changed { $0.tiles *= 2 }
            #expect(moreTiles.area.total > cost.area.total, "seed \(seed)")
            #expect(moreTiles.energy.total > cost.energy.total, "seed \(seed)")
            #expect(moreTiles.latency.total == cost.latency.total, "seed \(seed)")
            let widerBus = try changed { $0.busWidthBits *= 2 }
            #expect(widerBus.latency.total <= roomLatency, "seed \(seed)")
            let moreLanes = try changed { $0.vectorLanes *= 2 }
            #expect(moreLanes.latency.total <= roomLatency, "seed \(seed)")
            #expect(moreLanes.area.total > cost.area.total, "seed \(seed)")
            let largerBuffer = try changed { $0.globalBufferBytes *= 2 }
            #expect(largerBuffer.energy[.offChip] <= cost.energy[.offChip], "seed \(seed)")
            #expect(largerBuffer.energy[.globalBuffer] > cost.energy[.globalBuffer], "seed \(seed)")
            #expect(largerBuffer.latency.total <= roomLatency, "seed \(seed)")
            if design.replication > 1 {
                let fewerCopies = try changed { $0.replication /= 2 }
                #expect(fewerCopies.latency.total >= cost.latency.total * (1 - 1e-12), "seed \(seed)")
                #expect(fewerCopies.occupiedMacros <= cost.occupiedMacros, "seed \(seed)")
            }
            let higherSupply = try changed { $0.macro.supply = .volts($0.macro.supply.volts + 0.1) }
            #expect(higherSupply.energy[.digital] > cost.energy[.digital], "seed \(seed)")
        }
    }
}
