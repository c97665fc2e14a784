import ViTMoE

/// What one layer makes the parts of a chip do for one image, and how long each is busy with it.
struct LayerUse {
    let products: Double
    /// Products of the busiest copy, one after another.
    let rounds: Double
    /// Bits of one input vector, of one output and of its unscaled sums.
    let inputBits: Double
    let outputBits: Double
    let sumBits: Double
    let traffic: Traffic
    /// One product.
    let one: WorkCost
    /// Outputs to scale.
    let scalings: Double
    /// Inputs and outputs of the whole layer.
    let activationBits: Double
    // Busy for one image: the layer's own arrays and ports; bus and vector unit, which all layers share.
    let arraysS: Double
    let portsS: Double
    let busS: Double
    let vectorUnitS: Double

    init(_ shape: MatrixShape, mapping: MatrixMapping, copies: Int, on part: PreparedPart) {
        let design = part.design
        products = Double(shape.productCount)
        rounds = Double((shape.busiestVectors + copies - 1) / copies)
        inputBits = Double(shape.inputs * design.inputBits)
        outputBits = Double(shape.outputs * design.inputBits)
        let sumWidth =
            design.inputBits + design.weightBits + ADCResolution.logarithm(roundingUp: shape.inputs)
        sumBits = Double(shape.outputs * sumWidth)
        traffic = Traffic(mapping, design: design, inputBits: inputBits, outputBits: outputBits, sumBits: sumBits)
        one = part.multiplication(mapping)
        scalings = products * Double(shape.outputs) * ChipConstants.requantizationOperations
        activationBits = Double(shape.distinctInputs * design.inputBits) + products * outputBits
        arraysS = one.latencyS.sum() * rounds
        portsS = part.busSeconds(traffic.peCriticalBits) * rounds
        busS = part.busSeconds(traffic.busBits * products)
        vectorUnitS = part.vectorSeconds(scalings)
    }
}
