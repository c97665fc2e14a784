/// Where training stands; for display only, nothing depends on the times.
public struct TrainingProgress: Sendable {
    /// Steps done, those before a resume included.
    public let step: Int
    /// Steps in all.
    public let steps: Int
    /// Mean cross-entropy of the step's subnetworks, in nats per pixel.
    public let loss: Double
    /// Images through forward and backward pass per second, since this process began.
    public let imagesPerSecond: Double
    /// Time to the end at this speed.
    public let remaining: Duration
}
