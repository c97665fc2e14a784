import ArgumentParser
import Documents
import Foundation
import Robustness
import RunStore

/// The engine of a cluster: array jobs over a run's folder that all nodes see.
///
/// The store decides what is done; Slurm's queue decides only whether to wait. Killed at any time, the same command finds
/// its jobs by their name and waits for them, or submits what is missing.
struct SlurmEngine: SweepEngine {
    let laboratory: Laboratory
    let scheduler: SlurmScheduler
    let options: EngineOptions
    let console: Console
    let retriesFailed: Bool
    let events: EventLog?

    /// Rounds without one new cell before a stage is given up. Our choice.
    private static let idleRounds = 2
    /// Seconds without an answer of Slurm's before a stage is given up: a controller may be restarted. Our choice.
    private static let silence = 1800.0
    /// Seconds that a network file system may take to show files of other nodes. Our choice.
    private static let settling = 5

    /// The name of a plan's jobs: digits of the plan and of the run's path, as two runs may share a plan.
    static func jobName(_ plan: Plan, of run: String) -> String {
        "cimlab-\(plan.identifier.short)-\(Digest(of: absolute(run)).short)"
    }

    static func absolute(_ path: String) -> String { URL(fileURLWithPath: path).standardizedFileURL.path }

    func complete(_ plan: Plan, _ label: String) async throws {
        let name = Self.jobName(plan, of: laboratory.directory)
        var status = try laboratory.store.status(of: plan)
        if options.dryRun {
            guard !status.isComplete else { return }
            try show(plan, label, status)
            throw CleanExit.message("Nothing was submitted. Later stages follow from the results of this one.")
        }
        try laboratory.store.write(plan)
        try laboratory.announceDamage(plan, status, console)
        events?.write(.stage(label, plan: plan.identifier.hex, cells: plan.cells.count, done: status.done.count))
        let line = console.progress(label)
        var idle = 0
        while !status.isComplete, idle < Self.idleRounds {
            if try scheduler.activeCount(named: name) == 0 {
                guard !status.toRun(retryFailed: retriesFailed).isEmpty else { break }
                try submit(plan, name, status)
            } else {
                console.say("\(label): jobs named \(name) are in the queue; waiting for them")
            }
            let before = status.done.count
            try await Interruption.stopping(
                "The jobs of \(label) stay in Slurm's queue (`cimlab sweep cancel --run \(laboratory.directory)` ends them)"
            ) { try await wait(for: name, plan, line) }
            status = try laboratory.store.status(of: plan)
            for _ in 0..<Self.settling where !status.toRun(retryFailed: false).isEmpty {
                try await Task.sleep(for: .seconds(1))
                status = try laboratory.store.status(of: plan)
            }
            idle = status.done.count > before ? 0 : idle + 1
        }
        line.update(status.done.count, of: plan.cells.count)
        try await requireComplete(plan, label)
        try laboratory.announceConflicts(console)
        events?.write(.done(label, cells: plan.cells.count))
    }

    private func requests(_ plan: Plan, _ status: PlanStatus, logs: String) throws -> [SlurmScheduler.ArrayRequest] {
        let jobs = ArrayJobs(
            cellCount: plan.cells.count, missing: status.toRun(retryFailed: retriesFailed),
            cellsPerTask: try options.cellsPerTask ?? cellsPerTask(plan),
            maximumArraySize: try scheduler.maximumArraySize())
        var command = [LocalEngine.executable] + cellCommand(plan, retriesFailed: retriesFailed)
        command = command.map { $0 == laboratory.directory ? Self.absolute($0) : $0 }
        return jobs.chunks.map { chunk in
            SlurmScheduler.ArrayRequest(
                name: Self.jobName(plan, of: laboratory.directory), chunk: chunk, throttle: options.jobs ?? 1000,
                folder: FileManager.default.currentDirectoryPath, logs: logs, options: options.sbatch, command: command,
                shardCount: jobs.shardCount)
        }
    }

    /// What runs when all tasks have ended, however they did: verifies every cell and says what is missing.
    private func merge(_ jobs: [String], _ plan: Plan, logs: String) -> [String] {
        SlurmScheduler.afterwards(
            jobs, name: Self.jobName(plan, of: laboratory.directory) + "-merge",
            folder: FileManager.default.currentDirectoryPath, logs: logs, options: options.sbatch,
            command: [
                LocalEngine.executable, "sweep", "status", "--run", Self.absolute(laboratory.directory), "--plan",
                plan.identifier.hex,
            ])
    }

    private func submit(_ plan: Plan, _ name: String, _ status: PlanStatus) throws {
        let logs = Self.absolute(logFolder(plan))
        try makeDirectory(logs)
        var numbers: [String] = []
        for request in try requests(plan, status, logs: logs) {
            let number = try scheduler.submit(request.arguments)
            numbers.append(number)
            console.say("job \(number): \(request.chunk.indices.count) tasks")
            events?.write(.exit(plan.name, "submitted job \(number)"))
        }
        _ = try scheduler.submit(merge(numbers, plan, logs: logs))
    }

    private func show(_ plan: Plan, _ label: String, _ status: PlanStatus) throws {
        try printResult(DryRun.text(label, plan, status, retriesFailed: retriesFailed))
        let logs = Self.absolute(logFolder(plan))
        for request in try requests(plan, status, logs: logs) {
            try printResult("sbatch " + request.arguments.map(SlurmScheduler.quoted).joined(separator: " "))
        }
        try printResult("sbatch " + merge(["JOB"], plan, logs: logs).map(SlurmScheduler.quoted).joined(separator: " "))
    }

    /// Returns when nothing under the name waits or runs.
    private func wait(for name: String, _ plan: Plan, _ line: ProgressLine) async throws {
        var silent = 0.0
        while true {
            let active: Int?
            do {
                active = try scheduler.activeCount(named: name)
                silent = 0
            } catch {
                silent += options.poll
                if silent > Self.silence { throw error }
                console.say("\(error); waiting")
                active = nil
            }
            let listed = Set(try laboratory.store.completedCells())
            line.update(
                plan.identifiers.count { listed.contains($0) }, of: plan.cells.count,
                note: active.map { "\($0) tasks in the queue" } ?? "")
            if active == 0 { return }
            try await Task.sleep(for: .seconds(options.poll))
        }
    }
}

/// Prints the commands of what is missing, for schedulers that the lab does not speak.
struct CommandsEngine: SweepEngine {
    let laboratory: Laboratory
    let options: EngineOptions
    let retriesFailed: Bool

    func complete(_ plan: Plan, _ label: String) async throws {
        if !options.dryRun { try laboratory.store.write(plan) }
        let status = try laboratory.store.status(of: plan)
        guard !status.isComplete else { return }
        let jobs = ArrayJobs(
            cellCount: plan.cells.count, missing: status.toRun(retryFailed: retriesFailed),
            cellsPerTask: try options.cellsPerTask ?? cellsPerTask(plan), maximumArraySize: .max)
        let words = ([LocalEngine.executable] + cellCommand(plan, retriesFailed: retriesFailed))
            .map(SlurmScheduler.quoted).joined(separator: " ")
        for index in jobs.chunks.flatMap(\.indices) {
            try printResult("\(words) --shard \(index)/\(jobs.shardCount)")
        }
        throw IncompleteError(
            stage: label, wanted: plan.cells.count, missing: plan.cells.count - status.done.count,
            failed: status.failed.count,
            next:
                "The \(jobs.taskCount) commands on standard output compute them, in any order and on any machine that "
                + "sees this folder; then give the same command again")
    }
}

/// Says what an engine of this machine would do.
struct DryRun: SweepEngine {
    let laboratory: Laboratory
    let workers: Int
    let retriesFailed: Bool

    func complete(_ plan: Plan, _ label: String) async throws {
        let status = try laboratory.store.status(of: plan)
        guard !status.isComplete else { return }
        try printResult(Self.text(label, plan, status, retriesFailed: retriesFailed))
        var left: [String: Int] = [:]
        for index in status.toRun(retryFailed: retriesFailed) { left[plan.cells[index].kind, default: 0] += 1 }
        let seconds = RemainingTime.seconds(
            remaining: left, medianSeconds: try laboratory.store.medianSeconds(), workers: workers, completedThisRun: 0,
            elapsedSeconds: 0)
        let words = seconds.map { "about \(ProgressLine.duration($0))" } ?? "for a time that is not known yet"
        try printResult("\(workers) workers would compute them, \(words)")
        throw CleanExit.message("Nothing was computed. Later stages follow from the results of this one.")
    }

    static func text(_ label: String, _ plan: Plan, _ status: PlanStatus, retriesFailed: Bool) -> String {
        "\(label): \(plan.cells.count) cells wanted, \(status.done.count) done, "
            + "\(status.toRun(retryFailed: retriesFailed).count) to run, \(status.failed.count) failed"
    }
}
