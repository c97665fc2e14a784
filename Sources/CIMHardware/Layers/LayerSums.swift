/// Sums over all layers of a network: counts of steps, bits and seconds. What a step, a bit or a meter costs is multiplied at
/// the end, once per design (``PartPrices``).
///
/// Written once for one design, for several side by side and for a box of them.
@_spi(Benchmarks) public struct LayerSums<Number: LayerNumber> {
    // Actions of the macros (``MacroCounts``), and those of the largest macro of every layer one after another.
    var weightReads = Number(0)
    var rowDrives = Number(0)
    var conversions = Number(0)
    var weightSums = Number(0)
    var accesses = Number(0)
    var sequence = Number(0)
    // Bits.
    var additionBits = Number(0)
    var localBufferBits = Number(0)
    var chipBits = Number(0)
    var tileBits = Number(0)
    var peBits = Number(0)
    var spilledBits = Number(0)
    // Time that hides behind nothing, and stages of adders.
    var adderStages = Number(0)
    var busS = Number(0)
    var vectorS = Number(0)
    var externalS = Number(0)
    /// Seconds of all layers, one after another.
    var layersS = Number(0)
    /// Macros times the seconds in which they compute.
    var busyMacroS = Number(0)
    // Occupation.
    var processingElements = Number(0)
    var macros = Number(0)
    var storedWeights = Number(0)

    /// What the macros do, as they are charged.
    @inline(__always) var macroCounts: MacroCounts<Number> {
        MacroCounts(
            weightReads: weightReads, rowDrives: rowDrives, conversions: conversions, weightSums: weightSums,
            accesses: accesses, sequence: sequence)
    }

    /// No layer.
    init() {}

    /// Walks the tables.
    ///
    /// The design is read alone, `inout` so that it is not copied.
    @inline(__always) init(_ chip: inout LayerChip<Number>, _ tables: LayerTables, scratch: LayerScratch<Number>) {
        let divisors = LayerDivisors(chip)
        addRows(&chip, tables, divisors, scratch.rows)
        addColumns(&chip, tables, divisors, scratch.columns)
        addCopies(&chip, tables, scratch.copies)
        addShapes(&chip, tables, divisors, scratch)
    }

    /// What depends on the number of inputs.
    @inline(__always) private mutating func addRows(
        _ chip: inout LayerChip<Number>, _ tables: LayerTables, _ by: LayerDivisors<Number>,
        _ rows: UnsafeMutablePointer<RowCounts<Number>>
    ) {
        let operandBits = chip.inputBits + chip.weightBits
        tables.inputs.withUnsafeBufferPointer { list in
            for index in list.indices {
                let entry = list[index]
                let inputs = Number(entry.inputs)
                let tiles = by.rows(inputs)
                let full = tiles - Number(1)
                let lastRows = inputs - full * chip.rows
                let lastAccesses = chip.inputSteps * by.activeRows(lastRows)
                let accesses = full * chip.fullAccesses + lastAccesses
                let rowSteps = chip.inputSteps * entry.inputs
                let sumWidth = operandBits + Number(entry.growthBits)
                let sumBits = sumWidth * entry.weightedOutputs
                weightReads += rowSteps * entry.weightedOutputs
                weightSums += accesses * entry.weightedOutputs
                additionBits += full * sumBits
                peBits += tiles * sumBits
                chipBits += chip.inputBits * entry.weightedOutputs
                adderStages += tiles.logarithmRoundingUp() * entry.count
                rows[index] = RowCounts(
                    tiles: tiles, accesses: accesses, rowSteps: rowSteps,
                    largestAccesses: Number.choose(lastAccesses, whereAtMostOne: tiles, else: chip.fullAccesses),
                    sumWidth: sumWidth, inputBitsPerTile: chip.inputBits * entry.inputs / tiles)
            }
        }
    }

    /// What depends on the number of outputs.
    @inline(__always) private mutating func addColumns(
        _ chip: inout LayerChip<Number>, _ tables: LayerTables, _ by: LayerDivisors<Number>,
        _ columns: UnsafeMutablePointer<ColumnCounts<Number>>
    ) {
        tables.outputs.withUnsafeBufferPointer { list in
            for index in list.indices {
                let entry = list[index]
                let outputs = Number(entry.outputs)
                let tiles = by.columns(outputs)
                let full = tiles - Number(1)
                let lastColumns = outputs - full * chip.weightColumns
                let lastConversions = by.conversion(lastColumns * chip.columnsPerWeight)
                let lastSequence = by.converters(lastConversions)
                let sequence = full * chip.fullSequence + lastSequence
                let fanOut = by.macros(tiles)
                let inputBits = chip.inputBits * entry.weightedInputs
                localBufferBits += (fanOut + tiles) * inputBits
                chipBits += by.elements(fanOut) * inputBits
                tileBits += fanOut * inputBits
                peBits += tiles * inputBits
                let rowTilesPerPE = Number.larger(Number(1), chip.macrosPerPE.floor(over: tiles))
                columns[index] = ColumnCounts(
                    tiles: tiles, conversions: full * chip.fullConversions + lastConversions,
                    drives: tiles + chip.drivesAgain * (sequence - tiles),
                    largestSequence: Number.choose(lastSequence, whereAtMostOne: tiles, else: chip.fullSequence),
                    rowTilesPerPE: rowTilesPerPE, byRowTilesPerPE: CeilingDivision(by: rowTilesPerPE),
                    outputsPerFanOut: outputs / fanOut)
            }
        }
    }

    /// What depends on the vectors of the busiest copy.
    @inline(__always) private mutating func addCopies(
        _ chip: inout LayerChip<Number>, _ tables: LayerTables, _ copies: UnsafeMutablePointer<CopyCounts<Number>>
    ) {
        let busiest = Number(tables.busiest)
        tables.vectors.withUnsafeBufferPointer { list in
            for index in list.indices {
                let entry = list[index]
                // As a balanced pipeline has them (ISAAC, A. Shafiee et al., ISCA 2016).
                let stored = Number.larger(Number(1), (chip.largestReplication * entry.busiest).floor(over: busiest))
                storedWeights += stored * entry.weights
                copies[index] = CopyCounts(copies: stored, rounds: Number(entry.busiest).ceiling(over: stored))
            }
        }
    }

    /// What depends on two of the three or on the whole shape.
    @inline(__always) private mutating func addShapes(
        _ chip: inout LayerChip<Number>, _ tables: LayerTables, _ by: LayerDivisors<Number>,
        _ scratch: LayerScratch<Number>
    ) {
        let (rows, columns, copies) = (scratch.rows, scratch.columns, scratch.copies)
        let externalSecondsPerBit = 1 / ChipConstants.externalBitsPerSecond
        tables.shapes.withUnsafeBufferPointer { shapes in
            for shape in shapes {
                let row = rows[shape.input]
                let column = columns[shape.output]
                let copy = copies[shape.vectors]
                let weighted = shape.weightedProducts

                // Places and steps.
                let macros = row.tiles * column.tiles
                let elements = by.macros(macros)
                let stored = copy.copies * shape.matrices
                processingElements += stored * elements
                self.macros += stored * macros
                conversions += row.accesses * weighted * column.conversions
                rowDrives += row.rowSteps * weighted * column.drives

                // Partial sums: zero where all groups, or all tiles, are one.
                let groups = column.byRowTilesPerPE(row.tiles)
                let sumBits = row.sumWidth * shape.outputs
                let crossing = sumBits * Number.smaller(groups, by.elements(elements)).aboveOne()
                let groupBits = groups * sumBits * weighted
                tileBits += groupBits
                localBufferBits += groupBits + groupBits
                chipBits += crossing * weighted
                let spilled = Number.larger(Number(0), chip.inputBits * shape.activations - chip.bufferBits)
                spilledBits += spilled * shape.count

                // Time. Each transfer adds what those before it do not hide.
                let times = LayerTimes(
                    shape, chip, row, column, copy, crossing: crossing, portFactor: tables.portFactor)
                let inSeries = row.largestAccesses * copy.rounds * shape.count
                accesses += inSeries
                sequence += inSeries * column.largestSequence
                busyMacroS += times.arraysS * (stored * macros)
                let bus = Number.larger(Number.larger(times.arraysS, times.portsS), times.busS)
                busS += (bus - times.arraysS) * shape.count
                let vector = Number.larger(bus, times.vectorUnitS)
                vectorS += (vector - bus) * shape.count
                let external = Number.larger(vector, spilled * externalSecondsPerBit)
                externalS += (external - vector) * shape.count
                layersS += external * shape.count
            }
        }
    }
}

/// How long one layer keeps the parts of a chip busy for one image.
struct LayerTimes<Number: LayerNumber> {
    /// The layer's own: its arrays and the port of its busiest processing element.
    let arraysS: Number
    let portsS: Number
    /// Shared by all layers: bus and vector unit.
    let busS: Number
    let vectorUnitS: Number
    /// Inputs and outputs of the whole layer.
    let activationBits: Number

    /// - Parameters:
    ///   - crossing: bits of partial sums that travel the chip's tree for one product.
    ///   - portFactor: 0 leaves the ports out.
    @inline(__always) init(
        _ shape: ShapeEntry, _ chip: LayerChip<Number>, _ row: RowCounts<Number>, _ column: ColumnCounts<Number>,
        _ copy: CopyCounts<Number>, crossing: Number, portFactor: Double = 1
    ) {
        arraysS =
            row.largestAccesses * copy.rounds * (chip.accessS + column.largestSequence * chip.sequenceS)
        let criticalBits =
            row.inputBitsPerTile * Number.smaller(row.tiles, column.rowTilesPerPE)
            + row.sumWidth * column.outputsPerFanOut
        portsS = criticalBits * chip.busSecondsPerBit * copy.rounds * portFactor
        busS = (chip.inputBits * shape.elements + crossing) * chip.busSecondsPerBit * shape.products
        vectorUnitS = chip.laneSecondsPerOperation * shape.scalings
        activationBits = chip.inputBits * shape.activations
    }
}

extension PreparedPart<Double> {
    /// Walks a share that is one layer.
    func sumsAndTimes(_ network: NetworkShare) -> (sums: LayerSums<Double>, times: LayerTimes<Double>) {
        var chip = chip
        let scratch = LayerScratch<Double>(network.tables)
        let sums = LayerSums(&chip, network.tables, scratch: scratch)
        let (row, column) = (scratch.rows[0], scratch.columns[0])
        let shape = network.tables.shapes[0]
        let elements = (row.tiles * column.tiles).ceiling(over: chip.macrosPerPE).ceiling(over: chip.pesPerTile)
        let groups = Double.smaller(column.byRowTilesPerPE(row.tiles), elements).aboveOne()
        let times = LayerTimes(
            shape, chip, row, column, scratch.copies[0], crossing: row.sumWidth * shape.outputs * groups)
        return (sums, times)
    }
}

/// The divisors of a design.
struct LayerDivisors<Number: LayerNumber> {
    let rows: CeilingDivision<Number>
    let columns: CeilingDivision<Number>
    let activeRows: CeilingDivision<Number>
    let conversion: CeilingDivision<Number>
    let converters: CeilingDivision<Number>
    let macros: CeilingDivision<Number>
    let elements: CeilingDivision<Number>

    @inline(__always) init(_ chip: LayerChip<Number>) {
        rows = CeilingDivision(by: chip.rows)
        columns = CeilingDivision(by: chip.weightColumns)
        activeRows = CeilingDivision(by: chip.activeRows)
        conversion = CeilingDivision(by: chip.columnsPerConversion)
        converters = CeilingDivision(by: chip.converters)
        macros = CeilingDivision(by: chip.macrosPerPE)
        elements = CeilingDivision(by: chip.pesPerTile)
    }
}
