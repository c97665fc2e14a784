import CIMHardware
import GSL

extension Calibration {
    /// Coefficients drawn from the calibration's posterior: parameters + L z with standard normal z and L L^T the covariance of
    /// the fit (the Laplace approximation). They say how sure the fit is of its coefficients, not how far the model's form
    /// is from a chip; that is ``jointErrors``.
    ///
    /// - Throws: `CalibrationError.fitFailed` where the covariance is not positive definite.
    public func plausibleCoefficients(_ stream: inout RandomStream) throws(CalibrationError) -> Coefficients {
        guard let factor = CholeskyFactor(predictor.covariance)?.rows else {
            throw .fitFailed(leftOut: nil, reason: "the covariance of the coefficients is not positive definite")
        }
        let parameters = predictor.parameters
        let normal = parameters.map { _ in stream.gaussian() }
        return ParameterSpace.coefficients(
            parameters.indices.map { i in
                (0...i).reduce(parameters[i]) { $0 + factor[i][$1] * normal[$1] }
            })
    }
}
