import GSL

#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif

extension DeviationFamily {
    /// Fewest cells that a fit takes (our choice).
    public static let minimumCells = 10

    /// Fits the family by maximum likelihood.
    ///
    /// - Parameters:
    ///   - sample: the deviations.
    ///   - guess: where the search starts; by default from robust statistics of the sample.
    ///   - withIntervals: whether 95 % intervals are worked out.
    /// - Throws: ``DeviationFitError``; never an unconverged fit.
    public func fit(
        _ sample: DeviationSample, from guess: FittedDistribution? = nil, withIntervals: Bool = true
    ) throws(DeviationFitError) -> DeviationFit {
        let count = sample.errors.count
        guard count >= Self.minimumCells else { throw .tooFewCells(found: count, needed: Self.minimumCells) }
        guard let first = sample.errors.first, sample.errors.contains(where: { $0 != first }) else {
            throw .constant(value: sample.errors.first ?? 0)
        }
        if self == .lognormal {
            guard sample.hasLogarithms else {
                throw .notApplicable(
                    family: self, reason: "it needs the target of every cell, and conductances above zero")
            }
            guard SampleMoments(sample.logarithms).variance > 0 else { throw .constant(value: first) }
        }
        let readings = Readings(sample)
        if let readings, self != .window {
            return try IntervalLikelihood(self, sample: sample, readings: readings)
                .fit(from: guess, withIntervals: withIntervals)
        }
        switch self {
        case .normal:
            let moments = SampleMoments(sample.errors)
            return DeviationFit(
                distribution: .normal(mean: moments.mean, sigma: moments.maximumLikelihoodSigma),
                parameters: moments.parameters(unit: "uS"), logLikelihood: moments.logLikelihood, cells: count,
                atBound: [])
        case .lognormal:
            let moments = SampleMoments(sample.logarithms)
            // Density of G: that of ln G divided by G.
            let jacobian = zip(sample.targets, sample.errors).reduce(0) { $0 - log($1.0 + $1.1) }
            return DeviationFit(
                distribution: .lognormal(mean: moments.mean, sigma: moments.maximumLikelihoodSigma),
                parameters: moments.parameters(unit: ""), logLikelihood: moments.logLikelihood + jacobian,
                cells: count, atBound: [])
        case .window:
            guard readings.map({ $0.atLower + $0.atUpper == 0 }) ?? true else {
                throw .notApplicable(family: self, reason: "readings pile up at a bound")
            }
            return windowFit(sample.errors, step: readings?.step ?? 0)
        case .studentT: return try StudentLikelihood(sample).fit(from: guess, withIntervals: withIntervals)
        case .skewedT:
            return try StudentLikelihood(sample, isSkewed: true).fit(from: guess, withIntervals: withIntervals)
        case .mixture: return try MixtureLikelihood(sample).fit(from: guess, withIntervals: withIntervals)
        }
    }

    /// The window from the range of the sample: the smallest one that holds it, widened by (n + 1) / (n - 1), as a sample never reaches
    /// the ends; so the estimate is without bias and inside its interval. Intervals by the exact distributions of range and midrange.
    private func windowFit(_ errors: [Double], step: Double) -> DeviationFit {
        let low = (errors.min() ?? 0) - step / 2
        let high = (errors.max() ?? 0) + step / 2
        let range = high - low
        let size = Double(errors.count)
        let center = (low + high) / 2
        // P(|midrange - centre| / range > t) = (1 + 2t)^(1 - n) for uniform samples.
        let reach = range * (pow(0.05, -1 / (size - 1)) - 1) / 2
        // range / width ~ Beta(n - 1, 2): P(<= x) = n x^(n-1) - (n-1) x^n.
        func ratio(_ probability: Double) -> Double {
            var low = 0.0
            var high = 1.0
            for _ in 0..<60 {
                let x = (low + high) / 2
                if size * pow(x, size - 1) - (size - 1) * pow(x, size) < probability { low = x } else { high = x }
            }
            return (low + high) / 2
        }
        let halfWidth = range / 2 * (size + 1) / (size - 1)
        return DeviationFit(
            distribution: .window(center: center, halfWidth: halfWidth),
            parameters: [
                FittedParameter(
                    name: "center", unit: "uS", value: center, lower: center - reach, upper: center + reach),
                FittedParameter(
                    name: "half width", unit: "uS", value: halfWidth, lower: range / 2 / ratio(0.975),
                    upper: range / 2 / ratio(0.025)),
            ],
            logLikelihood: -size * log(2 * halfWidth), cells: errors.count, atBound: [])
    }
}

/// Mean and variance with what a Gaussian fit needs.
struct SampleMoments {
    let count: Double
    let mean: Double
    /// Divisor n - 1.
    let variance: Double
    let skewness: Double
    let excessKurtosis: Double

    init(_ values: [Double]) {
        let size = Double(values.count)
        let center = values.reduce(0, +) / size
        var second = 0.0
        var third = 0.0
        var fourth = 0.0
        for value in values {
            let step = value - center
            second += step * step
            third += step * step * step
            fourth += step * step * step * step
        }
        count = size
        mean = center
        variance = size > 1 ? second / (size - 1) : 0
        let spread = second / size
        skewness = spread > 0 ? third / size / pow(spread, 1.5) : 0
        excessKurtosis = spread > 0 ? fourth / size / (spread * spread) - 3 : 0
    }

    var standardDeviation: Double { variance.squareRoot() }
    var maximumLikelihoodSigma: Double { (variance * (count - 1) / count).squareRoot() }
    var logLikelihood: Double { -count * (log(maximumLikelihoodSigma) + 0.5 * log(2 * .pi) + 0.5) }

    /// Standard error of the standard deviation, sd sqrt((excess kurtosis + 2) / (4 n)): right also for heavy tails.
    var deviationError: Double {
        standardDeviation * (max(excessKurtosis + 2, 0.1) / (4 * count)).squareRoot()
    }

    /// Mean by Student's t, sigma by chi-squared.
    func parameters(unit: String) -> [FittedParameter] {
        let freedom = count - 1
        let reach = Distributions.studentTQuantile(0.975, degreesOfFreedom: freedom) * (variance / count).squareRoot()
        func sigma(_ probability: Double) -> Double {
            (freedom * variance / Distributions.chiSquaredQuantile(probability, degreesOfFreedom: freedom))
                .squareRoot()
        }
        return [
            FittedParameter(name: "mean", unit: unit, value: mean, lower: mean - reach, upper: mean + reach),
            FittedParameter(
                name: "sigma", unit: unit, value: maximumLikelihoodSigma, lower: sigma(0.975), upper: sigma(0.025)),
        ]
    }
}

/// Centre and width of a sample that outliers do not move.
func robustCenterAndWidth(_ values: [Double]) -> (center: Double, width: Double) {
    let sorted = values.sorted()
    let center = middle(sorted)
    var width = 1.4826 * middle(sorted.map { ($0 - center).magnitude }.sorted())
    // More than half of the values alike: the mean deviation is positive for a sample that is not constant.
    if width <= 0 { width = values.reduce(0) { $0 + ($1 - center).magnitude } / Double(values.count) }
    return (center, width)
}

private func middle(_ sorted: [Double]) -> Double {
    let half = sorted.count / 2
    return sorted.count % 2 == 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2
}

/// Inverse of the matrix of second derivatives of `function` at `point`; nil unless positive definite.
func inverseCurvature(at point: [Double], steps: [Double], _ function: ([Double]) -> Double) -> [[Double]]? {
    let count = point.count
    func shifted(_ changes: [(Int, Double)]) -> Double {
        var moved = point
        for (axis, factor) in changes { moved[axis] += factor * steps[axis] }
        return function(moved)
    }
    let center = function(point)
    var matrix = [[Double]](repeating: [Double](repeating: 0, count: count), count: count)
    for a in 0..<count {
        matrix[a][a] = (shifted([(a, 1)]) - 2 * center + shifted([(a, -1)])) / (steps[a] * steps[a])
        for b in 0..<a {
            let mixed =
                (shifted([(a, 1), (b, 1)]) - shifted([(a, 1), (b, -1)]) - shifted([(a, -1), (b, 1)])
                    + shifted([(a, -1), (b, -1)])) / (4 * steps[a] * steps[b])
            matrix[a][b] = mixed
            matrix[b][a] = mixed
        }
    }
    return inverseOfPositiveDefinite(matrix)
}

/// By Cholesky's decomposition; nil where it fails.
func inverseOfPositiveDefinite(_ matrix: [[Double]]) -> [[Double]]? {
    let count = matrix.count
    var lower = matrix
    for row in 0..<count {
        for column in 0...row {
            var sum = matrix[row][column]
            for k in 0..<column { sum -= lower[row][k] * lower[column][k] }
            if row == column {
                guard sum > 0, sum.isFinite else { return nil }
                lower[row][row] = sum.squareRoot()
            } else {
                lower[row][column] = sum / lower[column][column]
            }
        }
    }
    var inverse = [[Double]](repeating: [Double](repeating: 0, count: count), count: count)
    for column in 0..<count {
        var solution = [Double](repeating: 0, count: count)
        for row in 0..<count {
            var sum = row == column ? 1.0 : 0
            for k in 0..<row { sum -= lower[row][k] * solution[k] }
            solution[row] = sum / lower[row][row]
        }
        for row in (0..<count).reversed() {
            var sum = solution[row]
            for k in (row + 1)..<max(count, row + 1) { sum -= lower[k][row] * solution[k] }
            solution[row] = sum / lower[row][row]
        }
        for row in 0..<count { inverse[row][column] = solution[row] }
    }
    return inverse
}
