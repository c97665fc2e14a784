import CIMHardware
import GSL

#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif

/// A predicted value with its interval, in SI units.
public struct PredictedValue: Hashable, Codable, Sendable {
    /// The model's value.
    public let value: Double
    /// Lower end of the interval.
    public let low: Double
    /// Upper end of the interval.
    public let high: Double

    /// Whether a reported value lies within.
    public func contains(_ reported: Double) -> Bool { low <= reported && reported <= high }
}

extension Calibration {
    /// Interval of ln(value) for a chip that was not fitted: parameters, chip effect, shape and reading together.
    ///
    /// The half width is the t quantile (degrees of freedom of chip effects) times the root of the summed variances;
    /// the derivative with respect to the coefficients is a central difference of 1e-3 prior standard deviations.
    func interval(
        _ metric: Metric, kind: MacroKind, readingDeviation: Double = 0, logValue: (MacroModel) -> Double
    ) throws -> PredictedValue {
        try Self.interval(
            parameters: parameters, covariance: parameterCovariance, settings: settings,
            between: betweenChip(kind, metric), within: withinSeries(metric), readingDeviation: readingDeviation,
            logValue: logValue)
    }

    static func interval(
        parameters: [Double], covariance: [[Double]], settings: CalibrationSettings, between: Double, within: Double,
        readingDeviation: Double, logValue: (MacroModel) -> Double
    ) throws -> PredictedValue {
        func value(_ z: [Double]) -> Double {
            logValue(MacroModel(coefficients: ParameterSpace.coefficients(z)))
        }
        let center = value(parameters)
        let step = 1e-3
        let gradient = parameters.indices.map { index in
            var up = parameters
            var down = parameters
            up[index] += step
            down[index] -= step
            return (value(up) - value(down)) / (2 * step)
        }
        var variance = between * between + within * within + readingDeviation * readingDeviation
        for (i, a) in gradient.enumerated() {
            for (j, b) in gradient.enumerated() { variance += a * covariance[i][j] * b }
        }
        let quantile = Distributions.studentTQuantile(
            0.5 + settings.intervalProbability / 2, degreesOfFreedom: settings.chipEffectDegreesOfFreedom)
        let half = quantile * variance.squareRoot()
        return PredictedValue(value: exp(center), low: exp(center - half), high: exp(center + half))
    }
}
