import CIMHardware
import CoSearch
import Documents
import Foundation
import GSL
import Quantities
import Verdicts

/// Do verdicts keep their word? Sweeps with a known truth, made of searches that ended in a known way, are judged by the very
/// code that judges real ones (``DriftResult``), and the word is read from the sentence that the report prints (``DriftWords``).
public struct SimulatedVerdicts: Sendable {
    /// Sweeps per setting.
    public let count: Int
    /// The root of all random streams.
    public let seed: UInt64

    /// - Throws: `RobustnessError.tooFew` below 100 sweeps.
    public init(count: Int = 10_000, seed: UInt64 = 20_240) throws(RobustnessError) {
        guard count >= 100 else { throw .tooFew(what: "simulated sweeps", count: count, required: 100) }
        self.count = count
        self.seed = seed
    }

    /// How the searches of one kind of wrong simulators end. The share of good ones is given, so each has one free scale.
    public enum Scatter: String, Codable, CaseIterable, Sendable {
        /// Regrets are the magnitudes of normal deviates.
        case normal
        /// Most searches alike, some much worse.
        case exponential
        /// Gamma with shape 0.5: more so.
        case gamma
        /// No regret, or 50 %.
        case rareLoss = "rare loss"
        /// No regret, or an illegal design that looks better than the best.
        case someIllegal = "some illegal"
        /// Every wrong simulator leads to an illegal design.
        case allIllegal = "all illegal"

        /// What a search with the uniform deviate u ends with, where P(good) = share: the regret, or nil for an illegal design.
        func regret(_ u: Double, share: Double, margin: Double) -> Double? {
            switch self {
            case .normal:
                margin * Distributions.normalQuantile((1 + u) / 2) / Distributions.normalQuantile((1 + share) / 2)
            case .exponential: margin * log1p(-u) / log1p(-share)
            case .gamma:
                // A chi-squared deviate with one degree of freedom is gamma with shape 0.5.
                margin * Distributions.chiSquaredQuantile(u, degreesOfFreedom: 1)
                    / Distributions.chiSquaredQuantile(share, degreesOfFreedom: 1)
            case .rareLoss: u < share ? 0 : 0.5
            case .someIllegal: u < share ? 0 : nil
            case .allIllegal: nil
            }
        }
    }

    /// How often something happened under one setting.
    public struct Rate: Codable, Sendable {
        /// What was asked.
        public let what: String
        /// How searches end.
        public let scatter: String
        /// Draws of a row in the first plan.
        public let draws: Int
        /// In how many of the sweeps.
        public let happened: Int
        /// Sweeps.
        public let sweeps: Int

        /// happened / sweeps.
        public var fraction: Double { Double(happened) / Double(sweeps) }
    }

    /// False "robust" at the claim's edge, by one plan and by a user who extends every "not proven" plan up to three times.
    ///
    /// Two rows share the seeds of their draws, so that they fail together: where they do not, "robust in both" is rarer. Plans have
    /// the sizes that spend nearly all of the level. The sizes of later plans are those that the verdict itself proposes, at
    /// most 200 draws.
    ///
    /// - Parameter progress: settings done, and all of them.
    public func falselyRobust(progress: (Int, Int) -> Void = { _, _ in }) throws -> [Rate] {
        var rates: [Rate] = []
        let scatters = Scatter.allCases.map { ($0, 0.9) } + [(.rareLoss, 0.8), (.someIllegal, 0.8)]
        for (scatter, share) in scatters {
            for draws in try [0, 2].map({ try Claim(share: share).size.fewestDraws(failures: $0) }) {
                progress(rates.count / 2, 2 * scatters.count)
                var (first, ever) = (0, 0)
                for sweep in 0..<count {
                    var stream = stream("edge/\(scatter.rawValue)/\(share)", draws, sweep)
                    var claim = claim(share)
                    var size = draws
                    for plan in 0...3 {
                        let shared = (0..<size).map { _ in
                            scatter.regret(stream.uniform(), share: share, margin: claim.margin)
                        }
                        let result = try judge(claim, rows: 2) { _ in shared }
                        if plan == 0, result.word == .robust { first += 1 }
                        if result.word == .robust { ever += 1 }
                        guard result.word == .notProven, let next = try Self.extended(claim, after: size) else { break }
                        claim = next
                        size = try min(200, max(claim.verdict(of: .latency).fewestDraws, result.proposed ?? 2 * size))
                    }
                }
                let name = "\(scatter.rawValue), \(Int((100 * share).rounded())) % good"
                rates.append(Rate(what: "robust", scatter: name, draws: draws, happened: first, sweeps: count))
                rates.append(
                    Rate(what: "robust after extensions", scatter: name, draws: draws, happened: ever, sweeps: count))
            }
        }
        progress(rates.count / 2, 2 * scatters.count)
        return rates
    }

    /// Silence is no way out: how often a clear truth gets its word with 150 draws a row. Six independent rows for "robust", half of
    /// the failures illegal; one bad row among them for "not robust".
    public func power() throws -> [Rate] {
        try [(0.98, Word.robust), (0.7, .notRobust)].map { share, word in
            var happened = 0
            for sweep in 0..<count {
                var stream = stream("power/\(share)", 150, sweep)
                let result = try judge(claim(0.9), rows: 6) { row in
                    (0..<150).map { _ in
                        let scatter: Scatter = stream.bernoulli(0.5) ? .someIllegal : .exponential
                        let mine = word == .robust || row == 0 ? share : 0.98
                        return scatter.regret(stream.uniform(), share: mine, margin: 0.1)
                    }
                }
                if result.word == word { happened += 1 }
            }
            return Rate(
                what: word.rawValue, scatter: "\(Int((100 * share).rounded())) % good", draws: 150, happened: happened,
                sweeps: count)
        }
    }

    /// Randomised sweeps in which some designs are illegal: how often every illegal one is counted as a failure and told, more of
    /// them than a proof allows are never "robust", and where no legal design exists there is no answer.
    public func illegalIsNeverRobust() throws -> Rate {
        var kept = 0
        for sweep in 0..<count {
            var stream = stream("illegal", 0, sweep)
            let (rows, draws) = (stream.integer(in: 1...6), stream.integer(in: 20...120))
            let bad = stream.integer(below: rows)
            let illegal = stream.integer(in: 1...draws)
            let exists = !stream.bernoulli(0.2)
            let result = try judge(claim(0.9), rows: rows, legalExists: exists) { row in
                // Without a legal design anywhere, all are illegal.
                (0..<draws).map { draw in row == bad && draw < illegal || !exists ? nil : 0.05 * stream.uniform() }
            }
            let told = result.sentence.contains("illegal: \(illegal) of \(rows * draws) designs")
            let allowed = try Claim().size.failuresAllowed(draws: draws) ?? -1
            let isRight =
                exists
                ? (result.word == .robust) == (illegal <= allowed) && told
                    && result.good == rows * draws - illegal
                : result.word == .noAnswer
            if isRight { kept += 1 }
        }
        return Rate(
            what: "illegal designs fail and are told", scatter: "random", draws: 0, happened: kept, sweeps: count)
    }

    /// How often the interval of the mean regret of the legal designs covers the true mean (on skewed values).
    public func meanCoverage() throws -> [Rate] {
        try [Scatter.normal, .exponential, .gamma].flatMap { scatter in
            // The true mean: normal sqrt(2 / pi) s, exponential s, chi-squared 1 s, with the scale s of the good share of 90 %.
            let truth =
                switch scatter {
                case .normal: (2 / Double.pi).squareRoot() * 0.1 / Distributions.normalQuantile(0.95)
                case .exponential: -0.1 / log1p(-0.9)
                default: 0.1 / Distributions.chiSquaredQuantile(0.9, degreesOfFreedom: 1)
                }
            return try [29, 60, 150].map { draws in
                var covered = 0
                for sweep in 0..<count {
                    var stream = stream("mean/\(scatter.rawValue)", draws, sweep)
                    let regrets = (0..<draws).compactMap { _ in
                        scatter.regret(stream.uniform(), share: 0.9, margin: 0.1)
                    }
                    guard let interval = try RegretSummary(regrets, confidence: 0.95)?.interval else { continue }
                    if interval.lower <= truth, truth <= interval.upper { covered += 1 }
                }
                return Rate(
                    what: "interval of the mean regret covers it", scatter: scatter.rawValue, draws: draws,
                    happened: covered, sweeps: count)
            }
        }
    }

    /// How often the interval of the median regret covers the true median; its confidence is 95 % or, for 5 values, 93.75 %.
    public func medianCoverage() throws -> [Rate] {
        [5, 12, 29].map { draws in
            var covered = 0
            for sweep in 0..<count {
                var stream = stream("median", draws, sweep)
                let values = (0..<draws).map { _ in -log(stream.uniform()) }
                guard let interval = MedianInterval(values), let lower = interval.lower, let upper = interval.upper
                else { continue }
                if lower <= log(2), log(2) <= upper { covered += 1 }
            }
            return Rate(
                what: "interval of the median covers it", scatter: Scatter.exponential.rawValue, draws: draws,
                happened: covered, sweeps: count)
        }
    }

    private func stream(_ purpose: String, _ draws: Int, _ sweep: Int) -> RandomStream {
        RandomStream(StreamKey(seed: seed, purpose: "simulated verdict/\(purpose)", draws, sweep))
    }

    private func claim(_ share: Double) -> DriftClaim {
        DriftClaim(magnitude: 0.1, share: share, margin: 0.1, meanIoUMargin: 0.03)
    }

    private static func extended(_ claim: DriftClaim, after draws: Int) throws -> DriftClaim? {
        let next = DriftClaim(
            magnitude: claim.magnitude, share: claim.share, margin: claim.margin, meanIoUMargin: claim.meanIoUMargin,
            confidence: claim.confidence, earlierDraws: claim.earlierDraws + [draws])
        do {
            _ = try next.verdict(of: .latency)
            return next
        } catch VerdictError.levelSpent {
            return nil
        }
    }

    /// A word as a reader finds it.
    private struct Judgement {
        let word: Word?
        let sentence: String
        let good: Int
        /// Draws of the next plan that the sentence proposes.
        let proposed: Int?
    }

    /// Makes the searches of every row from their regrets (nil: an illegal design) and reads the report's sentence on them.
    private func judge(
        _ claim: DriftClaim, rows: Int, legalExists: Bool = true, _ regrets: (Int) -> [Double?]
    ) throws -> Judgement {
        let model = DiscrepancyModel(.perComponent)
        var places: [PlaceSearches] = []
        for row in 0..<rows {
            places.append(place(row, model, claim, legalExists: legalExists, regrets(row)))
        }
        let result = try DriftResult(
            claim: claim, effort: "quick", plans: [DiscrepancyPlan(model, levels: [0.1], claim: 0.1)], places: places)
        guard let answer = result.answers.first else {
            throw RobustnessError.tooFew(what: "answers", count: 0, required: 1)
        }
        let sentence = DriftWords(result).sentence(on: answer)
        return Judgement(
            word: Word.allCases.first { sentence.hasPrefix($0.rawValue) }, sentence: sentence, good: answer.good,
            proposed: sentence.firstMatch(of: /a new plan of (\d+) new draws/).flatMap { Int($0.1) })
    }

    private func place(
        _ row: Int, _ model: DiscrepancyModel, _ claim: DriftClaim, legalExists: Bool, _ regrets: [Double?]
    ) -> PlaceSearches {
        let limit = 200e-6
        func finding(_ seed: Int, _ regret: Double?) -> SearchFinding {
            // An illegal design is large, and better than the best legal one.
            let value = 1 + (regret ?? -0.5)
            let area = regret == nil ? 2 * limit : limit / 2
            let metrics = DesignMetrics(latency: value, energy: 1, area: area, power: 1, meanIoU: 0.4)
            return SearchFinding(
                cell: Self.cell, seed: UInt64(seed), believed: true, seen: metrics, actual: metrics,
                broken: regret == nil ? [ConstraintViolation(constraint: .area, value: area, limit: limit)] : [])
        }
        return PlaceSearches(
            scenario: Scenario(
                name: "scenario\(row)", objective: .latency, constraints: Constraints(areaLimit: Area(si: limit))),
            memory: .rram, reference: [finding(0, legalExists ? 0 : nil)],
            conditions: [
                PlaceSearches.Condition(
                    model: model, level: claim.magnitude, findings: regrets.enumerated().map { finding($0 + 1, $1) })
            ])
    }

    private static let cell = Digest(of: [])
}
