import Foundation

/// Order statistics and densities behind violins.
enum Quantiles {
    /// Quantile by linear interpolation between order statistics (type 7 of Hyndman and Fan, The American Statistician
    /// 50(4), 1996); NaN for an empty array.
    static func quantile(_ probability: Double, ofSorted sorted: [Double]) -> Double {
        guard let first = sorted.first else { return .nan }
        guard sorted.count > 1 else { return first }
        let position = probability * Double(sorted.count - 1)
        let index = min(Int(position), sorted.count - 2)
        return sorted[index] + (position - Double(index)) * (sorted[index + 1] - sorted[index])
    }
}

/// Five numbers of a sample: quartiles, and the outermost values within 1.5 interquartile ranges of them.
struct BoxSummary: Hashable {
    var count: Int
    var lowerWhisker: Double
    var lowerQuartile: Double
    var median: Double
    var upperQuartile: Double
    var upperWhisker: Double

    init?(_ values: [Double]) {
        let sorted = values.filter(\.isFinite).sorted()
        guard let first = sorted.first, let last = sorted.last else { return nil }
        count = sorted.count
        lowerQuartile = Quantiles.quantile(0.25, ofSorted: sorted)
        median = Quantiles.quantile(0.5, ofSorted: sorted)
        upperQuartile = Quantiles.quantile(0.75, ofSorted: sorted)
        let reach = 1.5 * (upperQuartile - lowerQuartile)
        let (low, high) = (lowerQuartile - reach, upperQuartile + reach)
        lowerWhisker = sorted.first { $0 >= low } ?? first
        upperWhisker = sorted.last { $0 <= high } ?? last
    }
}

/// Gaussian kernel density estimate, cut at the range of the data.
struct KernelDensity: Hashable {
    var positions: [Double]
    /// Relative to the largest density: 0...1.
    var relativeDensities: [Double]
    var bandwidth: Double

    /// Bandwidth by Silverman's rule of thumb, 0.9 min(s, IQR / 1.34) n^(-1/5) (B. W. Silverman, Density Estimation,
    /// 1986, eq. 3.31). Nil for fewer than `minimumCount` values or when all are equal: then the single values are
    /// shown instead of a shape that the data do not support.
    init?(_ values: [Double], minimumCount: Int = 8, gridCount: Int = 97) {
        let sorted = values.filter(\.isFinite).sorted()
        guard sorted.count >= minimumCount, let low = sorted.first, let high = sorted.last, high > low else {
            return nil
        }
        let count = Double(sorted.count)
        let mean = sorted.reduce(0, +) / count
        let deviation = (sorted.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / (count - 1)).squareRoot()
        let quartiles = Quantiles.quantile(0.75, ofSorted: sorted) - Quantiles.quantile(0.25, ofSorted: sorted)
        // Many ties can make the interquartile range zero; the standard deviation then stands alone.
        let spread = quartiles > 0 ? min(deviation, quartiles / 1.34) : deviation
        let width = 0.9 * spread * pow(count, -0.2)
        let grid = (0..<gridCount).map { low + (high - low) * Double($0) / Double(gridCount - 1) }
        let densities = grid.map { position in
            sorted.reduce(0) { sum, value in
                let z = (position - value) / width
                return sum + exp(-0.5 * z * z)
            }
        }
        let largest = densities.max() ?? 1
        positions = grid
        relativeDensities = densities.map { $0 / largest }
        bandwidth = width
    }
}
