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
    /// Prior spread of the chip's scale: all that its values share and the population does not know.
    let between: Double
    /// The population's spread within a series.
    let within: Double
    /// Where the coordinates are 0: the mean of the fitted values, so that the scale is the chip's there and a condition
    /// that does not vary among them says nothing about its exponent.
    let origin: [Double]
    /// The fitted values.
    let known: [OwnEffects.Point]

    /// Conditions on `known`, which may be empty: then everything is the prior. `population`: what the population's fit says of
    /// them.
    init(
        _ metric: Metric, known: [Observation], population: [Predictive], spreads: Spreads, kind: MacroKind
    ) throws(CalibrationError) {
        self.metric = metric
        let chip = spreads[.chip(kind, metric)]
        between = max(chip, population.reduce(0) { $0 + $1.shared } / Double(max(1, population.count)))
        within = spreads.within[metric.index]
        let raw = known.map { value in ConditionAxis.allCases.map { $0.coordinate(value) } }
        let origin = ConditionAxis.allCases.indices.map { axis in
            raw.reduce(0) { $0 + $1[axis] } / Double(max(1, known.count))
        }
        self.origin = origin
        let shape = within
        self.known = zip(known, population).map {
            OwnEffects.Point($0, origin: origin, center: $1.center, within: shape)
        }
    }

    /// The posterior, in closed form.
    func effects() throws(CalibrationError) -> OwnEffects { try OwnEffects(points: known, between: between) }

    /// An operating point; its reported value is not looked at by predictions.
    func point(_ value: Observation, center: Double) -> OwnEffects.Point {
        OwnEffects.Point(value, origin: origin, center: center, within: within)
    }

    /// Population times own effects, with the interval of the true value, or of a reported one (shape and reading included).
    func prediction(
        of value: Observation, population: Predictive, includesReading: Bool, probability: Double
    ) throws(CalibrationError) -> PredictedValue {
        let posterior = try effects().departure(at: point(value, center: population.center))
        let quantile = Distributions.studentTQuantile(
            0.5 + probability / 2, degreesOfFreedom: population.degreesOfFreedom)
        let reading = includesReading ? value.readingDeviation : 0
        let half = quantile * (posterior.variance + within * within + reading * reading).squareRoot()
        let center = population.center + posterior.mean
        return PredictedValue(value: exp(center), low: exp(center - half), high: exp(center + half))
    }
}

extension OwnEffects.Point {
    /// A value with coordinates relative to `origin` and its departure from the population's prediction.
    init(_ value: Observation, origin: [Double], center: Double, within: Double) {
        let reading = value.readingDeviation
        self.init(
            coordinates: zip(ConditionAxis.allCases, origin).map { $0.coordinate(value) - $1 },
            departure: value.logReported - center, deviation: (within * within + reading * reading).squareRoot())
    }
}
