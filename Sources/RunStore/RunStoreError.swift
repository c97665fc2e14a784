import Documents

/// Why a run store refused or failed; every case says what, where and what to do next.
public enum RunStoreError: Error, Equatable, Sendable, CustomStringConvertible {
    /// A cell or a plan that cannot be named.
    case invalidSpecification(String)
    /// A result that is not one line of JSON.
    case invalidResult(Digest, String)
    /// The folder holds something else.
    case notAStore(path: String, found: String)
    /// The folder is not there and was not to be made.
    case noStore(path: String)
    /// The store was written by another version of the format.
    case unknownFormat(path: String, found: String)
    /// The file of a cell, plan or failure does not verify.
    case damaged(path: String, Damage)
    /// No such cell, plan or shard.
    case notFound(String)
    /// The operating system said no; `reason` is its text.
    case system(call: String, path: String, code: Int32, reason: String)

    /// The sentence that a user sees.
    public var description: String {
        switch self {
        case .invalidSpecification(let message): "cell specification: \(message)"
        case .invalidResult(let cell, let message): "result of cell \(cell.hex.prefix(12)): \(message)"
        case .notAStore(let path, let found):
            "\(path): not a run store (it holds \"\(found)\" and no file named format); choose an empty or new folder"
        case .noStore(let path): "\(path): no run store here; check the path or run the sweep first"
        case .unknownFormat(let path, let found):
            "\(path): format \"\(found)\"; this version reads \"\(RunStore.format)\""
        case .damaged(let path, let damage): "\(path): \(damage); run the sweep again to compute it anew"
        case .notFound(let what): "\(what): not in the store"
        case .system(let call, let path, _, let reason): "\(path): \(call) failed: \(reason)"
        }
    }
}

/// What is wrong with a stored file.
public enum Damage: Error, Hashable, Sendable, CustomStringConvertible {
    /// The file has no bytes.
    case empty
    /// The file does not end with a digest line.
    case torn
    /// The digest line does not belong to the bytes before it.
    case digestMismatch
    /// The bytes verify, yet do not have the expected fields.
    case malformed
    /// The file holds another cell than its name says.
    case misplaced
    /// Larger than any file that the store writes.
    case tooLarge(bytes: Int)
    /// Not a regular file (a folder, a link, a device).
    case notAFile

    /// The sentence that a user sees.
    public var description: String {
        switch self {
        case .empty: "the file is empty"
        case .torn: "the file is torn (it does not end with its digest)"
        case .digestMismatch: "the bytes do not match the file's own digest"
        case .malformed: "the file does not have the expected fields"
        case .misplaced: "the file holds another cell than its name says"
        case .tooLarge(let bytes): "the file has \(bytes) bytes, more than the \(DurableFile.sizeLimit) allowed"
        case .notAFile: "not a regular file"
        }
    }
}
