import Quantities

/// Electrical constants of arrays at 28 nm, each with its source.
public enum CircuitConstants {
    /// Bitline per cell: drain 0.35 fF (ZigZag-IMC's value per cell of a line) and wire 0.2 fF/um (NeuroSim) over 0.2 um,
    /// the side of a 50 F^2 cell.
    public static let bitlineCapacitancePerCell = Capacitance(si: 0.39e-15)
    /// One cell's length of wire: copper of 2.97e-8 Ohm m (NeuroSim, 40 nm wide), 50 nm x 90 nm (our choice: width and
    /// aspect ratio of a lower metal at 28 nm), 0.2 um long. MNSIM has 2.82 Ohm.
    public static let segment = Resistance(si: 1.3)
    /// Read voltage of an RRAM cell, as in ``cellReadEnergy``.
    public static let readVoltage = Voltage(si: 0.2)
    /// Low resistance of a cell with its transistor, as in ``cellReadEnergy``.
    public static let onResistance = Resistance(si: 50e3)
    /// High resistance: 20 times the low one; our choice (NeuroSim: 17, CiMLoop: 10 to 100).
    public static let offResistance = Resistance(si: 1e6)
    /// Source line, column switch and sense input together: what a settling of 0.02 ns per row means at the reference of
    /// 6 bits, tau = C R: about 10.6 kOhm.
    public static let senseResistance = Resistance(
        si: settlingTimePerRow.si
            / ColumnCircuit.settlingTime(
                Time(si: bitlineCapacitancePerCell.si), bits: settlingBits
            ).si)
    /// Capacitor of an 8T1C cell: 2.5 fF, what 9.7 pJ for 2304 cells at 0.85 V in 65 nm are at 28 nm (Jia 2020).
    public static let unitCapacitance = Capacitance(si: 2.5e-15)
    /// Settling of a current-mode bitline per row to half a step of ``settlingBits``: 0.02 ns (our choice; 256 rows take 5 ns).
    public static let settlingTimePerRow = Time(si: 0.02e-9)
    /// Bits to which ``settlingTimePerRow`` belongs.
    public static let settlingBits = 6.0
    /// A cell read for 4 ns: 4 uA (0.2 V over 50 kOhm) from 0.9 V, rounded.
    public static let cellReadEnergy = Energy(si: 15e-15)
    /// Switch of an 8T1C cell: a minimum transistor of about 10 kOhm (our choice; 0.9 V over 90 uA).
    public static let switchResistance = Resistance(si: 10e3)
}

extension ChipDesign {
    /// IR drop of a bitline of the chip's RRAM macro with all active cells in their low resistance, spread evenly; nil
    /// where no current is summed on a bitline. A share of the current; it takes accuracy, and is not in the costs.
    public var columnIRDrop: Double? {
        guard macro.kind == .rramAnalog, macro.sensing != .voltage, macro.rows > 0, macro.activeRows > 0 else {
            return nil
        }
        let conductance =
            1 / CircuitConstants.onResistance.si * Double(macro.activeRows) / Double(macro.rows)
        return ColumnCircuit(
            conductances: [Double](repeating: conductance, count: macro.rows), supply: macro.supply
        ).lossRatio
    }
}
