import Documents
import Foundation

/// Everything that decides a cell's result, and therefore its name.
///
/// Two cells with equal specifications have the same result, to the byte. Digests of inputs (calibration, supernet,
/// data set) belong into `configuration`; a commit does not, `epoch` is raised by hand when the meaning of a kind changes.
public struct CellSpecification: Hashable, Sendable {
    /// What is computed, for example `nested-search`; letters, digits, `.`, `_`, `-`, at most 64.
    public let kind: String
    /// Version of the code behind `kind`, raised by hand; cells of another epoch are stale, never reused.
    public let epoch: Int
    /// Root seed of the cell's random streams.
    public let seed: UInt64
    /// Resolved configuration as canonical JSON: one line, keys sorted.
    public let configuration: [UInt8]

    /// Takes a configuration that is canonical JSON already.
    public init(kind: String, epoch: Int, seed: UInt64, canonicalConfiguration: [UInt8]) throws(RunStoreError) {
        guard Self.isIdentifier(kind) else {
            throw .invalidSpecification("kind \"\(kind)\": use 1 to 64 letters, digits, '.', '_' or '-'")
        }
        guard epoch >= 0 else { throw .invalidSpecification("epoch \(epoch): use 0 or more") }
        guard canonicalConfiguration.first == UInt8(ascii: "{"), canonicalConfiguration.last == UInt8(ascii: "}"),
            !canonicalConfiguration.contains(UInt8(ascii: "\n"))
        else {
            throw .invalidSpecification("configuration of \(kind): expected one line of canonical JSON with an object")
        }
        self.kind = kind
        self.epoch = epoch
        self.seed = seed
        self.configuration = canonicalConfiguration
    }

    /// Encodes the configuration as canonical JSON.
    public init(kind: String, epoch: Int, seed: UInt64, configuration: some Encodable) throws {
        try self.init(
            kind: kind, epoch: epoch, seed: seed,
            canonicalConfiguration: [UInt8](CanonicalJSON.encode(configuration)))
    }

    /// Decodes the configuration.
    public func decodeConfiguration<T: Decodable>(as type: T.Type) throws -> T {
        try CanonicalJSON.decode(type, from: Data(configuration))
    }

    /// The cell's name: SHA-256 of `canonicalBytes`.
    public var identifier: Digest { Digest(of: canonicalBytes) }

    /// Canonical JSON of the whole specification. The seed is a decimal string, since many readers of JSON round
    /// integers beyond 2^53.
    public var canonicalBytes: [UInt8] {
        Array("{\"configuration\":".utf8) + configuration + tail
    }

    private var tail: [UInt8] {
        Array(",\"epoch\":\(epoch),\"kind\":\"\(kind)\",\"schema\":1,\"seed\":\"\(seed)\"}".utf8)
    }

    /// Reads `canonicalBytes` back; accepts exactly what that property writes and nothing else.
    init(canonicalBytes bytes: some Collection<UInt8>) throws(RunStoreError) {
        let bytes = Array(bytes)
        let head = Array("{\"configuration\":".utf8)
        // Neither kind, epoch nor seed can hold this text, so its last occurrence ends the configuration.
        guard bytes.starts(with: head), let split = Self.lastIndex(of: Array(",\"epoch\":".utf8), in: bytes),
            split >= head.count
        else { throw .invalidSpecification("not a canonical cell specification") }
        let fields = String(decoding: bytes[split...], as: UTF8.self).split(separator: ",").map { field in
            String(field.drop { $0 != ":" }.dropFirst().filter { $0 != "\"" && $0 != "}" })
        }
        guard fields.count == 4, let epoch = Int(fields[0]), let seed = UInt64(fields[3]) else {
            throw .invalidSpecification("not a canonical cell specification")
        }
        try self.init(
            kind: fields[1], epoch: epoch, seed: seed, canonicalConfiguration: Array(bytes[head.count..<split]))
        guard canonicalBytes == bytes else { throw .invalidSpecification("not a canonical cell specification") }
    }

    static func isIdentifier(_ text: String) -> Bool {
        (1...64).contains(text.utf8.count)
            && text.utf8.allSatisfy { byte in
                switch byte {
                case 48...57, 65...90, 97...122, UInt8(ascii: "."), UInt8(ascii: "_"), UInt8(ascii: "-"): true
                default: false
                }
            }
    }

    private static func lastIndex(of pattern: [UInt8], in bytes: [UInt8]) -> Int? {
        guard bytes.count >= pattern.count else { return nil }
        return stride(from: bytes.count - pattern.count, through: 0, by: -1)
            .first { bytes[$0...].starts(with: pattern) }
    }
}

extension Digest {
    /// Folder of the cell of this name: the first two digits, so that no folder holds more than 1/256 of the cells.
    var folder: String { String(hex.prefix(2)) }
}
