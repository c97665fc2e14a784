/// A set of parts of a network: what one memory of a chip with two holds.
///
/// A block is a stage of the backbone with its patch embedding; everything else is the decoder.
public struct NetworkParts: OptionSet, Hashable, Sendable {
    /// Bits 0...3 the blocks, bit 4 the decoder.
    public let rawValue: UInt8

    /// A set from its bits; bits above the decoder's are dropped, since they name no part.
    public init(rawValue: UInt8) { self.rawValue = rawValue & 0b1_1111 }

    /// The four blocks.
    public static let blocks = NetworkParts(rawValue: 0b1111)
    /// The decoder.
    public static let decoder = NetworkParts(rawValue: 0b1_0000)
    /// The whole network.
    public static let all = NetworkParts(rawValue: 0b1_1111)
    /// Parts of a network: the blocks and the decoder.
    public static let count = Backbone.stageCount + 1

    /// One block, 0...3; the empty set for any other index.
    public static func block(_ index: Int) -> NetworkParts {
        (0..<Backbone.stageCount).contains(index) ? NetworkParts(rawValue: 1 << UInt8(index)) : []
    }

    /// The part to which a layer of this block (nil = decoder) belongs.
    public init(block: Int?) { self = block.map(Self.block) ?? .decoder }

    /// All single parts, in the order of execution.
    public static let singles: [NetworkParts] = (0..<Backbone.stageCount).map { .block($0) } + [.decoder]

    /// "block1" ... "block4", "decoder".
    public var names: [String] {
        Self.singles.enumerated().filter { contains($1) }.map { Self.name($0.offset) }
    }

    private static func name(_ index: Int) -> String {
        index < Backbone.stageCount ? "block\(index + 1)" : "decoder"
    }

    /// The part of this name; nil for any other text.
    public init?(name: String) {
        guard let index = (0..<Self.count).first(where: { Self.name($0) == name }) else { return nil }
        self = Self.singles[index]
    }
}

extension NetworkParts: Codable {
    /// Reads a list of names.
    public init(from decoder: any Decoder) throws {
        var container = try decoder.unkeyedContainer()
        var parts: NetworkParts = []
        while !container.isAtEnd {
            let name = try container.decode(String.self)
            guard let part = NetworkParts(name: name) else {
                throw DecodingError.dataCorruptedError(
                    in: container, debugDescription: "'\(name)' is no part of a network: block1 ... block4, decoder")
            }
            parts.insert(part)
        }
        self = parts
    }

    /// Writes the names.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.unkeyedContainer()
        for name in names { try container.encode(name) }
    }
}
