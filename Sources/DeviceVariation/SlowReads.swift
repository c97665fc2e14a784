import GSL
import Quantities

#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif

/// Numbers of variance one for the slow part of read noise, one word of the stream each.
struct SlowReadDraws {
    private var stream: RandomStream
    private let active: Double

    /// - Parameter telegraph: share of the devices with a trap, 0: Gaussian.
    init(_ stream: RandomStream, telegraph: Double) {
        self.stream = stream
        active = telegraph
    }

    /// Of one device: Gaussian, or the state of its trap as the inference finds it: plus or minus 1 / sqrt(share) alike, zero
    /// without a trap.
    mutating func next() -> Double {
        guard active > 0 else { return stream.gaussian() }
        let place = stream.uniform()
        guard place < active else { return 0 }
        return (place < active / 2 ? -1 : 1) / active.squareRoot()
    }

    /// Of a pair as a whole, of variance one.
    mutating func nextOfPair() -> Double {
        active > 0 ? (next() - next()) / 2.0.squareRoot() : next()
    }
}

extension VariationModel {
    /// The same devices with a slow part of the read noise whose every active device switches between two states (random
    /// telegraph noise), frozen as the inference finds it.
    /// - Parameter active: share of the devices that have a trap; fewer devices jump further, the variance is the same.
    public func replacingSlowReads(fraction: Double, telegraph active: Double) throws(VariationError) -> VariationModel
    {
        try replacing(slowReadFraction: fraction, telegraphFraction: active)
    }

    /// The part of accumulated 1/f read noise that is slower than an inference: 1 - L(T) / L(t) with
    /// L(t) = ln((t + t_r) / (2 t_r)), t the age, t_r the duration of a read; nil for laws that state no spectrum.
    public func slowReadFraction(inference: Time) -> Double? {
        let (readTime, since): (Time, Time)
        switch read {
        case .none, .relative, .ofMaximumWeight: return nil
        case .series(let law): return law.slowFraction(inference: inference)
        case .logarithmicState(let law): (readTime, since) = (law.readTime, age)
        case .proportional(let law): (readTime, since) = (law.readTime, age + law.firstRead)
        }
        let whole = oneOverFGrowth(age: since, readTime: readTime)
        let within = oneOverFGrowth(age: inference, readTime: readTime)
        guard whole > 0, within > 0, within < whole else { return 0 }
        return 1 - within * within / (whole * whole)
    }
}
