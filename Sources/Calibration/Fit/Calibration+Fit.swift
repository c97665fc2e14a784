import CIMHardware
import Documents
import GSL

/// How far a calibration has come.
public struct CalibrationProgress: Sendable {
    /// Fits done, the full one included.
    public let done: Int
    /// Fits in all.
    public let total: Int
    /// The silicon left out in the fit just done; nil for the full fit.
    public let leftOut: String?
}

extension Calibration {
    /// Fits the macro model to reference circuits and measures its error by leaving one chip out at a time.
    ///
    /// Maximum a posteriori in log space (GSL trust region): rows ln(predicted / reported) whitened by the error model
    /// (chip effect shared within a silicon and metric, shape error, reading error) and one row per prior. Spreads are
    /// estimated, not assumed; see docs/models/calibration.md. Leaving out means fitting everything again, spreads
    /// included, without every circuit of that silicon.
    ///
    /// - Parameters:
    ///   - circuits: any; those that give nothing to the fit are listed in ``notUsed``.
    ///   - settings: choices of the statistical model.
    ///   - progress: called after each fit.
    /// - Returns: the same result for the same circuits and settings, whatever their order.
    /// - Throws: ``CalibrationError``; a fit that did not converge is an error, never a result.
    public static func fit(
        _ circuits: [ReferenceCircuit], settings: CalibrationSettings = .init(),
        progress: (CalibrationProgress) -> Void = { _ in }
    ) throws -> Calibration {
        let circuits = circuits.sorted { $0.id < $1.id }
        let observations = try circuits.flatMap { circuit in try circuit.observations() }
        let chips = Set(observations.map(\.silicon)).sorted()
        guard chips.count >= settings.minimumChips else {
            throw CalibrationError.tooFewChips(found: chips.count, needed: settings.minimumChips)
        }
        let full = try fitted(observations, settings, leftOut: nil, warm: nil)
        let laboratories = Dictionary(grouping: observations, by: \.laboratory)
            .mapValues { Set($0.map(\.silicon)).count }
        // A laboratory with one chip is left out with that chip: no further fit.
        let shared = laboratories.keys.sorted().filter { laboratories[$0] != 1 }
        let total = 1 + chips.count + shared.count
        progress(CalibrationProgress(done: 1, total: total, leftOut: nil))

        var chipFolds = [PredictedValue?](repeating: nil, count: observations.count)
        var laboratoryFolds = chipFolds
        var baselines = [Double?](repeating: nil, count: observations.count)
        var influence: [Influence] = []
        var halves: [HalfPrediction] = []
        for (position, chip) in chips.enumerated() {
            let rest = observations.filter { $0.silicon != chip }
            let fold = try fitted(rest, settings, leftOut: chip, warm: full)
            for (index, observation) in observations.enumerated() where observation.silicon == chip {
                chipFolds[index] = try heldOut(observation, fold)
                laboratoryFolds[index] = chipFolds[index]
                baselines[index] = try Baseline(rest, memory: observation.memory, metric: observation.metric)?
                    .predict(observation)
            }
            influence.append(Influence(silicon: chip, full: full, fold: fold))
            halves += try HalfPrediction.all(observations.filter { $0.silicon == chip }, fold: fold)
            progress(CalibrationProgress(done: position + 2, total: total, leftOut: chip))
        }
        for (position, laboratory) in shared.enumerated() {
            let rest = observations.filter { $0.laboratory != laboratory }
            guard Set(rest.map(\.silicon)).count >= settings.minimumChips else { continue }
            let fold = try fitted(rest, settings, leftOut: laboratory, warm: full)
            for (index, observation) in observations.enumerated() where observation.laboratory == laboratory {
                laboratoryFolds[index] = try heldOut(observation, fold)
            }
            progress(CalibrationProgress(done: 1 + chips.count + position + 1, total: total, leftOut: laboratory))
        }
        let fullModel = full.model
        let rows = observations.indices.compactMap { index in
            chipFolds[index].map { chipFold in
                row(
                    observations[index], fullModel: fullModel, heldOut: chipFold,
                    laboratoryHeldOut: laboratoryFolds[index] ?? chipFold, baseline: baselines[index])
            }
        }
        return try assemble(
            circuits: circuits, full: full, rows: rows, halves: halves, influence: influence, settings: settings)
    }

    static func fitted(
        _ observations: [Observation], _ settings: CalibrationSettings, leftOut: String?, warm: CalibrationFit?
    ) throws -> CalibrationFit {
        do {
            return try CalibrationFit(observations, settings: settings, warm: warm)
        } catch let error as FitError {
            throw CalibrationError.fitFailed(leftOut: leftOut, reason: error.description)
        } catch let error as GSLError {
            throw CalibrationError.fitFailed(leftOut: leftOut, reason: error.description)
        }
    }

    private static func heldOut(_ observation: Observation, _ fold: CalibrationFit) throws -> PredictedValue {
        let metric = observation.metric
        let cell = ErrorModel.cell(observation.design.kind, metric)
        return try interval(
            parameters: fold.parameters, covariance: fold.covariance, settings: fold.settings,
            between: fold.errors.between[cell], within: fold.errors.within[metric.index],
            readingDeviation: observation.readingDeviation
        ) { observation.logPredicted($0) }
    }

    private static func row(
        _ observation: Observation, fullModel: MacroModel, heldOut: PredictedValue, laboratoryHeldOut: PredictedValue,
        baseline: Double?
    ) -> CalibrationRow {
        let metric = observation.metric
        let measurement = observation.measurement
        let reported = (measurement.value ?? 0) / Double(metric == .area ? measurement.macros : 1)
        return CalibrationRow(
            circuit: observation.circuit, silicon: observation.silicon, kind: observation.design.kind, metric: metric,
            point: measurement.point, reported: reported, readingUncertainty: observation.readingDeviation,
            fitted: Observation.value(metric, observation.design, observation.precision, measurement.point, fullModel),
            heldOut: heldOut, laboratoryHeldOut: laboratoryHeldOut, baseline: baseline ?? reported,
            location: measurement.location, howRead: measurement.howRead, line: measurement.line)
    }

    private static func assemble(
        circuits: [ReferenceCircuit], full: CalibrationFit, rows: [CalibrationRow], halves: [HalfPrediction],
        influence: [Influence], settings: CalibrationSettings
    ) throws -> Calibration {
        let coefficients = ParameterSpace.coefficients(full.parameters)
        let errors = full.covariance.indices.map { full.covariance[$0][$0].squareRoot() }
        let fittedCoefficients = Coefficient.allCases.enumerated().map { index, coefficient in
            FittedCoefficient(
                coefficient, deviation: full.parameters[index] - ParameterSpace.offset,
                standardErrorInDeviations: errors[index], degreesOfFreedom: full.degreesOfFreedom[index],
                value: coefficients[coefficient])
        }
        var parts = Parts()
        for memory in Memory.allCases {
            for metric in Metric.allCases {
                try parts.add(memory, metric, rows: rows, errors: full.errors, settings: settings)
            }
        }
        let used = Set(rows.map(\.circuit))
        let notUsed = circuits.filter { !used.contains($0.id) }.map {
            UnusedCircuit(circuit: $0.id, reason: $0.obstacle ?? "no value that can be compared")
        }
        return Calibration(
            schema: 2, circuitsDigest: try Digest(ofValue: circuits), settings: settings, coefficients: coefficients,
            fittedCoefficients: fittedCoefficients,
            correlations: Self.correlations(full.covariance, errors: errors, above: 0.7),
            parameterCovariance: full.covariance, parameters: full.parameters, chiSquared: full.chiSquared,
            rounds: full.rounds, spreads: parts.spreads, rows: rows, inSample: parts.inSample, heldOut: parts.heldOut,
            heldOutByKind: parts.heldOutByKind, laboratoryHeldOut: parts.laboratoryHeldOut, baseline: parts.baseline,
            residuals: parts.residuals, residualsByKind: parts.residualsByKind,
            metricCorrelations: MetricCorrelation.all(parts.residuals),
            jointErrors: Memory.allCases.compactMap { JointErrorDistribution(parts.residuals, memory: $0) },
            halfPredictions: halves.sorted { $0.circuit < $1.circuit },
            influence: influence.sorted { ($1.cookDistance, $0.silicon) < ($0.cookDistance, $1.silicon) },
            identifiability: Identifiability(jacobian: full.jacobian),
            notUsed: notUsed)
    }

    private static func correlations(
        _ covariance: [[Double]], errors: [Double], above limit: Double
    ) -> [CoefficientCorrelation] {
        var found: [CoefficientCorrelation] = []
        for (i, first) in Coefficient.allCases.enumerated() {
            for (j, second) in Coefficient.allCases.enumerated() where j > i {
                let correlation = covariance[i][j] / (errors[i] * errors[j])
                if abs(correlation) > limit {
                    found.append(CoefficientCorrelation(first: first, second: second, correlation: correlation))
                }
            }
        }
        return found
    }
}

/// Summaries of a calibration while they are gathered.
private struct Parts {
    var spreads: [Calibration.Spread] = []
    var inSample: [ErrorSummary] = []
    var heldOut: [ErrorSummary] = []
    var heldOutByKind: [ErrorSummary] = []
    var laboratoryHeldOut: [ErrorSummary] = []
    var baseline: [ErrorSummary] = []
    var residuals: [ResidualDistribution] = []
    var residualsByKind: [ResidualDistribution] = []

    /// Adds one memory and metric, and each of its kinds; nothing where there are no rows.
    mutating func add(
        _ memory: Memory, _ metric: Metric, rows: [CalibrationRow], errors: ErrorModel, settings: CalibrationSettings
    ) throws {
        func summary(
            _ kind: MacroKind? = nil, hasInterval: Bool = false, _ predicted: (CalibrationRow) -> Double
        ) -> ErrorSummary? {
            .summarize(
                rows, memory: memory, kind: kind, metric: metric, hasInterval: hasInterval, predicted: predicted)
        }
        guard let all = summary(hasInterval: true, { $0.heldOut.value }) else { return }
        heldOut.append(all)
        let laboratory = ErrorSummary.summarize(
            rows, memory: memory, metric: metric, hasInterval: true, interval: \.laboratoryHeldOut
        ) { $0.laboratoryHeldOut.value }
        if let laboratory { laboratoryHeldOut.append(laboratory) }
        if let value = summary(nil, { $0.fitted }) { inSample.append(value) }
        if let value = summary(nil, { $0.baseline }) { baseline.append(value) }
        var found: [Calibration.Spread] = []
        for kind in MacroKind.allCases where kind.memory == memory {
            guard let part = summary(kind, hasInterval: true, { $0.heldOut.value }) else { continue }
            heldOutByKind.append(part)
            let spread = Calibration.Spread(
                kind: kind, metric: metric, betweenChips: errors.between[ErrorModel.cell(kind, metric)],
                withinSeries: errors.within[metric.index], chips: part.chips)
            found.append(spread)
            residualsByKind.append(
                try ResidualDistribution(
                    rows, memory: memory, kind: kind, metric: metric, spreads: [spread], settings: settings))
        }
        spreads += found
        residuals.append(
            try ResidualDistribution(rows, memory: memory, metric: metric, spreads: found, settings: settings))
    }
}
