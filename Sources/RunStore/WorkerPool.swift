import Processes

/// How one shard's worker ended.
public struct WorkerExit: Hashable, Sendable, CustomStringConvertible {
    /// The shard it had.
    public let shard: Shard
    /// How it ended.
    public let ending: WorkerEnding

    /// For example `shard 1/4: killed by signal 9`.
    public var description: String { "shard \(shard): \(ending)" }
}

/// What a pool's run came to.
public struct WorkerPoolReport: Hashable, Sendable {
    /// One entry for each worker that was started, by shard, in order of time.
    public var exits: [WorkerExit]
    /// The plan afterwards, every file verified.
    public var status: PlanStatus
    /// True where the run was cancelled.
    public var wasCancelled: Bool

    /// Workers that did not exit with 0.
    public var unsuccessful: [WorkerExit] { exits.filter { $0.ending != .exited(code: 0) } }
    /// The largest exit status of the last worker of each shard; a worker that a signal ended counts as 128 + its number,
    /// one that never started as 126.
    public var exitCode: Int32 {
        Dictionary(exits.map { ($0.shard, $0.ending) }) { $1 }.values.map { ending in
            switch ending {
            case .exited(let code): code
            case .signalled(let signal): 128 + signal
            case .notStarted: 126
            }
        }.max() ?? 0
    }
}

/// The engine for one machine: worker processes over one store, so that a crash costs one cell.
///
/// Each worker computes the missing cells of its shard and exits. A worker that crashed is followed by another one, which
/// leaves the cell that its forerunner died in for the end; a shard whose workers crash `crashLimit` times without a
/// finished cell is given up. What is missing then is missing in the store, and the same command again does the rest.
/// More shards than workers balance unequal cells.
public struct WorkerPool: Sendable {
    /// Path of the worker's executable.
    public var executable: String
    /// Arguments for a shard; the number says how many of its missing cells to leave for the end.
    public var arguments: @Sendable (Shard, Int) -> [String]
    /// Variables added to this process's environment; one thread per process is the default.
    public var environment: [String: String]
    /// Processes at a time.
    public var workerCount: Int
    /// Parts of the plan; at least `workerCount` to keep all workers busy.
    public var shardCount: Int
    /// Folder for one log per shard; nil sends the workers' output to standard error.
    public var logFolder: String?
    /// Time between looks at the store.
    public var pollInterval: Duration
    /// Time that a cancelled worker has before SIGKILL.
    public var grace: Duration
    /// Crashes of one shard's workers without a finished cell after which the shard is given up. Our choice.
    public static let crashLimit = 3

    /// One thread per worker for OpenBLAS and OpenMP: parallelism is by processes, results stay equal.
    public static let singleThreaded = ["OPENBLAS_NUM_THREADS": "1", "OMP_NUM_THREADS": "1"]

    /// Makes a pool; `shardCount` defaults to four shards for each worker (our choice).
    public init(
        executable: String, workerCount: Int, shardCount: Int? = nil,
        environment: [String: String] = WorkerPool.singleThreaded, logFolder: String? = nil,
        pollInterval: Duration = .milliseconds(500), grace: Duration = .seconds(5),
        arguments: @escaping @Sendable (Shard, Int) -> [String]
    ) {
        self.executable = executable
        self.arguments = arguments
        self.environment = environment
        self.workerCount = max(1, workerCount)
        self.shardCount = max(1, shardCount ?? 4 * max(1, workerCount))
        self.logFolder = logFolder
        self.pollInterval = pollInterval
        self.grace = grace
    }

    private enum Event: Sendable {
        case ended(WorkerExit)
        case timeToLook
    }

    /// Runs the shards that have something to do; returns when all workers ended. Cancelling the task ends the workers.
    ///
    /// - Parameter progress: called at the start, at each look at the store and at the end.
    /// - Throws: `RunStoreError` when the store cannot be read. A failing worker is reported, not thrown.
    public func run(
        _ plan: Plan, in store: RunStore, retryFailed: Bool = false,
        progress: @Sendable (SweepProgress) -> Void = { _ in }
    ) async throws -> WorkerPoolReport {
        var watch = try ProgressWatch(plan: plan, store: store)
        let wanted = Set(watch.initial.toRun(retryFailed: retryFailed))
        let busy = (0..<shardCount).compactMap { Shard(index: $0, count: shardCount) }
            .filter { !wanted.isDisjoint(with: plan.indices(of: $0)) }
        progress(try watch.look(runningWorkers: 0, workerCount: workerCount))
        var exits: [WorkerExit] = []
        try await withThrowingTaskGroup(of: Event.self) { group in
            var waiting = busy.map { Start(shard: $0, setAside: 0, done: 0) }[...]
            var current: [Shard: Start] = [:]
            if !busy.isEmpty { group.addTask { await pause(pollInterval) } }
            while true {
                while !Task.isCancelled, current.count < workerCount, var next = waiting.popFirst() {
                    next.done = try doneCount(of: next.shard, plan, store)
                    current[next.shard] = next
                    let worker = next
                    group.addTask { await start(worker) }
                }
                guard !current.isEmpty, let event = try await group.next() else { break }
                switch event {
                case .ended(let exit):
                    exits.append(exit)
                    let ended = current.removeValue(forKey: exit.shard)
                    if exit.ending.isCrash, var again = ended {
                        let progressed = try doneCount(of: exit.shard, plan, store) > again.done
                        again.setAside += progressed ? 0 : 1
                        if again.setAside < Self.crashLimit { waiting.append(again) }
                    }
                case .timeToLook where !Task.isCancelled:
                    let begin = ContinuousClock.now
                    progress(try watch.look(runningWorkers: current.count, workerCount: workerCount))
                    // Looking at a large store takes a while: at most a twentieth of one core. Our choice.
                    let look = begin.duration(to: .now)
                    group.addTask { await pause(max(pollInterval, look * 20)) }
                case .timeToLook:
                    break
                }
            }
            group.cancelAll()
        }
        progress(try watch.look(runningWorkers: 0, workerCount: workerCount))
        let ordered = exits.enumerated().sorted { a, b in
            (a.element.shard.index, a.offset) < (b.element.shard.index, b.offset)
        }
        return WorkerPoolReport(
            exits: ordered.map(\.element), status: try store.status(of: plan), wasCancelled: Task.isCancelled)
    }

    /// A worker to be started.
    private struct Start: Sendable {
        let shard: Shard
        /// Missing cells to leave for the end: those that the shard's workers crashed in.
        var setAside: Int
        /// Cells of the shard that were there when the worker started.
        var done: Int
    }

    private func doneCount(of shard: Shard, _ plan: Plan, _ store: RunStore) throws(RunStoreError) -> Int {
        let listed = Set(try store.completedCells())
        return plan.indices(of: shard).count { listed.contains(plan.identifiers[$0]) }
    }

    private func start(_ start: Start) async -> Event {
        let shard = start.shard
        let ending = await WorkerProcess().run(
            executable: executable, arguments: arguments(shard, start.setAside),
            environment: environment.merging([ParentLifeline.variable: "1"]) { $1 },
            log: logFolder.map { "\($0)/shard-\(shard.index)-of-\(shard.count).log" }, grace: grace)
        return .ended(WorkerExit(shard: shard, ending: ending))
    }

    private func pause(_ duration: Duration) async -> Event {
        // Cancelled sleep ends early, as it should.
        try? await Task.sleep(for: duration)
        return .timeToLook
    }
}

/// Turns listings of the store into progress.
private struct ProgressWatch {
    let plan: Plan
    let store: RunStore
    let initial: PlanStatus
    private let begin = ContinuousClock.now
    private var medianSeconds: [String: Double] = [:]
    private var nextReading: Double = 0
    /// Logs grow by a line per cell; medians change slowly. Our choice, in seconds.
    private static let readingInterval = 15.0

    init(plan: Plan, store: RunStore) throws(RunStoreError) {
        self.plan = plan
        self.store = store
        initial = try store.status(of: plan)
    }

    mutating func look(runningWorkers: Int, workerCount: Int) throws(RunStoreError) -> SweepProgress {
        let listed = Set(try store.completedCells())
        let damaged = Set(initial.damaged)
        var remaining: [String: Int] = [:]
        var completed = 0
        for (index, cell) in plan.identifiers.enumerated() {
            // A file that was damaged at the start is listed all along: open it.
            let isDone = damaged.contains(index) ? try store.isValid(cell) : listed.contains(cell)
            if isDone { completed += 1 } else { remaining[plan.cells[index].kind, default: 0] += 1 }
        }
        let failed = Set(try store.failedCells())
        for (index, cell) in plan.identifiers.enumerated() where failed.contains(cell) && !listed.contains(cell) {
            remaining[plan.cells[index].kind, default: 0] -= 1
        }
        let elapsed = (ContinuousClock.now - begin).seconds
        if elapsed >= nextReading {
            medianSeconds = try store.medianSeconds()
            nextReading = elapsed + Self.readingInterval
        }
        let thisRun = completed - initial.done.count
        return SweepProgress(
            totalCount: plan.cells.count, completedCount: completed, completedThisRun: thisRun,
            failedCount: plan.identifiers.count { failed.contains($0) && !listed.contains($0) },
            runningWorkers: runningWorkers, elapsedSeconds: elapsed,
            cellsPerSecond: thisRun > 0 && elapsed > 0 ? Double(thisRun) / elapsed : nil,
            remainingSeconds: RemainingTime.seconds(
                remaining: remaining, medianSeconds: medianSeconds, workers: workerCount,
                completedThisRun: thisRun, elapsedSeconds: elapsed))
    }
}
