import Calibration
import Documents
import Foundation
import GSL
import Robustness
import RunStore
import Supernet

/// A run folder with a calibration and a hardly trained supernet, and an engine that takes cells in its own order.
struct ExperimentBench {
    let runner: ExperimentRunner
    let laboratory: Laboratory
    let trained: TrainedSupernet

    init(folder: String, supernet: SupernetConfiguration, calibration: Calibration, order seed: UInt64) throws {
        laboratory = try Laboratory(directory: folder)
        let laboratory = self.laboratory
        trained = try TrainedSupernet.train(supernet, in: laboratory)
        runner = ExperimentRunner(
            laboratory: laboratory, calibration: try laboratory.blobs.write(calibration), weights: trained.weights
        ) { plan, _ in
            var cells = try laboratory.store.missing(plan)
            var stream = RandomStream(StreamKey(seed: seed, purpose: "order of cells"))
            stream.shuffle(&cells)
            let runner = CellRunner(laboratory: laboratory)
            for cell in cells { try runner.run(cell) }
        }
    }

    init(folder: String, experiment: Experiment, calibration: Calibration, order seed: UInt64) throws {
        try self.init(folder: folder, supernet: experiment.supernet, calibration: calibration, order: seed)
    }

    private static let supernet = """
        name: tiny
        backbone: b0
        experts per token: 1
        seed: 1
        profiles:
          smallest: &size {image: {height: 32, width: 32}, decoder width: 8, training images: 8, validation images: 4, steps: 2, batch size: 2}
          quick: *size
          full: *size
        """

    /// A folder with a copy of an experiment of the repository on a tiny supernet, and the copy's path.
    static func micro(_ file: String, replacing edits: [(String, String)]) throws -> (String, String) {
        let folder = NSTemporaryDirectory() + "cimlab-micro-\(UUID().uuidString)"
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        try supernet.write(toFile: folder + "/supernet-b0.yaml", atomically: true, encoding: .utf8)
        try FileManager.default.copyItem(
            atPath: repositoryRoot + "/experiments/designs", toPath: folder + "/designs")
        var text = try String(contentsOfFile: "\(repositoryRoot)/experiments/\(file)", encoding: .utf8)
        for (old, new) in edits { text = text.replacingOccurrences(of: old, with: new) }
        try text.write(toFile: folder + "/\(file)", atomically: true, encoding: .utf8)
        return (folder, "\(folder)/\(file)")
    }
}
