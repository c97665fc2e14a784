import GSL
import Quantities

#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif

/// The noise of one device from a series of its reads: standard deviation, what is new in every read, autocorrelation, slope
/// of the spectrum, telegraph levels; and the law that a preset holds.
///
/// The law is a sum of white noise, of levels held for times from two reads to twice the series, and of a drift; any falling,
/// convex autocorrelation is such a sum. The shares are the non-negative least-squares fit to the autocovariances of the series
/// up to a quarter of it. Each component enters with the autocovariance that a series of this length is expected to show,
/// whose own mean is taken away.
public struct ReadSeriesFit: Codable, Sendable {
    /// Name of the device.
    public let name: String
    /// Mean, standard deviation and deviation of steps in siemens.
    public let mean, standardDeviation, stepDeviation: Double
    /// Lags in reads and the autocorrelation there.
    public let lags: [Int], autocorrelation: [Double]
    /// The autocorrelation that the law is expected to show there.
    public let fittedAutocorrelation: [Double]
    /// Slope of the spectrum; nil where the reads are all equal.
    public let spectralSlope: Double?
    /// Levels of telegraph noise; nil where there are none.
    public let telegraphLevels: ReadSeries.TelegraphLevels?
    /// The law.
    public let row: SeriesReadNoise.Row

    /// Largest distance of the two autocorrelations.
    public var largestDistance: Double {
        zip(autocorrelation, fittedAutocorrelation).reduce(0) { max($0, abs($1.0 - $1.1)) }
    }

    /// Times of holds between two reads and twice the series (our choice of a grid).
    private static let times = 40
    /// How much more the variance counts than the covariance at one lag (our choice).
    private static let weightOfVariance = 5.0

    /// - Throws: ``VariationError/invalidParameter(name:value:rule:)`` for a series that is too short, has no noise, or
    ///   whose noise is larger than its mean.
    public init(_ series: ReadSeries) throws(VariationError) {
        let count = series.conductances.count
        guard count >= ReadSeries.minimumCount else {
            throw .invalidParameter(
                name: "reads of \(series.name)", value: Double(count), rule: ">= \(ReadSeries.minimumCount)")
        }
        let lags = ReadSeries.lags(count: count)
        let measured = series.autocovariance(lags)
        let variance = measured[0]
        guard variance > 0 else {
            throw .invalidParameter(name: "standard deviation of \(series.name) in S", value: 0, rule: "> 0")
        }
        let times = (0..<Self.times).map { 2 * pow(Double(count), Double($0) / Double(Self.times - 1)) }
        var components = [Self.expected(count, lags) { $0 == 0 ? 1 : 0 }]
        for time in times { components.append(Self.expected(count, lags) { max(0, 1 - Double($0) / time) }) }
        let line = ReadSeries(
            name: "", interval: series.interval,
            conductances: (0..<count).map { 2 * Double($0) / Double(count - 1) - 1 })
        // Of variance 1 / 3; a component has variance 1.
        components.append(line.autocovariance(lags).map { 3 * $0 })
        let shares = Self.nonNegative(components, measured.map { $0 / variance })
        let fitted = lags.indices.map { lag in zip(components, shares).reduce(0) { $0 + $1.0[lag] * $1.1 } }
        let sum = shares.reduce(0, +)
        name = series.name
        mean = series.mean
        standardDeviation = variance.squareRoot()
        stepDeviation = series.stepDeviation
        self.lags = lags
        autocorrelation = measured.map { $0 / variance }
        fittedAutocorrelation = fitted.map { $0 / fitted[0] }
        spectralSlope = series.spectralSlope
        telegraphLevels = series.telegraphLevels
        let holds = zip(times, shares.dropFirst().dropLast()).compactMap { time, share in
            share > 1e-4 * sum
                ? SeriesReadNoise.Hold(time: Time(si: time * series.interval.si), share: share / sum) : nil
        }
        row = SeriesReadNoise.Row(
            conductance: Conductance(si: series.mean), sigma: Conductance(si: (variance * sum).squareRoot()),
            white: shares[0] / sum, drift: (shares.last ?? 0) / sum, holds: holds)
        guard row.sigma.si <= row.conductance.si else {
            throw .invalidParameter(
                name: "noise of \(series.name) in S", value: row.sigma.si, rule: "at most the mean conductance")
        }
    }

    /// The autocovariance that a series of `count` reads shows on average at some lags, its own mean taken away, if the
    /// process has this autocovariance.
    static func expected(_ count: Int, _ lags: [Int], _ covariance: (Int) -> Double) -> [Double] {
        let values = (0..<count).map(covariance)
        var sums: [Double] = []
        sums.reserveCapacity(count)
        for value in values { sums.append((sums.last ?? 0) + value) }
        // Covariance of read i with the mean of the series.
        let withMean = (0..<count).map { (sums[$0] + sums[count - 1 - $0] - values[0]) / Double(count) }
        let ofMean = withMean.reduce(0, +) / Double(count)
        return lags.map { lag in
            let rest = count - lag
            let ends = withMean[..<rest].reduce(0, +) + withMean[lag...].reduce(0, +)
            return (Double(rest) * (values[lag] + ofMean) - ends) / Double(count)
        }
    }

    /// Non-negative least squares by coordinate descent on the normal equations.
    private static func nonNegative(_ columns: [[Double]], _ target: [Double]) -> [Double] {
        let weights = target.indices.map { $0 == 0 ? weightOfVariance * weightOfVariance : 1 }
        func product(_ first: [Double], _ second: [Double]) -> Double {
            var sum = 0.0
            for row in weights.indices { sum += weights[row] * first[row] * second[row] }
            return sum
        }
        let count = columns.count
        let matrix = columns.map { first in columns.map { product(first, $0) } }
        var result = [Double](repeating: 0, count: count)
        // Half of the gradient: matrix x result - columns x target.
        var gradient = columns.map { -product($0, target) }
        for _ in 0..<100_000 {
            var largest = 0.0
            for index in 0..<count where matrix[index][index] > 0 {
                let step = max(0, result[index] - gradient[index] / matrix[index][index]) - result[index]
                guard step != 0 else { continue }
                largest = max(largest, abs(step))
                result[index] += step
                for other in 0..<count { gradient[other] += step * matrix[index][other] }
            }
            if largest < 1e-10 { break }
        }
        return result
    }
}
