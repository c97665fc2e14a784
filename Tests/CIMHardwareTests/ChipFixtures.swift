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

    /// Declares at random what a macro may declare; half of the time nothing.
    static func declare(_ macro: inout MacroDesign, _ stream: inout RandomStream) {
        guard stream.integer(below: 2) == 0 else { return }
        if macro.kind.isAnalog {
            let kinds: [ConverterKind?] = [nil] + ConverterKind.allCases
            macro.converter = kinds[stream.integer(below: kinds.count)]
            if let kind = macro.converter, macro.adcBits > kind.maximumBits { macro.converter = nil }
            if macro.converter == .senseAmplifier { macro.activeRows = min(macro.activeRows, 64) }
            macro.inputDriver = ([nil] + InputDriver.allCases)[stream.integer(below: 4)]
            macro.integratesInputs = [nil, nil, false, true][stream.integer(below: 4)]
        } else if stream.integer(below: 2) == 0 {
            macro.columnRegisters = stream.integer(in: 1...macro.activeRows)
        }
        switch macro.kind {
        case .rramAnalog: macro.sensing = [nil, .current, .voltage][stream.integer(below: 3)]
        case .sramAnalog: macro.sensing = [nil, .current, .charge][stream.integer(below: 3)]
        case .sramDigital: break
        }
        if stream.integer(below: 2) == 0 { macro.energySupplyExponent = 1 + 4 * stream.uniform() }
    }

    /// The same for every part of a chip, and its temperature.
    static func declare(_ design: inout ChipDesign, _ stream: inout RandomStream) {
        declare(&design.macro, &stream)
        if stream.integer(below: 2) == 0 { design.temperature = .kelvins(300 + 90 * stream.uniform()) }
        design.powerGating = [nil, nil, false, true][stream.integer(below: 4)]
        if var second = design.second {
            declare(&second.part.macro, &stream)
            design.second = second
        }
    }
}
