/// Where the walk over the layers keeps what it computes per number of inputs, outputs and vectors.
///
/// Raw memory that is used again for every design: no allocation, no check of exclusivity, in the loop.
@_spi(Benchmarks) public final class LayerScratch<Number: LayerNumber> {
    let rows: UnsafeMutablePointer<RowCounts<Number>>
    let columns: UnsafeMutablePointer<ColumnCounts<Number>>
    let copies: UnsafeMutablePointer<CopyCounts<Number>>

    /// Room for these tables.
    @_spi(Benchmarks) public init(_ tables: LayerTables) {
        rows = .allocate(capacity: tables.inputs.count)
        columns = .allocate(capacity: tables.outputs.count)
        copies = .allocate(capacity: tables.vectors.count)
    }

    // The values are numbers: nothing to deinitialize.
    deinit {
        rows.deallocate()
        columns.deallocate()
        copies.deallocate()
    }
}

/// Per number of inputs.
struct RowCounts<Number: LayerNumber> {
    let tiles: Number
    let accesses: Number
    /// Input steps times rows.
    let rowSteps: Number
    /// Accesses of the largest macro: a full one where there is one.
    let largestAccesses: Number
    /// Bits of a sum.
    let sumWidth: Number
    /// Input bits of one row tile.
    let inputBitsPerTile: Number
}

/// Per number of outputs.
struct ColumnCounts<Number: LayerNumber> {
    let tiles: Number
    let conversions: Number
    /// How often a row is driven in one input step.
    let drives: Number
    let largestSequence: Number
    /// Row tiles that find room beside each other in one processing element.
    let rowTilesPerPE: Number
    let byRowTilesPerPE: CeilingDivision<Number>
    let outputsPerFanOut: Number
}

/// Per number of vectors.
struct CopyCounts<Number: LayerNumber> {
    let copies: Number
    let rounds: Number
}
