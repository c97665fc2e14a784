import Quantities

/// Energy, latency and area of a macro from its components.
///
/// One physical model for the three macro kinds: equations, validated range and known misfits are in docs/models.
/// The hot path (``cost(_:_:usedRows:usedWeightColumns:)``) allocates nothing and looks nothing up.
public struct MacroModel: Hashable, Sendable {
    /// The fitted numbers in use.
    public let coefficients: Coefficients

    // Coefficients times constants at 28 nm and 0.9 V, in SI units.
    let adcEnergyJ, rramCellEnergyJ, sramCellEnergyJ, wordlineEnergyJ, dacEnergyPerBitJ: Double
    let fullAdderEnergyJ, controlEnergyJ, staticFraction: Double
    let adcTimePerBitS, settlingTimePerRowS, pulseTimeS, sumTimeS, carryTimeS: Double
    let adcAreaM2, rramCellAreaM2, sramTransistorAreaM2, fullAdderAreaM2, rramLineAreaM2, sramLineAreaM2: Double
    let leakageWPerM2: Double
    let energyNode, energySupply, delaySupply, areaNode, adcEnergyPerBit, adcAreaPerBit: Double

    /// Creates a model; `.nominal` = the sourced priors.
    public init(coefficients c: Coefficients = .nominal) {
        coefficients = c
        adcEnergyJ = c[.adcEnergy] * MacroConstants.adcEnergyJ
        rramCellEnergyJ = c[.rramCellEnergy] * MacroConstants.rramCellEnergyJ
        sramCellEnergyJ = c[.sramCellEnergy] * MacroConstants.sramCellEnergyJ
        wordlineEnergyJ = c[.wordlineEnergy] * MacroConstants.wordlineEnergyJ
        dacEnergyPerBitJ = c[.dacEnergy] * MacroConstants.dacEnergyPerBitJ
        fullAdderEnergyJ = c[.logicEnergy] * MacroConstants.fullAdderEnergyJ
        controlEnergyJ = c[.controlEnergy] * MacroConstants.controlEnergyJ
        let odds = c[.staticFraction] * MacroConstants.staticFraction / (1 - MacroConstants.staticFraction)
        staticFraction = odds / (1 + odds)
        adcTimePerBitS = c[.adcTime] * MacroConstants.adcTimePerBitS
        settlingTimePerRowS = c[.settlingTime] * MacroConstants.settlingTimePerRowS
        pulseTimeS = c[.pulseTime] * MacroConstants.pulseTimeS
        sumTimeS = c[.logicTime] * MacroConstants.fullAdderSumTimeS
        carryTimeS = c[.logicTime] * MacroConstants.fullAdderCarryTimeS
        adcAreaM2 = c[.adcArea] * MacroConstants.adcAreaM2
        rramCellAreaM2 = c[.rramCellArea] * MacroConstants.rramCellAreaM2
        sramTransistorAreaM2 = c[.sramCellArea] * MacroConstants.sramCellAreaPerTransistorM2
        fullAdderAreaM2 = c[.logicArea] * MacroConstants.fullAdderAreaM2
        rramLineAreaM2 = c[.lineArea] * MacroConstants.rramLineAreaM2
        sramLineAreaM2 = c[.lineArea] * MacroConstants.sramLineAreaM2
        leakageWPerM2 = c[.leakagePower] * MacroConstants.leakagePowerPerAreaWPerM2
        energyNode = c[.energyNodeExponent]
        energySupply = c[.energySupplyExponent]
        delaySupply = c[.delaySupplyExponent]
        areaNode = c[.areaNodeExponent]
        adcEnergyPerBit = c[.adcEnergyPerBit]
        adcAreaPerBit = c[.adcAreaPerBit]
    }

    /// Cost of multiplying a `usedRows`-vector with a block of `usedRows` x `usedWeightColumns` weights.
    ///
    /// - Parameters:
    ///   - design: a design for which `MacroDesign.validate()` passes; nothing is checked here.
    ///   - precision: bits of inputs and weights.
    ///   - usedRows: rows of the block, at most `design.rows`; nil = all.
    ///   - usedWeightColumns: weights side by side, at most `design.weightColumns(precision.weightBits)`; nil = all.
    /// - Returns: dynamic energy, latency, area and leakage, by component.
    /// - Complexity: O(1), no allocation.
    public func cost(
        _ design: MacroDesign, _ precision: Precision, usedRows: Int? = nil, usedWeightColumns: Int? = nil
    ) -> MacroCost {
        let scale = scaling(node: design.node, supply: design.supply)
        return cost(design, precision, usedRows: usedRows, usedWeightColumns: usedWeightColumns, scale: scale)
    }

    /// The factors of a node and supply.
    func scaling(node: Length, supply: Voltage) -> MacroScaling {
        MacroScaling(
            node: node.si, supply: supply.si, energyNode: energyNode, energySupply: energySupply,
            delaySupply: delaySupply, areaNode: areaNode)
    }

    /// The same where the factors of the design's node and supply are known.
    func cost(
        _ design: MacroDesign, _ precision: Precision, usedRows: Int? = nil, usedWeightColumns: Int? = nil,
        scale: MacroScaling
    ) -> MacroCost {
        let steps = MacroSteps(design, precision, usedRows: usedRows, usedWeightColumns: usedWeightColumns)
        return cost(design, precision, steps: steps, scale: scale)
    }

    /// The same where the steps are known too.
    func cost(_ design: MacroDesign, _ precision: Precision, steps: MacroSteps, scale: MacroScaling) -> MacroCost {
        var scale = scale
        if let exponent = design.energySupplyExponent {
            scale = scale.energy(supplyExponent: exponent, instead: energySupply)
        }
        switch design.kind {
        case .rramAnalog, .sramAnalog: return analogCost(design, steps, scale)
        case .sramDigital: return digitalCost(design, precision, steps, scale)
        }
    }

    /// Leakage of a macro: density (V / node) times its area.
    func leakage(areaM2: Double, _ scale: MacroScaling) -> Power {
        Power(si: leakageWPerM2 * areaM2 * scale.supply / scale.node)
    }

    /// A step lasts at least one clock period T where a clock is given: (t^8 + T^8)^(1/8).
    ///
    /// The smooth maximum (our choice) keeps the model differentiable for the fit; at t = T it is 9 % high, away from
    /// there exact. Steps longer than a period are not rounded to whole periods.
    func clocked(_ stepS: Double, _ clock: Frequency?) -> Double {
        guard let hertz = clock?.si, hertz > 0 else { return stepS }
        let ratio = stepS * hertz
        let larger = max(1, ratio)
        let smaller = min(1, ratio) / larger
        let fourth = smaller * smaller * smaller * smaller
        let eighth = fourth * fourth
        // Lost in the rounding of 1: three roots saved.
        guard eighth > 0x1p-54 else { return larger / hertz }
        return larger * (1 + eighth).squareRoot().squareRoot().squareRoot() / hertz
    }
}
