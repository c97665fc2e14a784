/// How a proof ended.
public enum ProofStatus: String, Codable, Sendable {
    /// Nothing is better, to within the rounding of the objective.
    case optimal
    /// Nothing is better by more than the gap that was asked for.
    case withinGap
    /// No chip keeps the limits.
    case infeasible
    /// The nodes or the time ran out; bound and gap are as far as it came.
    case stopped
}

/// What a proof knows while it runs.
public struct ProofProgress: Sendable {
    /// The best objective so far; infinite before there is one.
    public let best: Double
    /// No chip is below it.
    public let bound: Double
    /// Boxes bounded.
    public let nodes: Int
    /// Boxes that wait.
    public let open: Int

    /// (best - bound) / best; 1 before there is a best.
    public var gap: Double { ProofGap.relative(best: best, bound: bound) }
}

/// The gap between what was found and what can be.
public enum ProofGap {
    /// Designs that differ by less are equal in everything but the rounding of their sums: a gap of 0 means this.
    public static let rounding = 1e-9

    /// (best - bound) / |best|, at least 0; 1 where nothing was found.
    public static func relative(best: Double, bound: Double) -> Double {
        guard best.isFinite else { return 1 }
        return best == 0 ? 0 : max(0, (best - bound) / best.magnitude)
    }

    /// Boxes whose bound reaches it cannot improve on the best by more than the gap.
    static func cutoff(best: Double, gap: Double) -> Double {
        best.isFinite ? best - best.magnitude * max(gap, rounding) : .infinity
    }
}
