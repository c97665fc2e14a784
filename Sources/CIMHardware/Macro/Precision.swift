/// Bits of the operands of one matrix-vector multiplication.
///
/// A ternary weight is counted as 2 bits (sign and magnitude); a binary one as 1.
public struct Precision: Hashable, Codable, Sendable {
    /// Bits of an input activation, fed over one or several cycles.
    public var inputBits: Int
    /// Bits of a weight, sliced over one or several cells.
    public var weightBits: Int

    /// Creates a precision; ranges are checked by ``validate()``.
    public init(inputBits: Int, weightBits: Int) {
        self.inputBits = inputBits
        self.weightBits = weightBits
    }

    /// Throws when a width is outside 1...32.
    public func validate() throws(DesignError) {
        guard (1...32).contains(inputBits) else {
            throw DesignError(field: "precision.inputBits", value: "\(inputBits)", rule: "1 ... 32")
        }
        guard (1...32).contains(weightBits) else {
            throw DesignError(field: "precision.weightBits", value: "\(weightBits)", rule: "1 ... 32")
        }
    }
}
