import CIMHardware
import GSL

#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif

extension JointErrorDistribution {
    /// Fits the distribution to the chip means of one kind; nil for a kind without three chips.
    ///
    /// Prior of the scale matrix: three chips' worth (our choice) of a diagonal matrix of the metrics' own mean squares, so
    /// that few chips give correlations near 0 rather than near 1.
    init?(_ residuals: [ResidualDistribution], kind: MacroKind) {
        let metrics = Metric.allCases
        var rows: [String: [Double?]] = [:]
        for residual in residuals where residual.kind == kind {
            for (silicon, mean) in zip(residual.silicon, residual.chipMeans) {
                rows[silicon, default: metrics.map { _ in nil }][residual.metric.index] = -mean
            }
        }
        let data = rows.keys.sorted().compactMap { rows[$0] }
        guard data.count >= 3, metrics.indices.allSatisfy({ metric in data.contains { $0[metric] != nil } }) else {
            return nil
        }
        let fits = Self.candidates.map { StudentMixture(data, degreesOfFreedom: $0) }
        guard let best = fits.max(by: { $0.logLikelihood < $1.logLikelihood }), let last = fits.last,
            let factor = CholeskyFactor(best.scale)
        else { return nil }
        self.init(
            kind: kind, metrics: metrics, location: best.location, scale: best.scale, factor: factor.rows,
            degreesOfFreedom: best.degreesOfFreedom, tailLikelihoodRatio: 2 * (best.logLikelihood - last.logLikelihood),
            chips: data.count, chipsPerMetric: metrics.indices.map { metric in data.count { $0[metric] != nil } })
    }
}

/// Multivariate t with incomplete rows by EM (Liu and Rubin 1995): weights (nu + p) / (nu + delta) of the observed part,
/// conditional means and covariances of the missing part.
struct StudentMixture {
    let degreesOfFreedom: Double
    private(set) var location: [Double]
    private(set) var scale: [[Double]]
    private(set) var logLikelihood = 0.0

    private static let priorChips = 3.0

    init(_ data: [[Double?]], degreesOfFreedom: Double) {
        self.degreesOfFreedom = degreesOfFreedom
        let size = data.first?.count ?? 0
        let start = (0..<size).map { column in
            let values = data.compactMap { $0[column] }
            let mean = values.reduce(0, +) / Double(max(1, values.count))
            let square = values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / Double(max(1, values.count))
            return (mean: mean, square: max(square, 0.0025))
        }
        location = start.map(\.mean)
        // The mean square of a t distribution is nu / (nu - 2) times its scale.
        let shrink = (degreesOfFreedom - 2) / degreesOfFreedom
        let prior = start.map { max($0.square * shrink, 0.0025) }
        scale = prior.indices.map { i in prior.indices.map { $0 == i ? prior[i] : 0 } }
        // EM creeps: 500 steps settle five digits for these sizes.
        for _ in 0..<500 { step(data, prior: prior) }
        logLikelihood = data.reduce(0) { $0 + observed($1).logDensity }
    }

    private mutating func step(_ data: [[Double?]], prior: [Double]) {
        let size = location.count
        let parts = data.map(observed)
        let total = parts.reduce(0) { $0 + $1.weight }
        var center = [Double](repeating: 0, count: size)
        for part in parts {
            for i in 0..<size { center[i] += part.weight * part.completed[i] / total }
        }
        var sum = prior.indices.map { i in prior.indices.map { $0 == i ? Self.priorChips * prior[i] : 0 } }
        for part in parts {
            for i in 0..<size {
                for j in 0..<size {
                    sum[i][j] +=
                        part.weight * (part.completed[i] - center[i]) * (part.completed[j] - center[j])
                        + part.missingCovariance[i][j]
                }
            }
        }
        location = center
        scale = sum.map { $0.map { $0 / (Double(data.count) + Self.priorChips) } }
    }

    /// What one row says: its weight, the row with conditional means in its gaps, their covariance, its density.
    private func observed(
        _ row: [Double?]
    ) -> (weight: Double, completed: [Double], missingCovariance: [[Double]], logDensity: Double) {
        let size = location.count
        let known = row.indices.filter { row[$0] != nil }
        let missing = row.indices.filter { row[$0] == nil }
        let difference = known.map { (row[$0] ?? 0) - location[$0] }
        var zero = [[Double]](repeating: [Double](repeating: 0, count: size), count: size)
        guard let factor = CholeskyFactor(known.map { i in known.map { scale[i][$0] } }) else {
            return (1, location, zero, -.infinity)
        }
        let half = factor.halfSolve(difference)
        let delta = half.reduce(0) { $0 + $1 * $1 }
        let nu = degreesOfFreedom
        let count = Double(known.count)
        let solved = factor.solve(difference)
        var completed = row.map { $0 ?? 0 }
        for i in missing {
            let covariances = known.map { scale[i][$0] }
            completed[i] = location[i] + zip(covariances, solved).reduce(0) { $0 + $1.0 * $1.1 }
            for j in missing {
                let other = factor.solve(known.map { scale[j][$0] })
                zero[i][j] = scale[i][j] - zip(covariances, other).reduce(0) { $0 + $1.0 * $1.1 }
            }
        }
        let constant = log(tgamma((nu + count) / 2) / tgamma(nu / 2)) - count / 2 * log(nu * Double.pi)
        let density = constant - factor.halfLogDeterminant - (nu + count) / 2 * log(1 + delta / nu)
        return ((nu + count) / (nu + delta), completed, zero, density)
    }
}
