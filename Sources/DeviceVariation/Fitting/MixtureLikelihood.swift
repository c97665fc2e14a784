import GSL

#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif

/// The likelihood of two Gaussians of one centre: a core and a tail.
///
/// The likelihood of such a mixture has no maximum when the core shrinks onto one value; the core is therefore kept at
/// or above the resolution of the measurement, LSB / sqrt(12). Labels cannot switch: the tail is the wider one.
struct MixtureLikelihood {
    private let values: [Double]
    private let center: Double
    private let width: Double
    private let smallestCore: Double

    init(_ sample: DeviationSample) {
        (center, width) = robustCenterAndWidth(sample.errors)
        let (center, width) = (center, width)
        values = sample.errors.map { ($0 - center) / width }
        smallestCore = max(sample.resolution / 12.0.squareRoot() / width, 1e-6)
    }

    func fit(from guess: FittedDistribution?, withIntervals: Bool) throws(DeviationFitError) -> DeviationFit {
        var starts = [[0, log(0.7), log(4.0), 1.0], [0, log(0.95), log(10.0), 3.0]]
        if case .mixture(let middle, let core, let tail, let fraction)? = guess {
            starts = [[(middle - center) / width, log(core / width), log(tail / core), log(fraction / (1 - fraction))]]
        }
        var best: SimplexMinimum?
        var failure = ""
        for start in starts {
            do throws(FitError) {
                var settings = SimplexSettings()
                if guess != nil {
                    settings.sizeTolerance = 1e-3
                    settings.restarts = 0
                }
                let found = try minimizeBySimplex(
                    start: improved(start), steps: [0.1, 0.2, 0.3, 0.4], settings: settings,
                    function: negativeLogLikelihood)
                if found.value < best?.value ?? .infinity { best = found }
            } catch { failure = error.description }
        }
        guard let minimum = best else { throw .failed(family: .mixture, reason: failure) }
        return result(minimum, withIntervals: withIntervals)
    }

    private func result(_ minimum: SimplexMinimum, withIntervals: Bool) -> DeviationFit {
        let point = minimum.point
        let (core, tail, fraction) = shape(point)
        var atBound: [String] = []
        if core <= smallestCore { atBound.append("core sigma") }
        if fraction < 1e-4 || fraction > 1 - 1e-4 { atBound.append("core fraction") }
        let covariance =
            withIntervals && atBound.isEmpty
            ? inverseCurvature(at: point, steps: [0.01, 0.01, 0.01, 0.02], negativeLogLikelihood) : nil
        func reach(_ weights: [Double]) -> Double? {
            covariance.map { matrix in
                var variance = 0.0
                for a in weights.indices {
                    for b in weights.indices { variance += weights[a] * weights[b] * matrix[a][b] }
                }
                return 1.959964 * variance.squareRoot()
            }
        }
        let middle = center + width * point[0]
        let sign: Double = point[2] < 0 ? -1 : 1
        let location = reach([1, 0, 0, 0])
        let coreReach = reach([0, 1, 0, 0])
        let tailReach = reach([0, 1, sign, 0])
        let oddsReach = reach([0, 0, 0, 1])
        func logistic(_ x: Double) -> Double { 1 / (1 + exp(-x)) }
        return DeviationFit(
            distribution: .mixture(
                center: middle, coreSigma: width * core, tailSigma: width * tail, coreFraction: fraction),
            parameters: [
                FittedParameter(
                    name: "center", unit: "uS", value: middle, lower: location.map { middle - width * $0 },
                    upper: location.map { middle + width * $0 }),
                FittedParameter(
                    name: "core sigma", unit: "uS", value: width * core,
                    lower: coreReach.map { width * core * exp(-$0) }, upper: coreReach.map { width * core * exp($0) }),
                FittedParameter(
                    name: "tail sigma", unit: "uS", value: width * tail,
                    lower: tailReach.map { width * tail * exp(-$0) }, upper: tailReach.map { width * tail * exp($0) }),
                FittedParameter(
                    name: "core fraction", unit: "", value: fraction,
                    lower: oddsReach.map { logistic(point[3] - $0) }, upper: oddsReach.map { logistic(point[3] + $0) }),
            ],
            logLikelihood: -minimum.value - Double(values.count) * log(width), cells: values.count, atBound: atBound)
    }

    /// Core and tail sigma in robust widths, and the fraction of the core.
    private func shape(_ point: [Double]) -> (core: Double, tail: Double, fraction: Double) {
        let core = max(exp(point[1]), smallestCore)
        return (core, core * exp(point[2].magnitude), 1 / (1 + exp(-point[3])))
    }

    /// Twenty steps of expectation and maximisation: a better place to start from.
    private func improved(_ start: [Double]) -> [Double] {
        var middle = start[0]
        var (core, tail, fraction) = shape(start)
        for _ in 0..<20 {
            var weight = 0.0, weighted = 0.0, total = 0.0, coreSquares = 0.0, tailSquares = 0.0
            for value in values {
                let step = value - middle
                let first = fraction / core * exp(-step * step / (2 * core * core))
                let second = (1 - fraction) / tail * exp(-step * step / (2 * tail * tail))
                let share = first + second > 0 ? first / (first + second) : 0
                weight += share
                coreSquares += share * step * step
                tailSquares += (1 - share) * step * step
                let precision = share / (core * core) + (1 - share) / (tail * tail)
                weighted += precision * value
                total += precision
            }
            let size = Double(values.count)
            guard weight > 1, size - weight > 1, total > 0 else { break }
            middle = weighted / total
            core = max((coreSquares / weight).squareRoot(), smallestCore)
            tail = max((tailSquares / (size - weight)).squareRoot(), core * 1.01)
            fraction = weight / size
        }
        return [middle, log(core), log(tail / core), log(fraction / (1 - fraction))]
    }

    private func negativeLogLikelihood(_ point: [Double]) -> Double {
        let (core, tail, fraction) = shape(point)
        let first = fraction / core
        let second = (1 - fraction) / tail
        let coreFactor = -0.5 / (core * core)
        let tailFactor = -0.5 / (tail * tail)
        let middle = point[0]
        var sum = 0.0
        for value in values {
            let square = (value - middle) * (value - middle)
            // The wider Gaussian taken out: it is the larger one where both vanish.
            sum += square * tailFactor + log(first * exp(square * (coreFactor - tailFactor)) + second)
        }
        return Double(values.count) * 0.5 * log(2 * .pi) - sum
    }
}
