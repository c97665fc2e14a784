import CoSearch
import Documents
import Quantities

/// Scenarios of an experiment file with their limits, floors and weights.
extension InputMapping {
    func limits() -> ScenarioTemplate.Limits? {
        let weights = required("weights")?.megabytes()
        let area = required("area")?.quantity(Area.self, in: .squareMillimeters(0.01) ... .squareMillimeters(10_000))
        let power = required("power")?.quantity(Power.self, in: .microwatts(1) ... .watts(1000))
        finish()
        guard let weights, let area, let power else { return nil }
        return ScenarioTemplate.Limits(weightBytes: weights, area: area, power: power)
    }

    func scenarios(limits: ScenarioTemplate.Limits?) -> [ScenarioTemplate]? {
        let templates = all().map { name, value in
            value.mapping().flatMap { $0.scenario(name: name, limits: limits, at: value) }
        }
        if templates.isEmpty { report("needs at least one scenario") }
        let read = templates.compactMap { $0 }
        return read.count == templates.count && !read.isEmpty ? read : nil
    }

    /// One scenario; what contradicts itself is reported at its place.
    private func scenario(
        name: String, limits: ScenarioTemplate.Limits?, at node: InputNode
    ) -> ScenarioTemplate? {
        let objective = required("objective")?.choice(Scenario.Objective.self)
        let floorNode = optional("mIoU floor")
        let weightsNode = optional("weights")
        let own = optional("limits")
        let latencyLimit = optional("latency limit")?.quantity(Time.self, in: .nanoseconds(1) ... .seconds(1000))
        let energyLimit = optional("energy limit")?.quantity(Energy.self, in: .picojoules(1) ... .joules(1000))
        let floor = floorNode?.fraction(in: 0...1)
        let weights = weightsNode?.mapping()?.weights()
        let limits = own.map { $0.mapping()?.limits() } ?? limits
        finish()
        guard let objective, let limits, (weightsNode == nil) == (weights == nil), (floorNode == nil) == (floor == nil)
        else { return nil }
        let template = ScenarioTemplate(
            name: name, objective: objective, meanIoUFloorFraction: floor, weights: weights,
            latencyLimit: latencyLimit, energyLimit: energyLimit, limits: limits)
        // Whether it makes sense does not depend on the supernet.
        let problems = template.scenario(largestMeanIoU: 0.5, guardBand: 0).problems()
        for problem in problems {
            let place = problem.field.hasPrefix("weights") ? weightsNode : floorNode
            (place ?? node).report("\(Self.key(of: problem.field)) \(problem.message)")
        }
        return problems.isEmpty ? template : nil
    }

    /// The key of an experiment file that stands for a field of a scenario.
    private static func key(of field: String) -> String {
        field == "constraints.meanIoUFloor" ? "mIoU floor" : field
    }

    private func weights() -> Scenario.Weights? {
        let latency = required("latency")?.double(in: 0...1e6)
        let energy = required("energy")?.double(in: 0...1e6)
        let performance = required("performance")?.double(in: 0...1e6)
        finish()
        guard let latency, let energy, let performance else { return nil }
        return Scenario.Weights(latency: latency, energy: energy, performance: performance)
    }
}
