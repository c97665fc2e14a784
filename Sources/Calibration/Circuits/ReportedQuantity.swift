/// A quantity that a source reports, with the units in which it may be written.
public enum ReportedQuantity: String, Codable, CaseIterable, Hashable, Sendable {
    /// Energy of one multiply-accumulate (2 operations).
    case energyPerMAC = "energy_per_mac"
    /// Operations per joule.
    case efficiency
    /// Time of one operation over the rows and weight columns of its row.
    case latency
    /// Operations per second.
    case throughput
    /// Power while operating.
    case power
    /// Silicon area.
    case area
    /// Operations per second and area.
    case density
    /// Share of the energy of one component.
    case energyShare = "energy_share"
    /// Share of the area of one component.
    case areaShare = "area_share"
    /// A ratio against something else, never comparable.
    case relative

    /// Symbols and their factors to SI (1 MAC = 2 operations).
    var units: [(symbol: String, factor: Double)] {
        switch self {
        case .energyPerMAC: [("J", 1), ("nJ", 1e-9), ("pJ", 1e-12), ("fJ", 1e-15)]
        case .efficiency: [("TOPS/W", 1e12), ("GOPS/W", 1e9)]
        case .latency: [("s", 1), ("ms", 1e-3), ("us", 1e-6), ("ns", 1e-9), ("ps", 1e-12)]
        case .throughput: [("TOPS", 1e12), ("GOPS", 1e9), ("MOPS", 1e6)]
        case .power: [("W", 1), ("mW", 1e-3), ("uW", 1e-6)]
        case .area: [("mm^2", 1e-6), ("um^2", 1e-12)]
        case .density: [("TOPS/mm^2", 1e18), ("GOPS/mm^2", 1e15)]
        case .energyShare, .areaShare: [("%", 0.01), ("1", 1)]
        case .relative: [("1", 1)]
        }
    }
}

/// How a value was taken from its source; sets the reading uncertainty where the source gives none.
public enum HowRead: String, Codable, CaseIterable, Hashable, Sendable {
    /// Printed in text, table or title.
    case printed
    /// Measured from a plot.
    case digitised
    /// Computed from other values; the arithmetic is given.
    case derived
    /// Copied from somebody else's copy of the source.
    case transcribed

    /// Relative standard uncertainty of reading where a row gives none: 1 %, 3 %, 3 %, 2 %. Our choice; two
    /// independent digitisations of one figure differ by some percent.
    public var standardRelativeUncertainty: Double {
        switch self {
        case .printed: 0.01
        case .digitised, .derived: 0.03
        case .transcribed: 0.02
        }
    }
}
