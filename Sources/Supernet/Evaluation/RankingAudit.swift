import Foundation
import GSL
import ViTMoE

/// Does the supernet rank architectures as training each of them alone does?
///
/// Weight sharing can spoil the order (Yu et al., arXiv:2003.04276); everything that searches on a supernet rests on it.
public struct RankingAudit: Codable, Hashable, Sendable {
    /// One architecture, judged both ways on the same images.
    public struct Sample: Codable, Hashable, Sendable {
        /// The architecture.
        public let architecture: Architecture
        /// Trainable values of the network alone.
        public let parameters: Int
        /// mIoU with the supernet's weights.
        public let shared: Double
        /// mIoU after training alone.
        public let alone: Double
    }

    /// All architectures.
    public let samples: [Sample]
    /// Kendall's tau-b between the two.
    public let kendallTau: Double
    /// Kendall's tau-b between the number of parameters and mIoU alone: what an order by size reaches without any supernet; nil where
    /// all have one size.
    public let parameterTau: Double?
    /// 95 % interval of tau: tanh(atanh(tau) +- 1.96 sqrt(0.437 / (n - 4))).
    ///
    /// Source: E. C. Fieller, H. O. Hartley, E. S. Pearson, Biometrika 44 (1957) 470-481; good for |tau| < 0.8.
    public let interval: [Double]

    /// Fewest architectures.
    public static let minimumSamples = 6

    /// Compares the two orders.
    /// - Throws: `SupernetError.tooFewSamples` below 6, or `StatisticsError` if all values are equal.
    public init(_ samples: [Sample]) throws {
        guard samples.count >= Self.minimumSamples else {
            throw SupernetError.tooFewSamples(found: samples.count, needed: Self.minimumSamples)
        }
        self.samples = samples
        kendallTau = try Statistics.kendallTauB(samples.map(\.shared), samples.map(\.alone))
        // Undefined where all networks have equally many parameters.
        parameterTau = try? Statistics.kendallTauB(samples.map { Double($0.parameters) }, samples.map(\.alone))
        let centre = atanh(min(max(kendallTau, -1 + 1e-12), 1 - 1e-12))
        let width = 1.96 * (0.437 / Double(samples.count - 4)).squareRoot()
        interval = [tanh(centre - width), tanh(centre + width)]
    }

    /// Architectures with every gene uniform within its bounds, each once.
    public static func architectures(_ space: ArchitectureSpace, count: Int, seed: UInt64) -> [Architecture] {
        var stream = RandomStream(StreamKey(seed: seed, purpose: "ranking audit"))
        var found: [Architecture] = []
        var seen: Set<Architecture> = []
        while found.count < count, Double(seen.count) < space.cardinality {
            let candidate = space.random(&stream)
            if seen.insert(candidate).inserted { found.append(candidate) }
        }
        return found
    }

    /// Trains each architecture alone, or goes on where an earlier call stopped, and compares.
    ///
    /// Alone means: a network of exactly its size, from its own initial weights, on the same images with the same recipe
    /// as the supernet, for `steps` steps.
    /// - Parameters:
    ///   - directory: checkpoints and results; the same call continues there.
    ///   - progress: architecture number, and where its training stands.
    public static func run(
        _ supernet: Supernet, count: Int, steps: Int? = nil, directory: String,
        progress: (Int, TrainingProgress) throws -> Void = { _, _ in }
    ) throws -> RankingAudit {
        let space = supernet.configuration.space
        var samples: [Sample] = []
        for (number, architecture) in architectures(space, count: count, seed: supernet.configuration.seed).enumerated()
        {
            var configuration = supernet.configuration
            configuration.alone = architecture
            configuration.steps = steps ?? configuration.steps
            configuration.warmUpSteps = configuration.steps / 9
            let single = try Supernet.trained(configuration, directory: directory) { try progress(number, $0) }
            let alone = try single.evaluate(architecture).meanIoU
            samples.append(
                Sample(
                    architecture: architecture, parameters: single.parameterCount,
                    shared: try supernet.evaluate(architecture).meanIoU, alone: alone))
        }
        return try RankingAudit(samples)
    }
}
