import GSL
import Torch

/// Creates the network's parameters, each from a random stream of its own name, and keeps them in order.
final class ParameterStore {
    private let seed: UInt64
    /// Epsilon of all LayerNorms. SegFormer's code sets 1e-6 in the layers; Hugging Face's has 1e-5 everywhere.
    let normEpsilon: Double
    /// Inputs above which a matrix learns at less than the full rate, see `Matrix`; nil for one rate for all.
    private let fullRateInputs: Int?
    /// Parameters of another network that this one is to use, by name.
    private let shared: [String: Tensor]
    /// All parameters in the order of creation.
    private(set) var parameters: [AdamW.Parameter] = []
    /// What is no parameter but belongs to the weights: running statistics.
    private(set) var buffers: [NamedTensor] = []

    /// - Parameter sharing: parameters whose elements are used in the place of initial ones; the gradients stay apart.
    init(
        seed: UInt64, normEpsilon: Double = 1e-6, fullRateInputs: Int? = nil, sharing parameters: [AdamW.Parameter] = []
    ) {
        self.seed = seed
        self.normEpsilon = normEpsilon
        self.fullRateInputs = fullRateInputs
        shared = Dictionary(parameters.map { ($0.name, $0.tensor) }) { first, _ in first }
    }

    /// A parameter drawn from a normal distribution cut at two standard deviations.
    /// - Parameters:
    ///   - inputs: of the matrix that the parameter is, by which its learning rate falls; nil for the full rate.
    ///   - adjust: changes the drawn elements; not called where they are shared.
    func normal(
        _ name: String, _ shape: [Int], sigma: Double, inputs: Int? = nil,
        adjust: (UnsafeMutableBufferPointer<Float>) -> Void = { _ in }
    ) throws -> Tensor {
        let rate = if let inputs, let fullRateInputs { min(1, Double(fullRateInputs) / Double(inputs)) } else { 1.0 }
        if let tensor = shared[name] { return try register(name, tensor.detached(), decays: true, rate: rate) }
        let tensor = try Tensor.zeros(shape)
        var stream = RandomStream(StreamKey(seed: seed, purpose: "initial \(name)"))
        try tensor.withElements { elements in
            stream.fillGaussian(elements)
            for index in elements.indices {
                elements[index] = Float(sigma) * min(max(elements[index], -2), 2)
            }
            adjust(elements)
        }
        return try register(name, tensor, decays: true, rate: rate)
    }

    /// A parameter with one value everywhere; biases and norms, which do not decay.
    func constant(_ name: String, _ shape: [Int], _ value: Float) throws -> Tensor {
        if let tensor = shared[name] { return try register(name, tensor.detached(), decays: false) }
        let tensor = try Tensor.zeros(shape)
        try tensor.withElements { $0.update(repeating: value) }
        return try register(name, tensor, decays: false)
    }

    /// Values that are kept with the weights, but that no gradient changes.
    func buffer(_ name: String, _ shape: [Int], _ value: Float) throws -> Tensor {
        let tensor = try Tensor.zeros(shape)
        try tensor.withElements { $0.update(repeating: value) }
        buffers.append(NamedTensor(name, tensor))
        return tensor
    }

    private func register(_ name: String, _ tensor: Tensor, decays: Bool, rate: Double = 1) throws -> Tensor {
        try tensor.requireGradient()
        parameters.append(AdamW.Parameter(name: name, tensor: tensor, decays: decays, rate: rate))
        return tensor
    }
}
