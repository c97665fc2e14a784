/// A tensor operation that libtorch refused, or a file of tensors that cannot be read.
public struct TorchError: Error, Hashable, Sendable, CustomStringConvertible {
    /// The operation, e.g. "linear".
    public let operation: String
    /// What libtorch said, or which rule was broken and what the value was.
    public let message: String

    /// Makes an error.
    public init(operation: String, message: String) {
        self.operation = operation
        self.message = message
    }

    /// "torch linear: mat1 and mat2 shapes cannot be multiplied (2x3 and 4x5)".
    public var description: String { "torch \(operation): \(message)" }
}
