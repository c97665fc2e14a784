/// Where the kernel keeps what it computes per number of inputs, outputs and vectors for the designs at hand.
///
/// Raw memory that one batch owns and uses again for every block: no allocation, no check of exclusivity, in the loop.
@_spi(Benchmarks) public final class KernelScratch {
    let rows: UnsafeMutablePointer<RowLanes>
    let columns: UnsafeMutablePointer<ColumnLanes>
    let copies: UnsafeMutablePointer<CopyLanes>
    /// The block as the kernel reads it, and its sums.
    let chip: UnsafeMutablePointer<ChipLanes>
    let sums: UnsafeMutablePointer<LayerSums>
    /// The designs of the block, and their costs until they are handed over.
    let designs: UnsafeMutablePointer<BatchDesign>
    let costs: UnsafeMutablePointer<ChipCost>

    /// Room for these tables.
    @_spi(Benchmarks) public init(_ tables: BatchTables) {
        rows = .allocate(capacity: tables.inputs.count)
        columns = .allocate(capacity: tables.outputs.count)
        copies = .allocate(capacity: tables.vectors.count)
        chip = .allocate(capacity: 1)
        chip.initialize(to: ChipLanes())
        sums = .allocate(capacity: 1)
        designs = .allocate(capacity: ChipLanes.width)
        designs.initialize(repeating: BatchDesign(), count: ChipLanes.width)
        costs = .allocate(capacity: ChipLanes.width)
        costs.initialize(repeating: ChipCost(), count: ChipLanes.width)
    }

    // The values are numbers: nothing to deinitialize.
    deinit {
        rows.deallocate()
        columns.deallocate()
        copies.deallocate()
        chip.deallocate()
        sums.deallocate()
        designs.deallocate()
        costs.deallocate()
    }
}

/// Per number of inputs.
struct RowLanes {
    let tiles: Lanes
    let accesses: Lanes
    let rowAccesses: Lanes
    /// Accesses of the largest macro: a full one where there is one.
    let largestAccesses: Lanes
    /// Bits of a sum.
    let sumWidth: Lanes
    /// Input bits of one row tile.
    let inputBitsPerTile: Lanes
}

/// Per number of outputs.
struct ColumnLanes {
    let tiles: Lanes
    let conversions: Lanes
    let sequence: Lanes
    let largestSequence: Lanes
    /// Row tiles that find room beside each other in one processing element.
    let rowTilesPerPE: Lanes
    let byRowTilesPerPE: CeilingDivision
    let outputsPerFanOut: Lanes
}

/// Per number of vectors.
struct CopyLanes {
    let copies: Lanes
    let rounds: Lanes
}
