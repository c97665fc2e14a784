/// Why a scenario makes no sense: every problem at once, each with the field that a reader of a file can point at.
public struct ScenarioError: Error, Equatable, Sendable, CustomStringConvertible {
    /// One problem.
    public struct Problem: Equatable, Sendable {
        /// The field, for example `constraints.meanIoUFloor`.
        public var field: String
        /// What is wrong, the value, the rule and the next step.
        public var message: String
    }

    /// The scenario's name.
    public var scenario: String
    /// All problems, at least one.
    public var problems: [Problem]

    /// One line per problem.
    public var description: String {
        problems.map { "scenario \(scenario): \($0.field): \($0.message)" }.joined(separator: "\n")
    }
}

extension Scenario {
    /// Throws `ScenarioError` with all contradictions and values out of range.
    public func validate() throws(ScenarioError) {
        let problems = problems()
        if !problems.isEmpty { throw ScenarioError(scenario: name, problems: problems) }
    }

    /// All contradictions and values out of range; empty for a scenario that makes sense.
    public func problems() -> [ScenarioError.Problem] {
        var problems: [ScenarioError.Problem] = []
        func report(_ field: String, _ message: String) {
            problems.append(ScenarioError.Problem(field: field, message: message))
        }
        if name.isEmpty { report("name", "is empty; a report needs a name for the scenario") }
        switch (objective, weights) {
        case (.weightedSum, nil):
            report("weights", "missing; the objective weightedSum needs latency, energy and performance")
        case (.weightedSum, let weights?):
            checkWeights(weights, report)
        case (_, .some):
            report("weights", "given, but the objective is \(objective.rawValue); remove them or use weightedSum")
        case (_, nil):
            break
        }
        let ignoresAccuracy =
            objective == .latency || objective == .energy
            || (objective == .weightedSum && weights?.performance == 0)
        if ignoresAccuracy && constraints.meanIoUFloor == nil {
            report(
                "constraints.meanIoUFloor",
                "missing; without a floor on mIoU this objective always ends at the smallest network")
        }
        checkConstraints(report)
        return problems
    }

    private func checkWeights(_ weights: Weights, _ report: (String, String) -> Void) {
        let values = [
            ("latency", weights.latency), ("energy", weights.energy), ("performance", weights.performance),
        ]
        for (field, value) in values where !(value >= 0 && value.isFinite) {
            report("weights.\(field)", "is \(value); allowed: 0 or more, finite")
        }
        if values.allSatisfy({ $0.1 == 0 }) { report("weights", "are all 0; at least one must be positive") }
    }

    private func checkConstraints(_ report: (String, String) -> Void) {
        if let floor = constraints.meanIoUFloor, !(floor > 0 && floor < 1) {
            report("constraints.meanIoUFloor", "is \(floor); allowed: a fraction above 0 and below 1, not percent")
        }
        let limits: [(String, Double?)] = [
            ("areaLimit", constraints.areaLimit?.si), ("powerLimit", constraints.powerLimit?.si),
            ("latencyLimit", constraints.latencyLimit?.si), ("energyLimit", constraints.energyLimit?.si),
            ("capacityLimitBytes", constraints.capacityLimitBytes.map(Double.init)),
            ("weightLimitBytes", constraints.weightLimitBytes.map(Double.init)),
        ]
        for (field, value) in limits {
            guard let value, !(value > 0 && value.isFinite) else { continue }
            report("constraints.\(field)", "is \(value); allowed: above 0, finite; leave it out for no limit")
        }
    }
}
