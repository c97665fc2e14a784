import Quantities
import Supernet
import ViTMoE

/// Tables G1 and G2 as this lab computes them.
public struct CompressionResult: Codable, Sendable {
    /// The supernet's largest network, quantized after training.
    public struct Quantized: Codable, Hashable, Sendable {
        /// Bits of weights and inputs.
        public let bits: Int
        /// One for each way of quantizing, in the order of its cases.
        public let scores: [Double]
        /// Both ways cost the same.
        public let costs: [NetworkCost]

        /// mIoU over all 40 classes by one way of quantizing.
        public func meanIoU(_ method: QuantizationMethod) -> Double? {
            zip(QuantizationMethod.allCases, scores).first { $0.0 == method }?.1
        }
    }

    /// A network that was trained alone.
    public struct Trained: Codable, Hashable, Sendable {
        /// How.
        public let approach: DistillationStudy.Approach
        /// The network.
        public let architecture: Architecture
        /// mIoU over all 40 classes.
        public let meanIoU: Double
        /// At 8 bits.
        public let costs: [NetworkCost]
    }

    /// The resolved experiment.
    public let experiment: CompressionExperiment
    /// The supernet.
    public let trained: TrainedSupernet
    /// By bits, as the experiment names them.
    public let quantized: [Quantized]
    /// In the order of Table G2.
    public let alone: [Trained]

    /// The answers in plain lines.
    public var summaryText: String {
        let unquantized = DecimalText.percent(trained.largest.meanIoU, digits: 3)
        let rows = quantized.map { row in
            let scores = QuantizationMethod.allCases.compactMap { method in
                row.meanIoU(method).map { "\(DecimalText.percent($0, digits: 3)) (\(method.rawValue))" }
            }
            return "PTQ INT\(row.bits): mIoU \(scores.joined(separator: ", ")); unquantized \(unquantized)"
        }
        let others = alone.map { row in
            "\(row.approach.displayName), \(row.architecture): mIoU \(DecimalText.percent(row.meanIoU, digits: 3)) after "
                + "\(experiment.steps) steps"
        }
        return ([experiment.title] + rows + others).joined(separator: "\n")
    }
}
