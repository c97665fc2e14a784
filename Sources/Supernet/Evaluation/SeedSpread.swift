import Documents
import GSL
import Processes
import ViTMoE

/// How far the mIoU of the same architectures on the same images differs between trainings that differ in their seed.
public struct SeedSpread: Codable, Hashable, Sendable {
    /// One architecture in every supernet.
    public struct Row: Codable, Hashable, Sendable {
        /// The architecture.
        public let architecture: Architecture
        /// mIoU, one a supernet.
        public let meanIoU: [Double]
    }

    /// Identities of the supernets.
    public let supernets: [Digest]
    /// Images that were judged with.
    public let images: Int
    /// All architectures.
    public let rows: [Row]
    /// Mean mIoU of each supernet over the architectures.
    public let means: [Double]
    /// Standard deviation between supernets of an architecture's mIoU: root of the mean over architectures of the variance.
    public let between: Double
    /// The same after taking every supernet's own mean away: what is left is what changes the order.
    public let betweenRelative: Double
    /// Standard error of an architecture's mIoU within one supernet, from drawing other images (bootstrap), root mean square.
    public let within: Double
    /// Standard deviation among the architectures of their mean over the supernets.
    public let amongArchitectures: Double
    /// Kendall's tau-b of each pair of supernets: 1 and 2, 1 and 3, 2 and 3, ...
    public let kendallTaus: [Double]

    /// The smallest tau of two supernets: a ceiling for every ranking by one of them.
    public var smallestTau: Double { kendallTaus.min() ?? 0 }

    /// Resamples of the images (our choice).
    static let resamples = 200

    /// Judges uniformly drawn architectures in every supernet.
    /// - Throws: `SupernetError.invalidSetting` below 2 supernets, 8 architectures or 2 images, or what judging throws.
    public init(
        _ supernets: [Supernet], architectures count: Int, images: [LabelledImage], seed: UInt64, threads: Int = 1,
        progress: @Sendable (Int, Int) -> Void = { _, _ in }
    ) throws {
        guard supernets.count >= 2, count >= 8, images.count >= 2, let space = supernets.first?.configuration.space
        else {
            throw SupernetError.invalidSetting(
                name: "supernets, architectures, images", value: "\(supernets.count), \(count), \(images.count)",
                rule: "at least 2, 8 and 2")
        }
        let architectures = RankingAudit.architectures(space, count: count, seed: seed)
        // Safe: evaluation only reads the networks.
        nonisolated(unsafe) let networks = supernets
        let judged = try concurrently(supernets.count * count, threads: threads, progress: progress) { place in
            try networks[place / count].classCounts(architectures[place % count], of: images)
        }
        let once = [Int32](repeating: 1, count: images.count)
        let scores = judged.map { ClassCounts.meanIoU($0, times: once) }
        let own = supernets.indices.map { Array(scores[$0 * count..<($0 + 1) * count]) }
        let means = try own.map { try Statistics.mean($0) }
        rows = architectures.enumerated().map { place, architecture in
            Row(architecture: architecture, meanIoU: own.map { $0[place] })
        }
        self.means = means
        self.supernets = try supernets.map { try $0.digest() }
        self.images = images.count
        let samples = rows
        func deviation(_ values: (Row) -> [Double]) throws -> Double {
            try Statistics.mean(samples.map { try Statistics.variance(values($0)) }).squareRoot()
        }
        between = try deviation { $0.meanIoU }
        betweenRelative = try deviation { row in zip(row.meanIoU, means).map { $0 - $1 } }
        var variances: [Double] = []
        for (place, counts) in judged.enumerated() {
            let resampled = (0..<Self.resamples).map { resample in
                var stream = RandomStream(StreamKey(seed: seed, purpose: "seed spread", place, resample))
                var times = [Int32](repeating: 0, count: images.count)
                for _ in images { times[stream.integer(below: images.count)] += 1 }
                return ClassCounts.meanIoU(counts, times: times)
            }
            variances.append(try Statistics.variance(resampled))
        }
        within = try Statistics.mean(variances).squareRoot()
        amongArchitectures = try Statistics.standardDeviation(samples.map { try Statistics.mean($0.meanIoU) })
        var taus: [Double] = []
        for first in supernets.indices {
            for second in supernets.indices.dropFirst(first + 1) {
                taus.append(try Statistics.kendallTauB(own[first], own[second]))
            }
        }
        kendallTaus = taus
    }
}
