/// How often the parts of a macro act during one multiplication; integer arithmetic only.
@usableFromInline
struct MacroSteps {
    /// Rows that hold weights of this multiplication.
    let rows: Int
    /// Weights side by side that are used.
    let weightColumns: Int
    /// Rows driven in one access.
    let rowsPerAccess: Int
    /// Read columns that are used.
    let usedColumns: Int
    /// Conversions per access group.
    let conversions: Int
    /// Accesses in sequence because converters are shared.
    let sequence: Int
    /// Bit-serial cycles.
    let inputSteps: Int
    /// Input steps times row groups.
    let accesses: Int

    init(_ design: MacroDesign, _ precision: Precision, usedRows: Int?, usedWeightColumns: Int?) {
        let perWeight = max(1, design.columnsPerWeight(precision.weightBits))
        let available = design.readColumns / perWeight
        rows = max(1, min(usedRows ?? design.rows, design.rows))
        weightColumns = max(1, min(usedWeightColumns ?? available, available))
        rowsPerAccess = min(rows, design.activeRows)
        usedColumns = weightColumns * perWeight
        conversions = Self.ceiling(usedColumns, design.columnsPerConversion)
        let adcs = design.adcCount
        sequence = adcs > 0 ? Self.ceiling(conversions, adcs) : 1
        inputSteps = Self.ceiling(precision.inputBits, design.inputBitsPerCycle)
        accesses = inputSteps * Self.ceiling(rows, design.activeRows)
    }

    private static func ceiling(_ a: Int, _ b: Int) -> Int { (a + b - 1) / max(1, b) }
}
