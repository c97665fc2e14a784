import CIMHardware
import GSL

#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif

/// The model to beat: ln(value) linear in ln(node) and, per MAC and per operation, in ln(input bits) and ln(weight
/// bits); for area in ln(node) and ln(cells). One regression per memory and metric, every chip with the same weight.
struct Baseline {
    private let fit: LinearFit
    private let metric: Metric

    /// nil where there are fewer than two chips.
    init?(_ observations: [Observation], memory: Memory, metric: Metric) throws {
        let chosen = observations.filter { $0.memory == memory && $0.metric == metric }
        let counts = Dictionary(grouping: chosen, by: \.silicon).mapValues(\.count)
        guard counts.count >= 2 else { return nil }
        self.metric = metric
        var design: [[Double]] = []
        var targets: [Double] = []
        for observation in chosen {
            let weight = 1 / Double(counts[observation.silicon] ?? 1).squareRoot()
            design.append(Self.regressors(observation).map { $0 * weight })
            targets.append(observation.logReported * weight)
        }
        // A ridge of 0.1 (our choice) keeps slopes that few chips determine near zero.
        fit = try fitLinear(design: design, observations: targets, ridge: 0.1, unpenalizedColumns: [0])
    }

    /// exp of the regression at another observation.
    func predict(_ observation: Observation) -> Double {
        exp(fit.predict(Self.regressors(observation)))
    }

    private static func regressors(_ observation: Observation) -> [Double] {
        let node = log(observation.design.node.si * 1e9 / MacroConstants.referenceNodeNM)
        switch observation.metric {
        case .energyPerMAC, .latency:
            return [
                1, node, log(Double(observation.precision.inputBits)), log(Double(observation.precision.weightBits)),
            ]
        case .area:
            return [1, node, log(Double(observation.design.cellCount) / 65_536)]
        }
    }
}
