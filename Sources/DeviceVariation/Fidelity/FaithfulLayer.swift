import GSL
import Quantities

/// A layer as its arrays hold it: every digit of every weight a differential pair, every device with errors of its own,
/// every read with draws of its own, every slice of every group of rows converted in every cycle, then shifted and added.
/// The slow truth.
public struct FaithfulLayer: Sendable {
    private let layer: QuantizedLayer
    private let settings: CrossbarSettings
    private let slices: [DifferentialPairs]
    private let converters: ConverterErrors

    /// Writes the layer into devices; the slow part of read noise is drawn here too and then stays.
    /// - Parameter stream: one 64-bit number a slice and one for the periphery.
    /// - Throws: ``VariationError``; `GSLError` where an array with wires is too large for the memory.
    public init(
        _ layer: QuantizedLayer, model: VariationModel, settings: CrossbarSettings, stream: inout RandomStream
    ) throws {
        try settings.validate()
        var slices: [DifferentialPairs] = []
        for slice in 0..<settings.slices {
            slices.append(
                try DifferentialPairs(
                    weights: layer.digits(slice: slice, bits: settings.bitsPerCell, offset: settings.weightOffset),
                    outputs: layer.outputs, inputs: layer.inputs, absoluteMaximum: Float(settings.largestDigit),
                    model: model, stream: &stream))
        }
        let root = stream.next()
        if model.slowReadFraction > 0 {
            for slice in slices.indices {
                var slow = RandomStream(StreamKey(seed: root, purpose: "variation.slow-read", slice))
                slices[slice] = slices[slice].frozenForInference(stream: &slow)
            }
        }
        if let wire = settings.wireSegment {
            slices = try slices.map { try $0.seenThroughWires(wire, arraySize: settings.arraySize) }
        }
        self.slices = slices
        self.layer = layer
        self.settings = settings
        converters = ConverterErrors(settings, outputs: layer.outputs, root: root)
    }

    /// One product in units of code times input: every device is read once a cycle.
    /// - Throws: ``VariationError/sizeMismatch(what:expected:found:)``.
    public func multiply(_ vector: [Int], stream: inout RandomStream) throws(VariationError) -> [Double] {
        let offset = Double(-settings.weightOffset * vector.reduce(0, +))
        var result = [Double](repeating: offset, count: layer.outputs)
        for cycle in settings.cycles {
            let applied = vector.map { settings.applied(cycle.digit($0)) }
            for group in settings.groups(of: layer.inputs) {
                // Rows that are not driven carry no current, and no noise.
                let driven = applied.indices.map { group.contains($0) ? applied[$0] : 0 }
                for (slice, pairs) in slices.enumerated() {
                    let place = cycle.place * Double(1 << (slice * settings.bitsPerCell))
                    let analog = try pairs.multiply(driven, stream: &stream)
                    for output in result.indices { result[output] += place * converted(analog[output], output, slice) }
                }
            }
        }
        return result
    }

    /// What the converter of an output makes of its input.
    private func converted(_ analog: Double, _ output: Int, _ slice: Int) -> Double {
        // A millionth of a unit is below any noise: sums of whole digits are whole again, whatever the last bits of conductances.
        let seen = ((analog * converters.gain(output) + converters.offset(output)) * 0x1p20).rounded() * 0x1p-20
        if !settings.converters.isEmpty { return settings.converters[slice].value(of: seen) }
        let rounded = (seen / settings.converterStep).rounded() * settings.converterStep
        guard let limit = settings.converterLimit else { return rounded }
        return min(max(rounded, -limit), limit)
    }
}
