import Quantities
import ViTMoE

/// Collects the values of a point and turns the relative ones into absolute ones at the end.
struct DesignBuilder {
    private var design: ChipDesign
    private let kinds: [MacroKind]
    private var first: PartBuilder
    private var second: PartBuilder?
    private var secondHolds: NetworkParts
    private var clockFraction: Double?

    init(base: ChipDesign, kinds: [MacroKind]) {
        design = base.firstAlone
        self.kinds = kinds
        first = PartBuilder(part: base.first)
        second = base.second.map { PartBuilder(part: $0.part) }
        secondHolds = base.second?.holds ?? []
    }

    /// Takes a value that `DesignSpace` has checked.
    mutating func set(_ axis: DesignAxis, _ value: Double) {
        if axis.parameter.belongsToPart {
            if axis.isOfSecond {
                second?.set(axis.parameter, value, kinds: kinds)
            } else {
                first.set(axis.parameter, value, kinds: kinds)
            }
            return
        }
        if let placement = axis.parameter.placement {
            let part = NetworkParts.singles[placement]
            if value > 0 { secondHolds.insert(part) } else { secondHolds.remove(part) }
            return
        }
        switch axis.parameter {
        case .globalBufferBytes: design.globalBufferBytes = Int(value)
        case .busWidthBits: design.busWidthBits = Int(value)
        case .vectorLanes: design.vectorLanes = Int(value)
        case .supply: design.macro.supply = Voltage(si: value)
        case .clockFraction: clockFraction = value
        default: break
        }
    }

    /// The design, not yet validated as a whole. A memory that holds nothing is left out: the chip has no tiles of it.
    func finish() throws(DesignError) -> ChipDesign {
        var result = design
        let supply = design.macro.supply
        var clock = design.macro.clock
        // The clock law holds in this range only; `validate` names a supply outside it.
        if let clockFraction, LogicTiming.supplyRange(node: design.macro.node).contains(supply.si) {
            clock = Frequency(
                si: clockFraction * LogicTiming.maximumClock(node: design.macro.node, supply: supply).si)
        }
        func finished(_ builder: PartBuilder) throws(DesignError) -> ChipPart {
            var part = try builder.finish()
            part.macro.supply = supply
            part.macro.clock = clock
            return part
        }
        if let second, secondHolds == .all {
            result.first = try finished(second)
            return result
        }
        result.first = try finished(first)
        if let second, !secondHolds.isEmpty {
            do throws(DesignError) {
                result.second = SecondPart(part: try finished(second), holds: secondHolds)
            } catch {
                throw DesignError(field: "second.\(error.field)", value: error.value, rule: error.rule)
            }
        }
        return result
    }
}

/// The same for one part of the chip.
private struct PartBuilder {
    var part: ChipPart
    private var activeRowsFraction: Double?

    init(part: ChipPart) { self.part = part }

    mutating func set(_ parameter: DesignParameter, _ value: Double, kinds: [MacroKind]) {
        switch parameter {
        case .macroKind:
            part.macro.kind = kinds[Int(value)]
            part.macro.transistorsPerCell = part.macro.kind.standardTransistorsPerCell
            // A kind that needs converters, where the base has none.
            if part.macro.kind.isAnalog, part.macro.converter == nil { part.macro.converter = .sar }
        case .rows: part.macro.rows = Int(value)
        case .columns: part.macro.columns = Int(value)
        case .bitsPerCell: part.macro.bitsPerCell = Int(value)
        case .adcBits: part.macro.adcBits = Int(value)
        case .columnsPerADC: part.macro.columnsPerADC = Int(value)
        case .inputBitsPerCycle: part.macro.inputBitsPerCycle = Int(value)
        case .activeRowsFraction: activeRowsFraction = value
        case .macrosPerPE: part.macrosPerPE = Int(value)
        case .pesPerTile: part.pesPerTile = Int(value)
        case .tiles: part.tiles = Int(value)
        case .replication: part.replication = Int(value)
        default: break
        }
    }

    func finish() throws(DesignError) -> ChipPart {
        var result = part
        if !result.macro.kind.isAnalog {
            result.macro.adcBits = 0
            result.macro.columnsPerADC = 1
            result.macro.converter = nil
        }
        if result.macro.kind != .rramAnalog { result.macro.sensing = nil }
        if let activeRowsFraction {
            let most = try mostActiveRows(of: result.macro)
            result.macro.activeRows = max(1, Int(activeRowsFraction * Double(most)))
        }
        return result
    }

    private func mostActiveRows(of macro: MacroDesign) throws(DesignError) -> Int {
        guard macro.kind.isAnalog else { return macro.rows }
        let resolved = ADCResolution.maximumActiveRows(
            bits: macro.adcBits, inputBitsPerCycle: macro.inputBitsPerCycle, bitsPerCell: macro.bitsPerCell)
        guard resolved >= 1 else {
            let required = ADCResolution.requiredBits(
                activeRows: 1, inputBitsPerCycle: macro.inputBitsPerCycle, bitsPerCell: macro.bitsPerCell)
            throw DesignError(
                field: "macro.adcBits", value: "\(macro.adcBits)",
                rule: "at least \(required) for \(macro.inputBitsPerCycle) input bits x \(macro.bitsPerCell) cell bits")
        }
        return min(macro.rows, resolved)
    }
}
