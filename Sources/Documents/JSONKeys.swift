import Foundation

/// Keys of JSON text that appear twice in one object, which decoders accept in silence: one of the values would be lost.
public enum JSONKeys {
    /// The first key that appears twice in one object, however it is escaped; nil where there is none. For text that a decoder
    /// has accepted.
    public static func duplicate(in text: some Sequence<UInt8>) -> String? {
        // The keys of every open object; nil for an open array.
        var open: [Set<String>?] = []
        var word: [UInt8] = []
        var last = ""
        var isQuoted = false
        var isEscaped = false
        var hasEscapes = false
        for byte in text {
            if isQuoted {
                if isEscaped {
                    isEscaped = false
                    word += [UInt8(ascii: "\\"), byte]
                } else if byte == UInt8(ascii: "\\") {
                    (isEscaped, hasEscapes) = (true, true)
                } else if byte == UInt8(ascii: "\"") {
                    isQuoted = false
                    last = hasEscapes ? unescaped(word) : String(decoding: word, as: UTF8.self)
                } else {
                    word.append(byte)
                }
                continue
            }
            switch byte {
            case UInt8(ascii: "\""): (isQuoted, hasEscapes, word) = (true, false, [])
            case UInt8(ascii: "{"): open.append([])
            case UInt8(ascii: "["): open.append(nil)
            case UInt8(ascii: "}"), UInt8(ascii: "]"): _ = open.popLast()
            case UInt8(ascii: ":"):
                guard let place = open.indices.last, open[place] != nil else { continue }
                if open[place]?.insert(last).inserted == false { return last }
            default: break
            }
        }
        return nil
    }

    /// A word as a decoder reads it.
    private static func unescaped(_ word: [UInt8]) -> String {
        // What no decoder can read is compared as it is written.
        (try? JSONDecoder().decode(String.self, from: Data("\"".utf8 + word + "\"".utf8)))
            ?? String(decoding: word, as: UTF8.self)
    }
}

/// JSON that others wrote: files that people can edit, and lines of other programs.
public enum ForeignJSON {
    /// A value from JSON text in which no key appears twice in one object.
    /// - Throws: `DecodingError`; ``RepeatedKeyError`` for such a key.
    public static func decode<T: Decodable>(_ type: T.Type = T.self, from bytes: Data) throws -> T {
        let value = try JSONDecoder().decode(type, from: bytes)
        if let twice = JSONKeys.duplicate(in: bytes) { throw RepeatedKeyError(key: twice) }
        return value
    }
}

/// A key that appears twice in one object.
public struct RepeatedKeyError: Error, Hashable, Sendable, CustomStringConvertible {
    /// The key.
    public let key: String

    /// For example `the key "latency_s" appears twice`.
    public var description: String { "the key \"\(key)\" appears twice" }
}
