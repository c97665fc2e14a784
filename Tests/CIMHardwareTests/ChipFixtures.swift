import CIMHardware
import GSL
import Quantities
import ViTMoE

/// Designs and workloads that the chip tests share.
enum ChipFixtures {
    /// 8 macros x 8 PEs x 128 tiles: room for every B0 network.
    static func design(_ memory: Memory) -> ChipDesign { DesignSpace.standard(memory).base }

    static func workload(
        _ image: ImageSize = .nyud, charged: Charged = .network, expertsCharged: ExpertsCharged = .topK
    ) throws -> Workload {
        let blocks = [(3, 106), (4, 156), (3, 146), (4, 200)].map { BlockChoice(experts: $0.0, hiddenSize: $0.1) }
        return try Workload(
            architecture: Architecture(backbone: .b0, blocks: blocks), image: image, charged: charged,
            expertsCharged: expertsCharged)
    }

    static func randomPoint(of space: DesignSpace, _ stream: inout RandomStream) -> [Int] {
        space.axes.map { stream.integer(below: $0.count) }
    }
}
