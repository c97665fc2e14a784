/// How an analog macro turns a column's sum into bits; `nil` in a design is the calibrated converter, a law fitted to
/// reported macros whatever their kind.
///
/// At 28 nm and 0.9 V, times the same coefficients, nodes and supplies as the calibrated law:
///
///     kind    steps of one conversion                 energy                    area
///     flash   1 decision of 2^b - 1 comparators       (2^b - 1) E_comparator    (2^b - 1) A_comparator
///     sar     b decisions of one comparator           survey regression         survey regression x 0.342
///     ramp    2^b counts                              2^b (E_comparator         A_comparator
///                                                     + 2 E_flip-flop)          + 2 b A_flip-flop
///
/// docs/models/converters.md has the sources, the range and what is known to be wrong.
public enum ConverterKind: String, Codable, CaseIterable, Hashable, Sendable {
    /// A comparator for every level, all deciding at once.
    case flash
    /// Successive approximation: one comparator, one bit a decision.
    case sar
    /// Single slope: a counter runs until the ramp, or the integrated charge, passes the input.
    case ramp

    /// Finest resolution that is built: 255 comparators of a flash (our choice), 14 bits as of any converter otherwise.
    public var maximumBits: Int { self == .flash ? 8 : 14 }
}

/// How the sum of an RRAM column becomes a signal; `nil` in a design is current.
public enum Sensing: String, Codable, CaseIterable, Hashable, Sendable {
    /// The bitline is held and its current read for as long as the access lasts.
    case current
    /// The line floats and settles to the conductance-weighted mean of the inputs; the wordlines shut before it is converted
    /// (Wan et al., Nature 608:504, 2022). The product with the column's conductance comes with the scaling of the outputs.
    case voltage
}

/// Sourced numbers of the converter kinds at 28 nm and 0.9 V; ``Coefficient`` multipliers of the converter act on them.
///
/// Carried from where they were reported with the nominal exponents of the macro model: energy node^1.1 V^2, delay
/// node V^-1.5, area node^1.6.
enum ConverterConstants {
    /// One decision of a comparator with its share of reference and encoder. Derived: 5.4 % of 355.24 fJ per MAC (average
    /// over data) x 9 MACs over the 15 comparators of a 4-bit flash, 11.5 fJ at 40 nm and 0.83 V (Spetalnick ISSCC 2022,
    /// Fig. 16.2.6), x 0.6755 (node) x 1.176 (supply).
    static let comparatorEnergyJ = 0.054 * 355.24e-15 * 9 / 15 * 0.67547 * 1.17579
    /// The same chip, Fig. 16.2.7: 25.55 % of 0.027 mm^2 over 8 converters of 15 comparators, 57.5 um^2, x 0.5651 (node).
    static let comparatorAreaM2 = 0.2555 * 0.027e-6 / (8 * 15) * 0.56514
    /// Flip-flop that toggles: three times the 0.7 fF of a NAND2 at 0.9 V (ZigZag-IMC).
    static let flipFlopEnergyJ = 3 * 0.7e-15 * 0.9 * 0.9
    /// Toggles of a binary counter per count: 1 + 1/2 + 1/4 + ...
    static let togglesPerCount = 2.0
    /// Flip-flop: six times the 0.614 um^2 of a NAND2 (ZigZag-IMC).
    static let flipFlopAreaM2 = 6 * 0.614e-12
    /// One count: 0.3 ns at 14 nm (300 ps/LSB, R. Khaddam-Aljameh et al., HERMES-Core, JSSC 57:1027, 2022, title), at a
    /// supply taken as 0.8 V (our choice), x 2 (node) x 0.8381 (supply).
    static let countTimeS = 0.3e-9 * 2 * 0.83805

    /// Rate at which the survey is evaluated: that of 8 decisions of 0.64 ns.
    static let surveyRateHz = 2e8
    /// CIM converters over the survey's area: geometric mean of 0.4, 0.25 and 0.4, which CiMLoop had to use for the chips of
    /// Jia, Sinangil and Wang (mit-emze/cimloop, `ADC_AREA_SCALE`). Its energy factors, 0.275, 3.5 and 3.15, average out.
    static let surveyAreaRatio = 0.34200
}
