import GSL
import Quantities

#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif

/// Families of distributions that measured deviations are fitted with.
public enum DeviationFamily: String, CaseIterable, Hashable, Codable, Sendable {
    /// N(mu, sigma^2).
    case normal
    /// mu + s T with Student's t distribution of nu degrees of freedom.
    case studentT = "student-t"
    /// mu + s X: Student's t with another scale on either side (``DeviationShape/skewedT(degreesOfFreedom:skew:)``).
    case skewedT = "skewed-t"
    /// w N(mu, s_core^2) + (1 - w) N(mu, s_tail^2): two Gaussians of one centre.
    case mixture
    /// ln(G / G_target) ~ N(m, s^2).
    case lognormal
    /// Uniform within a window: what a write-verify loop leaves.
    case window

    /// Number of free parameters.
    public var parameterCount: Int {
        switch self {
        case .normal, .lognormal, .window: 2
        case .studentT: 3
        case .mixture, .skewedT: 4
        }
    }
}

/// Deviations of cells from their targets, in microsiemens.
///
/// Microsiemens, so that numbers are of order one and log-likelihoods are those of densities per uS.
public struct DeviationSample: Hashable, Sendable {
    /// Measured conductance minus target.
    public let errors: [Double]
    /// The target of every cell; empty where none is known (then no lognormal fit).
    public let targets: [Double]

    /// - Parameters:
    ///   - errors: in microsiemens.
    ///   - targets: in microsiemens, as many as errors, or none.
    public init(errors: [Double], targets: [Double] = []) {
        self.errors = errors
        self.targets = targets.count == errors.count ? targets : []
    }

    /// Whether ln(G / G_target) exists for every cell.
    public var hasLogarithms: Bool {
        !targets.isEmpty && zip(targets, errors).allSatisfy { $0 > 0 && $0 + $1 > 0 }
    }

    var logarithms: [Double] { zip(targets, errors).map { log(($0 + $1) / $0) } }

    /// Whether two cells have the same deviation.
    var hasTies: Bool { Set(errors).count < errors.count }

    /// Smallest step between two different values: the resolution of the measurement.
    var resolution: Double {
        let sorted = errors.sorted()
        var smallest = Double.infinity
        for (a, b) in zip(sorted, sorted.dropFirst()) where b - a > 1e-6 { smallest = min(smallest, b - a) }
        return smallest.isFinite ? smallest : 0
    }
}

/// A distribution with its parameters, in microsiemens.
public enum FittedDistribution: Hashable, Codable, Sendable {
    /// N(mean, sigma^2).
    case normal(mean: Double, sigma: Double)
    /// location + scale T(nu).
    case studentT(location: Double, scale: Double, degreesOfFreedom: Double)
    /// location + scale X, X Student's t whose positive part is stretched by `skew` and whose negative part by 1 / `skew`.
    case skewedT(location: Double, scale: Double, degreesOfFreedom: Double, skew: Double)
    /// Two Gaussians of one centre; `coreFraction` of the cells are in the narrow one.
    case mixture(center: Double, coreSigma: Double, tailSigma: Double, coreFraction: Double)
    /// ln(G / G_target) ~ N(mean, sigma^2), pure numbers.
    case lognormal(mean: Double, sigma: Double)
    /// Uniform on center - halfWidth...center + halfWidth.
    case window(center: Double, halfWidth: Double)

    /// The family.
    public var family: DeviationFamily {
        switch self {
        case .normal: .normal
        case .studentT: .studentT
        case .skewedT: .skewedT
        case .mixture: .mixture
        case .lognormal: .lognormal
        case .window: .window
        }
    }

    /// P(error <= x) for a cell whose target is `target`.
    public func cumulative(_ error: Double, target: Double = 0) -> Double {
        switch self {
        case .normal(let mean, let sigma): return Distributions.normalCDF((error - mean) / sigma)
        case .studentT(let location, let scale, let degreesOfFreedom):
            return Distributions.studentTCDF((error - location) / scale, degreesOfFreedom: degreesOfFreedom)
        case .skewedT(let location, let scale, let nu, let skew):
            let value = (error - location) / scale
            let squared = skew * skew
            return value < 0
                ? 2 * Distributions.studentTCDF(value * skew, degreesOfFreedom: nu) / (1 + squared)
                : 1 - 2 * squared * Distributions.studentTUpperTail(value / skew, degreesOfFreedom: nu) / (1 + squared)
        case .mixture(let center, let core, let tail, let fraction):
            return fraction * Distributions.normalCDF((error - center) / core)
                + (1 - fraction) * Distributions.normalCDF((error - center) / tail)
        case .lognormal(let mean, let sigma):
            guard target > 0, target + error > 0 else { return 0 }
            return Distributions.normalCDF((log((target + error) / target) - mean) / sigma)
        case .window(let center, let halfWidth):
            return min(1, max(0, (error - center + halfWidth) / (2 * halfWidth)))
        }
    }

    /// One error of a cell whose target is `target`. Takes two numbers from the stream whatever the family.
    public func sample(target: Double = 0, stream: inout RandomStream) -> Double {
        let uniform = stream.uniform()
        let second = stream.uniform()
        switch self {
        case .normal(let mean, let sigma): return mean + sigma * Distributions.normalQuantile(uniform)
        case .studentT(let location, let scale, let degreesOfFreedom):
            return location + scale * studentQuantile(uniform, degreesOfFreedom)
        case .skewedT(let location, let scale, let nu, let skew):
            let squared = skew * skew
            let lower = uniform * (1 + squared) / 2
            guard lower >= 0.5 else { return location + scale * studentQuantile(lower, nu) / skew }
            return location - scale * skew * studentQuantile((1 - uniform) * (1 + squared) / (2 * squared), nu)
        case .mixture(let center, let core, let tail, let fraction):
            return center + (second < fraction ? core : tail) * Distributions.normalQuantile(uniform)
        case .lognormal(let mean, let sigma):
            return target * expm1(mean + sigma * Distributions.normalQuantile(uniform))
        case .window(let center, let halfWidth): return center + halfWidth * (2 * uniform - 1)
        }
    }

    /// The error whose probability is that of `deviate` under the standard normal distribution.
    public func error(atDeviate deviate: Double, target: Double = 0) -> Double {
        let (shape, location, scale) = standardized(target: target)
        return location + scale * shape.value(atDeviate: deviate)
    }

    /// The shape, location and scale (in microsiemens) of the standardised law at a target.
    func standardized(target: Double) -> (shape: DeviationShape, location: Double, scale: Double) {
        switch self {
        case .normal(let mean, let sigma): return (.normal, mean, sigma)
        case .studentT(let location, let scale, let degreesOfFreedom):
            return (.studentT(degreesOfFreedom: degreesOfFreedom), location, scale)
        case .skewedT(let location, let scale, let nu, let skew):
            return (.skewedT(degreesOfFreedom: nu, skew: skew), location, scale)
        case .mixture(let center, let core, let tail, let fraction):
            return (.mixture(coreFraction: fraction, tailRatio: tail / core), center, core)
        case .lognormal(let mean, let sigma):
            return (.lognormal(sigma: sigma), target * expm1(mean), target * exp(mean))
        case .window(let center, let halfWidth): return (.uniform, center, halfWidth)
        }
    }
}

/// Quantile of Student's t. The library's series fails below one degree of freedom: what it gives is checked.
private func studentQuantile(_ probability: Double, _ degreesOfFreedom: Double) -> Double {
    let quantile = Distributions.studentTQuantile(probability, degreesOfFreedom: degreesOfFreedom)
    let back = Distributions.studentTCDF(quantile, degreesOfFreedom: degreesOfFreedom)
    guard !((back - probability).magnitude < 1e-9) else { return quantile }
    let shape = DeviationShape.studentT(degreesOfFreedom: degreesOfFreedom)
    return shape.value(atDeviate: Distributions.normalQuantile(probability))
}

/// A parameter with its uncertainty.
public struct FittedParameter: Hashable, Codable, Sendable {
    /// Name, for example `scale`.
    public let name: String
    /// `uS` or empty for pure numbers.
    public let unit: String
    /// The estimate.
    public let value: Double
    /// Lower end of the 95 % interval; nil where the data do not determine it.
    public let lower: Double?
    /// Upper end of the 95 % interval.
    public let upper: Double?
}

/// A family fitted to a sample by maximum likelihood.
public struct DeviationFit: Hashable, Codable, Sendable {
    /// The fitted distribution.
    public let distribution: FittedDistribution
    /// Its parameters with 95 % intervals.
    public let parameters: [FittedParameter]
    /// Natural logarithm of the likelihood, densities per uS.
    public let logLikelihood: Double
    /// Number of cells.
    public let cells: Int
    /// Parameters that ended at a bound of their definition.
    public let atBound: [String]

    /// The family.
    public var family: DeviationFamily { distribution.family }
    /// Akaike's criterion, 2 k - 2 ln L.
    public var akaike: Double { 2 * Double(family.parameterCount) - 2 * logLikelihood }
    /// Schwarz' Bayesian criterion, k ln n - 2 ln L.
    public var bayesian: Double { Double(family.parameterCount) * log(Double(cells)) - 2 * logLikelihood }
}

/// Why a sample has no fit.
public enum DeviationFitError: Error, Hashable, Sendable, CustomStringConvertible {
    /// Too few cells for the family.
    case tooFewCells(found: Int, needed: Int)
    /// All values are the same.
    case constant(value: Double)
    /// A family that the sample does not admit.
    case notApplicable(family: DeviationFamily, reason: String)
    /// The search for the maximum failed.
    case failed(family: DeviationFamily, reason: String)

    /// What is wrong and what to do.
    public var description: String {
        switch self {
        case .tooFewCells(let found, let needed): "\(found) cells, at least \(needed) are needed"
        case .constant(let value): "all deviations are \(value) uS: there is nothing to fit"
        case .notApplicable(let family, let reason): "the model \(family.rawValue) does not apply: \(reason)"
        case .failed(let family, let reason): "the fit of the model \(family.rawValue) failed: \(reason)"
        }
    }
}
