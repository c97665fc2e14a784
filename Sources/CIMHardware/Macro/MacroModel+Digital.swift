import Quantities

extension MacroModel {
    /// Cost of a digital SRAM macro: a gate beside every cell multiplies, full adders add.
    ///
    /// Adder tree (`columnRegisters` = 0): the cycle is the depth of the tree plus the carry of its last adder,
    ///
    ///     t_cycle = (ceil(log2 activeRows) + 1) t_sum + (weightBits + inputBitsPerCycle) t_carry
    ///
    /// Column accumulation (n registers): the sum ripples down `activeRows / n` cells, then carries,
    ///
    ///     t_cycle = (activeRows / n + 1) t_sum + weightBits t_carry
    ///
    /// Energy per cycle: one full adder per active cell column (plus one per weight in a tree, whose words grow by a bit
    /// per level on average) at activity 1/2, times the input bits that a bit-parallel macro takes at once, plus
    /// wordlines and, per weight column, control. Full-adder count of a tree: n (b + 1) - (b + log2 n + 1) for n inputs of b bits
    /// (ZigZag-IMC); the smaller subtracted term is left out. A multiplication takes ceil(inputBits / inputBitsPerCycle)
    /// x ceil(rows / activeRows) cycles.
    ///
    /// Area: cells + one adder per active row, column and parallel input bit + drivers.
    func digitalCost(
        _ design: MacroDesign, _ precision: Precision, _ steps: MacroSteps, _ scale: MacroScaling
    ) -> MacroCost {
        let activeRows = Double(design.activeRows)
        let inputBits = Double(design.inputBitsPerCycle)
        let weightBits = Double(precision.weightBits)
        let accesses = Double(steps.accesses)
        let rows = Double(steps.rowsPerAccess)
        let isColumn = design.columnRegisters > 0

        let addS: Double
        let carryS: Double
        if isColumn {
            addS = (activeRows / Double(design.columnRegisters) + 1) * sumTimeS * scale.delay
            carryS = weightBits * carryTimeS * scale.delay
        } else {
            let depth = Double(Int.bitWidth - (max(1, design.activeRows) - 1).leadingZeroBitCount)
            addS = (depth + 1) * sumTimeS * scale.delay
            carryS = (weightBits + inputBits) * carryTimeS * scale.delay
        }
        let cycleS = clocked(addS + carryS, design.clock)
        var latency = Breakdown<TimeDimension>()
        latency[.accumulation] = Time(si: (addS + carryS) * accesses)
        latency[.control] = Time(si: max(0, cycleS - addS - carryS) * accesses)

        let addersPerRow = Double(steps.usedColumns + (isColumn ? 0 : steps.weightColumns))
        let adderJ = fullAdderEnergyJ * MacroConstants.adderActivity * scale.energy
        var energy = Breakdown<EnergyDimension>()
        energy[.accumulation] = Energy(si: accesses * rows * addersPerRow * inputBits * adderJ)
        energy[.wordlineDriver] = Energy(
            si: accesses * rows * Double(design.columns) * wordlineEnergyJ * scale.energy)
        energy[.control] = Energy(si: accesses * Double(steps.weightColumns) * controlEnergyJ * scale.energy)

        let transistors = Double(design.transistorsPerCell)
        var area = Breakdown<AreaDimension>()
        area[.array] = Area(si: Double(design.cellCount) * transistors * sramTransistorAreaM2 * scale.area)
        area[.accumulation] = Area(
            si: activeRows * Double(design.columns) * inputBits * fullAdderAreaM2 * scale.area)
        area[.wordlineDriver] = Area(si: Double(design.rows) * sramLineAreaM2 * scale.area)
        area[.columnMux] = Area(si: Double(design.columns) * sramLineAreaM2 * scale.area)

        return MacroCost(
            energyPerMVM: energy, latencyPerMVM: latency, area: area,
            leakage: leakage(areaM2: area.macroTotal, scale),
            macsPerMVM: steps.rows * steps.weightColumns, weightColumns: steps.weightColumns)
    }
}
