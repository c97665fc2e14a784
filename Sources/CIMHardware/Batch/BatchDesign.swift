import Quantities

/// What is left of a design once its lane is filled: rates for the end, and what a result repeats.
struct BatchDesign {
    private(set) var rates: PartRates
    private(set) var macroEnergyJ: SIMD16<Double>
    private(set) var macroLatencyS: SIMD16<Double>
    private(set) var areaM2: SIMD16<Double>
    private(set) var leakageW: Double
    private(set) var steps: MacroSteps
    private(set) var columnsPerWeight: Int
    private(set) var weightColumns: Int
    private(set) var peCount: Int
    private(set) var weightsPerPE: Int
    private(set) var weightBits: Int
    private(set) var memory: Memory
    private(set) var isAnalog: Bool

    /// A design of one memory, checked.
    init(_ design: borrowing ChipDesign, model: MacroModel, technology: Technology) throws(DesignError) {
        try design.validatePart(maximumClock: technology.maximumClock)
        let precision = design.precision
        steps = MacroSteps(design.macro, precision, usedRows: nil, usedWeightColumns: nil)
        let macro = model.cost(design.macro, precision, steps: steps, scale: technology.scale)
        columnsPerWeight = max(1, design.macro.columnsPerWeight(design.weightBits))
        weightColumns = steps.weightColumns
        let tiles = PartFloorplan(
            design: design, weightColumns: weightColumns, macro: macro, scale: technology.scale)
        let chip = ChipFloorplan(
            design: design, first: tiles, firstMacro: macro, scale: technology.scale)
        rates = PartRates(design, tiles: tiles, chip: chip, technology: technology)
        macroEnergyJ = macro.energyPerMVM.lanes
        macroLatencyS = macro.latencyPerMVM.lanes
        areaM2 = chip.areaM2
        leakageW = chip.leakageW
        peCount = design.peCount
        weightsPerPE = design.macrosPerPE * design.macro.rows * weightColumns
        weightBits = design.weightBits
        memory = design.macro.kind.memory
        isAnalog = design.macro.kind.isAnalog
    }

    var weightCapacity: Int { peCount * weightsPerPE }

    func bytes(_ weights: Int) -> Int { (weights * weightBits + 7) / 8 }
}
