#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif

/// Constants of the converters at 28 nm and 0.9 V; ``Coefficient`` multipliers act on them.
///
/// Their sources: docs/models/converters.md.
public enum ConverterConstants {
    /// One decision of a sense amplifier: 43 and 66 fJ a column at 5 and 6 bits, 28 nm and 22 nm (Si and Su, ISSCC 2020).
    public static let senseAmplifierEnergyPerBitJ = 12e-15
    /// One comparator of a flash with its share of reference and encoder: 11.5 fJ at 40 nm, 0.83 V (Spetalnick, ISSCC 2022).
    public static let flashEnergyPerLevelJ = 8e-15
    /// One decision of a successive approximation, with the noise below: 0.88, 1.4 and 5.1 pJ at 6, 8 and 10 bits, where the best tenth
    /// of the surveyed converters of at least 10 MS/s, carried to 28 nm, has 1.5, 2.1 and 4.7 pJ.
    public static let sarEnergyPerBitJ = 140e-15
    /// Count of a ramp, see ``Coefficient/countExponent``.
    public static let rampEnergyPerCountJ = 10e-15
    /// A converter of which nothing is known: between sense amplifier and SAR.
    public static let unknownEnergyPerBitJ = 40e-15
    /// Noise-limited part of a SAR and of an unknown converter, times 4^b.
    public static let noiseEnergyJ = 0.0035e-15
    /// Sampling, reference and sequencing of one conversion.
    public static let fixedEnergyJ = 30e-15

    /// A decision of a sense amplifier, of a flash, of a SAR, a count, and one of an unknown converter.
    static let senseAmplifierTimePerBitS = 0.6e-9
    static let flashTimeS = 1.0e-9
    static let sarTimePerBitS = 1.0e-9
    static let rampTimePerCountS = 1.0e-9
    static let unknownTimePerBitS = 0.8e-9
    /// Sampling, reset and latching of one conversion.
    static let fixedTimeS = 1.0e-9

    /// Per bit: 360 um^2 at 6 bits, between 71 um^2 (NeuRRAM neuron) and 890 um^2 (Liu 2020), carried to 28 nm.
    static let areaPerBitM2 = 60e-12
    /// One comparator of a flash: 25.55 % of 0.027 mm^2 over 8 converters of 15, 57.5 um^2 at 40 nm (Spetalnick 2022).
    static let comparatorAreaM2 = 32.5e-12
}

/// One conversion at 28 nm and 0.9 V.
struct ConverterCost: Hashable, Sendable {
    var energyJ = 0.0
    var timeS = 0.0
    var areaM2 = 0.0
}

/// The converter laws of a model: coefficients times constants, by class and bits.
struct ConverterLaw: Hashable, Sendable {
    private let costs: [ConverterCost]
    private static let mostBits = 14
    private static let kinds: [ConverterKind?] = [nil, .flash, .sar, .ramp, .senseAmplifier]

    init(_ c: Coefficients) {
        costs = Self.kinds.flatMap { kind in (0...Self.mostBits).map { Self.cost(kind, bits: $0, c) } }
    }

    /// The converter of a class; bits outside the range, of a design that is not valid, have no number.
    func callAsFunction(_ kind: ConverterKind?, bits: Int) -> ConverterCost {
        let place: Int
        switch kind {
        case nil: place = 0
        case .flash: place = 1
        case .sar: place = 2
        case .ramp: place = 3
        case .senseAmplifier: place = 4
        }
        return costs[place * (Self.mostBits + 1) + max(0, min(bits, Self.mostBits))]
    }

    private static func cost(_ kind: ConverterKind?, bits: Int, _ c: Coefficients) -> ConverterCost {
        typealias Constants = ConverterConstants
        let b = Double(bits)
        let levels = exp2(b) - 1
        var cost = ConverterCost(
            energyJ: c[.converterFixedEnergy] * Constants.fixedEnergyJ,
            timeS: c[.converterFixedTime] * Constants.fixedTimeS, areaM2: c[.converterArea] * Constants.areaPerBitM2 * b
        )
        let noiseJ = c[.noiseEnergy] * Constants.noiseEnergyJ * exp2(2 * b)
        switch kind {
        case .senseAmplifier:
            cost.energyJ += c[.senseAmplifierEnergy] * Constants.senseAmplifierEnergyPerBitJ * b
            cost.timeS += c[.senseAmplifierTime] * Constants.senseAmplifierTimePerBitS * b
        case .flash:
            cost.energyJ += c[.flashEnergy] * Constants.flashEnergyPerLevelJ * levels
            cost.timeS += c[.flashTime] * Constants.flashTimeS
            cost.areaM2 = c[.converterArea] * Constants.comparatorAreaM2 * levels
        case .sar:
            cost.energyJ += c[.sarEnergy] * Constants.sarEnergyPerBitJ * b + noiseJ
            cost.timeS += c[.sarTime] * Constants.sarTimePerBitS * b
        case .ramp:
            let counts = levels > 0 ? exp(c[.countExponent] * log(levels)) : 0
            cost.energyJ += c[.rampEnergy] * Constants.rampEnergyPerCountJ * counts
            cost.timeS += c[.rampTime] * Constants.rampTimePerCountS * levels
        case nil:
            cost.energyJ += c[.unknownConverterEnergy] * Constants.unknownEnergyPerBitJ * b + noiseJ
            cost.timeS += c[.unknownConverterTime] * Constants.unknownTimePerBitS * b
        }
        return cost
    }
}
