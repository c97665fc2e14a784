import CIMHardware
import GSL

#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif

/// What a fit says of a value of a chip that it has not seen: ln value ~ center + scale t.
struct Predictive: Hashable, Codable, Sendable {
    /// ln of the value, offsets and the effects of kind, class and laboratory included.
    let center: Double
    /// Scale of the t distribution.
    let scale: Double
    /// Its degrees of freedom.
    let degreesOfFreedom: Double
    /// Standard deviation of what all values of the chip share: its effect, those of kind, class and laboratory, and the coefficients.
    var shared = 0.0

    /// Log density of ln of a reported value.
    func logDensity(_ logReported: Double) -> Double {
        let nu = degreesOfFreedom
        let z = (logReported - center) / scale
        return lgamma((nu + 1) / 2) - lgamma(nu / 2) - 0.5 * log(nu * Double.pi) - log(scale)
            - (nu + 1) / 2 * log1p(z * z / nu)
    }

    /// Distance in scales.
    func score(_ logReported: Double) -> Double { abs(logReported - center) / scale }

    /// center -/+ quantile scales.
    func interval(quantile: Double) -> PredictedValue {
        PredictedValue(
            value: exp(center), low: exp(center - quantile * scale), high: exp(center + quantile * scale))
    }
}

/// Everything of a fit that predictions need.
struct Predictor: Codable, Sendable {
    /// Fit parameters and their covariance.
    let parameters: [Double]
    let covariance: [[Double]]
    let spreads: Spreads
    /// One group of the fit: what its effects are shared with, residual of its mean, slopes, solved residual.
    private struct Known: Codable {
        let metric: Metric
        let kind: MacroKind
        let laboratory: String
        let readout: ConverterKind?
        let residual: Double
        let slopes: [Double]
    }
    private let known: [Known]
    /// Inverse of the covariance of the groups' means.
    private let inverse: [Double]

    init(_ fit: CalibrationFit) throws {
        parameters = fit.parameters
        covariance = fit.covariance
        spreads = fit.spreads
        let means = fit.means
        let residuals = means.means(fit.residuals())
        let slopes = fit.derivatives.map { means.means($0) }
        known = fit.groups.enumerated().map { index, group in
            Known(
                metric: group.metric, kind: group.kind, laboratory: group.laboratory, readout: group.readout,
                residual: residuals[index], slopes: slopes.map { $0[index] })
        }
        inverse = try CalibrationFit.factor(fit.groupCovariance(means.variances), count: fit.groups.count).inverse()
    }

    private enum CodingKeys: CodingKey { case parameters, covariance, spreads, known, inverse }

    /// - Throws: `DecodingError` where the parts do not fit each other: a calibration that was cut or edited.
    init(from decoder: any Decoder) throws {
        let fields = try decoder.container(keyedBy: CodingKeys.self)
        parameters = try fields.decode([Double].self, forKey: .parameters)
        covariance = try fields.decode([[Double]].self, forKey: .covariance)
        spreads = try fields.decode(Spreads.self, forKey: .spreads)
        known = try fields.decode([Known].self, forKey: .known)
        inverse = try fields.decode([Double].self, forKey: .inverse)
        func require(_ isTrue: Bool, _ key: CodingKeys, _ rule: String) throws {
            guard !isTrue else { return }
            throw DecodingError.dataCorruptedError(
                forKey: key, in: fields, debugDescription: rule)
        }
        let count = ParameterSpace.count
        try require(
            parameters.count == count && parameters.allSatisfy { abs($0 - ParameterSpace.origin) < 100 }, .parameters,
            "\(count) numbers within 100 of \(ParameterSpace.origin) are expected")
        try require(
            covariance.count == count && covariance.allSatisfy { $0.count == count }, .covariance,
            "\(count) rows of \(count) numbers are expected")
        try require(
            spreads.isUsable, .spreads, "\(SpreadComponent.allCases.count) spreads that are not negative are expected")
        try require(
            known.allSatisfy { $0.slopes.count == count }, .known, "\(count) slopes of every group are expected")
        try require(
            inverse.count == known.count * known.count, .inverse,
            "\(known.count * known.count) numbers are expected, as there are \(known.count) groups")
    }

    /// The prediction for a value of a chip without own points; `includesReading` for a reported value.
    func predict(_ observation: Observation, includesReading: Bool) -> Predictive {
        let metric = observation.metric
        let kind = observation.design.kind
        var prior = 0.0
        var shared = [Double](repeating: 0, count: known.count)
        func add(_ component: SpreadComponent, _ isShared: (Known) -> Bool) {
            let variance = spreads[component] * spreads[component]
            prior += variance
            for (index, group) in known.enumerated() where group.metric == metric && isShared(group) {
                shared[index] += variance
            }
        }
        add(.kind(metric)) { $0.kind == kind }
        add(.laboratory(metric)) { $0.laboratory == observation.laboratory }
        if kind.isAnalog {
            add(.readout(metric)) {
                $0.kind.isAnalog && observation.readout != nil && $0.readout == observation.readout
            }
        }
        // Weights of the known groups in the effects' posterior mean.
        let count = known.count
        var weights = [Double](repeating: 0, count: count)
        inverse.withUnsafeBufferPointer { inverse in
            for (j, value) in shared.enumerated() where value != 0 {
                for i in 0..<count { weights[i] += inverse[i * count + j] * value }
            }
        }
        func value(_ parameters: [Double]) -> Double {
            observation.logPredicted(
                MacroModel(coefficients: ParameterSpace.coefficients(parameters)),
                offsets: ParameterSpace.offsets(parameters))
        }
        let step = 1e-3
        var gradient = parameters.indices.map { index in
            var (up, down) = (parameters, parameters)
            up[index] += step
            down[index] -= step
            return (value(up) - value(down)) / (2 * step)
        }
        var center = value(parameters)
        var explained = 0.0
        for (index, weight) in weights.enumerated() where weight != 0 {
            center += weight * known[index].residual
            explained += weight * shared[index]
            for (position, slope) in known[index].slopes.enumerated() { gradient[position] -= weight * slope }
        }
        var variance = max(0, prior - explained)
        for (i, a) in gradient.enumerated() where a != 0 {
            for (j, b) in gradient.enumerated() { variance += a * covariance[i][j] * b }
        }
        let chip = spreads[.chip(kind, metric)]
        let shape = spreads.within[metric.index]
        variance += chip * chip
        let common = variance.squareRoot()
        variance += shape * shape
        if observation.measurement.condition != nil, metric == .energyPerMAC {
            variance += spreads[.condition] * spreads[.condition]
        }
        if includesReading { variance += observation.readingDeviation * observation.readingDeviation }
        return Predictive(
            center: center, scale: variance.squareRoot(), degreesOfFreedom: spreads.degreesOfFreedom, shared: common)
    }
}
