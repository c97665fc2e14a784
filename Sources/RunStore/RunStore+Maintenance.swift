import Documents
import Foundation
import Glibc

/// What `RunStore.verify` found. The lists are sorted; an empty report means a healthy store.
public struct StoreReport: Hashable, Sendable {
    /// Cells whose file verifies.
    public var validCount = 0
    /// Files that do not verify, with what is wrong; the next run computes these cells again.
    public var damaged: [Finding] = []
    /// Second results of cells that have another one: the computation is not deterministic.
    public var conflicts: [String] = []
    /// Files under `cells` that no store writes.
    public var foreign: [String] = []
    /// Cells with a recorded failure.
    public var failed: [Digest] = []

    /// A damaged file.
    public struct Finding: Hashable, Sendable {
        /// The file.
        public let path: String
        /// What is wrong with it.
        public let damage: Damage
    }

    /// True without damage, conflicts and foreign files.
    public var isHealthy: Bool { damaged.isEmpty && conflicts.isEmpty && foreign.isEmpty }
}

extension RunStore {
    /// Reads and verifies every file of the store.
    public func verify() throws(RunStoreError) -> StoreReport {
        var report = StoreReport()
        for (folder, name) in try listCells() {
            let path = "\(directory)/cells/\(folder)/\(name)"
            if CellFileName.conflictingCell(name) != nil {
                report.conflicts.append(path)
            } else if let cell = CellFileName(name)?.cell, cell.folder == folder {
                do {
                    if try readCell(at: path, expecting: cell) != nil { report.validCount += 1 }
                } catch .damaged(_, let damage) {
                    report.damaged.append(.init(path: path, damage: damage))
                }
            } else {
                report.foreign.append(path)
            }
        }
        report.failed = try failedCells()
        for folder in ["failed", "plans"] {
            for name in try DurableFile.list("\(directory)/\(folder)") {
                let path = "\(directory)/\(folder)/\(name)"
                do {
                    _ = try readSealed(path)
                } catch .damaged(_, let damage) {
                    report.damaged.append(.init(path: path, damage: damage))
                }
            }
        }
        return report
    }

    /// Second results that differ from the first, by path.
    public func conflicts() throws(RunStoreError) -> [String] {
        try listCells().filter { CellFileName.conflictingCell($0.name) != nil }
            .map { "\(directory)/cells/\($0.folder)/\($0.name)" }
    }

    /// Done cells whose epoch is not the current one of their kind (a kind without an entry has no current epoch).
    public func staleCells(currentEpochs: [String: Int]) throws(RunStoreError) -> [CellSpecification] {
        var stale: [CellSpecification] = []
        for cell in try completedCells() {
            do {
                if let found = try specification(of: cell), currentEpochs[found.kind] != found.epoch {
                    stale.append(found)
                }
            } catch .damaged {
                continue
            }
        }
        return stale
    }

    /// Removes temporary files whose process on this host is gone, and those of other hosts after `age`; returns the
    /// removed names. Files of living processes stay.
    @discardableResult
    public func sweepOrphans(olderThan age: Duration = .seconds(86_400)) throws(RunStoreError) -> [String] {
        var removed: [String] = []
        for name in try DurableFile.list(temporaryFolder) {
            let path = "\(temporaryFolder)/\(name)"
            guard let owner = TemporaryOwner(fileName: name) else { continue }
            let isOld = owner.host != TemporaryOwner.thisHost && Self.secondsSinceChange(path) > age.seconds
            if owner.isSurelyGone || isOld, try DurableFile.remove(path) { removed.append(name) }
        }
        return removed
    }

    private static func secondsSinceChange(_ path: String) -> Double {
        var status = stat()
        guard lstat(path, &status) == 0 else { return 0 }
        return Double(time(nil)) - Double(status.st_mtim.tv_sec)
    }
}

extension Duration {
    /// The duration in seconds.
    var seconds: Double { Double(components.seconds) + Double(components.attoseconds) * 1e-18 }
}
