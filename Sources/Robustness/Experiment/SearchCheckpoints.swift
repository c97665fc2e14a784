import CoSearch
import Documents
import Foundation
import RunStore

/// Where searches that are not finished keep their state: one file per cell, sealed by its digest, removed with the result.
///
/// A search that goes on from a checkpoint ends with the same bytes as one that never stopped, so a file that is missing or
/// damaged costs time only.
public struct SearchCheckpoints: Sendable {
    private let directory: String

    init(directory: String) { self.directory = directory }

    private func path(_ cell: CellSpecification) -> String { "\(directory)/\(cell.identifier.hex).json" }

    /// The state that the cell's search left; nil where there is none that can be trusted.
    func read(_ cell: CellSpecification) -> SearchCheckpoint? {
        // As said above: a file that is missing or damaged costs time only.
        guard let data = try? Data(readFile(path(cell))), let end = data.firstIndex(of: UInt8(ascii: "\n")) else {
            return nil
        }
        let body = Data(data[data.index(after: end)...])
        guard Digest(hex: String(decoding: data[..<end], as: UTF8.self)) == Digest(of: [UInt8](body)) else {
            return nil
        }
        // A state of an older version is not gone on from; the search begins again.
        return try? CanonicalJSON.decode(SearchCheckpoint.self, from: body)
    }

    /// Replaces the cell's state.
    func write(_ checkpoint: SearchCheckpoint, of cell: CellSpecification) throws {
        let body = [UInt8](try CanonicalJSON.encode(checkpoint))
        try makeDirectory(directory)
        try writeAtomically(Array((Digest(of: body).hex + "\n").utf8) + body, to: path(cell))
    }

    /// Forgets the cell's state: its result is stored.
    func remove(_ cell: CellSpecification) {
        // A file that stays behind is replaced or ignored, never believed: the result is found first.
        try? FileManager.default.removeItem(atPath: path(cell))
    }
}

extension Laboratory {
    /// The states of unfinished searches.
    var checkpoints: SearchCheckpoints { SearchCheckpoints(directory: directory + "/checkpoints") }
}
