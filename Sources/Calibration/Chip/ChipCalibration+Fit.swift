import CIMHardware
import Documents
import GSL

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
        let observations = try others.flatMap { circuit in try circuit.observations() }
        let chips = Set(observations.map(\.silicon)).count
        guard chips >= settings.minimumChips else {
            throw CalibrationError.tooFewChips(found: chips, needed: settings.minimumChips)
        }
        let fit = try Calibration.fitted(observations, settings, leftOut: chip.silicon, warm: nil)
        let (effects, rows) = try effectsAndRows(values, isFitted: isFitted, fit: fit)
        return ChipCalibration(
            circuit: chip.id, silicon: chip.silicon, split: split, populationDigest: try Digest(ofValue: others),
            intervalProbability: settings.intervalProbability, effects: effects, rows: rows)
    }

    /// Own effects and predictions of one circuit's values, on top of a fit without its silicon.
    static func effectsAndRows(
        _ values: [Observation], isFitted: [Bool], fit: CalibrationFit
    ) throws -> (effects: [Effect], rows: [Row]) {
        var effects: [Effect] = []
        var rows = [Row?](repeating: nil, count: values.count)
        for metric in Metric.allCases {
            let indices = values.indices.filter { values[$0].metric == metric }
            guard !indices.isEmpty else { continue }
            let between = fit.errors.between[ErrorModel.cell(values[indices[0]].design.kind, metric)]
            let points = OwnEffects.points(
                indices.map { values[$0] }, isFitted: indices.map { isFitted[$0] }, model: fit.model)
            let known = zip(indices, points).filter { isFitted[$0.0] }.map(\.1)
            let own = try OwnEffects(points: known, between: between, within: fit.errors.within[metric.index])
            effects += Self.effects(own, metric: metric, between: between, known: known)
            for (index, point) in zip(indices, points) {
                rows[index] = row(values[index], point, own, isFitted: isFitted[index], fit.settings)
            }
        }
        return (effects, rows.compactMap { $0 })
    }

    private static func effects(
        _ own: OwnEffects, metric: Metric, between: Double, known: [OwnEffects.Point]
    ) -> [Effect] {
        guard let first = known.first else { return [] }
        let scale = own.scale()
        var effects = [
            Effect(
                metric: metric, axis: nil, value: scale.mean, standardError: scale.variance.squareRoot(),
                priorDeviation: between)
        ]
        for (index, axis) in ConditionAxis.allCases.enumerated()
        where known.contains(where: { abs($0.coordinates[index] - first.coordinates[index]) > 1e-9 }) {
            let exponent = own.exponent(axis)
            effects.append(
                Effect(
                    metric: metric, axis: axis, value: exponent.mean, standardError: exponent.variance.squareRoot(),
                    priorDeviation: axis.priorDeviation))
        }
        return effects
    }

    private static func row(
        _ observation: Observation, _ point: OwnEffects.Point, _ own: OwnEffects, isFitted: Bool,
        _ settings: CalibrationSettings
    ) -> Row {
        let posterior = own.departure(at: point)
        let logPopulation = observation.logReported - point.departure
        let quantile = Distributions.studentTQuantile(
            0.5 + settings.intervalProbability / 2, degreesOfFreedom: settings.chipEffectDegreesOfFreedom)
        let reading = point.readingDeviation
        let half = quantile * (posterior.variance + reading * reading).squareRoot()
        let center = logPopulation + posterior.mean
        return Row(
            metric: observation.metric, point: observation.measurement.point, isFitted: isFitted,
            reported: exp(observation.logReported), population: exp(logPopulation),
            own: PredictedValue(value: exp(center), low: exp(center - half), high: exp(center + half)),
            location: observation.measurement.location, line: observation.measurement.line)
    }
}

extension OwnEffects {
    /// The values of one metric of one chip; coordinates relative to the mean of the fitted values, so that the scale is the
    /// chip's there and a condition that does not vary among them says nothing about its exponent.
    static func points(_ values: [Observation], isFitted: [Bool], model: MacroModel) -> [Point] {
        let raw = values.map { value in ConditionAxis.allCases.map { $0.coordinate(value) } }
        let known = zip(raw, isFitted).filter(\.1).map(\.0)
        let means = ConditionAxis.allCases.indices.map { axis in
            known.reduce(0) { $0 + $1[axis] } / Double(max(1, known.count))
        }
        return zip(values, raw).map { value, coordinates in
            let reading = value.measurement.howRead.standardRelativeUncertainty
            let stated = value.readingDeviation
            return Point(
                coordinates: zip(coordinates, means).map { $0 - $1 },
                series: value.measurement.location + "\n" + (value.measurement.note ?? ""),
                bits: [value.precision.inputBits, value.precision.weightBits, value.design.adcBits],
                departure: value.logReported - value.logPredicted(model), readingDeviation: reading,
                sharedDeviation: max(0, stated * stated - reading * reading).squareRoot())
        }
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

extension OperatingPoint {
    /// Supply, clock, bits and registers without the size of the operation.
    fileprivate var conditions: OperatingPoint {
        var conditions = self
        conditions.rows = nil
        conditions.weightColumns = nil
        return conditions
    }
}
