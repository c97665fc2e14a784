import CIMHardware
import GSL

/// Where the conducting cells of an array lie; wire resistance depends on it.
public enum ConductancePattern: String, CaseIterable, Codable, Sendable {
    /// Every cell on.
    case all
    /// Every cell on or off by a fair coin.
    case random
    /// Eight levels between off and on, drawn evenly.
    case levels
    /// On in the half that lies far from the sense input.
    case farHalf = "far half"
    /// On in the half that lies near it.
    case nearHalf = "near half"

    /// Conductances of rows x columns cells in siemens; row 0 lies farthest from the sense inputs.
    func conductances(rows: Int, columns: Int, stream: inout RandomStream) -> [Double] {
        let on = 1 / CircuitConstants.onResistance.si
        let off = 1 / CircuitConstants.offResistance.si
        return (0..<rows * columns).map { index in
            let row = index / columns
            switch self {
            case .all: return on
            case .random: return stream.uniform() < 0.5 ? on : off
            case .levels: return off + (on - off) * (stream.uniform() * 8).rounded(.down) / 7
            case .farHalf: return row < rows / 2 ? on : off
            case .nearHalf: return row < rows / 2 ? off : on
            }
        }
    }
}
