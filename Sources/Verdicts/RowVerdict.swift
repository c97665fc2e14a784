import GSL

/// The verdict on one row: one objective, one set of limits, one population of wrong simulators, a fixed number of draws.
///
/// A draw is good if its design is legal and its regret within the margin. The share of good draws and its Clopper-Pearson
/// bounds decide the word; a mean regret never does.
///
/// Where the search itself fails (``Control/fails``), the row is never robust, and a draw that found nothing is no evidence
/// against its simulator: it counts as a failure for the lower bound and as a success for the upper one. Illegal and costly
/// designs stay failures, so enough of them still end in "not robust".
public struct RowVerdict: Hashable, Codable, Sendable {
    /// Above this share of undecided draws the word is "not proven", whatever the others say.
    public static let mostUndecided = 0.05

    /// What was claimed before the run.
    public let claim: Claim
    /// The answer.
    public let word: Word
    /// Wrong simulators whose search was judged.
    public let draws: Int
    /// Draws with a legal design within the margin.
    public let good: Int
    /// Draws with a legal design beyond the margin.
    public let costly: Int
    /// Draws with a design that breaks a limit in truth.
    public let illegal: Int
    /// Draws whose search found nothing or did not end.
    public let nothingFound: Int
    /// Draws that nobody knows the outcome of.
    public let undecided: Int
    /// The share of good draws; nil without an answer.
    public let share: ShareEstimate?
    /// The regrets of the legal designs; nil where there is none.
    public let regret: RegretSummary?
    /// What stands in the way, where there is no answer.
    public let shortfall: Shortfall?
    /// The searches with the right simulator beside the row; nil where there are none to compare with.
    public let control: Control?

    /// - Parameters:
    ///   - outcomes: one for each draw that the plan names.
    ///   - claim: what was claimed before the run, with the margin of this row's objective.
    ///   - legalDesignExists: whether any search of the row found a legal design, those of the reference simulator included.
    ///   - shortfall: what stood in the way where none did.
    ///   - control: how the searches with the right simulator ended.
    /// - Throws: `VerdictError` for no draws or a regret below zero.
    public init(
        _ outcomes: [Outcome], claim: Claim, legalDesignExists: Bool, shortfall: Shortfall? = nil,
        control: Control? = nil
    ) throws(VerdictError) {
        guard !outcomes.isEmpty else { throw .noDraws(what: "row") }
        var regrets: [Double] = []
        var (illegal, nothingFound, undecided) = (0, 0, 0)
        for (draw, outcome) in outcomes.enumerated() {
            switch outcome {
            case .legal(let regret):
                guard regret >= 0, regret.isFinite else { throw .badRegret(value: regret, draw: draw) }
                regrets.append(regret)
            case .illegal: illegal += 1
            case .nothingFound: nothingFound += 1
            case .undecided: undecided += 1
            }
        }
        self.claim = claim
        self.control = control
        draws = outcomes.count
        let good = regrets.count { claim.allows(regret: $0) }
        self.good = good
        costly = regrets.count - good
        self.illegal = illegal
        self.nothingFound = nothingFound
        self.undecided = undecided
        do {
            regret = try RegretSummary(regrets, confidence: claim.confidence)
        } catch {
            throw .badRegret(value: .nan, draw: 0)
        }
        // Nothing legal is known: the share of good draws would be 0 of n, which says nothing of the simulators.
        guard legalDesignExists || !regrets.isEmpty else {
            (share, word) = (nil, .noAnswer)
            self.shortfall = shortfall
            return
        }
        let fails = control?.fails ?? false
        let share = ShareEstimate(
            successes: good, undecided: undecided + (fails ? nothingFound : 0), draws: outcomes.count,
            level: claim.level)
        self.share = share
        self.shortfall = nil
        word =
            if Double(undecided) > Self.mostUndecided * Double(outcomes.count) {
                .notProven
            } else if share.lower > claim.share, !fails {
                .robust
            } else if share.upper < claim.share {
                .notRobust
            } else {
                .notProven
            }
    }

    /// Draws that failed for certain.
    public var failures: Int { costly + illegal + nothingFound }

    /// Whether too many draws are undecided for any other word than "not proven".
    public var isTooUndecided: Bool {
        word == .notProven && Double(undecided) > Self.mostUndecided * Double(draws)
    }

    /// Whether the row cannot be decided because the search finds nothing legal with the right simulator either.
    public var isSearchFailing: Bool { word == .notProven && !isTooUndecided && control?.fails ?? false }

    /// The word with what keeps a row from another one: `not proven (search fails)`, `not proven (undecided)`.
    public var wordWithReason: String {
        word.rawValue + (isTooUndecided ? " (undecided)" : isSearchFailing ? " (search fails)" : "")
    }

    /// Draws whose outcome says nothing of their simulator.
    private var open: Int { undecided + (control?.fails ?? false ? nothingFound : 0) }

    /// The share at a level divided among several rows: for a row that a text picks out, such as the worst of them.
    public func adjustedShare(among rows: Int) -> ShareEstimate? {
        share.map { _ in
            ShareEstimate(
                successes: good, undecided: open, draws: draws, level: claim.level / Double(max(1, rows)))
        }
    }

    /// How large a new plan must be to decide a row that is not proven; nil where more draws would not, since the search fails.
    public var nextPlan: NextPlan? {
        guard word == .notProven, !isSearchFailing, let observed = share?.estimate,
            let next = try? claim.extended(after: draws)
        else {
            return nil
        }
        return NextPlan(claim: next, observed: observed)
    }
}

/// A new plan after "not proven", judged on its new draws alone at the level that is left.
public struct NextPlan: Hashable, Codable, Sendable {
    /// Its claim, which names the draws of the plans before it.
    public let claim: Claim
    /// Its draws.
    public let draws: Int
    /// The word that it would reach.
    public let word: Word
    /// The chance that it does, if the share seen so far is the true one.
    public let power: Double

    init?(claim: Claim, observed: Double, power: Double = 0.8) {
        let proof = claim.size.drawsToProve(truth: observed, power: power)
        guard let draws = proof ?? claim.size.drawsToDisprove(truth: observed, power: power) else { return nil }
        self.claim = claim
        self.draws = draws
        word = proof == nil ? .notRobust : .robust
        self.power = power
    }
}
