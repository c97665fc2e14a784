import CIMHardware
import Quantities

/// What is known of a macro's structure; nil = not found in any source that was read.
public struct MacroStructure: Hashable, Codable, Sendable {
    /// Cells and place of the summation.
    public var kind: MacroKind
    /// Technology node.
    public var node: Length?
    /// Supply where a point names none.
    public var supply: Voltage?
    /// Wordlines.
    public var rows: Int?
    /// Physical cell columns.
    public var columns: Int?
    /// Wordlines driven together.
    public var activeRows: Int?
    /// Weight bits per cell.
    public var bitsPerCell: Int?
    /// Cells per signed slice.
    public var devicesPerWeightCell: Int?
    /// Transistors per bitcell.
    public var transistorsPerCell: Int?
    /// Input bits per access.
    public var inputBitsPerCycle: Int?
    /// Converter resolution.
    public var adcBits: Int?
    /// Read columns per converter.
    public var columnsPerADC: Int?
    /// Columns joined before a conversion.
    public var columnsPerConversion: Int?
    /// Guard columns per weight.
    public var guardColumnsPerWeight: Int?
    /// Pipeline registers per column.
    public var columnRegisters: Int?
    /// Readout class; nil = not known.
    public var converter: ConverterKind?
    /// How a column is read; nil = RRAM by its current, SRAM by charge.
    public var sensing: Sensing?
    /// How inputs of several bits drive the rows; nil = by pulses.
    public var inputDriver: InputDriver?
    /// Whether the column integrates all input steps before one conversion; nil = no.
    public var integratesInputs: Bool?
    /// The macro's own exponent of the supply; nil = the fitted one.
    public var energySupplyExponent: Double?

    /// Names of the fields without which no design exists and that are unknown here.
    public var missingFields: [String] {
        let fields: [(String, Bool)] = [
            ("node", node == nil), ("supply", supply == nil), ("rows", rows == nil), ("columns", columns == nil),
            ("activeRows", activeRows == nil), ("bitsPerCell", bitsPerCell == nil),
            ("devicesPerWeightCell", devicesPerWeightCell == nil), ("inputBitsPerCycle", inputBitsPerCycle == nil),
            ("adcBits", adcBits == nil), ("columnsPerADC", columnsPerADC == nil),
        ]
        return fields.filter(\.1).map(\.0)
    }

    /// The macro at an operating point, validated.
    ///
    /// - Parameter keepClock: false leaves the clock out: the macro runs as fast as it settles.
    /// - Returns: nil where a field is unknown, see ``missingFields``.
    /// - Throws: ``DesignError`` where the fields contradict each other.
    public func design(at point: OperatingPoint, keepClock: Bool) throws(DesignError) -> MacroDesign? {
        guard let node, let supply = point.supply ?? supply, let rows, let columns, let activeRows, let bitsPerCell,
            let devicesPerWeightCell, let inputBitsPerCycle = point.inputBitsPerCycle ?? inputBitsPerCycle,
            let adcBits = point.adcBits ?? adcBits, let columnsPerADC
        else { return nil }
        // An access that is known says more than a clock, of which it may take several periods.
        let clock = point.accessTime.map { Frequency(si: 1 / $0.si) } ?? point.clock
        let integrates = point.conversionsPerProduct == 1 && kind.isAnalog ? true : integratesInputs
        let design = MacroDesign(
            kind: kind, node: node, supply: supply, clock: keepClock ? clock : nil, rows: rows, columns: columns,
            activeRows: activeRows, bitsPerCell: bitsPerCell, devicesPerWeightCell: devicesPerWeightCell,
            inputBitsPerCycle: inputBitsPerCycle, adcBits: adcBits, columnsPerADC: columnsPerADC,
            columnsPerConversion: columnsPerConversion ?? 1, guardColumnsPerWeight: guardColumnsPerWeight ?? 0,
            transistorsPerCell: transistorsPerCell, columnRegisters: point.columnRegisters ?? columnRegisters ?? 0,
            converter: converter, sensing: sensing, energySupplyExponent: energySupplyExponent,
            inputDriver: inputDriver, integratesInputs: integrates)
        try design.validate()
        return design
    }
}
