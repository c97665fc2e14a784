import Foundation
import Processes
import Synchronization
import Testing

@testable import RunStore

/// The workers are shell scripts that move results of a finished store into the empty one, as a rename does.
@Suite("Worker pool", .serialized)
struct WorkerPoolTests {
    let folder: TemporaryFolder
    let finished: RunStore
    let store: RunStore
    let plan: Plan

    init() throws {
        folder = try TemporaryFolder()
        finished = try RunStore(directory: folder.path + "/finished")
        store = try RunStore(directory: folder.path + "/store")
        plan = try makePlan(12)
        for (index, cell) in plan.cells.enumerated() { try finished.write(makeOutcome(Double(index)), for: cell) }
    }

    /// `before` runs before each cell, with the cell's index in `$cell`.
    private func makePool(workers: Int = 2, shards: Int = 4, before: String = ":") -> WorkerPool {
        WorkerPool(
            executable: "/bin/sh", workerCount: workers, shardCount: shards, logFolder: folder.path,
            pollInterval: .milliseconds(20), grace: .seconds(2)
        ) { [plan, finished, store] shard, setAside in
            let mine = plan.indices(of: shard).filter { (try? store.isValid(plan.identifiers[$0])) != true }
            let copies = (mine.dropFirst(setAside) + mine.prefix(setAside)).map { index in
                let cell = plan.identifiers[index]
                let target = store.path(of: cell)
                return """
                    if [ ! -s \(target) ]; then cell=\(index); \(before)
                    mkdir -p \(store.directory)/cells/\(cell.folder)
                    cp \(finished.path(of: cell)) \(store.directory)/tmp/copy-$$-1.tmp
                    mv \(store.directory)/tmp/copy-$$-1.tmp \(target); fi
                    """
            }
            return ["-c", copies.joined(separator: "\n") + "\nexit 0"]
        }
    }

    @Test("all shards run, the plan is complete, progress grows to the end")
    func completes() async throws {
        let seen = Mutex<[SweepProgress]>([])
        let report = try await makePool().run(plan, in: store) { progress in seen.withLock { $0.append(progress) } }
        #expect(report.exits.count == 4 && report.unsuccessful.isEmpty && report.exitCode == 0)
        #expect(report.status.isComplete && !report.wasCancelled)
        let completed = seen.withLock { $0.map(\.completedCount) }
        #expect(completed.first == 0 && completed.last == 12 && completed == completed.sorted())
        #expect(seen.withLock { $0.last?.remainingSeconds } == 0)
        for cell in plan.identifiers { #expect(try store.read(cell) == finished.read(cell)) }
    }

    @Test(
        "a crash costs one cell: another worker does the rest of the shard; the cell itself is tried again, then given up"
    )
    func killedWorker() async throws {
        let first = try await makePool(before: "[ $cell = 5 ] && kill -9 $$").run(plan, in: store)
        // Shard 1 of 4 holds cells 1, 5, 9: 1, death in 5; death in 5; 9, death in 5; death in 5.
        #expect(
            first.unsuccessful
                == Array(repeating: WorkerExit(shard: try #require(Shard("1/4")), ending: .signalled(9)), count: 5))
        #expect(first.exitCode == 137)
        #expect(first.status.missing == [5])
        let second = try await makePool().run(plan, in: store)
        #expect(second.exits.map(\.shard.index) == [1], "only the shard with work left is started")
        #expect(second.status.isComplete)
        let third = try await makePool().run(plan, in: store)
        #expect(third.exits.isEmpty && third.exitCode == 0)
    }

    @Test("a worker that was killed once is followed by one that ends well")
    func killedOnce() async throws {
        let marker = folder.path + "/killed"
        let once = "[ $cell = 5 ] && [ ! -e \(marker) ] && touch \(marker) && kill -9 $$"
        let report = try await makePool(before: once).run(plan, in: store)
        #expect(report.unsuccessful.count == 1 && report.exits.count == 5)
        #expect(report.exitCode == 0 && report.status.isComplete)
    }

    @Test("a worker that was asked to end is not followed by another one", arguments: ["INT", "TERM", "HUP"])
    func asked(signal: String) async throws {
        let report = try await makePool(before: "[ $cell = 5 ] && kill -\(signal) $$").run(plan, in: store)
        #expect(report.exits.count == 4 && report.status.missing == [5, 9])
    }

    @Test("exit codes are forwarded, the other shards go on")
    func exitCodes() async throws {
        let report = try await makePool(before: "[ $cell = 2 ] && exit 75").run(plan, in: store)
        #expect(report.unsuccessful.map(\.ending) == [.exited(code: 75)])
        #expect(report.exitCode == 75 && report.status.missing == [2, 6, 10])
    }

    @Test("a worker that cannot start is reported")
    func missingExecutable() async throws {
        var pool = makePool()
        pool.executable = folder.path + "/no-such-worker"
        let report = try await pool.run(plan, in: store)
        #expect(report.exits.count == 4 && report.exitCode == 126)
        #expect(report.status.missing.count == 12)
    }

    @Test("cancelling ends the workers and what they started")
    func cancelling() async throws {
        let marker = folder.path + "/started"
        let pool = makePool(before: "touch \(marker); sleep 600 & wait")
        let run = Task { try await pool.run(plan, in: store) }
        while !FileManager.default.fileExists(atPath: marker) { try await Task.sleep(for: .milliseconds(10)) }
        run.cancel()
        let report = try await run.value
        #expect(report.wasCancelled)
        #expect(report.exits.count <= 2 && report.exits.allSatisfy { $0.ending != .exited(code: 0) })
        #expect(report.status.done.isEmpty)
    }

    @Test("a worker's input ends when nobody holds the other end, not before")
    func lifeline() async throws {
        let pool = WorkerPool(executable: "/bin/sh", workerCount: 1, shardCount: 1, pollInterval: .milliseconds(20)) {
            _, _ in ["-c", "test -n \"$\(ParentLifeline.variable)\" -a -p /dev/stdin -a \"$OMP_NUM_THREADS\" = 1"]
        }
        #expect(try await pool.run(plan, in: store).exitCode == 0)
    }

    @Test("remaining time is weighed by kind")
    func remainingTime() {
        let medians = ["slow": 100.0, "quick": 1]
        func estimate(_ remaining: [String: Int], _ medians: [String: Double], run: Int = 0) -> Double? {
            RemainingTime.seconds(
                remaining: remaining, medianSeconds: medians, workers: 2, completedThisRun: run, elapsedSeconds: 60)
        }
        #expect(estimate(["slow": 4, "quick": 20], medians) == 210)
        #expect(estimate(["slow": 1], medians) == 100)
        #expect(estimate(["other": 2], medians) == 100)
        #expect(estimate(["slow": 10], [:], run: 4) == nil)
        #expect(estimate(["slow": 10], [:], run: 6) == 100)
        #expect(estimate([:], medians) == 0)
    }
}
