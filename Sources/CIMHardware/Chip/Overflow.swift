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
