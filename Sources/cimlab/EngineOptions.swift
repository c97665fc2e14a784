import ArgumentParser
import Documents
import Foundation
import Robustness
import RunStore

/// Who computes the cells of a sweep.
enum EngineKind: String, CaseIterable, ExpressibleByArgument {
    /// Worker processes of this machine.
    case local
    /// Array jobs of a Slurm cluster that sees the run's folder.
    case slurm
    /// Nobody yet: the commands are printed, for GNU parallel, PBS, HTCondor.
    case commands
}

/// What the verbs that compute cells take.
struct EngineOptions: ParsableArguments {
    @Option(
        help: "local (worker processes), slurm (array jobs), commands (prints them for GNU parallel, PBS, HTCondor).")
    var engine = EngineKind.local
    @Option(name: .shortAndLong, help: "Worker processes, or Slurm tasks at a time; results do not depend on it.")
    var jobs: Int?
    @Flag(help: "Show what would be computed and the exact commands; compute and submit nothing.")
    var dryRun = false
    @Option(help: "Cells of a Slurm task or a printed command (default: about five minutes of them).")
    var cellsPerTask: Int?
    @Option(
        name: .customLong("sbatch"), parsing: .unconditionalSingleValue,
        help: "A further option of sbatch, for example --sbatch=--partition=short; repeatable.")
    var sbatch: [String] = []
    @Option(help: "Seconds between looks at Slurm's queue.")
    var poll = 30.0
    @Option(help: "Append one JSON line an event (stage, progress, exit) to this file.")
    var events: String?

    /// Worker processes of this machine.
    static func local(_ jobs: Int) -> EngineOptions {
        // A set of options that was not parsed has no defaults.
        var options = EngineOptions()
        options.engine = .local
        options.jobs = jobs
        options.dryRun = false
        options.cellsPerTask = nil
        options.sbatch = []
        options.poll = 30
        options.events = nil
        return options
    }

    /// Refuses numbers that make no sense.
    func check() throws {
        guard (1...100_000).contains(jobs ?? 1) else { throw ValidationError("--jobs takes 1 to 100000") }
        guard engine != .local || (jobs ?? 1) <= 256 else {
            throw ValidationError("--jobs takes 1 to 256 on this machine, not \(jobs ?? 0)")
        }
        try requireEffect(of: "--cells-per-task", when: engine != .local, else: "with the local engine")
        try requireEffect(of: "--sbatch", "--poll", when: engine == .slurm, else: "without --engine slurm")
        guard (1...1_000_000).contains(cellsPerTask ?? 1) else {
            throw ValidationError("--cells-per-task takes 1 or more")
        }
        guard (0.1...3600).contains(poll) else { throw ValidationError("--poll takes 0.1 to 3600 seconds") }
    }

    /// The engine.
    func make(_ laboratory: Laboratory, _ console: Console, retriesFailed: Bool) throws -> any SweepEngine {
        let log = try events.map(EventLog.init)
        if dryRun && engine == .local {
            return DryRun(laboratory: laboratory, workers: jobs ?? defaultWorkers, retriesFailed: retriesFailed)
        }
        switch engine {
        case .local:
            return LocalEngine(
                laboratory: laboratory, workers: jobs ?? defaultWorkers, console: console, retriesFailed: retriesFailed,
                events: log)
        case .slurm:
            return SlurmEngine(
                laboratory: laboratory, scheduler: try SlurmScheduler(), options: self, console: console,
                retriesFailed: retriesFailed, events: log)
        case .commands:
            return CommandsEngine(laboratory: laboratory, options: self, retriesFailed: retriesFailed)
        }
    }
}

/// Completes plans.
protocol SweepEngine: Sendable {
    var laboratory: Laboratory { get }
    /// Computes what the plan wants and the store does not have; the label names the stage for people.
    func complete(_ plan: Plan, _ label: String) async throws
}

extension SweepEngine {
    /// Computes nothing: a plan with missing cells is an error.
    func requireComplete(_ plan: Plan, _ label: String) async throws {
        try laboratory.requireComplete(plan, label, lastWords: lastLogLine(of: plan))
    }

    /// The logs of one plan's workers.
    func logFolder(_ plan: Plan) -> String { "\(laboratory.directory)/logs/\(plan.name)" }

    /// An empty folder for the logs of one stage: an old one's last words would be taken for this one's.
    func freshLogFolder(_ plan: Plan) throws -> String {
        if FileManager.default.fileExists(atPath: logFolder(plan)) {
            try FileManager.default.removeItem(atPath: logFolder(plan))
        }
        try makeDirectory(logFolder(plan))
        return logFolder(plan)
    }

    /// The command that computes shards of a plan, up to the shard.
    func cellCommand(_ plan: Plan, retriesFailed: Bool) -> [String] {
        ["cell", "run", "--run", laboratory.directory, "--plan", plan.identifier.hex]
            + (retriesFailed ? ["--retry-failed"] : [])
    }

    /// The last words of a worker, for an error that no cell recorded.
    func lastLogLine(of plan: Plan) -> String? {
        let folder = logFolder(plan)
        // Last words are help for people: none where there is no log.
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
        return names.sorted().lazy.compactMap { name in
            // As above.
            (try? String(contentsOfFile: "\(folder)/\(name)", encoding: .utf8))?
                .split(separator: "\n").last { $0.hasPrefix("cimlab:") }.map(String.init)
        }.first
    }

    /// Cells of a task: about five minutes of them (our choice, far above what a scheduler costs), eight where nothing
    /// is known about their time.
    func cellsPerTask(_ plan: Plan) throws -> Int {
        let medians = try laboratory.store.medianSeconds()
        let known = plan.cells.compactMap { medians[$0.kind] }
        guard !known.isEmpty else { return 8 }
        let mean = known.reduce(0, +) / Double(known.count)
        return Int(min(1000, max(1, 300 / max(0.001, mean))))
    }
}

extension Laboratory {
    /// Throws where cells of a plan are missing, with the first failure or a worker's last words.
    func requireComplete(_ plan: Plan, _ label: String, lastWords: @autoclosure () -> String?) throws {
        let after = try store.status(of: plan)
        guard after.isComplete else {
            let failed = after.failed.first.map { plan.identifiers[$0] }
            throw IncompleteError(
                stage: label, wanted: plan.cells.count, missing: plan.cells.count - after.done.count,
                failed: after.failed.count,
                failure: try failed.flatMap { try store.failure(of: $0)?.message } ?? lastWords())
        }
    }

    /// Says which files do not verify before they are computed again, and removes what killed processes left.
    func announceDamage(_ plan: Plan, _ status: PlanStatus, _ console: Console) throws {
        _ = try store.sweepOrphans()
        for index in status.damaged {
            console.say("\(store.path(of: plan.identifiers[index])): does not verify; it is computed again")
        }
    }

    /// Says where one cell has two results.
    func announceConflicts(_ console: Console) throws {
        let conflicts = try store.conflicts()
        if !conflicts.isEmpty {
            console.say("two different results for one cell, kept side by side: \(conflicts.joined(separator: ", "))")
        }
    }
}
