import CIMHardware
import GSL

/// A share of runs with Wilson's score interval (J. Am. Stat. Assoc. 22:209, 1927), which holds near 0 and 1 too.
public struct Proportion: Hashable, Codable, Sendable {
    /// Runs in which it happened.
    public let count: Int
    /// All runs.
    public let total: Int
    /// Lower end of the interval.
    public let lower: Double
    /// Upper end of the interval.
    public let upper: Double

    /// - Throws: `RobustnessError` for no runs or a count outside 0...total.
    public init(count: Int, of total: Int, confidence: Double = 0.95) throws {
        guard total > 0 else { throw RobustnessError.tooFew(what: "runs of a proportion", count: total, required: 1) }
        guard (0...total).contains(count) else {
            throw RobustnessError.outOfRange(what: "count", value: Double(count), allowed: "0...\(total)")
        }
        guard confidence > 0, confidence < 1 else {
            throw RobustnessError.outOfRange(what: "confidence", value: confidence, allowed: "0...1, open")
        }
        self.count = count
        self.total = total
        let z = Distributions.normalQuantile((1 + confidence) / 2)
        let n = Double(total)
        let p = Double(count) / n
        let scale = 1 + z * z / n
        let center = (p + z * z / (2 * n)) / scale
        let half = z * (p * (1 - p) / n + z * z / (4 * n * n)).squareRoot() / scale
        lower = count == 0 ? 0 : center - half
        upper = count == total ? 1 : center + half
    }

    /// count / total.
    public var fraction: Double { Double(count) / Double(total) }
}

/// Decisions that a wrong simulator turned around.
public enum Flips {
    /// Share of the paired runs in which the wrong simulator prefers another memory than the reference.
    ///
    /// - Parameters:
    ///   - reference: for each run, the metric (smaller is better) of each memory's search under the reference.
    ///   - wrong: the same for the wrong simulator, as it reports it.
    /// - Throws: `RobustnessError` for lists of different length, or none.
    public static func technology(reference: [[ChipMemory: Double]], wrong: [[ChipMemory: Double]]) throws -> Proportion
    {
        guard reference.count == wrong.count else {
            throw RobustnessError.lengthsDiffer(what: "technology flips", reference.count, wrong.count)
        }
        let flipped = zip(reference, wrong).count { preferred($0) != preferred($1) }
        return try Proportion(count: flipped, of: reference.count)
    }

    /// Share of the runs whose design is feasible as the wrong simulator sees it and is not by the reference.
    ///
    /// - Parameter runs: feasibility of the found design by both.
    public static func feasibility(_ runs: [(wrong: Bool, reference: Bool)]) throws -> Proportion {
        try Proportion(count: runs.count { $0.wrong && !$0.reference }, of: runs.count)
    }

    /// The memory with the smallest metric; of equal ones the first by declaration.
    public static func preferred(_ metrics: [ChipMemory: Double]) -> ChipMemory? {
        ChipMemory.allCases.filter { metrics[$0] != nil }
            .min { (metrics[$0] ?? .infinity) < (metrics[$1] ?? .infinity) }
    }
}
