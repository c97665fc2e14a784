import CIMHardware
import CoSearch
import Foundation
import Verdicts

/// All searches of one scenario and memory.
public struct PlaceSearches: Sendable {
    /// The searches under one wrong simulator model and level.
    public struct Condition: Sendable {
        /// How the simulator is wrong.
        public let model: DiscrepancyModel
        /// By how much.
        public let level: Double
        /// One finding for each draw.
        public let findings: [SearchFinding]
        /// Whether the error changes the scenario's objective or one of its limits.
        public let canMove: Bool

        /// The searches of one condition.
        public init(model: DiscrepancyModel, level: Double, findings: [SearchFinding], canMove: Bool = true) {
            self.model = model
            self.level = level
            self.findings = findings
            self.canMove = canMove
        }
    }

    /// The scenario as stated, its floor without guard band.
    public let scenario: Scenario
    /// The memory.
    public let memory: ChipMemory
    /// The searches with the reference simulator.
    public let reference: [SearchFinding]
    /// The searches with wrong ones.
    public let conditions: [Condition]

    /// The searches of a scenario on a memory.
    public init(scenario: Scenario, memory: ChipMemory, reference: [SearchFinding], conditions: [Condition]) {
        self.scenario = scenario
        self.memory = memory
        self.reference = reference
        self.conditions = conditions
    }

    /// What the scenario optimises.
    public var objective: DriftMetric { DriftMetric(objectiveOf: scenario) }

    /// How the searches with the right simulator ended; nil where there are none.
    public var control: Control? {
        reference.isEmpty
            ? nil
            : Control(withoutLegalDesign: reference.count { $0.ending != .legal }, searches: reference.count)
    }

    /// Every search of the place.
    var all: [SearchFinding] { reference + conditions.flatMap(\.findings) }

    /// f(x): the best truly legal design that any search of the place found, with either simulator and any seed. No regret is
    /// negative against it. Nil where none found a legal one.
    public var best: Double? {
        all.filter(\.isLegalDesign).compactMap { $0.actual?.value(objective) }.reduce(nil as Double?) { best, value in
            best.map { objective.better($0, value) } ?? value
        }
    }

    /// What stands in the way where there is no legal design: the limit that the nearest design breaks.
    public var shortfall: Shortfall? {
        best == nil ? Shortfall.nearest(all.filter { !$0.broken.isEmpty }.map { $0.broken.map(\.shortfall) }) : nil
    }
}

/// From searches to words: the one implementation that real sweeps and simulated ones share.
public enum DriftVerdicts {
    /// One row for each place and condition.
    ///
    /// - Throws: `VerdictError` for a claim out of range or a condition without draws.
    public static func rows(
        _ places: [PlaceSearches], plans: [DiscrepancyPlan], claim: DriftClaim
    ) throws -> [DriftResult.Row] {
        try places.flatMap { place in
            let (best, shortfall) = (place.best, place.shortfall)
            return try place.conditions.map { condition in
                let isJudged = plans.contains { $0.model == condition.model && $0.judgedAt == condition.level }
                return try DriftResult.Row(
                    scenario: place.scenario.name, objective: place.objective, memory: place.memory,
                    discrepancy: condition.model, level: condition.level, isJudged: isJudged, best: best,
                    findings: condition.findings, reference: place.reference,
                    verdict: RowVerdict(
                        condition.findings.map { $0.outcome(place.objective, best: best) },
                        claim: claim.verdict(of: place.objective), legalDesignExists: best != nil, shortfall: shortfall,
                        control: place.control),
                    canMove: condition.canMove,
                    worstCase: WorstCaseRegret(place, condition)?.regret)
            }
        }
    }

    /// One answer for each family of discrepancies, at the level that each is judged at.
    public static func answers(_ plans: [DiscrepancyPlan], _ rows: [DriftResult.Row]) -> [DriftResult.Answer] {
        var families: [String] = []
        for plan in plans where !families.contains(plan.model.family) { families.append(plan.model.family) }
        return families.compactMap { family in
            let readings = plans.filter { $0.model.family == family }.compactMap { plan -> DriftResult.Reading? in
                let judged = rows.filter { $0.discrepancy == plan.model && $0.level == plan.judgedAt }
                guard !judged.isEmpty else { return nil }
                return DriftResult.Reading(
                    discrepancy: plan.model, level: plan.judgedAt,
                    verdict: PlanVerdict(
                        judged.filter(\.canMove).map { PlanVerdict.Row(name: $0.place, verdict: $0.verdict) },
                        cannotMove: judged.filter { !$0.canMove }.map(\.place)),
                    plausible: PlausibleVerdict(judged.filter(\.canMove)))
            }
            return readings.isEmpty ? nil : DriftResult.Answer(readings: readings)
        }
    }

    /// Between which levels each curve breaks down.
    public static func breakdowns(_ plans: [DiscrepancyPlan], _ rows: [DriftResult.Row]) -> [DriftResult.Breakdown] {
        plans.filter { $0.levels.count > 1 && $0.model.isDrawn }.flatMap { plan -> [DriftResult.Breakdown] in
            let mine = rows.filter { $0.discrepancy == plan.model && $0.canMove }
            return mine.map(\.place).uniqued.compactMap { place in
                let curve = mine.filter { $0.place == place }.sorted { $0.level < $1.level }
                guard let first = curve.first, first.verdict.word != .noAnswer else { return nil }
                return DriftResult.Breakdown(
                    discrepancy: plan.model, scenario: first.scenario, memory: first.memory,
                    robustUpTo: curve.prefix { $0.verdict.word == .robust }.last?.level,
                    notRobustFrom: curve.first { $0.verdict.word == .notRobust }?.level, levels: curve.map(\.level),
                    draws: curve.map(\.verdict.draws), illegal: curve.map(\.verdict.illegal).reduce(0, +))
            }
        }
    }

    /// How often the floor on mIoU is missed on the supernet, by searches with either simulator.
    public static func accuracyFloors(_ places: [PlaceSearches]) -> [DriftResult.AccuracyFloor] {
        places.compactMap { place in
            guard let floor = place.scenario.constraints.meanIoUFloor else { return nil }
            // Where the accuracy itself was made wrong, its errors are what is studied.
            let wrong = place.conditions.filter { !$0.model.concernsAccuracy }.flatMap(\.findings)
            /// Of the designs that the accuracy model holds to be above the floor.
            func missed(_ findings: [SearchFinding]) -> DriftResult.Count {
                DriftResult.Count(
                    findings.filter { $0.supernetMeanIoU != nil && ($0.actual?.meanIoU ?? 0) >= floor }, \.missesFloor)
            }
            return DriftResult.AccuracyFloor(
                scenario: place.scenario.name, memory: place.memory, floor: floor, reference: missed(place.reference),
                wrong: missed(wrong))
        }
    }
}

/// The largest regret that an error of this size allows whatever its form, where there is such a bound: the error on the objective
/// is bounded, and no limit that it moves can bind within its reach.
struct WorstCaseRegret {
    let regret: Double

    init?(_ place: PlaceSearches, _ condition: PlaceSearches.Condition) {
        let (model, level) = (condition.model, condition.level)
        guard place.objective != .meanIoU, model.meaning == .bound || model.kind == .commonScale, level < 1,
            let bound = WorstCase.regret(boundedError: level)
        else { return nil }
        let limits = place.scenario.constraints
        // Power is energy over latency: a common factor leaves it, two factors of their own move it twice.
        let power = model.kind == .commonScale ? 1 : (1 + level) / (1 - level)
        let area = model.affectsArea ? 1 + level : 1
        let legal = (place.reference + condition.findings).filter(\.isLegalDesign).compactMap(\.actual)
        let isFree = legal.allSatisfy { design in
            func keeps(_ value: Double, _ factor: Double, _ limit: Double?) -> Bool {
                factor == 1 || limit.map { value * factor < $0 } ?? true
            }
            return keeps(design.power, power, limits.powerLimit?.si) && keeps(design.area, area, limits.areaLimit?.si)
                && keeps(design.latency, 1 + level, limits.latencyLimit?.si)
                && keeps(design.energy, 1 + level, limits.energyLimit?.si)
        }
        guard isFree, !legal.isEmpty else { return nil }
        regret = bound
    }
}

extension Sequence where Element: Equatable {
    /// Each once, in the order of their first.
    var uniqued: [Element] {
        reduce(into: [Element]()) { if !$0.contains($1) { $0.append($1) } }
    }
}
