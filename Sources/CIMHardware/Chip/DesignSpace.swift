import Quantities
import ViTMoE

/// The chips that a search may choose from: the product of some axes around a base design.
///
/// A point is one index per axis. Two axes are relative, so that most points are valid designs: active rows as a
/// fraction of what the array has and the ADC resolves, the clock as a fraction of what the logic allows. Points that
/// are still impossible throw, and a search treats them as infeasible.
public struct DesignSpace: Hashable, Codable, Sendable {
    /// What axes that are absent keep.
    public var base: ChipDesign
    /// The kinds of macro that an axis `macroKind` indexes.
    public var kinds: [MacroKind]
    /// The axes, in the order of a point's indices.
    public var axes: [DesignAxis]

    /// Makes a space; `validate()` checks it.
    public init(base: ChipDesign, kinds: [MacroKind], axes: [DesignAxis]) {
        self.base = base
        self.kinds = kinds
        self.axes = axes
    }

    /// Whether the space has chips of two memories.
    public var isHybrid: Bool { base.isHybrid }
    /// Memory of the base design's first part.
    public var memory: Memory { base.macro.kind.memory }
    /// Points of the lattice; `Int.max` if there are more.
    public var count: Int {
        axes.reduce(1) { product, axis in
            let (result, overflow) = product.multipliedReportingOverflow(by: axis.count)
            return overflow ? Int.max : result
        }
    }

    /// Checks axes and values.
    /// - Throws: `DesignError` for an empty or repeated axis, a value that is not a positive finite number, an integer
    ///   parameter with a fraction, a macro kind that is not listed, or an axis of a second part where there is none.
    public func validate() throws(DesignError) {
        var seen: Set<String> = []
        for axis in axes {
            guard seen.insert(axis.name).inserted else {
                throw DesignError(field: "axes", value: axis.name, rule: "each parameter once")
            }
            guard base.isHybrid || !(axis.isOfSecond || axis.parameter.placement != nil) else {
                throw DesignError(field: "axes", value: axis.name, rule: "only where the base has a second part")
            }
            guard axis.parameter.belongsToPart || !axis.isOfSecond else {
                throw DesignError(field: "axes", value: axis.name, rule: "one value for the whole chip")
            }
            guard !axis.values.isEmpty else {
                throw DesignError(field: axis.name, value: "no values", rule: "at least one")
            }
            for value in axis.values { try Self.check(value, of: axis.parameter, kinds: kinds.count) }
        }
    }

    private static func check(
        _ value: Double, of parameter: DesignParameter, kinds: Int
    ) throws(DesignError) {
        func rejects(_ rule: String) -> DesignError {
            DesignError(field: parameter.rawValue, value: "\(value)", rule: rule)
        }
        switch parameter {
        case .macroKind:
            guard value >= 0, value < Double(kinds), value == value.rounded() else {
                throw rejects("an index of the \(kinds) kinds of the space")
            }
        case .block1Memory, .block2Memory, .block3Memory, .block4Memory, .decoderMemory:
            guard value == 0 || value == 1 else { throw rejects("0, the first memory, or 1, the second") }
        case .activeRowsFraction, .clockFraction:
            guard value > 0, value <= 1 else { throw rejects("above 0, at most 1") }
        case .supply:
            guard value > 0, value.isFinite else { throw rejects("a positive voltage") }
        default:
            guard value >= 1, value <= 0x1p34, value == value.rounded() else {
                throw rejects("an integer from 1 to 2^34")
            }
        }
    }

    /// The design at a point.
    ///
    /// A digital macro has no ADC: its ADC axes change nothing, so several points share one design.
    /// - Throws: `DesignError` if the point has the wrong number of indices, an index is out of range, or the design is
    ///   impossible.
    public func design(at point: [Int]) throws(DesignError) -> ChipDesign {
        // Values from a file may be anything until `validate` has run.
        for (axis, index) in zip(axes, point) where axis.values.indices.contains(index) {
            try Self.check(axis.values[index], of: axis.parameter, kinds: kinds.count)
        }
        let design = try assembled(at: point)
        try design.validate()
        return design
    }

    /// The same for a space whose `validate()` has passed; the design may still be impossible, which its own `validate()` says.
    package func assembled(at point: [Int]) throws(DesignError) -> ChipDesign {
        guard point.count == axes.count else {
            throw DesignError(field: "point", value: "\(point.count) indices", rule: "\(axes.count), one per axis")
        }
        var builder = DesignBuilder(base: base, kinds: kinds)
        for (axis, index) in zip(axes, point) {
            guard index >= 0, index < axis.values.count else {
                throw DesignError(field: axis.name, value: "index \(index)", rule: "0 ... \(axis.values.count - 1)")
            }
            builder.set(axis, axis.values[index])
        }
        return try builder.finish()
    }
}

extension DesignSpace {
    /// A point of a space of one memory as a point of this hybrid space: the whole network in that memory. Coordinates
    /// of the other memory stay at 0. Nil where an axis of this space lacks the value, or lacks the memory.
    public func point(from point: [Int], of pure: DesignSpace) -> [Int]? {
        guard isHybrid, point.count == pure.axes.count, let other = base.second?.part.macro.kind.memory else {
            return nil
        }
        let isSecond = pure.memory == other
        guard isSecond || pure.memory == memory else { return nil }
        var result = [Int](repeating: 0, count: axes.count)
        for (position, axis) in axes.enumerated() where axis.parameter.placement != nil {
            guard let index = axis.values.firstIndex(of: isSecond ? 1 : 0) else { return nil }
            result[position] = index
        }
        for (axis, index) in zip(pure.axes, point) {
            guard axis.values.indices.contains(index) else { return nil }
            let wantsSecond = isSecond && axis.parameter.belongsToPart
            guard
                let position = axes.firstIndex(where: {
                    $0.parameter == axis.parameter && $0.isOfSecond == wantsSecond
                }), let value = axes[position].values.firstIndex(of: axis.values[index])
            else { return nil }
            result[position] = value
        }
        return result
    }
}

extension ChipDesign {
    /// The value along an axis as text, as in tables: "2 MiB", "0.9 V"; "none" for a memory that the chip lacks.
    public func label(of axis: DesignAxis) -> String {
        guard axis.isOfSecond else { return label(of: axis.parameter) }
        return secondAlone?.label(of: axis.parameter) ?? "none"
    }

    /// One value of the first part or of the whole chip as text.
    public func label(of parameter: DesignParameter) -> String {
        switch parameter {
        case .block1Memory, .block2Memory, .block3Memory, .block4Memory, .decoderMemory:
            memory(of: NetworkParts.singles[parameter.placement ?? 0]).displayName
        case .macroKind: macro.kind.rawValue
        case .rows: "\(macro.rows)"
        case .columns: "\(macro.columns)"
        case .bitsPerCell: "\(macro.bitsPerCell)"
        case .adcBits: "\(macro.adcBits)"
        case .columnsPerADC: "\(macro.columnsPerADC)"
        case .inputBitsPerCycle: "\(macro.inputBitsPerCycle)"
        case .activeRowsFraction: "\(macro.activeRows)"
        case .macrosPerPE: "\(macrosPerPE)"
        case .pesPerTile: "\(pesPerTile)"
        case .tiles: "\(tiles)"
        case .replication: "\(replication)"
        case .globalBufferBytes:
            globalBufferBytes % 1_048_576 == 0
                ? "\(globalBufferBytes / 1_048_576) MiB" : "\(Double(globalBufferBytes) / 1024) KiB"
        case .busWidthBits: "\(busWidthBits)"
        case .vectorLanes: "\(vectorLanes)"
        case .supply: macro.supply.formatted()
        case .clockFraction: clock.formatted()
        }
    }
}
