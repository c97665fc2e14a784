import Quantities

/// One macro: an array with its drivers, converters and accumulators, which is what papers report.
///
/// Rows are wordlines, columns are physical cell columns (bitlines). All counts are per macro.
public struct MacroDesign: Hashable, Codable, Sendable {
    /// Technology node (drawn feature size that names the process).
    public var node: Length
    /// Core supply of array periphery and logic.
    public var supply: Voltage
    /// Clock, or nil where the macro runs as fast as its slowest step settles.
    public var clock: Frequency?
    // Small fields behind an optional number fill its padding: a search walks over many designs.
    /// Cells and place of the summation.
    public var kind: MacroKind
    /// Readout class of an analog macro; nil = not known.
    public var converter: ConverterKind?
    /// How an analog column is read; nil = RRAM by its current, SRAM by charge.
    public var sensing: Sensing?
    /// How inputs of several bits drive the rows of an analog macro; nil = by pulses.
    public var inputDriver: InputDriver?
    /// Whether the column integrates all input steps of an analog macro before one conversion; nil = no.
    public var integratesInputs: Bool?
    /// The macro's dynamic energy grows with supply / 0.9 V to this power, e.g. 4.8 near threshold; nil = the fitted exponent.
    public var energySupplyExponent: Double?
    /// Wordlines.
    public var rows: Int
    /// Physical cell columns.
    public var columns: Int
    /// Wordlines driven together; `rows / activeRows` steps cover the array.
    public var activeRows: Int
    /// Weight bits stored in one cell.
    public var bitsPerCell: Int
    /// Cells that together hold one signed slice: 2 = differential pair, subtracted before the ADC.
    public var devicesPerWeightCell: Int
    /// Input bits applied together by the wordline DAC; 1 = bit-serial.
    public var inputBitsPerCycle: Int
    /// Output bits of the ADC; 0 for a digital macro.
    public var adcBits: Int
    /// Read columns (differential pairs count once) that share one ADC; 1 for a digital macro.
    public var columnsPerADC: Int
    /// Read columns summed in the analog domain before one conversion, e.g. 4 with binary-weighted capacitors.
    public var columnsPerConversion: Int
    /// Columns that every weight occupies beside its bits, e.g. the 7 carry columns of a column-accumulating macro.
    public var guardColumnsPerWeight: Int
    /// Transistors of one bitcell, which set its area: 1 for 1T1R, 6 to 18 for SRAM cells.
    public var transistorsPerCell: Int
    /// Digital macros only: 0 = adder tree; n >= 1 = the sum ripples down the column, cut by n pipeline registers.
    public var columnRegisters: Int

    /// Creates a design; `transistorsPerCell` nil = 1 (RRAM), 6 (digital SRAM), 8 (analog SRAM). Nothing is checked here, see ``validate()``.
    public init(
        kind: MacroKind, node: Length, supply: Voltage, clock: Frequency? = nil, rows: Int, columns: Int,
        activeRows: Int, bitsPerCell: Int = 1, devicesPerWeightCell: Int = 1, inputBitsPerCycle: Int = 1,
        adcBits: Int, columnsPerADC: Int, columnsPerConversion: Int = 1, guardColumnsPerWeight: Int = 0,
        transistorsPerCell: Int? = nil, columnRegisters: Int = 0, converter: ConverterKind? = nil,
        sensing: Sensing? = nil, energySupplyExponent: Double? = nil, inputDriver: InputDriver? = nil,
        integratesInputs: Bool? = nil
    ) {
        self.kind = kind
        self.converter = converter
        self.sensing = sensing
        self.inputDriver = inputDriver
        self.integratesInputs = integratesInputs
        self.energySupplyExponent = energySupplyExponent
        self.node = node
        self.supply = supply
        self.clock = clock
        self.rows = rows
        self.columns = columns
        self.activeRows = activeRows
        self.bitsPerCell = bitsPerCell
        self.devicesPerWeightCell = devicesPerWeightCell
        self.inputBitsPerCycle = inputBitsPerCycle
        self.adcBits = adcBits
        self.columnsPerADC = columnsPerADC
        self.columnsPerConversion = columnsPerConversion
        self.guardColumnsPerWeight = guardColumnsPerWeight
        self.transistorsPerCell = transistorsPerCell ?? kind.standardTransistorsPerCell
        self.columnRegisters = columnRegisters
    }

    /// Whether its columns are read by their current.
    var isReadByCurrent: Bool { sensing == .current || (sensing == nil && kind == .rramAnalog) }

    /// Columns after a differential pair has been subtracted: `columns / devicesPerWeightCell`.
    @inlinable public var readColumns: Int { columns / max(1, devicesPerWeightCell) }

    /// Converters of the macro: `ceil(readColumns / columnsPerADC)`; 0 for a digital macro.
    @inlinable public var adcCount: Int {
        kind.isAnalog ? (readColumns + columnsPerADC - 1) / max(1, columnsPerADC) : 0
    }

    /// Read columns that one weight occupies: slices of `bitsPerCell` plus the guard columns.
    ///
    /// A differential pair carries the sign, so only `weightBits - 1` magnitude bits are sliced (at least one).
    @inlinable public func columnsPerWeight(_ weightBits: Int) -> Int {
        let magnitudeBits = devicesPerWeightCell >= 2 ? max(1, weightBits - 1) : weightBits
        return (magnitudeBits + bitsPerCell - 1) / max(1, bitsPerCell) + guardColumnsPerWeight
    }

    /// Whole weights side by side in one row.
    @inlinable public func weightColumns(_ weightBits: Int) -> Int {
        readColumns / max(1, columnsPerWeight(weightBits))
    }

    /// Cells of the array; with ``bitsPerCell`` the storage capacity.
    @inlinable public var cellCount: Int { rows * columns }
}
