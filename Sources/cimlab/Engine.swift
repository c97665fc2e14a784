import Documents
import Foundation
import Robustness
import RunStore

/// The engine of this machine: worker processes of this very program over the run's store.
struct LocalEngine: SweepEngine {
    let laboratory: Laboratory
    let workers: Int
    let console: Console
    /// Whether recorded failures are tried again.
    var retriesFailed = false
    /// Where machines read along.
    var events: EventLog?

    /// Path of this program, also where it was started by a name on the PATH.
    static var executable: String {
        // Without /proc the name by which it was called must do.
        (try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")) ?? CommandLine.arguments[0]
    }

    @Sendable func complete(_ plan: Plan, _ label: String) async throws {
        try laboratory.store.write(plan)
        let status = try laboratory.store.status(of: plan)
        try laboratory.announceDamage(plan, status, console)
        events?.write(.stage(label, plan: plan.identifier.hex, cells: plan.cells.count, done: status.done.count))
        if !status.isComplete {
            let line = console.progress(label)
            let command = cellCommand(plan, retriesFailed: retriesFailed)
            let pool = WorkerPool(
                executable: Self.executable,
                workerCount: min(workers, max(1, status.toRun(retryFailed: retriesFailed).count)),
                logFolder: try freshLogFolder(plan)
            ) { shard, setAside in
                command + ["--shard", "\(shard)", "--set-aside", "\(setAside)"]
            }
            let report = try await Interruption.stopping("\(label): cells that are done stay") {
                try await pool.run(plan, in: laboratory.store, retryFailed: retriesFailed) { now in
                    line.update(
                        now.completedCount, of: now.totalCount,
                        note: now.failedCount > 0 ? "\(now.failedCount) failed" : "", remaining: now.remainingSeconds)
                    events?.write(.progress(label, now))
                }
            }
            for exit in report.unsuccessful {
                console.say("worker of \(exit)")
                events?.write(.exit(label, "\(exit)"))
            }
        }
        try await requireComplete(plan, label)
        try laboratory.announceConflicts(console)
        events?.write(.done(label, cells: plan.cells.count))
    }
}

/// One worker per core unless the user says otherwise.
var defaultWorkers: Int { max(1, ProcessInfo.processInfo.activeProcessorCount) }
