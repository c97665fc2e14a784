import CIMHardware
import CoSearch
import GSL
import ViTMoE

/// An accuracy model that is wrong: mIoU times 1 + m z, z standard normal and frozen for each network, within 0...1.
///
/// It is the second axis of the question: the search trusts an accuracy as much as it trusts a simulator.
struct DiscrepantAccuracy: AccuracyModel {
    let wrapped: any AccuracyModel
    let discrepancy: Discrepancy

    var seesChips: Bool { wrapped.seesChips }

    func kept(of part: NetworkParts, in macro: MacroDesign, precision: Precision) throws -> Double {
        try wrapped.kept(of: part, in: macro, precision: precision)
    }

    func meanIoU(of architecture: Architecture) throws -> Double {
        var key = StreamKey(seed: discrepancy.identity, purpose: "discrepancy/accuracy")
        for block in architecture.blocks { key = key.appending(block.experts, block.hiddenSize) }
        var stream = RandomStream(key)
        let exact = try wrapped.meanIoU(of: architecture)
        return min(1, max(0, exact * (1 + discrepancy.magnitude * stream.gaussian())))
    }
}
