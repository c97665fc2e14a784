import CIMHardware
import GSL
import Testing
import ViTMoE

@testable import ExactSearch

/// A bound that takes the fast corner of half the bus: too high for the chips with the widest bus.
private struct BrokenBound: ChipBounding {
    let right: LowerBound

    func bounds(of boxes: ArraySlice<ChipBox>, cutoff: Double) -> [Double] {
        right.bounds(
            of: boxes.map { box in
                var box = box
                box.high[1] = box.low[1] + (box.high[1] - box.low[1]) / 2
                return box
            }[...], cutoff: cutoff)
    }
}

@Suite("Exact search")
struct ExactSearchTests {
    @Test("The proven chip is the enumerated one, and its certificate is sound", arguments: 0..<20)
    func enumeration(index: Int) throws {
        let row = try EnumerationCheck(seed: 11, mostPoints: 30_000).row(index)
        #expect(row.agrees, "space \(index), \(row.name): \(String(describing: row))")
        #expect(row.isSound, "space \(index), \(row.name): \(String(describing: row))")
    }

    @Test("No bound is above a chip of its box: 20,000 pairs, seed 5")
    func bounds() throws {
        let finding = try BoundCheck(seed: 5).finding(pairs: 20_000)
        #expect(finding.violations == 0, "\(finding)")
        #expect(finding.legal > 2_000, "\(finding)")
    }

    @Test("A bound that is broken on purpose is caught by the property test and by the checker of certificates")
    func brokenBoundIsCaught() throws {
        let finding = try BoundCheck(seed: 5).finding(pairs: 20_000) { BrokenBound(right: $0) }
        #expect(finding.violations > 0, "\(finding)")
        var caught = 0
        for index in 0..<20 {
            let row = try EnumerationCheck(seed: 11, mostPoints: 30_000).row(index) { BrokenBound(right: $0) }
            if !row.isSound { caught += 1 }
            // A wrong answer must never come with a certificate that passes.
            #expect(row.agrees || !row.isSound, "space \(index): \(row)")
        }
        #expect(caught > 0)
    }

    @Test("A slow clock shortens the drivers of charge-based macros: no bound under factors is above it, 10,000 pairs")
    func slowClocks() throws {
        var space = DesignSpace.standard(.sram)
        space.kinds = [.sramAnalog]
        space.axes.removeAll { $0.parameter == .macroKind }
        let model = HardwareModel()
        let lattice = try ChipLattice(space, model: model, bitsMatter: true)
        var stream = RandomStream(StreamKey(seed: 7, purpose: "exact/clocks"))
        let test = try RandomCase(seed: 7, index: 0, mostPoints: 1)
        let workload = BatchWorkload(test.workload)
        var legal = 0
        for round in 0..<20 {
            let wrong = try #require(RandomFactors(kind: 1, seed: UInt64(round)))
            let lower = try LowerBound(
                lattice: lattice, workload: workload, objective: .latency, limits: ChipLimits(),
                model: BatchModel(model), wrong: wrong)
            // One chip but for its clock, the least of its copies and the rest drawn.
            let boxes = (0..<500).map { _ in
                var box = lattice.whole(stream.integer(below: lattice.baseCount))
                for axis in 0..<5 {
                    box.low[axis] = UInt8(stream.integer(below: lattice.values[axis].count))
                    box.high[axis] = box.low[axis]
                }
                return box
            }
            let bounds = lower.bounds(of: boxes[...], cutoff: .infinity)
            for (box, bound) in zip(boxes, bounds) {
                guard let tiles = lower.fewestTiles(box.base, copies: box.low[0]) else { continue }
                var corner = box.low
                corner[5] = UInt8(stream.integer(below: Int(box.high[5]) + 1))
                let value = try lower.value(of: lattice.design(box.base, at: corner, tiles: tiles))
                guard value.isFinite else { continue }
                legal += 1
                #expect(bound <= value, "\(box), clock \(corner[5])")
            }
        }
        #expect(legal > 1_000)
    }

    @Test("Near-optimal chips are those that enumeration finds, and what is not listed is above the bound")
    func nearOptimal() throws {
        let test = try RandomCase(seed: 13, index: 0, mostPoints: 30_000)
        let model = HardwareModel()
        let lattice = try ChipLattice(test.space, model: model, bitsMatter: true)
        let workload = BatchWorkload(test.workload)
        let frontier = try ChipFrontier(
            lattice: lattice, workload: workload, objective: .energyDelay, limits: ChipLimits(),
            model: BatchModel(model))
        let near = try frontier.nearOptimal(within: 1.5, atMost: .max)
        #expect(near.isComplete && near.chips.count > 3)
        let lower = try LowerBound(
            lattice: lattice, workload: workload, objective: .energyDelay, limits: ChipLimits(),
            model: BatchModel(model))
        // Every chip of every base.
        var within = 0
        for base in 0..<lattice.baseCount {
            var boxes = [lattice.whole(base)]
            while let box = boxes.popLast() {
                if let axis = BoxAxis.allCases.first(where: { !box.isSingle($0) }) {
                    let halves = box.halves(axis)
                    boxes += [halves.0, halves.1]
                } else if lower.bounds(of: [box], cutoff: .infinity)[0] < near.bound {
                    within += 1
                }
            }
        }
        #expect(within == near.chips.count)
        let few = try frontier.nearOptimal(within: 1.5, atMost: 2)
        #expect(!few.isComplete && few.chips.count == 2 && few.bound <= near.chips[2].value)
    }

    @Test("A frontier answers as a single proof does, with any threads; ties are ties", arguments: [1, 3, 6, 11])
    func frontier(index: Int) throws {
        let test = try RandomCase(seed: 17, index: index, mostPoints: 20_000)
        let model = HardwareModel()
        let lattice = try ChipLattice(test.space, model: model, bitsMatter: true)
        let workload = BatchWorkload(test.workload)
        var limits = ChipLimits()
        limits.areaM2 = 1e-3
        limits.powerW = 2
        func make(_ threads: Int) throws -> ChipFrontier {
            try ChipFrontier(
                lattice: lattice, workload: workload, objective: test.objective, limits: limits,
                model: BatchModel(model), threads: threads)
        }
        var (one, three) = (try make(1), try make(3))
        #expect(one.optimum.nodes == three.optimum.nodes && one.optimum.point == three.optimum.point)
        for kind in 1...3 {
            let wrong = try #require(RandomFactors(kind: kind, seed: UInt64(100 * index + kind)))
            let simulator = try one.simulator(wrong)
            let alone = try one.optimum(under: simulator, threads: 1)
            let together = try three.optimum(under: try three.simulator(wrong), threads: 3)
            #expect(alone.nodes == together.nodes && alone.best == together.best && alone.point == together.point)
            let single = try ChipOptimum(
                lattice: lattice, workload: workload, objective: test.objective, limits: limits,
                model: BatchModel(model), wrong: wrong
            ).prove()
            #expect(single.best == alone.best || abs(single.best - alone.best) <= 1e-9 * single.best)
            guard let design = alone.design else { continue }
            let ties = try #require(try one.ties(under: simulator, best: alone.best, atMost: 100_000))
            #expect(ties.contains(design))
            let value = try LowerBound(
                lattice: lattice, workload: workload, objective: test.objective, limits: limits,
                model: BatchModel(model), wrong: wrong)
            for tie in ties { #expect(try abs(value.value(of: tie) - alone.best) <= 2e-9 * alone.best) }
        }
    }

    @Test("Bounds from packed costs are never above those of the costs, and at most 2e-6 below")
    func packedCosts() throws {
        let model = HardwareModel()
        let test = try RandomCase(seed: 19, index: 1, mostPoints: 1)
        var stream = RandomStream(StreamKey(seed: 19, purpose: "exact/packed"))
        for memory in Memory.allCases {
            let lattice = try ChipLattice(DesignSpace.standard(memory), model: model)
            for kind in 1...3 {
                let lower = try LowerBound(
                    lattice: lattice, workload: BatchWorkload(test.workload), objective: .energyDelay,
                    limits: ChipLimits(), model: BatchModel(model),
                    wrong: RandomFactors(kind: kind, seed: UInt64(kind)))
                let boxes = (0..<500).map { _ in
                    var box = lattice.whole(stream.integer(below: lattice.baseCount))
                    for axis in 0..<6 {
                        let count = lattice.values[axis].count
                        let ends = [stream.integer(below: count), stream.integer(below: count)].sorted()
                        (box.low[axis], box.high[axis]) = (UInt8(ends[0]), UInt8(ends[1]))
                    }
                    return box
                }
                for case (let box, let costs?) in zip(boxes, lower.costs(of: boxes[...])) {
                    let exact = lower.bound(costs, box)
                    let packed = lower.bound(PackedCosts(costs).costs, box)
                    #expect(packed <= exact * (1 + 1e-12) && packed >= exact * (1 - 2e-6), "\(box)")
                }
            }
        }
    }

    @Test("Threads, interruption and resumption change neither the answer nor the number of nodes")
    func reproducible() throws {
        let test = try RandomCase(seed: 3, index: 2, mostPoints: 3_000_000)
        let model = HardwareModel()
        let lattice = try ChipLattice(test.space, model: model, bitsMatter: false)
        var limits = ChipLimits()
        limits.areaM2 = 4e-4
        let search = try ChipOptimum(
            lattice: lattice, workload: BatchWorkload(test.workload), objective: .energyDelay, limits: limits,
            model: BatchModel(model))
        let whole = try search.prove(threads: 1)
        let parallel = try search.prove(threads: 3)
        #expect(whole.nodes == parallel.nodes && whole.best == parallel.best && whole.point == parallel.point)
        var part = try search.prove { _ in false }
        var calls = 0
        while part.status == .stopped, calls < 100_000 {
            part = try search.prove(resuming: part.state) { _ in false }
            calls += 1
        }
        #expect(part.nodes == whole.nodes && part.best == whole.best && part.bound == whole.bound)
    }
}
