import Documents

/// A folder of write-once results, one file per cell, named by what was computed.
///
///     format                    cimlab-store 1
///     cells/ab/<cell>.json      specification, result, digest
///     failed/<cell>.json        a failure that would happen again
///     plans/<plan>.json         the cells that someone wanted, in order
///     attempts/<who>.ndjson     what ran when for how long: diagnosis and estimates, never results
///     tmp/                      files being written
///
/// There are no locks, no coordinator and no state "running". What is done is what a listing of the folder shows and what
/// verifies; everything else is computed again. Stores are merged by uniting their files. Any number of processes may
/// write at once: a result appears complete and synced or not at all, and a second, different result for the same
/// cell is kept beside the first and reported, since it means that the computation is not deterministic.
public struct RunStore: Sendable {
    /// First and only line of the file `format`.
    public static let format = "cimlab-store 1"

    /// The store's folder.
    public let directory: String

    /// Opens the store in `directory`; makes it when the folder is empty or missing, unless `create` is false.
    ///
    /// - Throws: `RunStoreError.notAStore` for a folder with other files, `.noStore`, `.unknownFormat`, `.system`.
    public init(directory: String, create: Bool = true) throws(RunStoreError) {
        var directory = directory
        while directory.count > 1, directory.hasSuffix("/") { directory.removeLast() }
        self.directory = directory
        if let found = try DurableFile.read(formatPath) {
            let text = String(decoding: found, as: UTF8.self)
            guard text == Self.format + "\n" else {
                throw .unknownFormat(path: directory, found: String(text.prefix(40).filter { $0 != "\n" }))
            }
        } else {
            guard create else { throw .noStore(path: directory) }
        }
        guard create else { return }
        try makeLayout()
    }

    private func makeLayout() throws(RunStoreError) {
        try DurableFile.makeFolder(directory)
        // Another process may be making the same store: its folders are no foreign files.
        let own = ["format"] + Self.folders
        let names = try DurableFile.list(directory)
        if !names.contains("format"), let foreign = names.first(where: { !own.contains($0) }) {
            throw .notAStore(path: directory, found: foreign)
        }
        for folder in Self.folders where !names.contains(folder) {
            try DurableFile.makeFolder("\(directory)/\(folder)")
        }
        if !names.contains("format") {
            _ = try DurableFile.create(
                Array((Self.format + "\n").utf8), at: formatPath, temporaryFolder: temporaryFolder)
        }
    }

    static let folders = ["attempts", "cells", "failed", "plans", "tmp"]

    private var formatPath: String { directory + "/format" }
    var temporaryFolder: String { directory + "/tmp" }

    /// Where the result of a cell is or will be.
    public func path(of cell: Digest) -> String { "\(directory)/cells/\(cell.folder)/\(cell.hex).json" }

    func failurePath(of cell: Digest) -> String { "\(directory)/failed/\(cell.hex).json" }

    /// The bytes of a stored file after its digest and fields were verified.
    func readSealed(_ path: String) throws(RunStoreError) -> SealedDocument? {
        guard let bytes = try DurableFile.read(path) else { return nil }
        do {
            return try SealedDocument(verifying: bytes)
        } catch {
            throw .damaged(path: path, error)
        }
    }
}
