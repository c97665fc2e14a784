import Documents

/// A JSON object with one field per line, whose last line is the SHA-256 of everything before it:
///
///     {"cell":{…},
///     "result":{…},
///     "sha256":"…"}
///
/// Field values are canonical JSON, which never holds a raw line break, so lines are unambiguous, the values keep their
/// exact bytes, and the file stays plain JSON for any other reader.
struct SealedDocument: Equatable {
    struct Field: Equatable {
        let name: String
        let value: [UInt8]
    }

    let fields: [Field]

    private static let lineBreak = UInt8(ascii: "\n")
    private static let digestLabel = Array("\"sha256\":\"".utf8)
    /// label, 64 digits, `"}` and a line break
    private static let sealLength = digestLabel.count + 64 + 3

    var bytes: [UInt8] {
        var bytes: [UInt8] = [UInt8(ascii: "{")]
        for field in fields {
            bytes += Array("\"\(field.name)\":".utf8)
            bytes += field.value
            bytes += [UInt8(ascii: ","), Self.lineBreak]
        }
        return bytes + Self.digestLabel + Array((Digest(of: bytes).hex + "\"}\n").utf8)
    }

    init(_ fields: [(name: String, value: [UInt8])]) {
        self.fields = fields.map { Field(name: $0.name, value: $0.value) }
    }

    /// Verifies the digest, then splits the lines.
    init(verifying bytes: [UInt8]) throws(Damage) {
        guard !bytes.isEmpty else { throw .empty }
        guard bytes.count > Self.sealLength + 1 else { throw .torn }
        let body = Array(bytes[..<(bytes.count - Self.sealLength)])
        let seal = bytes[body.count...]
        guard seal.starts(with: Self.digestLabel), seal.suffix(3).elementsEqual("\"}\n".utf8) else { throw .torn }
        guard seal.dropFirst(Self.digestLabel.count).dropLast(3).elementsEqual(Digest(of: body).hex.utf8) else {
            throw .digestMismatch
        }
        guard body.first == UInt8(ascii: "{"), body.suffix(2).elementsEqual(",\n".utf8) else { throw .malformed }
        var fields: [Field] = []
        for line in body.dropFirst().dropLast().split(separator: Self.lineBreak, omittingEmptySubsequences: false) {
            guard line.first == UInt8(ascii: "\""), line.last == UInt8(ascii: ","),
                let quote = line.dropFirst().firstIndex(of: UInt8(ascii: "\"")),
                line.index(after: quote) < line.endIndex, line[quote + 1] == UInt8(ascii: ":")
            else { throw .malformed }
            let name = String(decoding: line[(line.startIndex + 1)..<quote], as: UTF8.self)
            fields.append(Field(name: name, value: Array(line[(quote + 2)...].dropLast())))
        }
        self.fields = fields
    }

    /// The values of exactly these fields, in this order.
    func values(_ names: String...) throws(Damage) -> [[UInt8]] {
        guard fields.map(\.name) == names else { throw .malformed }
        return fields.map(\.value)
    }
}
