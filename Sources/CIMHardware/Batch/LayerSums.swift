/// Sums over all layers of a network, four designs at a time: counts of steps, bits and seconds. What a step, a bit or a
/// meter costs is multiplied at the end, once per design.
@_spi(Benchmarks) public struct LayerSums {
    // Steps of the macros, weighted with the products: weights x rows, conversions, rows in sequence, steps in sequence,
    // weights.
    private(set) var weightRowSteps = Lanes.zero
    private(set) var conversionSteps = Lanes.zero
    private(set) var rowSteps = Lanes.zero
    private(set) var sequenceSteps = Lanes.zero
    private(set) var weightSteps = Lanes.zero
    // Bits.
    private(set) var additionBits = Lanes.zero
    private(set) var localBufferBits = Lanes.zero
    private(set) var chipBits = Lanes.zero
    private(set) var tileBits = Lanes.zero
    private(set) var peBits = Lanes.zero
    private(set) var spilledBits = Lanes.zero
    // Time: accesses of the macros one after another, adder stages, and what hides behind nothing.
    private(set) var accessesInSequence = Lanes.zero
    private(set) var adderStages = Lanes.zero
    private(set) var busS = Lanes.zero
    private(set) var vectorS = Lanes.zero
    private(set) var externalS = Lanes.zero
    // Occupation.
    private(set) var processingElements = Lanes.zero
    private(set) var macros = Lanes.zero
    private(set) var storedWeights = Lanes.zero

    /// Walks the tables: `MatrixMapping`, `Replication`, `MacroSteps`, `Traffic` and `PreparedPart.layer` for four designs.
    ///
    /// The lanes are read alone, `inout` so that they are not copied.
    @_spi(Benchmarks) public init(_ chip: inout ChipLanes, _ tables: BatchTables, scratch: KernelScratch) {
        let divisors = KernelDivisors(chip)
        addRows(&chip, tables, divisors, scratch.rows)
        addColumns(&chip, tables, divisors, scratch.columns)
        addCopies(&chip, tables, scratch.copies)
        addShapes(&chip, tables, divisors, scratch)
    }

    /// What depends on the number of inputs.
    @inline(__always) private mutating func addRows(
        _ chip: inout ChipLanes, _ tables: BatchTables, _ by: KernelDivisors, _ rows: UnsafeMutablePointer<RowLanes>
    ) {
        let fullRowAccesses = chip.fullAccesses * chip.fullRowsPerAccess
        let operandBits = chip.inputBits + chip.weightBits
        tables.inputs.withUnsafeBufferPointer { list in
            for index in list.indices {
                let entry = list[index]
                let inputs = Lanes(repeating: entry.inputs)
                let tiles = by.rows(inputs)
                let full = tiles - 1
                let lastRows = inputs - full * chip.rows
                let lastAccesses = chip.inputSteps * by.activeRows(lastRows)
                let accesses = full * chip.fullAccesses + lastAccesses
                let rowAccesses = full * fullRowAccesses + lastAccesses * smaller(lastRows, chip.activeRows)
                let sumWidth = operandBits + entry.growthBits
                let sumBits = sumWidth * entry.weightedOutputs
                weightRowSteps += rowAccesses * entry.weightedOutputs
                weightSteps += accesses * entry.weightedOutputs
                additionBits += full * sumBits
                peBits += tiles * sumBits
                chipBits += chip.inputBits * entry.weightedOutputs
                adderStages += logarithm(roundingUp: tiles) * entry.count
                rows[index] = RowLanes(
                    tiles: tiles, accesses: accesses, rowAccesses: rowAccesses,
                    largestAccesses: chip.fullAccesses.replacing(with: lastAccesses, where: tiles .<= Lanes.one),
                    sumWidth: sumWidth, inputBitsPerTile: chip.inputBits * entry.inputs / tiles)
            }
        }
    }

    /// What depends on the number of outputs.
    @inline(__always) private mutating func addColumns(
        _ chip: inout ChipLanes, _ tables: BatchTables, _ by: KernelDivisors,
        _ columns: UnsafeMutablePointer<ColumnLanes>
    ) {
        let macrosPlusHalf = chip.macrosPerPE + 0.5
        tables.outputs.withUnsafeBufferPointer { list in
            for index in list.indices {
                let entry = list[index]
                let outputs = Lanes(repeating: entry.outputs)
                let tiles = by.columns(outputs)
                let full = tiles - 1
                let lastColumns = outputs - full * chip.weightColumns
                let lastConversions = by.conversion(lastColumns * chip.columnsPerWeight)
                let lastSequence = by.converters(lastConversions)
                let fanOut = by.macros(tiles)
                let inputBits = chip.inputBits * entry.weightedInputs
                localBufferBits += (fanOut + tiles) * inputBits
                chipBits += by.elements(fanOut) * inputBits
                tileBits += fanOut * inputBits
                peBits += tiles * inputBits
                let rowTilesPerPE = larger(Lanes.one, rounded(macrosPlusHalf / tiles - 0.5))
                columns[index] = ColumnLanes(
                    tiles: tiles, conversions: full * chip.fullConversions + lastConversions,
                    sequence: full * chip.fullSequence + lastSequence,
                    largestSequence: chip.fullSequence.replacing(with: lastSequence, where: tiles .<= Lanes.one),
                    rowTilesPerPE: rowTilesPerPE, byRowTilesPerPE: CeilingDivision(by: rowTilesPerPE),
                    outputsPerFanOut: outputs / fanOut)
            }
        }
    }

    /// What depends on the vectors of the busiest copy.
    @inline(__always) private mutating func addCopies(
        _ chip: inout ChipLanes, _ tables: BatchTables, _ copies: UnsafeMutablePointer<CopyLanes>
    ) {
        let busiest = tables.busiest
        tables.vectors.withUnsafeBufferPointer { list in
            for index in list.indices {
                let entry = list[index]
                let stored = larger(
                    Lanes.one, rounded((chip.largestReplication * entry.busiest + 0.5) / busiest - 0.5))
                storedWeights += stored * entry.weights
                copies[index] = CopyLanes(
                    copies: stored, rounds: rounded((entry.busiest - 0.5) / stored + 0.5))
            }
        }
    }

    /// What depends on two of the three or on the whole shape.
    @inline(__always) private mutating func addShapes(
        _ chip: inout ChipLanes, _ tables: BatchTables, _ by: KernelDivisors, _ scratch: KernelScratch
    ) {
        let (rows, columns, copies) = (scratch.rows, scratch.columns, scratch.copies)
        let externalSecondsPerBit = 1 / ChipConstants.externalBitsPerSecond
        let (one, zero) = (Lanes.one, Lanes.zero)
        let portSecondsPerBit = chip.busSecondsPerBit * tables.portFactor
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
                let accesses = row.accesses * weighted
                conversionSteps += accesses * column.conversions
                sequenceSteps += accesses * column.sequence
                rowSteps += row.rowAccesses * weighted * column.sequence

                // Partial sums: zero where all groups, or all tiles, are one.
                let groups = column.byRowTilesPerPE(row.tiles)
                let sumBits = row.sumWidth * shape.outputs
                let crossingGroups = smaller(groups, by.elements(elements))
                let crossing = sumBits * crossingGroups.replacing(with: zero, where: crossingGroups .<= one)
                let groupBits = groups * sumBits * weighted
                tileBits += groupBits
                localBufferBits += groupBits + groupBits
                chipBits += crossing * weighted
                let spilled = larger(zero, chip.inputBits * shape.activations - chip.bufferBits)
                spilledBits += spilled * shape.count

                // Time. Each transfer adds what those before it do not hide.
                let inSequence = row.largestAccesses * column.largestSequence * copy.rounds
                accessesInSequence += inSequence * shape.count
                let computing = inSequence * chip.accessS
                let criticalBits =
                    row.inputBitsPerTile * smaller(row.tiles, column.rowTilesPerPE)
                    + row.sumWidth * column.outputsPerFanOut
                let port = larger(computing, criticalBits * portSecondsPerBit * copy.rounds)
                let bus = larger(
                    port, (chip.inputBits * shape.elements + crossing) * chip.busSecondsPerBit * shape.products)
                busS += (bus - computing) * shape.count
                let vector = larger(bus, chip.laneSecondsPerOperation * shape.scalings)
                vectorS += (vector - bus) * shape.count
                let external = larger(vector, spilled * externalSecondsPerBit)
                externalS += (external - vector) * shape.count
            }
        }
    }
}

/// The divisors of a block of designs.
struct KernelDivisors {
    let rows: CeilingDivision
    let columns: CeilingDivision
    let activeRows: CeilingDivision
    let conversion: CeilingDivision
    let converters: CeilingDivision
    let macros: CeilingDivision
    let elements: CeilingDivision

    @inline(__always) init(_ chip: ChipLanes) {
        rows = CeilingDivision(by: chip.rows)
        columns = CeilingDivision(by: chip.weightColumns)
        activeRows = CeilingDivision(by: chip.activeRows)
        conversion = CeilingDivision(by: chip.columnsPerConversion)
        converters = CeilingDivision(by: chip.converters)
        macros = CeilingDivision(by: chip.macrosPerPE)
        elements = CeilingDivision(by: chip.pesPerTile)
    }
}
