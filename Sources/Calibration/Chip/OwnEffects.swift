import CIMHardware
import GSL

/// One chip's departure from the population's model in one metric, given some of its values.
///
///     ln reported - ln predicted = a + sum_k b_k z_k + shape + reading
///
/// a: the chip's own scale, normal with the between-chip spread; b_k: own exponents along the conditions that vary, normal with
/// ``ConditionAxis/priorDeviation``; shape: independent, the spread within a series. Everything is linear and normal: the posterior is
/// in closed form.
struct OwnEffects {
    /// A value and where it stands.
    struct Point: Codable, Sendable {
        let coordinates: [Double]
        /// ln reported - ln predicted by the population's model.
        let departure: Double
        /// Shape and reading, ln.
        let deviation: Double
    }

    /// Mean and variance of a departure.
    struct Posterior {
        let mean: Double
        let variance: Double
    }

    /// Prior spread of the scale.
    let between: Double
    let points: [Point]
    private let factor: CholeskyFactor
    private let weights: [Double]

    /// Conditions on `points`, which may be empty.
    init(points: [Point], between: Double) throws(CalibrationError) {
        self.points = points
        self.between = between
        let matrix = points.enumerated().map { i, a in
            points.enumerated().map { j, b in
                Self.covariance(a, b, between) + (i == j ? a.deviation * a.deviation : 0)
            }
        }
        guard let factor = CholeskyFactor(matrix) else {
            throw .fitFailed(leftOut: nil, reason: "the covariance of the chip's own points is not positive definite")
        }
        self.factor = factor
        weights = factor.solve(points.map(\.departure))
    }

    private static func covariance(_ a: Point, _ b: Point, _ between: Double) -> Double {
        zip(ConditionAxis.allCases, zip(a.coordinates, b.coordinates)).reduce(between * between) { sum, item in
            sum + item.0.priorDeviation * item.0.priorDeviation * item.1.0 * item.1.1
        }
    }

    /// The departure at a point, without shape and reading; the point's own departure is not looked at.
    func departure(at point: Point) -> Posterior {
        posterior(
            points.map { Self.covariance($0, point, between) }, prior: Self.covariance(point, point, between))
    }

    /// The chip's own scale, ln.
    func scale() -> Posterior {
        posterior(points.map { _ in between * between }, prior: between * between)
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
