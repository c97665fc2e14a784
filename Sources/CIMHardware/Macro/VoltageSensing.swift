/// A column of RRAM cells read as a voltage: its line floats and settles to the conductance-weighted mean of the inputs.
///
///     t_settle = ln 2 (b + 1) rows C / (active rows G)
///     E_cell   = V_read^2 G (t_settle + t_pulse)
///
/// The settling is the column's law (``ColumnCircuit``) without a sense resistance, to half a step of b bits; only the
/// active rows conduct. The wordlines shut once the line has settled, so nothing flows while the converters work or a slow clock
/// waits, and since cells and their read voltage set the current, the energy knows neither supply nor, but for
/// the line's capacitance, node.
struct VoltageSensing {
    /// Duration of the settling.
    let settleS: Double
    /// Power of one cell while its row is on.
    let cellW: Double

    /// Read voltage 0.5 V and levels of 1 MOhm to 250 kOhm, 2.5 uS on average: the cell of NeuRRAM as CiMLoop has it
    /// (mit-emze/cimloop, `memory_cells/rram_wan_nature_2022.cell.yaml`; Wan et al., Nature 608:504, 2022).
    static let readVoltageV = 0.5
    static let meanConductanceS = (1 / 250e3 + 1 / 1e6) / 2

    init(_ design: MacroDesign, model: MacroModel, _ scale: MacroScaling) {
        let settling = model.settlingTimePerRowS / MacroConstants.settlingTimePerRowS
        let constants = Double(design.adcBits + 1) * 0.6931471805599453
        // The capacitance of a cell's length of line shrinks with the node.
        let capacitance = CircuitConstants.bitlineCapacitancePerCell.si * scale.node * Double(design.rows)
        settleS = settling * constants * capacitance / (Double(max(1, design.activeRows)) * Self.meanConductanceS)
        cellW =
            model.rramCellEnergyJ / MacroConstants.rramCellEnergyJ * Self.readVoltageV * Self.readVoltageV
            * Self.meanConductanceS
    }
}
