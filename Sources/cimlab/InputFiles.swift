import Documents
import Foundation

/// The bytes of a file that a user names.
///
/// - Throws: `InputError` of kind `missing` where it cannot be read.
func readInputFile(_ path: String, limit: Int = .max - 1) throws -> [UInt8] {
    do {
        return try [UInt8](readFile(path, limit: limit))
    } catch let error as FileError {
        throw InputError(kind: .missing, problems: [Problem(location: nil, message: error.description)])
    }
}

/// What a decoder says, without its types.
func decodingWords(_ error: any Error) -> String {
    func place(_ path: [any CodingKey]) -> String {
        path.isEmpty
            ? "the document" : path.map { $0.intValue.map(String.init) ?? $0.stringValue }.joined(separator: ".")
    }
    switch error {
    case DecodingError.keyNotFound(let key, let context):
        return "\(place(context.codingPath)) has no '\(key.stringValue)'"
    case DecodingError.typeMismatch(_, let context), DecodingError.valueNotFound(_, let context):
        return "\(place(context.codingPath)): \(context.debugDescription)"
    case DecodingError.dataCorrupted(let context):
        // Text that is no JSON: what the parser says is beneath.
        let reason = context.underlyingError.map { ": \($0.localizedDescription)" } ?? ""
        return "\(place(context.codingPath)): \(context.debugDescription)\(reason)"
    default: return "\(error)"
    }
}
