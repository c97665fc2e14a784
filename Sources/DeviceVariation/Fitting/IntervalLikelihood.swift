import GSL

#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif

/// The likelihood of a family on readings that are steps of a converter or pile up at a bound: the probability of the interval that a
/// reading stands for, and of all that lies beyond a bound (Gentleman and Geyer, Biometrika 81 (1994) 618-623).
///
/// Probabilities are divided by the step, so that likelihoods compare with those of densities per uS. No scale is below the resolution,
/// step / sqrt(12).
struct IntervalLikelihood {
    private let family: DeviationFamily
    private let readings: Readings
    private let center: Double
    private let width: Double
    private let floor: Double
    private let cells: Int

    init(_ family: DeviationFamily, sample: DeviationSample, readings: Readings) {
        self.family = family
        self.readings = readings
        cells = sample.errors.count
        if family == .lognormal {
            let moments = SampleMoments(sample.logarithms)
            (center, width) = (moments.mean, moments.maximumLikelihoodSigma)
            floor = readings.step / 12.0.squareRoot() / (sample.targets.reduce(0, +) / Double(cells))
        } else {
            let moments = SampleMoments(sample.errors)
            (center, width) = (moments.mean, moments.maximumLikelihoodSigma)
            floor = readings.step / 12.0.squareRoot()
        }
    }

    func fit(from guess: FittedDistribution?, withIntervals: Bool) throws(DeviationFitError) -> DeviationFit {
        var starts: [[Double]]
        switch family {
        case .normal, .lognormal: starts = [[0, 0]]
        case .studentT: starts = [[0, log(0.6), log(4.0)], [0, log(0.3), log(2.2)]]
        case .skewedT: starts = [[0, log(0.6), log(4.0), 0], [0, log(0.8), log(8.0), 0.4]]
        case .mixture: starts = [[0, log(0.6), log(3.0), 1.0], [0, log(0.9), log(4.0), 3.0]]
        case .window: throw .failed(family: family, reason: "a window has a closed form")
        }
        if let guess, let point = point(guess) { starts = [point] }
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
                    start: start, steps: Array([0.1, 0.2, 0.3, 0.2].prefix(start.count)), settings: settings,
                    function: negativeLogLikelihood)
                if found.value < best?.value ?? .infinity { best = found }
            } catch { failure = error.description }
        }
        guard let minimum = best else { throw .failed(family: family, reason: failure) }
        return result(minimum, withIntervals: withIntervals)
    }

    private func result(_ minimum: SimplexMinimum, withIntervals: Bool) -> DeviationFit {
        let point = minimum.point
        let law = distribution(point)
        var atBound: [String] = []
        if width * exp(point[1]) <= floor { atBound.append(family == .mixture ? "core sigma" : "scale") }
        switch law {
        case .studentT(_, _, let nu), .skewedT(_, _, let nu, _):
            let bounds = StudentLikelihood.degreesOfFreedom
            if nu <= bounds.lowerBound || nu >= bounds.upperBound { atBound.append("degrees of freedom") }
            if case .skewedT(_, _, _, let skew) = law,
                skew <= DeviationShape.skews.lowerBound || skew >= DeviationShape.skews.upperBound
            {
                atBound.append("skew")
            }
        case .mixture(_, _, _, let fraction):
            if fraction < 1e-4 || fraction > 1 - 1e-4 { atBound.append("core fraction") }
        case .normal, .lognormal, .window: break
        }
        let covariance =
            withIntervals && atBound.isEmpty
            ? inverseCurvature(
                at: point, steps: Array([0.01, 0.01, 0.02, 0.02].prefix(point.count)), negativeLogLikelihood) : nil
        func reach(_ axis: Int) -> Double? { covariance.map { 1.959964 * $0[axis][axis].squareRoot() } }
        let unit = family == .lognormal ? "" : "uS"
        let names: [String] =
            switch family {
            case .normal, .lognormal: ["mean", "sigma"]
            case .studentT: ["location", "scale", "degrees of freedom"]
            case .skewedT: ["location", "scale", "degrees of freedom", "skew"]
            case .mixture: ["center", "core sigma", "tail sigma", "core fraction"]
            case .window: []
            }
        let logistic = { (x: Double) in 1 / (1 + exp(-x)) }
        let parameters = names.indices.map { axis -> FittedParameter in
            let (value, spread) = (point[axis], reach(axis))
            let image: (Double) -> Double =
                switch (axis, family) {
                case (0, _): { center + width * $0 }
                case (1, _): { max(width * exp($0), floor) }
                case (2, .mixture): { max(width * exp(point[1]), floor) * exp($0) }
                case (3, .mixture): logistic
                default: { exp($0) }
                }
            let start = axis == 2 && family == .mixture ? value.magnitude : value
            let name = names[axis]
            return FittedParameter(
                name: name, unit: axis < 2 || name == "tail sigma" ? unit : "", value: image(start),
                lower: spread.map { image(start - $0) },
                upper: spread.map { image(start + $0) })
        }
        return DeviationFit(
            distribution: law, parameters: parameters, logLikelihood: -minimum.value, cells: cells, atBound: atBound)
    }

    /// The law at a point of (location in widths, ln scale, shape ...).
    private func distribution(_ point: [Double]) -> FittedDistribution {
        let location = center + width * point[0]
        let scale = max(width * exp(point[1]), floor)
        func nu() -> Double {
            let bounds = StudentLikelihood.degreesOfFreedom
            return min(max(exp(point[2]), bounds.lowerBound), bounds.upperBound)
        }
        switch family {
        case .normal, .window: return .normal(mean: location, sigma: scale)
        case .lognormal: return .lognormal(mean: location, sigma: scale)
        case .studentT: return .studentT(location: location, scale: scale, degreesOfFreedom: nu())
        case .skewedT:
            let skew = min(max(exp(point[3]), DeviationShape.skews.lowerBound), DeviationShape.skews.upperBound)
            return .skewedT(location: location, scale: scale, degreesOfFreedom: nu(), skew: skew)
        case .mixture:
            return .mixture(
                center: location, coreSigma: scale, tailSigma: scale * min(exp(point[2].magnitude), 1e6),
                coreFraction: 1 / (1 + exp(-point[3])))
        }
    }

    /// Where a law lies among the points; nil for another family.
    private func point(_ law: FittedDistribution) -> [Double]? {
        func place(_ location: Double, _ scale: Double) -> [Double] {
            [(location - center) / width, log(scale / width)]
        }
        switch (law, family) {
        case (.normal(let mean, let sigma), .normal), (.lognormal(let mean, let sigma), .lognormal):
            return place(mean, sigma)
        case (.studentT(let location, let scale, let nu), .studentT): return place(location, scale) + [log(nu)]
        case (.skewedT(let location, let scale, let nu, let skew), .skewedT):
            return place(location, scale) + [log(nu), log(skew)]
        case (.mixture(let center, let core, let tail, let fraction), .mixture):
            let share = min(max(fraction, 1e-6), 1 - 1e-6)
            return place(center, core) + [log(tail / core), log(share / (1 - share))]
        default: return nil
        }
    }

    private func negativeLogLikelihood(_ point: [Double]) -> Double {
        let law = distribution(point)
        let density = law.logDensity
        let half = readings.step / 2
        // Within a step that is narrow beside the scale, the density is flat enough for Simpson's rule.
        let isFine = !readings.isGrid || readings.step < 0.5 * scale(law)
        var sum = 0.0
        for (value, count) in readings.values {
            let (error, target) = (value.error, value.target)
            switch value.bound {
            case .lower: sum += count * logarithm(law.cumulative(error + half, target: target))
            case .upper: sum += count * logarithm(1 - law.cumulative(error - half, target: target))
            case .inside:
                if isFine, !readings.isGrid, readings.step < 0.5 * scale(law) {
                    sum += count * density(error, target)
                } else if isFine {
                    let middle = density(error, target)
                    let edges =
                        exp(density(error - half, target) - middle) + exp(density(error + half, target) - middle)
                    sum += count * (middle + log((edges + 4) / 6))
                } else {
                    let share =
                        law.cumulative(error + half, target: target) - law.cumulative(error - half, target: target)
                    sum += count * (share > 1e-12 ? log(share / readings.step) : density(error, target))
                }
            }
        }
        return sum.isFinite ? -sum : 1e300
    }

    /// The narrowest width of a law in microsiemens.
    private func scale(_ law: FittedDistribution) -> Double {
        switch law {
        case .normal(_, let sigma): sigma
        case .studentT(_, let scale, _): scale
        case .skewedT(_, let scale, _, let skew): scale * min(skew, 1 / skew)
        case .mixture(_, let core, _, _): core
        case .lognormal(_, let sigma): sigma * (readings.values.map(\.value.target).min() ?? 0)
        case .window(_, let halfWidth): halfWidth
        }
    }

    private func logarithm(_ probability: Double) -> Double { log(max(probability, 1e-300)) }
}
