import CIMHardware
import CoSearch
import Documents
import Foundation
import GSL
import Verdicts

/// Everything that Figure D2, its tables and its verdicts show.
public struct DriftResult: Codable, Sendable {
    /// The claim fixed before the run.
    public let claim: DriftClaim
    /// The effort of every search, by name.
    public let effort: String
    /// One row per scenario, memory, kind and level.
    public let rows: [Row]
    /// The searches with the reference simulator.
    public let baselines: [Baseline]
    /// One answer per family of discrepancies at its judged level, over all scenarios and memories.
    public let answers: [Answer]
    /// How often the accuracy model lets a design pass that misses its floor on the supernet.
    public let accuracyFloors: [AccuracyFloor]
    /// How often a wrong simulator would have chosen the other memory.
    public let technologyFlips: [TechnologyFlip]
    /// Between which levels a discrepancy with more than one level breaks down.
    public let breakdowns: [Breakdown]
    /// Which component's error misleads most, for each scenario that minimises latency or energy.
    public let sensitivities: [Sensitivity]
    /// The drift of chips at a fixed network, proven; nil where the experiment does not ask for it.
    public var exact: ExactDrift?
    /// Where the designs found lie against the data behind the model; nil where the searches were not of this laboratory.
    public internal(set) var found: FoundDesigns?

    /// Judges searches.
    ///
    /// - Throws: `VerdictError` for a claim out of range or a condition without draws.
    public init(
        claim: DriftClaim, effort: String, plans: [DiscrepancyPlan], places: [PlaceSearches],
        plausible: PlausibleReferences? = nil, technologyFlips: [TechnologyFlip] = [], sensitivities: [Sensitivity] = []
    ) throws {
        self.claim = claim
        self.effort = effort
        let judged = try DriftVerdicts.rows(places, plans: plans, claim: claim)
        let rows = try plausible.map { references in try judged.map { try references.adding(to: $0) } } ?? judged
        self.rows = rows
        baselines = try places.map { try Baseline($0, claim: claim) }
        answers = DriftVerdicts.answers(plans, rows)
        accuracyFloors = DriftVerdicts.accuracyFloors(places)
        breakdowns = DriftVerdicts.breakdowns(plans, rows)
        self.technologyFlips = technologyFlips
        self.sensitivities = sensitivities
    }

    /// Rows at the level that decides.
    public var judgedRows: [Row] { rows.filter(\.isJudged) }

    /// Places where no search found a legal design, each with what stands in the way.
    public var unanswered: [String] {
        baselines.filter { $0.best == nil }.map { baseline in
            let place = "scenario \(baseline.scenario), \(baseline.memory.displayName)"
            let reason = baseline.shortfall.map { "\($0)" } ?? baseline.message ?? "no search ended with a design"
            return "no answer in \(place): no search found a legal design, with either simulator; \(reason)"
        }
    }

    /// Places where the search itself fails although some search found a legal design: with the right simulator half of the
    /// searches or more find none.
    public var searchFailures: [String] {
        baselines.compactMap { baseline in
            guard baseline.best != nil, let ends = baseline.ends, ends.fails else { return nil }
            let reason = baseline.nearest.map { "\($0)" } ?? baseline.message
            return
                "search fails in \(baseline.place): \(ends)\(reason.map { " (\($0))" } ?? ""), so a wrong simulator's search that "
                + "finds nothing there says nothing of the simulator; raise the effort of the searches or loosen the limits"
        }
    }
}
