import CIMHardware

/// How far each chip of a fit lies from its prediction by the others, in predictive scales: closed form at the fit's spreads.
///
/// With P the inverse of the covariance M of all group means (coefficients integrated out), a chip's block B has the left-out error
/// V (P r)_B, V = (P_BB)^-1, and V is its predictive covariance (Rasmussen and Williams 2006, 5.12). The chip's own variance in V is that
/// of the t distribution, not the weighted one that fits it, and without the chip's own share in the estimate: of n chips of its kind one with
/// the standardized error z leaves (n - z^2) / (n - 1) of the variance, as in deleted residuals; at least 0.2.
struct NestedScores {
    /// One chip and metric.
    struct Chip: Sendable {
        let silicon: String
        let metric: Metric
        /// One for each value.
        let scores: [Double]
    }

    let chips: [Chip]

    init(_ fit: CalibrationFit) throws {
        let (matrix, target) = fit.restricted()
        let count = fit.groups.count
        let factor = try CalibrationFit.factor(matrix, count: count)
        let inverse = factor.inverse()
        let solved = factor.solve(target)
        let raw = fit.residuals()
        let means = fit.means
        let centers = means.means(raw)
        var members: [String: [Int]] = [:]
        for (index, group) in fit.groups.enumerated() { members[group.silicon, default: []].append(index) }
        var chipCounts: [SpreadComponent: Int] = [:]
        for (index, group) in fit.groups.enumerated() {
            let isFirst = !fit.groups[..<index].contains { $0.shares(.chip(group.kind, group.metric), group) }
            chipCounts[.chip(group.kind, group.metric), default: 0] += isFirst ? 1 : 0
        }
        var chips: [Chip] = []
        for silicon in members.keys.sorted() {
            let block = members[silicon] ?? []
            guard
                let inner = CholeskyFactor(block.map { i in block.map { inverse[i * count + $0] } })
            else { throw CalibrationError.fitFailed(leftOut: silicon, reason: "its block is not positive definite") }
            let errors = inner.solve(block.map { solved[$0] })
            let variances = inner.inverse()
            var scores: [Metric: [Double]] = [:]
            for (position, index) in block.enumerated() {
                let group = fit.groups[index]
                let spread = fit.spreads[.chip(group.kind, group.metric)]
                let shape = fit.spreads.within[group.metric.index]
                let whole =
                    variances[position * block.count + position] - means.variances[index]
                    + spread * spread * (1 - 1 / fit.weights[index])
                let count = Double(chipCounts[SpreadComponent.chip(group.kind, group.metric)] ?? 1)
                let square =
                    errors[position] * errors[position] / (max(spread * spread, whole) + means.variances[index])
                let variance = max(spread * spread, whole) * max(0.2, (count - square) / max(1, count - 1))
                for value in group.indices {
                    let reading = fit.observations[value].readingDeviation
                    let scale = (variance + shape * shape + reading * reading).squareRoot()
                    let error = errors[position] + raw[value] - centers[index]
                    scores[group.metric, default: []].append(abs(error) / scale)
                }
            }
            for metric in Metric.allCases {
                if let found = scores[metric] { chips.append(Chip(silicon: silicon, metric: metric, scores: found)) }
            }
        }
        self.chips = chips
    }
}
