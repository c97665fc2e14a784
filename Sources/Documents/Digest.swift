import COpenSSL
import Foundation

/// A SHA-256 digest (FIPS 180-4), by OpenSSL.
public struct Digest: Hashable, Comparable, Sendable, CustomStringConvertible {
    /// 64 lower-case hexadecimal digits.
    public let hex: String

    /// The digest of bytes.
    public init(of bytes: some ContiguousBytes) {
        var hash = SHA256Hash()
        bytes.withUnsafeBytes { hash.update($0) }
        hex = hash.finish()
    }

    /// The digest of a text's UTF-8 bytes.
    public init(of text: String) {
        self.init(of: Array(text.utf8))
    }

    /// The digest of a file's bytes.
    public init(ofFile path: String) throws {
        var hash = SHA256Hash()
        try readChunks(path) { hash.update($0) }
        hex = hash.finish()
    }

    /// The digest of a value's ``CanonicalJSON``.
    public init(ofValue value: some Encodable) throws {
        self.init(of: try CanonicalJSON.encode(value))
    }

    /// A digest from its hexadecimal digits; nil if these are not 64 lower-case ones.
    public init?(hex: String) {
        let digits = hex.utf8
        guard digits.count == 64, digits.allSatisfy({ (48...57).contains($0) || (97...102).contains($0) }) else {
            return nil
        }
        self.hex = hex
    }

    /// The first eight digits, for people.
    public var short: String { String(hex.prefix(8)) }

    /// The hexadecimal digits.
    public var description: String { hex }

    /// Orders by the digits.
    public static func < (a: Digest, b: Digest) -> Bool { a.hex < b.hex }
}

extension Digest: Codable {
    /// Reads the hexadecimal digits.
    public init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        let text = try container.decode(String.self)
        guard let digest = Digest(hex: text) else {
            throw DecodingError.dataCorruptedError(
                in: container, debugDescription: "'\(text)' is not a SHA-256 digest of 64 hexadecimal digits")
        }
        self = digest
    }

    /// Writes the hexadecimal digits.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(hex)
    }
}

/// Owner of an OpenSSL digest context. SHA-256 fails only without memory or without the algorithm itself.
private struct SHA256Hash: ~Copyable {
    private let context: OpaquePointer

    init() {
        guard let context = EVP_MD_CTX_new(), EVP_DigestInit_ex(context, EVP_sha256(), nil) == 1 else {
            preconditionFailure("OpenSSL cannot compute SHA-256")
        }
        self.context = context
    }

    deinit { EVP_MD_CTX_free(context) }

    mutating func update(_ bytes: UnsafeRawBufferPointer) {
        precondition(EVP_DigestUpdate(context, bytes.baseAddress, bytes.count) == 1, "OpenSSL failed in SHA-256")
    }

    /// The digest as hexadecimal digits; the context is spent.
    mutating func finish() -> String {
        var bytes = [UInt8](repeating: 0, count: 32)
        precondition(EVP_DigestFinal_ex(context, &bytes, nil) == 1, "OpenSSL failed in SHA-256")
        let digits = Array("0123456789abcdef")
        return String(bytes.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] })
    }
}
