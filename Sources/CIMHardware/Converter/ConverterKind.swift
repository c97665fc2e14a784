/// How an analog macro turns a column's sum into bits: its readout class; `nil` in a design = not known.
///
/// At 28 nm and 0.9 V, each number times its ``Coefficient``; all but the sense amplifier spend never less than the surveyed
/// converters (``ConverterSurvey/leastEnergy(bits:rate:node:)``):
///
///     class            time                energy
///     sense amplifier  0.6 ns b            30 fJ + 12 fJ b
///     flash            1.0 ns              30 fJ + 8 fJ (2^b - 1)
///     sar              1.0 ns b            30 fJ + 140 fJ b + 0.0035 fJ 4^b
///     ramp             1.0 ns (2^b - 1)    30 fJ + 10 fJ (2^b - 1)^0.4
///     not known        0.8 ns b            30 fJ + 40 fJ b + 0.0035 fJ 4^b
///
/// docs/models/converters.md has the sources, the range and what is known to be wrong.
public enum ConverterKind: String, Codable, CaseIterable, Hashable, Sendable {
    /// A comparator for every level, all deciding at once.
    case flash
    /// Successive approximation: one comparator, one bit a decision.
    case sar
    /// Single slope: a counter runs until the ramp, or the integrated charge, passes the input.
    case ramp
    /// The sense amplifier of a memory, used once a bit against references that the array gives.
    case senseAmplifier

    /// Finest resolution that is built: 255 comparators of a flash (our choice), 6 bits of a sense amplifier (the finest
    /// reported: Si, ISSCC 2020), 14 bits otherwise.
    public var maximumBits: Int {
        switch self {
        case .flash: 8
        case .senseAmplifier: 6
        case .sar, .ramp: 14
        }
    }

    /// Most rows whose sum a sense amplifier reads with more than 1 bit: 64, the most reported (Si, ISSCC 2019).
    static let senseAmplifierRows = 64

    /// Whether the class's law describes a converter of so many bits for a sum over so many rows.
    public func describes(bits: Int, activeRows: Int) -> Bool {
        guard bits >= 1, bits <= maximumBits else { return false }
        return self != .senseAmplifier || bits == 1 || activeRows <= Self.senseAmplifierRows
    }
}

/// How the sum of a column becomes a signal; `nil` in a design is current for RRAM and charge for SRAM.
public enum Sensing: String, Codable, CaseIterable, Hashable, Sendable {
    /// The bitline is held and its current read: all rows of the column conduct for as long as the access lasts. Columns that
    /// share a converter are driven again for each of them.
    case current
    /// RRAM: the line floats and settles to the conductance-weighted mean of the inputs; the wordlines shut before it is
    /// converted (Wan et al., Nature 608:504, 2022).
    case voltage
    /// SRAM: charge on the column's capacitance, held until it is converted.
    case charge
}

/// How an input of several bits drives its row; `nil` in a design = by the length of a pulse. Above one bit per cycle:
///
///     driver      time of one drive     energy of a row         area of a row
///     pulse       0.2 ns (2^n - 1)      40.5 fJ n               n flip-flops
///     voltage     0.2 ns n              40.5 fJ n + bias        2^n switches of a resistor ladder
///     capacitor   0.2 ns n              40.5 fJ n + 2^n C_u V^2  2^n unit capacitors
public enum InputDriver: String, Codable, CaseIterable, Hashable, Sendable {
    /// A pulse whose length is the input.
    case pulse
    /// A voltage from a resistor ladder that the macro shares.
    case voltage
    /// A voltage from binary-weighted capacitors of the row's own.
    case capacitor
}
