import DeviceVariation
import Torch

/// Weights and inputs of one matrix as whole numbers.
///
/// Weights: one scale a matrix, its largest magnitude at the largest code. Inputs: two's complement around 0, or unsigned
/// where no recorded input is negative; the range is cut where the mean squared error over the recorded inputs is least
/// (`Quantizer.clipped` does the same for other codes).
struct MatrixCodes {
    /// Codes, [outputs x inputs].
    let layer: QuantizedLayer
    let inputScale: Double
    let inputRange: ClosedRange<Int>
    var hasSignedInputs: Bool { inputRange.lowerBound < 0 }
    /// Of one unit of code times input.
    var scale: Double { layer.step * inputScale }

    /// Fractions of the largest input that are tried as its end (our choice of a grid).
    private static let cuts = 32

    init(weight: Tensor, sample: [Float], weightBits: Int, inputBits: Int) throws {
        let shape = weight.shape
        let values = try weight.clone().floats()
        let largestCode = Float((1 << (weightBits - 1)) - 1)
        let step = max(try weight.absoluteMaximum(), .leastNormalMagnitude) / largestCode
        layer = try QuantizedLayer(
            codes: values.map { Int(($0 / step).rounded(.toNearestOrEven)) }, outputs: shape[0], inputs: shape[1],
            step: Double(step))
        let isSigned = sample.contains { $0 < 0 }
        let highest = (1 << (isSigned ? inputBits - 1 : inputBits)) - 1
        inputRange = (isSigned ? -highest : 0)...max(1, highest)
        let largest = sample.reduce(0) { max($0, abs($1)) }
        guard largest > 0 else {
            inputScale = 1
            return
        }
        // A few thousand values tell the range.
        let stride = max(1, sample.count / 4096) | 1
        let some = Swift.stride(from: 0, to: sample.count, by: stride).map { sample[$0] }
        var best = (error: Float.infinity, scale: Float(1))
        for cut in 1...Self.cuts {
            let scale = largest * Float(cut) / Float(Self.cuts) / Float(inputRange.upperBound)
            let (low, high) = (Float(inputRange.lowerBound), Float(inputRange.upperBound))
            let error = some.reduce(Float(0)) { sum, value in
                let apart = min(max((value / scale).rounded(.toNearestOrEven), low), high) * scale - value
                return sum + apart * apart
            }
            if error <= best.error { best = (error, scale) }
        }
        inputScale = Double(best.scale)
    }

    /// Inputs (rows x inputs) as whole numbers.
    func codes(of x: Tensor) throws -> Tensor { try x.roundedCodes(scale: inputScale, range: inputRange) }
}
