import Foundation
import Glibc

/// The process that reads MATLAB files for another one: answers `MatRequest`s until its standard input ends.
///
/// libmatio and HDF5 below it trust what a file says of itself. A damaged file makes them abort, read memory that is not
/// theirs, or go on for ever; here that costs this process only.
public struct MatServer {
    /// Longest work on one request, in seconds of processor time; the kernel ends this process behind it.
    private let processorSeconds: Double
    /// Where answers go.
    private let output: Int32
    private var file: MatFile?

    /// What a damaged file may make this process allocate, beyond what it has from its start (our choice).
    private static let mostMemory: UInt = 2 << 30

    /// Answers on a file descriptor.
    public init(processorSeconds: Double, output: Int32) {
        self.processorSeconds = processorSeconds
        self.output = output
    }

    /// Answers all requests of standard input.
    /// - Returns: false where the other side broke the protocol or is gone.
    public mutating func serve() -> Bool {
        Self.limitMemory()
        // Whoever stops the program by the keyboard stops it in order: it still needs its reader. See ParentLifeline.
        for asked in [SIGINT, SIGTERM, SIGHUP] { signal(asked, SIG_IGN) }
        signal(SIGPROF, SIG_DFL)
        while let line = readLine() {
            // As said above: false where the other side broke the protocol.
            guard let request = try? JSONDecoder().decode(MatRequest.self, from: Data(line.utf8)) else { return false }
            limitWork(to: processorSeconds)
            let isSent = answer(request)
            limitWork(to: 0)
            guard isSent else { return false }
        }
        return true
    }

    private mutating func answer(_ request: MatRequest) -> Bool {
        do throws(MatError) {
            switch request {
            case .open(let path):
                file = nil
                return send(.version(try opened(path).version))
            case .describe(let path, let name):
                return send(.description(try opened(path).describe(name)))
            case .part(let path, let name, let starts, let counts, let elements):
                guard let type = matElementTypes.first(where: { $0.matlabName == elements }) else { return false }
                return try sendPart(of: opened(path), name, starts, counts, of: type)
            }
        } catch {
            return send(.failure(error))
        }
    }

    private mutating func opened(_ path: String) throws(MatError) -> MatFile {
        if let file, file.path == path { return file }
        file = nil
        let opened = try MatFile(path)
        file = opened
        return opened
    }

    private func sendPart<Element: MatElement>(
        of file: MatFile, _ name: String, _ starts: [Int], _ counts: [Int], of type: Element.Type
    ) throws(MatError) -> Bool {
        let elements = try file.part(name, starts: starts, counts: counts, of: type)
        return elements.withUnsafeBytes { send(.bytes($0.count)) && write($0) }
    }

    private func send(_ answer: MatAnswer) -> Bool {
        // As there: false ends the server, and the other side reports it.
        guard let line = try? JSONEncoder().encode(answer) else { return false }
        return [UInt8](line + [UInt8(ascii: "\n")]).withUnsafeBytes(write)
    }

    private func write(_ bytes: UnsafeRawBufferPointer) -> Bool {
        var rest = bytes[...]
        while !rest.isEmpty {
            let count = Glibc.write(output, UnsafeRawBufferPointer(rebasing: rest).baseAddress, rest.count)
            if count > 0 { rest = rest.dropFirst(count) } else if errno != EINTR { return false }
        }
        return true
    }

    // MARK: Limits

    private func limitWork(to seconds: Double) {
        // A million seconds: beyond any file, and far from what no integer holds.
        let seconds = min(max(seconds, 0), 1e6)
        let whole = seconds.rounded(.down)
        var timer = itimerval()
        timer.it_value = timeval(tv_sec: Int(whole), tv_usec: Int((seconds - whole) * 1e6))
        setitimer(__itimer_which_t(ITIMER_PROF.rawValue), &timer, nil)
    }

    private static func limitMemory() {
        // Where the system does not tell, memory stays unlimited: the time is limited all the same.
        let pages = (try? String(contentsOfFile: "/proc/self/statm", encoding: .utf8))?.split(separator: " ")
        guard let pages, pages.count > 5, let data = UInt(pages[5]) else { return }
        let most = rlim_t(data * UInt(sysconf(Int32(_SC_PAGESIZE))) + mostMemory)
        var limit = rlimit(rlim_cur: most, rlim_max: most)
        setrlimit(__rlimit_resource_t(RLIMIT_DATA.rawValue), &limit)
        limit = rlimit(rlim_cur: 0, rlim_max: 0)
        setrlimit(__rlimit_resource_t(RLIMIT_CORE.rawValue), &limit)
    }
}
