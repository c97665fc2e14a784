import CIMHardware
import Documents
import Quantities
import ViTMoE

/// A chip with the file that it came from.
public struct NamedChip: Codable, Sendable {
    /// Its memory.
    public let memory: ChipMemory
    /// The design file, as the experiment names it.
    public let file: String
    /// The chip; its bits are replaced by the experiment's.
    public let design: ChipDesign
}

/// What a network costs on one chip.
public struct NetworkCost: Codable, Hashable, Sendable {
    /// The memory of the chip.
    public let memory: ChipMemory
    /// Energy per image.
    public let energy: Energy
    /// Latency per image.
    public let latency: Time
    /// Equal chips that hold the network.
    public let chips: Int
}

extension [NamedChip] {
    /// What a network costs on each of these chips at a precision.
    ///
    /// - Parameter overflow: what becomes of weights that find no place on the chip.
    /// - Throws: `CapacityError` or `DesignError` for a chip that cannot take the network.
    func costs(
        of workload: Workload, bits: Int, overflow: Overflow = .reload, by coefficients: Coefficients
    ) throws -> [NetworkCost] {
        let model = HardwareModel(coefficients: coefficients, overflow: overflow)
        return try map { chip in
            let cost = try model.cost(of: workload, on: chip.design.withOperands(of: bits))
            return NetworkCost(
                memory: chip.memory, energy: cost.energy.total, latency: cost.latency.total,
                chips: cost.overflow?.chips ?? 1)
        }
    }
}

extension InputMapping {
    /// A memory with the place that names its design file and that file; nil where the path is not allowed.
    typealias ChipNode = (memory: ChipMemory, node: InputNode, path: String?)

    /// The key `chips`: a design file for RRAM and one for SRAM. What is missing is reported.
    func chipNodes(path: String) -> [ChipNode] {
        let chips = required("chips")?.mapping()
        defer { chips?.finish() }
        return ChipMemory.pure.compactMap { memory in
            chips?.required(memory.rawValue).map { (memory: memory, node: $0, path: $0.file(of: path)) }
        }
    }

    /// The chips of the design files; nil where one is missing or of another memory.
    ///
    /// - Throws: `InputError` of a design file.
    func namedChips(_ nodes: [ChipNode]) throws -> [NamedChip]? {
        let chips = try nodes.compactMap { entry in
            try entry.path.flatMap { try entry.node.chip(of: entry.memory, at: $0) }
        }
        return chips.count == ChipMemory.pure.count ? chips : nil
    }
}

extension InputNode {
    /// The chip of a design file; it must be of this memory alone.
    fileprivate func chip(of memory: ChipMemory, at path: String) throws -> NamedChip? {
        let design = try DesignFile(path: path).chip
        guard design.second == nil, design.macro.kind.memory.rawValue == memory.rawValue else {
            let found = design.second == nil ? design.macro.kind.memory.displayName : "RRAM and SRAM"
            report("needs a chip of \(memory.displayName) alone, found one of \(found)")
            return nil
        }
        return NamedChip(memory: memory, file: string() ?? path, design: design)
    }
}

extension ChipMemory {
    /// The memories of the paper's tables.
    static let pure: [ChipMemory] = [.rram, .sram]
}
