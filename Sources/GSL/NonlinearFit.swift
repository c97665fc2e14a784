/// How a nonlinear least-squares fit proceeds and when it may stop. Defaults are our choice, tested on the NIST StRD
/// nonlinear regression problems.
public struct NonlinearFitSettings: Hashable, Codable, Sendable {
    /// How a step is found within the trust region.
    public enum Method: String, Hashable, Codable, Sendable {
        /// Levenberg-Marquardt.
        case levenbergMarquardt
        /// Levenberg-Marquardt with geodesic acceleration (Transtrum and Sethna, arXiv:1201.5885).
        case geodesicAcceleration
        /// Powell's dogleg.
        case dogleg
    }
    /// How parameters are scaled in the trust region.
    public enum Scaling: String, Hashable, Codable, Sendable {
        /// Largest column norm of the Jacobian seen so far (More 1978): independent of the units of the parameters.
        case more
        /// No scaling (Levenberg 1944).
        case levenberg
        /// Current column norms (Marquardt 1963).
        case marquardt
    }
    /// How the linear step is solved.
    public enum Solver: String, Hashable, Codable, Sendable {
        /// Singular values: slowest, safest.
        case singularValues
        /// QR decomposition.
        case qr
    }
    /// How derivatives are approximated.
    public enum Differences: String, Hashable, Codable, Sendable {
        /// Two evaluations per parameter, error O(h^2).
        case central
        /// One evaluation per parameter, error O(h).
        case forward
    }

    /// Iterations before a method is given up.
    public var maximumIterations = 2000
    /// Candidate for a minimum: the scaled step is at most this fraction of the scaled parameters.
    public var parameterTolerance = 1e-10
    /// Candidate for a minimum: the largest cosine between the residuals and a column of the Jacobian.
    public var gradientTolerance = 1e-10
    /// Acceptance: relative offset of Bates and Watts (Technometrics 23 (1981) 179-183), the length of the tangential
    /// part of the residuals against the normal part, per degree of freedom. They propose 0.001.
    public var relativeOffsetTolerance = 1e-5
    /// Acceptance where the residuals vanish: the scaled Gauss-Newton step as a fraction of the scaled parameters.
    public var gaussNewtonTolerance = 1e-8
    /// Methods, each tried from the start if the one before it ended without a minimum. From far starts Levenberg and
    /// Marquardt's method alone fails on two of the NIST problems (BoxBOD, MGH10), geodesic acceleration on two others.
    public var methods = [Method.levenbergMarquardt, .geodesicAcceleration]
    /// How parameters are scaled in the trust region.
    public var scaling = Scaling.more
    /// How the linear step is solved.
    public var solver = Solver.singularValues
    /// How derivatives are approximated.
    public var differences = Differences.central
    /// Step of the differences as a fraction of the parameter (absolute for a parameter of zero). nil: the root of the
    /// double's epsilon of order three (central) or two (forward), which balances truncation and rounding.
    public var differenceStep: Double?

    /// The defaults.
    public init() {}
}

/// A converged nonlinear least-squares fit.
public struct NonlinearFit: Sendable {
    /// Why the iteration ended.
    public enum StopReason: String, Codable, Sendable {
        /// The residuals are orthogonal to the tangent plane.
        case gradient
        /// The steps became negligible.
        case step
        /// No step reduces the sum any more: the limit of rounding.
        case noFurtherProgress
    }

    /// The parameters at the minimum.
    public let parameters: [Double]
    /// (J^T J)^-1, not scaled by the residual variance: residuals are expected already divided by their sigma.
    public let covariance: [[Double]]
    /// Derivatives, shape [residuals][parameters].
    public let jacobian: [[Double]]
    /// Residuals at the minimum.
    public let residuals: [Double]
    /// Sum of squared residuals.
    public let chiSquared: Double
    /// Accepted trust-region steps.
    public let iterations: Int
    /// Why the iteration ended.
    public let stopReason: StopReason
    /// The method that found the minimum.
    public let method: NonlinearFitSettings.Method
    /// Smallest over largest singular value of the Jacobian with columns scaled to length one: 0 is not identifiable.
    public let reciprocalCondition: Double

    /// Residuals minus parameters.
    public var degreesOfFreedom: Int { residuals.count - parameters.count }

    /// Standard errors of the parameters if the residuals were divided by their true sigma.
    public var standardErrors: [Double] { covariance.indices.map { covariance[$0][$0].squareRoot() } }

    /// Standard errors if sigma is unknown: scaled by sqrt(chiSquared / degreesOfFreedom). NaN without freedom.
    public var standardErrorsFromResiduals: [Double] {
        let scale = (chiSquared / Double(degreesOfFreedom)).squareRoot()
        return standardErrors.map { degreesOfFreedom > 0 ? $0 * scale : .nan }
    }
}
