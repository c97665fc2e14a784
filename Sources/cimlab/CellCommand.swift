import ArgumentParser
import Documents
import Foundation
import Robustness
import RunStore

/// `cimlab cell`: single cells of a sweep. The worker pool calls `cell run`; people look with `cell show`.
struct CellCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "cell", abstract: "Compute or look at single cells of a sweep.",
        subcommands: [Run.self, Show.self])

    /// `cimlab cell run`: one shard of a plan; safe to run twice.
    struct Run: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Compute the missing cells of one shard of a plan.",
            discussion: "The worker pool of `cimlab sweep run` calls this; running it twice does no harm.")

        @Option(name: .customLong("run"), help: "The run\'s folder.")
        var runFolder: String
        @Option(help: "The plan's identifier in the run's store.")
        var plan: String
        @Option(help: "Which part of the plan: index/count, from 0/1.")
        var shard = "0/1"
        @Flag(help: "Try recorded failures again.")
        var retryFailed = false

        func run() throws {
            try withEndings {
                guard let identifier = Digest(hex: plan) else {
                    throw ValidationError("--plan takes the 64 digits of a plan; `cimlab sweep status` lists them")
                }
                guard let shard = Shard(shard) else {
                    throw ValidationError("--shard takes index/count with 0 <= index < count, not '\(shard)'")
                }
                // Results appear whole or not at all, so a worker without its pool may just end.
                ParentLifeline.watch { _exit(75) }
                let laboratory = try Laboratory(directory: runFolder, create: false)
                let wanted = try laboratory.store.missing(
                    laboratory.store.plan(identifier), shard: shard, retryFailed: retryFailed)
                let runner = CellRunner(laboratory: laboratory)
                var failure: (any Error)?
                for cell in wanted {
                    do { try runner.run(cell) } catch {
                        failure = failure ?? error
                    }
                }
                if let failure { throw failure }
            }
        }
    }

    /// `cimlab cell show`: what a cell was computed from and what it left.
    struct Show: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Print a cell's specification and result as JSON.")

        @Argument(help: "The cell's identifier: the first digits suffice.")
        var identifier: String
        @Option(name: .customLong("run"), help: "The run\'s folder.")
        var runFolder = "runs/quick"

        func run() throws {
            try withEndings {
                let store = try RunStore(directory: runFolder + "/store", create: false)
                let matches = try store.completedCells().filter { $0.hex.hasPrefix(identifier) }
                guard matches.count == 1, let cell = matches.first else {
                    throw RunStoreError.notFound(
                        "\(runFolder): \(matches.count) cells begin with '\(identifier)', 1 wanted: it is")
                }
                guard let specification = try store.specification(of: cell), let result = try store.read(cell) else {
                    throw RunStoreError.notFound("cell \(cell)")
                }
                try printResult(
                    "{\"specification\": \(String(decoding: specification.canonicalBytes, as: UTF8.self)), "
                        + "\"result\": \(String(decoding: result, as: UTF8.self))}")
            }
        }
    }
}
