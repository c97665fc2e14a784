/// One number for each component of a macro.
struct MacroParts<Number: CostNumber>: Sendable {
    var array = Number(0)
    var wordlineDriver = Number(0)
    var dac = Number(0)
    var adc = Number(0)
    var columnMux = Number(0)
    var accumulation = Number(0)
    var control = Number(0)

    /// All of them.
    @inline(__always) var sum: Number { array + wordlineDriver + dac + adc + columnMux + accumulation + control }

    @inline(__always) static func * (a: Self, factor: Number) -> Self {
        Self(
            array: a.array * factor, wordlineDriver: a.wordlineDriver * factor, dac: a.dac * factor,
            adc: a.adc * factor, columnMux: a.columnMux * factor, accumulation: a.accumulation * factor,
            control: a.control * factor)
    }

    @inline(__always) static func + (a: Self, b: Self) -> Self {
        Self(
            array: a.array + b.array, wordlineDriver: a.wordlineDriver + b.wordlineDriver, dac: a.dac + b.dac,
            adc: a.adc + b.adc, columnMux: a.columnMux + b.columnMux, accumulation: a.accumulation + b.accumulation,
            control: a.control + b.control)
    }
}

extension MacroParts<Double> {
    /// By ``Component``.
    var lanes: SIMD16<Double> {
        var lanes = SIMD16<Double>.zero
        lanes[Component.array.rawValue] = array
        lanes[Component.wordlineDriver.rawValue] = wordlineDriver
        lanes[Component.dac.rawValue] = dac
        lanes[Component.adc.rawValue] = adc
        lanes[Component.columnMux.rawValue] = columnMux
        lanes[Component.accumulation.rawValue] = accumulation
        lanes[Component.control.rawValue] = control
        return lanes
    }
}

/// What everything in a macro costs each time that it happens (``MacroCounts``), its area and leakage.
///
/// The equations of the three kinds of macro, each once: a cost is counts times prices, whatever the number.
struct MacroPrices<Number: CostNumber>: Sendable {
    /// One weight read in one input step: cells, current of its columns, adders of a digital macro.
    var weightRead = MacroParts<Number>()
    /// One row driven.
    var rowDrive = MacroParts<Number>()
    /// One conversion with its multiplexer and accumulator.
    var conversion = MacroParts<Number>()
    /// One sum of a weight column over one group of rows: accumulator and sequencing of a digital macro.
    var weightSum = MacroParts<Number>()
    /// Seconds of one access, beside its conversions.
    var access = MacroParts<Number>()
    /// Seconds of one conversion in sequence.
    var sequence = MacroParts<Number>()
    /// Whether a row is driven again for each conversion in sequence.
    var drivesAgain = false
    /// Square metres.
    var area = MacroParts<Double>()
    /// Watts of the whole macro, and of what must stay on for its weights.
    var leakageW = Number(0)
    var retentionW = Number(0)

    /// Joules of so many actions.
    @inline(__always) func energy(_ counts: MacroCounts<Number>) -> MacroParts<Number> {
        MacroParts(
            array: counts.weightReads * weightRead.array, wordlineDriver: counts.rowDrives * rowDrive.wordlineDriver,
            dac: counts.rowDrives * rowDrive.dac, adc: counts.conversions * conversion.adc,
            columnMux: counts.conversions * conversion.columnMux,
            accumulation: counts.weightReads * weightRead.accumulation + counts.conversions * conversion.accumulation
                + counts.weightSums * weightSum.accumulation,
            control: counts.weightSums * weightSum.control)
    }

    /// Seconds of so many accesses and conversions in sequence.
    @inline(__always) func latency(_ counts: MacroCounts<Number>) -> MacroParts<Number> {
        access * counts.accesses + sequence * counts.sequence
    }
}
