import GSL
import Synchronization

#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif

/// The shape of a deviation, apart from its location and scale.
public enum DeviationShape: Hashable, Codable, Sendable {
    /// Standard normal.
    case normal
    /// Student's t distribution.
    case studentT(degreesOfFreedom: Double)
    /// Student's t whose positive values are multiplied by g and whose negative ones by 1 / g: a two-piece distribution with
    /// density 2 / (g + 1/g) t(x / g) above zero and 2 / (g + 1/g) t(x g) below (Fernandez and Steel, JASA 93 (1998) 359-371).
    case skewedT(degreesOfFreedom: Double, skew: Double)
    /// w N(0, 1) + (1 - w) N(0, r^2): most devices near the centre, some far off.
    case mixture(coreFraction: Double, tailRatio: Double)
    /// exp(sigma N(0, 1)) - 1: a conductance that is a lognormal multiple of its target.
    case lognormal(sigma: Double)
    /// Uniform on -1...1.
    case uniform

    /// Variance of the shape; infinite for Student's t up to two degrees of freedom.
    public var variance: Double {
        switch self {
        case .normal: 1
        case .studentT(let nu): nu > 2 ? nu / (nu - 2) : .infinity
        case .skewedT(let nu, let skew): nu > 2 ? skewedVariance(nu, skew) : .infinity
        case .mixture(let fraction, let ratio): fraction + (1 - fraction) * ratio * ratio
        case .lognormal(let sigma): expm1(sigma * sigma) * exp(sigma * sigma)
        case .uniform: 1.0 / 3
        }
    }

    /// The value whose probability under the shape is that of `deviate` under the standard normal distribution.
    ///
    /// Every shape is a monotone function of one Gaussian number: shapes share their draws.
    public func value(atDeviate deviate: Double) -> Double {
        switch self {
        case .normal: return deviate
        case .studentT(let nu):
            guard deviate != 0 else { return 0 }
            let size = studentValue(
                upperTail: Distributions.normalUpperTail(deviate.magnitude), degreesOfFreedom: nu)
            return deviate < 0 ? -size : size
        case .skewedT(let nu, let skew): return skewedValue(deviate, degreesOfFreedom: nu, skew: skew)
        case .mixture(let fraction, let ratio):
            return mixtureValue(deviate, fraction: fraction, ratio: ratio)
        case .lognormal(let sigma): return expm1(sigma * deviate)
        case .uniform: return 2 * Distributions.normalCDF(deviate) - 1
        }
    }

    /// Stretches of one side (our choice: beyond these the other side is empty for any sample of practical size).
    static let skews = 0.05...20.0

    func validate() throws(VariationError) {
        switch self {
        case .normal, .uniform: break
        case .studentT(let nu):
            guard nu.isFinite, nu > 0 else {
                throw .invalidParameter(name: "degrees of freedom", value: nu, rule: "finite and > 0")
            }
        case .skewedT(let nu, let skew):
            guard nu.isFinite, nu > 0 else {
                throw .invalidParameter(name: "degrees of freedom", value: nu, rule: "finite and > 0")
            }
            guard Self.skews.contains(skew) else {
                throw .invalidParameter(name: "skew", value: skew, rule: "0.05...20 (1: symmetric)")
            }
        case .mixture(let fraction, let ratio):
            try requireFraction(fraction, "fraction of the core of a mixture")
            guard ratio.isFinite, ratio >= 1 else {
                throw .invalidParameter(name: "tail of a mixture in units of its core", value: ratio, rule: ">= 1")
            }
        case .lognormal(let sigma):
            guard sigma.isFinite, sigma >= 0, sigma <= 10 else {
                throw .invalidParameter(name: "sigma of the logarithm", value: sigma, rule: "0...10")
            }
        }
    }
}

/// Root of Q_nu(t) = `upperTail` <= 1/2 by bisection in ln t: also where a quantile function by series fails, in the tails of
/// few degrees of freedom. At most 1e100, so that tables stay finite.
private func studentValue(upperTail wanted: Double, degreesOfFreedom: Double) -> Double {
    guard wanted < 0.5 else { return 0 }
    var low = -30.0
    var high = 230.0
    for _ in 0..<64 where high - low > 1e-15 * high.magnitude {
        let middle = (low + high) / 2
        if Distributions.studentTUpperTail(exp(middle), degreesOfFreedom: degreesOfFreedom) > wanted {
            low = middle
        } else {
            high = middle
        }
    }
    return exp((low + high) / 2)
}

/// P(X > x) = 2 g^2 / (1 + g^2) Q_nu(x / g) for x > 0, P(X < -x) = 2 / (1 + g^2) Q_nu(x g): each side by its own tail.
private func skewedValue(_ deviate: Double, degreesOfFreedom: Double, skew: Double) -> Double {
    let squared = skew * skew
    let upper = Distributions.normalUpperTail(deviate) * (1 + squared) / (2 * squared)
    if upper < 0.5 { return skew * studentValue(upperTail: upper, degreesOfFreedom: degreesOfFreedom) }
    let lower = Distributions.normalUpperTail(-deviate) * (1 + squared) / 2
    return -studentValue(upperTail: lower, degreesOfFreedom: degreesOfFreedom) / skew
}

/// E[X^2] - E[X]^2 with E[X] = m_1 (g - 1/g) and E[X^2] = m_2 (g^3 + 1/g^3) / (g + 1/g), m_r = E|T|^r.
private func skewedVariance(_ nu: Double, _ skew: Double) -> Double {
    let first =
        2 * nu.squareRoot() * exp(logGamma((nu + 1) / 2) - logGamma(nu / 2)) / (Double.pi.squareRoot() * (nu - 1))
    let second = nu / (nu - 2)
    let mean = first * (skew - 1 / skew)
    return second * (pow(skew, 3) + pow(skew, -3)) / (skew + 1 / skew) - mean * mean
}

/// Root of w Q(x) + (1 - w) Q(x / r) = Q(|z|) by bisection between |z| and r |z|.
private func mixtureValue(_ deviate: Double, fraction: Double, ratio: Double) -> Double {
    let size = deviate.magnitude
    let wanted = Distributions.normalUpperTail(size)
    var low = size
    var high = size * ratio
    for _ in 0..<60 where high - low > 1e-14 * high {
        let middle = (low + high) / 2
        let tail =
            fraction * Distributions.normalUpperTail(middle)
            + (1 - fraction) * Distributions.normalUpperTail(middle / ratio)
        if tail > wanted { low = middle } else { high = middle }
    }
    let value = (low + high) / 2
    return deviate < 0 ? -value : value
}

/// A shape as a table over the Gaussian deviate, interpolated linearly.
///
/// 2 x 1031 steps of 0.008 over -8.25...8.25, beyond any deviate that a stream makes. The relative error is below
/// (|z| / nu)^2 0.008^2 / 8: 1e-4 for one degree of freedom at four sigma.
struct ShapeTable: Sendable {
    static let half = 1032
    static let inverseStep = 125.0

    let values: [Double]

    private init(_ shape: DeviationShape) {
        values = (-Self.half...Self.half).map { shape.value(atDeviate: Double($0) / Self.inverseStep) }
    }

    /// Working out a table costs a millisecond or more and layers share shapes.
    private static let made = Mutex<[DeviationShape: ShapeTable]>([:])

    static func table(_ shape: DeviationShape) -> ShapeTable {
        if let found = made.withLock({ $0[shape] }) { return found }
        let table = ShapeTable(shape)
        made.withLock { store in
            // Our choice, 64 MB; a table is made again when it is needed again.
            if store.count >= 4096 { store.removeAll() }
            store[shape] = table
        }
        return table
    }
}
