/// One level of the H-tree that carries bits between a block's port and its `leaves` equal parts.
///
/// In a square of side L with n parts the path from the port in the middle to a part has length L (1 - 1/sqrt n), and
/// all wires together 3/2 L (sqrt n - 1): exact for n = 1, 4, 16, ..., used for all n.
struct BusTree {
    /// Area of the block with its wires.
    let areaM2: Double
    /// Area of the wires.
    let wireAreaM2: Double
    /// Length from port to part.
    let pathM: Double

    init(contentM2: Double, leaves: Int, wireWidthM: Double) {
        let root = Double(leaves).squareRoot()
        let side = contentM2.squareRoot()
        wireAreaM2 = 1.5 * side * (root - 1) * wireWidthM
        areaM2 = contentM2 + wireAreaM2
        pathM = areaM2.squareRoot() * (1 - 1 / root)
    }
}
