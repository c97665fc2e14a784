import Foundation
import Glibc

/// A child process that answers lines with lines, or with a line and bytes. Started without a shell; nothing it does can
/// stop this process.
///
/// Requests go through a socket rather than a pipe, so that a child that is gone gives an error and no SIGPIPE. What it says
/// on its standard error is kept (the last part of it) for error messages.
public final class ChildProcess {
    /// How a conversation ended.
    public enum Failure: Error, Equatable {
        /// There is no such program, or the system has no room for it.
        case notStarted(String)
        /// It said nothing in time.
        case timeout
        /// It closed its output, as a process does that ends.
        case closed
        /// A line of more than a megabyte.
        case lineTooLong
    }

    private let process = Process()
    private let requests: Int32
    private let answers: Pipe
    private let complaints: FileHandle
    private var buffer: [UInt8] = []

    /// A line longer than this is no answer (our choice).
    private static let longestLine = 1 << 20

    /// Starts a program (a path, or a name on the PATH) with arguments; `environment` is added to ours.
    /// - Throws: `Failure.notStarted`.
    public init(command: [String], environment: [String: String] = [:]) throws(Failure) {
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
        let path = FileManager.default.temporaryDirectory.appendingPathComponent("cimlab-child-\(UUID().uuidString)")
            .path
        guard FileManager.default.createFile(atPath: path, contents: nil),
            let complaints = FileHandle(forUpdatingAtPath: path)
        else {
            close(ends[0])
            close(ends[1])
            throw .notStarted("cannot write \(path)")
        }
        // Nobody needs its name: it is gone with the last of us, however we end.
        unlink(path)
        self.complaints = complaints
        process.executableURL = URL(fileURLWithPath: program)
        process.arguments = Array(command.dropFirst())
        process.environment = ProcessInfo.processInfo.environment.merging(environment) { $1 }
        process.standardInput = FileHandle(fileDescriptor: ends[1], closeOnDealloc: false)
        process.standardOutput = answers
        process.standardError = complaints
        do { try process.run() } catch {
            close(ends[0])
            close(ends[1])
            throw .notStarted("\(error.localizedDescription)")
        }
        close(ends[1])
        // Our copy of the child's end: closing fails only where it is closed already.
        try? answers.fileHandleForWriting.close()
        _ = fcntl(answers.fileHandleForReading.fileDescriptor, F_SETFL, O_NONBLOCK)
    }

    deinit { stop() }

    /// Ends the child at once and waits for it.
    public func stop() {
        shutdown(requests, Int32(SHUT_RDWR))
        if process.isRunning { kill(process.processIdentifier, SIGKILL) }
        process.waitUntilExit()
        if !isClosed { close(requests) }
        isClosed = true
    }

    private var isClosed = false

    // MARK: Conversation

    /// Sends lines and hands every answer on as it comes, until all are answered. Each answer may take `timeout`.
    ///
    /// Writing and reading go on together, so a child that answers while it reads never blocks us, nor we it.
    /// - Throws: `Failure`, or what `answer` throws.
    public func converse(
        _ lines: [String], timeout: Duration, answer: (String) throws -> Void
    ) throws {
        var outgoing = Array((lines.joined(separator: "\n") + "\n").utf8)[...]
        var missing = lines.count
        var deadline = ContinuousClock.now + timeout
        while missing > 0 {
            try exchange(&outgoing, until: deadline)
            while missing > 0, let line = try nextLine() {
                missing -= 1
                deadline = .now + timeout
                try answer(line)
            }
        }
    }

    /// Sends one line and waits for the line that answers it.
    /// - Throws: `Failure`.
    public func ask(_ line: String, until deadline: ContinuousClock.Instant) throws(Failure) -> String {
        var outgoing = Array((line + "\n").utf8)[...]
        while true {
            try exchange(&outgoing, until: deadline)
            if let answer = try nextLine() { return answer }
        }
    }

    /// Waits for as many bytes as `target` takes.
    /// - Throws: `Failure.timeout` or `.closed`.
    public func receive(into target: UnsafeMutableRawBufferPointer, until deadline: ContinuousClock.Instant)
        throws(Failure)
    {
        var filled = min(buffer.count, target.count)
        buffer.withUnsafeBytes { target.copyMemory(from: UnsafeRawBufferPointer(rebasing: $0[..<filled])) }
        buffer.removeFirst(filled)
        let input = answers.fileHandleForReading.fileDescriptor
        while filled < target.count {
            let rest = UnsafeMutableRawBufferPointer(rebasing: target[filled...])
            let count = read(input, rest.baseAddress, rest.count)
            if count > 0 {
                filled += count
            } else if count < 0, errno == EAGAIN || errno == EINTR {
                var none: ArraySlice<UInt8> = []
                _ = try wait(&none, until: deadline)
            } else {
                throw .closed
            }
        }
    }

    /// Sends what goes and takes what comes, once.
    private func exchange(_ outgoing: inout ArraySlice<UInt8>, until deadline: ContinuousClock.Instant) throws(Failure)
    {
        guard try wait(&outgoing, until: deadline) else { return }
        var chunk = [UInt8](repeating: 0, count: 65_536)
        let count = read(answers.fileHandleForReading.fileDescriptor, &chunk, chunk.count)
        if count > 0 {
            buffer += chunk[..<count]
        } else if count == 0 || (errno != EAGAIN && errno != EINTR) {
            throw .closed
        }
    }

    /// Waits until something may be read (true) or sent; sends it.
    private func wait(_ outgoing: inout ArraySlice<UInt8>, until deadline: ContinuousClock.Instant) throws(Failure)
        -> Bool
    {
        let left = (deadline - .now) / .milliseconds(1)
        guard left > 0 else { throw .timeout }
        var waits = [
            pollfd(fd: answers.fileHandleForReading.fileDescriptor, events: Int16(POLLIN), revents: 0),
            pollfd(fd: outgoing.isEmpty ? -1 : requests, events: Int16(POLLOUT), revents: 0),
        ]
        guard poll(&waits, 2, Int32(min(left.rounded(.up), 60_000))) >= 0 else {
            if errno == EINTR { return false }
            throw .closed
        }
        if waits[1].revents != 0 {
            let sent = outgoing.withUnsafeBytes { send(requests, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL)) }
            if sent > 0 {
                outgoing = outgoing.dropFirst(sent)
            } else if errno != EAGAIN && errno != EINTR {
                throw .closed
            }
        }
        return waits[0].revents != 0
    }

    private func nextLine() throws(Failure) -> String? {
        guard let end = buffer.firstIndex(of: UInt8(ascii: "\n")) else {
            guard buffer.count <= Self.longestLine else { throw .lineTooLong }
            return nil
        }
        let line = String(decoding: buffer[..<end], as: UTF8.self)
        buffer.removeSubrange(...end)
        return line
    }

    // MARK: Its end

    /// The end of what the child said on its standard error, in one line.
    public var lastWords: String {
        let most = 4096
        var bytes = [UInt8](repeating: 0, count: most)
        // Not by its own place in the file, which the child shares.
        let size = lseek(complaints.fileDescriptor, 0, SEEK_END)
        let count = pread(complaints.fileDescriptor, &bytes, most, max(0, size - most))
        let text = String(decoding: bytes.prefix(max(0, count)), as: UTF8.self)
        return text.split(separator: "\n").suffix(3).joined(separator: " | ").suffix(400).description
    }

    /// Waits for a child that closed its output, which happens a moment before it is gone: half a second at most.
    public func waitAfterClosing() {
        for _ in 0..<100 where process.isRunning { usleep(5_000) }
    }

    /// How it ended, for a message: only once it has.
    public var ending: String? {
        guard !process.isRunning else { return nil }
        return process.terminationReason == .exit
            ? "exit status \(process.terminationStatus)" : "killed by signal \(process.terminationStatus)"
    }

    /// The signal that ended it, if one did.
    public var endingSignal: Int32? {
        process.isRunning || process.terminationReason == .exit ? nil : process.terminationStatus
    }

    /// A path as it is, a name by the PATH.
    private static func find(_ name: String) -> String? {
        if name.contains("/") { return access(name, X_OK) == 0 ? name : nil }
        let folders = ProcessInfo.processInfo.environment["PATH"]?.split(separator: ":") ?? []
        return folders.map { "\($0)/\(name)" }.first { access($0, X_OK) == 0 }
    }
}
