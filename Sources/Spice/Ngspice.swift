import Foundation

/// The ngspice program on this machine.
public struct Ngspice: Sendable {
    /// Path of the program.
    public let executable: String

    /// Uses the program at `path`, or the first `ngspice` on PATH.
    /// - Throws: ``SpiceError/missing(searched:)``.
    public init(path: String? = nil) throws(SpiceError) {
        if let path {
            guard FileManager.default.isExecutableFile(atPath: path) else { throw .missing(searched: path) }
            executable = path
            return
        }
        let search = ProcessInfo.processInfo.environment["PATH"] ?? ""
        let candidates = search.split(separator: ":").map { "\($0)/ngspice" }
        guard let found = candidates.first(where: FileManager.default.isExecutableFile(atPath:)) else {
            throw .missing(searched: search.isEmpty ? "empty PATH" : search)
        }
        executable = found
    }

    /// Runs a deck in batch mode and returns what its control block measured and printed: `name = value` lines.
    ///
    /// The user's own start-up file is left out (`-n`).
    /// - Throws: ``SpiceError`` where ngspice cannot be started or does not give every value of `names`.
    public func run(_ deck: String, expecting names: [String]) throws(SpiceError) -> [String: Double] {
        let file = FileManager.default.temporaryDirectory.appendingPathComponent("cimlab-\(UUID().uuidString).cir")
        // What stays behind lies in the temporary folder.
        defer { try? FileManager.default.removeItem(at: file) }
        let process = Process()
        // One pipe for both streams: nothing to drain in parallel.
        let output = Pipe()
        process.executableURL = URL(fileURLWithPath: executable)
        process.arguments = ["-n", "-b", file.path]
        process.standardInput = FileHandle.nullDevice
        process.standardOutput = output
        process.standardError = output
        do {
            try Data(deck.utf8).write(to: file)
            try process.run()
        } catch {
            throw .notStarted(path: executable, problem: "\(error)")
        }
        let text = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
        process.waitUntilExit()
        let values = Self.values(in: text)
        guard let absent = names.first(where: { values[$0] == nil }) else { return values }
        let title = deck.split(separator: "\n").first.map(String.init) ?? "empty deck"
        let complaint = text.split(separator: "\n").first { $0.lowercased().contains("error") }.map(String.init)
        throw .noValue(deck: title, name: absent, complaint: complaint ?? "no error named")
    }

    /// Values of lines like `settled = 1.2e-10` and `energy =  3e-13 from=  0 to=  4e-9`.
    static func values(in text: String) -> [String: Double] {
        var values: [String: Double] = [:]
        for line in text.split(separator: "\n") {
            guard let equals = line.firstIndex(of: "="),
                let word = line[line.index(after: equals)...].split(separator: " ").first, let value = Double(word)
            else { continue }
            values[line[..<equals].trimmingCharacters(in: .whitespaces)] = value
        }
        return values
    }
}

/// Why a circuit has no simulated values.
public enum SpiceError: Error, Equatable, CustomStringConvertible {
    /// No ngspice on this machine.
    case missing(searched: String)
    /// The program is there and does not run.
    case notStarted(path: String, problem: String)
    /// A value that the deck measures did not appear.
    case noValue(deck: String, name: String, complaint: String)
    /// A setting that no check can have.
    case invalidSetting(name: String, value: String, rule: String)

    /// What failed and what to do.
    public var description: String {
        switch self {
        case .missing(let searched):
            "ngspice is needed for circuit simulation and was not found (searched: \(searched)): apt-get install ngspice"
        case .notStarted(let path, let problem): "\(path) cannot be started: \(problem)"
        case .noValue(let deck, let name, let complaint):
            "ngspice gave no value of '\(name)' for the deck \"\(deck)\" (\(complaint)); write it with --decks and run"
                + " ngspice -b on it"
        case .invalidSetting(let name, let value, let rule): "\(name) is \(value), allowed: \(rule)"
        }
    }
}
