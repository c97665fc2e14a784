import CIMHardware
import Documents
import Foundation
import ViTMoE

/// A proof on paper: what was searched, the best chip, and the boxes that exclude every other one.
///
/// Bases that are not listed are one leaf each (one a supply where the energy matters). The boxes of a listed base cover it
/// without overlap. `CertificateChecker` re-reads all of it with bounds of its own.
public struct Certificate: Codable, Sendable {
    /// "optimal for this model and this accuracy predictor, within the gap" is all that a certificate says.
    public var status: ProofStatus
    /// The chips.
    public var space: DesignSpace
    /// The network on them.
    public var architecture: Architecture
    /// What is minimised.
    public var objective: ExactObjective
    /// What must hold.
    public var limits: ChipLimits
    /// The best objective; nil where no chip keeps the limits.
    public var best: Double?
    /// The best chip as a point of the space.
    public var point: [Int]?
    /// No chip is below it; nil where there is no chip.
    public var bound: Double?
    /// Boxes bounded.
    public var nodes: Int
    /// Whether macros that differ in converter bits alone were kept apart.
    public var bitsMatter: Bool
    /// The listed boxes, `bytesPerBox` bytes each: base, six least indices, six largest.
    public var boxes: Data

    /// Bytes of one box: base, six least indices, six largest.
    static let bytesPerBox = 16

    /// The certificate of a proof that kept its leaves.
    public init(
        _ proof: ChipProof, lattice: ChipLattice, architecture: Architecture, objective: ExactObjective,
        limits: ChipLimits, bitsMatter: Bool = false
    ) {
        status = proof.status
        space = lattice.space
        self.architecture = architecture
        self.objective = objective
        self.limits = limits
        best = proof.best.isFinite ? proof.best : nil
        bound = proof.bound.isFinite ? proof.bound : nil
        point = proof.point
        nodes = proof.nodes
        self.bitsMatter = bitsMatter
        var bytes = Data()
        for box in proof.state.leaves.map(\.box) + proof.state.heap.elements.map(\.box) {
            withUnsafeBytes(of: box.base.littleEndian) { bytes.append(contentsOf: $0) }
            for axis in 0..<6 { bytes.append(box.low[axis]) }
            for axis in 0..<6 { bytes.append(box.high[axis]) }
        }
        boxes = bytes
    }

    /// The listed boxes.
    var leaves: [ChipBox] {
        stride(from: 0, to: boxes.count - boxes.count % Self.bytesPerBox, by: Self.bytesPerBox).map { start in
            let bytes = [UInt8](boxes[boxes.startIndex + start..<boxes.startIndex + start + Self.bytesPerBox])
            let base = (0..<4).reduce(Int32(0)) { $0 | Int32(bytes[$1]) << (8 * Int32($1)) }
            var box = ChipBox(base: base, low: .zero, high: .zero)
            for axis in 0..<6 {
                box.low[axis] = bytes[4 + axis]
                box.high[axis] = bytes[10 + axis]
            }
            return box
        }
    }
}
