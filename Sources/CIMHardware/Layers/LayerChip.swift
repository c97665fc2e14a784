import Quantities

/// A part of a chip as the layers of a network see it: what depends on the design alone.
@_spi(Benchmarks) public struct LayerChip<Number: LayerNumber>: Sendable {
    // Mapping.
    var rows = Number(1)
    var weightColumns = Number(1)
    var activeRows = Number(1)
    var columnsPerWeight = Number(1)
    var columnsPerConversion = Number(1)
    var converters = Number(1)
    var inputSteps = Number(1)
    var macrosPerPE = Number(1)
    var pesPerTile = Number(1)
    var peCount = Number(1)
    var largestReplication = Number(1)
    var inputBits = Number(1)
    var weightBits = Number(1)
    // The whole macro's counts: accesses, conversions of one, and those in sequence.
    var fullAccesses = Number(1)
    var fullConversions = Number(1)
    var fullSequence = Number(1)
    /// 1 where a row is driven again for each conversion in sequence, else 0.
    var drivesAgain = Number(0)
    // Times.
    var accessS = Number(1)
    var sequenceS = Number(1)
    var busSecondsPerBit = Number(1)
    var laneSecondsPerOperation = Number(1)
    var cycleS = Number(1)
    var bufferBits = Number(1)

    init() {}

    /// - Parameters:
    ///   - design: the chip with this part alone; of its macros everything but supply and clock is read.
    ///   - numbers: the rest of the design.
    @inline(__always) init(
        _ design: borrowing ChipDesign, _ numbers: ChipNumbers<Number>, steps: MacroSteps, prices: PartPrices<Number>
    ) {
        rows = Number(Double(design.macro.rows))
        weightColumns = Number(Double(steps.weightColumns))
        activeRows = Number(Double(design.macro.activeRows))
        columnsPerWeight = Number(Double(steps.columnsPerWeight))
        columnsPerConversion = Number(Double(max(1, design.macro.columnsPerConversion)))
        // Without converters every conversion is one step of one access.
        let adcs = design.macro.adcCount
        converters = Number(adcs > 0 ? Double(adcs) : 0x1p20)
        inputSteps = Number(Double(steps.inputSteps))
        macrosPerPE = numbers.macrosPerPE
        pesPerTile = numbers.pesPerTile
        peCount = numbers.tiles * numbers.pesPerTile
        largestReplication = numbers.replication
        inputBits = Number(Double(design.inputBits))
        weightBits = Number(Double(design.weightBits))
        fullAccesses = Number(Double(steps.accesses))
        fullConversions = Number(Double(steps.conversions))
        fullSequence = Number(Double(steps.sequence))
        drivesAgain = Number(prices.macro.drivesAgain ? 1 : 0)
        accessS = prices.macro.access.sum
        sequenceS = prices.macro.sequence.sum
        busSecondsPerBit = prices.busSecondsPerBit
        laneSecondsPerOperation = prices.laneSecondsPerOperation
        cycleS = prices.cycleS
        bufferBits = numbers.globalBufferBytes * 8
    }
}

extension LayerChip<Lanes> {
    /// Puts a design in one lane.
    mutating func set(_ lane: Int, _ chip: borrowing LayerChip<Double>) {
        rows[lane] = chip.rows
        weightColumns[lane] = chip.weightColumns
        activeRows[lane] = chip.activeRows
        columnsPerWeight[lane] = chip.columnsPerWeight
        columnsPerConversion[lane] = chip.columnsPerConversion
        converters[lane] = chip.converters
        inputSteps[lane] = chip.inputSteps
        macrosPerPE[lane] = chip.macrosPerPE
        pesPerTile[lane] = chip.pesPerTile
        peCount[lane] = chip.peCount
        largestReplication[lane] = chip.largestReplication
        inputBits[lane] = chip.inputBits
        weightBits[lane] = chip.weightBits
        fullAccesses[lane] = chip.fullAccesses
        fullConversions[lane] = chip.fullConversions
        fullSequence[lane] = chip.fullSequence
        drivesAgain[lane] = chip.drivesAgain
        accessS[lane] = chip.accessS
        sequenceS[lane] = chip.sequenceS
        busSecondsPerBit[lane] = chip.busSecondsPerBit
        laneSecondsPerOperation[lane] = chip.laneSecondsPerOperation
        cycleS[lane] = chip.cycleS
        bufferBits[lane] = chip.bufferBits
    }
}
