import GSL

#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif

/// Mean and standard deviation of the deviation that a preset injects, between zero and the ceiling of the table.
struct ReproducedMoments {
    /// In microsiemens.
    let mean: Double
    let deviation: Double

    /// How far the mean (in standard deviations of the cells) and the standard deviation (relative) of a preset may be from those of its own
    /// cells (our choice: well below the sampling error of a hundred cells).
    static let tolerance = 0.04

    /// Whether both are within ``tolerance`` of what was measured.
    func reproduces(mean: Double, deviation: Double) -> Bool {
        (self.mean - mean).magnitude <= Self.tolerance * deviation
            && (self.deviation - deviation).magnitude <= Self.tolerance * deviation
    }

    /// - Parameters:
    ///   - law: a fitted law.
    ///   - target: the mean target of its cells, in microsiemens; nil: nothing bounds the deviation.
    ///   - ceiling: the largest conductance of the table, in microsiemens.
    init(_ law: FittedDistribution, target: Double?, ceiling: Double) {
        let (shape, location, scale) = law.standardized(target: target ?? 0)
        self.init(values: ShapeNodes(shape).values, location: location, scale: scale, target: target, ceiling: ceiling)
    }

    fileprivate init(values: [Double], location: Double, scale: Double, target: Double?, ceiling: Double) {
        var (first, second) = (0.0, 0.0)
        for (value, weight) in zip(values, ShapeNodes.weights) {
            var error = location + scale * value
            if let target { error = min(max(error, -target), ceiling - target) }
            first += weight * error
            second += weight * error * error
        }
        mean = first
        deviation = max(second - first * first, 0).squareRoot()
    }

    /// The law with the location and scale that give the mean and the standard deviation of the cells within the bounds; nil where none does,
    /// or where the family has no free location and scale.
    static func match(
        _ law: FittedDistribution, mean: Double, deviation: Double, target: Double?, ceiling: Double
    ) -> FittedDistribution? {
        var (shape, location, scale) = law.standardized(target: target ?? 0)
        if case .lognormal = law { return nil }
        let values = ShapeNodes(shape).values
        guard deviation > 0, scale > 0 else { return nil }
        for _ in 0..<2000 {
            let now = ReproducedMoments(
                values: values, location: location, scale: scale, target: target, ceiling: ceiling)
            guard now.deviation > 0, scale.isFinite, location.isFinite else { return nil }
            if (now.mean - mean).magnitude < 1e-3 * deviation, (now.deviation / deviation - 1).magnitude < 1e-3 {
                return law.moved(location: location, scale: scale)
            }
            location += mean - now.mean
            scale *= pow(deviation / now.deviation, 0.5)
        }
        return nil
    }
}

/// A shape at equal steps of a Gaussian deviate, as far as presets reach.
private struct ShapeNodes {
    let values: [Double]
    static let deviates = (-410...410).map { 0.02 * Double($0) }
    static let weights: [Double] = {
        let densities = deviates.map { exp(-$0 * $0 / 2) }
        let total = densities.reduce(0, +)
        return densities.map { $0 / total }
    }()

    init(_ shape: DeviationShape) { values = Self.deviates.map { shape.value(atDeviate: $0) } }
}

extension FittedDistribution {
    /// Why no preset carries the law; nil where one may. Up to four degrees of freedom the variance of a sample has no variance of its own:
    /// what a chip gets would hang on its few largest errors, and not be what was measured.
    var obstacle: String? {
        switch self {
        case .studentT(_, _, let nu), .skewedT(_, _, let nu, _):
            nu > 4
                ? nil
                : nu > 2 ? "no fourth moment: degrees of freedom up to 4" : "no variance: degrees of freedom up to 2"
        case .normal, .mixture, .lognormal, .window: nil
        }
    }

    fileprivate func moved(location: Double, scale: Double) -> FittedDistribution {
        switch self {
        case .normal: .normal(mean: location, sigma: scale)
        case .studentT(_, _, let nu): .studentT(location: location, scale: scale, degreesOfFreedom: nu)
        case .skewedT(_, _, let nu, let skew):
            .skewedT(location: location, scale: scale, degreesOfFreedom: nu, skew: skew)
        case .mixture(_, let core, let tail, let fraction):
            .mixture(center: location, coreSigma: scale, tailSigma: scale * tail / core, coreFraction: fraction)
        case .window: .window(center: location, halfWidth: scale)
        case .lognormal: self
        }
    }

    /// ln of the density at an error, per uS, for a cell of a given target.
    var logDensity: (_ error: Double, _ target: Double) -> Double {
        let gaussian = -0.5 * log(2 * Double.pi)
        switch self {
        case .normal(let mean, let sigma):
            let constant = gaussian - log(sigma)
            return { error, _ in constant - 0.5 * pow((error - mean) / sigma, 2) }
        case .studentT(let location, let scale, let nu):
            return Self.studentDensity(location, scale, nu, skew: 1)
        case .skewedT(let location, let scale, let nu, let skew):
            return Self.studentDensity(location, scale, nu, skew: skew)
        case .mixture(let center, let core, let tail, let fraction):
            return { error, _ in
                let square = (error - center) * (error - center)
                let wide = square * -0.5 / (tail * tail)
                let narrow = square * -0.5 / (core * core)
                return gaussian + wide + log(fraction / core * exp(narrow - wide) + (1 - fraction) / tail)
            }
        case .lognormal(let mean, let sigma):
            let constant = gaussian - log(sigma)
            return { error, target in
                guard target > 0, target + error > 0 else { return -1e4 }
                return constant - 0.5 * pow((log((target + error) / target) - mean) / sigma, 2) - log(target + error)
            }
        case .window(let center, let halfWidth):
            return { error, _ in (error - center).magnitude <= halfWidth ? -log(2 * halfWidth) : -1e4 }
        }
    }

    private static func studentDensity(
        _ location: Double, _ scale: Double, _ nu: Double, skew: Double
    ) -> (Double, Double) -> Double {
        let constant =
            logGamma((nu + 1) / 2) - logGamma(nu / 2) - 0.5 * log(nu * .pi) - log(scale) + log(2 / (skew + 1 / skew))
        return { error, _ in
            let value = (error - location) / scale
            let stretched = value < 0 ? value * skew : value / skew
            return constant - (nu + 1) / 2 * log1p(stretched * stretched / nu)
        }
    }
}
