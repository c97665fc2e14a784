import Foundation
import Glibc
import Synchronization

/// Work that a signal stopped.
struct InterruptedError: Error, CustomStringConvertible {
    /// The signal's number: 2 for Ctrl-C.
    let signal: Int32
    /// What was going on.
    let work: String

    /// What happened and how to go on.
    var description: String {
        let name = signal == SIGINT ? "Ctrl-C" : "signal \(signal)"
        return "stopped by \(name). \(work); the same command again goes on where this one stopped"
    }
}

/// Signals that ask for an end, turned into the end of a task.
enum Interruption {
    private static let signals = [SIGINT, SIGTERM, SIGHUP]

    /// A pipe from the handler to a thread: a handler may do little more than `write`. Handlers, unlike ignored signals,
    /// are not passed on to child processes.
    private static let channel: (reading: Int32, writing: Int32) = {
        var ends: [Int32] = [-1, -1]
        guard pipe(&ends) == 0 else { return (-1, -1) }
        for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
        return (ends[0], ends[1])
    }()

    /// The first signal that came.
    private final class Received: Sendable {
        let signal = Mutex<Int32?>(nil)
    }

    /// Runs the body. The first Ctrl-C, SIGTERM or SIGHUP cancels its task, the second one ends the program at once.
    ///
    /// - Throws: ``InterruptedError`` after a signal, whatever the body returned.
    static func stopping<Value: Sendable>(
        _ work: String, _ body: @escaping @Sendable () async throws -> Value
    ) async throws -> Value {
        let received = Received()
        let task = Task(operation: body)
        let reading = channel.reading
        Thread.detachNewThread {
            var byte: UInt8 = 0
            while true {
                let count = read(reading, &byte, 1)
                if count < 0, errno == EINTR { continue }
                guard count == 1, byte != 0 else { return }
                let number = Int32(byte)
                let isFirst = received.signal.withLock { known in
                    let isFirst = known == nil
                    known = known ?? number
                    return isFirst
                }
                guard isFirst else { _exit(128 + number) }
                task.cancel()
            }
        }
        for number in signals {
            signal(number) { number in
                var byte = UInt8(truncatingIfNeeded: number)
                _ = write(Interruption.channel.writing, &byte, 1)
            }
        }
        let result = await task.result
        for number in signals { signal(number, SIG_DFL) }
        var end: UInt8 = 0
        _ = write(channel.writing, &end, 1)
        if let signal = received.signal.withLock({ $0 }) { throw InterruptedError(signal: signal, work: work) }
        return try result.get()
    }
}
