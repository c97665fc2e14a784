import CIMHardware

#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif

/// One value of a chip known, each in turn, and the chip's other values of the metric predicted from it, on top of a model that has
/// not seen the chip.
public struct OwnPointPrediction: Hashable, Codable, Sendable {
    /// The chip.
    public let silicon: String
    /// Kind of macro.
    public let kind: MacroKind
    /// What is predicted.
    public let metric: Metric
    /// Values of the chip.
    public let values: Int
    /// exp(mean |ln(predicted / reported)|) of the others without the own value.
    public let factorBefore: Double
    /// The same with it.
    public let factorAfter: Double

    /// One for each metric of which a chip has two different values or more.
    static func all(_ values: [Observation], fold: Fold) throws -> [OwnPointPrediction] {
        try Metric.allCases.compactMap { metric in
            let chosen = values.filter { $0.metric == metric }
            guard let first = chosen.first, Set(chosen.map(\.logReported)).count > 1 else { return nil }
            let population = chosen.map { fold.predictor.predict($0, includesReading: false) }
            let centers = population.map(\.center)
            var before = 0.0
            var after = 0.0
            for known in chosen.indices {
                let own = try OwnMetric(
                    metric, known: [chosen[known]], population: [population[known]], spreads: fold.predictor.spreads,
                    kind: first.design.kind)
                let effects = try own.effects()
                for other in chosen.indices where other != known {
                    let departure = effects.departure(
                        at: own.point(chosen[other], center: centers[other])
                    ).mean
                    before += abs(chosen[other].logReported - centers[other])
                    after += abs(chosen[other].logReported - centers[other] - departure)
                }
            }
            let count = Double(chosen.count * (chosen.count - 1))
            return OwnPointPrediction(
                silicon: first.silicon, kind: first.design.kind, metric: metric, values: chosen.count,
                factorBefore: exp(before / count), factorAfter: exp(after / count))
        }
    }
}
