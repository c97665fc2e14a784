import Documents
import Foundation

extension Safetensors {
    /// The JSON value of one name: a tensor, or the metadata.
    private enum HeaderValue: Decodable {
        case tensor(type: String, shape: [Int], offsets: [Int])
        case metadata([String: String])

        private enum Keys: String, CodingKey { case dtype, shape, offsets = "data_offsets" }

        init(from decoder: any Decoder) throws {
            let container = try decoder.container(keyedBy: Keys.self)
            guard container.contains(.dtype) || container.contains(.shape) || container.contains(.offsets) else {
                self = .metadata(try decoder.singleValueContainer().decode([String: String].self))
                return
            }
            self = .tensor(
                type: try container.decode(String.self, forKey: .dtype),
                shape: try container.decode([Int].self, forKey: .shape),
                offsets: try container.decode([Int].self, forKey: .offsets))
        }
    }

    /// Reads a file.
    /// - Throws: `TorchError` if it cannot be read or breaks a rule of the format.
    public static func read(_ path: String) throws(TorchError) -> Safetensors {
        let bytes: Data
        do {
            // A pipe of that name would be read for ever.
            try requireRegularFile(path)
            bytes = try Data(contentsOf: URL(fileURLWithPath: path))
        } catch let error as FileError {
            throw Self.error("\(error)")
        } catch {
            throw Self.error("\(path) cannot be read: \(error.localizedDescription)")
        }
        do {
            return try decode(bytes)
        } catch {
            throw Self.error("\(path): \(error.message)")
        }
    }

    /// Checks and takes apart the bytes of a file.
    /// - Throws: `TorchError` naming the rule that is broken.
    public static func decode(_ bytes: Data) throws(TorchError) -> Safetensors {
        guard bytes.count >= 8 else {
            throw error("\(bytes.count) bytes are too few for a header length, which takes 8")
        }
        let length = bytes.prefix(8).withUnsafeBytes { UInt64(littleEndian: $0.loadUnaligned(as: UInt64.self)) }
        guard length <= UInt64(maximumHeaderLength), Int(length) <= bytes.count - 8 else {
            throw error(
                "a header of \(length) bytes does not fit a file of \(bytes.count) bytes: truncated or another format")
        }
        let start = bytes.startIndex + 8 + Int(length)
        let header: [String: HeaderValue]
        do {
            header = try JSONDecoder().decode(
                [String: HeaderValue].self, from: bytes[bytes.startIndex + 8..<start])
        } catch {
            throw Self.error("the header is no table of tensors: \(error)")
        }
        if let twice = JSONKeys.duplicate(in: bytes[bytes.startIndex + 8..<start]) {
            throw error("the header names \"\(twice)\" twice")
        }
        var metadata: [String: String] = [:]
        var entries: [String: Entry] = [:]
        for (name, value) in header.sorted(by: { $0.key < $1.key }) {
            switch value {
            case .metadata(let text):
                guard name == "__metadata__" else { throw error("\"\(name)\" has no dtype, shape and data_offsets") }
                metadata = text
            case .tensor(let type, let shape, let offsets):
                let range = try byteRange(name, type, shape, offsets, available: bytes.endIndex - start)
                entries[name] = Entry(
                    type: type, shape: shape, range: start + range.lowerBound..<start + range.upperBound)
            }
        }
        let order = entries.sorted { ($0.value.range.lowerBound, $0.key) < ($1.value.range.lowerBound, $1.key) }
        var end = start
        for (name, entry) in order {
            guard entry.range.lowerBound == end else { throw error("\"\(name)\" overlaps or leaves a gap before it") }
            end = entry.range.upperBound
        }
        guard end == bytes.endIndex else { throw error("\(bytes.endIndex - end) bytes at the end belong to no tensor") }
        return Safetensors(metadata: metadata, names: order.map(\.key), entries: entries, bytes: bytes)
    }

    /// Bytes per element of the format's types.
    private static let elementSizes = [
        "BOOL": 1, "U8": 1, "I8": 1, "F8_E5M2": 1, "F8_E4M3": 1, "I16": 2, "U16": 2, "F16": 2, "BF16": 2, "I32": 4,
        "U32": 4, "F32": 4, "I64": 8, "U64": 8, "F64": 8,
    ]

    private static func byteRange(
        _ name: String, _ type: String, _ shape: [Int], _ offsets: [Int], available: Int
    ) throws(TorchError) -> Range<Int> {
        guard let width = elementSizes[type] else { throw error("\"\(name)\" has the unknown type \(type)") }
        guard offsets.count == 2, offsets[0] >= 0, offsets[0] <= offsets[1], offsets[1] <= available else {
            throw error(
                "\"\(name)\" has data_offsets \(offsets) outside the \(available) bytes of the file: truncated?")
        }
        var size = width
        for side in shape {
            let (next, overflow) = size.multipliedReportingOverflow(by: side)
            guard side >= 0, !overflow else { throw error("\"\(name)\" has the impossible shape \(shape)") }
            size = next
        }
        guard size == offsets[1] - offsets[0] else {
            throw error("\"\(name)\" has \(offsets[1] - offsets[0]) bytes, its shape \(shape) takes \(size)")
        }
        return offsets[0]..<offsets[1]
    }
}
