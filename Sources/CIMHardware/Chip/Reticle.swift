import Quantities

/// What one exposure of a lithography scanner can print.
public enum Reticle {
    /// 26 mm x 33 mm = 858 mm^2: the full field of a 4x scanner (ASML TWINSCAN NXT; SEMI P1 6-inch masks).
    public static let area = Area(si: 26e-3 * 33e-3)
}

extension ChipCost {
    /// Whether the chip, or each of several, is larger than one exposure can print.
    public var isAboveReticle: Bool { area.total.si / Double(overflow?.chips ?? 1) > Reticle.area.si }
}
