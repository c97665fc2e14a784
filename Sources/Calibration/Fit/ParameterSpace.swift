import CIMHardware

#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif

/// Fit parameters: deviations of the coefficients, then of the reporting offsets, from their priors in prior standard deviations,
/// plus a constant.
///
/// Multipliers are fitted as logarithms, exponents as they are. The constant keeps parameters away from zero, where a difference
/// step relative to the parameter would vanish.
enum ParameterSpace {
    static let origin = 10.0
    static let coefficientCount = Coefficient.allCases.count
    static let count = coefficientCount + ReportingOffset.allCases.count
    static let start = [Double](repeating: origin, count: count)

    /// The coefficients of a parameter vector.
    static func coefficients(_ parameters: [Double]) -> Coefficients {
        var coefficients = Coefficients()
        for (coefficient, parameter) in zip(Coefficient.allCases, parameters) {
            let deviation = parameter - origin
            switch coefficient.prior {
            case .multiplier(let logSD): coefficients[coefficient] = exp(logSD * deviation)
            case .exponent(let center, let sd): coefficients[coefficient] = center + sd * deviation
            }
        }
        return coefficients
    }

    /// The reporting offsets of a parameter vector, ln.
    static func offsets(_ parameters: [Double]) -> [Double] {
        zip(ReportingOffset.allCases, parameters.dropFirst(coefficientCount)).map { offset, parameter in
            offset.prior.center + offset.prior.deviation * (parameter - origin)
        }
    }
}
