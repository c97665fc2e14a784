import Quantities

/// What is left of a design once its lane is filled: rates for the end, and what a result repeats.
///
/// Filled in place: a value of half a kilobyte that is returned is written and read twice.
struct BatchDesign {
    private(set) var rates = PartRates()
    /// Of the whole macro.
    private(set) var macroEnergyJ = SIMD8<Double>.zero
    private(set) var macroLatencyS = SIMD8<Double>.zero
    /// Of a chip of one memory.
    private(set) var areaM2 = SIMD16<Double>.zero
    private(set) var leakageW = 0.0
    private(set) var accesses = 0
    private(set) var rowsPerAccess = 0
    private(set) var conversions = 0
    private(set) var sequence = 0
    private(set) var inputSteps = 0
    private(set) var columnsPerWeight = 0
    private(set) var weightColumns = 0
    private(set) var converters = 0
    private(set) var peCount = 0
    private(set) var weightsPerPE = 0
    private(set) var weightBits = 0
    private(set) var memory = Memory.rram
    private(set) var isAnalog = false

    /// Checks a design of one memory and prepares it; design and model are read alone, `inout` so that they are not copied.
    mutating func prepare(
        _ design: inout ChipDesign, model: inout MacroModel, technology: Technology
    ) throws(DesignError) {
        try design.validatePart(maximumClock: technology.maximumClock)
        let precision = design.precision
        let steps = MacroSteps(design.macro, precision, usedRows: nil, usedWeightColumns: nil)
        let macro = model.cost(design.macro, precision, steps: steps, scale: technology.scale)
        let tiles = PartFloorplan(
            design: design, weightColumns: steps.weightColumns, macro: macro, scale: technology.scale)
        let chip = ChipFloorplan(
            design: design, first: tiles, firstMacro: macro, scale: technology.scale)
        areaM2 = chip.areaM2
        leakageW = chip.leakageW
        set(design, steps: steps, macro: macro, tiles: tiles, chip: chip, technology: technology)
    }

    /// What the kernel needs of a part of a chip, whose floorplan is known.
    @inline(__always) mutating func set(
        _ design: borrowing ChipDesign, steps: borrowing MacroSteps, macro: borrowing MacroCost,
        tiles: borrowing PartFloorplan, chip: borrowing ChipFloorplan, technology: Technology
    ) {
        rates = PartRates(design, tiles: tiles, chip: chip, technology: technology)
        macroEnergyJ = macro.energyPerMVM.macroLanes
        macroLatencyS = macro.latencyPerMVM.macroLanes
        accesses = steps.accesses
        rowsPerAccess = steps.rowsPerAccess
        conversions = steps.conversions
        sequence = steps.sequence
        inputSteps = steps.inputSteps
        columnsPerWeight = steps.usedColumns / steps.weightColumns
        weightColumns = steps.weightColumns
        converters = design.macro.adcCount
        peCount = design.peCount
        weightsPerPE = design.macrosPerPE * design.macro.rows * weightColumns
        weightBits = design.weightBits
        memory = design.macro.kind.memory
        isAnalog = design.macro.kind.isAnalog
    }

    var weightCapacity: Int { peCount * weightsPerPE }

    func bytes(_ weights: Int) -> Int { (weights * weightBits + 7) / 8 }
}
