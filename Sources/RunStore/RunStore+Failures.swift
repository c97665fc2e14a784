import Documents
import Foundation

/// A failure that the same inputs would produce again, for example a configuration that no design can meet.
/// Failures of the machine (memory, disk, signals) are never recorded: the cell just stays missing.
public struct RecordedFailure: Hashable, Codable, Sendable {
    /// What failed, as it would be told to the user.
    public var message: String

    /// Whether the failure is the cell's answer (a search that no design satisfies) rather than a fault of its inputs; nil in
    /// records of earlier versions.
    public var isAnswer: Bool?

    /// Makes a record.
    public init(message: String, isAnswer: Bool? = nil) {
        self.message = message
        self.isAnswer = isAnswer
    }
}

extension RunStore {
    /// Records that the cell fails whenever it is run. A later success removes the record.
    public func recordFailure(_ failure: RecordedFailure, of cell: CellSpecification) throws {
        let document = SealedDocument([
            ("cell", cell.canonicalBytes), ("failure", [UInt8](try CanonicalJSON.encode(failure))),
        ])
        try DurableFile.replace(
            document.bytes, at: failurePath(of: cell.identifier), temporaryFolder: temporaryFolder)
    }

    /// The recorded failure; a record that does not verify counts as none, so that the cell runs again.
    public func failure(of cell: Digest) throws(RunStoreError) -> RecordedFailure? {
        do {
            guard let values = try readSealed(failurePath(of: cell))?.values("cell", "failure") else { return nil }
            guard Digest(of: values[0]) == cell else { return nil }
            return try CanonicalJSON.decode(RecordedFailure.self, from: Data(values[1]))
        } catch let error as RunStoreError {
            if case .damaged = error { return nil }
            throw error
        } catch {
            return nil
        }
    }

    /// Cells with a recorded failure, in the order of their names.
    public func failedCells() throws(RunStoreError) -> [Digest] {
        try DurableFile.list(directory + "/failed").compactMap { CellFileName($0)?.cell }
    }

    /// Forgets a failure, so that the next run tries the cell again. Returns false where there was none.
    @discardableResult
    public func forgetFailure(of cell: Digest) throws(RunStoreError) -> Bool {
        try DurableFile.remove(failurePath(of: cell))
    }
}
