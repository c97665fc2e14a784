import Foundation
import GSL

/// How many draws prove or disprove "at least this share is harmless" at a level, from the binomial distribution.
///
/// "Robust" needs P(failures or fewer | share) < level, "not robust" P(failures or more | share) < level: the words of the
/// Clopper-Pearson bounds without the bounds.
public struct PlanSize: Hashable, Sendable {
    /// The claimed share.
    public let share: Double
    /// The chance of error.
    public let level: Double

    /// - Precondition: both within 0...1, open.
    public init(share: Double, level: Double) {
        precondition(share > 0 && share < 1 && level > 0 && level < 1)
        self.share = share
        self.level = level
    }

    /// More draws than this are not looked for.
    public static let mostDraws = 100_000

    /// The most failures with which n draws still prove the claim; nil where n are too few to prove it at all.
    public func failuresAllowed(draws: Int) -> Int? {
        guard proves(failures: 0, draws: draws) else { return nil }
        var (allowed, tooMany) = (0, draws)
        while tooMany - allowed > 1 {
            let middle = (allowed + tooMany) / 2
            if proves(failures: middle, draws: draws) { allowed = middle } else { tooMany = middle }
        }
        return allowed
    }

    /// The fewest failures with which n draws disprove the claim; nil where n are too few.
    public func failuresThatDisprove(draws: Int) -> Int? {
        guard disproves(failures: draws, draws: draws) else { return nil }
        var (tooFew, enough) = (0, draws)
        while enough - tooFew > 1 {
            let middle = (tooFew + enough) / 2
            if disproves(failures: middle, draws: draws) { enough = middle } else { tooFew = middle }
        }
        return enough
    }

    /// The fewest draws that prove the claim with this many failures.
    public func fewestDraws(failures: Int) -> Int {
        // From about where the normal approximation of the binomial distribution has it.
        let odds = 1 - share
        let z = Distributions.normalQuantile(1 - level)
        let guess = (Double(failures) + z * (Double(failures) * share).squareRoot()) / odds
        return Self.first(from: failures + 1, near: Int(min(guess, 1e9))) { proves(failures: failures, draws: $0) }
    }

    /// The smallest number at or above `least` for which a condition holds that then holds for all larger ones.
    private static func first(from least: Int, near guess: Int, _ holds: (Int) -> Bool) -> Int {
        var enough = max(least, guess)
        var step = 1
        while !holds(enough) { (enough, step) = (enough + step, 2 * step) }
        var tooFew = enough - 1
        step = 1
        while tooFew >= least, holds(tooFew) { (enough, tooFew, step) = (tooFew, tooFew - step, 2 * step) }
        tooFew = max(tooFew, least - 1)
        while enough - tooFew > 1 {
            let middle = (tooFew + enough) / 2
            if holds(middle) { enough = middle } else { tooFew = middle }
        }
        return enough
    }

    /// The fewest draws that end in "robust" with this power where the share of harmless simulators is `truth`.
    ///
    /// - Returns: nil unless the truth is above the claim, or above ``mostDraws``.
    public func drawsToProve(truth: Double, power: Double = 0.8) -> Int? {
        guard truth > share, truth <= 1 else { return nil }
        // With given failures, power falls with the draws: only the fewest draws of each number of failures can be the answer.
        func reaches(_ failures: Int) -> Bool {
            let draws = fewestDraws(failures: failures)
            return draws > Self.mostDraws
                || Distributions.binomialCDF(failures, trials: draws, probability: 1 - truth) >= power
        }
        let draws = fewestDraws(failures: Self.firstOfNearlyMonotone(from: 0, reaches))
        return draws <= Self.mostDraws ? draws : nil
    }

    /// The fewest draws that end in "not robust" with this power where the share of harmless simulators is `truth`.
    ///
    /// - Returns: nil unless the truth is below the claim, or above ``mostDraws``.
    public func drawsToDisprove(truth: Double, power: Double = 0.8) -> Int? {
        guard truth < share, truth >= 0 else { return nil }
        /// The most draws among which this many failures still disprove the claim.
        func mostDraws(_ failures: Int) -> Int {
            let guess = Double(failures) / (1 - share)
            return Self.first(from: failures, near: Int(min(guess, 1e9))) { !disproves(failures: failures, draws: $0) }
                - 1
        }
        func reached(_ failures: Int, _ draws: Int) -> Bool {
            Distributions.binomialUpperTail(failures, trials: draws, probability: 1 - truth) >= power
        }
        // With given failures, power grows with the draws.
        let failures = Self.firstOfNearlyMonotone(from: 1) { failures in
            let most = mostDraws(failures)
            return most > Self.mostDraws || most >= failures && reached(failures, most)
        }
        let draws = Self.first(from: failures, near: failures) { reached(failures, $0) }
        return draws <= Self.mostDraws ? draws : nil
    }

    /// The smallest number for which a condition holds that comes to hold for good, but for a few numbers before that, since
    /// binomial levels are ragged.
    private static func firstOfNearlyMonotone(from least: Int, _ holds: (Int) -> Bool) -> Int {
        let found = first(from: least, near: least, holds)
        return (max(least, found - 16)..<found).first(where: holds) ?? found
    }

    /// The chance of error that a plan of n draws really has, the larger of both words', where the true share is the claim's.
    public func spent(draws: Int) -> Double {
        let robust = failuresAllowed(draws: draws).map {
            Distributions.binomialCDF($0, trials: draws, probability: 1 - share)
        }
        let notRobust = failuresThatDisprove(draws: draws).map {
            Distributions.binomialUpperTail($0, trials: draws, probability: 1 - share)
        }
        return max(robust ?? 0, notRobust ?? 0)
    }

    private func proves(failures: Int, draws: Int) -> Bool {
        failures < draws && Distributions.binomialCDF(failures, trials: draws, probability: 1 - share) < level
    }

    private func disproves(failures: Int, draws: Int) -> Bool {
        Distributions.binomialUpperTail(failures, trials: draws, probability: 1 - share) < level
    }
}
