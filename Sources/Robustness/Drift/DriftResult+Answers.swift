import CIMHardware
import CoSearch
import Documents
import Foundation
import GSL
import Verdicts

/// What follows from the rows: answers by error, the accuracy model's floor, flips, breakdown points and sensitivities.
extension DriftResult {
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
