/// One level of the H-tree that carries bits between a block's port and its `leaves` equal parts.
///
/// In a square of side L with n parts the path from the port in the middle to a part has length L (1 - 1/sqrt n), and
/// all wires together 3/2 L (sqrt n - 1): exact for n = 1, 4, 16, ..., used for all n.
struct BusTree<Number: CostNumber>: Sendable {
    /// Area of the block with its wires.
    let areaM2: Number
    /// Area of the wires.
    let wireAreaM2: Number
    /// Length from port to part.
    let pathM: Number

    init(contentM2: Number, leaves: Number, wireWidthM: Number) {
        let root = leaves.squareRoot()
        wireAreaM2 = contentM2.squareRoot() * (root - Number(1)) * wireWidthM * 1.5
        areaM2 = contentM2 + wireAreaM2
        pathM = areaM2.squareRoot() * (Number(1) - Number(1) / root)
    }
}
