#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif

/// One converter at 28 nm and 0.9 V: time = step x steps, energy and area = unit x growth.
struct ConverterCost {
    let stepS, steps: Double
    let unitJ, energyGrowth: Double
    let unitM2, areaGrowth: Double
}

extension MacroModel {
    /// The converter of a design: the calibrated law, or the declared kind's (see ``ConverterKind``).
    @inline(__always) func converter(_ design: MacroDesign) -> ConverterCost {
        let bits = Double(design.adcBits)
        guard let kind = design.converter else {
            let bitsAboveReference = bits - MacroConstants.adcReferenceBits
            return ConverterCost(
                stepS: adcTimePerBitS, steps: bits, unitJ: adcEnergyJ,
                energyGrowth: exp2(adcEnergyPerBit * bitsAboveReference), unitM2: adcAreaM2,
                areaGrowth: exp2(adcAreaPerBit * bitsAboveReference))
        }
        return converter(kind, bits: design.adcBits)
    }

    @inline(never) private func converter(_ kind: ConverterKind, bits designBits: Int) -> ConverterCost {
        // Nothing is checked here; bits outside the range, of a design that is not valid, have no number.
        let bits = max(0, min(designBits, ConverterSurvey.energyJ.count - 1))
        let energy = adcEnergyJ / MacroConstants.adcEnergyJ
        let time = adcTimePerBitS / MacroConstants.adcTimePerBitS
        let area = adcAreaM2 / MacroConstants.adcAreaM2
        let levels = Double(1 << bits)
        switch kind {
        case .flash:
            return ConverterCost(
                stepS: adcTimePerBitS, steps: 1, unitJ: energy * ConverterConstants.comparatorEnergyJ,
                energyGrowth: levels - 1, unitM2: area * ConverterConstants.comparatorAreaM2, areaGrowth: levels - 1)
        case .sar:
            return ConverterCost(
                stepS: adcTimePerBitS, steps: Double(bits), unitJ: energy, energyGrowth: ConverterSurvey.energyJ[bits],
                unitM2: area * ConverterConstants.surveyAreaRatio, areaGrowth: ConverterSurvey.areaM2[bits])
        case .ramp:
            let countJ =
                ConverterConstants.comparatorEnergyJ
                + ConverterConstants.togglesPerCount * ConverterConstants.flipFlopEnergyJ
            // A counter and the register that keeps its value.
            let registersM2 = 2 * Double(bits) * ConverterConstants.flipFlopAreaM2
            return ConverterCost(
                stepS: time * ConverterConstants.countTimeS, steps: levels, unitJ: energy * countJ,
                energyGrowth: levels, unitM2: area * (ConverterConstants.comparatorAreaM2 + registersM2), areaGrowth: 1)
        }
    }
}
