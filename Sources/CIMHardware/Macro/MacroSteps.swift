/// How often the parts of a macro act during one multiplication; integer arithmetic only.
struct MacroSteps {
    /// Rows that hold weights of this multiplication.
    let rows: Int
    /// Weights side by side that are used.
    let weightColumns: Int
    /// Read columns of one weight.
    let columnsPerWeight: Int
    /// Conversions per access.
    let conversions: Int
    /// Conversions of one access after one another because converters are shared.
    let sequence: Int
    /// Bit-serial cycles.
    let inputSteps: Int
    /// Input steps times row groups.
    let accesses: Int

    init(_ design: MacroDesign, _ precision: Precision, usedRows: Int?, usedWeightColumns: Int?) {
        columnsPerWeight = max(1, design.columnsPerWeight(precision.weightBits))
        let available = design.readColumns / columnsPerWeight
        rows = max(1, min(usedRows ?? design.rows, design.rows))
        weightColumns = max(1, min(usedWeightColumns ?? available, available))
        conversions = Self.ceiling(weightColumns * columnsPerWeight, design.columnsPerConversion)
        let adcs = design.adcCount
        sequence = adcs > 0 ? Self.ceiling(conversions, adcs) : 1
        inputSteps = Self.ceiling(precision.inputBits, design.inputBitsPerCycle)
        accesses = inputSteps * Self.ceiling(rows, design.activeRows)
    }

    static func ceiling(_ a: Int, _ b: Int) -> Int { (a + b - 1) / max(1, b) }
}

/// How often everything in a macro that has a price happens.
struct MacroCounts<Number: CostNumber> {
    /// Weights read: input steps x rows x weights side by side. The last group of rows counts the rows that it has.
    var weightReads: Number
    /// Rows driven: input steps x rows, times the conversions in sequence where a column must be driven again for each.
    var rowDrives: Number
    /// Conversions.
    var conversions: Number
    /// Sums of one weight column over one group of rows.
    var weightSums: Number
    /// Accesses one after another, and conversions one after another.
    var accesses: Number
    var sequence: Number
}

extension MacroCounts<Double> {
    init(_ steps: MacroSteps, drivesAgain: Bool) {
        let rows = Double(steps.inputSteps * steps.rows)
        weightReads = rows * Double(steps.weightColumns)
        rowDrives = rows * (drivesAgain ? Double(steps.sequence) : 1)
        conversions = Double(steps.accesses * steps.conversions)
        weightSums = Double(steps.accesses * steps.weightColumns)
        accesses = Double(steps.accesses)
        sequence = Double(steps.accesses * steps.sequence)
    }
}
