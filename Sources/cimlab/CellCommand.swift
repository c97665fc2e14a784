import ArgumentParser
import Documents
import Foundation
import Processes
import Robustness
import RunStore

/// `cimlab cell`: single cells of a sweep. The worker pool calls `cell run`; people look with `cell show`.
struct CellCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "cell", abstract: "Compute or look at single cells of a sweep.",
        subcommands: [Run.self, Show.self, Rerun.self, Difference.self])

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

        @Option(help: "How many of the missing cells to leave for the end: those that an earlier worker died in.")
        var setAside = 0

        func run() throws {
            try withEndings {
                guard setAside >= 0 else { throw ValidationError("--set-aside takes 0 or more, not \(setAside)") }
                guard let identifier = Digest(hex: plan) else {
                    throw ValidationError("--plan takes the 64 digits of a plan; `cimlab sweep status` lists them")
                }
                guard let shard = Shard(shard) else {
                    throw ValidationError("--shard takes index/count with 0 <= index < count, not '\(shard)'")
                }
                // Results appear whole or not at all, so a worker without its pool may just end.
                ParentLifeline.watch { _exit(75) }
                Self.endWhenAsked()
                let laboratory = try Laboratory(directory: runFolder, create: false)
                let wanted = try laboratory.store.missing(
                    laboratory.store.plan(identifier), shard: shard, retryFailed: retryFailed)
                let runner = CellRunner(laboratory: laboratory)
                var failure: (any Error)?
                for cell in wanted.dropFirst(setAside) + wanted.prefix(setAside) {
                    do {
                        try runner.run(cell)
                    } catch let error as RunStoreError {
                        // A store that cannot keep this cell will not keep the next one: a full disk, a lost mount.
                        throw error
                    } catch {
                        failure = failure ?? error
                    }
                }
                if let failure { throw failure }
            }
        }

        /// SIGTERM comes when a scheduler wants the machine back: 75 asks to be queued again. A job that was queued again
        /// five times (our choice) is left to the next round.
        private static func endWhenAsked() {
            let restarts = ProcessInfo.processInfo.environment["SLURM_RESTART_COUNT"].flatMap { Int($0) } ?? 0
            if restarts < 5 {
                signal(SIGTERM) { _ in _exit(75) }
            } else {
                signal(SIGTERM) { _ in _exit(3) }
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
                let cell = try store.cell(beginning: identifier)
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
