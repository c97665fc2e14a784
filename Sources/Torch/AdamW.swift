import CTorch

/// Adam with decoupled weight decay (I. Loshchilov and F. Hutter, "Decoupled Weight Decay Regularization", ICLR 2019).
///
/// With gradient g of step t: m = b1 m + (1 - b1) g, v = b2 v + (1 - b2) g^2,
/// w = (1 - r d) w - r (m / (1 - b1^t)) / (sqrt(v / (1 - b2^t)) + epsilon), rate r, decay d.
/// A parameter that had no part in the loss keeps its value and its moments in that step.
public final class AdamW {
    /// A parameter, its name in checkpoints and whether it decays (biases and norms should not).
    public struct Parameter {
        /// Name in checkpoints.
        public let name: String
        /// The values to be learned.
        public let tensor: Tensor
        /// Whether weight decay applies.
        public let decays: Bool
        /// Its learning rate over that of the step.
        public let rate: Double

        /// Makes a parameter.
        public init(name: String, tensor: Tensor, decays: Bool, rate: Double = 1) {
            self.name = name
            self.tensor = tensor
            self.decays = decays
            self.rate = rate
        }
    }

    /// The constants of the method; the defaults are those of the paper, epsilon of Kingma and Ba (2015).
    public struct Settings: Hashable, Codable, Sendable {
        /// Decay of the first moment.
        public var beta1 = 0.9
        /// Decay of the second moment.
        public var beta2 = 0.999
        /// Added to the root of the second moment.
        public var epsilon = 1e-8
        /// Weight decay d.
        public var decay = 0.01
        /// Gradients with a larger Euclidean norm, over all parameters, are scaled down to it.
        public var maximumGradientNorm = 1.0

        /// The defaults.
        public init() {}
    }

    /// Steps taken.
    public private(set) var stepCount = 0
    private let settings: Settings
    private let entries: [(parameter: Parameter, first: Tensor, second: Tensor)]

    /// Makes an optimizer with all moments 0.
    public init(_ parameters: [Parameter], settings: Settings = .init()) throws(TorchError) {
        self.settings = settings
        var entries: [(Parameter, Tensor, Tensor)] = []
        for parameter in parameters {
            let shape = parameter.tensor.shape
            entries.append((parameter, try .zeros(shape), try .zeros(shape)))
        }
        self.entries = entries
    }

    /// Takes one step with the gradients collected since the last one, and clears them.
    /// - Returns: the Euclidean norm of all gradients before clipping.
    @discardableResult
    public func step(learningRate: Double) throws(TorchError) -> Double {
        var squares = 0.0
        for entry in entries {
            var sum = 0.0
            try Tensor.check(ctorch_gradient_square_sum(entry.parameter.tensor.handle, &sum), "gradient norm")
            squares += sum
        }
        let norm = squares.squareRoot()
        guard norm.isFinite else {
            throw TorchError(operation: "AdamW", message: "the gradient is not finite: lower the learning rate")
        }
        let scale = norm > settings.maximumGradientNorm ? settings.maximumGradientNorm / norm : 1
        stepCount += 1
        for (parameter, first, second) in entries {
            let status = ctorch_adamw_step(
                parameter.tensor.handle, first.handle, second.handle, Int64(stepCount), learningRate * parameter.rate,
                settings.beta1, settings.beta2, settings.epsilon, parameter.decays ? settings.decay : 0, scale)
            try Tensor.check(status, "AdamW")
        }
        return norm
    }

    /// The moments by name, for a checkpoint.
    public func state() -> [NamedTensor] {
        entries.flatMap {
            [
                NamedTensor("\($0.parameter.name).first", $0.first),
                NamedTensor("\($0.parameter.name).second", $0.second),
            ]
        }
    }

    /// Takes up the moments and the step count of a checkpoint.
    /// - Throws: `TorchError` if a moment is missing or has another shape; then nothing has changed.
    public func restore(_ file: Safetensors, stepCount: Int) throws(TorchError) {
        try file.load(into: state())
        self.stepCount = stepCount
    }
}
