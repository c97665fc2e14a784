import CIMHardware
import CoSearch
import Foundation
import ViTMoE

/// An accuracy model that can be bounded over a box of networks and the chips of a macro.
public protocol AccuracyBounding: AccuracyModel {
    /// Whether the macro of a chip moves the accuracy.
    var dependsOnChip: Bool { get }

    /// No network of the box has a higher mIoU on any chip with this macro; on any chip at all where that is nil.
    func upperBound(of box: NetworkBox, on macro: ChipDesign?) throws -> Double

    /// The mIoU of one network on one chip.
    func meanIoU(of architecture: Architecture, on chip: ChipDesign) throws -> Double
}

extension AccuracyBounding {
    /// The network alone, by default.
    public var dependsOnChip: Bool { false }

    /// The network alone, by default.
    public func meanIoU(of architecture: Architecture, on chip: ChipDesign) throws -> Double {
        try meanIoU(of: architecture)
    }

    /// Raises each lower end to what a floor needs with the rest of the box free; nil where no network reaches it.
    func tightened(_ box: NetworkBox, floor: Double) throws -> NetworkBox? {
        guard try upperBound(of: box, on: nil) >= floor else { return nil }
        var box = box
        for block in box.low.indices {
            var (low, high) = (box.low[block], box.high[block])
            // Below `low` nothing reaches the floor: the bound of a part of a box is not above that of the box.
            while low < high {
                let middle = (low + high) / 2
                var part = box
                part.high[block] = middle
                if try upperBound(of: part, on: nil) >= floor { high = middle } else { low = middle + 1 }
            }
            box.low[block] = low
        }
        return box
    }
}

/// An accuracy that is, at given experts, quadratic in the scaled logarithms of the hidden sizes, with products of neighbours:
///
///     mIoU = c + sum over blocks of (a + d e) w + q w^2 + b e + n w w',    w' the width of the block before
public struct QuadraticAccuracy: Sendable {
    /// The coefficients of one block.
    public struct Block: Sendable {
        /// Of the width, its square, the experts, width times experts, and the width before times the width.
        public var width, square, experts, both, neighbours: Double

        /// Coefficients.
        public init(width: Double, square: Double, experts: Double, both: Double, neighbours: Double) {
            self.width = width
            self.square = square
            self.experts = experts
            self.both = both
            self.neighbours = neighbours
        }
    }

    let intercept: Double
    let blocks: [Block]
    /// The scaled width of a hidden size of a block; grows with it.
    let width: @Sendable (_ block: Int, _ hiddenSize: Int) -> Double
    let experts: @Sendable (_ experts: Int) -> Double

    /// An accuracy of this form; both scales must grow.
    public init(
        intercept: Double, blocks: [Block], width: @escaping @Sendable (_ block: Int, _ hiddenSize: Int) -> Double,
        experts: @escaping @Sendable (_ experts: Int) -> Double
    ) {
        self.intercept = intercept
        self.blocks = blocks
        self.width = width
        self.experts = experts
    }

    /// An upper bound over a box, by interval arithmetic: exact where the sign of every slope is known.
    ///
    /// A block whose slope has one sign over the whole box is set to its better end; repeated, since this narrows the slopes of its
    /// neighbours. What is left is bounded term by term.
    public func upperBound(of box: NetworkBox) -> Double {
        let count = blocks.count
        var low = (0..<count).map { width($0, box.low[$0]) }
        var high = (0..<count).map { width($0, box.high[$0]) }
        let expert = box.experts.map(experts)
        for _ in 0..<2 {
            for block in 0..<count where low[block] < high[block] {
                let slope = slope(block, expert[block], low, high)
                if slope.low >= 0 { low[block] = high[block] }
                if slope.high <= 0 { high[block] = low[block] }
            }
        }
        var result = intercept
        for (index, block) in blocks.enumerated() {
            let linear = block.width + block.both * expert[index]
            result += block.experts * expert[index] + Self.mostOfParabola(linear, block.square, low[index], high[index])
            if index > 0 {
                result += max(
                    block.neighbours * low[index - 1] * low[index], block.neighbours * low[index - 1] * high[index],
                    block.neighbours * high[index - 1] * low[index], block.neighbours * high[index - 1] * high[index])
            }
        }
        return result
    }

    private func slope(_ index: Int, _ expert: Double, _ low: [Double], _ high: [Double]) -> (low: Double, high: Double)
    {
        let block = blocks[index]
        let base = block.width + block.both * expert
        let square = [2 * block.square * low[index], 2 * block.square * high[index]].sorted()
        var result = (low: base + square[0], high: base + square[1])
        func add(_ coefficient: Double, _ neighbour: Int) {
            let ends = [coefficient * low[neighbour], coefficient * high[neighbour]].sorted()
            result = (result.low + ends[0], result.high + ends[1])
        }
        if index > 0 { add(block.neighbours, index - 1) }
        if index + 1 < blocks.count { add(blocks[index + 1].neighbours, index + 1) }
        return result
    }

    private static func mostOfParabola(_ linear: Double, _ square: Double, _ low: Double, _ high: Double) -> Double {
        func value(_ x: Double) -> Double { linear * x + square * x * x }
        var most = max(value(low), value(high))
        if square < 0 {
            let top = -linear / (2 * square)
            if top > low, top < high { most = max(most, value(top)) }
        }
        return most
    }
}

extension StandInAccuracy: AccuracyBounding {
    /// The formula of the accuracy over a box.
    public func upperBound(of box: NetworkBox, on macro: ChipDesign?) -> Double {
        let (least, largest, range) = (Double(space.minimumHiddenSize), space.maximumHiddenSizes, space.expertRange)
        return QuadraticAccuracy(
            intercept: 0.2,
            blocks: Self.gains.enumerated().map { index, gain in
                QuadraticAccuracy.Block(
                    width: 1.1 * gain, square: -0.4 * gain, experts: 0.05 * gain, both: 0.25 * gain,
                    neighbours: index > 0 ? 0.01 : 0)
            },
            width: { log(Double($1) / least) / log(Double(largest[$0]) / least) },
            experts: { Double($0 - range.lowerBound) / Double(max(1, range.count - 1)) }
        ).upperBound(of: box) + 1e-12
    }
}
