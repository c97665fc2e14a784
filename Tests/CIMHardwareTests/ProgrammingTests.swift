import CIMHardware
import Foundation
import GSL
import Quantities
import Testing
import ViTMoE

/// Writing a network into the arrays.
struct ProgrammingTests {
    @Test("pulse counts: median and tail beside the measured ones, the slowest of many cells between mean and limit")
    func pulseCounts() {
        // Means over levels of the measured medians and 99th percentiles; a factor of 1.5 is told in docs/models/writing.md.
        for (bits, median, tail) in [(2, 12.4, 112.4), (3, 36.6, 2000.0)] {
            let pulses = WriteVerify.pulses(bitsPerCell: bits)
            func quantile(_ share: Double) -> Double {
                var (low, high) = (0.0, 1e6)
                for _ in 0..<60 {
                    let middle = (low + high) / 2
                    if pulses.share(atMost: middle) < share { low = middle } else { high = middle }
                }
                return high
            }
            #expect(abs(log(quantile(0.5) / median)) < log(1.5))
            #expect(abs(log(min(quantile(0.99), pulses.limit) / tail)) < log(1.5))
            var before = 0.0
            for cells in [1, 2, 16, 64, 256, 1024, 65_536] {
                let slowest = pulses.slowest(of: cells)
                #expect(slowest > before && slowest <= pulses.limit)
                before = slowest
            }
            // One cell alone needs the mean, less what the limit cuts off.
            #expect(pulses.slowest(of: 1) <= pulses.mean && pulses.slowest(of: 1) > 0.94 * pulses.mean)
        }
    }

    @Test(
        "the slowest of 64 is the mean over 20,000 rows of random cells (4 standard errors: 1 false alarm in 16,000)"
    )
    func slowestAgainstSampling() {
        let pulses = WriteVerify.pulses(bitsPerCell: 2)
        let variance = log(1 + pow(pulses.standardDeviation / pulses.mean, 2))
        let center = log(pulses.mean) - variance / 2
        let seed: UInt64 = 31
        var stream = RandomStream(StreamKey(seed: seed, purpose: "slowest cells"))
        var (sum, squares) = (0.0, 0.0)
        let rows = 20_000
        for _ in 0..<rows {
            var slowest = 0.0
            for _ in 0..<64 { slowest = max(slowest, exp(center + variance.squareRoot() * stream.gaussian())) }
            slowest = min(slowest, pulses.limit)
            sum += slowest
            squares += slowest * slowest
        }
        let mean = sum / Double(rows)
        let error = ((squares / Double(rows) - mean * mean) / Double(rows)).squareRoot()
        #expect(abs(pulses.slowest(of: 64) - mean) < 4 * error, "seed \(seed)")
    }

    @Test("RRAM: cells, energy and time by hand; the breakdown adds up")
    func rram() throws {
        let workload = try ChipFixtures.workload()
        let design = ChipFixtures.design(.rram)
        let cost = try HardwareModel().programming(of: workload, on: design)
        // 8-bit weights in pairs of 1-bit cells: 7 slices of 2 cells.
        #expect(cost.cells == Double(workload.weightCount * 14))
        #expect(abs(cost.unverifiedCells / cost.cells - 0.0334) < 1e-12)
        let pulses = WriteVerify.pulses(bitsPerCell: 1)
        let pulsed = cost.cells * pulses.mean * WriteVerify.pulseEnergyJ
        #expect(cost.energy[.array].si > pulsed && cost.energy[.array].si < 1.1 * pulsed)
        // 8 macros of 128 rows, one row after the other.
        let time = 8 * 128 * pulses.slowest(of: 128) * WriteVerify.pulseS
        #expect(cost.time[.array].si > time && cost.time[.array].si < 3 * time)
        #expect(cost.loadedBytes == workload.weightCount)
        let sum = Component.allCases.reduce(0) { $0 + cost.energy[$1].si }
        #expect(abs(sum / cost.energy.total.si - 1) < 1e-12 && cost.power.si > 0)
    }

    @Test("SRAM: loaded, not pulsed; replicas cost wires and cells, not external memory")
    func sram() throws {
        let workload = try ChipFixtures.workload()
        var design = ChipFixtures.design(.sram)
        let cost = try HardwareModel().programming(of: workload, on: design)
        #expect(cost.cells == 0 && cost.energy[.array].si == 0 && cost.energy[.localBuffer].si > 0)
        // 1.3 nJ for 64 bits, 12.8 GB/s.
        let bits = 8 * Double(workload.weightCount)
        #expect(abs(cost.energy[.offChip].si / (bits * 1.3e-9 / 64) - 1) < 1e-12)
        #expect(abs(cost.time.total.si / (bits / 102.4e9) - 1) < 1e-12)
        design.replication = 4
        let replicated = try HardwareModel().programming(of: workload, on: design)
        #expect(replicated.energy[.offChip] == cost.energy[.offChip])
        #expect(replicated.energy[.localBuffer] > cost.energy[.localBuffer])
    }

    @Test("more bits per cell: fewer cells, more pulses for each; a hybrid chip pulses its RRAM part alone")
    func bitsPerCell() throws {
        let workload = try ChipFixtures.workload()
        var design = ChipFixtures.design(.rram)
        design.macro.adcBits = 8
        var costs: [ProgrammingCost] = []
        for bits in [2, 3] {
            design.macro.bitsPerCell = bits
            costs.append(try HardwareModel().programming(of: workload, on: design))
        }
        #expect(costs[1].cells < costs[0].cells && costs[1].energy.total > costs[0].energy.total)
        #expect(costs[1].time.total > costs[0].time.total)
        var hybrid = ChipFixtures.design(.sram)
        hybrid.second = SecondPart(part: ChipFixtures.design(.rram).first, holds: .decoder)
        let mixed = try HardwareModel().programming(of: workload, on: hybrid)
        #expect(mixed.cells > 0 && mixed.cells < costs[0].cells * 2 && mixed.energy[.localBuffer].si > 0)
        #expect(mixed.loadedBytes == workload.weightCount)
    }

    @Test("what does not fit is refused, or written into more chips", arguments: Memory.allCases)
    func overflow(memory: Memory) throws {
        let workload = try ChipFixtures.workload()
        var design = ChipFixtures.design(memory)
        let whole = try HardwareModel().programming(of: workload, on: design)
        design.tiles = 2
        for overflow in [Overflow.refuse, .reload, .rewrite] {
            #expect(throws: CapacityError.self) {
                try HardwareModel(overflow: overflow).programming(of: workload, on: design)
            }
        }
        let chips = try HardwareModel(overflow: .chips).programming(of: workload, on: design)
        #expect(chips.cells == whole.cells && chips.loadedBytes == whole.loadedBytes)
        #expect(abs(chips.time.total.si / whole.time.total.si - 1) < 1e-12)
    }
}
