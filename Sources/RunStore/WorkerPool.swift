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
    /// One entry for each shard that was started, by shard.
    public var exits: [WorkerExit]
    /// The plan afterwards, every file verified.
    public var status: PlanStatus
    /// True where the run was cancelled.
    public var wasCancelled: Bool

    /// Workers that did not exit with 0.
    public var unsuccessful: [WorkerExit] { exits.filter { $0.ending != .exited(code: 0) } }
    /// The largest exit status; a worker that a signal ended counts as 128 + its number, one that never started as 126.
    public var exitCode: Int32 {
        exits.map { exit in
            switch exit.ending {
            case .exited(let code): code
            case .signalled(let signal): 128 + signal
            case .notStarted: 126
            }
        }.max() ?? 0
    }
}

/// The engine for one machine: worker processes over one store, so that a crash costs one cell.
///
/// Each worker computes the missing cells of its shard and exits. Nothing is restarted: what a killed worker left is
/// missing in the store, and the same command again does the rest. More shards than workers balance unequal cells.
public struct WorkerPool: Sendable {
    /// Path of the worker's executable.
    public var executable: String
    /// Arguments for a shard.
    public var arguments: @Sendable (Shard) -> [String]
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

    /// One thread per worker for OpenBLAS and OpenMP: parallelism is by processes, results stay equal.
    public static let singleThreaded = ["OPENBLAS_NUM_THREADS": "1", "OMP_NUM_THREADS": "1"]

    /// Makes a pool; `shardCount` defaults to four shards for each worker (our choice).
    public init(
        executable: String, workerCount: Int, shardCount: Int? = nil,
        environment: [String: String] = WorkerPool.singleThreaded, logFolder: String? = nil,
        pollInterval: Duration = .milliseconds(500), grace: Duration = .seconds(5),
        arguments: @escaping @Sendable (Shard) -> [String]
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
            var waiting = busy[...]
            var running = 0
            while running < workerCount, let shard = waiting.popFirst() {
                group.addTask { await start(shard) }
                running += 1
            }
            if running > 0 { group.addTask { await pause() } }
            while running > 0, let event = try await group.next() {
                switch event {
                case .ended(let exit):
                    exits.append(exit)
                    running -= 1
                    if !Task.isCancelled, let shard = waiting.popFirst() {
                        group.addTask { await start(shard) }
                        running += 1
                    }
                case .timeToLook where !Task.isCancelled:
                    progress(try watch.look(runningWorkers: running, workerCount: workerCount))
                    group.addTask { await pause() }
                case .timeToLook:
                    break
                }
            }
            group.cancelAll()
        }
        progress(try watch.look(runningWorkers: 0, workerCount: workerCount))
        return WorkerPoolReport(
            exits: exits.sorted { $0.shard.index < $1.shard.index }, status: try store.status(of: plan),
            wasCancelled: Task.isCancelled)
    }

    private func start(_ shard: Shard) async -> Event {
        let ending = await WorkerProcess().run(
            executable: executable, arguments: arguments(shard),
            environment: environment.merging([ParentLifeline.variable: "1"]) { $1 },
            log: logFolder.map { "\($0)/shard-\(shard.index)-of-\(shard.count).log" }, grace: grace)
        return .ended(WorkerExit(shard: shard, ending: ending))
    }

    private func pause() async -> Event {
        try? await Task.sleep(for: pollInterval)
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
