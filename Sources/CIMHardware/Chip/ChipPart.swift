import ViTMoE

/// Equal macros on a chip with their place in its hierarchy: macros in processing elements, those in tiles.
public struct ChipPart: Hashable, Codable, Sendable {
    /// The macro that the part repeats.
    public var macro: MacroDesign
    /// Macros that share an input buffer and an adder tree.
    public var macrosPerPE: Int
    /// Processing elements in a tile.
    public var pesPerTile: Int
    /// Tiles of this part on the chip.
    public var tiles: Int
    /// Stored copies of the part's layers with the most input vectors; its other layers get copies in proportion.
    public var replication: Int

    /// Makes a part; `ChipDesign.validate()` checks it.
    public init(macro: MacroDesign, macrosPerPE: Int, pesPerTile: Int, tiles: Int, replication: Int) {
        self.macro = macro
        self.macrosPerPE = macrosPerPE
        self.pesPerTile = pesPerTile
        self.tiles = tiles
        self.replication = replication
    }

    /// Macros of this part.
    public var macroCount: Int { tiles * pesPerTile * macrosPerPE }
}

/// The other memory of a hybrid chip and what it holds.
public struct SecondPart: Hashable, Codable, Sendable {
    /// Its arrays.
    public var part: ChipPart
    /// The blocks, and perhaps the decoder, whose weights sit there; the chip's first part holds the rest.
    public var holds: NetworkParts

    /// Makes a second part; `ChipDesign.validate()` checks it.
    public init(part: ChipPart, holds: NetworkParts) {
        self.part = part
        self.holds = holds
    }
}

extension ChipDesign {
    /// The chip's first part, the only one of a pure chip.
    public var first: ChipPart {
        get {
            ChipPart(
                macro: macro, macrosPerPE: macrosPerPE, pesPerTile: pesPerTile, tiles: tiles, replication: replication)
        }
        set {
            macro = newValue.macro
            macrosPerPE = newValue.macrosPerPE
            pesPerTile = newValue.pesPerTile
            tiles = newValue.tiles
            replication = newValue.replication
        }
    }

    /// Whether two memories share the chip.
    public var isHybrid: Bool { second != nil }

    /// What the first part holds.
    public var firstHolds: NetworkParts { second.map { NetworkParts.all.subtracting($0.holds) } ?? .all }

    /// The memories of the chip, the first part's first.
    public var memories: [Memory] { [macro.kind.memory] + (second.map { [$0.part.macro.kind.memory] } ?? []) }

    /// The memory that holds a part of the network.
    public func memory(of part: NetworkParts) -> Memory {
        if let second, second.holds.contains(part) { return second.part.macro.kind.memory }
        return macro.kind.memory
    }

    /// The chip as its second part sees it: that part first, the shared fields as they are, no second part.
    public var secondAlone: ChipDesign? {
        guard let second else { return nil }
        var alone = firstAlone
        alone.first = second.part
        return alone
    }

    /// The chip without its second part.
    var firstAlone: ChipDesign {
        var alone = self
        alone.second = nil
        return alone
    }
}
