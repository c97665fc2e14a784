import CIMHardware
import GSL

#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif

/// A fit without some chips, and all that it says of them.
struct Fold {
    let fit: CalibrationFit
    let predictor: Predictor
    /// Multiples of the predictive scale, by metric.
    let quantiles: [Double]
    private let baselines: [BaselineKey: Baseline]

    private struct BaselineKey: Hashable {
        let memory: Memory
        let metric: Metric
    }

    /// Fits to `observations`; warm-started.
    init(
        _ observations: [Observation], shares: [ShareRatio], settings: CalibrationSettings, leftOut: String?,
        warm: CalibrationFit?
    ) throws {
        do {
            fit = try CalibrationFit(observations, shares: shares, settings: settings, warm: warm)
        } catch let error as FitError {
            throw CalibrationError.fitFailed(leftOut: leftOut, reason: error.description)
        } catch let error as GSLError {
            throw CalibrationError.fitFailed(leftOut: leftOut, reason: error.description)
        }
        predictor = try Predictor(fit)
        let scores = try NestedScores(fit).chips
        let nu = fit.spreads.degreesOfFreedom
        quantiles = Metric.allCases.map { metric in
            ConformalQuantile.value(
                scores.filter { $0.metric == metric }.map(\.scores), probability: settings.intervalProbability,
                fallback: nu)
        }
        var baselines: [BaselineKey: Baseline] = [:]
        for memory in Memory.allCases {
            for metric in Metric.allCases {
                baselines[BaselineKey(memory: memory, metric: metric)] = try Baseline(
                    observations, memory: memory, metric: metric, probability: settings.intervalProbability)
            }
        }
        self.baselines = baselines
    }

    /// A value that the fold has not seen.
    func predict(_ observation: Observation) -> HeldOutValue {
        let predictive = predictor.predict(observation, includesReading: true)
        let quantile = quantiles[observation.metric.index]
        return HeldOutValue(
            interval: predictive.interval(quantile: quantile), quantile: quantile, scale: predictive.scale,
            logDensity: predictive.logDensity(observation.logReported),
            score: predictive.score(observation.logReported),
            simulated: exp(
                observation.logPredicted(
                    fit.model, offsets: ParameterSpace.offsets(fit.parameters))),
            baseline: baselines[BaselineKey(memory: observation.memory, metric: observation.metric)]?
                .predict(observation))
    }
}

/// What a fold says of a value that it has not seen, beside the baseline in the same fold.
public struct HeldOutValue: Hashable, Codable, Sendable {
    /// The prediction with its conformal interval, SI units.
    public let interval: PredictedValue
    /// The interval's half width in predictive scales.
    public let quantile: Double
    /// Predictive scale, ln.
    public let scale: Double
    /// Log density of ln of the reported value.
    public let logDensity: Double
    /// |ln reported - ln predicted| in predictive scales.
    public let score: Double
    /// By the coefficients alone, without the effects of kind, class and laboratory: the simulator that searches use.
    public let simulated: Double
    /// The log-linear baseline of the same fold; nil where it has too few chips.
    public let baseline: BaselineValue?
}

extension Calibration {
    /// The coefficients alone, of one fit to all circuits.
    ///
    /// - Throws: ``CalibrationError`` where the fit does not converge or there are too few chips.
    public static func coefficients(
        of circuits: [ReferenceCircuit], settings: CalibrationSettings = .init()
    ) throws -> Coefficients {
        let sample = try Sample(circuits.sorted { $0.id < $1.id })
        guard sample.chips.count >= settings.minimumChips else {
            throw CalibrationError.tooFewChips(found: sample.chips.count, needed: settings.minimumChips)
        }
        return ParameterSpace.coefficients(
            try Fold(sample, settings: settings, leftOut: nil, warm: nil).fit.parameters)
    }
}
