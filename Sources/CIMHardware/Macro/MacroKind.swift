/// How a macro computes: which cells store the weights and where the sum is formed.
public enum MacroKind: String, Codable, CaseIterable, Hashable, Sendable {
    /// One transistor, one resistor per cell; currents add on the bitline; an ADC reads the sum.
    case rramAnalog
    /// Logic beside the bitcells multiplies; an adder tree or the column itself adds; bit-serial inputs.
    case sramDigital
    /// Charge or current adds on the bitline of an SRAM array; an ADC reads the sum.
    case sramAnalog

    /// The memory technology of the cells.
    public var memory: Memory {
        switch self {
        case .rramAnalog: .rram
        case .sramDigital, .sramAnalog: .sram
        }
    }

    /// Transistors of the usual bitcell: 1T1R, 6T beside logic, 8T with a decoupled read port or capacitor.
    public var standardTransistorsPerCell: Int {
        switch self {
        case .rramAnalog: 1
        case .sramDigital: 6
        case .sramAnalog: 8
        }
    }

    /// Whether column sums pass through an ADC.
    public var isAnalog: Bool { self != .sramDigital }
}
