import CIMHardware
import CoSearch
import Documents
import Foundation
import Quantities

@testable import Robustness

/// Made-up searches: nothing here is a measurement.
enum DriftSamples {
    static let claim = DriftClaim(magnitude: 0.1, margin: 0.1, meanIoUMargin: 0.03)

    static func scenario(_ name: String, _ objective: Scenario.Objective) -> Scenario {
        Scenario(
            name: name, objective: objective,
            constraints: Constraints(meanIoUFloor: 0.1, areaLimit: .squareMillimeters(200), powerLimit: .watts(5)))
    }

    static func finding(_ metrics: DesignMetrics, history: [Double?] = []) -> SearchFinding {
        SearchFinding(
            cell: Digest(of: []), seed: 1, believed: true, seen: metrics, actual: metrics,
            supernetMeanIoU: metrics.meanIoU,
            broken: metrics.area > 200e-6
                ? [ConstraintViolation(constraint: .area, value: metrics.area, limit: 200e-6)] : [],
            design: Digest(of: []), history: history)
    }

    /// Latency 1 + regret; above 200 mm2 illegal.
    static func finding(regret: Double, squareMillimeters: Double = 100) -> SearchFinding {
        finding(
            DesignMetrics(
                latency: 1 + regret, energy: 1, area: squareMillimeters * 1e-6, power: 1, meanIoU: 0.4))
    }

    /// A search that held nothing to be legal.
    static let nothing = SearchFinding(
        cell: Digest(of: []), seed: 1, believed: false, seen: nil, actual: nil, message: "nothing keeps the limits")

    static func baseline(
        _ metric: DriftMetric, _ memory: ChipMemory, _ metrics: DesignMetrics, count: Int
    ) throws -> DriftResult.Baseline {
        let objective: Scenario.Objective = metric == .meanIoU ? .performance : metric == .energy ? .energy : .latency
        return try DriftResult.Baseline(
            PlaceSearches(
                scenario: scenario(metric.rawValue, objective), memory: memory,
                reference: Array(repeating: finding(metrics), count: count), conditions: []), claim: claim)
    }

    /// One scenario and memory, one condition for each model at its judged level.
    static func drift(
        _ models: [(DiscrepancyModel, level: Double, [SearchFinding])], scenarios: [String] = ["latency"],
        reference: [SearchFinding] = [finding(regret: 0)]
    ) throws -> DriftResult {
        try DriftResult(
            claim: claim, effort: "quick",
            plans: models.map { DiscrepancyPlan($0.0, levels: [$0.level], claim: 0.1, draws: $0.2.count) },
            places: scenarios.map { name in
                PlaceSearches(
                    scenario: scenario(name, .latency), memory: .rram, reference: reference,
                    conditions: models.map {
                        PlaceSearches.Condition(model: $0.0, level: $0.level, findings: $0.2)
                    })
            })
    }
}
