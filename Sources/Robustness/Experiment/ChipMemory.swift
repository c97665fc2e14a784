import CIMHardware

/// What the chips of a search are made of.
public enum ChipMemory: String, Codable, CaseIterable, Hashable, Sendable {
    /// RRAM alone.
    case rram
    /// SRAM alone.
    case sram
    /// Both on one chip: the search chooses block by block, so chips of one memory are among its choices.
    case hybrid

    /// The name as the literature prints it.
    public var displayName: String {
        switch self {
        case .rram: "RRAM"
        case .sram: "SRAM"
        case .hybrid: "hybrid"
        }
    }

    /// The chips to choose from.
    public var designSpace: DesignSpace {
        switch self {
        case .rram: .standard(.rram)
        case .sram: .standard(.sram)
        case .hybrid: .standardHybrid()
        }
    }
}
