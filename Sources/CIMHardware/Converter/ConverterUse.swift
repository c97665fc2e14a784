import Quantities

/// A converter of a chip among the surveyed ones.
public struct ConverterUse: Hashable, Codable, Sendable {
    /// The macro that it belongs to.
    public let macro: MacroKind
    /// Its class; nil = not known.
    public let converter: ConverterKind?
    /// Its resolution.
    public let bits: Int
    /// Energy of one conversion.
    public let energy: Energy
    /// One conversion in the time of one access.
    public let rate: Frequency
    /// What the cheapest comparable surveyed converter spends.
    public let leastSurveyed: Energy
    /// Where it stands.
    public let standing: ConverterStanding
}

extension ChipDesign {
    /// The converters of the chip's analog macros, the first part's first; none for digital ones.
    public func converters(_ model: MacroModel) -> [ConverterUse] {
        [self, secondAlone].compactMap { $0 }.compactMap { part in
            let macro = part.macro
            guard let conversion = model.conversion(of: macro, part.precision) else { return nil }
            return ConverterUse(
                macro: macro.kind, converter: macro.converter, bits: macro.adcBits, energy: conversion.energy,
                rate: conversion.rate,
                leastSurveyed: ConverterSurvey.leastEnergy(
                    bits: macro.adcBits, rate: conversion.rate, node: macro.node),
                standing: ConverterSurvey.standing(
                    bits: macro.adcBits, rate: conversion.rate, energy: conversion.energy))
        }
    }
}
