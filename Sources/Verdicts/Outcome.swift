/// What became of the search with one wrong simulator, judged by the reference.
public enum Outcome: Hashable, Codable, Sendable {
    /// It found a design that keeps every limit. Regret: (f(y) - best) / best, with the best legal design that any search of
    /// the row found, so zero or more.
    case legal(regret: Double)
    /// It found a design that breaks a limit: a failure, whatever its objective.
    case illegal
    /// It found nothing that it held to be legal, or it did not end: a failure.
    case nothingFound
    /// It is not known what the search would have found, for example because a proof ran out of time.
    case undecided
}

/// How far the nearest design is from being legal, where no legal design was found.
public struct Shortfall: Hashable, Codable, Sendable {
    /// The limit that binds most, as the reader wrote it, for example `area <= 1 mm2`.
    public let limit: String
    /// By how much the design that comes nearest breaks it, relative to the limit: 0.5 is half as much again.
    public let excess: Double

    /// A limit and the relative amount by which it is broken.
    public init(limit: String, excess: Double) {
        self.limit = limit
        self.excess = excess
    }

    /// Of many designs, the one whose worst limit is broken least, and that limit.
    ///
    /// - Parameter designs: for each design every limit that it breaks; designs that break none are passed over.
    public static func nearest(_ designs: [[Shortfall]]) -> Shortfall? {
        designs.compactMap { broken in broken.max { $0.excess < $1.excess } }.min { $0.excess < $1.excess }
    }
}
