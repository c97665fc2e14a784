import CIMHardware
import GSL

#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif

/// One chip's departure from the population's model in one metric, given some of its values.
///
///     ln reported - ln predicted = a + sum_k b_k z_k + g(z) + g_series(z) + h(bits) + reading error
///
/// a: the chip's own scale, normal with the between-chip spread; b_k: own exponents, normal with
/// ``ConditionAxis/priorDeviation``; g, g_series: smooth departures (Gaussian processes with a squared-exponential
/// covariance of ``ConditionAxis/length``), the second one for each series (one figure and one data condition) apart, with
/// an offset; h: a departure for each set of bits, without smoothness, since whole numbers of columns and steps make a
/// sawtooth. Given ``OwnEffectScales`` everything is linear and normal: the posterior is in closed form.
struct OwnEffects {
    /// A value and where it stands.
    struct Point: Codable, Sendable {
        let coordinates: [Double]
        let series: String
        /// Bits of inputs, weights and converter.
        let bits: [Int]
        /// ln reported - ln predicted by the population's model.
        let departure: Double
        let readingDeviation: Double
        /// Deviation that a whole series shares, e.g. from data unlike the average.
        let sharedDeviation: Double
    }

    /// Mean and variance of a departure.
    struct Posterior {
        let mean: Double
        let variance: Double
    }

    let scales: OwnEffectScales
    let points: [Point]
    private let factor: CholeskyFactor
    private let weights: [Double]

    /// Conditions on `points`, which may be empty, with given scales.
    init(points: [Point], scales: OwnEffectScales) throws(CalibrationError) {
        self.points = points
        self.scales = scales
        let matrix = points.enumerated().map { i, a in
            points.enumerated().map { j, b in
                scales.covariance(a, b) + (i == j ? a.readingDeviation * a.readingDeviation : 0)
            }
        }
        guard let factor = CholeskyFactor(matrix) else {
            throw .fitFailed(leftOut: nil, reason: "the covariance of the chip's own points is not positive definite")
        }
        self.factor = factor
        weights = factor.solve(points.map(\.departure))
    }

    /// Conditions on `points` with the scales that they make most likely (posterior mode on a grid); the population's
    /// spreads are the priors' centres.
    init(points: [Point], between: Double, within: Double) throws(CalibrationError) {
        var best = try OwnEffects(points: points, scales: OwnEffectScales(between: between, within: within))
        for scales in OwnEffectScales.grid(between: between, within: within) {
            let candidate = try OwnEffects(points: points, scales: scales)
            if candidate.logPosterior > best.logPosterior { best = candidate }
        }
        self = best
    }

    /// ln of marginal likelihood and prior of the scales, but for a constant.
    private var logPosterior: Double {
        let fit = zip(points, weights).reduce(0) { $0 + $1.0.departure * $1.1 }
        return -0.5 * fit - factor.halfLogDeterminant + scales.logPrior
    }

    /// The departure at a point, without its reading error; the point's own departure is not looked at.
    func departure(at point: Point) -> Posterior {
        posterior(points.map { scales.covariance($0, point) }, prior: scales.covariance(point, point))
    }

    /// The chip's own scale, ln.
    func scale() -> Posterior {
        let variance = scales.between * scales.between
        return posterior(points.map { _ in variance }, prior: variance)
    }

    /// The chip's own exponent along an axis.
    func exponent(_ axis: ConditionAxis) -> Posterior {
        let index = ConditionAxis.allCases.firstIndex(of: axis) ?? 0
        let variance = axis.priorDeviation * axis.priorDeviation
        return posterior(points.map { variance * $0.coordinates[index] }, prior: variance)
    }

    private func posterior(_ covariances: [Double], prior: Double) -> Posterior {
        let mean = zip(covariances, weights).reduce(0) { $0 + $1.0 * $1.1 }
        let explained = factor.halfSolve(covariances).reduce(0) { $0 + $1 * $1 }
        return Posterior(mean: mean, variance: max(0, prior - explained))
    }
}
