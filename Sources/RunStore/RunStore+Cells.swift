import Documents
import Foundation

/// What became of a result that was handed to the store.
public enum WriteOutcome: Hashable, Sendable {
    /// The cell is done now.
    case written
    /// The same bytes were there already.
    case alreadyPresent
    /// A file that did not verify was replaced.
    case replacedDamaged(Damage)
    /// Other bytes were there already and stay; ours are kept at `path`. The computation is not deterministic.
    case conflict(path: String)
}

/// State of one cell.
public enum CellState: Hashable, Sendable {
    /// A result that verifies.
    case done
    /// Nothing stored.
    case missing
    /// A file that does not verify; counts as missing.
    case damaged(Damage)
    /// A recorded failure that would happen again; not run again unless asked.
    case failed
}

extension RunStore {
    /// Stores a result, given as one line of JSON. Never replaces a valid result.
    ///
    /// A recorded failure of the cell is removed: it did not happen again.
    @discardableResult
    public func write(canonicalResult result: [UInt8], for cell: CellSpecification) throws(RunStoreError)
        -> WriteOutcome
    {
        let identifier = cell.identifier
        guard !result.isEmpty, !result.contains(UInt8(ascii: "\n")),
            // Whatever is wrong with the line, it is no result.
            (try? JSONSerialization.jsonObject(with: Data(result), options: .fragmentsAllowed)) != nil
        else { throw .invalidResult(identifier, "expected one line of canonical JSON") }
        let outcome = try install(
            SealedDocument([("cell", cell.canonicalBytes), ("result", result)]).bytes, as: identifier)
        try DurableFile.remove(failurePath(of: identifier))
        return outcome
    }

    /// Encodes a result as canonical JSON and stores it.
    @discardableResult
    public func write(_ result: some Encodable, for cell: CellSpecification) throws -> WriteOutcome {
        try write(canonicalResult: [UInt8](CanonicalJSON.encode(result)), for: cell)
    }

    /// The result's bytes, or nil where the cell is not done.
    ///
    /// - Throws: `RunStoreError.damaged` for a file that does not verify.
    public func read(_ cell: Digest) throws(RunStoreError) -> [UInt8]? {
        try readCell(cell)?.result
    }

    /// Reads and decodes a result.
    public func read<Result: Decodable>(_ type: Result.Type, of cell: Digest) throws -> Result? {
        guard let bytes = try read(cell) else { return nil }
        return try CanonicalJSON.decode(type, from: Data(bytes))
    }

    /// The specification that a done cell was computed from.
    public func specification(of cell: Digest) throws(RunStoreError) -> CellSpecification? {
        try readCell(cell)?.specification
    }

    /// State of the cell; reads and verifies its file.
    public func state(of cell: Digest) throws(RunStoreError) -> CellState {
        do {
            if try readCell(cell) != nil { return .done }
        } catch .damaged(_, let damage) {
            return .damaged(damage)
        }
        return try failure(of: cell) == nil ? .missing : .failed
    }

    /// True where the cell has a result that verifies.
    public func isValid(_ cell: Digest) throws(RunStoreError) -> Bool {
        try state(of: cell) == .done
    }

    /// Cells that have a file, in the order of their names. Decided by listing, as looking for one guessed name can
    /// show the past on network file systems. Files are not opened: `state` and `verify` do.
    public func completedCells() throws(RunStoreError) -> [Digest] {
        try listCells().compactMap { CellFileName($0.name)?.cell }
    }

    /// Removes a result, so that the next run computes it again. Returns false where there was none.
    @discardableResult
    public func discard(_ cell: Digest) throws(RunStoreError) -> Bool {
        try DurableFile.remove(path(of: cell))
    }

    struct StoredCell {
        let specification: CellSpecification
        let result: [UInt8]
        /// The whole file.
        let bytes: [UInt8]
    }

    func readCell(_ cell: Digest) throws(RunStoreError) -> StoredCell? {
        try readCell(at: path(of: cell), expecting: cell)
    }

    func readCell(at path: String, expecting cell: Digest) throws(RunStoreError) -> StoredCell? {
        guard let bytes = try DurableFile.read(path) else { return nil }
        let values: [[UInt8]]
        let specification: CellSpecification
        do {
            values = try SealedDocument(verifying: bytes).values("cell", "result")
        } catch {
            throw .damaged(path: path, error)
        }
        do {
            specification = try CellSpecification(canonicalBytes: values[0])
        } catch {
            throw .damaged(path: path, .malformed)
        }
        guard specification.identifier == cell else { throw .damaged(path: path, .misplaced) }
        return StoredCell(specification: specification, result: values[1], bytes: bytes)
    }

    /// Puts a sealed cell file in place, or beside a different one.
    func install(_ bytes: [UInt8], as cell: Digest) throws(RunStoreError) -> WriteOutcome {
        let target = path(of: cell)
        // Looking first spares the write; what counts is that `create` refuses a name that exists.
        if let outcome = try compare(bytes, with: cell) { return outcome }
        try DurableFile.makeFolder("\(directory)/cells/\(cell.folder)")
        if try DurableFile.create(bytes, at: target, temporaryFolder: temporaryFolder) == .installed { return .written }
        if let outcome = try compare(bytes, with: cell) { return outcome }
        // Another process removed the file between our two looks.
        try DurableFile.replace(bytes, at: target, temporaryFolder: temporaryFolder)
        return .written
    }

    /// What becomes of `bytes` beside the file that is there; nil where there is none.
    func compare(_ bytes: [UInt8], with cell: Digest) throws(RunStoreError) -> WriteOutcome? {
        let target = path(of: cell)
        do {
            guard let present = try readCell(cell)?.bytes else { return nil }
            return present == bytes ? .alreadyPresent : try keepConflict(bytes, of: cell)
        } catch .damaged(_, let damage) {
            try DurableFile.replace(bytes, at: target, temporaryFolder: temporaryFolder)
            return .replacedDamaged(damage)
        }
    }

    private func keepConflict(_ bytes: [UInt8], of cell: Digest) throws(RunStoreError) -> WriteOutcome {
        let name = CellFileName.conflict(cell, digest: String(Digest(of: bytes).hex.prefix(16)))
        let path = "\(directory)/cells/\(cell.folder)/\(name)"
        _ = try DurableFile.create(bytes, at: path, temporaryFolder: temporaryFolder)
        return .conflict(path: path)
    }

    /// All names under `cells`, sorted by folder and name.
    func listCells() throws(RunStoreError) -> [(folder: String, name: String)] {
        var names: [(folder: String, name: String)] = []
        for folder in try DurableFile.list(directory + "/cells") where folder.count == 2 {
            for name in try DurableFile.list("\(directory)/cells/\(folder)") { names.append((folder, name)) }
        }
        return names
    }
}

/// Names of files under `cells`: `<cell>.json`, or `<cell>.conflict-<digest>.json` for a second, different result.
struct CellFileName {
    let cell: Digest

    init?(_ name: String) {
        guard name.hasSuffix(".json"), let cell = Digest(hex: String(name.dropLast(5))) else { return nil }
        self.cell = cell
    }

    static func conflict(_ cell: Digest, digest: String) -> String { "\(cell.hex).conflict-\(digest).json" }

    static func conflictingCell(_ name: String) -> Digest? {
        guard name.contains(".conflict-"), name.hasSuffix(".json") else { return nil }
        return Digest(hex: String(name.prefix(64)))
    }
}
