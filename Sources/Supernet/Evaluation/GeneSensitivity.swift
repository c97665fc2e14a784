import Documents
import Foundation
import GSL
import Processes
import ViTMoE

/// How much one gene moves mIoU: in each of some contexts, mIoU with the gene at its upper end minus mIoU at its lower end, over the
/// number of doublings between the two.
///
/// A context is an architecture drawn with hidden sizes uniform in their logarithm; all genes but one are its own.
public struct GeneSensitivity: Codable, Hashable, Sendable {
    /// Place in the genome: experts 1, hidden size 1, experts 2, ...
    public let gene: Int
    /// log2 of the upper over the lower end.
    public let doublings: Double
    /// mIoU per doubling in each context, a fraction.
    public let contexts: [Double]
    /// Mean over the contexts.
    public let mean: Double
    /// Standard deviation of the mean when contexts and images are drawn again, together.
    public let standardError: Double
    /// 95 % interval of the mean: quantiles of the same resamples.
    public let interval: [Double]

    /// "experts of block 2".
    public var name: String { Self.name(gene) }

    /// The name of a gene.
    public static func name(_ gene: Int) -> String {
        "\(gene.isMultiple(of: 2) ? "experts" : "hidden size") of block \(gene / 2 + 1)"
    }
}

/// The sensitivity of mIoU to every gene of one supernet, on the same images.
public struct SensitivityStudy: Codable, Hashable, Sendable {
    /// Identity of the supernet.
    public let supernet: Digest
    /// Images that were judged with.
    public let images: Int
    /// mIoU of the largest and of the smallest architecture on them.
    public let largest: Double, smallest: Double
    /// In the order of the genome.
    public let genes: [GeneSensitivity]

    init(supernet: Digest, images: Int, largest: Double, smallest: Double, genes: [GeneSensitivity]) {
        (self.supernet, self.images, self.genes) = (supernet, images, genes)
        (self.largest, self.smallest) = (largest, smallest)
    }

    /// Resamples of contexts and images (our choice).
    static let resamples = 400

    /// Judges two architectures per gene and context.
    ///
    /// - Parameters:
    ///   - seed: draws the contexts and the resamples.
    ///   - threads: architectures judged at a time; the result is the same for any number.
    ///   - progress: architectures done, and all of them.
    /// - Throws: `SupernetError.invalidSetting` below 2 contexts or images, or what judging throws.
    public init(
        _ supernet: Supernet, contexts: Int, images: [LabelledImage], seed: UInt64, threads: Int = 1,
        progress: @Sendable (Int, Int) -> Void = { _, _ in }
    ) throws {
        guard contexts >= 2, images.count >= 2 else {
            throw SupernetError.invalidSetting(
                name: "contexts and images", value: "\(contexts) and \(images.count)", rule: "at least 2 of each")
        }
        let space = supernet.configuration.space
        let bounds = space.genomeBounds
        var wanted = [space.maximum, space.minimum]
        for number in 0..<contexts {
            var stream = RandomStream(StreamKey(seed: seed, purpose: "sensitivity context", number))
            let genome = space.genome(of: space.randomByLogarithm(&stream))
            for gene in bounds.indices {
                for end in [bounds[gene].upperBound, bounds[gene].lowerBound] {
                    var changed = genome
                    changed[gene] = end
                    wanted.append(try space.architecture(changed))
                }
            }
        }
        // Safe: evaluation only reads the network.
        nonisolated(unsafe) let network = supernet
        let architectures = wanted
        let judged = try concurrently(architectures.count, threads: threads, progress: progress) {
            try network.classCounts(architectures[$0], of: images)
        }
        self.supernet = try supernet.digest()
        self.images = images.count
        let once = [Int32](repeating: 1, count: images.count)
        largest = ClassCounts.meanIoU(judged[0], times: once)
        smallest = ClassCounts.meanIoU(judged[1], times: once)

        let doublings = bounds.map { log2(Double($0.upperBound) / Double($0.lowerBound)) }
        /// mIoU per doubling by gene, then by context.
        func slopes(times: [Int32]) -> [[Double]] {
            bounds.indices.map { gene in
                (0..<contexts).map { context in
                    let place = 2 + 2 * (context * bounds.count + gene)
                    let upper = ClassCounts.meanIoU(judged[place], times: times)
                    let lower = ClassCounts.meanIoU(judged[place + 1], times: times)
                    return doublings[gene] > 0 ? (upper - lower) / doublings[gene] : 0
                }
            }
        }
        let resampled: [[Double]] = (0..<Self.resamples).map { resample in
            var stream = RandomStream(StreamKey(seed: seed, purpose: "sensitivity resample", resample))
            var times = [Int32](repeating: 0, count: images.count)
            for _ in images { times[stream.integer(below: images.count)] += 1 }
            let picked = (0..<contexts).map { _ in stream.integer(below: contexts) }
            return slopes(times: times).map { row in
                picked.reduce(0.0) { $0 + row[$1] } / Double(contexts)
            }
        }
        let measured = slopes(times: once)
        genes = try bounds.indices.map { gene in
            let means = resampled.map { $0[gene] }
            return GeneSensitivity(
                gene: gene, doublings: doublings[gene], contexts: measured[gene],
                mean: try Statistics.mean(measured[gene]), standardError: try Statistics.standardDeviation(means),
                interval: [try Statistics.quantile(means, 0.025), try Statistics.quantile(means, 0.975)])
        }
    }
}

/// A gene's sensitivity over several supernets that differ in the seed of their training.
public struct GeneSensitivitySpread: Codable, Hashable, Sendable {
    /// Place in the genome.
    public let gene: Int
    /// The mean of each supernet, mIoU per doubling.
    public let means: [Double]
    /// Mean over the supernets.
    public let mean: Double
    /// Standard deviation between supernets; nil for one.
    public let between: Double?
    /// sqrt((mean of the squared standard errors within + variance between) / supernets): of one supernet the error within.
    ///
    /// The variance between holds a part of the error within, so this errs to the large side.
    public let standardError: Double

    /// Whether all supernets agree on the sign and the mean is more than two standard errors above 0.
    public var counts: Bool { means.allSatisfy { $0 > 0 } && mean > 2 * standardError }

    /// One row a gene.
    /// - Throws: `StatisticsError` for no study.
    public static func rows(_ studies: [SensitivityStudy]) throws -> [GeneSensitivitySpread] {
        guard let first = studies.first else { return [] }
        return try first.genes.indices.map { place in
            let means = studies.map { $0.genes[place].mean }
            let within = try Statistics.mean(
                studies.map { $0.genes[place].standardError * $0.genes[place].standardError })
            let between = studies.count > 1 ? try Statistics.standardDeviation(means) : nil
            let variance = within + (between ?? 0) * (between ?? 0)
            return GeneSensitivitySpread(
                gene: place, means: means, mean: try Statistics.mean(means), between: between,
                standardError: (variance / Double(studies.count)).squareRoot())
        }
    }
}
