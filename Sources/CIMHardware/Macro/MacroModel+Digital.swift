#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif

extension MacroModel {
    /// Prices of a digital SRAM macro: a gate beside every cell multiplies, full adders add, an accumulator shifts and adds the
    /// input steps.
    ///
    /// Adder tree (`columnRegisters` = 0): the cycle is the depth of the tree plus the carry of its last adder,
    ///
    ///     t_cycle = (ceil(log2 activeRows) + 1) t_sum + (weightBits + inputBitsPerCycle) t_carry
    ///
    /// Column accumulation (n registers): the sum ripples down `activeRows / n` cells, then carries,
    ///
    ///     t_cycle = (activeRows / n + 1) t_sum + weightBits t_carry
    ///
    ///     E_weight = (columns of a weight + 1 in a tree, whose words grow by a bit per level on average) x parallel input
    ///                bits x E_adder                                                                for each row
    ///     E_row    = columns E_wordline x parallel input bits
    ///     E_sum    = E_control + (weight bits + input bits + log2 activeRows) E_accumulator         for each weight
    ///
    /// Full-adder count of a tree: n (b + 1) - (b + log2 n + 1) for n inputs of b bits (ZigZag-IMC); the smaller subtracted term
    /// is left out. A column's pipeline registers toggle with its adders: 2 flip-flops' worth of a full adder each.
    ///
    /// Area: (cells + one adder per active row, column and parallel input bit + accumulators and registers + drivers) x overhead.
    @inline(__always) func digitalPrices<Number: CostNumber>(
        _ design: borrowing MacroDesign, _ precision: Precision, _ scale: CostScaling<Number>, _ period: Number?
    ) -> MacroPrices<Number> {
        let activeRows = Double(design.activeRows)
        let inputBits = Double(design.inputBitsPerCycle)
        let weightBits = Double(precision.weightBits)
        let registers = Double(design.columnRegisters)
        let isColumn = design.columnRegisters > 0
        let columns = Double(max(1, design.columnsPerWeight(precision.weightBits)))
        let weights = Double(design.readColumns / max(1, design.columnsPerWeight(precision.weightBits)))
        var prices = MacroPrices<Number>()

        let sums: Double
        let carries: Double
        if isColumn {
            (sums, carries) = (activeRows / registers + 1, weightBits)
        } else {
            let depth = Double(Int.bitWidth - (max(1, design.activeRows) - 1).leadingZeroBitCount)
            (sums, carries) = (depth + 1, weightBits + inputBits)
        }
        let cycleS = scale.delay * (sums * sumTimeS + carries * carryTimeS)
        prices.access = MacroParts(
            accumulation: cycleS, control: Number.larger(Number(0), (period ?? Number(0)) - cycleS))

        prices.weightRead.accumulation = scale.energy * ((columns + (isColumn ? 0 : 1)) * inputBits * adderEnergyJ)
        prices.rowDrive.wordlineDriver = scale.energy * (Double(design.columns) * inputBits * wordlineEnergyJ)
        let accumulatorBits = weightBits + Double(precision.inputBits) + log2(activeRows)
        prices.weightSum.control = scale.energy * controlEnergyJ
        prices.weightSum.accumulation =
            scale.energy * ((accumulatorBits + registers * columns) * accumulatorEnergyPerBitJ)

        let transistors = Double(design.transistorsPerCell)
        let unit = scale.area * areaOverhead
        let lineM2 = lineAreaFactor * MacroConstants.sramLineAreaM2
        let adderM2 = logicAreaFactor * MacroConstants.fullAdderAreaM2
        let flipFlopM2 = logicAreaFactor * MacroConstants.flipFlopAreaM2
        let adders = activeRows * Double(design.columns) * inputBits
        prices.area = MacroParts(
            array: Double(design.cellCount) * transistors * sramTransistorAreaM2 * unit,
            wordlineDriver: Double(design.rows) * lineM2 * unit, columnMux: Double(design.columns) * lineM2 * unit,
            accumulation: (adders * adderM2 + weights * accumulatorBits * (adderM2 + flipFlopM2)
                + registers * Double(design.columns) * flipFlopM2) * unit)
        prices.leakageW = leakageW(areaM2: prices.area.sum, scale)
        prices.retentionW = leakageW(areaM2: prices.area.array, scale)
        return prices
    }
}
