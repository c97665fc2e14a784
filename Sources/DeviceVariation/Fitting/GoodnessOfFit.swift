import GSL

#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif

/// Whether a fitted distribution describes the sample that it was fitted to.
///
/// Parameters were estimated from the same sample, so tabulated critical values do not hold (Lilliefors, JASA 62 (1967)
/// 399-402): p is the share of samples drawn from the fit, and fitted again, whose statistic is at least as large
/// (parametric bootstrap, (1 + count) / (1 + repetitions)).
public struct GoodnessOfFit: Hashable, Codable, Sendable {
    /// Kolmogorov and Smirnov's D, the largest distance between the distribution functions.
    public let kolmogorovSmirnov: Double
    /// Its p-value; nil without bootstrap.
    public let kolmogorovSmirnovP: Double?
    /// Anderson and Darling's A^2, which weighs the tails.
    public let andersonDarling: Double
    /// Its p-value; nil without bootstrap.
    public let andersonDarlingP: Double?
    /// Bootstrap samples that could be fitted.
    public let repetitions: Int

    /// Tests `fit` against the sample that it was made from.
    /// - Parameters:
    ///   - repetitions: bootstrap samples; 0 gives the statistics alone.
    ///   - key: names the random numbers of the bootstrap.
    public init(_ fit: DeviationFit, sample: DeviationSample, repetitions: Int, key: StreamKey) {
        let found = distances(fit.distribution, sample)
        kolmogorovSmirnov = found.largest
        andersonDarling = found.squared
        // Drawn samples are read as the cells were.
        let readings = Readings(sample)
        var usable = 0
        var largest = 0
        var squared = 0
        for repetition in 0..<max(0, repetitions) {
            var stream = RandomStream(key.appending(repetition))
            let errors = sample.errors.indices.map { index in
                let target = sample.targets.isEmpty ? 0 : sample.targets[index]
                let error = fit.distribution.sample(target: target, stream: &stream)
                return readings?.reading(error, target: target, near: sample.errors[index]) ?? error
            }
            let drawn = DeviationSample(errors: errors, targets: sample.targets)
            // A drawn sample may have no fit, such as one of equal readings: `repetitions` counts those that do.
            guard let again = try? fit.family.fit(drawn, from: fit.distribution, withIntervals: false) else { continue }
            let other = distances(again.distribution, drawn)
            usable += 1
            if other.largest >= found.largest { largest += 1 }
            if other.squared >= found.squared { squared += 1 }
        }
        self.repetitions = usable
        kolmogorovSmirnovP = usable > 0 ? Double(1 + largest) / Double(1 + usable) : nil
        andersonDarlingP = usable > 0 ? Double(1 + squared) / Double(1 + usable) : nil
    }
}

/// D = max |F_n - F| and A^2 = -n - (1/n) sum (2i - 1) (ln u_i + ln(1 - u_(n+1-i))).
private func distances(
    _ distribution: FittedDistribution, _ sample: DeviationSample
) -> (largest: Double, squared: Double) {
    let size = sample.errors.count
    // Beyond these a double cannot tell the probability from 0 or 1.
    let positions = sample.errors.indices.map { index in
        let target = sample.targets.isEmpty ? 0 : sample.targets[index]
        return min(max(distribution.cumulative(sample.errors[index], target: target), 1e-15), 1 - 1e-15)
    }.sorted()
    var largest = 0.0
    var sum = 0.0
    for (index, position) in positions.enumerated() {
        largest = max(
            largest, Double(index + 1) / Double(size) - position, position - Double(index) / Double(size))
        sum += Double(2 * index + 1) * (log(position) + log(1 - positions[size - 1 - index]))
    }
    return (largest, -Double(size) - sum / Double(size))
}
