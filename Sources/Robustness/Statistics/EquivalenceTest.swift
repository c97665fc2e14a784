import Foundation
import GSL

/// Two one-sided t tests (TOST, Schuirmann, J. Pharmacokinet. Biopharm. 15:657, 1987) on paired log ratios.
///
/// "Robust within 10 %" is a claim of equivalence: only an interval inside the margin proves it, and a difference that
/// is not significant proves nothing. The margin is ln(1 - d)...ln(1 + d), so that it reads as ±d in percent.
public struct EquivalenceTest: Hashable, Codable, Sendable {
    /// Fewer pairs are refused: with so few, a test passes or fails by the luck of its variance estimate.
    public static let minimumPairs = 4

    /// The pairs.
    public let summary: PairedSummary
    /// d, for example 0.10.
    public let margin: Double
    /// Level of each one-sided test.
    public let level: Double
    /// P value of "the mean ratio is 1 - d or less".
    public let lowerPValue: Double
    /// P value of "the mean ratio is 1 + d or more".
    public let upperPValue: Double
    /// P value of "the mean ratio lies within the margin": twice the smaller one-sided one, at most 1.
    public let outsidePValue: Double

    /// - Throws: `RobustnessError.tooFew` below 4 pairs, `.outOfRange` for a margin outside 0...1 or level outside 0...0.5.
    public init(logRatios: [Double], margin: Double, level: Double = 0.05) throws {
        guard logRatios.count >= Self.minimumPairs else {
            throw RobustnessError.tooFew(
                what: "paired seeds of an equivalence test", count: logRatios.count, required: Self.minimumPairs)
        }
        guard margin > 0, margin < 1 else {
            throw RobustnessError.outOfRange(what: "margin", value: margin, allowed: "0...1, open")
        }
        guard level > 0, level < 0.5 else {
            throw RobustnessError.outOfRange(what: "level", value: level, allowed: "0...0.5, open")
        }
        summary = try PairedSummary(logRatios: logRatios)
        self.margin = margin
        self.level = level
        let lower = summary.tails(at: log1p(-margin))
        let upper = summary.tails(at: log1p(margin))
        lowerPValue = lower.above
        upperPValue = upper.below
        outsidePValue = min(1, 2 * min(lower.below, upper.above))
    }

    /// P value of the equivalence claim: the larger of the two.
    public var pValue: Double { max(lowerPValue, upperPValue) }
    /// True where both one-sided tests reject: the interval of 1 - 2 level lies inside the margin.
    public var isEquivalent: Bool { pValue < level }
    /// True where the interval of 1 - level lies outside the margin.
    public var isOutside: Bool { outsidePValue < level }

    /// The mean change with the interval of 1 - 2 level that the test compares with the margin.
    public func change() throws -> RelativeChange { try summary.change(confidence: 1 - 2 * level) }
}

extension PairedSummary {
    /// P values of "the mean is `bound` or more" (`below`) and "`bound` or less" (`above`), for the mean at the bound;
    /// without any spread they are 0 or 1.
    func tails(at bound: Double) -> (below: Double, above: Double) {
        let distance = meanLogRatio - bound
        guard standardError > 0 else { return (distance < 0 ? 0 : 1, distance > 0 ? 0 : 1) }
        let t = distance / standardError
        return (
            Distributions.studentTCDF(t, degreesOfFreedom: degreesOfFreedom),
            Distributions.studentTUpperTail(t, degreesOfFreedom: degreesOfFreedom)
        )
    }
}
