import GSL
import Quantities

#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif

/// Read noise as measured series show it: for some conductances a standard deviation and how it is shared out over time.
///
/// Between the rows sigma is interpolated along the conductance; outside them that of the nearest row is kept.
public struct SeriesReadNoise: Hashable, Codable, Sendable {
    /// A level that is held for a time and then drawn anew: autocorrelation max(0, 1 - lag / time).
    public struct Hold: Hashable, Codable, Sendable {
        /// How long a level is held.
        public let time: Time
        /// Share of the variance.
        public let share: Double

        /// A hold.
        public init(time: Time, share: Double) {
            self.time = time
            self.share = share
        }
    }

    /// Noise at one conductance.
    public struct Row: Hashable, Codable, Sendable {
        /// Mean of the series.
        public let conductance: Conductance
        /// Standard deviation over the time that the series lasted.
        public let sigma: Conductance
        /// Share of the variance that is new in every read.
        public let white: Double
        /// Share of a straight drift with a random slope: all that is slower than the series.
        public let drift: Double
        /// What lies between.
        public let holds: [Hold]

        /// A row; shares add up to 1.
        public init(conductance: Conductance, sigma: Conductance, white: Double, drift: Double, holds: [Hold]) {
            self.conductance = conductance
            self.sigma = sigma
            self.white = white
            self.drift = drift
            self.holds = holds
        }

        /// Share of the variance that changes within `inference`: a hold of time L changes within T with probability
        /// min(1, T / L).
        func fastShare(inference: Time) -> Double {
            white + holds.reduce(0) { $0 + $1.share * min(1, inference.si / $1.time.si) }
        }
    }

    /// From the lowest conductance to the highest.
    public let rows: [Row]
    /// How long the series lasted.
    public let duration: Time

    /// Builds the law; it is validated when it enters a ``VariationModel``.
    public init(rows: [Row], duration: Time) {
        self.rows = rows
        self.duration = duration
    }

    /// sigma at a conductance in siemens.
    func sigma(at conductance: Double) -> Double {
        guard let first = rows.first, let last = rows.last else { return 0 }
        if conductance <= first.conductance.si { return first.sigma.si }
        for (low, high) in zip(rows, rows.dropFirst()) where conductance <= high.conductance.si {
            let place = (conductance - low.conductance.si) / (high.conductance.si - low.conductance.si)
            return low.sigma.si + place * (high.sigma.si - low.sigma.si)
        }
        return last.sigma.si
    }

    /// The part of the variance that is slower than an inference, mean over the rows.
    func slowFraction(inference: Time) -> Double {
        let fast = rows.reduce(0) { $0 + $1.fastShare(inference: inference) } / Double(max(1, rows.count))
        return min(max(0, 1 - fast), 0.999)
    }

    func validate() throws(VariationError) {
        func check(_ name: String, _ value: Double, _ holds: Bool, _ rule: String) throws(VariationError) {
            guard holds else { throw .invalidParameter(name: "read noise, \(name)", value: value, rule: rule) }
        }
        try check("rows", Double(rows.count), !rows.isEmpty, "at least one")
        try check("duration of the series in s", duration.si, duration.si > 0 && duration.si.isFinite, "finite and > 0")
        for row in rows {
            let (mean, sigma) = (row.conductance.si, row.sigma.si)
            try check("conductance in S", mean, mean > 0 && mean <= 1, "above 0, at most 1 S")
            try check("sigma in S", sigma, sigma >= 0 && sigma <= mean, "0 to the conductance itself")
            let shares = [row.white, row.drift] + row.holds.map(\.share)
            for share in shares { try check("share of the variance", share, (0...1).contains(share), "0...1") }
            let sum = shares.reduce(0, +)
            try check("sum of the shares of a row", sum, abs(sum - 1) < 0.005, "1, within 0.005")
            for hold in row.holds {
                try check(
                    "time of a hold in s", hold.time.si, hold.time.si > 0 && hold.time.si.isFinite, "finite and > 0")
            }
        }
        for (low, high) in zip(rows, rows.dropFirst()) {
            try check(
                "conductance in S", high.conductance.si, high.conductance > low.conductance,
                "above that of the row before")
        }
    }
}

extension SeriesReadNoise.Row {
    /// A series with this noise, `count` reads at an interval: Gaussian levels, each hold with a random phase, drift over the
    /// whole of it.
    public func series(count: Int, interval: Time, stream: inout RandomStream) -> [Double] {
        var values = (0..<count).map { _ in sigma.si * white.squareRoot() * stream.gaussian() }
        for hold in holds where hold.share > 0 {
            let deviation = sigma.si * hold.share.squareRoot()
            let length = hold.time.si / interval.si
            var end = length * stream.uniform()
            var level = deviation * stream.gaussian()
            for index in values.indices {
                while Double(index) >= end {
                    end += length
                    level = deviation * stream.gaussian()
                }
                values[index] += level
            }
        }
        // A line from -1 to 1 has the variance 1 / 3.
        let slope = sigma.si * (3 * drift).squareRoot() * stream.gaussian()
        return values.enumerated().map { index, value in
            conductance.si + value + slope * (2 * Double(index) / Double(max(1, count - 1)) - 1)
        }
    }
}
