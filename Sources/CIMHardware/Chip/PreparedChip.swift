import Quantities
import ViTMoE

/// A design, or a box of designs, with everything computed that does not depend on the network.
struct PreparedChip<Number: LayerNumber>: Sendable {
    let floorplan: ChipFloorplan<Number>
    let first: PreparedPart<Number>
    /// The other memory of a hybrid chip.
    let second: PreparedPart<Number>?

    /// - Parameters:
    ///   - design: what all designs of the box have in common; nothing is checked here.
    ///   - numbers: the rest of the first part, and of the second.
    ///   - scale: the factors of node and supply.
    @inline(__always) init(
        _ design: borrowing ChipDesign, _ numbers: ChipNumbers<Number>, second secondNumbers: ChipNumbers<Number>?,
        model: borrowing MacroModel, scale: CostScaling<Number>
    ) {
        guard let other = design.second, let otherAlone = design.secondAlone, let secondNumbers else {
            let one = PlannedPart(design, numbers, model: model, scale: scale)
            floorplan = ChipFloorplan(
                design, numbers, model: model, first: one.floorplan, firstMacro: one.macro, scale: scale)
            first = PreparedPart(design, numbers, holds: .all, one, chip: floorplan, scale: scale)
            second = nil
            return
        }
        let alone = design.firstAlone
        let one = PlannedPart(alone, numbers, model: model, scale: scale)
        let two = PlannedPart(otherAlone, secondNumbers, model: model, scale: scale)
        floorplan = ChipFloorplan(
            design, numbers, model: model, first: one.floorplan, firstMacro: one.macro, second: two.floorplan,
            secondMacro: two.macro, secondNumbers: secondNumbers, scale: scale)
        first = PreparedPart(alone, numbers, holds: design.firstHolds, one, chip: floorplan, scale: scale)
        second = PreparedPart(otherAlone, secondNumbers, holds: other.holds, two, chip: floorplan, scale: scale)
    }

    /// The part that holds a layer of this block.
    func part(ofBlock block: Int?) -> PreparedPart<Number> {
        if let second, second.holds.contains(NetworkParts(block: block)) { return second }
        return first
    }
}

extension PreparedChip<Double> {
    /// One design.
    /// - Throws: `DesignError` for a design that cannot exist.
    init(_ design: ChipDesign, model: MacroModel) throws(DesignError) {
        try self.init(
            design, model: model,
            technology: Technology(node: design.macro.node, supply: design.macro.supply, model: model))
    }

    /// The same where the factors of the chip's node and supply are known.
    init(_ design: ChipDesign, model: MacroModel, technology: Technology) throws(DesignError) {
        try design.validate(maximumClock: technology.maximumClock)
        self.init(
            design, ChipNumbers(design, maximumClock: technology.maximumClock),
            second: design.secondAlone.map { ChipNumbers($0, maximumClock: technology.maximumClock) }, model: model,
            scale: technology.scale)
    }
}

/// A part's macro and tiles, before the chip around it is known.
struct PlannedPart<Number: LayerNumber>: Sendable {
    let steps: MacroSteps
    let macro: MacroPrices<Number>
    let floorplan: PartFloorplan<Number>

    @inline(__always) init(
        _ alone: borrowing ChipDesign, _ numbers: ChipNumbers<Number>, model: borrowing MacroModel,
        scale: CostScaling<Number>
    ) {
        let precision = Precision(inputBits: alone.inputBits, weightBits: alone.weightBits)
        steps = MacroSteps(alone.macro, precision, usedRows: nil, usedWeightColumns: nil)
        macro = model.prices(alone.macro, precision, scale: scale, period: numbers.period)
        floorplan = PartFloorplan(alone, numbers, weightColumns: steps.weightColumns, macro: macro, scale: scale)
    }
}

/// One memory of a chip, with the rest of the chip as its layers see it.
struct PreparedPart<Number: LayerNumber>: Sendable {
    /// The chip with this part alone.
    let design: ChipDesign
    /// What this part holds.
    let holds: NetworkParts
    /// What the layers see of it.
    let chip: LayerChip<Number>
    let prices: PartPrices<Number>
    let weightColumns: Int
    /// All tiles of this part with their wires.
    let areaM2: Number

    @inline(__always) init(
        _ design: borrowing ChipDesign, _ numbers: ChipNumbers<Number>, holds: NetworkParts,
        _ part: PlannedPart<Number>, chip floorplan: ChipFloorplan<Number>, scale: CostScaling<Number>
    ) {
        self.design = copy design
        self.holds = holds
        prices = PartPrices(
            design, numbers, macro: part.macro, tiles: part.floorplan, chip: floorplan, scale: scale)
        chip = LayerChip(design, numbers, steps: part.steps, prices: prices)
        weightColumns = part.steps.weightColumns
        areaM2 = part.floorplan.tilesM2
    }

    /// Walks the layers of a share of the network.
    func sums(_ network: NetworkShare) -> LayerSums<Number> {
        var chip = chip
        return LayerSums(&chip, network.tables, scratch: LayerScratch(network.tables))
    }

    func mapping(of shape: MatrixShape) -> MatrixMapping {
        MatrixMapping(
            inputs: shape.inputs, outputs: shape.outputs, rows: design.macro.rows, weightColumns: weightColumns,
            macrosPerPE: design.macrosPerPE)
    }
}
