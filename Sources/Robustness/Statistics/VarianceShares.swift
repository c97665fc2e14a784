/// How much of the scatter of a balanced table comes from each of its factors.
///
/// y = mean + a + b + c + rest with one value for every combination: sigma_a^2 = (MS_a - MS_rest) / (values per level of a),
/// expected mean squares with all interactions in the rest (Searle, Casella, McCulloch, Variance Components, 1992, section 4).
public struct VarianceShares: Codable, Hashable, Sendable {
    /// One factor.
    public struct Share: Codable, Hashable, Sendable {
        /// Its name.
        public let factor: String
        /// Levels that it has.
        public let levels: Int
        /// Its variance; 0 where the estimate was negative.
        public let variance: Double
        /// Whether the estimate was negative, which says that the factor is too small to be seen.
        public let wasNegative: Bool
    }

    /// The factors in the order given.
    public let shares: [Share]
    /// Variance of the rest.
    public let rest: Double

    /// - Parameters:
    ///   - factors: names, each with the number of its levels.
    ///   - values: in the order of the factors, the last one running fastest.
    /// - Throws: `RobustnessError` for a factor with one level or a table that is not full.
    public init(factors: [(name: String, levels: Int)], values: [Double]) throws(RobustnessError) {
        for factor in factors where factor.levels < 2 {
            throw .tooFew(what: "levels of \(factor.name)", count: factor.levels, required: 2)
        }
        let count = factors.reduce(1) { $0 * $1.levels }
        guard values.count == count else { throw .lengthsDiffer(what: "table of variance", values.count, count) }
        if let bad = values.first(where: { !$0.isFinite }) {
            throw .outOfRange(what: "value", value: bad, allowed: "the finite numbers")
        }
        let mean = values.reduce(0, +) / Double(count)
        var restSquares = values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
        var restFreedom = count - 1
        var meanSquares: [Double] = []
        var stride = count
        for factor in factors {
            stride /= factor.levels
            var sums = [Double](repeating: 0, count: factor.levels)
            for (index, value) in values.enumerated() { sums[index / stride % factor.levels] += value }
            let perLevel = Double(count / factor.levels)
            let squares = sums.reduce(0) { $0 + perLevel * ($1 / perLevel - mean) * ($1 / perLevel - mean) }
            meanSquares.append(squares / Double(factor.levels - 1))
            restSquares -= squares
            restFreedom -= factor.levels - 1
        }
        let rest = restFreedom > 0 ? max(0, restSquares) / Double(restFreedom) : 0
        self.rest = rest
        shares = zip(factors, meanSquares).map { factor, square in
            let variance = (square - rest) * Double(factor.levels) / Double(count)
            return Share(
                factor: factor.name, levels: factor.levels, variance: max(0, variance), wasNegative: variance < 0)
        }
    }
}
