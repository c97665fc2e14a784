import Foundation

extension Safetensors {
    /// The bytes of a file with these tensors, in this order; the same tensors always give the same bytes.
    /// - Throws: `TorchError` if a name occurs twice or a tensor holds integers or values that are not finite.
    public static func encode(_ tensors: [NamedTensor], metadata: [String: String] = [:]) throws(TorchError) -> Data {
        var header: [String] = []
        if !metadata.isEmpty {
            let pairs = metadata.sorted { $0.key < $1.key }.map { "\(quoted($0.key)):\(quoted($0.value))" }
            header.append("\"__metadata__\":{\(pairs.joined(separator: ","))}")
        }
        var seen: Set<String> = ["__metadata__"]
        var body = Data(capacity: tensors.reduce(0) { $0 + 4 * $1.tensor.count })
        for item in tensors {
            guard seen.insert(item.name).inserted else { throw error("the name \"\(item.name)\" occurs twice") }
            let start = body.count
            let floats = try item.tensor.floats()
            try requireFinite(floats, item.name)
            #if _endian(little)
                floats.withUnsafeBytes { body.append(contentsOf: $0) }
            #else
                for value in floats {
                    withUnsafeBytes(of: value.bitPattern.littleEndian) { body.append(contentsOf: $0) }
                }
            #endif
            let shape = item.tensor.shape.map(String.init).joined(separator: ",")
            header.append(
                "\(quoted(item.name)):{\"dtype\":\"F32\",\"shape\":[\(shape)],"
                    + "\"data_offsets\":[\(start),\(body.count)]}")
        }
        var text = Array("{\(header.joined(separator: ","))}".utf8)
        // Padding with spaces keeps the numbers aligned to 8 bytes.
        text.append(contentsOf: repeatElement(UInt8(ascii: " "), count: (8 - text.count % 8) % 8))
        var result = Data(capacity: 8 + text.count + body.count)
        withUnsafeBytes(of: UInt64(text.count).littleEndian) { result.append(contentsOf: $0) }
        result.append(contentsOf: text)
        result.append(body)
        return result
    }

    /// A JSON string literal.
    private static func quoted(_ text: String) -> String {
        var result = "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"", "\\": result += "\\\(scalar)"
            case "\u{0}"..."\u{1f}":
                let digits = String(scalar.value, radix: 16)
                result += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
            default: result.unicodeScalars.append(scalar)
            }
        }
        return result + "\""
    }
}
