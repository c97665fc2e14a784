import Torch
import ViTMoE

/// The network's matrices with quantized weights and inputs, both with the same number of bits.
///
/// First passes over images to learn from record the ranges of the inputs (`isCalibrating`); then weights and inputs are
/// rounded. Sums, biases, norms, depth-wise convolutions and attention products stay exact: a CIM array computes matrices.
final class QuantizedMatrices {
    private struct Range {
        var low = Float.infinity
        var high = -Float.infinity
        /// Some of the values, to choose where to cut.
        var sample: [Float] = []
    }

    private let bits: Int
    private let method: QuantizationMethod
    private var inputs: [String: Range] = [:]
    private var inputQuantizers: [String: Quantizer] = [:]
    private var weights: [String: Tensor] = [:]
    /// Whether products are exact and their inputs are recorded.
    var isCalibrating = true

    /// Values of each input that are kept in each recording pass (our choice).
    private static let sampleSize = 2048

    init(bits: Int, method: QuantizationMethod) {
        self.bits = bits
        self.method = method
    }

    func product(_ x: Tensor, _ weight: Tensor, _ bias: Tensor?, name: String) throws -> Tensor {
        if isCalibrating {
            try record(x, name)
            return try x.linear(weight, bias)
        }
        let quantizer = try inputQuantizer(x, name)
        let rounded = try x.quantized(scale: quantizer.scale, zero: quantizer.zero, range: 0...quantizer.highest)
        return try rounded.linear(quantized(weight, name), bias)
    }

    private func record(_ x: Tensor, _ name: String) throws {
        let values = try x.floats()
        var range = inputs[name] ?? Range()
        for value in values {
            range.low = min(range.low, value)
            range.high = max(range.high, value)
        }
        // Evenly over the tensor, with an odd stride so that all channels have their turn.
        let stride = max(1, values.count / Self.sampleSize) | 1
        range.sample += Swift.stride(from: 0, to: values.count, by: stride).map { values[$0] }
        inputs[name] = range
    }

    /// An expert that no recorded token went to has no range: then the tensor's own serves.
    private func inputQuantizer(_ x: Tensor, _ name: String) throws -> Quantizer {
        if let known = inputQuantizers[name] { return known }
        if inputs[name] == nil { try record(x, name) }
        let range = inputs[name] ?? Range()
        let quantizer: Quantizer
        switch method {
        case .minMax: quantizer = Quantizer(lowest: Double(range.low), highest: Double(range.high), bits: bits)
        case .clipped: quantizer = .clipped(range.sample, bits: bits)
        }
        inputQuantizers[name] = quantizer
        return quantizer
    }

    private func quantized(_ weight: Tensor, _ name: String) throws -> Tensor {
        if let known = weights[name] { return known }
        let copy = try weight.clone()
        let row = copy.count / max(1, copy.shape[0])
        try copy.withElements { elements in
            switch method {
            case .minMax:
                let quantizer = Quantizer(
                    lowest: Double(elements.min() ?? 0), highest: Double(elements.max() ?? 0), bits: bits)
                for index in elements.indices { elements[index] = quantizer.rounded(elements[index]) }
            case .clipped:
                for start in stride(from: 0, to: elements.count, by: max(1, row)) {
                    let part = elements[start..<start + row]
                    let quantizer = Quantizer.clipped(part, bits: bits)
                    for index in part.indices { elements[index] = quantizer.rounded(elements[index]) }
                }
            }
        }
        weights[name] = copy
        return copy
    }
}

extension Supernet {
    /// How well an architecture segments after post-training quantization of its matrices and their inputs.
    ///
    /// - Parameters:
    ///   - bits: of weights and inputs, 1 to 16.
    ///   - calibrationImages: training images that the ranges of the inputs are taken from.
    /// - Throws: `ArchitectureError`, `SupernetError.invalidSetting` or `TorchError`.
    public func evaluate(
        _ architecture: Architecture, quantizedTo bits: Int, method: QuantizationMethod, calibrationImages: Int = 32,
        images: Int? = nil
    ) throws -> SegmentationScore {
        let count = try checked(architecture, images)
        guard (1...16).contains(bits) else {
            throw SupernetError.invalidSetting(name: "bits", value: "\(bits)", rule: "1 to 16")
        }
        guard (1...configuration.trainingImages).contains(calibrationImages) else {
            throw SupernetError.invalidSetting(
                name: "calibrationImages", value: "\(calibrationImages)", rule: "1 to \(configuration.trainingImages)")
        }
        let matrices = QuantizedMatrices(bits: bits, method: method)
        let training = try configuration.images(.training)
        var confusion = ConfusionMatrix(classes: configuration.classNames.count)
        try withoutGradients {
            for start in stride(from: 0, to: calibrationImages, by: Self.evaluationBatch) {
                let pictures = try (start..<min(start + Self.evaluationBatch, calibrationImages)).map(training.image)
                _ = try network(
                    ImageBatch(pictures).images, architecture, pass: ForwardPass(quantization: matrices))
            }
            matrices.isCalibrating = false
            for start in stride(from: 0, to: count, by: Self.evaluationBatch) {
                let pictures = try (start..<min(start + Self.evaluationBatch, count)).map(validationImage)
                let predictions = try predict(
                    pictures, architecture, pass: ForwardPass(quantization: matrices))
                confusion.add(labels: pictures.flatMap(\.labels), predictions: predictions)
            }
        }
        return SegmentationScore(confusion)
    }
}
