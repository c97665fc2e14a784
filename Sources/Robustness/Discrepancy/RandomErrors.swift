import Foundation
import GSL

/// Three independent errors, always three draws of one stream:
/// latency = correlation x energy + sqrt(1 - correlation^2) x own, area independent.
struct MetricErrors {
    let energy: Double
    let latency: Double
    let area: Double
    private let meaning: DiscrepancyModel.Meaning

    init(_ key: StreamKey, model: DiscrepancyModel) {
        var stream = RandomStream(key)
        self.init(normal: (stream.gaussian(), stream.gaussian(), stream.gaussian()), model: model)
    }

    /// From three independent standard normal values.
    init(normal: (Double, Double, Double), model: DiscrepancyModel) {
        let correlation = model.energyLatencyCorrelation
        let mixed = correlation * normal.0 + (1 - correlation * correlation).squareRoot() * normal.1
        energy = model.standardized(normal.0)
        latency = model.standardized(mixed)
        area = model.standardized(normal.2)
        meaning = model.meaning
    }

    /// The factor of one of the errors.
    func factor(_ metric: KeyPath<MetricErrors, Double>, magnitude: Double) -> Double {
        switch meaning {
        case .standardDeviation: boundedExp(magnitude * self[keyPath: metric])
        case .bound: 1 + magnitude * self[keyPath: metric]
        }
    }

    /// The factors on all metrics; the area only where it is wrong.
    func factors(magnitude: Double, affectsArea: Bool) -> DiscrepancyFactors {
        .uniform(
            energy: factor(\.energy, magnitude: magnitude), latency: factor(\.latency, magnitude: magnitude),
            area: affectsArea ? factor(\.area, magnitude: magnitude) : 1)
    }
}

extension DiscrepancyModel {
    /// A standard normal value as an error of this model: with its tails and variance 1, or uniform on -1...1 under a bound
    /// (2 Phi(z) - 1).
    func standardized(_ z: Double) -> Double {
        switch meaning {
        case .standardDeviation: tails.transform(z)
        case .bound: 2 * Distributions.normalCDF(z) - 1
        }
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
