import CIMHardware
import Quantities

#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif

/// A condition along which a chip may depart from the population's model by an exponent of its own.
public enum ConditionAxis: String, Codable, CaseIterable, Hashable, Sendable {
    /// ln(V / 0.9 V).
    case supply
    /// ln(f / 100 MHz) where a clock is given.
    case clock
    /// ln(input bits).
    case inputBits
    /// ln(weight bits).
    case weightBits
    /// Converter bits times ln 2: the exponent counts doublings per bit.
    case adcBits
    /// ln(rows of the operation).
    case rows
    /// ln(pipeline registers per column).
    case columnRegisters
    /// ln(read columns / columns that hold weights): what columns without a weight add.
    case unfilledColumns

    /// The name in tables.
    public var displayName: String {
        switch self {
        case .supply: "supply"
        case .clock: "clock"
        case .inputBits: "input bits"
        case .weightBits: "weight bits"
        case .adcBits: "converter bits"
        case .rows: "rows"
        case .columnRegisters: "column registers"
        case .unfilledColumns: "unfilled columns"
        }
    }

    /// Prior standard deviation of a chip's own exponent beyond the model's; our choice: 1 for the supply (CiMLoop's laws
    /// reach from V^-1 to V^-2.75 in latency, the energy of one chip of the set falls as V^4.8) and for unfilled columns,
    /// 0.5 elsewhere, where the model states a law.
    public var priorDeviation: Double {
        switch self {
        case .supply, .unfilledColumns: 1
        default: 0.5
        }
    }

    /// Position of an observation on the axis.
    func coordinate(_ observation: Observation) -> Double {
        let design = observation.design
        switch self {
        case .supply: return log(design.supply.si / MacroConstants.referenceSupplyV)
        case .clock: return design.clock.map { log($0.si / 1e8) } ?? 0
        case .inputBits: return log(Double(observation.precision.inputBits))
        case .weightBits: return log(Double(observation.precision.weightBits))
        case .adcBits: return Double(design.adcBits) * log(2)
        case .rows: return log(Double(min(observation.measurement.point.rows ?? design.rows, design.rows)))
        case .columnRegisters: return log(Double(max(1, design.columnRegisters)))
        case .unfilledColumns:
            guard observation.metric != .area else { return 0 }
            let bits = observation.precision.weightBits
            let used = design.weightColumns(bits) * design.columnsPerWeight(bits)
            return used > 0 ? log(Double(design.readColumns) / Double(used)) : 0
        }
    }
}
