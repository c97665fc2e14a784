import Documents
import Foundation

/// `MANIFEST.sha256`: the digest of every file of a report, in the format of `sha256sum`.
public struct Manifest: Hashable, Sendable {
    /// Name of the manifest in the folder of a report.
    public static let fileName = "MANIFEST.sha256"

    /// Path relative to the report's folder -> hexadecimal SHA-256.
    public var digests: [String: String]

    init(_ files: [String: Data]) { digests = files.mapValues { Digest(of: $0).hex } }

    /// Reads the lines `<digest>  <path>`; paths that leave the folder are refused.
    init?(text: String) {
        digests = [:]
        for line in text.split(separator: "\n") {
            guard let gap = line.range(of: "  ") else { return nil }
            let path = String(line[gap.upperBound...])
            guard Digest(hex: String(line[..<gap.lowerBound])) != nil, !path.hasPrefix("/"),
                !path.split(separator: "/").contains("..")
            else { return nil }
            digests[path] = String(line[..<gap.lowerBound])
        }
    }

    var text: String { digests.sorted { $0.key < $1.key }.map { "\($0.value)  \($0.key)\n" }.joined() }

    /// Compares a report's folder with its manifest and returns what differs, in words; empty means intact.
    public static func verify(_ directory: String) throws -> [String] {
        let path = directory + "/" + fileName
        guard let bytes = FileManager.default.contents(atPath: path) else {
            throw FigureError.file(path: path, problem: "cannot be read")
        }
        guard let manifest = Manifest(text: String(decoding: bytes, as: UTF8.self)) else {
            throw FigureError.file(path: path, problem: "is not a list of SHA-256 digests and relative paths")
        }
        return manifest.digests.sorted { $0.key < $1.key }.compactMap { file, digest in
            guard let content = FileManager.default.contents(atPath: directory + "/" + file) else {
                return "\(file): missing"
            }
            return Digest(of: content).hex == digest ? nil : "\(file): changed since the report was written"
        }
    }

    /// Files of an earlier report that are still as it wrote them and that the new one does not have.
    func leftovers(in directory: String, keeping files: Set<String>) -> [String] {
        digests.sorted { $0.key < $1.key }.compactMap { file, digest in
            guard !files.contains(file), let content = FileManager.default.contents(atPath: directory + "/" + file),
                Digest(of: content).hex == digest
            else { return nil }
            return file
        }
    }
}
