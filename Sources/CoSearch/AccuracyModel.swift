import CIMHardware
import ViTMoE

/// Whatever gives the accuracy of a network on a chip: the supernet itself, or a predictor fitted to it.
///
///     mIoU(network, chip) = mIoU(network) x product over the five parts p of the network of kept(p, macro that holds p)
///
/// The five parts are the blocks and the decoder (``ViTMoE/NetworkParts/singles``). The form is separable on purpose. The first
/// factor knows the network alone. The others know the part and the macro alone: its kind, active rows, bits per cell,
/// devices per cell, input bits per cycle, converter bits and columns summed before a conversion. So over a box of
/// networks and chips the product of the factors' own bounds is a bound, and one that is reached.
public protocol AccuracyModel: Sendable {
    /// Mean intersection over union as a fraction 0...1, on arrays that compute exactly. The search asks once per
    /// architecture.
    func meanIoU(of architecture: Architecture) throws -> Double

    /// Whether chips cost accuracy at all; where not, every chip keeps all of it.
    var seesChips: Bool { get }

    /// The fraction, above 0 and at most 1, of the mIoU that stays when one part of the network is computed by macros of
    /// this design and all else exactly.
    ///
    /// Equal for macros that differ only in what no result of a product depends on: node, supply, clock, array size beyond
    /// the active rows, sharing of converters.
    func kept(of part: NetworkParts, in macro: MacroDesign, precision: Precision) throws -> Double
}

extension AccuracyModel {
    /// False.
    public var seesChips: Bool { false }

    /// 1.
    public func kept(of part: NetworkParts, in macro: MacroDesign, precision: Precision) throws -> Double { 1 }

    /// The product over the parts of the network, each in the memory that the chip holds it in.
    public func kept(by design: ChipDesign) throws -> Double {
        guard seesChips else { return 1 }
        return try NetworkParts.singles.reduce(1) { product, part in
            let isSecond = design.second?.holds.contains(part) ?? false
            let macro = isSecond ? design.second?.part.macro ?? design.macro : design.macro
            return try product * kept(of: part, in: macro, precision: design.precision)
        }
    }

    /// mIoU of a network on a chip.
    public func meanIoU(of architecture: Architecture, on design: ChipDesign) throws -> Double {
        try meanIoU(of: architecture) * kept(by: design)
    }
}
