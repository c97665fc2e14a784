/// One fitted number of the macro model.
///
/// Multipliers act on a sourced constant (see ``MacroConstants``) and have 1 as the centre of a log-normal prior.
/// Exponents have a sourced centre and a normal prior. The prior widths are our choice, guided by the spread of the
/// per-chip factors that other tools had to use: CiMLoop scales its ADC energy by 0.275 to 3.5 and its driver area by
/// 1 to 10.5 from chip to chip (mit-emze/cimloop, `workspace/models/arch/1_macro`).
public enum Coefficient: String, Codable, CaseIterable, Hashable, Sendable {
    /// Energy of one decision of a sense amplifier.
    case senseAmplifierEnergy
    /// Energy of one comparator of a flash converter.
    case flashEnergy
    /// Energy of one decision of a successive approximation.
    case sarEnergy
    /// Energy of the counts of a ramp converter.
    case rampEnergy
    /// A ramp's energy grows with its counts to this power.
    case countExponent
    /// Energy per bit of a converter of unknown class.
    case unknownConverterEnergy
    /// Noise-limited energy of a conversion, times 4^bits.
    case noiseEnergy
    /// Energy of a conversion that does not grow with its bits.
    case converterFixedEnergy
    /// Energy per bit of the accumulator behind a converter or an adder tree.
    case accumulatorEnergy
    /// Current of a column while it is read by its current.
    case columnCurrent
    /// A column's current grows with the rows driven together to this power.
    case columnRowExponent
    /// Energy of one RRAM cell in one access beside the column's current.
    case rramCellEnergy
    /// Energy of one analog SRAM cell in one access.
    case sramCellEnergy
    /// Energy to switch one cell's length of wordline.
    case wordlineEnergy
    /// Energy of one multi-bit input drive.
    case dacEnergy
    /// Energy of one full adder.
    case logicEnergy
    /// Sequencing energy per weight column of a digital macro.
    case controlEnergy
    /// Energy grows with the supply to this power.
    case energySupplyExponent
    /// Switched capacitance grows with the node, above its floor, to this power.
    case energyNodeExponent
    /// Floor under the node in energy, delay and (half of it) area: names of nodes below 10 nm are no lengths.
    case nodeFloor
    /// Settling of the bitline.
    case settlingTime
    /// Settling grows with the length of the bitline to this power.
    case settlingRowExponent
    /// Duration of one input pulse level.
    case pulseTime
    /// Duration of one decision of a sense amplifier.
    case senseAmplifierTime
    /// Duration of the decision of a flash converter.
    case flashTime
    /// Duration of one decision of a successive approximation.
    case sarTime
    /// Duration of one count of a ramp.
    case rampTime
    /// Duration per bit of a converter of unknown class.
    case unknownConverterTime
    /// Duration of a conversion that does not grow with its bits.
    case converterFixedTime
    /// Delay of a full adder.
    case logicTime
    /// Delay falls with the supply to this power.
    case delaySupplyExponent
    /// Area of one converter.
    case converterArea
    /// Area of one RRAM cell.
    case rramCellArea
    /// Area of one SRAM cell per transistor.
    case sramCellArea
    /// Area of one full adder.
    case logicArea
    /// Area of the drivers at the end of one row or column.
    case lineArea
    /// Area of a macro over that of its parts.
    case areaOverhead
    /// Area grows with the node, above its floor, to this power.
    case areaNodeExponent
    /// Leakage per area.
    case leakagePower
}

extension Coefficient {
    /// How a coefficient enters the model and which prior it has.
    public enum Prior: Hashable, Sendable {
        /// ln(value) ~ normal(0, logSD).
        case multiplier(logSD: Double)
        /// value ~ normal(center, sd).
        case exponent(center: Double, sd: Double)
    }

    /// The prior; widths are our choice, centres of exponents are sourced.
    ///
    /// - `energySupplyExponent` 2: charging energy C V^2. CiMLoop found 1.7 to 2 on three of its macros.
    /// - `energyNodeExponent` 1.1: constant-field scaling gives 1; the general-purpose table of Stillmaker and Baas 2017
    ///   (10.1016/j.vlsi.2017.02.002) falls from 130 nm to 7 nm as node^1.23 after division by V^2.
    /// - `delaySupplyExponent` 1.5: CiMLoop's latency laws reach from V^-1 to V^-2.75.
    /// - `columnRowExponent` 0.7: between 1, where every row conducts as with few, and 0.5 of random signs.
    /// - `settlingRowExponent` 0.5: between 1 (a driver alone) and 0 (buffered or divided bitlines).
    /// - `countExponent` 0.4: a ramp's counter toggles twice a count and its comparator is gated (TIMELY, ISCA 2020,
    ///   spends 47 fJ on 8 bits).
    /// - `areaNodeExponent` 1.7: log-log slope of Stillmaker and Baas' area table from 130 nm to 7 nm, above a floor of 2 nm.
    /// - `sarEnergy` and `noiseEnergy` are narrow: their centres come from 215 surveyed converters.
    public var prior: Prior {
        switch self {
        case .senseAmplifierEnergy, .flashEnergy, .rampEnergy, .unknownConverterEnergy, .converterFixedEnergy,
            .accumulatorEnergy, .columnCurrent, .rramCellEnergy, .wordlineEnergy, .dacEnergy:
            .multiplier(logSD: 0.8)
        case .sarEnergy: .multiplier(logSD: 0.4)
        case .noiseEnergy, .logicEnergy, .nodeFloor: .multiplier(logSD: 0.5)
        case .sramCellEnergy: .multiplier(logSD: 0.7)
        case .controlEnergy: .multiplier(logSD: 1)
        case .senseAmplifierTime, .flashTime, .sarTime, .unknownConverterTime, .converterFixedTime:
            .multiplier(logSD: 0.8)
        case .rampTime: .multiplier(logSD: 1.2)
        case .settlingTime, .pulseTime: .multiplier(logSD: 1)
        case .logicTime: .multiplier(logSD: 0.5)
        case .converterArea: .multiplier(logSD: 0.7)
        case .lineArea: .multiplier(logSD: 0.6)
        case .rramCellArea, .areaOverhead: .multiplier(logSD: 0.3)
        case .sramCellArea, .logicArea: .multiplier(logSD: 0.4)
        case .leakagePower: .multiplier(logSD: 1.5)
        case .energySupplyExponent: .exponent(center: 2, sd: 0.3)
        case .energyNodeExponent: .exponent(center: 1.1, sd: 0.2)
        case .delaySupplyExponent: .exponent(center: 1.5, sd: 0.7)
        case .columnRowExponent: .exponent(center: 0.7, sd: 0.2)
        case .settlingRowExponent: .exponent(center: 0.5, sd: 0.3)
        case .countExponent: .exponent(center: 0.4, sd: 0.2)
        case .areaNodeExponent: .exponent(center: 1.7, sd: 0.2)
        }
    }

    /// The prior's centre: 1 for a multiplier.
    public var nominalValue: Double {
        switch prior {
        case .multiplier: 1
        case .exponent(let center, _): center
        }
    }

    /// Position in ``Coefficients``: the order of declaration.
    var lane: Int { Self.lanes[self] ?? 0 }

    private static let lanes = Dictionary(
        uniqueKeysWithValues: Coefficient.allCases.enumerated().map { ($1, $0) })
}
