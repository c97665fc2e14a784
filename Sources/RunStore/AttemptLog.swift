import Documents
import Foundation

/// One run of one cell on one machine. For diagnosis and for estimates of time, never part of a result.
public struct Attempt: Hashable, Codable, Sendable {
    /// Identifier of the cell.
    public var cell: String
    /// Kind of the cell.
    public var kind: String
    /// Elapsed time in seconds.
    public var seconds: Double
    /// How it ended.
    public var outcome: Outcome

    /// How a run of a cell ended.
    public enum Outcome: String, Codable, Sendable {
        /// With a result.
        case done
        /// With a failure that would happen again.
        case failed
        /// Before its end, from outside.
        case stopped
    }

    /// Makes a record.
    public init(cell: CellSpecification, seconds: Double, outcome: Outcome) {
        self.cell = cell.identifier.hex
        self.kind = cell.kind
        self.seconds = seconds
        self.outcome = outcome
    }
}

extension RunStore {
    /// Appends to this process's log. The log is not synced: a lost line costs an estimate, nothing else.
    public func record(_ attempt: Attempt) throws {
        let owner = TemporaryOwner(host: TemporaryOwner.thisHost, process: getpid())
        try DurableFile.append(
            line: [UInt8](CanonicalJSON.encode(attempt)),
            to: "\(directory)/attempts/\(owner.host)-\(owner.process).ndjson")
    }

    /// All attempts, by log file and line; lines that a killed process left unfinished are passed over.
    public func attempts() throws(RunStoreError) -> [Attempt] {
        var attempts: [Attempt] = []
        for name in try DurableFile.list(directory + "/attempts") where name.hasSuffix(".ndjson") {
            guard let bytes = try DurableFile.read("\(directory)/attempts/\(name)") else { continue }
            for line in bytes.split(separator: UInt8(ascii: "\n")) {
                // As said above: a line that a kill cut short costs an estimate, nothing else.
                if let attempt = try? CanonicalJSON.decode(Attempt.self, from: Data(line)) {
                    attempts.append(attempt)
                }
            }
        }
        return attempts
    }

    /// Median time in seconds of the finished attempts of each kind.
    public func medianSeconds() throws(RunStoreError) -> [String: Double] {
        Dictionary(grouping: try attempts().filter { $0.outcome == .done && $0.seconds.isFinite }, by: \.kind)
            .mapValues { attempts in
                let seconds = attempts.map(\.seconds).sorted()
                return (seconds[(seconds.count - 1) / 2] + seconds[seconds.count / 2]) / 2
            }
    }

    func mergeAttempts(from other: RunStore) throws(RunStoreError) {
        for name in try DurableFile.list(other.directory + "/attempts") where name.hasSuffix(".ndjson") {
            let target = "\(directory)/attempts/\(name)"
            guard let bytes = try DurableFile.read("\(other.directory)/attempts/\(name)") else { continue }
            _ = try DurableFile.create(bytes, at: target, temporaryFolder: temporaryFolder)
        }
    }
}
