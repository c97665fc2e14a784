import Quantities

/// What is left of a design once its lane is filled: rates for the end, and what a result repeats.
struct BatchDesign {
    let rates: PartRates
    let areaM2: SIMD16<Double>
    let leakageW: Double
    let peCount: Int
    let weightsPerPE: Int
    let weightBits: Int
    let memory: Memory
    let isAnalog: Bool

    /// A design of one memory, checked.
    init(_ design: ChipDesign, model: MacroModel, technology: Technology) throws(DesignError) {
        try design.validate(maximumClock: technology.maximumClock)
        let macro = model.cost(design.macro, design.precision, scale: technology.scale)
        let tiles = PartFloorplan(design: design, macro: macro, scale: technology.scale)
        let chip = ChipFloorplan(
            design: design, first: tiles, firstMacro: macro, second: nil, secondMacro: nil, scale: technology.scale)
        let weightColumns = design.macro.weightColumns(design.weightBits)
        rates = PartRates(
            design, weightColumns: weightColumns, macro: macro, tiles: tiles, chip: chip, technology: technology)
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
