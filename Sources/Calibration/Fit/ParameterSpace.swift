import CIMHardware

#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif

/// Fit parameters: deviations of the coefficients from their priors in prior standard deviations, plus an offset.
///
/// Multipliers are fitted as logarithms, exponents as they are. The offset keeps parameters away from zero, where a
/// difference step relative to the parameter would vanish.
enum ParameterSpace {
    static let offset = 10.0
    static let count = Coefficient.allCases.count
    static let start = [Double](repeating: offset, count: count)

    /// The coefficients of a parameter vector.
    static func coefficients(_ parameters: [Double]) -> Coefficients {
        var coefficients = Coefficients()
        for (coefficient, parameter) in zip(Coefficient.allCases, parameters) {
            let deviation = parameter - offset
            switch coefficient.prior {
            case .multiplier(let logSD): coefficients[coefficient] = exp(logSD * deviation)
            case .exponent(let center, let sd): coefficients[coefficient] = center + sd * deviation
            }
        }
        return coefficients
    }
}
