import Documents
import Glibc

/// What `RunStore.merge` did.
public struct MergeReport: Hashable, Sendable {
    /// Results that were new here.
    public var addedCount = 0
    /// Results that were here already, to the byte.
    public var presentCount = 0
    /// Damaged files of the other store, left out.
    public var damaged: [StoreReport.Finding] = []
    /// Kept second results: the computation is not deterministic.
    public var conflicts: [String] = []
}

extension RunStore {
    /// Files that a merge writes before it syncs them all by one call. Our choice: a few tens of megabytes of cells.
    private static let mergeBatch = 4096

    /// Unites another store's cells, failures, plans and attempts with this one. Every file is verified on the way.
    ///
    /// New cells are written in batches: all bytes, one sync of the file system, the names, one more sync. Killed at any time, a
    /// merge leaves whole cells and orphans in `tmp`; the same merge again does the rest.
    public func merge(from other: RunStore) throws(RunStoreError) -> MergeReport {
        var report = MergeReport()
        var batch: [(cell: Digest, temporary: String)] = []
        var folders = Set(try DurableFile.list(directory + "/cells"))
        defer { for entry in batch { unlink(entry.temporary) } }
        for cell in try other.completedCells() {
            let stored: StoredCell
            do {
                guard let found = try other.readCell(cell) else { continue }
                stored = found
            } catch .damaged(let path, let damage) {
                report.damaged.append(.init(path: path, damage: damage))
                continue
            }
            if let outcome = try compare(stored.bytes, with: cell) {
                report.count(outcome)
                try forgetFailure(of: cell)
                continue
            }
            if folders.insert(cell.folder).inserted {
                try DurableFile.makeFolder("\(directory)/cells/\(cell.folder)", synchronizes: false)
            }
            batch.append(
                (cell, try DurableFile.writeTemporary(stored.bytes, in: temporaryFolder, synchronizes: false)))
            if batch.count == Self.mergeBatch { try install(&batch, from: other, into: &report) }
        }
        try install(&batch, from: other, into: &report)
        for folder in ["failed", "plans"] {
            for name in try DurableFile.list("\(other.directory)/\(folder)") {
                if folder == "failed", let cell = CellFileName(name)?.cell, try isValid(cell) { continue }
                try copyVerified("\(folder)/\(name)", from: other, into: &report)
            }
        }
        try mergeAttempts(from: other)
        return report
    }

    /// Gives the written files their names; empties the batch.
    private func install(
        _ batch: inout [(cell: Digest, temporary: String)], from other: RunStore, into report: inout MergeReport
    ) throws(RunStoreError) {
        guard !batch.isEmpty else { return }
        try DurableFile.synchronizeFileSystem(of: temporaryFolder)
        for (cell, temporary) in batch {
            if try DurableFile.install(temporary, at: path(of: cell), synchronizesFolder: false) == .installed {
                report.addedCount += 1
            } else if let bytes = try other.readCell(cell)?.bytes {
                // Another process stored the cell in the meantime: its bytes and ours are compared.
                report.count(try install(bytes, as: cell))
            }
            try forgetFailure(of: cell)
        }
        try DurableFile.synchronizeFileSystem(of: directory)
        batch = []
    }

    private func copyVerified(
        _ name: String, from other: RunStore, into report: inout MergeReport
    ) throws(RunStoreError) {
        do {
            guard let document = try other.readSealed("\(other.directory)/\(name)") else { return }
            _ = try DurableFile.create(
                document.bytes, at: "\(directory)/\(name)", temporaryFolder: temporaryFolder)
        } catch .damaged(let path, let damage) {
            report.damaged.append(.init(path: path, damage: damage))
        }
    }
}

extension MergeReport {
    fileprivate mutating func count(_ outcome: WriteOutcome) {
        switch outcome {
        case .written, .replacedDamaged: addedCount += 1
        case .alreadyPresent: presentCount += 1
        case .conflict(let path): conflicts.append(path)
        }
    }
}
