/// An SRAM buffer: energy per bit ~ root of the capacity up to a bank, then the wire to the bank; area ~ capacity.
///
///     E / bit = E_8KiB sqrt(min(bytes, bank) / 8 KiB) + E_wire (sqrt(area) - sqrt(area of a bank))
struct BufferModel<Number: CostNumber>: Sendable {
    /// Energy of reading or writing one bit.
    let energyPerBitJ: Number
    /// Area with periphery.
    let areaM2: Number

    init(bytes: Number, scale: CostScaling<Number>) {
        let perByte = 8 * ChipConstants.sramCellAreaM2 * scale.area / ChipConstants.bufferArrayRatio
        let bank = Number.smaller(
            Number.larger(bytes, Number(ChipConstants.smallestBufferBytes)), Number(ChipConstants.bankBytes))
        let root = (bank * (1 / ChipConstants.bufferReferenceBytes)).squareRoot()
        areaM2 = bytes * perByte
        let bankSideM = (ChipConstants.bankBytes * perByte).squareRoot()
        let pathM = Number.larger(Number(0), areaM2.squareRoot() - Number(bankSideM))
        energyPerBitJ =
            scale.energy * root * ChipConstants.bufferEnergyPerBitJ
            + pathM * scale.supply * scale.supply * ChipConstants.wireEnergyPerBitMeterJ
    }
}
