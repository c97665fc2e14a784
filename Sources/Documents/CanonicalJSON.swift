import Foundation

/// JSON with one spelling per value: keys sorted by their UTF-8 bytes, no spaces, no escaped slashes, shortest doubles that read back the
/// same. NaN and infinity throw. What identities are computed from.
public enum CanonicalJSON {
    /// The canonical bytes of a value.
    public static func encode(_ value: some Encodable) throws -> Data {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        encoder.nonConformingFloatEncodingStrategy = .throw
        return try encoder.encode(value)
    }

    /// A value from JSON bytes.
    public static func decode<T: Decodable>(_ type: T.Type = T.self, from bytes: Data) throws -> T {
        try JSONDecoder().decode(type, from: bytes)
    }
}
