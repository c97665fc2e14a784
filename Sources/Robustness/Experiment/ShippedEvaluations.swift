import Documents
import Foundation
import GSL
import RunStore
import Supernet
import ViTMoE

/// mIoU of architectures in the supernets that ship: `supernets/evaluations.csv`, so that a first run need not compute hundreds of
/// passes over all validation images again. A part of it is computed again in every run, as a check.
///
/// Columns: SHA-256 of the weights, genome (experts and hidden size of the four blocks), mIoU over all classes, mIoU over those
/// present; fractions with all their digits. A row holds for the weights' own validation images.
public struct ShippedEvaluations: Sendable {
    /// One row's key.
    struct Key: Hashable, Sendable {
        let weights: Digest
        let genome: [Int]
    }

    /// What a row says.
    public struct Score: Hashable, Sendable {
        /// Over all classes, a fraction.
        public let meanIoU: Double
        /// Over the classes present, a fraction.
        public let meanIoUOfPresentClasses: Double
    }

    /// Where the table lies.
    public let path: String
    private var scores: [Key: Score]

    private static let header = "weights,genome,mean IoU,mean IoU of present classes"

    /// Reads the table of a folder; empty where there is none.
    /// - Throws: `ShippedSupernetError` for a file that `SHA256SUMS` does not state or a line that is no row.
    public init(_ shipped: ShippedSupernets = ShippedSupernets()) throws {
        path = "\(shipped.directory)/evaluations.csv"
        scores = [:]
        guard let listed = try shipped.files().first(where: { $0.name == "evaluations.csv" }) else { return }
        guard FileManager.default.fileExists(atPath: path) else { throw ShippedSupernetError.missing(path: path) }
        guard try Digest(ofFile: path) == listed.digest else {
            throw ShippedSupernetError.changed(path: path, list: shipped.listPath)
        }
        for line in try String(decoding: readFile(path), as: UTF8.self).split(whereSeparator: \.isNewline).dropFirst() {
            let parts = line.split(separator: ",")
            guard parts.count == 4, let weights = Digest(hex: String(parts[0])), let meanIoU = Double(parts[2]),
                let present = Double(parts[3]), (0...1).contains(meanIoU), (0...1).contains(present)
            else { throw ShippedSupernetError.malformedList(path: path, line: String(line)) }
            let genome = parts[1].split(separator: " ").compactMap { Int($0) }
            scores[Key(weights: weights, genome: genome)] = Score(meanIoU: meanIoU, meanIoUOfPresentClasses: present)
        }
    }

    /// Rows of all supernets.
    public var count: Int { scores.count }

    /// Computes what is not in the table, and writes it and its digest after each supernet.
    public mutating func complete(
        _ architectures: [Architecture], of weightPaths: [String], shipped: ShippedSupernets,
        progress: (Int, Int) -> Void = { _, _ in }
    ) throws {
        let total = architectures.count * weightPaths.count
        for (place, weightPath) in weightPaths.enumerated() {
            let weights = try Digest(ofFile: weightPath)
            let supernet = try Supernet.load(weightPath)
            var isNew = false
            for (number, architecture) in architectures.enumerated() {
                let key = Key(weights: weights, genome: supernet.configuration.space.genome(of: architecture))
                if scores[key] == nil {
                    let score = try supernet.evaluate(architecture)
                    scores[key] = Score(
                        meanIoU: score.meanIoU, meanIoUOfPresentClasses: score.meanIoUOfPresentClasses)
                    isNew = true
                }
                progress(place * architectures.count + number + 1, total)
            }
            if isNew { try write(shipped) }
        }
    }

    private func write(_ shipped: ShippedSupernets) throws {
        let rows = scores.map { key, score in
            "\(key.weights.hex),\(key.genome.map(String.init).joined(separator: " ")),\(score.meanIoU),"
                + "\(score.meanIoUOfPresentClasses)"
        }.sorted()
        try writeAtomically(Data(([Self.header] + rows).map { $0 + "\n" }.joined().utf8), to: path)
        try shipped.list([path])
    }

    /// Puts what the table knows of a plan's clean evaluations into the store, where it is not there yet.
    /// - Returns: how many cells it filled.
    @discardableResult
    public func fill(_ plan: Plan, _ store: RunStore) throws -> Int {
        guard !scores.isEmpty else { return 0 }
        var filled = 0
        for cell in plan.cells where cell.kind == EvaluationCell.kind {
            let evaluation = try cell.decodeConfiguration(as: EvaluationCell.self)
            let space = ArchitectureSpace.standard(evaluation.architecture.backbone)
            let key = Key(weights: evaluation.weights, genome: space.genome(of: evaluation.architecture))
            guard evaluation.isClean, let score = scores[key], try !store.isValid(cell.identifier) else { continue }
            _ = try store.write(
                EvaluationCell.Result(
                    meanIoU: [score.meanIoU], meanIoUOfPresentClasses: [score.meanIoUOfPresentClasses]), for: cell)
            filled += 1
        }
        return filled
    }

    /// Largest difference in mIoU between the table and this machine that counts as rounding: processors add in other orders.
    public static let tolerance = 0.0005

    /// Computes a random twentieth of a supernet's rows again.
    ///
    /// - Returns: how many of how many rows, and the largest difference of mIoU as a fraction; nil for weights without rows.
    /// - Throws: ``ShippedSupernetError/otherEvaluation`` where a difference is above the tolerance.
    public func check(
        _ weights: Digest, at weightPath: String, seed: UInt64, progress: (Int, Int) -> Void = { _, _ in }
    ) throws -> (checked: Int, of: Int, largest: Double)? {
        var own = scores.filter { $0.key.weights == weights }.sorted {
            $0.key.genome.lexicographicallyPrecedes($1.key.genome)
        }
        guard !own.isEmpty else { return nil }
        let total = own.count
        var stream = RandomStream(StreamKey(seed: seed, purpose: "shipped evaluations"))
        stream.shuffle(&own)
        let chosen = own.prefix((total + 19) / 20)
        let supernet = try Supernet.load(weightPath)
        var largest = 0.0
        for (number, (key, score)) in chosen.enumerated() {
            let architecture = try supernet.configuration.space.architecture(key.genome)
            let difference = abs(try supernet.evaluate(architecture).meanIoU - score.meanIoU)
            guard difference <= Self.tolerance else {
                throw ShippedSupernetError.otherEvaluation(
                    path: path, architecture: "\(architecture)", points: 100 * difference)
            }
            largest = max(largest, difference)
            progress(number + 1, chosen.count)
        }
        return (chosen.count, total, largest)
    }
}
