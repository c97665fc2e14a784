import ViTMoE

/// A workload as the batch kernel reads it: what depends on the network alone, computed once for all designs.
public struct BatchWorkload: Sendable {
    /// The workload itself, for the scalar path.
    let workload: Workload
    /// The distinct shapes of its matrices.
    @_spi(Benchmarks) public let shapes: [BatchShape]
    let weights: Double
    /// Vectors of the busiest matrix, which gets the most copies.
    @_spi(Benchmarks) public let busiest: Double
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
        shapes = workload.shapeGroups.map(BatchShape.init)
        weights = Double(workload.weightCount)
        busiest = shapes.reduce(1) { max($0, $1.busiest) }
        matrixElements = shapes.reduce(0) { $0 + $1.weightedProducts * ($1.inputs + $1.outputs) }
        vectorElements = Double(workload.digital.bufferElements)
        fillElements = shapes.reduce(0) { $0 + $1.count * ($1.inputs + $1.outputs) }
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

/// One distinct matrix shape as numbers.
@_spi(Benchmarks) public struct BatchShape: Sendable {
    let inputs: Double
    let outputs: Double
    /// ceil(log2 inputs): bits by which a sum grows.
    let growthBits: Double
    let products: Double
    let busiest: Double
    let distinctInputs: Double
    /// Layers of this shape.
    let count: Double
    /// Stored matrices of all layers of this shape, without replicas.
    let matrices: Double
    /// Matrix-vector products of all layers of this shape.
    let weightedProducts: Double

    init(_ group: MatrixShapeGroup) {
        let shape = group.shape
        inputs = Double(shape.inputs)
        outputs = Double(shape.outputs)
        growthBits = Double(ADCResolution.logarithm(roundingUp: shape.inputs))
        products = Double(shape.productCount)
        busiest = Double(shape.busiestVectors)
        distinctInputs = Double(shape.distinctInputs)
        count = Double(group.count)
        matrices = Double(shape.copies) * count
        weightedProducts = products * count
    }
}
