import Foundation
import ViTMoE

/// An accuracy in closed form for checks of the search itself, which need no trained network: it has the traits of measured
/// ones (saturation in the hidden sizes, interaction of experts and hidden size, neighbouring blocks that limit each
/// other). Every number is our choice; no result on accuracy stands on it.
public struct StandInAccuracy: AccuracyModel {
    /// The architectures that it knows.
    public let space: ArchitectureSpace

    /// An accuracy over this space.
    public init(space: ArchitectureSpace = .standard(.b0)) { self.space = space }

    /// mIoU that each block adds at most.
    package static let gains = [0.02, 0.04, 0.06, 0.04]

    /// 0.2 for the smallest architecture, about 0.4 for the largest.
    public func meanIoU(of architecture: Architecture) -> Double {
        var result = 0.2
        var widthBefore = 0.0
        for (block, choice) in architecture.blocks.enumerated() {
            let least = Double(space.minimumHiddenSize)
            // Both 0...1 over the space.
            let width =
                log(Double(choice.hiddenSize) / least) / log(Double(space.maximumHiddenSizes[block]) / least)
            let experts =
                Double(choice.experts - space.expertRange.lowerBound) / Double(max(1, space.expertRange.count - 1))
            result += Self.gains[block] * (1.1 * width - 0.4 * width * width + 0.25 * width * experts + 0.05 * experts)
            if block > 0 { result += 0.01 * widthBefore * width }
            widthBefore = width
        }
        return result
    }
}
