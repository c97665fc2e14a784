/// An SRAM buffer of a given capacity: energy per bit ~ root of the capacity, area ~ capacity.
struct BufferModel {
    /// Energy of reading or writing one bit.
    let energyPerBitJ: Double
    /// Area with periphery.
    let areaM2: Double

    init(bytes: Double, scale: MacroScaling) {
        let effectiveBytes = max(bytes, ChipConstants.smallestBufferBytes)
        energyPerBitJ =
            ChipConstants.bufferEnergyPerBitJ * scale.energy
            * (effectiveBytes / ChipConstants.bufferReferenceBytes).squareRoot()
        areaM2 = 8 * bytes * ChipConstants.sramCellAreaM2 * scale.area / ChipConstants.bufferArrayRatio
    }
}
