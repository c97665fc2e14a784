import Foundation

/// Slurm said no, or is not there.
public enum SlurmError: Error, Equatable, Sendable, CustomStringConvertible {
    /// The programs are not installed here.
    case notInstalled(program: String)
    /// A program ended with an error.
    case failed(command: String, message: String)

    /// What happened and what to do.
    public var description: String {
        switch self {
        case .notInstalled(let program):
            "\(program) is not on the PATH: this machine has no Slurm; take --engine local, or a login node of the cluster"
        case .failed(let command, let message):
            "\(command): \(message.isEmpty ? "failed without a word" : message); try again when Slurm answers"
        }
    }
}

/// The few calls of Slurm that a sweep needs: submit, list, cancel. All state is Slurm's and the run store's.
public struct SlurmScheduler: Sendable {
    /// Seconds that one call may take before it counts as failed. Our choice, six of Slurm's default message timeouts.
    private static let patience = 60

    /// Makes sure that Slurm's programs are there.
    public init() throws(SlurmError) {
        let folders = (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":")
        for program in ["sbatch", "squeue", "scancel", "scontrol"] {
            guard folders.contains(where: { access("\($0)/\(program)", X_OK) == 0 }) else {
                throw .notInstalled(program: program)
            }
        }
    }

    /// `MaxArraySize` of this cluster: indices of an array job are below it.
    public func maximumArraySize() throws(SlurmError) -> Int {
        let text = try Self.output("scontrol", ["show", "config"])
        for line in text.split(separator: "\n") where line.hasPrefix("MaxArraySize") {
            if let size = line.split(separator: "=").last.flatMap({ Int($0.trimmingCharacters(in: .whitespaces)) }) {
                return max(1, size)
            }
        }
        throw .failed(command: "scontrol show config", message: "no MaxArraySize in what it says")
    }

    /// Submits a job and returns its number.
    ///
    /// - Parameter arguments: of `sbatch`, see ``arrayArguments(_:)``.
    public func submit(_ arguments: [String]) throws(SlurmError) -> String {
        let text = try Self.output("sbatch", arguments)
        // `--parsable` prints `number` or `number;cluster`.
        guard let number = text.split(whereSeparator: { $0 == ";" || $0.isWhitespace }).first, Int(number) != nil else {
            throw .failed(command: "sbatch", message: "answered '\(text)', no job number")
        }
        return String(number)
    }

    /// How many array tasks and jobs of this user and name wait or run.
    public func activeCount(named name: String) throws(SlurmError) -> Int {
        try Self.output("squeue", ["--noheader", "--me", "--array", "--name=\(name)", "--format=%i"])
            .split(separator: "\n").count
    }

    /// Cancels what waits and runs under a name.
    public func cancel(named name: String) throws(SlurmError) {
        _ = try Self.output("scancel", ["--me", "--name=\(name)"])
    }

    private static func output(_ program: String, _ arguments: [String]) throws(SlurmError) -> String {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        process.arguments = ["timeout", "\(patience)", program] + arguments
        process.standardInput = FileHandle.nullDevice
        let output = Pipe()
        let errors = Pipe()
        process.standardOutput = output
        process.standardError = errors
        do {
            try process.run()
        } catch {
            throw .failed(command: program, message: error.localizedDescription)
        }
        // Errors are a few lines and fit the pipe; the output is read first, whatever its length.
        let text = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
        let complaint = String(decoding: errors.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
        process.waitUntilExit()
        guard process.terminationReason == .exit, process.terminationStatus == 0 else {
            let late = process.terminationStatus == 124 ? "no answer within \(patience) s" : ""
            throw .failed(
                command: program,
                message: (late + complaint).trimmingCharacters(in: .whitespacesAndNewlines))
        }
        return text
    }
}

extension SlurmScheduler {
    /// An array job in the words of `sbatch`.
    public struct ArrayRequest: Hashable, Sendable {
        /// The job's name: by it the job is found again.
        public var name: String
        /// Its indices.
        public var chunk: ArrayChunk
        /// Tasks at a time.
        public var throttle: Int
        /// Where the tasks run.
        public var folder: String
        /// Folder of the logs.
        public var logs: String
        /// The user's own options of `sbatch`.
        public var options: [String]
        /// The command of a task, before the shard: every word is quoted, none is read by a shell.
        public var command: [String]
        /// Parts of the plan.
        public var shardCount: Int

        /// A request.
        public init(
            name: String, chunk: ArrayChunk, throttle: Int, folder: String, logs: String, options: [String],
            command: [String], shardCount: Int
        ) {
            self.name = name
            self.chunk = chunk
            self.throttle = throttle
            self.folder = folder
            self.logs = logs
            self.options = options
            self.command = command
            self.shardCount = shardCount
        }

        /// Arguments of `sbatch`. Time is nearly up: SIGTERM a minute before, upon which a worker ends with 75 and is
        /// queued again where the cluster has `RequeueExit=75`; where it has not, the next round submits what is missing.
        public var arguments: [String] {
            let words = command.map(SlurmScheduler.quoted).joined(separator: " ")
            return [
                "--parsable", "--job-name=\(name)", "--array=\(chunk.indexText)%\(throttle)", "--requeue",
                "--open-mode=append", "--signal=B:TERM@60", "--kill-on-invalid-dep=yes", "--chdir=\(folder)",
                "--output=\(logs)/%x-%A_%a.log",
            ] + options + [
                "--wrap=OPENBLAS_NUM_THREADS=1 OMP_NUM_THREADS=1 exec \(words) "
                    + "--shard $((\(chunk.offset) + SLURM_ARRAY_TASK_ID))/\(shardCount)"
            ]
        }
    }

    /// A job that starts when others have ended, however they did.
    public static func afterwards(
        _ jobs: [String], name: String, folder: String, logs: String, options: [String], command: [String]
    ) -> [String] {
        [
            "--parsable", "--job-name=\(name)", "--dependency=afterany:\(jobs.joined(separator: ":"))", "--requeue",
            "--open-mode=append", "--chdir=\(folder)", "--output=\(logs)/%x-%j.log",
        ] + options + ["--wrap=exec \(command.map(quoted).joined(separator: " "))"]
    }

    /// A word that a POSIX shell takes as it is.
    public static func quoted(_ word: String) -> String {
        let isPlain =
            !word.isEmpty
            && word.utf8.allSatisfy { byte in
                switch byte {
                case 48...57, 65...90, 97...122: true
                default: "/._-=:,+%@".utf8.contains(byte)
                }
            }
        return isPlain ? word : "'" + word.replacingOccurrences(of: "'", with: "'\\''") + "'"
    }
}
