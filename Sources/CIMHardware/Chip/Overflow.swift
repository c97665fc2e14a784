/// What a chip does with a network whose weights it cannot hold; the cost is shown.
public enum Overflow: String, Codable, CaseIterable, Hashable, Sendable {
    /// Nothing: `CapacityError`.
    case refuse
    /// SRAM: the weights that find no place are loaded from external memory for every image.
    case reload
    /// As many equal chips as hold the network, side by side on links; of chips of one memory.
    case chips
    /// RRAM: the cells that find no place are written again, with verification, for every image. They wear out.
    case rewrite
}

/// What `Overflow.chips` or `Overflow.rewrite` did for a network that does not fit one chip.
public struct OverflowCost: Hashable, Codable, Sendable {
    /// Equal chips that hold the network: 1 where cells are written again.
    public var chips: Int
    /// Bits that pass the links between chips for one image.
    public var linkBits: Double
    /// Cells written again for one image.
    public var rewrittenCells: Double
    /// Images until a cell that is written again has seen ``WriteVerify/endurance`` writes; nil where none is.
    public var imagesUntilWorn: Double?
}

/// A link between two chips of one system.
enum ChipLink {
    /// 1.17 pJ per bit: ground-referenced link on and off a package, J. W. Poulton et al., JSSC 54(1), 2019, 16 nm.
    static let energyPerBitJ = 1.17e-12
    /// 8 of its pins at 25 Gbit/s each (eight is our choice).
    static let bitsPerSecond = 8 * 25e9
}

/// Writing RRAM cells by pulses until a read verifies the level.
public enum WriteVerify {
    /// Mean and 99th percentile of the pulses of a cell.
    ///
    /// Means over levels and chips of the measured tables in reference-circuits/devices/measured
    /// (`radar-write-verify-levels.csv`, doi 10.1109/TED.2021.3097975): incremental step pulses at 2 bits, fixed-parameter
    /// pulse verify at 3 bits, whose 99th percentile is the cap of 2,000. Counts have heavy tails: at 2 bits the standard
    /// deviation exceeds the mean. One bit is charged as 2, four as 3 (no measurement).
    public static func pulses(bitsPerCell: Int) -> (mean: Double, percentile99: Double) {
        bitsPerCell <= 2 ? (20.81, 112.4) : (136.3, 2000)
    }

    /// A pulse: 1.55 V, between the 1.8 V of setting and the 1.3 V of resetting, for 100 ns (the benchmark pulses of
    /// Stanford's RRAM model), at 100 uA (our choice).
    public static let pulseS = 100e-9
    /// Energy of one pulse.
    public static let pulseEnergyJ = 1.55 * 100e-6 * 100e-9
    /// Writes that a cell survives; our choice within the 1e5 to 1e9 that devices are reported with.
    public static let endurance = 1e6
}

extension PartRates {
    /// Writing `cells` of a part again for one image: pulses and, after each, a read.
    ///
    /// The cells of a row are written at once and wait for the slowest, taken as the 99th percentile; a processing element
    /// writes one row at a time, all elements together (our choice). The weights come from external memory.
    func rewrite(
        cells: Double, bits: Double, design: ChipDesign, readEnergyPerCellJ: Double, accessS: Double
    ) -> WorkCost {
        let pulses = WriteVerify.pulses(bitsPerCell: design.macro.bitsPerCell)
        var cost = reload(bits: bits)
        cost.energyJ[Component.localBuffer.rawValue] = 0
        cost.energyJ[Component.array.rawValue] =
            cells * pulses.mean * (WriteVerify.pulseEnergyJ + readEnergyPerCellJ)
        let rows = cells / Double(design.macro.columns) / Double(design.peCount)
        cost.latencyS[Component.array.rawValue] =
            rows * pulses.percentile99 * (WriteVerify.pulseS + accessS)
        return cost
    }
}
