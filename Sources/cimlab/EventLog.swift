import Documents
import Foundation
import RunStore

/// Events of a run for machines: one JSON line each. Keys are added over time, never changed.
final class EventLog: Sendable {
    /// What happened.
    struct Event: Encodable {
        var event: String
        var stage: String
        var plan: String?
        var cells: Int?
        var done: Int?
        var failed: Int?
        var workers: Int?
        var elapsedSeconds: Double?
        var remainingSeconds: Double?
        var message: String?

        static func stage(_ stage: String, plan: String, cells: Int, done: Int) -> Event {
            Event(event: "stage", stage: stage, plan: plan, cells: cells, done: done)
        }

        static func progress(_ stage: String, _ now: SweepProgress) -> Event {
            Event(
                event: "progress", stage: stage, cells: now.totalCount, done: now.completedCount,
                failed: now.failedCount, workers: now.runningWorkers, elapsedSeconds: now.elapsedSeconds,
                remainingSeconds: now.remainingSeconds)
        }

        static func exit(_ stage: String, _ message: String) -> Event {
            Event(event: "exit", stage: stage, message: message)
        }

        static func done(_ stage: String, cells: Int) -> Event { Event(event: "done", stage: stage, cells: cells) }
    }

    private let file: FileHandle

    /// Appends to a file; makes it where it is missing.
    init(_ path: String) throws {
        let descriptor = open(path, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0o666)
        guard descriptor >= 0 else { throw FileError(operation: "write", path: path, code: errno) }
        file = FileHandle(fileDescriptor: descriptor, closeOnDealloc: true)
    }

    /// Events are news: a full disk is no reason to stop.
    func write(_ event: Event) {
        // As said above: events are news.
        guard let line = try? CanonicalJSON.encode(event) else { return }
        // As above.
        try? file.write(contentsOf: Data(line) + Data("\n".utf8))
    }
}
