import ArgumentParser
import Documents
import Foundation
import Robustness
import Supernet

/// `cimlab train`: the supernet alone.
struct Train: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Train the weight-sharing Dynamic ViT-MoE.",
        discussion: """
            Reads a supernet file (experiments/supernet-b0.yaml), draws its rooms and trains on them. Killed at any time, \
            the same command goes on from the last checkpoint and ends with the same weights. Prints the mIoU of the \
            largest and of the smallest architecture. With --ship the weights are also written with 8 bits each, as they come \
            with the repository (`make supernet`), and what the 8 bits cost is printed.
            """)

    @Argument(help: "The supernet file.")
    var configurationFile = "experiments/supernet-b0.yaml"
    @Option(help: "Which numbers of the file: smallest, quick or full.")
    var profile = Profile.quick
    @Option(name: .customLong("run"), help: "The run\'s folder.")
    var runFolder: String?
    @Option(help: "The seed of the training, in the place of the file's.")
    var seed: UInt64?
    @Option(help: "Also write the weights with 8 bits each to this file, and its digest beside it.")
    var ship: String?
    @Flag(help: "Print a JSON document.")
    var json = false

    func run() throws {
        try withEndings {
            var configuration = try SupernetConfiguration(path: configurationFile, profile: profile)
            configuration.seed = seed ?? configuration.seed
            let laboratory = try Laboratory(directory: runFolder ?? "runs/\(profile.rawValue)")
            let trained = try trainSupernet(configuration, in: laboratory, console: Console())
            if let ship {
                try printShipped(trained, try trained.ship(to: ship, in: laboratory), at: ship)
            } else if json {
                try printJSON(trained)
            } else {
                try printResult(
                    """
                    weights            \(laboratory.blobs.path(of: trained.weights))
                    largest network    mIoU \(percentText(trained.largest.meanIoU)) over 40 classes, \
                    \(percentText(trained.largest.meanIoUOfPresentClasses)) over those present
                    smallest network   mIoU \(percentText(trained.smallest.meanIoU)), \
                    \(percentText(trained.smallest.meanIoUOfPresentClasses))
                    """)
            }
        }
    }
}

extension Train {
    private struct Shipped: Encodable {
        let file: String
        let trained, shipped: TrainedSupernet
    }

    /// What was written, and what its 8 bits cost.
    private func printShipped(_ trained: TrainedSupernet, _ shipped: TrainedSupernet, at path: String) throws {
        if json { return try printJSON(Shipped(file: path, trained: trained, shipped: shipped)) }
        func row(_ name: String, _ score: KeyPath<TrainedSupernet, TrainedSupernet.Score>) -> String {
            let loss = trained[keyPath: score].meanIoU - shipped[keyPath: score].meanIoU
            return column(name, 19) + "mIoU \(percentText(trained[keyPath: score].meanIoU)), with 8 bits "
                + "\(percentText(shipped[keyPath: score].meanIoU)): a loss of \((loss * 100_000).rounded() / 1000) points"
        }
        try printResult(
            [column("weights", 19) + path, row("largest network", \.largest), row("smallest network", \.smallest)]
                .joined(separator: "\n"))
    }
}

/// Trains, or finds trained, and stores the weights for the cells.
func trainSupernet(
    _ configuration: SupernetConfiguration, in laboratory: Laboratory, console: Console
) throws -> TrainedSupernet {
    let line = console.progress("training")
    return try TrainedSupernet.train(configuration, in: laboratory) { progress in
        let loss = (progress.loss * 1000).rounded() / 1000
        line.update(progress.step, of: progress.steps, note: "loss \(loss), \(Int(progress.imagesPerSecond)) images/s")
    }
}

/// A fraction as a percentage with one decimal.
func percentText(_ fraction: Double) -> String { "\((fraction * 1000).rounded() / 10) %" }
