import Documents
import Foundation
import ViTMoE

/// How far what searches find differs between trainings of the supernet, beside how far it differs between search seeds:
/// every search seed is crossed with every supernet that ships.
public struct TrainingSpread: Codable, Sendable {
    /// One scenario and memory.
    public struct Row: Codable, Hashable, Sendable {
        /// The scenario.
        public let scenario: String
        /// The memory.
        public let memory: ChipMemory
        /// ln of the objective of the found design, [supernet][search seed]; nil where nothing feasible was found.
        public let objectives: [[Double?]]

        /// Geometric mean over the seeds in each supernet, in the objective's SI unit; nil where nothing was found.
        public var means: [Double?] { logMeans.map { $0.map { exp($0) } } }

        private var logMeans: [Double?] {
            objectives.map { seeds in
                let found = seeds.compactMap { $0 }
                return found.isEmpty ? nil : found.reduce(0, +) / Double(found.count)
            }
        }

        /// Standard deviation of ln(objective) between search seeds in one supernet, pooled; nil below two seeds.
        public var betweenSeeds: Double? {
            var (square, freedom) = (0.0, 0)
            for (seeds, mean) in zip(objectives, logMeans) {
                guard let mean else { continue }
                let found = seeds.compactMap { $0 }
                square += found.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
                freedom += found.count - 1
            }
            return freedom > 0 ? (square / Double(freedom)).squareRoot() : nil
        }

        /// Standard deviation of ln(objective) between supernets, without what seeds add to their means; nil below two
        /// supernets with a design.
        public var betweenTrainings: Double? {
            let means = logMeans.compactMap { $0 }
            guard means.count > 1, let seeds = betweenSeeds else { return nil }
            let mean = means.reduce(0, +) / Double(means.count)
            let variance = means.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / Double(means.count - 1)
            let counts = objectives.map { Double($0.count { $0 != nil }) }.filter { $0 > 0 }
            let share = counts.reduce(0) { $0 + 1 / $1 } / Double(counts.count)
            return max(0, variance - seeds * seeds * share).squareRoot()
        }
    }

    /// Identities of the supernets; the experiment's own first.
    public let supernets: [Digest]
    /// mIoU of the largest network in each, to which floors refer.
    public let largest: [Double]
    /// By scenario and memory.
    public let rows: [Row]
    /// Designs found in each supernet.
    public let found: [Int]
    /// How many of them meet their scenario's floor by each supernet's own predictor, [found in][judged by].
    public let confirmed: [[Int]]
    /// Networks among them with each gene at its lower end, in the order of the genome.
    public let atLowerEnd: [Int]
}
