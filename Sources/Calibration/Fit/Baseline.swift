import CIMHardware
import GSL

#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif

/// A prediction of the baseline.
public struct BaselineValue: Hashable, Codable, Sendable {
    /// With its interval, SI units.
    public let interval: PredictedValue
    /// Log density of ln of the reported value.
    public let logDensity: Double
}

/// The model to beat: ln(value) linear in ln(node), the kind of macro and, per MAC and per operation, in ln(input bits) and ln(weight
/// bits); for area in ln(node), the kind and ln(cells). One regression per memory and metric, every chip with the same weight; t
/// errors whose scale and degrees of freedom, and conformal intervals, come from leaving one chip out within the same data.
struct Baseline {
    private let fit: LinearFit
    private let scale: Double
    private let degreesOfFreedom: Double
    private let half: Double

    /// nil where there are fewer than three chips.
    init?(_ observations: [Observation], memory: Memory, metric: Metric, probability: Double) throws {
        let chosen = observations.filter { $0.memory == memory && $0.metric == metric }
        let chips = Dictionary(grouping: chosen, by: \.silicon).sorted { $0.key < $1.key }.map(\.value)
        guard chips.count >= 3 else { return nil }
        fit = try Self.regression(chips)
        let errors = try chips.indices.map { index in
            var rest = chips
            let left = rest.remove(at: index)
            let fold = try Self.regression(rest)
            return left.map { $0.logReported - fold.predict(Self.regressors($0)) }
        }
        var best = (density: -Double.infinity, scale: 1.0, degreesOfFreedom: 5.0)
        for nu in [3.0, 5, 10, 100] {
            for step in -60...40 {
                let scale = exp(Double(step) / 20)
                let density = errors.reduce(0) { sum, chip in
                    sum + chip.reduce(0) { $0 + Self.density($1, scale, nu) } / Double(chip.count)
                }
                if density > best.density { best = (density, scale, nu) }
            }
        }
        (scale, degreesOfFreedom) = (best.scale, best.degreesOfFreedom)
        half = ConformalQuantile.value(
            errors.map { $0.map(abs) }, probability: probability, fallback: best.degreesOfFreedom)
    }

    private static func density(_ error: Double, _ scale: Double, _ nu: Double) -> Double {
        Predictive(center: 0, scale: scale, degreesOfFreedom: nu).logDensity(error)
    }

    private static func regression(_ chips: [[Observation]]) throws -> LinearFit {
        var design: [[Double]] = []
        var targets: [Double] = []
        for chip in chips {
            let weight = 1 / Double(chip.count).squareRoot()
            for observation in chip {
                design.append(regressors(observation).map { $0 * weight })
                targets.append(observation.logReported * weight)
            }
        }
        // A ridge of 0.1 (our choice) keeps slopes that few chips determine near zero.
        return try fitLinear(design: design, observations: targets, ridge: 0.1, unpenalizedColumns: [0])
    }

    /// The regression at another observation.
    func predict(_ observation: Observation) -> BaselineValue {
        let center = fit.predict(Self.regressors(observation))
        return BaselineValue(
            interval: PredictedValue(value: exp(center), low: exp(center - half), high: exp(center + half)),
            logDensity: Self.density(observation.logReported - center, scale, degreesOfFreedom))
    }

    private static func regressors(_ observation: Observation) -> [Double] {
        let node = log(observation.design.node.si * 1e9 / MacroConstants.referenceNodeNM)
        let kind = observation.design.kind == .sramDigital ? 1.0 : 0
        switch observation.metric {
        case .energyPerMAC, .latency:
            return [
                1, node, kind, log(Double(observation.precision.inputBits)),
                log(Double(observation.precision.weightBits)),
            ]
        case .area:
            return [1, node, kind, log(Double(observation.design.cellCount) / 65_536)]
        }
    }
}
