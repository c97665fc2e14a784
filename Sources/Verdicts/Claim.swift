/// What a plan claims before it runs: of all wrong simulators of a kind, at least `share` leave the search a legal design
/// within `margin` of the best possible.
public struct Claim: Hashable, Codable, Sendable {
    /// The share of wrong simulators that must do no harm.
    public let share: Double
    /// The regret that counts as none; a regret equal to it still does.
    public let margin: Double
    /// How sure "robust" and "not robust" must be.
    public let confidence: Double
    /// Draws of earlier plans of the same claim that ended in "not proven". This plan is judged on its new draws alone, at
    /// the ``level`` that those plans left.
    public let earlierDraws: [Int]
    /// The chance of error that is left for this plan, for either word: 1 - confidence minus what earlier plans have spent.
    ///
    /// Bounds at whole numbers of failures spend less than the level: 29 draws at 5 % spend 0.9^29 = 4.7 %. What they leave
    /// is the next plan's, so the first plan has the whole level and all plans together keep it, also where the size of a plan
    /// follows from the result of the one before (docs/decisions/0100).
    public let level: Double

    /// - Throws: `VerdictError` for numbers out of range, or where earlier plans have left nothing.
    public init(
        share: Double = 0.9, margin: Double = 0.1, confidence: Double = 0.95, earlierDraws: [Int] = []
    ) throws(VerdictError) {
        guard share > 0, share < 1 else { throw .outOfRange(what: "share", value: share, allowed: "0...1, open") }
        guard margin >= 0, margin.isFinite else {
            throw .outOfRange(what: "margin", value: margin, allowed: "zero and more")
        }
        guard confidence >= 0.5, confidence < 1 else {
            throw .outOfRange(what: "confidence", value: confidence, allowed: "0.5..<1")
        }
        guard earlierDraws.allSatisfy({ $0 > 0 }) else { throw .noDraws(what: "earlier draws") }
        self.share = share
        self.margin = margin
        self.confidence = confidence
        self.earlierDraws = earlierDraws
        var level = 1 - confidence
        for draws in earlierDraws {
            level -= PlanSize(share: share, level: level).spent(draws: draws)
            guard level > 1e-9 else { throw .levelSpent(earlierDraws: earlierDraws) }
        }
        self.level = level
    }

    /// The same claim with another margin: a metric of another kind has a margin of its own.
    public func with(margin: Double) throws(VerdictError) -> Claim {
        try Claim(share: share, margin: margin, confidence: confidence, earlierDraws: earlierDraws)
    }

    /// The claim of a new plan, after one of this size ended in "not proven".
    public func extended(after draws: Int) throws(VerdictError) -> Claim {
        try Claim(share: share, margin: margin, confidence: confidence, earlierDraws: earlierDraws + [draws])
    }

    /// Whether a regret is within the margin; the ninth decimal is rounding.
    public func allows(regret: Double) -> Bool { regret <= margin + 1e-9 }

    /// How many draws decide the claim, and how many failures they may have.
    public var size: PlanSize { PlanSize(share: share, level: level) }

    /// The fewest draws that can prove the claim, which they do without a single failure: 29 for 90 % at 95 %.
    public var fewestDraws: Int { size.fewestDraws(failures: 0) }
}
