import Foundation
import GSL

/// The architectures that the evolutionary search may choose from.
///
/// Per block: experts 2...5 and hidden size 16...4C in steps of 1, C the channels of the stage. The CMN paper does not
/// print its space; these bounds hold all twelve rows of its Table B1 and are our choice.
public struct ArchitectureSpace: Hashable, Codable, Sendable {
    /// Size of the encoder.
    public var backbone: BackboneSize
    /// Experts that a block may have.
    public var expertRange: ClosedRange<Int>
    /// Smallest hidden size of an expert in any block.
    public var minimumHiddenSize: Int
    /// Experts that each token is sent to.
    public var topK: Int

    /// Makes a space.
    /// - Throws: `ArchitectureError.outOfRange` if a bound is impossible or `topK` exceeds the fewest experts.
    public init(
        backbone: BackboneSize, expertRange: ClosedRange<Int> = 2...5, minimumHiddenSize: Int = 16, topK: Int = 1
    ) throws(ArchitectureError) {
        self.backbone = backbone
        self.expertRange = expertRange
        self.minimumHiddenSize = minimumHiddenSize
        self.topK = topK
        try validateBounds()
    }

    /// The default space of a backbone: 2...5 experts, hidden size from 16, top-1 routing.
    public static func standard(_ backbone: BackboneSize) -> ArchitectureSpace {
        ArchitectureSpace(unchecked: backbone)
    }

    private init(unchecked backbone: BackboneSize) {
        self.backbone = backbone
        self.expertRange = 2...5
        self.minimumHiddenSize = 16
        self.topK = 1
    }

    /// Largest hidden size per block: 4C, the hidden size of the dense network.
    public var maximumHiddenSizes: [Int] {
        Backbone.standard(backbone).embeddingDimensions.map { Backbone.denseHiddenRatio * $0 }
    }

    /// Bounds of the genome (experts 1, hidden 1, experts 2, hidden 2, ...), both ends included.
    public var genomeBounds: [ClosedRange<Int>] {
        maximumHiddenSizes.flatMap { [expertRange, minimumHiddenSize...$0] }
    }

    /// The largest architecture of the space.
    public var maximum: Architecture { architecture(taking: \.upperBound) }

    /// The smallest architecture of the space.
    public var minimum: Architecture { architecture(taking: \.lowerBound) }

    /// How many architectures the space holds, as a floating-point number since it may exceed `Int`.
    public var cardinality: Double { genomeBounds.reduce(1) { $0 * Double($1.count) } }

    /// The architecture that a genome stands for.
    /// - Throws: `ArchitectureError` if the genome has another length than 8 or a gene is out of bounds.
    public func architecture(_ genome: [Int]) throws(ArchitectureError) -> Architecture {
        guard genome.count == 2 * Backbone.stageCount else {
            throw .wrongCount(field: "genome", count: genome.count, expected: 2 * Backbone.stageCount)
        }
        let result = decode(genome)
        try validate(result)
        return result
    }

    /// The genome of an architecture: the inverse of `architecture(_:)`.
    public func genome(of architecture: Architecture) -> [Int] {
        architecture.blocks.flatMap { [$0.experts, $0.hiddenSize] }
    }

    /// An architecture with every gene uniform within its bounds; draws 8 numbers from the stream.
    public func random(_ stream: inout RandomStream) -> Architecture {
        decode(genomeBounds.map { stream.integer(in: $0) })
    }

    /// An architecture with uniform experts and hidden sizes uniform in their logarithm, so that every doubling is as
    /// frequent; draws 8 numbers from the stream.
    public func randomByLogarithm(_ stream: inout RandomStream) -> Architecture {
        decode(
            genomeBounds.enumerated().map { place, bounds in
                guard !place.isMultiple(of: 2) else { return stream.integer(in: bounds) }
                let (low, high) = (Double(bounds.lowerBound), Double(bounds.upperBound))
                return min(bounds.upperBound, Int((low * pow(high / low, stream.uniform())).rounded()))
            })
    }

    /// Checks that an architecture lies in the space.
    /// - Throws: `ArchitectureError` naming the first field that does not, its value and its bounds.
    public func validate(_ architecture: Architecture) throws(ArchitectureError) {
        guard architecture.backbone == backbone else {
            throw .wrongBackbone(found: architecture.backbone, expected: backbone)
        }
        try architecture.validateShape()
        guard architecture.topK == topK else {
            throw .outOfRange(field: "topK", value: architecture.topK, allowed: topK...topK)
        }
        for (index, gene) in zip(genome(of: architecture), genomeBounds).enumerated() where !gene.1.contains(gene.0) {
            let name = index.isMultiple(of: 2) ? "experts" : "hiddenSize"
            throw .outOfRange(field: "blocks[\(index / 2 + 1)].\(name)", value: gene.0, allowed: gene.1)
        }
    }

    private func decode(_ genome: [Int]) -> Architecture {
        let blocks = (0..<Backbone.stageCount).map {
            BlockChoice(experts: genome[2 * $0], hiddenSize: genome[2 * $0 + 1])
        }
        return Architecture(backbone: backbone, blocks: blocks, topK: topK)
    }

    private func architecture(taking end: (ClosedRange<Int>) -> Int) -> Architecture {
        decode(genomeBounds.map(end))
    }

    private func validateBounds() throws(ArchitectureError) {
        let largestMinimum = maximumHiddenSizes.min() ?? 1
        guard (1...largestMinimum).contains(minimumHiddenSize) else {
            throw .outOfRange(field: "minimumHiddenSize", value: minimumHiddenSize, allowed: 1...largestMinimum)
        }
        for experts in [expertRange.lowerBound, expertRange.upperBound]
        where !Architecture.physicalExperts.contains(experts) {
            throw .outOfRange(field: "expertRange", value: experts, allowed: Architecture.physicalExperts)
        }
        guard (1...expertRange.lowerBound).contains(topK) else {
            throw .outOfRange(field: "topK", value: topK, allowed: 1...expertRange.lowerBound)
        }
    }
}

extension ArchitectureSpace {
    private enum CodingKeys: String, CodingKey { case backbone, experts, minimumHiddenSize, topK }

    /// Reads a space and checks its bounds; experts are written [fewest, most].
    public init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        let experts = try container.decode([Int].self, forKey: .experts)
        guard experts.count == 2 else {
            throw ArchitectureError.wrongCount(field: "experts", count: experts.count, expected: 2)
        }
        guard experts[0] <= experts[1] else {
            throw ArchitectureError.outOfRange(field: "experts", value: experts[0], allowed: 1...max(1, experts[1]))
        }
        try self.init(
            backbone: container.decode(BackboneSize.self, forKey: .backbone), expertRange: experts[0]...experts[1],
            minimumHiddenSize: container.decode(Int.self, forKey: .minimumHiddenSize),
            topK: container.decode(Int.self, forKey: .topK))
    }

    /// Writes the four choices that make the space.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(backbone, forKey: .backbone)
        try container.encode([expertRange.lowerBound, expertRange.upperBound], forKey: .experts)
        try container.encode(minimumHiddenSize, forKey: .minimumHiddenSize)
        try container.encode(topK, forKey: .topK)
    }
}
