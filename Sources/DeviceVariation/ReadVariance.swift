import GSL
import Quantities

#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif

/// Read noise of a layer in weight units, in the form that a matrix product needs.
///
/// Read noise is Gaussian and independent between devices and reads, so the error of one output of a matrix-vector
/// product is exactly sqrt(sum over j of var_ij x_j^2) N(0, 1): one more product on squares instead of one draw per
/// device and read. Exact for one linear product before clipping.
public enum ReadVariance: Hashable, Sendable {
    /// Reads are exact.
    case none
    /// The same standard deviation for every weight: the error of an output is sigma |x| N(0, 1).
    case constant(sigma: Double)
    /// One variance per weight, from ``VariationModel/fillReadVariance(of:absoluteMaximum:into:)`` or from
    /// ``VariationModel/perturbWeights(_:absoluteMaximum:readVariance:stream:)``.
    case perWeight
}

extension VariationModel {
    /// Which form the fast read noise of a layer takes, for weights mapped with w_max = `absoluteMaximum`; the slow part
    /// is added once per inference by ``addSlowReadNoise(to:absoluteMaximum:fastVariance:stream:)``.
    ///
    /// Relative read noise r per device: sigma = sqrt(2) r w_max. Read noise r of the largest weight: sigma = r w_max.
    public func readVariance(absoluteMaximum: Float) -> ReadVariance {
        let sigma: Double
        switch read {
        case .none: return .none
        case .relative(let fraction): sigma = 2.0.squareRoot() * fraction * Double(absoluteMaximum)
        case .ofMaximumWeight(let fraction): sigma = fraction * Double(absoluteMaximum)
        case .logarithmicState, .proportional, .series: return .perWeight
        }
        return sigma == 0 ? .none : .constant(sigma: sigma * (1 - slowReadFraction).squareRoot())
    }

    /// The constant sigma of one read of one weight, so that the error of an output is sigma |x| N(0, 1); 0 without
    /// read noise; nil when it depends on the state (then use ``fillReadVariance(of:absoluteMaximum:into:)``).
    public func readSigma(absoluteMaximum: Float) -> Double? {
        switch readVariance(absoluteMaximum: absoluteMaximum) {
        case .none: return 0
        case .constant(let sigma): return sigma
        case .perWeight: return nil
        }
    }

    /// Read variance of every weight in weight units squared, s^2 (sigma(G+)^2 + sigma(G-)^2), for devices that sit
    /// exactly at the conductances that `weights` map to.
    ///
    /// - Throws: ``VariationError`` when a weight is not finite or lies outside -w_max...w_max, or a length differs.
    public func fillReadVariance(
        of weights: UnsafeBufferPointer<Float>, absoluteMaximum: Float,
        into variance: UnsafeMutableBufferPointer<Float>
    ) throws(VariationError) {
        guard variance.count == weights.count else {
            throw .sizeMismatch(what: "read variance", expected: weights.count, found: variance.count)
        }
        try checkMapping(weights, absoluteMaximum)
        guard absoluteMaximum > 0 else {
            variance.update(repeating: 0)
            return
        }
        let kernel = ReadVarianceKernel(self, absoluteMaximum: absoluteMaximum)
        let rest = range.minimum.si
        let scale = range.width.si / Double(absoluteMaximum)
        for index in 0..<weights.count {
            variance[index] = Float(kernel.variance(rest + abs(Double(weights[index])) * scale, rest))
        }
    }
}

extension VariationModel {
    /// Adds the slow part of read noise (1/f, random telegraph noise) to written weights: drawn once per inference and
    /// then frozen for all its reads.
    ///
    /// Variance of a weight: f / (1 - f) times the variance of its fast reads, f = ``slowReadFraction``.
    ///
    /// - Parameters:
    ///   - weights: the written weights.
    ///   - absoluteMaximum: as for writing.
    ///   - fastVariance: what writing gave, needed where the read noise depends on the state.
    ///   - stream: exactly one 64-bit number is taken, whatever the model.
    /// - Throws: ``VariationError/sizeMismatch(what:expected:found:)`` where variances are missing.
    public func addSlowReadNoise(
        to weights: UnsafeMutableBufferPointer<Float>, absoluteMaximum: Float,
        fastVariance: UnsafeBufferPointer<Float>? = nil, stream: inout RandomStream
    ) throws(VariationError) {
        let root = stream.next()
        guard slowReadFraction > 0 else { return }
        var draws = SlowReadDraws(
            RandomStream(StreamKey(seed: root, purpose: "variation.slow-read")), telegraph: telegraphFraction)
        let factor = slowReadFraction / (1 - slowReadFraction)
        switch readVariance(absoluteMaximum: absoluteMaximum) {
        case .none: return
        case .constant(let sigma):
            let slow = sigma * factor.squareRoot()
            for index in 0..<weights.count { weights[index] += Float(slow * draws.nextOfPair()) }
        case .perWeight:
            guard let fastVariance, fastVariance.count == weights.count else {
                throw .sizeMismatch(
                    what: "fast read variance", expected: weights.count, found: fastVariance?.count ?? 0)
            }
            for index in 0..<weights.count {
                weights[index] += Float((factor * Double(fastVariance[index])).squareRoot() * draws.nextOfPair())
            }
        }
    }
}

/// Read variance of a pair in weight units squared; what does not depend on the state is worked out once.
struct ReadVarianceKernel {
    private enum Law {
        case constant(variance: Double)
        /// sigma = scale log10(G), clamped to the validity.
        case logarithmic(scale: Double, lower: Double, upper: Double)
        /// sigma = growth G min(ratio (G / reference)^-exponent, cap).
        case proportional(ProportionalReadNoise, growth: Double)
        /// sigma along the conductance.
        case series(SeriesReadNoise)
    }

    private let law: Law
    private let squaredScale: Double

    init(_ model: VariationModel, absoluteMaximum: Float) {
        let scale = Double(absoluteMaximum) / model.range.width.si
        // For a constant law the fast part is inside sigma already.
        squaredScale = scale * scale * (1 - model.slowReadFraction)
        let sigma = model.readSigma(absoluteMaximum: absoluteMaximum) ?? 0
        switch model.read {
        case .none, .relative, .ofMaximumWeight: law = .constant(variance: sigma * sigma)
        case .logarithmicState(let noise):
            let growth = oneOverFGrowth(age: model.age, readTime: noise.readTime)
            law = .logarithmic(
                scale: noise.scale.si * growth, lower: noise.validity.minimum.si, upper: noise.validity.maximum.si)
        case .proportional(let noise): law = .proportional(noise, growth: noise.growth(age: model.age))
        case .series(let noise): law = .series(noise)
        }
    }

    /// Standard deviation of one read of one device in weight units. Laws that are stated per pair give half of the variance
    /// to each device.
    func deviceSigma(_ conductance: Double) -> Double {
        switch law {
        case .constant(let variance): return (variance / 2).squareRoot()
        case .logarithmic(let scale, let lower, let upper):
            return squaredScale.squareRoot() * scale * log10(min(max(conductance, lower), upper) * 1e6)
        case .proportional(let noise, let growth):
            return squaredScale.squareRoot() * noise.sigma(conductance: conductance, growth: growth)
        case .series(let noise): return squaredScale.squareRoot() * noise.sigma(at: conductance)
        }
    }

    func variance(_ first: Double, _ second: Double) -> Double {
        switch law {
        case .constant(let variance): return variance
        case .logarithmic(let scale, let lower, let upper):
            let one = scale * log10(min(max(first, lower), upper) * 1e6)
            let other = scale * log10(min(max(second, lower), upper) * 1e6)
            return squaredScale * (one * one + other * other)
        case .proportional(let noise, let growth):
            let one = noise.sigma(conductance: first, growth: growth)
            let other = noise.sigma(conductance: second, growth: growth)
            return squaredScale * (one * one + other * other)
        case .series(let noise):
            let (one, other) = (noise.sigma(at: first), noise.sigma(at: second))
            return squaredScale * (one * one + other * other)
        }
    }
}
