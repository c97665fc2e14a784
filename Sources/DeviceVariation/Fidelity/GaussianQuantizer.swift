import GSL

#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif

/// The uniform quantizer that loses least of a normal number (J. Max, "Quantizing for minimum distortion", IRE Transactions
/// on Information Theory 6, 1960, table II).
public enum GaussianQuantizer {
    /// Half of the distance between the lowest and the highest level, in standard deviations: 0.80 for 1 bit, 2.05 for 3,
    /// 3.56 for 6.
    public static func loading(bits: Int) -> Double { loadings[min(max(bits, 1), loadings.count) - 1] }

    private static let loadings: [Double] = (1...14).map { bits in
        let levels = Double(1 << bits)
        // Golden section: the distortion has one minimum.
        var (low, high) = (0.3, 8.0)
        let ratio = (5.0.squareRoot() - 1) / 2
        for _ in 0..<60 {
            let (left, right) = (high - ratio * (high - low), low + ratio * (high - low))
            if distortion(half: left, levels: levels) < distortion(half: right, levels: levels) {
                high = right
            } else {
                low = left
            }
        }
        return (low + high) / 2
    }

    /// Mean squared error of levels from -half to half for N(0, 1).
    ///
    /// Inside, steps far below the standard deviation err by step^2 / 12; few levels are integrated one by one.
    static func distortion(half: Double, levels: Double) -> Double {
        let step = 2 * half / (levels - 1)
        // Beyond the outermost levels: E[(z - half)^2; z > half] from both sides.
        let density = exp(-half * half / 2) / (2 * Double.pi).squareRoot()
        let tail = 2 * ((half * half + 1) * Distributions.normalCDF(-half) - half * density)
        guard levels <= 256 else { return tail + step * step / 12 * (1 - 2 * Distributions.normalCDF(-half)) }
        return tail
            + (0..<Int(levels) - 1).reduce(0) { sum, index in
                let left = -half + Double(index) * step
                return sum + cell(from: left, to: left + step / 2, level: left)
                    + cell(from: left + step / 2, to: left + step, level: left + step)
            }
    }

    /// Integral of (z - level)^2 over the normal density from a to b.
    private static func cell(from a: Double, to b: Double, level: Double) -> Double {
        func density(_ z: Double) -> Double { exp(-z * z / 2) / (2 * Double.pi).squareRoot() }
        let mass = Distributions.normalCDF(b) - Distributions.normalCDF(a)
        let first = density(a) - density(b)
        let second = mass + a * density(a) - b * density(b)
        return second - 2 * level * first + level * level * mass
    }
}
