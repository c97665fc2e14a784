/// The memory technology that stores the weights.
public enum Memory: String, Codable, CaseIterable, Hashable, Sendable {
    /// Resistive memory: non-volatile filaments read as conductances.
    case rram
    /// Static random-access memory: cross-coupled inverters.
    case sram

    /// The name as the literature prints it.
    public var displayName: String {
        switch self {
        case .rram: "RRAM"
        case .sram: "SRAM"
        }
    }
}
