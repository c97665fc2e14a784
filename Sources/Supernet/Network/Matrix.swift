import Torch

/// A weight matrix W (outputs x inputs) with an optional bias, y = W x + b: what a CIM array computes.
///
/// Subnetworks use the first rows and columns of it (weight entanglement, as in AutoFormer: Chen et al., ICCV 2021).
struct Matrix {
    /// Name as in `ViTMoE.MatrixLayer`; experts carry their number at the end.
    let name: String
    let weight: Tensor
    let bias: Tensor?

    /// Weights from a truncated normal distribution with standard deviation sqrt(1 / inputs), biases 0. Our choice, for
    /// training from scratch in few steps; SegFormer's code uses 0.02 and begins with an encoder that is pre-trained.
    ///
    /// Adam moves every weight by about the learning rate whatever the width, so an output of many inputs moves by rate x
    /// inputs: with one rate for all, attention in the wide blocks outgrows their experts. The rate is therefore multiplied by
    /// min(1, b / inputs), b the `fullRateInputs` of the configuration (the rule of muP for Adam: G. Yang et al.,
    /// arXiv:2203.03466, Table 8). The gate's few outputs keep the full rate.
    init(
        _ store: ParameterStore, _ name: String, inputs: Int, outputs: Int, hasBias: Bool = true, fullRate: Bool = false
    ) throws {
        self.name = name
        weight = try store.normal(
            "\(name).weight", [outputs, inputs], sigma: 1 / Double(inputs).squareRoot(),
            inputs: fullRate ? nil : inputs)
        bias = hasBias ? try store.constant("\(name).bias", [outputs], 0) : nil
    }

    /// The product for rows x (vectors x inputs) with the first `outputs` rows and `inputs` columns, all by default.
    func callAsFunction(
        _ x: Tensor, outputs: Int? = nil, inputs: Int? = nil, pass: ForwardPass, deviates: Tensor? = nil
    ) throws -> Tensor {
        var part = weight
        var offset = bias
        if let outputs {
            part = try part.first(outputs, of: 0)
            offset = try offset?.first(outputs, of: 0)
        }
        if let inputs { part = try part.first(inputs, of: 1) }
        if let chip = pass.chip { return try chip.product(x, part, offset, name: name) }
        if let quantization = pass.quantization { return try quantization.product(x, part, offset, name: name) }
        guard let devices = pass.devices else { return try x.linear(part, offset) }
        return try devices.product(x, part, offset, name: name, deviates: deviates)
    }
}

/// A LayerNorm; stays digital.
struct LayerNorm {
    private let weight: Tensor
    private let bias: Tensor
    private let epsilon: Double

    init(_ store: ParameterStore, _ name: String, channels: Int) throws {
        weight = try store.constant("\(name).weight", [channels], 1)
        bias = try store.constant("\(name).bias", [channels], 0)
        epsilon = store.normEpsilon
    }

    func callAsFunction(_ x: Tensor) throws -> Tensor { try x.layerNorm(weight, bias, epsilon: epsilon) }
}
