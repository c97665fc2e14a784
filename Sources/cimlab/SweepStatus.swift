import ArgumentParser
import Documents
import Foundation
import Robustness
import RunStore

extension Sweep {
    /// `cimlab sweep status`: how far every plan of a run is.
    struct Status: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Show how far the plans of a run are; exit code 3 while cells are missing.")

        @Option(name: .customLong("run"), help: "The run\'s folder.")
        var runFolder = "runs/quick"
        @Option(help: "Only this plan: its name, or the first digits of its identifier.")
        var plan: String?
        @Flag(help: "Print a JSON document.")
        var json = false

        private struct Row: Codable {
            let plan: String
            let identifier: String
            let cells, done, missing, damaged, failed: Int
            /// Cells of an older version of the code: kept, never reused, and not what this version would compute.
            let stale: Int
        }

        func run() throws {
            try withEndings {
                let store = try RunStore(directory: runFolder + "/store", create: false)
                let rows = try store.plans(named: plan).map { plan in
                    let status = try store.status(of: plan)
                    return Row(
                        plan: plan.name, identifier: plan.identifier.hex, cells: plan.cells.count,
                        done: status.done.count, missing: status.missing.count, damaged: status.damaged.count,
                        failed: status.failed.count,
                        stale: plan.cells.count { CellRunner.currentEpochs[$0.kind] != $0.epoch })
                }
                if json {
                    try printJSON(rows)
                } else {
                    for row in rows {
                        let rest = [
                            ("missing", row.missing), ("damaged", row.damaged), ("failed", row.failed),
                            ("stale", row.stale),
                        ]
                        .filter { $0.1 > 0 }.map { ", \($0.1) \($0.0)" }.joined()
                        try printResult(
                            "\(row.plan)  \(row.done) of \(row.cells) done\(rest)  \(row.identifier.prefix(12))")
                    }
                }
                if rows.contains(where: { $0.done < $0.cells }) { throw ExitCode(Ending.incomplete.rawValue) }
            }
        }
    }
    /// `cimlab sweep watch`: progress of work that goes on elsewhere.
    struct Watch: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Show the progress of a run until its plans are done; Ctrl-C ends the watching, not the run.")

        @Option(name: .customLong("run"), help: "The run\'s folder.")
        var runFolder = "runs/quick"
        @Option(help: "Seconds between looks.")
        var every = 2.0

        func run() async throws {
            try await withEndings {
                guard (0.1...3600).contains(every) else { throw ValidationError("--every takes 0.1 to 3600 seconds") }
                let store = try RunStore(directory: runFolder + "/store", create: false)
                let line = Console().progress(runFolder)
                while true {
                    // Plans of later stages appear while one watches.
                    let wanted = Set(try store.plans(named: nil).flatMap(\.identifiers))
                    let done = Set(try store.completedCells()).intersection(wanted).count
                    let failed = Set(try store.failedCells()).intersection(wanted).count
                    line.update(done, of: wanted.count, note: failed > 0 ? "\(failed) failed" : "")
                    if done == wanted.count { return }
                    try await Task.sleep(for: .seconds(every))
                }
            }
        }
    }

    /// `cimlab sweep logs`: what the workers said.
    struct Logs: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Print what the workers of a run said, each line led by its file.")

        @Option(name: .customLong("run"), help: "The run\'s folder.")
        var runFolder = "runs/quick"
        @Option(help: "Only the logs of this plan.")
        var plan: String?

        func run() throws {
            try withEndings {
                let store = try RunStore(directory: runFolder + "/store", create: false)
                for name in Set(try store.plans(named: plan).map(\.name)).sorted() {
                    let folder = "\(runFolder)/logs/\(name)"
                    guard FileManager.default.fileExists(atPath: folder) else { continue }
                    for file in try FileManager.default.contentsOfDirectory(atPath: folder).sorted() {
                        let text = String(decoding: try readFile("\(folder)/\(file)", limit: 16 << 20), as: UTF8.self)
                        for line in text.split(separator: "\n") { try printResult("\(name)/\(file): \(line)") }
                    }
                }
            }
        }
    }

    /// `cimlab sweep cancel`: ends what waits and runs in Slurm's queue.
    struct Cancel: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Cancel the Slurm jobs of a run; cells that are done stay.",
            discussion: "A run with --engine local ends with Ctrl-C.")

        @Option(name: .customLong("run"), help: "The run\'s folder.")
        var runFolder = "runs/quick"

        func run() throws {
            try withEndings {
                let store = try RunStore(directory: runFolder + "/store", create: false)
                let scheduler = try SlurmScheduler()
                var count = 0
                for name in try store.plans(named: nil).map({ SlurmEngine.jobName($0, of: runFolder) }) {
                    for job in [name, name + "-merge"] {
                        let active = try scheduler.activeCount(named: job)
                        if active > 0 { try scheduler.cancel(named: job) }
                        count += active
                    }
                }
                try printResult("\(count) jobs cancelled")
            }
        }
    }
}
