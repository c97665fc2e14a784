import Foundation

extension Safetensors {
    /// The bytes of a file with these tensors, in this order; the same tensors always give the same bytes.
    ///
    /// - Parameter quantized: whether a tensor is written as 8-bit integers: every row w of its first dimension as
    ///   round(w / s), s = max |w| / 127 (1 for a row of zeros), which moves no weight by more than s / 2.
    /// - Throws: `TorchError` if a name occurs twice or a tensor holds integers or values that are not finite.
    public static func encode(
        _ tensors: [NamedTensor], metadata: [String: String] = [:], quantized: (NamedTensor) -> Bool = { _ in false }
    ) throws(TorchError) -> Data {
        var header: [String] = []
        if !metadata.isEmpty {
            let pairs = metadata.sorted { $0.key < $1.key }.map { "\(quoted($0.key)):\(quoted($0.value))" }
            header.append("\"__metadata__\":{\(pairs.joined(separator: ","))}")
        }
        var seen: Set<String> = ["__metadata__"]
        var body = Data(capacity: tensors.reduce(0) { $0 + 4 * $1.tensor.count })
        func append(_ name: String, _ type: String, _ shape: [Int], _ bytes: Data) throws(TorchError) {
            guard seen.insert(name).inserted else { throw error("the name \"\(name)\" occurs twice") }
            let start = body.count
            body.append(bytes)
            let sides = shape.map(String.init).joined(separator: ",")
            header.append(
                "\(quoted(name)):{\"dtype\":\"\(type)\",\"shape\":[\(sides)],\"data_offsets\":[\(start),\(body.count)]}"
            )
        }
        for item in tensors {
            let (floats, shape) = (try item.tensor.floats(), item.tensor.shape)
            try requireFinite(floats, item.name)
            guard quantized(item), let rows = shape.first, rows > 0, floats.count >= rows else {
                try append(item.name, "F32", shape, littleEndian(floats))
                continue
            }
            let (integers, scales) = eightBits(floats, rows: rows)
            try append(item.name, "I8", shape, integers)
            try append(item.name + scaleSuffix, "F32", [rows], littleEndian(scales))
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

    private static func littleEndian(_ floats: [Float]) -> Data {
        #if _endian(little)
            floats.withUnsafeBytes { Data($0) }
        #else
            floats.reduce(into: Data()) { data, value in
                withUnsafeBytes(of: value.bitPattern.littleEndian) { data.append(contentsOf: $0) }
            }
        #endif
    }

    /// Symmetric integers of 8 bits, and the scale of each row.
    private static func eightBits(_ floats: [Float], rows: Int) -> (integers: Data, scales: [Float]) {
        let columns = floats.count / rows
        var integers = Data(capacity: floats.count)
        var scales: [Float] = []
        for row in 0..<rows {
            let part = floats[row * columns..<(row + 1) * columns]
            let largest = part.reduce(0) { max($0, abs($1)) }
            // Never zero: 0 / 0 would be no number. Values are finite, as the caller has checked.
            let scale = max(largest / 127, .leastNormalMagnitude)
            scales.append(scale)
            for value in part {
                let steps = (value / scale).rounded()
                integers.append(UInt8(bitPattern: Int8(min(max(steps, -127), 127))))
            }
        }
        return (integers, scales)
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
