@testable import CIMHardware
import CoSearch
import Optimization
import Quantities
import Testing
import ViTMoE

@Suite("Nested search without a feasible design")
struct InfeasibleSearchTests {
    @Test("an area limit below the smallest chip is named with its excess")
    func area() throws {
        // The smallest chip has 32 lanes, 0.32 mm²; the limit is 0.2 mm²: 60 % above.
        var scenario = Scenarios.latency
        scenario.constraints.areaLimit = .squareMillimeters(0.2)
        let outcome = try SyntheticProblem.search(scenario).run()
        #expect(!outcome.feasible)
        let violation = try #require(outcome.violations.first)
        #expect(outcome.violations.count == 1)
        #expect(violation.constraint == .area)
        #expect((violation.excessRatio - 0.6).magnitude < 1e-9)
        let sentence = try #require(outcome.infeasibility)
        #expect(sentence.hasPrefix("no feasible design: the closest one violates"))
        #expect(sentence.contains("by 60 %"))
    }

    @Test("a floor on mIoU above every network ends near the most accurate one")
    func accuracyFloor() throws {
        // The largest network reaches 0.35.
        var scenario = Scenarios.energy
        scenario.constraints.meanIoUFloor = 0.5
        let outcome = try SyntheticProblem.search(scenario).run()
        let violation = try #require(outcome.violations.first)
        #expect(violation.constraint == .meanIoU)
        #expect(outcome.meanIoU > 0.33)
        #expect((violation.excessRatio - (0.5 - outcome.meanIoU) / 0.5).magnitude < 1e-12)
        #expect(violation.description.contains("below the floor 50.0 %"))
    }

    @Test("impossible designs and full chips are passed over, not fatal")
    func passableErrors() throws {
        let simulator = ClosureSimulator { architecture, design in
            if design.busWidthBits == 512 { throw DesignError(field: "bus", value: "512", rule: "not 512") }
            if design.vectorLanes > 256 {
                throw CapacityError(
                    neededPEs: design.vectorLanes, availablePEs: 256, weightBytes: 2, capacityBytes: 1)
            }
            return try SyntheticSimulator().body(architecture, design)
        }
        let outcome = try SyntheticProblem.search(Scenarios.latency, simulator: simulator).run()
        #expect(outcome.feasible)
        #expect(outcome.design.vectorLanes == 256)
        #expect([256, 1024].contains(outcome.design.busWidthBits))
    }

    @Test("a space without any possible design is a typed error with an example")
    func nothingPossible() throws {
        let simulator = ClosureSimulator { _, _ in throw DesignError(field: "rows", value: "1", rule: "none") }
        let search = try SyntheticProblem.search(Scenarios.latency, simulator: simulator)
        let error = try #require(throws: CoSearchError.self) { try search.run() }
        guard case .noPossibleDesign(let tried, let example) = error else {
            Issue.record("another error: \(error)")
            return
        }
        #expect(tried > 0)
        #expect(example.contains("rows is 1"))
    }

    @Test("values that cannot be ranked end the search with a typed error")
    func unusableValues() throws {
        let broken = ClosureSimulator { architecture, design in
            var metrics = try SyntheticSimulator().body(architecture, design)
            metrics.energy = Energy(si: .nan)
            return metrics
        }
        #expect(throws: CoSearchError.self) {
            try SyntheticProblem.search(Scenarios.latency, simulator: broken).run()
        }
        for meanIoU in [Double.nan, -0.1, 35] {
            #expect(throws: CoSearchError.self) {
                try SyntheticProblem.search(
                    Scenarios.latency, accuracy: ClosureAccuracy { _ in meanIoU }
                ).run()
            }
        }
        #expect(throws: CoSearchError.self) {
            try SyntheticProblem.search(Scenarios.latency, designSpaces: [])
        }
    }
}

extension SyntheticSimulator {
    func body(_ architecture: Architecture, _ design: ChipDesign) throws -> HardwareMetrics {
        let workload = try Workload(
            architecture: architecture, image: ImageSize(height: 32, width: 32), charged: .experts,
            expertsCharged: .topK)
        return try metrics(of: workload, architecture: architecture, on: design)
    }
}
