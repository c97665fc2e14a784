/// One fitted number of the macro model.
///
/// Multipliers act on a sourced constant (see ``MacroConstants``) and have 1 as the centre of a log-normal prior.
/// Exponents have a sourced centre and a normal prior. The prior widths are our choice, guided by the spread of the
/// per-chip factors that other tools had to use: CiMLoop scales its ADC energy by 0.275 to 3.5 and its driver area by
/// 1 to 10.5 from chip to chip (mit-emze/cimloop, `workspace/models/arch/1_macro`).
public enum Coefficient: String, Codable, CaseIterable, Hashable, Sendable {
    /// Energy of one analog-to-digital conversion.
    case adcEnergy
    /// Conversion energy doubles every `1 / adcEnergyPerBit` bits.
    case adcEnergyPerBit
    /// Energy of one RRAM cell in one access.
    case rramCellEnergy
    /// Energy of one analog SRAM cell in one access.
    case sramCellEnergy
    /// Energy to switch one cell's length of wordline.
    case wordlineEnergy
    /// Energy of one multi-bit input conversion.
    case dacEnergy
    /// Energy of one full adder.
    case logicEnergy
    /// Sequencing energy per converter or weight column.
    case controlEnergy
    /// Odds of the share of the analog read energy that flows as long as the access lasts (0.5 at 1).
    case staticFraction
    /// Energy grows with the supply to this power.
    case energySupplyExponent
    /// Switched capacitance grows with the node to this power.
    case energyNodeExponent
    /// Duration of one bit of a conversion.
    case adcTime
    /// Settling of the bitline per row.
    case settlingTime
    /// Duration of one input pulse level.
    case pulseTime
    /// Delay of a full adder.
    case logicTime
    /// Delay falls with the supply to this power.
    case delaySupplyExponent
    /// Area of one converter.
    case adcArea
    /// Converter area doubles every `1 / adcAreaPerBit` bits.
    case adcAreaPerBit
    /// Area of one RRAM cell.
    case rramCellArea
    /// Area of one SRAM cell per transistor.
    case sramCellArea
    /// Area of one full adder.
    case logicArea
    /// Area of the drivers at the end of one row or column.
    case lineArea
    /// Area grows with the node to this power.
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
    /// - `adcEnergyPerBit`, `adcAreaPerBit` 0.5: between the 0.27 per bit of ZigZag-IMC's law at 4 to 8 bits and the 1
    ///   per bit of a constant figure of merit (area: 0.88 in ZigZag-IMC, nearly 0 in the ADC survey regression).
    /// - `areaNodeExponent` 1.6: log-log slope of Stillmaker and Baas' area table from 130 nm to 7 nm.
    public var prior: Prior {
        switch self {
        case .adcEnergy, .rramCellEnergy, .wordlineEnergy, .dacEnergy: .multiplier(logSD: 0.8)
        case .sramCellEnergy: .multiplier(logSD: 0.6)
        case .logicEnergy: .multiplier(logSD: 0.5)
        case .controlEnergy: .multiplier(logSD: 1)
        case .staticFraction: .multiplier(logSD: 0.35)
        case .adcTime: .multiplier(logSD: 0.8)
        case .settlingTime, .pulseTime: .multiplier(logSD: 1)
        case .logicTime: .multiplier(logSD: 0.5)
        case .adcArea, .lineArea: .multiplier(logSD: 0.8)
        case .rramCellArea: .multiplier(logSD: 0.3)
        case .sramCellArea: .multiplier(logSD: 0.5)
        case .logicArea: .multiplier(logSD: 0.4)
        case .leakagePower: .multiplier(logSD: 1.5)
        case .energySupplyExponent: .exponent(center: 2, sd: 0.3)
        case .energyNodeExponent: .exponent(center: 1.1, sd: 0.2)
        case .delaySupplyExponent: .exponent(center: 1.5, sd: 0.7)
        case .adcEnergyPerBit, .adcAreaPerBit: .exponent(center: 0.5, sd: 0.25)
        case .areaNodeExponent: .exponent(center: 1.6, sd: 0.2)
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
