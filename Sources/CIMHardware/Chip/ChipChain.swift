import ViTMoE

/// A network on several equal chips in a row, layer after layer, filled processing element by processing element.
struct ChipChain {
    let part: PreparedPart<Double>
    let replication: Replication

    /// Bits that pass between chips for one image.
    ///
    /// A layer that begins on another chip than its predecessor ended on gets its inputs over a link once. Where a layer's
    /// copies lie on c chips, a product runs on the chip of its copy, the share 1 - 1 / c of them far from the inputs.
    /// A matrix larger than a chip sends the inputs of every product to all its chips, and their partial sums back.
    func linkBits(of workload: Workload) -> Double {
        let design = part.design
        let available = design.peCount
        var place = 0
        var chip = 0
        var bits = 0.0
        for layer in workload.layers {
            let shape = MatrixShape(layer)
            let mapping = part.mapping(of: shape)
            let copies = shape.copies * replication.copies(of: shape)
            let first = place / available
            place += mapping.processingElements * copies
            let last = max(first, (place - 1) / available)
            let inputBits = Double(shape.inputs * design.inputBits)
            let products = Double(shape.productCount)
            if first != chip { bits += Double(shape.distinctInputs * design.inputBits) }
            let span = (mapping.processingElements + available - 1) / available
            if span > 1 {
                let sumWidth =
                    design.inputBits + design.weightBits + ADCResolution.logarithm(roundingUp: shape.inputs)
                bits += products * Double(span - 1) * (inputBits + Double(shape.outputs * sumWidth))
            } else {
                let far = 1 - 1 / Double(last - first + 1)
                bits += products * far * (inputBits + Double(shape.outputs * design.inputBits))
            }
            chip = last
        }
        return bits
    }
}
