/// The answer to a claim that was fixed before the run, with its evidence.
public struct Verdict: Hashable, Codable, Sendable, CustomStringConvertible {
    /// What the data say of "within the margin".
    public enum Answer: String, Codable, CaseIterable, Sendable {
        /// Proved: both one-sided tests reject; wrong at most at the level of the test.
        case robust
        /// Disproved: the interval of 1 - level lies outside the margin; wrong at most at that level.
        case notRobust
        /// Neither; more seeds may tell.
        case notProven

        /// The word in a report.
        public var displayName: String {
            switch self {
            case .robust: "robust"
            case .notRobust: "not robust"
            case .notProven: "not proven"
            }
        }
    }

    /// The answer.
    public let answer: Answer
    /// The mean change and the interval (1 - 2 level) that decides.
    public let change: RelativeChange
    /// The margin, for example 0.10.
    public let margin: Double
    /// P value of the equivalence test.
    public let pValue: Double
    /// P value of "within the margin", for Holm's correction over the cells that fail.
    public let outsidePValue: Double
    /// Number of pairs.
    public let pairCount: Int

    /// Judges paired log ratios, usually log regrets, at a margin.
    ///
    /// - Throws: what `EquivalenceTest` throws, among it fewer than 4 pairs.
    public init(logRatios: [Double], margin: Double, level: Double = 0.05) throws {
        let test = try EquivalenceTest(logRatios: logRatios, margin: margin, level: level)
        answer = test.isEquivalent ? .robust : test.isOutside ? .notRobust : .notProven
        change = try test.change()
        self.margin = margin
        pValue = test.pValue
        outsidePValue = test.outsidePValue
        pairCount = test.summary.pairCount
    }

    /// For example `robust: +1.2 % (90 % interval -0.4 % to +2.8 %), margin ±10 %, n = 24`.
    public var description: String {
        "\(answer.displayName): \(change), margin ±\(RelativeChange.percent(margin).dropFirst()), n = \(pairCount)"
    }
}

/// Apparent drift, regret and optimism of one metric over paired seeds; the means keep (1 + A) = (1 + R)(1 + O).
public struct DriftSummary: Hashable, Codable, Sendable {
    /// Number of pairs.
    public let pairCount: Int
    /// Mean A with its t interval.
    public let apparentDrift: RelativeChange
    /// Mean R with its t interval.
    public let regret: RelativeChange
    /// Mean O with its t interval.
    public let optimism: RelativeChange

    /// - Throws: `RobustnessError.tooFew` below 2 pairs.
    public init(_ runs: [PairedRun], confidence: Double = 0.95) throws {
        pairCount = runs.count
        apparentDrift = try PairedSummary(logRatios: runs.map(\.logApparentDrift)).change(confidence: confidence)
        regret = try PairedSummary(logRatios: runs.map(\.logRegret)).change(confidence: confidence)
        optimism = try PairedSummary(logRatios: runs.map(\.logOptimism)).change(confidence: confidence)
    }
}
