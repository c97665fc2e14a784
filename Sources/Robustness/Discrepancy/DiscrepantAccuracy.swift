import CIMHardware
import CoSearch
import Foundation
import GSL
import ViTMoE

/// An accuracy model that is wrong: mIoU times 1 + m e, frozen for each network, within 0...1.
///
/// It is the second axis of the question: the search trusts an accuracy as much as it trusts a simulator.
///
/// - `accuracy` draws e anew for each network;
/// - `accuracySlope` draws it once and lets it grow from the smallest to the largest network, as a predictor or a briefly trained
///   supernet that flatters large networks does;
/// - `accuracyInputBits` has such a slope over the network and one over the input bits per cycle, each over sqrt(2), as a
///   simulator that takes one kind of variation for another has: all networks share the error, and chips that drive more bits
///   at once are flattered or slandered.
struct DiscrepantAccuracy: AccuracyModel {
    let wrapped: any AccuracyModel
    let discrepancy: Discrepancy
    /// The error per unit of network size, and of input bits; 0 for kinds without such a slope.
    private let sizeSlope, bitSlope: Double

    init(wrapped: any AccuracyModel, discrepancy: Discrepancy) {
        self.wrapped = wrapped
        self.discrepancy = discrepancy
        var stream = RandomStream(Self.key(discrepancy))
        let first = discrepancy.magnitude * stream.gaussian()
        switch discrepancy.kind {
        case .accuracySlope: (sizeSlope, bitSlope) = (first, 0)
        case .accuracyInputBits:
            (sizeSlope, bitSlope) = (
                first / 2.0.squareRoot(), discrepancy.magnitude * stream.gaussian() / 2.0.squareRoot()
            )
        default: (sizeSlope, bitSlope) = (0, 0)
        }
    }

    var seesChips: Bool { wrapped.seesChips || bitSlope != 0 }

    /// A chip never keeps more than all: the error of the most flattered input bits is the network's, and what others lack of it
    /// the chip's, a fifth for each of the five parts.
    func kept(of part: NetworkParts, in macro: MacroDesign, precision: Precision) throws -> Double {
        let exact = try wrapped.kept(of: part, in: macro, precision: precision)
        guard bitSlope != 0 else { return exact }
        return exact * exp((bitSlope * macro.relativeInputBits - abs(bitSlope)) / Double(NetworkParts.singles.count))
    }

    func meanIoU(of architecture: Architecture) throws -> Double {
        let exact = try wrapped.meanIoU(of: architecture)
        return min(1, max(0, exact * (1 + error(of: architecture)) * exp(abs(bitSlope))))
    }

    private func error(of architecture: Architecture) -> Double {
        guard discrepancy.kind == .accuracy else { return sizeSlope * architecture.relativeSize }
        var key = Self.key(discrepancy)
        for block in architecture.blocks { key = key.appending(block.experts, block.hiddenSize) }
        var stream = RandomStream(key)
        return discrepancy.magnitude * stream.gaussian()
    }

    private static func key(_ discrepancy: Discrepancy) -> StreamKey {
        StreamKey(seed: discrepancy.identity, purpose: "discrepancy/\(discrepancy.kind.rawValue)")
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

extension MacroDesign {
    /// The input bits per cycle between 1 (-1) and 8 (+1), on a logarithmic scale.
    var relativeInputBits: Double { min(1, max(-1, 2 * log2(Double(inputBitsPerCycle)) / 3 - 1)) }
}
