import Foundation
import Glibc
import Processes
import Synchronization

/// A process of this program that reads MATLAB files (`cimlab matlab-read`), and the way to talk to it.
///
/// It starts with the first question. One that is gone or had to be ended is replaced at the next question.
public final class MatReader: Sendable {
    private let command: [String]?
    private let processorSeconds: Double
    private let seconds: Double
    private let child = Mutex<ChildProcess?>(nil)

    /// Names the program and its limits.
    /// - Parameters:
    ///   - command: the program with its arguments; nil for this program, or the `cimlab` beside it.
    ///   - processorSeconds: longest work on one question. Reading the largest file of version 5 (2 GiB, compressed) takes
    ///     about ten: our choice is three times that.
    ///   - seconds: longest wait for one answer, as long as a slow network disk may need (our choice).
    public init(command: [String]? = nil, processorSeconds: Double = 30, seconds: Double = 120) {
        self.command =
            command ?? Self.program.map { [$0, "matlab-read", "--processor-seconds", "\(processorSeconds)"] }
        self.processorSeconds = processorSeconds
        self.seconds = seconds
    }

    /// This very program; for others, such as tests, the `cimlab` in their folder.
    private static var program: String? {
        let link = "/proc/self/exe"
        // Without /proc nobody knows this program: the reader is then reported as missing.
        guard let own = try? FileManager.default.destinationOfSymbolicLink(atPath: link) else { return nil }
        // The link itself starts the same program even where its file was replaced meanwhile.
        if (own as NSString).lastPathComponent.hasPrefix("cimlab") { return link }
        let folder = (own as NSString).deletingLastPathComponent
        return FileManager.default.isExecutableFile(atPath: folder + "/cimlab") ? folder + "/cimlab" : nil
    }

    /// Asks, and gets the elements that come with the answer.
    /// - Parameter count: how many elements the answer must bring.
    func ask<Element: MatElement>(
        _ request: MatRequest, count: Int = 0, of type: Element.Type = UInt8.self
    ) throws(MatError) -> (MatAnswer, [Element]) {
        let result: Result<(MatAnswer, [Element]), MatError> = child.withLock { child in
            do throws(ChildProcess.Failure) {
                let reader: ChildProcess
                if let running = child { reader = running } else { reader = try start() }
                child = reader
                return try Self.converse(with: reader, request, count, until: .now + .seconds(seconds))
            } catch {
                defer { child = nil }
                if case .notStarted(let reason) = error { return .failure(.noReader(reason)) }
                return .failure(.readerFailed(path: request.path, ending: ending(of: child, error)))
            }
        }
        return try result.get()
    }

    private func start() throws(ChildProcess.Failure) -> ChildProcess {
        guard let command else { throw .notStarted("no program 'cimlab' beside this one") }
        // A trace of the crash is no use to anybody who has a damaged file.
        return try ChildProcess(
            command: command, environment: [ParentLifeline.variable: "1", "SWIFT_BACKTRACE": "enable=no"])
    }

    private static func converse<Element: MatElement>(
        with reader: ChildProcess, _ request: MatRequest, _ count: Int, until deadline: ContinuousClock.Instant
    ) throws(ChildProcess.Failure) -> Result<(MatAnswer, [Element]), MatError> {
        // What is no line of the protocol ends the conversation; the error names the file.
        guard let question = try? JSONEncoder().encode(request) else { throw .closed }
        let line = try reader.ask(String(decoding: question, as: UTF8.self), until: deadline)
        // As above.
        guard let answer = try? JSONDecoder().decode(MatAnswer.self, from: Data(line.utf8)) else { throw .closed }
        switch answer {
        case .failure(let error): return .failure(error)
        case .version, .description: return .success((answer, []))
        case .bytes(let bytes):
            guard bytes == count * MemoryLayout<Element>.stride else { throw .closed }
            var failure: ChildProcess.Failure?
            let elements = [Element](unsafeUninitializedCapacity: count) { buffer, initialized in
                do throws(ChildProcess.Failure) {
                    try reader.receive(
                        into: UnsafeMutableRawBufferPointer(start: buffer.baseAddress, count: bytes), until: deadline)
                    initialized = count
                } catch {
                    failure = error
                }
            }
            if let failure { throw failure }
            return .success((answer, elements))
        }
    }

    /// What happened to it, in words that follow "the process that reads it".
    private func ending(of child: ChildProcess?, _ failure: ChildProcess.Failure) -> String {
        guard let child else { return "is gone" }
        if failure == .timeout { return "did not answer within \(seconds) s" }
        if failure == .lineTooLong { return "answered by more than a megabyte without an end of line" }
        child.waitAfterClosing()
        if child.endingSignal == SIGPROF { return "was still at work after \(processorSeconds) s of processor time" }
        guard let ending = child.ending else { return "broke the protocol" }
        let words = child.lastWords
        return "ended unasked (\(ending))" + (words.isEmpty ? "" : ": \(words)")
    }
}
