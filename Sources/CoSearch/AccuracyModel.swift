import ViTMoE

/// Whatever gives the accuracy of an architecture: the supernet itself, or a predictor fitted to it.
public protocol AccuracyModel: Sendable {
    /// Mean intersection over union as a fraction 0...1. The search asks once per architecture.
    func meanIoU(of architecture: Architecture) throws -> Double
}
