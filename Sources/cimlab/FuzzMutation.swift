import GSL

/// Changes of bytes that readers stumble over, drawn from a random stream alone.
struct FuzzMutation {
    /// What a value of a file is replaced by: limits of types, words with a meaning, openings without an end.
    private static let words: [[UInt8]] = [
        "0", "-1", "1e308", "-1e308", "1e-320", "1e400", "nan", ".nan", ".inf", "-.inf", "null", "~", "true", "{}",
        "[]",
        "\"\"", "''", "9223372036854775807", "-9223372036854775808", "9223372036854775808", "18446744073709551615",
        "4294967296", "99999999999999999999999999", "0.1", "1 kHz", "-5 %", "1e9 %", "[[[[[[[[", "{a: {a: {a: ",
        "&a [*a]", "*a", "<<: *a", "!!binary x", "- - - -", "? ", ": ", "#", "\n", "\r\n", "\t", "\u{0}", "\u{FEFF}",
        "\u{202E}", "é", "\"", "'", ",", ",,,,", "../../../../etc/passwd", "/dev/zero", "$(touch x)", "%s%n", "--",
        "...",
    ].map { Array($0.utf8) }

    private var stream: RandomStream

    init(_ key: StreamKey) { stream = RandomStream(key) }

    /// The seed with one to four changes; some of them bring parts of another seed in.
    mutating func mutate(_ seed: [UInt8], with other: [UInt8]) -> [UInt8] {
        var bytes = seed
        for _ in 0...stream.integer(below: 4) { change(&bytes, other) }
        return bytes
    }

    private mutating func change(_ bytes: inout [UInt8], _ other: [UInt8]) {
        guard !bytes.isEmpty else {
            bytes = Self.words[stream.integer(below: Self.words.count)]
            return
        }
        let place = stream.integer(below: bytes.count)
        switch stream.integer(below: 12) {
        case 0: bytes[place] ^= 1 << UInt8(stream.integer(below: 8))
        case 1: bytes[place] = UInt8(truncatingIfNeeded: stream.next())
        case 2: bytes.removeSubrange(range(from: place, in: bytes, atMost: 64))
        case 3: bytes.insert(contentsOf: Array(bytes[range(from: place, in: bytes, atMost: 256)]), at: place)
        case 4: bytes.insert(contentsOf: Self.words[stream.integer(below: Self.words.count)], at: place)
        case 5: bytes.removeSubrange(place...)
        case 6:
            guard !other.isEmpty else { return }
            let part = range(from: stream.integer(below: other.count), in: other, atMost: 256)
            bytes.replaceSubrange(range(from: place, in: bytes, atMost: 64), with: Array(other[part]))
        case 7:
            // Many of one byte: depth and length without end.
            let count = 1 << stream.integer(below: 14)
            bytes.insert(contentsOf: [UInt8](repeating: bytes[place], count: count), at: place)
        default: replaceNumber(&bytes, from: place)
        }
    }

    private mutating func range(from place: Int, in bytes: [UInt8], atMost count: Int) -> Range<Int> {
        place..<min(bytes.count, place + 1 + stream.integer(below: count))
    }

    /// The next number after a place becomes another one, or a word.
    private mutating func replaceNumber(_ bytes: inout [UInt8], from place: Int) {
        func isDigit(_ byte: UInt8) -> Bool { (48...57).contains(byte) || byte == UInt8(ascii: ".") }
        guard let start = bytes[place...].firstIndex(where: isDigit) else { return }
        let end = bytes[start...].firstIndex { !isDigit($0) } ?? bytes.count
        let word =
            stream.integer(below: 4) == 0
            ? Array("\(stream.integer(below: 1 << 20))".utf8) : Self.words[stream.integer(below: Self.words.count)]
        bytes.replaceSubrange(start..<end, with: word)
    }
}
