import CIMHardware
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
