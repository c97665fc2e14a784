/// What S simulated chips give, for example their mIoU: larger is better.
public struct DrawDistribution: Hashable, Codable, Sendable {
    /// Share of the worst chips whose mean the conditional value at risk is (our choice).
    public static let tail = 0.1

    /// S.
    public let draws: Int
    /// Mean over the chips.
    public let mean: Double
    /// Standard deviation between chips, divisor S - 1; nil for one chip, which has none.
    public let standardDeviation: Double?
    /// Standard error of the mean; nil for one chip.
    public var standardError: Double? { standardDeviation.map { $0 / Double(draws).squareRoot() } }
    /// 5 %, 25 %, 50 %, 75 % and 95 % quantiles, linear between order statistics (type 7 of Hyndman and Fan, The American
    /// Statistician 50 (1996) 361-365).
    public let quantiles: [Double]
    /// CVaR: mean of the worst tenth of the chips, (1 / a) times the integral of the empirical quantile function from 0 to
    /// a = 0.1 (Rockafellar and Uryasev, Journal of Risk 2 (2000) 21-41); the worst chip for S of ten or fewer.
    public let conditionalValueAtRisk: Double

    /// - Returns: nil without values, or with one that is not finite.
    public init?(_ values: [Double]) {
        let sorted = values.sorted()
        guard let first = sorted.first, sorted.allSatisfy(\.isFinite) else { return nil }
        let count = Double(sorted.count)
        let mean = sorted.reduce(0, +) / count
        let squares = sorted.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
        draws = sorted.count
        self.mean = mean
        standardDeviation = sorted.count > 1 ? (squares / (count - 1)).squareRoot() : nil
        quantiles = [0.05, 0.25, 0.5, 0.75, 0.95].map { probability in
            let position = probability * (count - 1)
            let index = min(Int(position), max(sorted.count - 2, 0))
            guard sorted.count > 1 else { return first }
            return sorted[index] + (position - Double(index)) * (sorted[index + 1] - sorted[index])
        }
        // Each chip weighs 1 / S; the last of the tail counts with what is left of it.
        var (left, sum) = (Self.tail, 0.0)
        for value in sorted {
            let weight = min(left, 1 / count)
            sum += weight * value
            left -= weight
            if left <= 0 { break }
        }
        conditionalValueAtRisk = sum / Self.tail
    }
}
