import CoSearch
import Quantities
import Testing

@Suite("Scenarios")
struct ScenarioTests {
    static func fields(_ scenario: Scenario) -> [String] { scenario.problems().map(\.field) }

    @Test("the scenarios of the paper are valid")
    func valid() throws {
        for scenario in [
            Scenarios.latency, Scenarios.energy, Scenarios.performance,
            Scenarios.weighted,
        ] {
            try scenario.validate()
            #expect(scenario.constraints.capacityLimitBytes == 10 * 1024 * 1024)
        }
    }

    @Test("contradictions are found, all of them at once")
    func contradictions() {
        #expect(Self.fields(Scenario(name: "a", objective: .latency)) == ["constraints.meanIoUFloor"])
        #expect(Self.fields(Scenario(name: "a", objective: .weightedSum)) == ["weights"])
        let weights = Scenario.Weights(latency: 1, energy: 0, performance: 0)
        #expect(Self.fields(Scenario(name: "a", objective: .performance, weights: weights)) == ["weights"])
        #expect(
            Self.fields(Scenario(name: "a", objective: .weightedSum, weights: weights))
                == ["constraints.meanIoUFloor"])
        let zero = Scenario.Weights(latency: 0, energy: 0, performance: 0)
        #expect(Self.fields(Scenario(name: "a", objective: .weightedSum, weights: zero)).contains("weights"))
        let everything = Scenario(
            name: "", objective: .energy,
            constraints: Constraints(
                meanIoUFloor: 35, areaLimit: Area(si: -1), powerLimit: Power(si: .nan), capacityLimitBytes: 0))
        #expect(Self.fields(everything).count == 5)
        let error = #expect(throws: ScenarioError.self) { try everything.validate() }
        #expect(error?.description.split(separator: "\n").count == 5)
        #expect(error?.description.contains("not percent") == true)
    }

    @Test("a violation says which, how much and by how much")
    func violationText() {
        let area = ConstraintViolation(constraint: .area, value: 12.5e-6, limit: 10e-6)
        #expect(area.description.hasPrefix("area 12.5"))
        #expect(area.description.hasSuffix("by 25 %"))
        let capacity = ConstraintViolation(constraint: .capacity, value: 1005, limit: 1000)
        #expect(capacity.description == "weight storage 1005 bytes is above the limit 1000 bytes by 0.5 %")
    }

    @Test("the presets are valid and grow")
    func presets() throws {
        for settings in [NestedSearchSettings.smallest, .quick, .full] { try settings.validate() }
        #expect(NestedSearchSettings.smallest.evolution.population < NestedSearchSettings.quick.evolution.population)
        #expect(NestedSearchSettings.quick.evolution.population < NestedSearchSettings.full.evolution.population)
        var broken = NestedSearchSettings.quick
        broken.selectedPerGeneration = 0
        #expect(throws: (any Error).self) { try broken.validate() }
    }
}
