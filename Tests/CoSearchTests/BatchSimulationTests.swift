import CIMHardware
import GSL
import Testing
import ViTMoE

@testable import CoSearch

@Suite("Simulation of many designs together")
struct BatchSimulationTests {
    /// A simulator without a batch version of its own.
    private struct OneByOne: HardwareSimulator {
        let wrapped = ReferenceSimulator(model: HardwareModel())

        func metrics(
            of workload: Workload, architecture: Architecture, on design: ChipDesign
        ) throws -> HardwareMetrics {
            try wrapped.metrics(of: workload, architecture: architecture, on: design)
        }
    }

    @Test("one by one and together give the same bits, infeasible designs included", arguments: [1, 7])
    func sameBits(seed: UInt64) throws {
        var stream = RandomStream(StreamKey(seed: seed, purpose: "batch"))
        let architecture = ArchitectureSpace.standard(.b0).random(&stream)
        let workload = try ReferenceHardwareTests.workload(architecture)
        for space in [DesignSpace.standard(.rram), .standard(.sram), .standardHybrid()] {
            let points = (0..<200).map { _ in space.axes.map { stream.integer(below: $0.count) } }
            func scores(_ simulator: any HardwareSimulator) throws -> [HardwareScore] {
                var search = HardwareSearch(
                    simulator: simulator,
                    scoring: Scoring(
                        scenario: Scenario(
                            name: "batch", objective: .performance, constraints: ReferenceHardwareTests.limits)),
                    niches: [DesignNiche.all(of: [space])[0]], architecture: architecture,
                    workload: BatchWorkload(workload))
                return try search.scores(niche: 0, points: points)
            }
            let together = try scores(ReferenceSimulator(model: HardwareModel()))
            let apart = try scores(OneByOne())
            #expect(together == apart)
            #expect(together.contains { $0.metrics != nil } && together.contains { $0.obstacle != nil })
        }
    }
}
