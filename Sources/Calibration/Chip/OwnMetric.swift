import CIMHardware
import GSL

#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif

/// One metric of a chip: the values its own effects are conditioned on, with everything that a prediction needs.
struct OwnMetric: Codable, Sendable {
    /// The metric.
    let metric: Metric
    /// Prior spread of the chip's scale: the population's between-chip spread.
    let between: Double
    /// Where the coordinates are 0: the mean of the fitted values, so that the scale is the chip's there and a condition
    /// that does not vary among them says nothing about its exponent.
    let origin: [Double]
    /// The fitted values.
    let known: [OwnEffects.Point]
    /// Widths and lengths that the fitted values make most likely.
    let scales: OwnEffectScales

    /// Conditions on `known`, which may be empty: then everything is the prior.
    init(
        _ metric: Metric, known: [Observation], model: MacroModel, between: Double, within: Double
    ) throws(CalibrationError) {
        self.metric = metric
        self.between = between
        let raw = known.map { value in ConditionAxis.allCases.map { $0.coordinate(value) } }
        let origin = ConditionAxis.allCases.indices.map { axis in
            raw.reduce(0) { $0 + $1[axis] } / Double(max(1, known.count))
        }
        self.origin = origin
        self.known = known.map { OwnEffects.Point($0, origin: origin, model: model) }
        scales = try OwnEffects(points: self.known, between: between, within: within).scales
    }

    /// The posterior, in closed form given the scales.
    func effects() throws(CalibrationError) -> OwnEffects { try OwnEffects(points: known, scales: scales) }

    /// An operating point; its reported value is not looked at by ``prediction(at:logPopulation:includesReading:probability:degreesOfFreedom:)``.
    func point(_ value: Observation, model: MacroModel) -> OwnEffects.Point {
        OwnEffects.Point(value, origin: origin, model: model)
    }

    /// Population times own effects, with the interval of the true value, or of a reported one (its reading included).
    func prediction(
        at point: OwnEffects.Point, logPopulation: Double, includesReading: Bool, probability: Double,
        degreesOfFreedom: Double
    ) throws(CalibrationError) -> PredictedValue {
        let posterior = try effects().departure(at: point)
        let quantile = Distributions.studentTQuantile(0.5 + probability / 2, degreesOfFreedom: degreesOfFreedom)
        let reading = includesReading ? point.readingDeviation : 0
        let half = quantile * (posterior.variance + reading * reading).squareRoot()
        let center = logPopulation + posterior.mean
        return PredictedValue(value: exp(center), low: exp(center - half), high: exp(center + half))
    }
}

extension OwnEffects.Point {
    /// A value with coordinates relative to `origin` and its departure from the population's model.
    init(_ value: Observation, origin: [Double], model: MacroModel) {
        let reading = value.measurement.howRead.standardRelativeUncertainty
        let stated = value.readingDeviation
        self.init(
            coordinates: zip(ConditionAxis.allCases, origin).map { $0.coordinate(value) - $1 },
            series: value.measurement.location + "\n" + (value.measurement.note ?? ""),
            bits: [value.precision.inputBits, value.precision.weightBits, value.design.adcBits],
            departure: value.logReported - value.logPredicted(model), readingDeviation: reading,
            sharedDeviation: max(0, stated * stated - reading * reading).squareRoot())
    }
}
