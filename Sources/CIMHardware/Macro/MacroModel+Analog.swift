import Quantities

extension MacroModel {
    /// Cost of an analog macro (RRAM current- or voltage-mode, SRAM charge- or current-mode).
    ///
    /// One access drives `activeRows` rows for `inputBitsPerCycle` input bits and converts one column per ADC:
    ///
    ///     t_access = t_settle rows + t_pulse (2^inputBitsPerCycle - 1) + t_bit adcBits
    ///     E_access = conversions E_adc(bits) s + cells E_cell s + rows columns E_wordline
    ///              + rows E_dac bits (multi-bit inputs) + conversions (adcBits + 8) E_adder + ADCs E_control
    ///
    /// and the multiplication takes ceil(inputBits / inputBitsPerCycle) x ceil(rows / activeRows) x
    /// ceil(conversions / ADCs) accesses. `s = 1 - f + f t_clocked / t_access` charges the bias share f for as long
    /// as a slow clock keeps it flowing (for SRAM, only in the converter). RRAM cell energy is current times supply, so it
    /// grows with V, not V^2, and does not shrink with the node: the cell's resistance sets it.
    ///
    /// Converters of a declared kind: ``ConverterKind``. Voltage-mode sensing: ``VoltageSensing``.
    ///
    /// Area: cells + ADCs (with their accumulators) + drivers at the end of every row and column.
    func analogCost(_ design: MacroDesign, _ steps: MacroSteps, _ scale: MacroScaling) -> MacroCost {
        let isRRAM = design.kind == .rramAnalog
        let bits = Double(design.adcBits)
        let rows = Double(steps.rowsPerAccess)
        let accesses = Double(steps.accesses)
        let conversions = Double(steps.conversions)
        let sequence = Double(steps.sequence)

        let converter = converter(design)
        let voltage = design.sensing == .voltage ? VoltageSensing(design, model: self, scale) : nil
        let settleS = voltage?.settleS ?? settlingTimePerRowS * Double(design.rows) * scale.delay
        let levels = Double((1 << min(design.inputBitsPerCycle, 20)) - 1)
        let pulseS = pulseTimeS * levels * scale.delay
        let convertS = converter.stepS * converter.steps * scale.delay
        let physicalS = settleS + pulseS + convertS
        let accessS = clocked(physicalS, design.clock)
        let stretch = 1 - staticFraction + staticFraction * max(1, accessS / physicalS)
        let accessCount = accesses * sequence

        var latency = Breakdown<TimeDimension>()
        latency[.array] = Time(si: settleS * accessCount)
        latency[.dac] = Time(si: pulseS * accessCount)
        latency[.adc] = Time(si: convertS * accessCount)
        latency[.control] = Time(si: max(0, accessS - physicalS) * accessCount)

        let conversionJ = converter.unitJ * converter.energyGrowth * scale.energy
        let devices = Double(steps.usedColumns * design.devicesPerWeightCell)
        let cellJ: Double
        if let voltage {
            cellJ = voltage.cellW * (settleS + pulseS)
        } else if isRRAM {
            cellJ = rramCellEnergyJ * scale.supply * stretch
        } else {
            let size = Double(design.transistorsPerCell) / MacroConstants.sramCellTransistors
            cellJ = sramCellEnergyJ * size * scale.energy
        }
        let accumulatorBits = bits + MacroConstants.accumulatorExtraBits
        var energy = Breakdown<EnergyDimension>()
        energy[.array] = Energy(si: accesses * devices * rows * cellJ)
        energy[.adc] = Energy(si: accesses * conversions * conversionJ * stretch)
        energy[.wordlineDriver] = Energy(
            si: accessCount * rows * Double(design.columns) * wordlineEnergyJ * scale.energy)
        if design.inputBitsPerCycle > 1 {
            energy[.dac] = Energy(
                si: accessCount * rows * Double(design.inputBitsPerCycle) * dacEnergyPerBitJ * scale.energy)
        }
        energy[.accumulation] = Energy(si: accesses * conversions * accumulatorBits * fullAdderEnergyJ * scale.energy)
        energy[.control] = Energy(
            si: accessCount * Double(design.adcCount) * controlEnergyJ * scale.energy)

        var area = Breakdown<AreaDimension>()
        let cells = Double(design.rows * design.columns)
        let adcs = Double(design.adcCount)
        let cellM2 = isRRAM ? rramCellAreaM2 : sramTransistorAreaM2 * Double(design.transistorsPerCell)
        let lineM2 = isRRAM ? rramLineAreaM2 : sramLineAreaM2
        area[.array] = Area(si: cells * cellM2 * scale.area)
        area[.adc] = Area(si: adcs * converter.unitM2 * converter.areaGrowth * scale.area)
        area[.accumulation] = Area(si: adcs * accumulatorBits * fullAdderAreaM2 * scale.area)
        area[.wordlineDriver] = Area(si: Double(design.rows) * lineM2 * scale.area)
        area[.columnMux] = Area(si: Double(design.columns) * lineM2 * scale.area)

        return MacroCost(
            energyPerMVM: energy, latencyPerMVM: latency, area: area,
            leakage: leakage(areaM2: area.macroTotal, scale),
            macsPerMVM: steps.rows * steps.weightColumns, weightColumns: steps.weightColumns)
    }
}
