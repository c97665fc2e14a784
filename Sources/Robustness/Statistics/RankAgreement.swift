import GSL

/// How well a wrong simulator orders the designs that a search visited.
///
/// For independent log-normal errors, with s the standard deviation of the log error over that of the log metric in the
/// population, tau = (2 / pi) asin(1 / sqrt(1 + s^2)): the same error matters more, the closer the designs lie together.
public struct RankAgreement: Hashable, Codable, Sendable {
    /// Number of designs.
    public let count: Int
    /// Kendall's tau-b.
    public let kendallTau: Double
    /// Spearman's rank correlation.
    public let spearman: Double
    /// Share of the reference's best designs that are among the wrong simulator's best; tau is dominated by the bulk,
    /// this is not.
    public let topOverlapFraction: Double
    /// How many "best" are: a tenth of the designs, at least one (our choice).
    public let topCount: Int

    /// Compares one metric (smaller is better) of the same designs under both simulators.
    ///
    /// - Throws: `StatisticsError` for fewer than 2 designs, unequal lengths, values that are not finite, or a metric
    ///   that is the same for all designs.
    public init(reference: [Double], wrong: [Double]) throws(StatisticsError) {
        kendallTau = try Statistics.kendallTauB(reference, wrong)
        spearman = try Statistics.spearman(reference, wrong)
        count = reference.count
        topCount = max(1, reference.count / 10)
        let common = Self.best(topCount, of: reference).intersection(Self.best(topCount, of: wrong))
        topOverlapFraction = Double(common.count) / Double(topCount)
    }

    /// Of equal values, the first in the order given.
    private static func best(_ count: Int, of values: [Double]) -> Set<Int> {
        Set(values.indices.sorted { (values[$0], $0) < (values[$1], $1) }.prefix(count))
    }
}
