import Quantities

#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif

/// How long the parts of one access of an analog macro take.
struct AccessTimes<Number: CostNumber> {
    /// The column's line settles.
    let line: Number
    /// The input's pulse, or its driver's settling.
    let pulse: Number
    /// One conversion with its multiplexer.
    let convert: Number
    /// The multiplexer's share of it.
    let mux: Number
}

extension MacroModel {
    /// Prices of an analog macro.
    ///
    /// One access drives `activeRows` rows (fewer in the last group) for `inputBitsPerCycle` input bits:
    ///
    ///     t_line    = 2 ns (rows / 256)^r line + wire                (RRAM: RC of the line behind the cells, no gate)
    ///               = 2 ns (active rows / 64)^r delay + wire         (SRAM: a local bitline of the active rows)
    ///     t_wire    = ln 2 (b + 1) R C n^2 / 3                       (resistance of the line itself)
    ///     t_pulse, t_convert: see ``InputDriver``, ``ConverterKind``
    ///     t_access  = t_line + t_pulse + t_convert, at least a clock period
    ///
    ///     E_weight  = columns of a weight (cells E_cell + I (active rows)^(rho - 1) V t_access)     for each row
    ///     E_row     = columns E_wordline + E_driver
    ///     E_conv    = E_converter + E_mux + (b + log2(input steps x columns of a weight) + 2) E_accumulator
    ///
    /// The current flows where columns are read by their current, in the column that is being converted, for as long as the
    /// access lasts; such columns are driven and settle again for each conversion in sequence. Charge and floating voltages are
    /// held, and their columns driven once. Where the input steps are integrated on the column, one conversion serves them all.
    ///
    /// Area: (cells + converters and accumulators + drivers at the end of every row and column) x overhead.
    @inline(__always) func analogPrices<Number: CostNumber>(
        _ design: borrowing MacroDesign, _ precision: Precision, _ scale: CostScaling<Number>, _ period: Number?,
        isBounded: Bool, conductingS: Number?
    ) -> MacroPrices<Number> {
        let isRRAM = design.kind == .rramAnalog
        let isCurrent = design.isReadByCurrent
        let columns = Double(max(1, design.columnsPerWeight(precision.weightBits)))
        let devices = Double(design.devicesPerWeightCell)
        let inputSteps = Double(MacroSteps.ceiling(precision.inputBits, design.inputBitsPerCycle))
        let stepsPerConversion = design.integratesInputs == true ? inputSteps : 1
        let times = times(design, scale)
        let convertS = times.convert * (1 / stepsPerConversion)
        let periodS = period ?? Number(0)
        var prices = MacroPrices<Number>()
        prices.drivesAgain = isCurrent

        // Time. Under a slow clock the rest of the period passes as control.
        let drivenS = times.line + times.pulse
        let accessS = Number.larger(drivenS + convertS, periodS)
        let muxS = times.mux * (1 / stepsPerConversion)
        if isCurrent {
            prices.sequence = MacroParts(
                array: times.line, dac: times.pulse, adc: convertS - muxS, columnMux: muxS,
                control: Number.larger(Number(0), periodS - drivenS - convertS))
        } else {
            let conversionS = Number.larger(convertS, periodS)
            let driven = Number.larger(Number(0), drivenS + convertS - conversionS)
            prices.access = MacroParts(array: driven * times.line / drivenS, dac: driven * times.pulse / drivenS)
            prices.sequence = MacroParts(
                adc: convertS - muxS, columnMux: muxS, control: Number.larger(Number(0), periodS - convertS))
        }

        // Energy.
        let cellJ: Number
        switch (isRRAM, isCurrent) {
        case (true, true): cellJ = scale.supply * rramCellEnergyJ
        case (true, false):
            let factor = rramCellEnergyJ / MacroConstants.rramCellEnergyJ
            cellJ = drivenS * (factor * VoltageSensing.cellW)
        case (false, _):
            let size = Double(design.transistorsPerCell) / MacroConstants.sramCellTransistors
            cellJ = scale.energy * (sramCellEnergyJ * size)
        }
        prices.weightRead.array = cellJ * (columns * devices)
        if isCurrent {
            let currentA = isRRAM ? rramColumnCurrentA : sramColumnCurrentA
            let perRow = Double(design.activeRows).raised(to: columnRowExponent - 1)
            let volts = scale.supply * MacroConstants.referenceSupplyV
            prices.weightRead.array += volts * (conductingS ?? accessS) * (columns * currentA * perRow)
        }
        prices.rowDrive.wordlineDriver = scale.energy * (Double(design.columns) * wordlineEnergyJ)
        prices.rowDrive.dac = scale.energy * driverJ(design)
        prices.conversion.adc = conversionJ(design, scale, times, isBounded: isBounded) * (1 / stepsPerConversion)
        let muxF =
            design.columnsPerADC > 1
            ? MacroConstants.muxSelectF + MacroConstants.muxDrainF * Double(design.columnsPerADC) : 0
        let reference = MacroConstants.referenceSupplyV * MacroConstants.referenceSupplyV
        prices.conversion.columnMux = scale.energy * (muxF * reference / stepsPerConversion)
        let accumulatorBits =
            Double(design.adcBits) + log2(max(1, inputSteps * columns)) + MacroConstants.accumulatorExtraBits
        prices.conversion.accumulation =
            scale.energy * (accumulatorBits * accumulatorEnergyPerBitJ / stepsPerConversion)

        // Area and leakage.
        let adcs = Double(design.adcCount)
        let bits = Double(design.adcBits)
        let unit = scale.area * areaOverhead
        let cellM2 = isRRAM ? rramCellAreaM2 : sramTransistorAreaM2 * Double(design.transistorsPerCell)
        let lineM2 = lineAreaFactor * (isRRAM ? MacroConstants.rramLineAreaM2 : MacroConstants.sramLineAreaM2)
        let adderM2 = logicAreaFactor * MacroConstants.fullAdderAreaM2
        prices.area = MacroParts(
            array: Double(design.cellCount) * cellM2 * unit, wordlineDriver: Double(design.rows) * lineM2 * unit,
            dac: Double(design.rows) * driverM2(design) * unit,
            adc: adcs * converters(design.converter, bits: design.adcBits).areaM2 * unit,
            columnMux: Double(design.columns) * lineM2 * unit,
            accumulation: adcs * (bits + MacroConstants.accumulatorAreaExtraBits) * adderM2 * unit)
        let leaking = isRRAM ? prices.area.sum - prices.area.array : prices.area.sum
        prices.leakageW = leakageW(areaM2: leaking, scale)
        prices.retentionW = isRRAM ? Number(0) : leakageW(areaM2: prices.area.array, scale)
        return prices
    }

    /// How long the parts of one access take, without a clock.
    @inline(__always) func times<Number: CostNumber>(
        _ design: borrowing MacroDesign, _ scale: CostScaling<Number>
    ) -> AccessTimes<Number> {
        let isRRAM = design.kind == .rramAnalog
        let rows = Double(design.rows)
        let active = Double(design.activeRows)
        let halfSteps = Double(design.adcBits + 1) * 0.6931471805599453
        var line: Number
        if design.sensing == .voltage {
            let capacitance = CircuitConstants.bitlineCapacitancePerCell.si * scale.line * rows
            line = Number(settlingFactor * halfSteps * capacitance / (active * VoltageSensing.meanConductanceS))
        } else if isRRAM {
            let length = (rows / MacroConstants.rramSettlingRows).raised(to: settlingRowExponent)
            line = Number(settlingFactor * MacroConstants.settlingTimeS * length * scale.line)
        } else {
            let local = max(active, MacroConstants.fewestLocalRows) / MacroConstants.sramSettlingRows
            line = scale.delay * (settlingFactor * MacroConstants.settlingTimeS * local.raised(to: settlingRowExponent))
        }
        // Resistance and capacitance of a cell's length of wire: the one grows as the other shrinks.
        let wire = CircuitConstants.segment.si * CircuitConstants.bitlineCapacitancePerCell.si / 3
        let length = isRRAM ? rows : active
        line += Number(halfSteps * wire * length * length)

        let inputBits = Double(design.inputBitsPerCycle)
        let levels = Double((1 << min(design.inputBitsPerCycle, 20)) - 1)
        let driver = design.inputDriver ?? .pulse
        let pulse = scale.delay * (pulseTimeS * (driver == .pulse ? levels : inputBits))
        let shared = design.columnsPerADC > 1 ? MacroConstants.muxDrainF * Double(design.columnsPerADC) : 0
        let mux = scale.delay * (halfSteps * CircuitConstants.switchResistance.si * shared)
        let converter = converters(design.converter, bits: design.adcBits)
        return AccessTimes(line: line, pulse: pulse, convert: scale.delay * converter.timeS + mux, mux: mux)
    }

    /// One conversion: the class's law, and for all but sense amplifiers at least what the surveyed converters of that
    /// resolution, rate and node spend.
    @inline(__always) func conversionJ<Number: CostNumber>(
        _ design: borrowing MacroDesign, _ scale: CostScaling<Number>, _ times: AccessTimes<Number>,
        isBounded: Bool
    ) -> Number {
        let law = scale.energy * converters(design.converter, bits: design.adcBits).energyJ
        guard isBounded, design.converter != .senseAmplifier else { return law }
        let envelope = ConverterEnvelope.of(bits: design.adcBits, node: design.node.si)
        let rate = Number(1) / (times.line + times.pulse + times.convert)
        return Number.larger(law, rate.mapped(increasing: envelope.leastJ(rate:)))
    }

    /// One drive of a row beside its wordline at 28 nm and 0.9 V.
    @inline(__always) private func driverJ(_ design: borrowing MacroDesign) -> Double {
        guard design.inputBitsPerCycle > 1 else { return 0 }
        let bits = Double(design.inputBitsPerCycle)
        let perBit = MacroConstants.dacEnergyPerBitJ
        switch design.inputDriver {
        case nil, .pulse: return dacFactor * perBit * bits
        case .voltage: return dacFactor * perBit * (bits + MacroConstants.ladderBiasBits)
        case .capacitor:
            let reference = MacroConstants.referenceSupplyV * MacroConstants.referenceSupplyV
            return dacFactor
                * (perBit * bits + MacroConstants.ladderCapacitorF * reference * Double(1 << design.inputBitsPerCycle))
        }
    }

    /// Silicon of one row's driver beyond a wordline's at 28 nm.
    private func driverM2(_ design: borrowing MacroDesign) -> Double {
        guard design.inputBitsPerCycle > 1 else { return 0 }
        let levels = Double(1 << design.inputBitsPerCycle)
        switch design.inputDriver {
        case nil, .pulse:
            return logicAreaFactor * MacroConstants.flipFlopAreaM2 * Double(design.inputBitsPerCycle)
        case .voltage: return logicAreaFactor * MacroConstants.ladderSwitchAreaM2 * levels
        case .capacitor: return logicAreaFactor * MacroConstants.ladderCapacitorAreaM2 * levels
        }
    }
}

/// A column of RRAM cells read as a voltage: its line floats and settles to the conductance-weighted mean of the inputs.
///
///     t_line = ln 2 (b + 1) rows C / (active rows G)
///     E_cell = V_read^2 G (t_line + t_pulse)
///
/// The settling is the column's law (``ColumnCircuit``) without a sense resistance, to half a step of b bits; only the
/// active rows conduct. The wordlines shut once the line has settled, so nothing flows while the converters work or a slow
/// clock waits; cells and their read voltage set the current, not the supply.
enum VoltageSensing {
    /// Read voltage 0.5 V and levels of 1 MOhm to 250 kOhm, 2.5 uS on average: the cell of NeuRRAM as CiMLoop has it
    /// (mit-emze/cimloop, `memory_cells/rram_wan_nature_2022.cell.yaml`; Wan et al., Nature 608:504, 2022).
    static let readVoltageV = 0.5
    static let meanConductanceS = (1 / 250e3 + 1 / 1e6) / 2
    /// Power of one cell while its row is on.
    static let cellW = readVoltageV * readVoltageV * meanConductanceS
}
