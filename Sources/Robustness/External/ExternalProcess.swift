import Foundation
import Glibc

/// A child process that answers lines with lines. Started without a shell; nothing it does can stop this process.
///
/// Requests go through a socket rather than a pipe, so that a child that is gone gives an error and no SIGPIPE. What it says
/// on its standard error is kept (the last part of it) for error messages.
final class ExternalProcess {
    /// How a conversation ended.
    enum Failure: Error, Equatable {
        case notStarted(String)
        case timeout
        case closed
        case lineTooLong
    }

    private let process = Process()
    private let requests: Int32
    private let answers: Pipe
    private let complaints: FileHandle
    private let complaintsPath: String
    private var buffer: [UInt8] = []

    /// A line longer than this is no answer (our choice).
    private static let longestLine = 1 << 20

    init(command: [String]) throws(Failure) {
        guard let program = Self.find(command.first ?? "") else {
            throw .notStarted("'\(command.first ?? "")' is no program on the PATH")
        }
        var ends: [Int32] = [-1, -1]
        guard socketpair(AF_UNIX, Int32(SOCK_STREAM.rawValue) | Int32(SOCK_CLOEXEC.rawValue), 0, &ends) == 0 else {
            throw .notStarted("no socket: \(String(cString: strerror(errno)))")
        }
        requests = ends[0]
        _ = fcntl(requests, F_SETFL, O_NONBLOCK)
        answers = Pipe()
        complaintsPath =
            FileManager.default.temporaryDirectory
            .appendingPathComponent("cimlab-simulator-\(UUID().uuidString)").path
        guard FileManager.default.createFile(atPath: complaintsPath, contents: nil),
            let complaints = FileHandle(forUpdatingAtPath: complaintsPath)
        else {
            close(ends[0])
            close(ends[1])
            throw .notStarted("cannot write \(complaintsPath)")
        }
        self.complaints = complaints
        process.executableURL = URL(fileURLWithPath: program)
        process.arguments = Array(command.dropFirst())
        process.standardInput = FileHandle(fileDescriptor: ends[1], closeOnDealloc: false)
        process.standardOutput = answers
        process.standardError = complaints
        do { try process.run() } catch {
            close(ends[0])
            close(ends[1])
            throw .notStarted("\(error.localizedDescription)")
        }
        close(ends[1])
        try? answers.fileHandleForWriting.close()
        _ = fcntl(answers.fileHandleForReading.fileDescriptor, F_SETFL, O_NONBLOCK)
    }

    deinit {
        stop()
        try? FileManager.default.removeItem(atPath: complaintsPath)
    }

    /// Ends the child at once and waits for it.
    func stop() {
        shutdown(requests, Int32(SHUT_RDWR))
        if process.isRunning { kill(process.processIdentifier, SIGKILL) }
        process.waitUntilExit()
        if !isClosed { close(requests) }
        isClosed = true
    }

    private var isClosed = false

    /// Sends lines and hands every answer on as it comes, until all are answered. Each answer may take `timeout`.
    ///
    /// Writing and reading go on together, so a child that answers while it reads never blocks us, nor we it.
    func converse(
        _ lines: [String], timeout: Duration, answer: (String) throws -> Void
    ) throws {
        var outgoing = Array((lines.joined(separator: "\n") + "\n").utf8)[...]
        var missing = lines.count
        let input = answers.fileHandleForReading.fileDescriptor
        var deadline = ContinuousClock.now + timeout
        while missing > 0 {
            let left = (deadline - .now) / .milliseconds(1)
            guard left > 0 else { throw Failure.timeout }
            var waits = [
                pollfd(fd: input, events: Int16(POLLIN), revents: 0),
                pollfd(fd: outgoing.isEmpty ? -1 : requests, events: Int16(POLLOUT), revents: 0),
            ]
            guard poll(&waits, 2, Int32(min(left.rounded(.up), 60_000))) >= 0 || errno == EINTR else {
                throw Failure.closed
            }
            if waits[1].revents != 0 {
                let sent = outgoing.withUnsafeBytes { send(requests, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL)) }
                if sent > 0 {
                    outgoing = outgoing.dropFirst(sent)
                } else if errno != EAGAIN && errno != EINTR {
                    throw Failure.closed
                }
            }
            if waits[0].revents != 0 {
                try receive(input)
                while missing > 0, let end = buffer.firstIndex(of: UInt8(ascii: "\n")) {
                    let line = String(decoding: buffer[..<end], as: UTF8.self)
                    buffer.removeSubrange(...end)
                    missing -= 1
                    deadline = .now + timeout
                    try answer(line)
                }
                guard buffer.count <= Self.longestLine else { throw Failure.lineTooLong }
            }
        }
    }

    private func receive(_ input: Int32) throws(Failure) {
        var chunk = [UInt8](repeating: 0, count: 65_536)
        let count = read(input, &chunk, chunk.count)
        if count > 0 {
            buffer += chunk[..<count]
        } else if count == 0 || (errno != EAGAIN && errno != EINTR) {
            throw .closed
        }
    }

    /// The end of what the child said on its standard error, in one line.
    var lastWords: String {
        let text = (try? String(contentsOfFile: complaintsPath, encoding: .utf8)) ?? ""
        return text.split(separator: "\n").suffix(3).joined(separator: " | ").suffix(400).description
    }

    /// How it ended, for a message: only once it has.
    var ending: String? {
        guard !process.isRunning else { return nil }
        return process.terminationReason == .exit
            ? "exit status \(process.terminationStatus)" : "killed by signal \(process.terminationStatus)"
    }

    /// A path as it is, a name by the PATH.
    private static func find(_ name: String) -> String? {
        if name.contains("/") { return access(name, X_OK) == 0 ? name : nil }
        let folders = ProcessInfo.processInfo.environment["PATH"]?.split(separator: ":") ?? []
        return folders.map { "\($0)/\(name)" }.first { access($0, X_OK) == 0 }
    }
}
