import CIMHardware

/// Standard errors of the fit parameters: expected information of the t distribution, and how far the spreads behind it can
/// be trusted.
///
/// A location with t errors of scale s and nu degrees of freedom carries the information (nu + 1) / (nu + 3) / s^2 (Lange,
/// Little and Taylor 1989). The mean weight 1 / s^2 of reweighted least squares is more than that: at nu = 4 its standard
/// errors would be 0.85 of the true ones.
///
/// The spreads are estimates themselves. By Satterthwaite's approximation an error C_kk has
/// C_kk^2 / sum_c (dC_kk / dln T_c)^2 / d_c degrees of freedom, T_c the squared scale of a kind and metric and
/// d_c = nu / (nu + 3) (chips - absorbed), the degrees of freedom of an estimated t scale.
struct ExpectedInformation {
    private let fit: CalibrationFit
    /// Derivatives of ln predicted with respect to the parameters, one array per parameter.
    private let derivatives: [[Double]]
    /// Derivatives of the whitened residuals, one row per observation.
    let jacobian: [[Double]]

    init(_ fit: CalibrationFit) {
        self.fit = fit
        let step = 1e-3
        derivatives = (0..<ParameterSpace.count).map { parameter in
            var up = fit.parameters
            var down = fit.parameters
            up[parameter] += step
            down[parameter] -= step
            let upper = MacroModel(coefficients: ParameterSpace.coefficients(up))
            let lower = MacroModel(coefficients: ParameterSpace.coefficients(down))
            return fit.observations.map { ($0.logPredicted(upper) - $0.logPredicted(lower)) / (2 * step) }
        }
        let whitened = Self.whitened(derivatives, fit, stretch: [Double](repeating: 1, count: ErrorModel.cellCount))
        jacobian = fit.observations.indices.map { row in whitened.map { $0[row] } }
    }

    /// Columns whitened by the expected information, the squared scale of each kind and metric times `stretch`.
    private static func whitened(_ columns: [[Double]], _ fit: CalibrationFit, stretch: [Double]) -> [[Double]] {
        let nu = fit.settings.chipEffectDegreesOfFreedom
        let whitenings = fit.groups.map { group in
            let scale = fit.errors.between[group.cell]
            return Whitening(
                group, deviations: fit.errors.deviations(group, fit.observations, fit.settings),
                chipVariance: scale * scale * stretch[group.cell] * (nu + 3) / (nu + 1))
        }
        return columns.map { column in
            var output = column
            for whitening in whitenings { whitening.apply(column, into: &output) }
            return output
        }
    }

    /// (J^T J + 1)^-1, the 1 from the priors.
    func covariance(stretch: [Double] = [Double](repeating: 1, count: ErrorModel.cellCount)) throws -> [[Double]] {
        let columns = Self.whitened(derivatives, fit, stretch: stretch)
        let information = columns.enumerated().map { i, a in
            columns.enumerated().map { j, b in zip(a, b).reduce(i == j ? 1 : 0) { $0 + $1.0 * $1.1 } }
        }
        guard let factor = CholeskyFactor(information) else {
            throw CalibrationError.fitFailed(leftOut: nil, reason: "the information matrix is not positive definite")
        }
        return columns.indices.map { index in factor.solve(columns.indices.map { $0 == index ? 1 : 0 }) }
    }

    /// Degrees of freedom of each parameter's error, 1 ... 1000.
    func degreesOfFreedom(_ covariance: [[Double]], effectiveChips: [Double]) throws -> [Double] {
        let nu = fit.settings.chipEffectDegreesOfFreedom
        var sums = [Double](repeating: 0, count: covariance.count)
        let step = 0.01
        for cell in 0..<ErrorModel.cellCount where fit.groups.contains(where: { $0.cell == cell }) {
            var stretch = [Double](repeating: 1, count: ErrorModel.cellCount)
            stretch[cell] += step
            let wider = try self.covariance(stretch: stretch)
            let freedom = max(1, nu / (nu + 3) * effectiveChips[cell])
            for index in sums.indices {
                let slope = (wider[index][index] - covariance[index][index]) / step
                sums[index] += slope * slope / freedom
            }
        }
        return sums.indices.map { index in
            let variance = covariance[index][index]
            return sums[index] > 0 ? min(1000, max(1, variance * variance / sums[index])) : 1000
        }
    }
}
