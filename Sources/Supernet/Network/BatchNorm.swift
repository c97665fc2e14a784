import Torch

/// A batch norm over rows (N, C) with the defaults of PyTorch: momentum 0.1, epsilon 1e-5.
struct BatchNorm {
    private let weight: Tensor
    private let bias: Tensor
    private let mean: Tensor
    private let variance: Tensor

    init(_ store: ParameterStore, _ name: String, channels: Int) throws {
        weight = try store.constant("\(name).weight", [channels], 1)
        bias = try store.constant("\(name).bias", [channels], 0)
        mean = try store.buffer("\(name).mean", [channels], 0)
        variance = try store.buffer("\(name).variance", [channels], 1)
    }

    func callAsFunction(_ x: Tensor, pass: ForwardPass) throws -> Tensor {
        try x.batchNorm(
            weight, bias, runningMean: mean, runningVariance: variance, training: pass.batchStatistics, momentum: 0.1,
            epsilon: 1e-5)
    }
}
