import CIMHardware
import CoSearch
import Foundation
import GSL
import ViTMoE

/// An accuracy model that is wrong: mIoU times 1 + m e, frozen for each network, within 0...1.
///
/// It is the second axis of the question: the search trusts an accuracy as much as it trusts a simulator. Kind `accuracy` draws
/// e anew for each network; `accuracySlope` draws it once and lets it grow from the smallest to the largest network, as a
/// predictor or a briefly trained supernet that flatters large networks does.
struct DiscrepantAccuracy: AccuracyModel {
    let wrapped: any AccuracyModel
    let discrepancy: Discrepancy

    var seesChips: Bool { wrapped.seesChips }

    func kept(of part: NetworkParts, in macro: MacroDesign, precision: Precision) throws -> Double {
        try wrapped.kept(of: part, in: macro, precision: precision)
    }

    func meanIoU(of architecture: Architecture) throws -> Double {
        let exact = try wrapped.meanIoU(of: architecture)
        return min(1, max(0, exact * (1 + discrepancy.magnitude * error(of: architecture))))
    }

    private func error(of architecture: Architecture) -> Double {
        var key = StreamKey(seed: discrepancy.identity, purpose: "discrepancy/\(discrepancy.kind.rawValue)")
        guard discrepancy.kind != .accuracySlope else {
            var stream = RandomStream(key)
            return stream.gaussian() * architecture.relativeSize
        }
        for block in architecture.blocks { key = key.appending(block.experts, block.hiddenSize) }
        var stream = RandomStream(key)
        return stream.gaussian()
    }
}

extension Architecture {
    /// The size of the hidden layers between the smallest (-1, 16 units in every block) and the largest (+1, four times the
    /// channels), on a logarithmic scale, mean over the blocks.
    var relativeSize: Double {
        let shares = zip(blocks, Backbone.standard(backbone).embeddingDimensions).map { block, channels in
            log(Double(block.hiddenSize) / 16) / log(Double(4 * channels) / 16)
        }
        return 2 * shares.reduce(0, +) / Double(max(1, shares.count)) - 1
    }
}
