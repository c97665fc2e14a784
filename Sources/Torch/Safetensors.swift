import Foundation

/// A tensor and its name in a file.
public struct NamedTensor {
    /// The name, unique within a file.
    public let name: String
    /// The values.
    public let tensor: Tensor

    /// Names a tensor.
    public init(_ name: String, _ tensor: Tensor) {
        self.name = name
        self.tensor = tensor
    }
}

/// Tensors in the safetensors format (github.com/huggingface/safetensors): plain numbers, nothing executable.
///
/// An unsigned 64-bit little-endian header length, a JSON header {name: {dtype, shape, data_offsets}}, then the bytes.
/// Written are 32-bit floats ("F32") and matrices of 8-bit integers ("I8") with a scale for each row; read are also 16-bit floats
/// ("F16", "BF16"). Tensors of the format's other types may lie in a file, but only their shapes can be read. Everything in a
/// file is checked before a byte of it is used.
public struct Safetensors {
    /// Free text that travels with the tensors.
    public let metadata: [String: String]
    /// Names in the order of their bytes.
    public let names: [String]
    let entries: [String: Entry]
    let bytes: Data

    /// Limit on the header's length, that of the reference implementation.
    public static let maximumHeaderLength = 100_000_000

    struct Entry {
        var type: String
        var shape: [Int]
        var range: Range<Int>
    }

    /// Shape of a tensor, nil if there is none of that name.
    public func shape(of name: String) -> [Int]? { entries[name]?.shape }

    /// Values of a tensor in row-major order.
    ///
    /// Integers of 8 bits are numbers times the scale of their row, which the tensor "NAME.scale" holds.
    /// - Throws: `TorchError` if there is none of that name, if it holds neither F32, F16, BF16 nor I8, I8 without its scales, or a value
    ///   that is not finite.
    public func floats(_ name: String) throws(TorchError) -> [Float] {
        let values = try elements(name)
        try Self.requireFinite(values, name)
        return values
    }

    static func requireFinite(_ values: [Float], _ name: String) throws(TorchError) {
        guard let place = values.firstIndex(where: { !$0.isFinite }) else { return }
        let count = values.count { !$0.isFinite }
        throw error(
            "\"\(name)\" holds \(values[place].isNaN ? "NaN" : "infinity") at element \(place); \(count) of its \(values.count) "
                + "values are not finite")
    }

    private func elements(_ name: String) throws(TorchError) -> [Float] {
        guard let entry = entries[name] else { throw Self.error("no tensor is named \"\(name)\"") }
        let part = bytes[entry.range]
        switch entry.type {
        case "F32":
            return part.withUnsafeBytes { raw in
                (0..<raw.count / 4).map {
                    Float(bitPattern: UInt32(littleEndian: raw.loadUnaligned(fromByteOffset: 4 * $0, as: UInt32.self)))
                }
            }
        case "BF16": return Self.halves(part).map { Float(bitPattern: UInt32($0) << 16) }
        case "F16": return Self.halves(part).map { Float(Float16(bitPattern: $0)) }
        case "I8":
            let rows = entry.shape.first ?? 0
            guard shape(of: name + Self.scaleSuffix) == [rows], rows > 0 else {
                throw Self.error("\"\(name)\" has the type I8 and no \(rows) scales in \"\(name)\(Self.scaleSuffix)\"")
            }
            let scales = try floats(name + Self.scaleSuffix)
            let columns = part.count / rows
            return part.enumerated().map { Float(Int8(bitPattern: $1)) * scales[$0 / columns] }
        default: throw Self.error("\"\(name)\" has the type \(entry.type), only F32, F16, BF16 and I8 are read")
        }
    }

    /// What the name of a tensor of 8-bit integers gets for that of its scales.
    static let scaleSuffix = ".scale"

    private static func halves(_ part: Data) -> [UInt16] {
        part.withUnsafeBytes { raw in
            (0..<raw.count / 2).map {
                UInt16(littleEndian: raw.loadUnaligned(fromByteOffset: 2 * $0, as: UInt16.self))
            }
        }
    }

    /// Copies values into existing tensors of the same names and shapes; other tensors of the file are left alone.
    /// - Throws: `TorchError` naming the first tensor that is missing, has another shape or holds a value that is no finite number;
    ///   then nothing has changed.
    public func load(into tensors: [NamedTensor]) throws(TorchError) {
        for item in tensors {
            guard let found = shape(of: item.name) else { throw Self.error("no tensor is named \"\(item.name)\"") }
            guard found == item.tensor.shape else {
                throw Self.error("\"\(item.name)\" has the shape \(found), expected \(item.tensor.shape)")
            }
        }
        let values = try tensors.map { item throws(TorchError) in try floats(item.name) }
        for (item, read) in zip(tensors, values) { try item.tensor.assign(read) }
    }

    /// An error of this format.
    static func error(_ message: String) -> TorchError { TorchError(operation: "safetensors", message: message) }
}
