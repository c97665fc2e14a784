import Documents
import Foundation
import Robustness
import RunStore

/// The engine of this machine: worker processes of this very program over the run's store.
struct LocalEngine: Sendable {
    let laboratory: Laboratory
    let workers: Int
    let console: Console
    /// Whether recorded failures are tried again.
    var retriesFailed = false

    /// Path of this program, also where it was started by a name on the PATH.
    private static var executable: String {
        (try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")) ?? CommandLine.arguments[0]
    }

    /// Computes what the plan wants and the store does not have.
    @Sendable func complete(_ plan: Plan, _ label: String) async throws {
        let identifier = try laboratory.store.write(plan)
        _ = try laboratory.store.sweepOrphans()
        let status = try laboratory.store.status(of: plan)
        for index in status.damaged {
            console.say("\(laboratory.store.path(of: plan.identifiers[index])): does not verify; it is computed again")
        }
        if !status.isComplete {
            let line = console.progress(label)
            let pool = WorkerPool(
                executable: Self.executable,
                workerCount: min(workers, max(1, status.toRun(retryFailed: retriesFailed).count)),
                logFolder: try logFolder()
            ) { shard in
                ["cell", "run", "--run", laboratory.directory, "--plan", identifier.hex, "--shard", "\(shard)"]
                    + (retriesFailed ? ["--retry-failed"] : [])
            }
            let report = try await pool.run(plan, in: laboratory.store, retryFailed: retriesFailed) { now in
                line.update(
                    now.completedCount, of: now.totalCount,
                    note: now.failedCount > 0 ? "\(now.failedCount) failed" : "")
            }
            for exit in report.unsuccessful { console.say("worker of \(exit)") }
        }
        try await requireComplete(plan, label)
        let conflicts = try laboratory.store.conflicts()
        if !conflicts.isEmpty {
            console.say("two different results for one cell, kept side by side: \(conflicts.joined(separator: ", "))")
        }
    }

    /// Computes nothing: a plan with missing cells is an error.
    @Sendable func requireComplete(_ plan: Plan, _ label: String) async throws {
        let after = try laboratory.store.status(of: plan)
        guard after.isComplete else {
            let failed = after.failed.first.map { plan.identifiers[$0] }
            throw IncompleteError(
                stage: label, wanted: plan.cells.count, missing: plan.cells.count - after.done.count,
                failed: after.failed.count,
                failure: try failed.flatMap { try laboratory.store.failure(of: $0)?.message } ?? lastLogLine())
        }
    }

    /// An empty folder for the logs of one stage: an old one's last words would be taken for this one's.
    private func logFolder() throws -> String {
        let folder = laboratory.directory + "/logs"
        try? FileManager.default.removeItem(atPath: folder)
        try makeDirectory(folder)
        return folder
    }

    /// The last words of a worker, for an error that no cell recorded.
    private func lastLogLine() -> String? {
        let folder = laboratory.directory + "/logs"
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
        return names.sorted().lazy.compactMap { name in
            (try? String(contentsOfFile: "\(folder)/\(name)", encoding: .utf8))?
                .split(separator: "\n").last { $0.hasPrefix("cimlab:") }.map(String.init)
        }.first
    }
}

/// One worker per core unless the user says otherwise.
var defaultWorkers: Int { max(1, ProcessInfo.processInfo.activeProcessorCount) }
