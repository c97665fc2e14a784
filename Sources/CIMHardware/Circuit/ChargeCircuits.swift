import Quantities

#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif

/// A bitline that is precharged to the supply and discharged by a cell's current (SRAM read).
public struct PrechargedBitline: Hashable, Sendable {
    /// Cells on the bitline.
    public var rows: Int
    /// Capacitance per cell.
    public var capacitancePerCell: Capacitance
    /// Precharge voltage.
    public var supply: Voltage

    /// A bitline.
    public init(
        rows: Int, capacitancePerCell: Capacitance = CircuitConstants.bitlineCapacitancePerCell, supply: Voltage
    ) {
        self.rows = rows
        self.capacitancePerCell = capacitancePerCell
        self.supply = supply
    }

    /// How long a cell's current needs for a swing: n C dV / I.
    public func dischargeTime(swing: Voltage, current: Current) -> Time {
        Time(si: Double(rows) * capacitancePerCell.si * swing.si / current.si)
    }

    /// What the supply gives to restore a swing: n C V dV; for the full swing C V^2 per cell, as the macro model charges
    /// wordlines and SRAM cells.
    public func prechargeEnergy(swing: Voltage) -> Energy {
        Energy(si: Double(rows) * capacitancePerCell.si * supply.si * swing.si)
    }
}

/// Unit capacitors that are charged to the supply where input and weight are 1 and then share one line: an 8T1C column.
public struct ChargeSharingColumn: Hashable, Sendable {
    /// Capacitors, one a row.
    public var rows: Int
    /// One capacitor.
    public var unitCapacitance: Capacitance
    /// Capacitance of the line per row.
    public var lineCapacitancePerCell: Capacitance
    /// Switch between a capacitor and the line.
    public var switchResistance: Resistance
    /// One segment of the line.
    public var segment: Resistance
    /// Voltage of a 1.
    public var supply: Voltage

    /// A column.
    public init(
        rows: Int, unitCapacitance: Capacitance = CircuitConstants.unitCapacitance,
        lineCapacitancePerCell: Capacitance = CircuitConstants.bitlineCapacitancePerCell,
        switchResistance: Resistance = CircuitConstants.switchResistance,
        segment: Resistance = CircuitConstants.segment, supply: Voltage
    ) {
        self.rows = rows
        self.unitCapacitance = unitCapacitance
        self.lineCapacitancePerCell = lineCapacitancePerCell
        self.switchResistance = switchResistance
        self.segment = segment
        self.supply = supply
    }

    /// The shared voltage of `ones` charged capacitors: V (ones / n) C_u / (C_u + C_line).
    public func voltage(ones: Int) -> Voltage {
        let share = unitCapacitance.si / (unitCapacitance.si + lineCapacitancePerCell.si)
        return Voltage(si: supply.si * Double(ones) / Double(rows) * share)
    }

    /// What the supply gives to charge them from zero: ones C_u V^2; the macro model charges every cell of an access once.
    public func chargingEnergy(ones: Int) -> Energy {
        Energy(si: Double(ones) * unitCapacitance.si * supply.si * supply.si)
    }

    /// Longest time until the line's end is within half a step of `bits` bits: all ones in the half far from it.
    ///
    ///     exp(-t / tau_0) + a exp(-t / tau_1) = 2^-(bits + 1)
    ///     tau_0 = R_switch C_u C_line / (C_u + C_line)                      (the line fills up everywhere)
    ///     tau_1 = C_u (R_switch + R_1) + C_line R_1,  R_1 = R n^2 / pi^2    (first mode along the line)
    ///     a     = 4 / pi R_1 / (R_switch + R_1)                             (amplitude of a step in the middle)
    ///
    /// A bound for every other pattern.
    public func longestSettlingTime(bits: Double) -> Time {
        let (unit, line) = (unitCapacitance.si, lineCapacitancePerCell.si)
        let along = segment.si * Double(rows) * Double(rows) / (.pi * .pi)
        let filling = switchResistance.si * unit * line / (unit + line)
        let spreading = unit * (switchResistance.si + along) + line * along
        let amplitude = 4 / .pi * along / (switchResistance.si + along)
        let error = exp2(-(bits + 1))
        // The error falls with time: halve the interval until it is a rounding wide.
        var early = 0.0
        var late = (bits + 3) * log(2) * (filling + spreading)
        for _ in 0..<60 {
            let middle = (early + late) / 2
            let isLarger = exp(-middle / filling) + amplitude * exp(-middle / spreading) > error
            (early, late) = isLarger ? (middle, late) : (early, middle)
        }
        return Time(si: late)
    }
}
