import CIMHardware
import CoSearch
import Documents
import Verdicts

/// How one search ended, in truth.
///
/// What a verdict needs of a search and nothing else, so that searches, proven optima and simulated sweeps are judged by one
/// implementation (``DriftVerdicts``).
public struct SearchFinding: Codable, Hashable, Sendable {
    /// One of three ends.
    public enum Ending: String, Codable, CaseIterable, Sendable {
        /// It found a design that keeps every limit in truth.
        case legal
        /// It found a design that breaks one.
        case illegal
        /// It held no design to be legal, or ended without one.
        case nothingFound = "nothing found"
    }

    /// The search's cell in the run store.
    public let cell: Digest
    /// Its seed, and the identity of the wrong simulator.
    public let seed: UInt64
    /// How it ended.
    public let ending: Ending
    /// g(y): the design as the searching simulator and its accuracy model saw it; nil without a design.
    public let seen: DesignMetrics?
    /// f(y): the same design by the reference simulator, and its mIoU without the error that is studied.
    public let actual: DesignMetrics?
    /// mIoU of the network on the supernet: what the accuracy model itself is worth.
    public let supernetMeanIoU: Double?
    /// Whether that misses the scenario's floor. It happens to right and wrong simulators alike and is no failure of either.
    public let missesFloor: Bool
    /// The limits that the design breaks in truth.
    public let broken: [ConstraintViolation]
    /// Which design it is: equal for equal network and chip.
    public let design: Digest?
    /// Whether the search converged before its budget ended.
    public let hasConverged: Bool
    /// What a search said that ended without a design.
    public let message: String?
    /// The best feasible objective after each generation and, last, after the closing search; mIoU negated; nil before the first
    /// feasible. Empty where it is not kept.
    public let history: [Double?]
    /// What the reference simulator says of everything that the search saw; nil where that is not known.
    public let audit: SearchAudit?

    /// A finding from its parts. `believed` is whether the search itself held its design to be legal.
    public init(
        cell: Digest, seed: UInt64, believed: Bool, seen: DesignMetrics?, actual: DesignMetrics?,
        supernetMeanIoU: Double? = nil, missesFloor: Bool = false, broken: [ConstraintViolation] = [],
        design: Digest? = nil, hasConverged: Bool = true, message: String? = nil,
        history: [Double?] = [], audit: SearchAudit? = nil
    ) {
        self.history = history
        self.cell = cell
        self.seed = seed
        self.seen = seen
        self.actual = actual
        self.supernetMeanIoU = supernetMeanIoU
        self.missesFloor = missesFloor
        self.broken = broken
        self.design = design
        self.hasConverged = hasConverged
        self.message = message
        self.audit = audit
        ending = !believed || actual == nil ? .nothingFound : broken.isEmpty ? .legal : .illegal
    }

    /// Whether its design keeps every limit in truth, also where the search itself held it to be illegal: then it is still
    /// known to exist.
    public var isLegalDesign: Bool { actual != nil && broken.isEmpty }

    /// The design's regret; nil unless the search ended legally.
    public func regret(_ objective: DriftMetric, best: Double?) -> Double? {
        guard ending == .legal, let actual, let best, best > 0 else { return nil }
        return max(0, objective.regret(actual.value(objective), best: best))
    }

    /// A = (g(y) - f(x)) / f(x), x the best legal design known: what a reader of two results would see.
    public func apparentDrift(_ objective: DriftMetric, best: Double?) -> Double? {
        guard let seen, let best else { return nil }
        return (seen.value(objective) - best) / best
    }

    /// O = (g(y) - f(y)) / f(y): how wrong the promised number is. Of a legal design of latency or energy,
    /// (1 + A) = (1 + R)(1 + O).
    public func optimism(_ objective: DriftMetric) -> Double? {
        guard let seen, let actual, actual.value(objective) > 0 else { return nil }
        return (seen.value(objective) - actual.value(objective)) / actual.value(objective)
    }

    /// What it means for the verdict.
    func outcome(_ objective: DriftMetric, best: Double?) -> Outcome {
        switch ending {
        case .legal: regret(objective, best: best).map { .legal(regret: $0) } ?? .undecided
        case .illegal: .illegal
        case .nothingFound: .nothingFound
        }
    }
}

extension ConstraintViolation {
    /// The limit as people write it, and by how much it is broken.
    var shortfall: Shortfall {
        Shortfall(limit: limitText, excess: excessRatio)
    }
}
