/// Where energy, time or area is spent. The raw value is the lane in a ``Breakdown``.
public enum Component: Int, CaseIterable, Codable, Hashable, Sendable {
    /// Cells and bitlines while they compute.
    case array
    /// Wordline drivers and decoders.
    case wordlineDriver
    /// Multi-bit input converters.
    case dac
    /// Output converters.
    case adc
    /// Column multiplexers.
    case columnMux
    /// Shift-add registers, adder trees, column adders.
    case accumulation
    /// Sequencing, references, clock.
    case control
    /// Buffer beside the macro or in its processing element.
    case localBuffer
    /// Buffer shared by the chip.
    case globalBuffer
    /// Buses and network on chip.
    case interconnect
    /// Traffic to external memory.
    case offChip
    /// Vector unit: attention products, normalisation, activation functions.
    case digital
    /// Leakage energy over the run.
    case leakage

    /// The name in tables and figures.
    public var displayName: String {
        switch self {
        case .array: "array"
        case .wordlineDriver: "wordline driver"
        case .dac: "DAC"
        case .adc: "ADC"
        case .columnMux: "column mux"
        case .accumulation: "accumulation"
        case .control: "control"
        case .localBuffer: "local buffer"
        case .globalBuffer: "global buffer"
        case .interconnect: "interconnect"
        case .offChip: "off-chip"
        case .digital: "digital"
        case .leakage: "leakage"
        }
    }
}
