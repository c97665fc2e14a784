import ViTMoE

/// The layers of a workload as the kernel walks them.
///
/// Many shapes share their number of inputs, of outputs or of vectors, and most counts depend on one of the three alone:
/// they are computed once per number, and only what depends on two of them once per shape.
@_spi(Benchmarks) public struct LayerTables: Sendable {
    /// Distinct numbers of inputs.
    @_spi(Benchmarks) public private(set) var inputs: [InputsEntry] = []
    /// Distinct numbers of outputs.
    @_spi(Benchmarks) public private(set) var outputs: [OutputsEntry] = []
    /// Distinct numbers of vectors of the busiest copy.
    @_spi(Benchmarks) public private(set) var vectors: [VectorsEntry] = []
    /// Distinct shapes.
    @_spi(Benchmarks) public private(set) var shapes: [ShapeEntry] = []
    /// 1, or 0 where no time is charged for the ports of the PEs: a bound for many networks.
    private(set) var portFactor = 1.0
    /// Vectors of the busiest matrix, which gets the most copies.
    @_spi(Benchmarks) public private(set) var busiest = 1.0

    /// - Parameters:
    ///   - groups: distinct shapes with their numbers of layers.
    ///   - busiest: vectors of the busiest matrix that shares the chip with them, if that is none of them.
    ///   - chargesPorts: false leaves the time of the PEs' ports out.
    init(_ groups: [(shape: MatrixShape, count: Int)], busiest shared: Int = 1, chargesPorts: Bool = true) {
        busiest = Double(shared)
        portFactor = chargesPorts ? 1 : 0
        for group in groups {
            let shape = group.shape
            let count = Double(group.count)
            let weighted = Double(shape.productCount) * count
            let input = Self.index(of: Double(shape.inputs), in: &inputs, \.inputs) {
                InputsEntry(inputs: $0, growthBits: Double(ADCResolution.logarithm(roundingUp: shape.inputs)))
            }
            inputs[input].weightedOutputs += Double(shape.outputs) * weighted
            inputs[input].count += count
            let output = Self.index(of: Double(shape.outputs), in: &outputs, \.outputs) { OutputsEntry(outputs: $0) }
            outputs[output].weightedInputs += Double(shape.inputs) * weighted
            let busy = Self.index(of: Double(shape.busiestVectors), in: &vectors, \.busiest) {
                VectorsEntry(busiest: $0)
            }
            vectors[busy].weights += Double(shape.copies * shape.inputs * shape.outputs) * count
            busiest = max(busiest, Double(shape.busiestVectors))
            shapes.append(ShapeEntry(group, input: input, output: output, vectors: busy))
        }
    }

    private static func index<Entry>(
        of value: Double, in table: inout [Entry], _ key: KeyPath<Entry, Double>, make: (Double) -> Entry
    ) -> Int {
        if let index = table.firstIndex(where: { $0[keyPath: key] == value }) { return index }
        table.append(make(value))
        return table.count - 1
    }

    /// The same tables several times over, for measurements of how the kernel's time grows.
    @_spi(Benchmarks) public func repeated(_ times: Int) -> LayerTables {
        var result = self
        for time in 1..<max(1, times) {
            result.inputs += inputs
            result.outputs += outputs
            result.vectors += vectors
            result.shapes += shapes.map {
                var shape = $0
                shape.input += time * inputs.count
                shape.output += time * outputs.count
                shape.vectors += time * vectors.count
                return shape
            }
        }
        return result
    }
}

/// What depends on the number of inputs of a matrix alone.
@_spi(Benchmarks) public struct InputsEntry: Sendable {
    let inputs: Double
    /// ceil(log2 inputs): bits by which a sum grows.
    let growthBits: Double
    /// Outputs of all products of all layers with so many inputs.
    var weightedOutputs = 0.0
    /// Layers.
    var count = 0.0
}

/// What depends on the number of outputs alone.
@_spi(Benchmarks) public struct OutputsEntry: Sendable {
    let outputs: Double
    /// Inputs of all products of all layers with so many outputs.
    var weightedInputs = 0.0
}

/// What depends on the vectors of the busiest copy alone.
@_spi(Benchmarks) public struct VectorsEntry: Sendable {
    let busiest: Double
    /// Weights of all layers with so many, without replicas.
    var weights = 0.0
}

/// One distinct matrix shape as numbers.
@_spi(Benchmarks) public struct ShapeEntry: Sendable {
    // Places in the tables.
    var input: Int
    var output: Int
    var vectors: Int
    let outputs: Double
    /// Inputs and outputs of one product.
    let elements: Double
    /// Inputs read and outputs written for one image.
    let activations: Double
    let products: Double
    /// Outputs of all products of one layer.
    let scalings: Double
    /// Layers of this shape.
    let count: Double
    /// Stored matrices of all layers of this shape, without replicas.
    let matrices: Double
    /// Matrix-vector products of all layers of this shape.
    let weightedProducts: Double

    init(_ group: (shape: MatrixShape, count: Int), input: Int, output: Int, vectors: Int) {
        let shape = group.shape
        self.input = input
        self.output = output
        self.vectors = vectors
        outputs = Double(shape.outputs)
        elements = Double(shape.inputs + shape.outputs)
        products = Double(shape.productCount)
        activations = Double(shape.distinctInputs) + products * outputs
        scalings = products * outputs
        count = Double(group.count)
        matrices = Double(shape.copies) * count
        weightedProducts = products * count
    }
}
