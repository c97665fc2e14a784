/// How many bits an analog column sum needs.
///
/// Lossless is log2(active rows) + input bits per cycle + bits per cell, less one if either of the two is 1 (A. Shafiee
/// et al., ISAAC, ISCA 2016). Networks keep their accuracy with less, since column sums stay far from full scale:
/// NeuroSim's VGG8 runs with 5 bits for 128 rows of binary cells, 3 below lossless (X. Peng et al., IEDM 2019). Our rule
/// allows 3 below the plain sum of the three terms: at most 2 below lossless, one bit more careful than that example.
public enum ADCResolution {
    /// Bits below log2(rows) + input bits + cell bits that a design may save.
    public static let allowedSaving = 3

    /// Fewest ADC bits for a sum over `activeRows` rows; at least 1.
    public static func requiredBits(activeRows: Int, inputBitsPerCycle: Int, bitsPerCell: Int) -> Int {
        max(1, logarithm(roundingUp: activeRows) + inputBitsPerCycle + bitsPerCell - allowedSaving)
    }

    /// Most rows, a power of two, that an ADC of `bits` bits may sum; 0 if not even one.
    public static func maximumActiveRows(bits: Int, inputBitsPerCycle: Int, bitsPerCell: Int) -> Int {
        let exponent = bits + allowedSaving - inputBitsPerCycle - bitsPerCell
        return exponent < 0 ? 0 : 1 << min(exponent, 30)
    }

    /// ceil(log2(value)) for a positive value.
    static func logarithm(roundingUp value: Int) -> Int {
        value <= 1 ? 0 : Int.bitWidth - (value - 1).leadingZeroBitCount
    }
}
