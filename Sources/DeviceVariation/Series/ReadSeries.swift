import GSL
import Quantities

#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif

/// Reads of one device at equal intervals.
public struct ReadSeries: Sendable {
    /// Name of the device, that of its column.
    public let name: String
    /// Time from one read to the next.
    public let interval: Time
    /// Conductances in siemens.
    public let conductances: [Double]
    /// Mean of the reads in siemens.
    public let mean: Double

    /// A series.
    public init(name: String, interval: Time, conductances: [Double]) {
        self.name = name
        self.interval = interval
        self.conductances = conductances
        mean = conductances.reduce(0, +) / Double(max(1, conductances.count))
    }

    /// Fewest reads of a series (our choice): a quarter of them are lags.
    public static let minimumCount = 64

    /// Autocovariance at lags, sum over i of (x_i - mean)(x_i+l - mean) / n, in siemens squared. The same estimate as the
    /// textbooks' (G. Box and G. Jenkins, "Time Series Analysis"), which trust it to a quarter of the series.
    public func autocovariance(_ lags: [Int]) -> [Double] {
        let centred = conductances.map { $0 - mean }
        return lags.map { lag in
            guard lag < centred.count else { return 0 }
            var sum = 0.0
            for index in 0..<centred.count - lag { sum += centred[index] * centred[index + lag] }
            return sum / Double(centred.count)
        }
    }

    /// Standard deviation over the series in siemens (divisor n, as that of the autocovariance).
    public var standardDeviation: Double { autocovariance([0])[0].squareRoot() }

    /// Standard deviation of the difference of neighbouring reads over the square root of 2: what is faster than a read.
    public var stepDeviation: Double {
        let steps = zip(conductances.dropFirst(), conductances).map { $0 - $1 }
        let mean = steps.reduce(0, +) / Double(max(1, steps.count))
        let square = steps.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / Double(max(1, steps.count))
        return (square / 2).squareRoot()
    }

    /// Lags from 0 to a quarter of the series, evenly in their logarithm.
    public static func lags(count: Int, upTo fraction: Double = 0.25) -> [Int] {
        let last = max(1, Int(Double(count) * fraction))
        var lags = [0]
        for step in 0..<36 {
            let lag = Int(pow(Double(last), Double(step) / 35).rounded())
            if lag > lags[lags.count - 1] { lags.append(lag) }
        }
        return lags
    }

    /// Slope of ln(power) over ln(frequency): 0 for white noise, -1 for 1/f, -2 for drift and for the tail of one trap.
    ///
    /// Periodograms of half-overlapping segments with Hann's window (P. Welch, 1967) at frequencies evenly spaced in their
    /// logarithm, from 2 to a quarter of a segment; a least-squares line.
    public var spectralSlope: Double? {
        let length = min(1024, conductances.count)
        guard length >= Self.minimumCount, standardDeviation > 0 else { return nil }
        var bins: [Int] = []
        for step in 0..<24 {
            let bin = Int((2 * pow(Double(length) / 8, Double(step) / 23)).rounded())
            if bin > bins.last ?? 1 { bins.append(bin) }
        }
        var power = [Double](repeating: 0, count: bins.count)
        for start in stride(from: 0, through: conductances.count - length, by: length / 2) {
            let segment = conductances[start..<start + length]
            let mean = segment.reduce(0, +) / Double(length)
            let windowed = segment.enumerated().map { index, value in
                (value - mean) * (1 - cos(2 * .pi * Double(index) / Double(length)))
            }
            for (place, bin) in bins.enumerated() {
                let angle = 2 * Double.pi * Double(bin) / Double(length)
                var (real, imaginary) = (0.0, 0.0)
                for (index, value) in windowed.enumerated() {
                    real += value * cos(angle * Double(index))
                    imaginary += value * sin(angle * Double(index))
                }
                power[place] += real * real + imaginary * imaginary
            }
        }
        let points = zip(bins, power).filter { $0.1 > 0 }.map { (log(Double($0.0)), log($0.1)) }
        guard points.count >= 3 else { return nil }
        let (x, y) = (
            points.reduce(0) { $0 + $1.0 } / Double(points.count), points.reduce(0) { $0 + $1.1 } / Double(points.count)
        )
        let square = points.reduce(0) { $0 + ($1.0 - x) * ($1.0 - x) }
        return points.reduce(0) { $0 + ($1.0 - x) * ($1.1 - y) } / square
    }

    /// Two levels between which the device jumps.
    public struct TelegraphLevels: Codable, Hashable, Sendable {
        /// Distance of the levels in siemens.
        public let distance: Double
        /// Share of the reads on the upper level.
        public let upperShare: Double
        /// Changes from one level to the other.
        public let jumps: Int
    }

    /// The levels of random telegraph noise; nil where the reads form one cloud.
    ///
    /// Two means divide the reads. They are levels where they lie at least four times the deviation within them apart (a
    /// uniform distribution gives 3.5, a normal one 2.6) and the rarer one holds 2 % of the reads (our choices). A jump
    /// passes the middle by a quarter of the distance.
    public var telegraphLevels: TelegraphLevels? {
        guard let lowest = conductances.min(), let highest = conductances.max(), highest > lowest else { return nil }
        var (low, high) = (lowest, highest)
        var upper = 0
        var within = 0.0
        for _ in 0..<50 {
            let middle = (low + high) / 2
            var sums = (low: 0.0, high: 0.0)
            upper = 0
            for value in conductances {
                if value > middle {
                    upper += 1
                    sums.high += value
                } else {
                    sums.low += value
                }
            }
            guard upper > 0, upper < conductances.count else { return nil }
            (low, high) = (sums.low / Double(conductances.count - upper), sums.high / Double(upper))
        }
        let middle = (low + high) / 2
        for value in conductances {
            let apart = value - (value > middle ? high : low)
            within += apart * apart
        }
        within = (within / Double(conductances.count)).squareRoot()
        let share = Double(upper) / Double(conductances.count)
        guard high - low >= 4 * within, min(share, 1 - share) >= 0.02 else { return nil }
        var jumps = 0
        var isUpper = conductances[0] > middle
        for value in conductances where isUpper ? value < middle - (high - low) / 4 : value > middle + (high - low) / 4
        {
            isUpper.toggle()
            jumps += 1
        }
        return TelegraphLevels(distance: high - low, upperShare: share, jumps: jumps)
    }
}
