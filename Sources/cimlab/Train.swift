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
            largest and of the smallest architecture.
            """)

    @Argument(help: "The supernet file.")
    var configurationFile = "experiments/supernet-b0.yaml"
    @Option(help: "Which numbers of the file: smallest, quick or full.")
    var profile = Profile.quick
    @Option(name: .customLong("run"), help: "The run\'s folder.")
    var runFolder: String?
    @Flag(help: "Print a JSON document.")
    var json = false

    func run() throws {
        try withEndings {
            let configuration = try SupernetConfiguration(path: configurationFile, profile: profile)
            let laboratory = try Laboratory(directory: runFolder ?? "runs/\(profile.rawValue)")
            let trained = try trainSupernet(configuration, in: laboratory, console: Console())
            if json {
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
