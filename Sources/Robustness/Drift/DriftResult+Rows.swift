import CIMHardware
import CoSearch
import Documents
import Foundation
import GSL
import Verdicts

/// The searches of one condition, and those with the right simulator.
extension DriftResult {
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
}

extension RowVerdict {
    /// Good draws over all draws; nil without an answer.
    public var shareOfGood: Double? { share == nil ? nil : Double(good) / Double(draws) }
}
