#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif

/// Energy and area of a converter by the regression through B. Murmann's ADC survey that T. Andrulis et al.
/// (arXiv 2404.06553, Accelergy's ADC plug-in, `adc_data/model.yaml`) fitted to its best fifth, at 28 nm.
///
///     SNDR = 6.0206 b + 1.7609 dB
///     FOMS = min(213.7806687 - 2.8719030 ln f, 128.306829 + 3.220513 b) dB
///     E / pJ = 1/2 10^(-(FOMS - SNDR) / 10) exp(26.0496216 + 1.8800369 ln 28 - 2.8291256 ln b - 1.4702022)
///     A / um^2 = exp(1.3461916 + 0.9932795 ln 28 + 0.1807154 ln f + 0.2991243 ln(E / pJ))
///
/// Valid from 4 bits; below, the energy falls in proportion to the bits (our choice: a decision costs the same).
enum ConverterSurvey {
    /// Joules of one conversion, by bits: 0...14.
    static let energyJ = (0...14).map { energy(bits: $0) }
    /// Square metres of one converter, by bits: 0...14.
    static let areaM2 = energyJ.map(area)

    private static let referenceNode = log(MacroConstants.referenceNodeNM)
    private static let fewestBits = 4

    private static func energy(bits: Int) -> Double {
        guard bits >= fewestBits else { return energy(bits: fewestBits) * Double(bits) / Double(fewestBits) }
        let b = Double(bits)
        let ratio = 6.0206 * b + 1.7609
        let merit = min(
            213.7806687 - 2.8719030 * log(ConverterConstants.surveyRateHz), 128.306829 + 3.220513 * b)
        let residual = 26.0496216 + 1.8800369 * referenceNode - 2.8291256 * log(b) - 1.4702022
        return 0.5e-12 * exp((ratio - merit) / 10 * log(10) + residual)
    }

    private static func area(energyJ: Double) -> Double {
        guard energyJ > 0 else { return 0 }
        return 1e-12
            * exp(
                1.3461916 + 0.9932795 * referenceNode + 0.1807154 * log(ConverterConstants.surveyRateHz)
                    + 0.2991243 * log(energyJ * 1e12))
    }
}
