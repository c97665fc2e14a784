import DeviceVariation
import GSL
import Torch

/// The network's matrices written into devices that err: one simulated chip.
///
/// Each matrix is mapped with its own largest magnitude. The programming error is drawn once per matrix from the stream
/// (draw, matrix name) and then stays; read noise is drawn for each product from the stream (draw, matrix name, batch).
/// The strength of the errors is in no key: levels share their random numbers.
///
/// Errors of analog-to-digital conversion are not part of this model. LayerNorms, biases, depth-wise convolutions and
/// attention products are digital and exact.
final class DeviceMatrices {
    private struct Written {
        var weight: Tensor
        var readVariance: ReadVariance
        var variance: Tensor?
    }

    private let model: VariationModel
    private let draw: UInt64
    private var written: [String: Written] = [:]
    private var calibrations: [String: ColumnCalibration] = [:]
    /// Whether products fit the calibration of their columns; those that were fitted are applied in every pass.
    var isCalibrating = false
    /// Number of the batch of images; read noise differs from batch to batch.
    var batch = 0

    init(model: VariationModel, draw: UInt64) {
        self.model = model
        self.draw = draw
    }

    /// y = W x + b + read noise, with the written W; calibrated where its columns were.
    func product(_ x: Tensor, _ weight: Tensor, _ bias: Tensor?, name: String, deviates: Tensor?) throws -> Tensor {
        let measured = try read(x, weight, bias, name: name, deviates: deviates)
        if isCalibrating {
            calibrations[name] = try ColumnCalibration(exact: x.linear(weight, bias), measured: measured)
        }
        return try calibrations[name]?(measured) ?? measured
    }

    private func read(_ x: Tensor, _ weight: Tensor, _ bias: Tensor?, name: String, deviates: Tensor?) throws -> Tensor
    {
        let matrix = try write(weight, name)
        let exact = try x.linear(matrix.weight, bias)
        let deviation: Tensor
        switch matrix.readVariance {
        case .none:
            return exact
        case .constant(let sigma):
            deviation = try (x * x).sum(over: 1, keepingDimension: true).squareRoot().scaled(by: sigma)
        case .perWeight:
            guard let variance = matrix.variance else { return exact }
            deviation = try (x * x).linear(variance, nil).squareRoot()
        }
        let shape = exact.shape
        let numbers = try deviates ?? readDeviates(name, rows: shape[0], columns: shape[1])
        return try exact + deviation * numbers
    }

    /// Standard normal numbers for the read noise of a product, one per output element.
    func readDeviates(_ name: String, rows: Int, columns: Int) throws -> Tensor {
        let numbers = try Tensor.zeros([rows, columns])
        var stream = RandomStream(StreamKey(seed: draw, purpose: "read noise \(name)", batch))
        try numbers.withElements { stream.fillGaussian($0) }
        return numbers
    }

    /// Whether products carry read noise at all.
    var hasReadNoise: Bool { model.readVariance(absoluteMaximum: 1) != .none }

    private func write(_ weight: Tensor, _ name: String) throws -> Written {
        if let found = written[name] { return found }
        let copy = try weight.clone()
        let largest = try copy.absoluteMaximum()
        var result = Written(weight: copy, readVariance: model.readVariance(absoluteMaximum: largest))
        if result.readVariance == .perWeight { result.variance = try Tensor.zeros(copy.shape) }
        var stream = RandomStream(StreamKey(seed: draw, purpose: "write \(name)"))
        try copy.withElements { weights in
            if let variance = result.variance {
                try variance.withElements {
                    try model.perturbWeights(
                        weights, outputs: copy.shape[0], inputs: weights.count / copy.shape[0],
                        absoluteMaximum: largest, readVariance: $0, stream: &stream)
                }
            } else {
                try model.perturbWeights(
                    weights, outputs: copy.shape[0], inputs: weights.count / copy.shape[0], absoluteMaximum: largest,
                    stream: &stream)
            }
        }
        if model.slowReadFraction > 0 {
            // One draw is one chip at one time: what is slower than its evaluation stays.
            var slow = RandomStream(StreamKey(seed: draw, purpose: "slow read \(name)"))
            try copy.withElements { weights in
                if let variance = result.variance {
                    try variance.withElements {
                        try model.addSlowReadNoise(
                            to: weights, absoluteMaximum: largest, fastVariance: UnsafeBufferPointer($0), stream: &slow)
                    }
                } else {
                    try model.addSlowReadNoise(to: weights, absoluteMaximum: largest, stream: &slow)
                }
            }
        }
        written[name] = result
        return result
    }
}
