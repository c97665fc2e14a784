import CTorch

/// Integers in floats, exact below 2^24: what arrays of cells and their converters make of a product.
extension Tensor {
    /// x / scale rounded to the nearest whole number, ties to even, within `range`.
    public func roundedCodes(scale: Double, range: ClosedRange<Int>) throws(TorchError) -> Tensor {
        try Self.make("round") {
            ctorch_round_codes(handle, scale, Int64(range.lowerBound), Int64(range.upperBound), &$0)
        }
    }

    /// The digit of whole numbers from bit `shift` up: `bits` bits of it, nil for all that are left with the sign.
    /// - Parameter isNegative: gives it times -1.
    public func digit(shift: Int, bits: Int?, isNegative: Bool = false) throws(TorchError) -> Tensor {
        try Self.make("digit") { ctorch_digit(handle, Int64(shift), Int64(bits ?? 0), isNegative ? 1 : 0, &$0) }
    }

    /// Adds the conversions of sums (groups, ...) to this tensor (...), in place: each to the nearest of `levels` values,
    /// `step` apart from `lowest` up, times `place`.
    /// - Parameter errorsAlone: adds what conversions change, their value minus the sum.
    /// - Throws: `TorchError` for shapes that do not fit.
    public func addConverted(
        _ sums: Tensor, place: Double, lowest: Double, step: Double, levels: Int, errorsAlone: Bool = false
    ) throws(TorchError) {
        try Self.check(
            ctorch_accumulate_converted(
                handle, sums.handle, place, lowest, step, Int64(levels), errorsAlone ? 1 : 0), "convert")
    }
}
