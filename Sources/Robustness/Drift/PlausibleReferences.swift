import CIMHardware
import CoSearch
import Documents
import Verdicts

/// The reference is wrong too: the same designs judged by other references that the calibration holds to be plausible.
///
/// Every search of a place found a design; under each reference drawn from the calibration's posterior the designs have other
/// costs, another of them is the best, others break limits. Nothing is searched again.
public struct PlausibleReferences: Sendable {
    /// One design under every reference: its objective, nil where it breaks a limit.
    typealias Costs = [Double?]

    /// By scenario and memory, then by design.
    private let costs: [String: [Digest: Costs]]
    /// References drawn.
    public let count: Int

    /// - Parameters:
    ///   - places: the searches.
    ///   - count: how many references.
    ///   - cost: the objective of a design of a place under a reference; nil where it breaks a limit or cannot be built.
    init(_ places: [PlaceSearches], count: Int, cost: (PlaceSearches, Digest, Int) throws -> Double?) rethrows {
        self.count = count
        var costs: [String: [Digest: Costs]] = [:]
        for place in places {
            var mine: [Digest: Costs] = [:]
            for design in Set(place.all.compactMap(\.design)) {
                mine[design] = try (0..<count).map { try cost(place, design, $0) }
            }
            costs[Self.key(place.scenario.name, place.memory)] = mine
        }
        self.costs = costs
    }

    private static func key(_ scenario: String, _ memory: ChipMemory) -> String { "\(scenario)/\(memory.rawValue)" }

    /// The row with what it would be under every reference. A row of a fixed error or without an answer is left as it is.
    func adding(to row: DriftResult.Row) throws -> DriftResult.Row {
        guard row.isJudged, row.discrepancy.isDrawn, row.verdict.word != .noAnswer,
            let mine = costs[Self.key(row.scenario, row.memory)]
        else { return row }
        var (words, good, illegal): ([Word], [Int], [Int]) = ([], [], [])
        for reference in 0..<count {
            let best = mine.values.compactMap { $0[reference] }.reduce(nil as Double?) { best, value in
                best.map { row.objective.better($0, value) } ?? value
            }
            let verdict = try RowVerdict(
                row.findings.map { finding in
                    guard finding.ending != .nothingFound, let design = finding.design else { return .nothingFound }
                    guard let cost = mine[design]?[reference], let best else { return .illegal }
                    return .legal(regret: max(0, row.objective.regret(cost, best: best)))
                }, claim: row.verdict.claim, legalDesignExists: best != nil, control: row.verdict.control)
            words.append(verdict.word)
            good.append(verdict.good)
            illegal.append(verdict.illegal)
        }
        var result = row
        result.plausible = PlausibleRow(
            same: words.count { $0 == row.verdict.word }, references: count, words: words, good: good, illegal: illegal)
        return result
    }
}

/// One row under plausible references.
public struct PlausibleRow: Codable, Hashable, Sendable {
    /// References under which the row has the same word.
    public let same: Int
    /// References drawn.
    public let references: Int
    /// The row's word under each.
    public let words: [Word]
    /// Good draws under each.
    public let good: [Int]
    /// Illegal designs under each.
    public let illegal: [Int]
}

/// One answer under plausible references: the word of all its rows, each row under the same reference.
public struct PlausibleVerdict: Codable, Hashable, Sendable {
    /// References under which the word is the same.
    public let same: Int
    /// References drawn.
    public let references: Int

    /// Nil where no row was looked at.
    init?(_ rows: [DriftResult.Row]) {
        guard let count = rows.lazy.compactMap(\.plausible?.references).first,
            let word = Word.intersection(rows.map(\.verdict.word))
        else { return nil }
        references = count
        same = (0..<count).count { reference in
            Word.intersection(rows.map { $0.plausible?.words[reference] ?? $0.verdict.word }) == word
        }
    }

    /// same / references.
    public var share: Double { Double(same) / Double(references) }
}
