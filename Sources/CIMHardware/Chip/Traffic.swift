/// Bits that one matrix-vector multiplication moves at each level of the chip.
struct Traffic {
    /// Through the chip's tree, each bit counted once per tile that receives it.
    let chipBits: Double
    /// Through the tiles' trees, once per PE.
    let tileBits: Double
    /// Through the PEs' trees, once per macro.
    let peBits: Double
    /// Reads and writes of the PEs' buffers.
    let localBufferBits: Double
    /// Bits that pass the chip's port one after another; a broadcast passes once.
    let busBits: Double
    /// Bits that pass the port of the busiest PE.
    let peCriticalBits: Double

    init(_ mapping: MatrixMapping, design: ChipDesign, inputBits: Double, outputBits: Double, sumBits: Double) {
        let fanOut = mapping.inputFanOut(macrosPerPE: design.macrosPerPE)
        let tileFanOut = (fanOut + design.pesPerTile - 1) / design.pesPerTile
        let groups = mapping.partialGroups
        let tilesSpanned = (mapping.processingElements + design.pesPerTile - 1) / design.pesPerTile
        // Partial sums that lie in different tiles travel the chip's tree before the last addition.
        let crossing = groups > 1 && tilesSpanned > 1 ? Double(min(groups, tilesSpanned)) * sumBits : 0
        chipBits = Double(tileFanOut) * inputBits + outputBits + crossing
        tileBits = Double(fanOut) * inputBits + Double(groups) * sumBits
        peBits = Double(mapping.columnTiles) * inputBits + Double(mapping.rowTiles) * sumBits
        // Inputs: written once per PE, read by each macro. Sums: written and read once per group.
        localBufferBits =
            Double(fanOut + mapping.columnTiles) * inputBits + 2 * Double(groups) * sumBits
        busBits = inputBits + outputBits + crossing
        peCriticalBits =
            inputBits * Double(mapping.rowTilesPerPE) / Double(mapping.rowTiles) + sumBits / Double(fanOut)
    }
}
