import Documents
import Foundation
import Supernet

/// The trained supernets that come with the repository: `supernets/NAME.safetensors`, a summary `NAME.json` beside each, and the
/// digests of all files in `SHA256SUMS`.
///
/// A file belongs to a configuration that equals the one that it holds; nothing else of the program is part of its identity.
public struct ShippedSupernets: Sendable {
    /// The folder; `supernets` where the program runs, by default.
    public let directory: String

    /// Names a folder, which need not exist.
    public init(directory: String = "supernets") { self.directory = directory }

    /// The list of digests, in the form that `sha256sum --check` reads.
    public var listPath: String { "\(directory)/SHA256SUMS" }

    /// The digests by file name, empty where nothing ships.
    /// - Throws: `ShippedSupernetError.malformedList` for a line that is no digest and name.
    public func files() throws -> [(name: String, digest: Digest)] {
        guard FileManager.default.fileExists(atPath: listPath) else { return [] }
        return try String(decoding: readFile(listPath), as: UTF8.self).split(whereSeparator: \.isNewline).map { line in
            let parts = line.split(separator: " ", maxSplits: 1, omittingEmptySubsequences: true)
            guard parts.count == 2, let digest = Digest(hex: String(parts[0])) else {
                throw ShippedSupernetError.malformedList(path: listPath, line: String(line))
            }
            return (parts[1].trimmingCharacters(in: [" ", "*"]), digest)
        }
    }

    /// The summary that lies beside a file of weights.
    static func summaryPath(of path: String) -> String {
        (path.hasSuffix(".safetensors") ? String(path.dropLast(12)) : path) + ".json"
    }

    /// Puts files of the folder into the list.
    func list(_ paths: [String]) throws {
        var digests = Dictionary(try files().map { ($0.name, $0.digest) }) { first, _ in first }
        for path in paths { digests[(path as NSString).lastPathComponent] = try Digest(ofFile: path) }
        let text = digests.sorted { $0.key < $1.key }.map { "\($0.value.hex)  \($0.key)\n" }.joined()
        try writeAtomically(Data(text.utf8), to: listPath)
    }

    /// The path of the weights of a configuration; nil where none ships.
    ///
    /// - Throws: ``ShippedSupernetError`` for a file that is listed and missing or not what its digest says.
    public func path(of configuration: SupernetConfiguration) throws -> String? {
        for (name, digest) in try files() {
            let path = "\(directory)/\(name)"
            guard FileManager.default.fileExists(atPath: path) else { throw ShippedSupernetError.missing(path: path) }
            guard try Digest(ofFile: path) == digest else {
                throw ShippedSupernetError.changed(path: path, list: listPath)
            }
            if name.hasSuffix(".safetensors"), try Supernet.configuration(of: path) == configuration { return path }
        }
        return nil
    }
}

/// A shipped file that is not what the repository says.
public enum ShippedSupernetError: Error, Equatable, CustomStringConvertible {
    /// A line of the list cannot be read.
    case malformedList(path: String, line: String)
    /// A listed file is not there.
    case missing(path: String)
    /// A file's bytes do not have the listed digest.
    case changed(path: String, list: String)
    /// This machine gives an architecture another mIoU than the table does.
    case otherEvaluation(path: String, architecture: String, points: Double)

    /// What is wrong and what to do.
    public var description: String {
        switch self {
        case .malformedList(let path, let line): "\(path): '\(line)' is not a SHA-256 digest and a file name"
        case .missing(let path):
            "\(path) is listed but missing: restore it (git checkout), or train it again with `make supernet`"
        case .otherEvaluation(let path, let architecture, let points):
            "\(path): \(architecture) has another mIoU on this machine, by \(points) points, more than the "
                + "\(100 * ShippedEvaluations.tolerance) that rounding explains. Compute the table again (remove it and its line in "
                + "SHA256SUMS, then `cimlab network table`), or tell us"
        case .changed(let path, let list):
            "\(path) does not have the digest that \(list) states: restore both (git checkout), or train it again with "
                + "`make supernet`"
        }
    }
}
