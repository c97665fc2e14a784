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

    /// Walks the shapes: `MatrixMapping`, `Replication`, `MacroSteps`, `Traffic` and `PreparedPart.layer` for four designs.
    @_spi(Benchmarks) public init(_ chip: ChipLanes, shapes: UnsafeBufferPointer<BatchShape>, busiest: Double) {
        let byRows = CeilingDivision(by: chip.rows)
        let byColumns = CeilingDivision(by: chip.weightColumns)
        let byActiveRows = CeilingDivision(by: chip.activeRows)
        let byConversion = CeilingDivision(by: chip.columnsPerConversion)
        let byConverters = CeilingDivision(by: chip.converters)
        let byMacros = CeilingDivision(by: chip.macrosPerPE)
        let byElements = CeilingDivision(by: chip.pesPerTile)
        let fullRowAccesses = chip.fullAccesses * chip.fullRowsPerAccess
        let macrosPlusHalf = chip.macrosPerPE + 0.5
        let replicationRatio = chip.largestReplication
        let externalSecondsPerBit = 1 / ChipConstants.externalBitsPerSecond
        let one = Lanes.one
        let zero = Lanes.zero

        for shape in shapes {
            let inputs = Lanes(repeating: shape.inputs)
            let outputs = Lanes(repeating: shape.outputs)
            let weighted = shape.weightedProducts
            // Mapping.
            let rowTiles = byRows(inputs)
            let columnTiles = byColumns(outputs)
            let fullRowTiles = rowTiles - 1
            let fullColumnTiles = columnTiles - 1
            let lastRows = inputs - fullRowTiles * chip.rows
            let lastColumns = outputs - fullColumnTiles * chip.weightColumns
            let macros = rowTiles * columnTiles
            let elements = byMacros(macros)
            let rowTilesPerPE = smaller(rowTiles, larger(one, rounded(macrosPlusHalf / columnTiles - 0.5)))
            let groups = ceiling(rowTiles, over: rowTilesPerPE)
            let copies = larger(
                one, rounded((replicationRatio * shape.busiest + 0.5) / busiest - 0.5))
            let rounds = rounded((shape.busiest - 0.5) / copies + 0.5)
            let stored = copies * shape.matrices

            // Steps of full and last macros.
            let lastAccesses = chip.inputSteps * byActiveRows(lastRows)
            let lastRowAccesses = lastAccesses * smaller(lastRows, chip.activeRows)
            let lastConversions = byConversion(lastColumns * chip.columnsPerWeight)
            let lastSequence = byConverters(lastConversions)
            let accesses = fullRowTiles * chip.fullAccesses + lastAccesses
            let rowAccesses = fullRowTiles * fullRowAccesses + lastRowAccesses
            let conversions = fullColumnTiles * chip.fullConversions + lastConversions
            let sequence = fullColumnTiles * chip.fullSequence + lastSequence
            weightRowSteps += rowAccesses * (shape.outputs * weighted)
            conversionSteps += accesses * conversions * weighted
            rowSteps += rowAccesses * sequence * weighted
            sequenceSteps += accesses * sequence * weighted
            weightSteps += accesses * (shape.outputs * weighted)

            // Traffic.
            let inputBits = chip.inputBits * shape.inputs
            let outputBits = chip.inputBits * shape.outputs
            let sumBits = (chip.inputBits + chip.weightBits + shape.growthBits) * shape.outputs
            let fanOut = byMacros(columnTiles)
            let tileFanOut = byElements(fanOut)
            let tilesSpanned = byElements(elements)
            // Zero where all groups, or all tiles, are one.
            let crossingGroups = smaller(groups, tilesSpanned)
            let crossing = sumBits * crossingGroups.replacing(with: zero, where: crossingGroups .<= one)
            let chipTreeBits = tileFanOut * inputBits + outputBits + crossing
            additionBits += fullRowTiles * sumBits * weighted
            localBufferBits += ((fanOut + columnTiles) * inputBits + 2 * groups * sumBits) * weighted
            chipBits += chipTreeBits * weighted
            tileBits += (fanOut * inputBits + groups * sumBits) * weighted
            peBits += (columnTiles * inputBits + rowTiles * sumBits) * weighted
            let activations = chip.inputBits * shape.distinctInputs + outputBits * shape.products
            let spilled = larger(zero, activations - chip.bufferBits)
            spilledBits += spilled * shape.count

            // Time. The largest macro: a full one where there is one.
            let largestAccesses = chip.fullAccesses.replacing(with: lastAccesses, where: rowTiles .<= one)
            let largestSequence = chip.fullSequence.replacing(with: lastSequence, where: columnTiles .<= one)
            let inSequence = largestAccesses * largestSequence * rounds
            accessesInSequence += inSequence * shape.count
            let computing = inSequence * chip.accessS
            let criticalBits = inputBits * rowTilesPerPE / rowTiles + sumBits / fanOut
            let port = larger(computing, criticalBits * chip.busSecondsPerBit * rounds)
            let bus = larger(
                port, (inputBits + outputBits + crossing) * chip.busSecondsPerBit * shape.products)
            busS += (bus - computing) * shape.count
            let vector = larger(bus, chip.laneSecondsPerOperation * (shape.products * shape.outputs))
            vectorS += (vector - bus) * shape.count
            let external = larger(vector, spilled * externalSecondsPerBit)
            externalS += (external - vector) * shape.count
            adderStages += logarithm(roundingUp: rowTiles) * shape.count

            processingElements += stored * elements
            self.macros += stored * macros
            storedWeights += stored * (shape.inputs * shape.outputs)
        }
    }
}
