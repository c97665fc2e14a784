import Foundation
import Glibc
import Synchronization

/// How a worker process ended.
public enum WorkerEnding: Hashable, Sendable, CustomStringConvertible {
    /// It exited by itself.
    case exited(code: Int32)
    /// A signal ended it, for example 9.
    case signalled(Int32)
    /// It never started.
    case notStarted(reason: String)

    /// True where a signal ended it that nobody sends to ask for an end (`SIGHUP`, `SIGINT` and `SIGTERM` do).
    var isCrash: Bool {
        guard case .signalled(let signal) = self else { return false }
        return ![SIGHUP, SIGINT, SIGTERM].contains(signal)
    }

    /// For example `killed by signal 9`.
    public var description: String {
        switch self {
        case .exited(let code): "exit status \(code)"
        case .signalled(let signal): "killed by signal \(signal)"
        case .notStarted(let reason): "could not be started: \(reason)"
        }
    }
}

/// One child process and the signals it may still be sent.
public final class WorkerProcess: Sendable {
    private enum State {
        case waiting
        case running(pid_t)
        case ended
        case cancelledBeforeStart
    }

    private let state = Mutex(State.waiting)

    /// A process that is not started yet.
    public init() {}

    /// Runs the child to its end. When the surrounding task is cancelled, it gets SIGTERM, after `grace` SIGKILL.
    ///
    /// Its input is a pipe that only this process holds open: see `ParentLifeline`. Its output goes to our standard
    /// error, as standard output carries results only; with `log`, output and errors are appended to that file.
    public func run(
        executable: String, arguments: [String], environment: [String: String], log: String?, grace: Duration
    ) async -> WorkerEnding {
        await withTaskCancellationHandler {
            await withCheckedContinuation { continuation in
                let process = Process()
                let lifeline = Pipe()
                process.executableURL = URL(fileURLWithPath: executable)
                process.arguments = arguments
                process.environment = ProcessInfo.processInfo.environment.merging(environment) { $1 }
                process.standardInput = lifeline
                let output = log.flatMap(Self.openLog) ?? .standardError
                process.standardOutput = output
                process.standardError = output
                process.terminationHandler = { process in
                    self.state.withLock { $0 = .ended }
                    // Closing fails only where it is closed already.
                    try? lifeline.fileHandleForWriting.close()
                    continuation.resume(
                        returning: process.terminationReason == .exit
                            ? .exited(code: process.terminationStatus) : .signalled(process.terminationStatus))
                }
                // Held over the start, so that a cancellation meets either no process or one with a number.
                let problem: String? = state.withLock { state in
                    if case .cancelledBeforeStart = state { return "cancelled" }
                    do {
                        try process.run()
                        state = .running(process.processIdentifier)
                        return nil
                    } catch {
                        state = .ended
                        return "\(executable): \(error.localizedDescription)"
                    }
                }
                if let problem {
                    process.terminationHandler = nil
                    continuation.resume(returning: .notStarted(reason: problem))
                }
            }
        } onCancel: {
            stop(grace: grace)
        }
    }

    private func stop(grace: Duration) {
        let isRunning = state.withLock { state in
            switch state {
            case .waiting:
                state = .cancelledBeforeStart
                return false
            case .running(let process):
                Self.signal(process, SIGTERM)
                return true
            case .ended, .cancelledBeforeStart:
                return false
            }
        }
        guard isRunning else { return }
        Task.detached {
            // Cancelled sleep ends early: the signal then comes at once.
            try? await Task.sleep(for: grace)
            self.state.withLock { state in
                if case .running(let process) = state { Self.signal(process, SIGKILL) }
            }
        }
    }

    /// Reaches the worker's own children too where it leads its process group.
    private static func signal(_ process: pid_t, _ signal: Int32) {
        let target = getpgid(process) == process ? -process : process
        kill(target, signal)
    }

    private static func openLog(_ path: String) -> FileHandle? {
        let descriptor = open(path, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0o666)
        return descriptor < 0 ? nil : FileHandle(fileDescriptor: descriptor, closeOnDealloc: true)
    }
}
