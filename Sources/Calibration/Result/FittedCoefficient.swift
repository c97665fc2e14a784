import CIMHardware
import GSL

#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif

/// A coefficient after the fit, beside its prior.
public struct FittedCoefficient: Hashable, Codable, Sendable {
    /// Remarks on a coefficient.
    public enum Flag: String, Hashable, Codable, Sendable {
        /// Posterior standard deviation above 0.9 of the prior's: the data say next to nothing.
        case notIdentified
        /// Beyond 2.5 prior standard deviations: the data pull the coefficient out of its prior.
        case atBound
    }

    /// Which.
    public let coefficient: Coefficient
    /// The value: multiplier or exponent.
    public let value: Double
    /// Standard error: of ln(value) for a multiplier, of the value for an exponent. From the expected information,
    /// unscaled, since residuals are divided by estimated spreads.
    public let standardError: Double
    /// Degrees of freedom of the standard error, since the spreads behind it are estimates (Satterthwaite).
    public let degreesOfFreedom: Double
    /// Lower end of the 95 % interval of the value.
    public let low: Double
    /// Upper end of the 95 % interval of the value.
    public let high: Double
    /// Centre of the prior.
    public let priorCenter: Double
    /// Standard deviation of the prior, on the scale of `standardError`.
    public let priorDeviation: Double
    /// Remarks.
    public let flags: [Flag]

    /// Whether the value and its error are on a logarithmic scale.
    public var isMultiplier: Bool {
        if case .multiplier = coefficient.prior { true } else { false }
    }

    init(
        _ coefficient: Coefficient, deviation: Double, standardErrorInDeviations: Double, degreesOfFreedom: Double,
        value: Double
    ) {
        self.coefficient = coefficient
        self.value = value
        switch coefficient.prior {
        case .multiplier(let logSD): (priorCenter, priorDeviation) = (1, logSD)
        case .exponent(let center, let sd): (priorCenter, priorDeviation) = (center, sd)
        }
        standardError = priorDeviation * standardErrorInDeviations
        self.degreesOfFreedom = degreesOfFreedom
        let half = standardError * Distributions.studentTQuantile(0.975, degreesOfFreedom: degreesOfFreedom)
        switch coefficient.prior {
        case .multiplier: (low, high) = (value * exp(-half), value * exp(half))
        case .exponent: (low, high) = (value - half, value + half)
        }
        var flags: [Flag] = []
        if standardErrorInDeviations > 0.9 { flags.append(.notIdentified) }
        if abs(deviation) > 2.5 { flags.append(.atBound) }
        self.flags = flags
    }
}

/// A pair of coefficients whose errors go together.
public struct CoefficientCorrelation: Hashable, Codable, Sendable {
    /// First.
    public let first: Coefficient
    /// Second.
    public let second: Coefficient
    /// Posterior correlation.
    public let correlation: Double
}
