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
        /// mIoU with the supernet's weights.
        public let shared: Double
        /// mIoU after training alone.
        public let alone: Double
    }

    /// All architectures.
    public let samples: [Sample]
    /// Kendall's tau-b between the two.
    public let kendallTau: Double
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
        let centre = atanh(min(max(kendallTau, -1 + 1e-12), 1 - 1e-12))
        let width = 1.96 * (0.437 / Double(samples.count - 4)).squareRoot()
        interval = [tanh(centre - width), tanh(centre + width)]
    }

    /// Architectures from the smallest to the largest of a space, evenly in size with chance around it.
    ///
    /// Number i of n has every gene at the fraction (i + 1/2) / n of its range, moved by a uniform draw from -0.15...0.15
    /// (our choice): searches compare architectures over the whole range, and a uniform draw gives hardly any small one.
    public static func architectures(_ space: ArchitectureSpace, count: Int, seed: UInt64) throws -> [Architecture] {
        try (0..<count).map { number in
            var stream = RandomStream(StreamKey(seed: seed, purpose: "ranking audit", number))
            let centre = (Double(number) + 0.5) / Double(count)
            let genome = space.genomeBounds.map { bounds in
                let place = min(max(centre + 0.3 * (stream.uniform() - 0.5), 0), 1)
                return bounds.lowerBound + Int((place * Double(bounds.count - 1)).rounded())
            }
            return try space.architecture(genome)
        }
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
        for (number, architecture) in try architectures(space, count: count, seed: supernet.configuration.seed)
            .enumerated()
        {
            var configuration = supernet.configuration
            configuration.alone = architecture
            configuration.steps = steps ?? configuration.steps
            configuration.warmUpSteps = configuration.steps / 9
            let single = try Supernet.trained(configuration, directory: directory) { try progress(number, $0) }
            let alone = try single.evaluate(architecture).meanIoU
            samples.append(
                Sample(architecture: architecture, shared: try supernet.evaluate(architecture).meanIoU, alone: alone))
        }
        return try RankingAudit(samples)
    }
}
