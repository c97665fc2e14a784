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
        var (tooFew, enough) = (failures, failures + 1)
        while !proves(failures: failures, draws: enough) { (tooFew, enough) = (enough, 2 * enough) }
        while enough - tooFew > 1 {
            let middle = (tooFew + enough) / 2
            if proves(failures: failures, draws: middle) { enough = middle } else { tooFew = middle }
        }
        return enough
    }

    /// The fewest draws that end in "robust" with this power where the share of harmless simulators is `truth`.
    ///
    /// - Returns: nil unless the truth is above the claim, or above ``mostDraws``.
    public func drawsToProve(truth: Double, power: Double = 0.8) -> Int? {
        guard truth > share, truth <= 1 else { return nil }
        // With given failures, power falls with the draws: only the fewest draws of each number of failures can be the answer.
        for failures in 0... {
            let draws = fewestDraws(failures: failures)
            guard draws <= Self.mostDraws else { return nil }
            if Distributions.binomialCDF(failures, trials: draws, probability: 1 - truth) >= power { return draws }
        }
        return nil
    }

    /// The fewest draws that end in "not robust" with this power where the share of harmless simulators is `truth`.
    ///
    /// - Returns: nil unless the truth is below the claim, or above ``mostDraws``.
    public func drawsToDisprove(truth: Double, power: Double = 0.8) -> Int? {
        guard truth < share, truth >= 0 else { return nil }
        var failures = 1
        for draws in 1...Self.mostDraws {
            // The failures needed grow with the draws, one at a time.
            while failures <= draws, !disproves(failures: failures, draws: draws) { failures += 1 }
            guard failures <= draws else { continue }
            if Distributions.binomialUpperTail(failures, trials: draws, probability: 1 - truth) >= power {
                return draws
            }
        }
        return nil
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
