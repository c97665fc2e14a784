import CIMHardware
import ViTMoE

/// Processing elements that a network needs with its copies, per geometry of the macro, macros per PE and copies: counted once
/// for all bases that share them, by the model's own mapping.
struct NeededElements: Sendable {
    private let counts: [Int32]
    private let hierarchyCount, copiesCount: Int

    init(_ lattice: ChipLattice, workload: BatchWorkload) {
        let copies = lattice.values[BoxAxis.replication.rawValue]
        var counts: [Int32] = []
        counts.reserveCapacity(lattice.geometries.count * lattice.macrosPerPE.count * copies.count)
        for design in lattice.geometries {
            for macrosPerPE in lattice.macrosPerPE {
                for copy in copies {
                    var part = design.first
                    part.macrosPerPE = macrosPerPE.value
                    part.pesPerTile = 1
                    part.replication = Int(copy.value)
                    let needed = part.neededTiles(for: workload, holding: .all, weightBits: design.weightBits)
                    counts.append(Int32(clamping: needed))
                }
            }
        }
        self.counts = counts
        hierarchyCount = lattice.macrosPerPE.count
        copiesCount = copies.count
    }

    /// For a geometry, an index of macros per PE and an index of copies.
    func callAsFunction(geometry: Int, macrosPerPE: Int, copies: Int) -> Int {
        Int(counts[(geometry * hierarchyCount + macrosPerPE) * copiesCount + copies])
    }
}
