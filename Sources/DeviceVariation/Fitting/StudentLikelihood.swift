import GSL

#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif

/// The likelihood of Student's t distribution with location, scale and degrees of freedom, and of its skewed form.
///
/// Searched in (location in robust widths, ln scale, ln nu, ln skew); 95 % intervals from the curvature there.
struct StudentLikelihood {
    /// Degrees of freedom are searched within these bounds: beyond 1000 the distribution is Gaussian for any sample of
    /// practical size (our choice).
    static let degreesOfFreedom = 0.05...1000.0

    private let values: [Double]
    private let center: Double
    private let width: Double
    private let isSkewed: Bool
    /// The resolution of the measurement, LSB / sqrt(12), in robust widths.
    private let smallestScale: Double

    init(_ sample: DeviationSample, isSkewed: Bool = false) {
        self.isSkewed = isSkewed
        (center, width) = robustCenterAndWidth(sample.errors)
        let (center, width) = (center, width)
        values = sample.errors.map { ($0 - center) / width }
        smallestScale = sample.hasTies ? sample.resolution / 12.0.squareRoot() / width : 0
    }

    func fit(from guess: FittedDistribution?, withIntervals: Bool) throws(DeviationFitError) -> DeviationFit {
        var start = [0, log(0.8), log(3.0)]
        if case .studentT(let location, let scale, let nu)? = guess {
            start = [(location - center) / width, log(scale / width), log(nu)]
        }
        if isSkewed { start.append(0) }
        if case .skewedT(let location, let scale, let nu, let skew)? = guess {
            start = [(location - center) / width, log(scale / width), log(nu), log(skew)]
        }
        let minimum: SimplexMinimum
        do throws(FitError) {
            var settings = SimplexSettings()
            if guess != nil {
                settings.sizeTolerance = 1e-3
                settings.restarts = 0
            }
            minimum = try minimizeBySimplex(
                start: start, steps: isSkewed ? [0.1, 0.2, 0.4, 0.1] : [0.1, 0.2, 0.4], settings: settings,
                function: negativeLogLikelihood)
        } catch {
            throw .failed(family: isSkewed ? .skewedT : .studentT, reason: error.description)
        }
        let point = minimum.point
        let nu = clamped(exp(point[2]))
        let skew = skew(point)
        var atBound: [String] = []
        if nu <= Self.degreesOfFreedom.lowerBound || nu >= Self.degreesOfFreedom.upperBound {
            atBound.append("degrees of freedom")
        }
        if exp(point[1]) < smallestScale { atBound.append("scale") }
        if skew <= DeviationShape.skews.lowerBound || skew >= DeviationShape.skews.upperBound { atBound.append("skew") }
        let covariance =
            withIntervals && atBound.isEmpty
            ? inverseCurvature(
                at: point, steps: Array([0.01, 0.01, 0.02, 0.01].prefix(point.count)), negativeLogLikelihood)
            : nil
        func reach(_ axis: Int) -> Double? { covariance.map { 1.959964 * $0[axis][axis].squareRoot() } }
        let location = center + width * point[0]
        let scale = width * max(exp(point[1]), smallestScale)
        func positive(_ name: String, _ unit: String, _ value: Double, _ axis: Int) -> FittedParameter {
            FittedParameter(
                name: name, unit: unit, value: value, lower: reach(axis).map { value * exp(-$0) },
                upper: reach(axis).map { value * exp($0) })
        }
        var parameters = [
            FittedParameter(
                name: "location", unit: "uS", value: location, lower: reach(0).map { location - width * $0 },
                upper: reach(0).map { location + width * $0 }),
            positive("scale", "uS", scale, 1), positive("degrees of freedom", "", nu, 2),
        ]
        if isSkewed { parameters.append(positive("skew", "", skew, 3)) }
        return DeviationFit(
            distribution: isSkewed
                ? .skewedT(location: location, scale: scale, degreesOfFreedom: nu, skew: skew)
                : .studentT(location: location, scale: scale, degreesOfFreedom: nu),
            parameters: parameters, logLikelihood: -minimum.value - Double(values.count) * log(width),
            cells: values.count, atBound: atBound)
    }

    private func skew(_ point: [Double]) -> Double {
        guard isSkewed else { return 1 }
        return min(max(exp(point[3]), DeviationShape.skews.lowerBound), DeviationShape.skews.upperBound)
    }

    private func clamped(_ nu: Double) -> Double {
        min(max(nu, Self.degreesOfFreedom.lowerBound), Self.degreesOfFreedom.upperBound)
    }

    /// For values in robust widths.
    private func negativeLogLikelihood(_ point: [Double]) -> Double {
        let nu = clamped(exp(point[2]))
        let scale = max(exp(point[1]), smallestScale)
        let location = point[0]
        let skew = skew(point)
        let factor = 1 / (scale * scale * nu)
        // Of values above and below the location.
        let (above, below) = (factor / (skew * skew), factor * skew * skew)
        var sum = 0.0
        // The logarithm of a product of four: fewer logarithms, and far from overflow.
        var product = 1.0
        var pending = 0
        for value in values {
            let step = value - location
            product *= 1 + step * step * (step < 0 ? below : above)
            pending += 1
            if pending == 4 {
                sum += log(product)
                product = 1
                pending = 0
            }
        }
        sum += log(product)
        let constant =
            logGamma((nu + 1) / 2) - logGamma(nu / 2) - 0.5 * log(nu * .pi) - log(scale)
            + log(2 / (skew + 1 / skew))
        return (nu + 1) / 2 * sum - Double(values.count) * constant
    }
}

/// ln Gamma(x) for x > 0: Stirling's series after shifting the argument beyond 10 (relative error below 1e-13).
func logGamma(_ argument: Double) -> Double {
    var x = argument
    var product = 1.0
    while x < 10 {
        product *= x
        x += 1
    }
    let inverse = 1 / (x * x)
    let series =
        (1.0 / 12 - inverse * (1.0 / 360 - inverse * (1.0 / 1260 - inverse * (1.0 / 1680 - inverse / 1188)))) / x
    return (x - 0.5) * log(x) - x + 0.5 * log(2 * .pi) + series - log(product)
}
