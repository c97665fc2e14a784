import CIMHardware
import Documents
import GSL

#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif

/// How far a calibration has come.
public struct CalibrationProgress: Sendable {
    /// Fits done, the full one included.
    public let done: Int
    /// Fits in all.
    public let total: Int
}

extension Calibration {
    /// Fits the macro model to reference circuits and measures its error on chips that were left out.
    ///
    /// Maximum a posteriori in log space (GSL trust region) with the spreads between kinds, readout classes, laboratories and chips
    /// estimated along; see ``CalibrationFit`` and docs/models/calibration.md. Chips are left out one at a time, by laboratory, and
    /// forward in time: everything is fitted again without them, spreads, interval widths and baseline included.
    ///
    /// - Parameters:
    ///   - circuits: any; those that give nothing to the fit are listed in ``notUsed``.
    ///   - asRead: the same circuits in their first reading, for ``asRead``; may be empty.
    ///   - heldOut: chips that take no part in leaving out; a fit without them predicts them once, and the fit that is handed on has
    ///     all chips.
    ///   - settings: choices of the statistical model.
    ///   - threads: fits at a time.
    ///   - progress: called after each fit, one call at a time.
    /// - Returns: the same result for the same circuits and settings, whatever their order and the number of threads.
    /// - Throws: ``CalibrationError``; a fit that did not converge is an error, never a result.
    public static func fit(
        _ circuits: [ReferenceCircuit], asRead: [ReferenceCircuit] = [], heldOut: HeldOutChips = .none,
        settings: CalibrationSettings = .init(), threads: Int = 2,
        progress: @Sendable (CalibrationProgress) -> Void = { _ in }
    ) throws -> Calibration {
        let circuits = circuits.sorted { $0.id < $1.id }
        let every = try Sample(circuits)
        let data = settings.predictsHeldOutChips ? every : every.without { heldOut.all.contains($0) }
        let development = data.without { heldOut.all.contains($0) }
        guard development.chips.count >= settings.minimumChips else {
            throw CalibrationError.tooFewChips(found: development.chips.count, needed: settings.minimumChips)
        }
        let first = try Sample(asRead.sorted { $0.id < $1.id }).without { heldOut.all.contains($0) }
        let isFull = development.chips == data.chips
        let fits = (isFull ? 1 : 2) + LeaveOut.folds(development, settings)
        let total = fits + (first.chips.isEmpty ? 0 : first.chips.count + 1)
        @Sendable func count(_ done: Int) { progress(CalibrationProgress(done: done, total: total)) }
        let base = try Fold(development, settings: settings, leftOut: nil, warm: nil)
        count(1)
        let full = isFull ? base : try Fold(data, settings: settings, leftOut: nil, warm: base.fit)
        let before = isFull ? 1 : 2
        let left = try LeaveOut(development, base: base, settings: settings, threads: threads) { count(before + $0) }
        var asReadErrors: [ErrorSummary] = []
        if !first.chips.isEmpty {
            let start = try Fold(first, settings: settings, leftOut: nil, warm: base.fit)
            asReadErrors = try LeaveOut.byChip(first, base: start, settings: settings, threads: threads) {
                count(fits + 1 + $0)
            }
        }
        let onEdge = left.foldsOnEdge + (isFull ? [base] : [base, full]).count { $0.fit.isOnEdge }
        let untouched = data.without { !heldOut.all.contains($0) }.observations.map { observation in
            ComparedValue(observation, base.predict(observation))
        }
        return try assemble(
            circuits: circuits, full: full, rows: left.rows, asRead: asReadErrors, left: left,
            fits: (fits, onEdge), untouched: untouched, settings: settings)
    }

    private static func assemble(
        circuits: [ReferenceCircuit], full: Fold, rows: [CalibrationRow], asRead: [ErrorSummary], left: LeaveOut,
        fits: (all: Int, onEdge: Int), untouched: [ComparedValue], settings: CalibrationSettings
    ) throws -> Calibration {
        let fit = full.fit
        let coefficients = ParameterSpace.coefficients(fit.parameters)
        let errors = fit.covariance.indices.map { fit.covariance[$0][$0].squareRoot() }
        let freedom = try fit.degreesOfFreedom()
        let offsets = ParameterSpace.offsets(fit.parameters)
        let residuals = try MacroKind.allCases.flatMap { kind in
            try Metric.allCases.compactMap { try ResidualDistribution(rows, kind: kind, metric: $0) }
        }
        func compared(_ predicted: (CalibrationRow) -> (Double, PredictedValue?)?) -> [ComparedValue] {
            rows.compactMap { row in
                predicted(row).map { value, interval in
                    ComparedValue(
                        silicon: row.silicon, kind: row.kind, metric: row.metric, reported: row.reported,
                        predicted: value, interval: interval)
                }
            }
        }
        let used = Set(fit.observations.map(\.circuit))
        return Calibration(
            schema: 4, circuitsDigest: try Digest(ofValue: circuits), settings: settings, coefficients: coefficients,
            fittedCoefficients: Coefficient.allCases.enumerated().map { index, coefficient in
                FittedCoefficient(
                    coefficient, deviation: fit.parameters[index] - ParameterSpace.origin,
                    standardErrorInDeviations: errors[index], degreesOfFreedom: freedom[index],
                    value: coefficients[coefficient])
            },
            offsets: ReportingOffset.allCases.map { offset in
                FittedOffset(
                    offset: offset, factor: exp(offsets[offset.index]),
                    standardError: offset.prior.deviation * errors[ParameterSpace.coefficientCount + offset.index],
                    values: fit.observations.count {
                        ReportingOffset.of($0.metric, $0.measurement.condition, $0.measurement.scope).contains(offset)
                    })
            },
            correlations: Self.correlations(fit.covariance, errors: errors, above: 0.7), chiSquared: fit.chiSquared,
            rounds: fit.rounds, spreads: Self.spreads(fit), degreesOfFreedom: fit.spreads.degreesOfFreedom, rows: rows,
            inSample: try .byKind(compared { ($0.fitted, nil) }),
            heldOut: try .byKind(compared { ($0.leftOut.interval.value, $0.leftOut.interval) }),
            withoutTimes: try .byKind(compared { row in row.withoutTimes.map { ($0, nil) } }), asRead: asRead,
            laboratoryHeldOut: try .byKind(
                compared { ($0.laboratoryLeftOut.interval.value, $0.laboratoryLeftOut.interval) }),
            baseline: try .byKind(compared { row in row.leftOut.baseline.map { ($0.interval.value, $0.interval) } }),
            coverage: try CoverageSummary.all(rows, probability: settings.intervalProbability), residuals: residuals,
            metricCorrelations: try MetricCorrelation.all(residuals),
            jointErrors: MacroKind.allCases.compactMap { JointErrorDistribution(residuals, kind: $0) },
            ownPoints: left.ownPoints,
            influence: left.influence.sorted { ($1.cookDistance, $0.silicon) < ($0.cookDistance, $1.silicon) },
            fits: fits.all, fitsOnEdge: fits.onEdge, identifiability: try Identifiability(fit),
            ranges: DataRange.all(fit.observations),
            untouched: try Metric.allCases.compactMap { try ErrorSummary.summarize(untouched, kind: nil, metric: $0) },
            notUsed: circuits.filter { !used.contains($0.id) }.map {
                UnusedCircuit(circuit: $0.id, reason: $0.obstacle ?? "no value that can be compared")
            },
            quantiles: full.quantiles, predictor: full.predictor)
    }

    private static func spreads(_ fit: CalibrationFit) -> [Spread] {
        func spread(_ name: String, _ kind: MacroKind?, _ metric: Metric?, _ value: Double, _ chips: Int) -> Spread {
            Spread(
                name: name, kind: kind, metric: metric, value: value, chips: chips,
                isAtFloor: value <= fit.settings.minimumSpread * 1.0001)
        }
        return SpreadComponent.allCases.compactMap { component in
            let members: [ObservationGroup]
            var kind: MacroKind?
            var metric: Metric?
            switch component {
            case .chip(let k, let m):
                (kind, metric) = (k, m)
                members = fit.groups.filter { $0.kind == k && $0.metric == m }
            case .kind(let m), .readout(let m), .laboratory(let m):
                metric = m
                members = fit.groups.filter { $0.metric == m }
            case .condition: members = fit.groups.filter { $0.condition != nil }
            }
            let chips = Set(members.map(\.silicon)).count
            return chips == 0 ? nil : spread(component.displayName, kind, metric, fit.spreads[component], chips)
        }
            + Metric.allCases.map { metric in
                spread(
                    "within a series, \(metric.displayName)", nil, metric, fit.spreads.within[metric.index],
                    Set(fit.groups.filter { $0.metric == metric && $0.indices.count > 1 }.map(\.silicon)).count)
            } + [
                spread("shares of a breakdown", nil, nil, fit.spreads.share, Set(fit.shares.map(\.silicon)).count)
            ]
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

extension [ErrorSummary] {
    fileprivate static func byKind(_ values: [ComparedValue]) throws -> [ErrorSummary] {
        try ErrorSummary.byKind(values)
    }
}
