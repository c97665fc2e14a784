import Documents
import Foundation
import Supernet

/// A supernet that cells can use: its weights are a blob, its first scores are known.
public struct TrainedSupernet: Codable, Sendable {
    /// Digest of the weights' blob.
    public let weights: Digest
    /// What the weights depend on.
    public let configuration: SupernetConfiguration
    /// The training loss by step.
    public let history: [Point]
    /// Score of the largest architecture.
    public let largest: Score
    /// Score of the smallest architecture.
    public let smallest: Score

    /// What the supernets that ship say of each other; nil for one that was trained here.
    public var comparison: SupernetComparison?

    /// One point of the training curve.
    public struct Point: Codable, Hashable, Sendable {
        /// The step, from 1.
        public let step: Int
        /// Mean loss since the point before.
        public let loss: Double
    }

    /// mIoU by both conventions.
    public struct Score: Codable, Hashable, Sendable {
        /// Over all 40 classes.
        public let meanIoU: Double
        /// Over the classes present.
        public let meanIoUOfPresentClasses: Double
    }

    /// Raised by hand whenever equal configurations give other weights: network, images or training have changed.
    static let epoch = 3

    /// The supernet of this configuration that ships with the repository, its weights copied into the laboratory; nil where none
    /// does.
    public static func shipped(
        _ configuration: SupernetConfiguration, from shipped: ShippedSupernets = ShippedSupernets(),
        in laboratory: Laboratory
    ) throws -> TrainedSupernet? {
        guard let path = try shipped.path(of: configuration) else { return nil }
        let summary = ShippedSupernets.summaryPath(of: path)
        var known = try CanonicalJSON.decode(TrainedSupernet.self, from: Data(readFile(summary)))
        let weights = try laboratory.blobs.write([UInt8](readFile(path)))
        guard known.weights == weights, known.configuration == configuration else {
            throw ShippedSupernetError.changed(path: summary, list: shipped.listPath)
        }
        known.comparison = try shipped.comparison()
        return known
    }

    /// Writes the weights with 8 bits a weight beside this summary and lists both in `SHA256SUMS`.
    ///
    /// - Returns: the summary of what was written: its scores are those of the weights with 8 bits.
    public func ship(to path: String, in laboratory: Laboratory) throws -> TrainedSupernet {
        try Supernet.load(laboratory.blobs.verifiedPath(of: weights)).save(to: path, eightBits: true)
        let small = try Supernet.load(path)
        let shipped = TrainedSupernet(
            weights: try Digest(ofFile: path), configuration: configuration, history: history,
            largest: try Score(small.evaluate(configuration.space.maximum)),
            smallest: try Score(small.evaluate(configuration.space.minimum)))
        let summary = ShippedSupernets.summaryPath(of: path)
        try writeAtomically(CanonicalJSON.encode(shipped), to: summary)
        let directory = (path as NSString).deletingLastPathComponent
        try ShippedSupernets(directory: directory.isEmpty ? "." : directory).list([path, summary])
        return shipped
    }

    /// The supernet of this configuration; nil where it is not trained yet.
    ///
    /// - Throws: `BlobError` where it was trained and what is left of it is missing or damaged: hours of training are not done
    ///   again in silence.
    public static func existing(
        _ configuration: SupernetConfiguration, in laboratory: Laboratory
    ) throws -> TrainedSupernet? {
        let summary = try folder(of: configuration, in: laboratory) + "/trained.json"
        guard FileManager.default.fileExists(atPath: summary) else { return nil }
        // Whatever is wrong with it, it is named as damaged.
        guard let known = try? CanonicalJSON.decode(TrainedSupernet.self, from: Data(readFile(summary))) else {
            throw BlobError.damagedSummary(path: summary)
        }
        do { _ = try laboratory.blobs.verifiedPath(of: known.weights) } catch is BlobError {
            throw BlobError.lostWeights(weights: laboratory.blobs.path(of: known.weights), summary: summary)
        }
        return known
    }

    private static func folder(of configuration: SupernetConfiguration, in laboratory: Laboratory) throws -> String {
        try "\(laboratory.supernetDirectory)/\(configuration.digest().short)-\(epoch)"
    }

    /// Trains in the laboratory's supernet folder, or resumes, or finds everything done.
    public static func train(
        _ configuration: SupernetConfiguration, in laboratory: Laboratory,
        progress: (TrainingProgress) -> Void = { _ in }
    ) throws -> TrainedSupernet {
        if let known = try existing(configuration, in: laboratory) { return known }
        let folder = try folder(of: configuration, in: laboratory)
        let supernet = try Supernet(configuration)
        try makeDirectory(folder)
        var record = try LossRecord(path: folder + "/loss.csv")
        // Ten checkpoints: a kill costs at most a tenth of the training.
        try supernet.train(checkpointDirectory: folder, checkpointInterval: max(20, configuration.steps / 10)) { now in
            try record.append(step: now.step, loss: now.loss)
            progress(now)
        }
        let file = folder + "/weights.safetensors"
        try supernet.save(to: file)
        let trained = TrainedSupernet(
            weights: try laboratory.blobs.write(readFile(file)), configuration: configuration,
            history: record.points(steps: configuration.steps),
            largest: try Score(supernet.evaluate(configuration.space.maximum)),
            smallest: try Score(supernet.evaluate(configuration.space.minimum)))
        try writeAtomically(CanonicalJSON.encode(trained), to: folder + "/trained.json")
        // The blob holds the weights from here on; checkpoint and copy are three times its size.
        for name in [Supernet.checkpointName, "weights.safetensors"] {
            try? FileManager.default.removeItem(atPath: "\(folder)/\(name)")
        }
        return trained
    }
}

extension TrainedSupernet.Score {
    init(_ score: SegmentationScore) {
        self.init(meanIoU: score.meanIoU, meanIoUOfPresentClasses: score.meanIoUOfPresentClasses)
    }
}

/// The loss of every step, kept on disk so that a resumed training shows the same curve.
private struct LossRecord {
    private var losses: [Int: Double] = [:]
    private let file: FileHandle

    init(path: String) throws {
        if !FileManager.default.fileExists(atPath: path) { try writeAtomically(Data(), to: path) }
        for line in String(decoding: try readFile(path), as: UTF8.self).split(separator: "\n") {
            let parts = line.split(separator: ",")
            // A line cut short by a kill belongs to a step that is trained again.
            guard parts.count == 2, let step = Int(parts[0]), let loss = Double(parts[1]) else { continue }
            losses[step] = loss
        }
        file = try FileHandle(forWritingTo: URL(fileURLWithPath: path))
        try file.seekToEnd()
    }

    mutating func append(step: Int, loss: Double) throws {
        losses[step] = loss
        try file.write(contentsOf: Data("\n\(step),\(loss)\n".utf8))
    }

    /// Means over a hundredth of the steps each.
    func points(steps: Int) -> [TrainedSupernet.Point] {
        let width = max(1, steps / 100)
        return stride(from: 1, through: steps, by: width).compactMap { start in
            let part = (start..<min(start + width, steps + 1)).compactMap { losses[$0] }
            guard !part.isEmpty else { return nil }
            return TrainedSupernet.Point(
                step: min(start + width - 1, steps), loss: part.reduce(0, +) / Double(part.count))
        }
    }
}
