import Quantities

/// Collects the values of a point and turns the relative ones into absolute ones at the end.
struct DesignBuilder {
    private var design: ChipDesign
    private let kinds: [MacroKind]
    private var activeRowsFraction: Double?
    private var clockFraction: Double?

    init(base: ChipDesign, kinds: [MacroKind]) {
        design = base
        self.kinds = kinds
    }

    /// Takes a value that `DesignSpace` has checked.
    mutating func set(_ parameter: DesignParameter, _ value: Double) {
        switch parameter {
        case .macroKind:
            design.macro.kind = kinds[Int(value)]
            design.macro.transistorsPerCell = design.macro.kind.standardTransistorsPerCell
        case .rows: design.macro.rows = Int(value)
        case .columns: design.macro.columns = Int(value)
        case .bitsPerCell: design.macro.bitsPerCell = Int(value)
        case .adcBits: design.macro.adcBits = Int(value)
        case .columnsPerADC: design.macro.columnsPerADC = Int(value)
        case .inputBitsPerCycle: design.macro.inputBitsPerCycle = Int(value)
        case .activeRowsFraction: activeRowsFraction = value
        case .macrosPerPE: design.macrosPerPE = Int(value)
        case .pesPerTile: design.pesPerTile = Int(value)
        case .tiles: design.tiles = Int(value)
        case .replication: design.replication = Int(value)
        case .globalBufferBytes: design.globalBufferBytes = Int(value)
        case .busWidthBits: design.busWidthBits = Int(value)
        case .vectorLanes: design.vectorLanes = Int(value)
        case .supply: design.macro.supply = Voltage(si: value)
        case .clockFraction: clockFraction = value
        }
    }

    /// The design, not yet validated as a whole.
    func finish() throws(DesignError) -> ChipDesign {
        var result = design
        if !result.macro.kind.isAnalog {
            result.macro.adcBits = 0
            result.macro.columnsPerADC = 1
        }
        if let activeRowsFraction {
            let most = try mostActiveRows(of: result.macro)
            result.macro.activeRows = max(1, Int(activeRowsFraction * Double(most)))
        }
        if let clockFraction {
            // The clock law holds in this range only; `validate` names a supply outside it.
            guard LogicTiming.supplyRange.contains(result.macro.supply.si) else { return result }
            let limit = LogicTiming.maximumClock(node: result.macro.node, supply: result.macro.supply)
            result.macro.clock = Frequency(si: clockFraction * limit.si)
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
