import ArgumentParser
import Documents
import Foundation
import GSL
import Matio
import Processes
import RunStore
import Synchronization

/// `cimlab fuzz`: changed files for every reader, by the million. For those who work on the lab, so help hides it.
///
/// Input `i` of a target follows from seed, target and `i` alone. A child process reads them one after the other and says
/// in a file which one it is at; where it crashes or hangs, the coordinator keeps that input and goes on behind it.
///
/// MATLAB files are read by a process of that child's, as the lab does it. Where such a process dies of an input and the
/// child gets an error for it, that is no crash; these are counted, and kept in a folder of their own.
struct Fuzz: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Feed changed files to every reader and count crashes and hangs.", shouldDisplay: false)

    @Option(help: "Inputs in all, shared among the readers.")
    var inputs = 1_000_000
    @Option(help: "Seed of the changes.")
    var seed: UInt64 = 1
    @Option(name: .shortAndLong, help: "Processes at a time.")
    var jobs = defaultWorkers
    @Option(help: "Only this reader.")
    var only: String?
    @Option(help: "Seconds of work on one input that count as a hang.")
    var limit = 1.0
    @Option(help: "Where inputs that crash or hang a reader are kept.")
    var keep = "fuzz-found"
    @Option(help: "Read the files of this folder (<reader>/<any name>) instead, one after the other.")
    var replay: String?
    @Option(help: .hidden) var first: Int?
    @Option(help: .hidden) var state: String?
    @Option(help: .hidden) var folder: String?

    /// How a child says that an input took too long.
    private static let hangStatus: Int32 = 86

    func run() async throws {
        try await withEndings {
            let folder = folder ?? FuzzTargets.freshFolder("all")
            // What stays behind lies in the temporary folder.
            defer { try? FileManager.default.removeItem(atPath: folder) }
            let chosen = try FuzzTargets(folder: folder, limit: limit).all().filter { only == nil || $0.name == only }
            guard !chosen.isEmpty else { throw ValidationError("--only: no reader '\(only ?? "")'") }
            if let replay { return try Self.replay(replay, chosen) }
            if let first, let state { return try read(chosen[0], from: first, state: state) }
            try await coordinate(chosen)
        }
    }

    // MARK: The child

    /// Number of the input and the processor time at its begin, for the watch.
    private final class Current: Sendable {
        let begin = Mutex<(input: Int, processor: Double)>((-1, 0))
    }

    private static var processorSeconds: Double {
        var time = timespec()
        clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
        return Double(time.tv_sec) + Double(time.tv_nsec) * 1e-9
    }

    private func read(_ target: FuzzTarget, from first: Int, state: String) throws {
        ParentLifeline.watch { _exit(75) }
        let descriptor = open(state, O_WRONLY | O_CREAT, 0o600)
        guard descriptor >= 0 else { throw FileError(operation: "open", path: state, code: errno) }
        let current = Current()
        let limit = limit
        Thread.detachNewThread {
            // Processor time, as a busy machine is no fault of the reader; a reader that waits for ever uses none.
            var waited = 0.0
            var last = -1
            while true {
                usleep(50_000)
                let begin = current.begin.withLock { $0 }
                waited = begin.input == last ? waited + 0.05 : 0
                last = begin.input
                if begin.input >= 0, Self.processorSeconds - begin.processor > limit || waited > 60 {
                    _exit(Self.hangStatus)
                }
            }
        }
        var deaths = 0
        for input in first..<inputs {
            try FuzzState(input: input, deaths: deaths).write(to: descriptor)
            let bytes = Self.input(input, of: target, seed: seed)
            current.begin.withLock { $0 = (input, Self.processorSeconds) }
            do { try target.read(bytes) } catch MatError.readerFailed {
                deaths += 1
                try makeDirectory("\(keep)/\(target.name)-reader")
                try writeAtomically(bytes, to: "\(keep)/\(target.name)-reader/\(seed)-\(input)")
            } catch {
                // An error is a good answer.
            }
        }
        current.begin.withLock { $0 = (-1, 0) }
        try FuzzState(input: inputs, deaths: deaths).write(to: descriptor)
    }

    /// How far a child is, in a file that outlives it.
    private struct FuzzState {
        /// The input that it is at.
        let input: Int
        /// Inputs before it that ended the process which reads MATLAB files.
        let deaths: Int

        init(input: Int, deaths: Int) { (self.input, self.deaths) = (input, deaths) }

        init(path: String) throws {
            let bytes = try readFile(path)
            guard bytes.count == 16 else {
                throw FileError(operation: "start a reader behind", path: path, code: ECHILD)
            }
            (input, deaths) = bytes.withUnsafeBytes {
                (
                    Int($0.loadUnaligned(fromByteOffset: 0, as: Int64.self)),
                    Int($0.loadUnaligned(fromByteOffset: 8, as: Int64.self))
                )
            }
        }

        func write(to descriptor: Int32) throws {
            let numbers = [Int64(input), Int64(deaths)]
            guard pwrite(descriptor, numbers, 16, 0) == 16 else {
                throw FileError(operation: "write", path: "the state of the fuzzer", code: errno)
            }
        }
    }

    private static func input(_ number: Int, of target: FuzzTarget, seed: UInt64) -> [UInt8] {
        var mutation = FuzzMutation(StreamKey(seed: seed, purpose: "fuzz." + target.name, number))
        let seeds = target.seeds
        return mutation.mutate(seeds[number % seeds.count], with: seeds[(number / seeds.count) % seeds.count])
    }

    private static func replay(_ folder: String, _ targets: [FuzzTarget]) throws {
        var count = 0
        for target in targets {
            // No folder: nothing was found before.
            let names = (try? FileManager.default.contentsOfDirectory(atPath: "\(folder)/\(target.name)")) ?? []
            for name in names.sorted() {
                Console.write("\(target.name)/\(name)\n")
                // An error is a good answer; a trap ends the process.
                try? target.read([UInt8](readFile("\(folder)/\(target.name)/\(name)")))
                count += 1
            }
        }
        try printResult("\(count) inputs read")
    }

    // MARK: The coordinator

    private struct Found: Sendable {
        let target: String
        let input: Int
        let ending: String
        let path: String
    }

    /// What feeding readers came to.
    private struct Fed: Sendable {
        var read = 0
        var found: [Found] = []
        /// Inputs that ended the process which reads MATLAB files.
        var deaths = 0
    }

    private func coordinate(_ targets: [FuzzTarget]) async throws {
        try checkJobs(jobs)
        let total = targets.reduce(0) { $0 + $1.share }
        let line = Console().progress("inputs")
        var sum = Fed()
        var waiting = targets.map { ($0, max(1, (inputs * $0.share + total - 1) / total)) }[...]
        let wanted = waiting.reduce(0) { $0 + $1.1 }
        try await withThrowingTaskGroup(of: Fed.self) { group in
            var running = 0
            while true {
                while running < jobs, let (target, count) = waiting.popFirst() {
                    let name = target.name
                    group.addTask { try await feed(name, count: count) }
                    running += 1
                }
                guard running > 0, let more = try await group.next() else { break }
                running -= 1
                sum.read += more.read
                sum.found += more.found
                sum.deaths += more.deaths
                line.update(sum.read, of: wanted, note: sum.found.isEmpty ? "" : "\(sum.found.count) found")
            }
        }
        let seeds = Dictionary(uniqueKeysWithValues: targets.map { ($0.name, $0) })
        for case let (one, target?) in sum.found.map({ ($0, seeds[$0.target]) }) {
            try makeDirectory("\(keep)/\(one.target)")
            try writeAtomically(Self.input(one.input, of: target, seed: seed), to: one.path)
            try printResult("\(one.target): \(one.ending), kept as \(one.path)")
        }
        try printResult("\(sum.read) inputs read, \(sum.found.count) crashed or hung")
        try printResult(
            "\(sum.deaths) of them ended the MATLAB reader's own process, which the program turned into an error")
        if !sum.found.isEmpty { throw ExitCode(Ending.outsideLimits.rawValue) }
    }

    /// Feeds one reader, in as many processes as it takes.
    private func feed(_ target: String, count: Int) async throws -> Fed {
        let stateFile = NSTemporaryDirectory() + "cimlab-fuzz-state-\(getpid())-\(target)"
        defer { unlink(stateFile) }
        var fed = Fed()
        // A reader that falls at every turn would go on for ever: a hundred cases are enough to mend. Our choice.
        while fed.read < count, fed.found.count < 100 {
            let folder = FuzzTargets.freshFolder(target)
            let ending = await WorkerProcess().run(
                executable: LocalEngine.executable,
                arguments: [
                    "fuzz", "--only", target, "--seed", "\(seed)", "--inputs", "\(count)", "--limit", "\(limit)",
                    "--first", "\(fed.read)", "--state", stateFile, "--folder", folder, "--keep", keep,
                ],
                // A trace of every crash takes longer than a thousand inputs.
                environment: [ParentLifeline.variable: "1", "SWIFT_BACKTRACE": "enable=no"], log: "/dev/null",
                grace: .seconds(1))
            // What stays behind lies in the temporary folder.
            try? FileManager.default.removeItem(atPath: folder)
            let state = try FuzzState(path: stateFile)
            fed.deaths += state.deaths
            fed.read = state.input
            if ending == .exited(code: 0) { return fed }
            let words = ending == .exited(code: Self.hangStatus) ? "hangs for more than \(limit) s" : "\(ending)"
            fed.found.append(
                Found(
                    target: target, input: state.input, ending: words,
                    path: "\(keep)/\(target)/\(seed)-\(state.input)"))
            fed.read += 1
        }
        return fed
    }
}
