import ViTMoE

/// A workload as the batch kernel reads it: what depends on the network alone, computed once for all designs.
public struct BatchWorkload: Sendable {
    /// The workload itself, for the scalar path.
    let workload: Workload
    /// Its matrices.
    @_spi(Benchmarks) public let tables: BatchTables
    let weightCount: Int
    /// Elements that pass the global buffer: into and out of the matrices, and of the vector unit.
    let matrixElements: Double
    let vectorElements: Double
    /// Elements of the first input and the last output of every layer: the pipeline fills once.
    let fillElements: Double
    /// Scaled outputs, and lane operations of everything else.
    let scalings: Double
    let operations: Double

    /// Prepares a workload.
    public init(_ workload: Workload) {
        self.workload = workload
        tables = BatchTables(workload.shapeGroups)
        let shapes = tables.shapes
        weightCount = workload.weightCount
        matrixElements = shapes.reduce(0) { $0 + $1.weightedProducts * $1.elements }
        vectorElements = Double(workload.digital.bufferElements)
        fillElements = shapes.reduce(0) { $0 + $1.count * $1.elements }
        scalings = shapes.reduce(0) { $0 + $1.weightedProducts * $1.outputs } * ChipConstants.requantizationOperations
        operations = PreparedPart.operations(of: workload.digital)
    }

    /// Processing elements of the largest matrix on one lane's design; asked only where weights are loaded per image.
    func largestMatrix(_ chip: ChipLanes, _ lane: Int) -> Int {
        workload.shapeGroups.reduce(0) { largest, group in
            let mapping = MatrixMapping(
                inputs: group.shape.inputs, outputs: group.shape.outputs, rows: Int(chip.rows[lane]),
                weightColumns: Int(chip.weightColumns[lane]), macrosPerPE: Int(chip.macrosPerPE[lane]))
            return max(largest, mapping.processingElements)
        }
    }
}
