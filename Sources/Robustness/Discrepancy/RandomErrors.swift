import Foundation
import GSL

/// Three errors of mean 0 and variance 1, always three draws of one stream:
/// latency = correlation x energy + sqrt(1 - correlation^2) x own, area independent.
struct MetricErrors {
    let energy: Double
    let latency: Double
    let area: Double

    init(_ key: StreamKey, model: DiscrepancyModel) {
        var stream = RandomStream(key)
        self.init(normal: (stream.gaussian(), stream.gaussian(), stream.gaussian()), model: model)
    }

    /// From three independent standard normal values.
    init(normal: (Double, Double, Double), model: DiscrepancyModel) {
        let correlation = model.energyLatencyCorrelation
        let mixed = correlation * normal.0 + (1 - correlation * correlation).squareRoot() * normal.1
        energy = model.tails.transform(normal.0)
        latency = model.tails.transform(mixed)
        area = model.tails.transform(normal.2)
    }

    /// exp(magnitude x error) on each metric; the area only where it is wrong.
    func factors(magnitude: Double, affectsArea: Bool) -> DiscrepancyFactors {
        .uniform(
            energy: boundedExp(magnitude * energy), latency: boundedExp(magnitude * latency),
            area: affectsArea ? boundedExp(magnitude * area) : 1)
    }
}

/// exp within a factor of 1000 either way (our choice): no error of a simulator that somebody uses is larger, and heavy tails
/// stay finite.
func boundedExp(_ x: Double) -> Double { exp(min(max(x, -6.907755278982137), 6.907755278982137)) }

extension DiscrepancyModel.Tails {
    /// The quantile of the tails at the normal probability of `z`, with variance 1.
    ///
    /// Student's t with 4 degrees of freedom: t = ±2 sqrt(q - 1), q = cos(acos(sqrt(a)) / 3) / sqrt(a), a = 4 p (1 - p)
    /// (Shaw, J. Comput. Finance 9(4):37, 2006), over its standard deviation sqrt(2).
    func transform(_ z: Double) -> Double {
        guard self == .heavy else { return z }
        let tail = max(Distributions.normalUpperTail(abs(z)), 1e-300)
        let root = (4 * tail * (1 - tail)).squareRoot()
        let q = cos(acos(min(1, root)) / 3) / root
        return (z < 0 ? -1 : 1) * 2 * max(0, q - 1).squareRoot() / 2.0.squareRoot()
    }
}
