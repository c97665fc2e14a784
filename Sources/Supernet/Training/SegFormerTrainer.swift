import Torch

/// Trains the dense network: mean cross-entropy at a quarter of the images' size, AdamW.
public final class SegFormerTrainer {
    private let network: SegFormer
    private let optimizer: AdamW

    /// An optimizer with all moments 0.
    public init(_ network: SegFormer, settings: AdamW.Settings = .init()) throws {
        self.network = network
        optimizer = try AdamW(network.parameters, settings: settings)
    }

    /// One step on images (batch, 3, H, W) with labels (batch, H / 4, W / 4).
    /// - Returns: the loss in nats per pixel, before the step.
    /// - Throws: `TorchError` if shapes do not fit or the gradient is not finite.
    @discardableResult
    public func step(_ images: Tensor, labels: Tensor, learningRate: Double) throws -> Double {
        let loss = try network(images, pass: ForwardPass(batchStatistics: true))
            .crossEntropy(labels, ignoring: IndoorClass.ignored)
        try loss.backward()
        try optimizer.step(learningRate: learningRate)
        return Double(try loss.scalar())
    }
}
