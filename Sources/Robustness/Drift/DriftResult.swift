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

    /// One condition in one scenario and memory.
    public struct Row: Codable, Sendable {
        /// The scenario's name.
        public let scenario: String
        /// What the scenario optimises.
        public let objective: DriftMetric
        /// The memory.
        public let memory: ChipMemory
        /// How the simulator is wrong.
        public let discrepancy: DiscrepancyModel
        /// By how much, as a fraction.
        public let level: Double
        /// Whether it is the level that the discrepancy is judged at.
        public let isJudged: Bool
        /// f(x): the objective of the best legal design that any search of the place found; nil where none did.
        public let best: Double?
        /// One search for each draw.
        public let findings: [SearchFinding]
        /// Draws whose network and chip are the very ones that the reference search of the same seed found.
        public let sameDesign: Int
        /// The share of good draws and its word. Of a fixed error, the draws are seeds of the search and the word holds for this
        /// error alone.
        public let verdict: RowVerdict
        /// Whether the error changes the objective or a limit of the scenario; a row that it cannot move proves nothing.
        public let canMove: Bool
        /// The largest regret that an error of this size allows an exact search; nil where there is no bound.
        public let worstCase: Double?
        /// Median regret of the legal designs; nil without one.
        public let medianRegret: MedianInterval?
        /// The same row under other plausible references; nil where that was not looked at.
        public var plausible: PlausibleRow?

        init(
            scenario: String, objective: DriftMetric, memory: ChipMemory, discrepancy: DiscrepancyModel, level: Double,
            isJudged: Bool, best: Double?, findings: [SearchFinding], reference: [SearchFinding], verdict: RowVerdict,
            canMove: Bool, worstCase: Double?
        ) throws {
            self.scenario = scenario
            self.objective = objective
            self.memory = memory
            self.discrepancy = discrepancy
            self.level = level
            self.isJudged = isJudged
            self.best = best
            self.findings = findings
            sameDesign = findings.count { finding in
                finding.design != nil && reference.contains { $0.seed == finding.seed && $0.design == finding.design }
            }
            self.verdict = verdict
            self.canMove = canMove
            self.worstCase = worstCase
            medianRegret = MedianInterval(findings.compactMap { $0.regret(objective, best: best) })
            plausible = nil
        }

        /// "scenario latency, RRAM".
        public var place: String { "scenario \(scenario), \(memory.displayName)" }

        /// Regrets of the legal designs, in the order of the draws.
        public var regrets: [Double] { findings.compactMap { $0.regret(objective, best: best) } }

        /// Draws whose design the search held to be legal and that breaks a limit in truth: all illegal ones.
        public var illegal: Int { verdict.illegal }

        /// Mean over the draws that know it of Kendall's tau between wrong and reference simulator, over networks, each on the
        /// chip that the search chose for it.
        public var rankAgreement: Double? { mean { $0.audit?.agreement?.kendallTau } }

        /// Mean share of the reference's best tenth that is in the wrong simulator's best tenth.
        public var topOverlap: Double? { mean { $0.audit?.agreement?.topOverlapFraction } }

        private func mean(_ value: (SearchFinding) -> Double?) -> Double? {
            let values = findings.compactMap(value)
            return values.isEmpty ? nil : values.reduce(0, +) / Double(values.count)
        }
    }

    /// So many of so many.
    public struct Count: Codable, Hashable, Sendable {
        /// Of these it is true.
        public let count: Int
        /// All.
        public let total: Int

        init<Element>(_ elements: [Element], _ isTrue: (Element) -> Bool) {
            count = elements.count(where: isTrue)
            total = elements.count
        }
    }

    /// The searches of one scenario and memory with the reference simulator.
    public struct Baseline: Codable, Sendable {
        /// The scenario's name.
        public let scenario: String
        /// What the scenario optimises.
        public let objective: DriftMetric
        /// The memory.
        public let memory: ChipMemory
        /// Every limit of the scenario, its floor as stated.
        public let limits: Constraints
        /// One search for each seed.
        public let findings: [SearchFinding]
        /// The best legal design that any search of the place found, by its objective; nil where none did.
        public let best: Double?
        /// What stands in the way where none did.
        public let shortfall: Shortfall?
        /// How the searches ended; nil without any.
        public let ends: Control?
        /// The same share as of wrong simulators, of searches with the right one: what the search itself misses.
        public let control: RowVerdict
        /// Mean and spread of every metric over the legal designs; empty without one. mIoU is the supernet's.
        public let floors: [DriftMetric: Floor]

        init(_ place: PlaceSearches, claim: DriftClaim) throws {
            scenario = place.scenario.name
            objective = place.objective
            memory = place.memory
            limits = place.scenario.constraints
            findings = place.reference
            let best = place.best
            self.best = best
            shortfall = place.shortfall
            ends = place.control
            control = try RowVerdict(
                place.reference.map { $0.outcome(place.objective, best: best) },
                claim: claim.verdict(of: place.objective),
                legalDesignExists: best != nil, shortfall: place.shortfall)
            var floors: [DriftMetric: Floor] = [:]
            let legal = place.reference.filter { $0.ending == .legal }
            for metric in DriftMetric.allCases {
                let values = legal.compactMap { finding in
                    metric == .meanIoU
                        ? finding.supernetMeanIoU ?? finding.actual?.meanIoU : finding.actual?.value(metric)
                }
                guard !values.isEmpty else { continue }
                floors[metric] = Floor(
                    mean: try Statistics.mean(values), floor: values.count > 1 ? try SeedFloor(metrics: values) : nil)
            }
            self.floors = floors
        }

        /// "scenario latency, RRAM".
        public var place: String { "scenario \(scenario), \(memory.displayName)" }

        /// What a search said that ended without a design.
        public var message: String? { findings.lazy.compactMap(\.message).first }

        /// The limit that stands between the right simulator's searches and a legal design.
        var nearest: Shortfall? {
            Shortfall.nearest(findings.filter { !$0.broken.isEmpty }.map { $0.broken.map(\.shortfall) })
        }
    }

    /// Mean and seed-to-seed spread of one metric under the reference simulator.
    public struct Floor: Codable, Sendable {
        /// Mean over the seeds, in SI units or a fraction.
        public let mean: Double
        /// Its spread; nil for a single search, which has none.
        public let floor: SeedFloor?
    }

    /// One reading of an error: most discrepancies have one.
    public struct Reading: Codable, Sendable {
        /// How the simulator is wrong.
        public let discrepancy: DiscrepancyModel
        /// The level that is judged.
        public let level: Double
        /// The rows and their common word.
        public let verdict: PlanVerdict
        /// The share of plausible references under which that word is the same; nil where that was not looked at.
        public let plausible: PlausibleVerdict?
    }

    /// The answer on one error, over all its readings: what nobody knows widens the interval and never chooses the word.
    public struct Answer: Codable, Sendable {
        /// At least one.
        public let readings: [Reading]
        /// The word; nil for a fixed error that has an answer, which is one simulator and no population, and for an error that
        /// can move nothing.
        public let word: Word?

        init(readings: [Reading]) {
            self.readings = readings
            let words = readings.compactMap(\.verdict.word)
            if words.contains(.noAnswer) {
                word = .noAnswer
            } else if !readings[0].discrepancy.isDrawn || words.isEmpty {
                word = nil
            } else {
                // Readings that disagree prove nothing together.
                word = words.allSatisfy { $0 == words[0] } ? words[0] : .notProven
            }
        }

        /// Whether the draws are a population of wrong simulators rather than one.
        public var isPopulation: Bool { readings[0].discrepancy.isDrawn }

        /// The reading with the worst row.
        public var worst: Reading {
            readings.min { ($0.verdict.worst?.verdict.shareOfGood ?? 2) < ($1.verdict.worst?.verdict.shareOfGood ?? 2) }
                ?? readings[0]
        }

        /// The bounds of the worst row's share over all readings, adjusted for having been picked among its rows.
        public var bounds: Interval? {
            let shares = readings.compactMap(\.verdict.worstShare)
            guard let lower = shares.map(\.lower).min(), let upper = shares.map(\.upper).max() else { return nil }
            return Interval(lower: lower, upper: upper)
        }

        /// Rows of all readings that stay open because the search fails with the right simulator too.
        public var searchFailing: [PlanVerdict.Row] { readings.flatMap(\.verdict.searchFailing) }

        /// Whether that is why there is no other word.
        public var isSearchFailing: Bool { word == .notProven && !searchFailing.isEmpty }

        /// Draws of all readings and rows.
        public var draws: Int { readings.reduce(0) { $0 + $1.verdict.draws } }
        /// Of these, good ones.
        public var good: Int { readings.reduce(0) { $0 + $1.verdict.good } }
        /// Of these, illegal designs.
        public var illegal: Int { readings.reduce(0) { $0 + $1.verdict.illegal } }
    }

    /// The accuracy model's own failures in one scenario and memory.
    public struct AccuracyFloor: Codable, Sendable {
        /// The scenario's name.
        public let scenario: String
        /// The memory.
        public let memory: ChipMemory
        /// The floor as stated.
        public let floor: Double
        /// Designs below it on the supernet, of searches with the right simulator.
        public let reference: Count
        /// The same of searches with wrong simulators of the hardware.
        public let wrong: Count
    }

    /// How often the preferred memory changes under one condition.
    public struct TechnologyFlip: Codable, Sendable {
        /// The scenario's name.
        public let scenario: String
        /// How the simulator is wrong.
        public let discrepancy: DiscrepancyModel
        /// By how much, as a fraction.
        public let level: Double
        /// Seeds whose preferred memory changes.
        public let flips: Count
        /// Seeds whose preferred design is illegal in truth.
        public let illegal: Int
    }

    /// Where one curve over levels breaks down. Each level is judged by itself.
    public struct Breakdown: Codable, Sendable {
        /// How the simulator is wrong.
        public let discrepancy: DiscrepancyModel
        /// The scenario's name.
        public let scenario: String
        /// The memory.
        public let memory: ChipMemory
        /// The largest level up to which every level is robust; nil where the smallest is not.
        public let robustUpTo: Double?
        /// The smallest level that is not robust; nil where none is.
        public let notRobustFrom: Double?
        /// The levels.
        public let levels: [Double]
        /// Draws at each of them.
        public let draws: [Int]
        /// Illegal designs at all levels together.
        public let illegal: Int
    }

    /// Sensitivity in one scenario and memory.
    public struct Sensitivity: Codable, Sendable {
        /// The scenario's name.
        public let scenario: String
        /// The memory.
        public let memory: ChipMemory
        /// By component.
        public let result: ComponentSensitivity
    }
}

extension RowVerdict {
    /// Good draws over all draws; nil without an answer.
    public var shareOfGood: Double? { share == nil ? nil : Double(good) / Double(draws) }
}
