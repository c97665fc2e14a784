import GSL
import Torch

/// What one pass through the network needs beside its weights.
final class ForwardPass {
    /// Present in training: noise at the gates and the balance loss.
    let training: GateTraining?
    /// Present when the matrices sit in devices that err.
    let devices: DeviceMatrices?
    /// Present when matrices and their inputs are quantized.
    let quantization: QuantizedMatrices?
    /// Present when the matrices are computed by the arrays of a chip.
    let chip: ChipMatrices?
    /// Whether batch norms take the batch's statistics and update their running ones.
    let batchStatistics: Bool
    /// Present when the experts' loads are counted.
    let loads: ExpertLoads?

    /// Whether matrices compute as written: what is equal in exact arithmetic may take the place of single products.
    var isExact: Bool { devices == nil && quantization == nil && chip == nil }

    /// A pass with exact weights and a deterministic gate.
    init(
        training: GateTraining? = nil, devices: DeviceMatrices? = nil, quantization: QuantizedMatrices? = nil,
        chip: ChipMatrices? = nil, batchStatistics: Bool = false, loads: ExpertLoads? = nil
    ) {
        self.training = training
        self.devices = devices
        self.quantization = quantization
        self.chip = chip
        self.batchStatistics = batchStatistics
        self.loads = loads
    }
}

/// Gate noise and load balance of one training pass.
final class GateTraining {
    /// Standard deviation of the noise on the gate logits times the number of experts: V-MoE (Riquelme et al., NeurIPS
    /// 2021) adds N(0, 1 / E^2).
    let noise: Double
    private let key: StreamKey
    private var layerCount = 0
    /// The sum of the layers' balance losses.
    private(set) var balanceLoss: Tensor?

    init(noise: Double, key: StreamKey) {
        self.noise = noise
        self.key = key
    }

    /// Logits (tokens x experts) plus noise.
    func noisy(_ logits: Tensor, experts: Int) throws -> Tensor {
        layerCount += 1
        guard noise > 0 else { return logits }
        let deviates = try Tensor.zeros(logits.shape)
        var stream = RandomStream(key.appending(layerCount))
        try deviates.withElements { stream.fillGaussian($0) }
        return try logits + deviates.scaled(by: noise / Double(experts))
    }

    /// Adds E sum over e of f_e P_e, with f_e the share of assignments and P_e the mean gate probability of expert e:
    /// the load balance loss of the Switch Transformer (Fedus et al., JMLR 2022). It is 1 when both are uniform.
    func balance(_ probabilities: Tensor, counts: [Int]) throws {
        let total = Float(counts.reduce(0, +))
        let shares = try Tensor(counts.map { Float($0) / total }, shape: [counts.count])
        let loss = try (probabilities.mean(over: 0) * shares).sum().scaled(by: Double(counts.count))
        balanceLoss = try balanceLoss.map { try $0 + loss } ?? loss
    }

    /// The mean over the layers, nil before the first one.
    func meanBalanceLoss() throws -> Tensor? { try balanceLoss?.scaled(by: 1 / Double(max(1, layerCount))) }
}
