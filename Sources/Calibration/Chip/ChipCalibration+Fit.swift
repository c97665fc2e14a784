import CIMHardware
import Documents

#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif

extension ChipCalibration {
    /// Fits a chip's own effects to some of its values and predicts the rest, see ``OwnEffects``.
    ///
    /// - Parameters:
    ///   - chip: a circuit with a complete structure and at least one value that can be compared.
    ///   - split: which values are fitted.
    ///   - population: circuits for the model beneath; every circuit of the chip's silicon is left out.
    ///   - settings: choices of the statistical model.
    /// - Throws: ``CalibrationError``, with the reason why a chip cannot be calibrated.
    public static func fit(
        _ chip: ReferenceCircuit, split: PointSplit, population: [ReferenceCircuit],
        settings: CalibrationSettings = .init()
    ) throws -> ChipCalibration {
        if let obstacle = chip.obstacle {
            throw CalibrationError.cannotCalibrate(circuit: chip.id, reason: obstacle)
        }
        let values = try chip.observations()
        guard !values.isEmpty else {
            throw CalibrationError.cannotCalibrate(circuit: chip.id, reason: "no value that can be compared")
        }
        let isFitted = try split.isFitted(values, circuit: chip.id)
        let others = population.filter { $0.silicon != chip.silicon }.sorted { $0.id < $1.id }
        let sample = try Sample(others)
        guard sample.chips.count >= settings.minimumChips else {
            throw CalibrationError.tooFewChips(found: sample.chips.count, needed: settings.minimumChips)
        }
        let predictor = try Fold(sample, settings: settings, leftOut: chip.silicon, warm: nil).predictor
        let own = try ownMetrics(values, isFitted: isFitted, predictor: predictor)
        return ChipCalibration(
            circuit: chip.id, silicon: chip.silicon, split: split, populationDigest: try Digest(ofValue: others),
            intervalProbability: settings.intervalProbability,
            effects: try own.flatMap { metric in try effects(metric) },
            rows: try rows(
                values, isFitted: isFitted, own: own, predictor: predictor, probability: settings.intervalProbability),
            predictor: predictor, ranges: DataRange.all(sample.observations), ownMetrics: own)
    }

    /// Own effects of one circuit's metrics, on top of a fit without its silicon; a metric without fitted values has its
    /// prior.
    static func ownMetrics(
        _ values: [Observation], isFitted: [Bool], predictor: Predictor
    ) throws(CalibrationError) -> [OwnMetric] {
        guard let kind = values.first?.design.kind else { return [] }
        var metrics: [OwnMetric] = []
        for metric in Metric.allCases {
            let known = zip(values, isFitted).filter { $0.1 && $0.0.metric == metric }.map(\.0)
            metrics.append(
                try OwnMetric(
                    metric, known: known,
                    population: known.map { predictor.predict($0, includesReading: false) },
                    spreads: predictor.spreads, kind: kind))
        }
        return metrics
    }

    /// Every value with its prediction by population and own effects, in the order of the file.
    static func rows(
        _ values: [Observation], isFitted: [Bool], own: [OwnMetric], predictor: Predictor, probability: Double
    ) throws(CalibrationError) -> [Row] {
        var rows: [Row] = []
        for (value, fitted) in zip(values, isFitted) {
            guard let metric = own.first(where: { $0.metric == value.metric }) else { continue }
            let population = predictor.predict(value, includesReading: true)
            rows.append(
                Row(
                    metric: value.metric, point: value.measurement.point, isFitted: fitted,
                    reported: value.reported, population: exp(population.center),
                    own: try metric.prediction(
                        of: value, population: population, includesReading: true, probability: probability),
                    location: value.measurement.location, line: value.measurement.line))
        }
        return rows
    }

    /// Scale and the exponents of conditions that vary among the fitted values.
    private static func effects(_ metric: OwnMetric) throws(CalibrationError) -> [Effect] {
        guard let first = metric.known.first else { return [] }
        let own = try metric.effects()
        let scale = own.scale()
        var effects = [
            Effect(
                metric: metric.metric, axis: nil, value: scale.mean, standardError: scale.variance.squareRoot(),
                priorDeviation: metric.between)
        ]
        for (index, axis) in ConditionAxis.allCases.enumerated()
        where metric.known.contains(where: { abs($0.coordinates[index] - first.coordinates[index]) > 1e-9 }) {
            let exponent = own.exponent(axis)
            effects.append(
                Effect(
                    metric: metric.metric, axis: axis, value: exponent.mean,
                    standardError: exponent.variance.squareRoot(), priorDeviation: axis.priorDeviation))
        }
        return effects
    }
}

extension PointSplit {
    /// Which observations are fitted.
    func isFitted(_ values: [Observation], circuit: String) throws(CalibrationError) -> [Bool] {
        switch self {
        case .everySecond:
            var seen = [Int](repeating: 0, count: Metric.allCases.count)
            return values.map { value in
                defer { seen[value.metric.index] += 1 }
                return seen[value.metric.index].isMultiple(of: 2)
            }
        case .first(let count):
            var keys: [OperatingPoint] = []
            for value in values where value.metric != .area {
                if !keys.contains(value.measurement.point.conditions) {
                    keys.append(value.measurement.point.conditions)
                }
            }
            guard count >= 1, count < keys.count else {
                let reason =
                    "it has \(keys.count) operating point\(keys.count == 1 ? "" : "s") with values that can be compared; "
                    + "--first \(count) needs at least \(max(count, 1) + 1), so that one is left to predict"
                throw .cannotCalibrate(circuit: circuit, reason: reason)
            }
            let known = keys.prefix(count)
            return values.map { $0.metric == .area || known.contains($0.measurement.point.conditions) }
        }
    }
}
