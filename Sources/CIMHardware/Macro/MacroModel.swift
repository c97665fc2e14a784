import Quantities

/// Energy, latency and area of a macro from its components.
///
/// One physical model for the three macro kinds: equations, validated range and known misfits are in docs/models. A macro
/// has prices (``MacroPrices``); a multiplication costs counts times prices.
public struct MacroModel: Hashable, Sendable {
    /// The fitted numbers in use.
    public let coefficients: Coefficients

    let scaling: ScalingLaw
    let converters: ConverterLaw
    // Coefficients times constants at 28 nm and 0.9 V, in SI units.
    let accumulatorEnergyPerBitJ, rramColumnCurrentA, sramColumnCurrentA, columnRowExponent: Double
    let rramCellEnergyJ, sramCellEnergyJ, wordlineEnergyJ, dacFactor, adderEnergyJ, controlEnergyJ: Double
    let settlingFactor, settlingRowExponent, pulseTimeS, sumTimeS, carryTimeS: Double
    let rramCellAreaM2, sramTransistorAreaM2, logicAreaFactor, lineAreaFactor, areaOverhead: Double
    let leakageWPerM2: Double

    /// Creates a model; `.nominal` = the sourced priors.
    public init(coefficients c: Coefficients = .nominal) {
        coefficients = c
        scaling = ScalingLaw(c)
        converters = ConverterLaw(c)
        accumulatorEnergyPerBitJ = c[.accumulatorEnergy] * MacroConstants.accumulatorEnergyPerBitJ
        rramColumnCurrentA = c[.columnCurrent] * MacroConstants.rramColumnCurrentA
        sramColumnCurrentA = c[.columnCurrent] * MacroConstants.sramColumnCurrentA
        columnRowExponent = c[.columnRowExponent]
        rramCellEnergyJ = c[.rramCellEnergy] * MacroConstants.rramCellEnergyJ
        sramCellEnergyJ = c[.sramCellEnergy] * MacroConstants.sramCellEnergyJ
        wordlineEnergyJ = c[.wordlineEnergy] * MacroConstants.wordlineEnergyJ
        dacFactor = c[.dacEnergy]
        adderEnergyJ = c[.logicEnergy] * MacroConstants.adderEnergyJ
        controlEnergyJ = c[.controlEnergy] * MacroConstants.controlEnergyJ
        settlingFactor = c[.settlingTime]
        settlingRowExponent = c[.settlingRowExponent]
        pulseTimeS = c[.pulseTime] * MacroConstants.pulseTimeS
        sumTimeS = c[.logicTime] * MacroConstants.fullAdderSumTimeS
        carryTimeS = c[.logicTime] * MacroConstants.fullAdderCarryTimeS
        rramCellAreaM2 = c[.rramCellArea] * MacroConstants.rramCellAreaM2
        sramTransistorAreaM2 = c[.sramCellArea] * MacroConstants.sramCellAreaPerTransistorM2
        logicAreaFactor = c[.logicArea]
        lineAreaFactor = c[.lineArea]
        areaOverhead = c[.areaOverhead] * MacroConstants.areaOverhead
        leakageWPerM2 = c[.leakagePower] * MacroConstants.leakagePowerPerAreaWPerM2
    }

    /// Cost of multiplying a `usedRows`-vector with a block of `usedRows` x `usedWeightColumns` weights.
    ///
    /// - Parameters:
    ///   - design: a design for which `MacroDesign.validate()` passes; nothing is checked here.
    ///   - precision: bits of inputs and weights.
    ///   - usedRows: rows of the block, at most `design.rows`; nil = all.
    ///   - usedWeightColumns: weights side by side, at most `design.weightColumns(precision.weightBits)`; nil = all.
    ///   - isBounded: false leaves out the bound of the surveyed converters: for a macro that was built and measured, whose
    ///     converter is a fact and need not be in the survey.
    ///   - accessTime: how long one access of the array takes, where it is known: columns read by their current conduct so long.
    /// - Returns: dynamic energy, latency, area and leakage, by component.
    /// - Complexity: O(1).
    public func cost(
        _ design: MacroDesign, _ precision: Precision, usedRows: Int? = nil, usedWeightColumns: Int? = nil,
        isBounded: Bool = true, accessTime: Time? = nil
    ) -> MacroCost {
        let scale = scaling(node: design.node, supply: design.supply)
        let steps = MacroSteps(design, precision, usedRows: usedRows, usedWeightColumns: usedWeightColumns)
        let prices = prices(
            design, precision, scale: scale, period: design.clock.map { 1 / $0.si }, isBounded: isBounded,
            conductingS: accessTime?.si)
        return MacroCost(prices, MacroCounts(steps, drivesAgain: prices.drivesAgain), steps)
    }

    /// The factors of a node and supply.
    func scaling(node: Length, supply: Voltage) -> MacroScaling {
        MacroScaling(node: node.si, supply: supply.si, law: scaling)
    }

    /// What everything in a macro costs.
    ///
    /// - Parameters:
    ///   - scale: the factors of the design's node and supply, which are read here alone.
    ///   - period: seconds of the clock, read here alone; nil = the macro is as fast as it settles.
    ///   - conductingS: seconds of one access where they are given; nil = what the model says.
    ///   - isBounded: whether converters spend at least what surveyed ones do.
    @inline(__always) func prices<Number: CostNumber>(
        _ design: borrowing MacroDesign, _ precision: Precision, scale: CostScaling<Number>, period: Number?,
        isBounded: Bool = true, conductingS: Number? = nil
    ) -> MacroPrices<Number> {
        var scale = scale
        if let exponent = design.energySupplyExponent {
            scale = scale.energy(supplyExponent: exponent, instead: scaling.energySupply)
        }
        switch design.kind {
        case .rramAnalog, .sramAnalog:
            return analogPrices(
                design, precision, scale, period, isBounded: isBounded, conductingS: conductingS)
        case .sramDigital: return digitalPrices(design, precision, scale, period)
        }
    }

    /// The energy that the design's converter spends on one conversion and the rate at which it is used: what
    /// ``ConverterSurvey/standing(bits:rate:energy:)`` asks for. nil where the macro has no converter.
    public func conversion(of design: MacroDesign, _ precision: Precision) -> (energy: Energy, rate: Frequency)? {
        guard design.kind.isAnalog else { return nil }
        let scale = scaling(node: design.node, supply: design.supply)
        let times = times(design, scale)
        return (
            Energy(si: conversionJ(design, scale, times, isBounded: true)),
            Frequency(si: 1 / (times.line + times.pulse + times.convert))
        )
    }

    /// Leakage of some area: density (V / node) times the area.
    func leakageW<Number: CostNumber>(areaM2: Double, _ scale: CostScaling<Number>) -> Number {
        scale.supply * (leakageWPerM2 * areaM2 / scale.node)
    }
}

extension MacroCost {
    init(_ prices: MacroPrices<Double>, _ counts: MacroCounts<Double>, _ steps: MacroSteps) {
        self.init(
            energyPerMVM: Breakdown(lanes: prices.energy(counts).lanes),
            latencyPerMVM: Breakdown(lanes: prices.latency(counts).lanes), area: Breakdown(lanes: prices.area.lanes),
            leakage: Power(si: prices.leakageW), macsPerMVM: steps.rows * steps.weightColumns,
            weightColumns: steps.weightColumns)
    }
}
