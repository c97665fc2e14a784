extension FixedWidthInteger {
    /// The whole part of a computed number; nil for NaN, infinity and numbers beyond the type's range, for which `Int(value)` traps.
    public init?(checked value: some BinaryFloatingPoint) {
        guard value.isFinite else { return nil }
        self.init(exactly: value.rounded(.towardZero))
    }
}
