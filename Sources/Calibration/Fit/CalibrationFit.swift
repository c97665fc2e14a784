import CIMHardware
import GSL

/// The maximum a posteriori coefficients under given observations, with the spreads estimated along.
struct CalibrationFit {
    let observations: [Observation]
    let groups: [ErrorModel.Group]
    let settings: CalibrationSettings
    private(set) var errors: ErrorModel
    private(set) var parameters: [Double]
    private(set) var covariance: [[Double]] = []
    /// Derivatives of the whitened residuals; after the fit without the prior rows.
    private(set) var jacobian: [[Double]] = []
    private(set) var chiSquared = 0.0
    /// Degrees of freedom of each parameter's error, see ``ExpectedInformation``.
    private(set) var degreesOfFreedom: [Double] = []
    /// Chips behind each spread, less what the coefficients absorb of their effects.
    private(set) var effectiveChips = [Double](repeating: 0, count: ErrorModel.cellCount)
    private(set) var rounds = 0

    /// Fits; `warm` starts from the parameters and spreads of another fit.
    init(_ observations: [Observation], settings: CalibrationSettings, warm: CalibrationFit? = nil) throws {
        self.observations = observations
        self.settings = settings
        groups = ErrorModel.groups(observations)
        errors = ErrorModel(groupCount: groups.count)
        parameters = warm?.parameters ?? ParameterSpace.start
        if let warm {
            errors.between = warm.errors.between
            errors.within = warm.errors.within
        }
        var change = Double.infinity
        while change > settings.tolerance {
            guard rounds < settings.maximumRounds else {
                throw CalibrationError.notConverged(rounds: rounds, change: change)
            }
            rounds += 1
            try fitCoefficients(isFinal: false)
            change = updateSpreads()
        }
        try fitCoefficients(isFinal: true)
        let information = ExpectedInformation(self)
        covariance = try information.covariance()
        degreesOfFreedom = try information.degreesOfFreedom(covariance, effectiveChips: effectiveChips)
        jacobian = information.jacobian
    }

    /// The fitted model.
    var model: MacroModel { MacroModel(coefficients: ParameterSpace.coefficients(parameters)) }

    /// ln predicted - ln reported of every observation.
    func residuals() -> [Double] {
        let model = model
        return observations.map { $0.logPredicted(model) - $0.logReported }
    }

    /// Maximum of the posterior at fixed spreads: whitened residuals and one row per prior.
    ///
    /// Between rounds a coarser stop will do: the spreads move more than the coefficients.
    private mutating func fitCoefficients(isFinal: Bool) throws {
        let fit = try minimum(isFinal: isFinal, start: parameters) { $0 }
        parameters = fit.parameters
        covariance = fit.covariance
        jacobian = fit.jacobian
        chiSquared = fit.chiSquared
    }

    /// chi-square, priors included, of the best fit with one parameter fixed, at the spreads of this fit.
    func chiSquared(fixing index: Int, at value: Double) throws -> Double {
        var start = parameters
        start.remove(at: index)
        return try minimum(isFinal: true, start: start) { free in
            var parameters = free
            parameters.insert(value, at: index)
            return parameters
        }.chiSquared
    }

    /// Least squares over the whitened residuals and prior rows of the parameters that `expand` makes of the free ones.
    private func minimum(
        isFinal: Bool, start: [Double], expand: @escaping ([Double]) -> [Double]
    ) throws -> NonlinearFit {
        let whitenings = groups.enumerated().map { position, group in
            let scale = errors.between[group.cell]
            return Whitening(
                group, deviations: errors.deviations(group, observations, settings),
                chipVariance: scale * scale / errors.weights[position])
        }
        let count = observations.count
        var raw = [Double](repeating: 0, count: count)
        var fitSettings = NonlinearFitSettings()
        fitSettings.solver = .qr
        fitSettings.differences = isFinal ? .central : .forward
        fitSettings.parameterTolerance = isFinal ? 1e-8 : 1e-5
        fitSettings.gradientTolerance = isFinal ? 1e-7 : 1e-4
        fitSettings.relativeOffsetTolerance = isFinal ? 1e-5 : 1e-3
        return try fitNonlinear(
            residualCount: count + ParameterSpace.count, start: start, settings: fitSettings
        ) { [observations] free, output in
            let parameters = expand(free)
            let model = MacroModel(coefficients: ParameterSpace.coefficients(parameters))
            for index in 0..<count {
                raw[index] = observations[index].logPredicted(model) - observations[index].logReported
            }
            for whitening in whitenings { whitening.apply(raw, into: &output) }
            for index in 0..<ParameterSpace.count { output[count + index] = parameters[index] - ParameterSpace.offset }
        }
    }

    /// Re-estimates weights, between-chip scales and within-series spreads; returns the largest relative change.
    ///
    /// a = chip effect, v = its variance from shape and reading, T = squared scale. Weights of a t distribution, w =
    /// (nu + 1) / (nu + a^2 / (T + v)); T solves sum w a^2 / (T + v) = chips - p (Paule and Mandel's equation with
    /// weights), p = share of the chip effects that the coefficients absorb (hat matrix), by T <- T sum / (chips - p). The
    /// within-series spread pools sum (r - mean)^2 / (n - 1) over the series, each weighted by at most
    /// `effectivePointsPerSeries` - 1.
    private mutating func updateSpreads() -> Double {
        let residuals = residuals()
        let nu = settings.chipEffectDegreesOfFreedom
        var sums = [Double](repeating: 0, count: ErrorModel.cellCount)
        var chips = [Double](repeating: 0, count: ErrorModel.cellCount)
        var shapeSum = [Double](repeating: 0, count: 3)
        var shapeWeight = [Double](repeating: 0, count: 3)
        for (position, group) in groups.enumerated() {
            let effect = errors.chipEffect(group, residuals, observations, settings)
            let scale = errors.between[group.cell]
            let ratio = effect.mean * effect.mean / (scale * scale + effect.variance)
            let weight = (nu + 1) / (nu + ratio)
            errors.weights[position] = weight
            sums[group.cell] += weight * ratio
            chips[group.cell] += max(0, 1 - leverage(group))
            let count = group.indices.count
            guard count > 1 else { continue }
            let mean = group.indices.reduce(0) { $0 + residuals[$1] } / Double(count)
            let squares = group.indices.reduce(0) { sum, index in
                let d = residuals[index] - mean
                let reading = observations[index].readingDeviation
                return sum + d * d - reading * reading
            }
            let seriesWeight = min(Double(count), settings.effectivePointsPerSeries) - 1
            shapeSum[group.metric.index] += seriesWeight * max(0, squares) / Double(count - 1)
            shapeWeight[group.metric.index] += seriesWeight
        }
        effectiveChips = chips
        var change = 0.0
        for cell in 0..<ErrorModel.cellCount where chips[cell] > 0 {
            let growth = (sums[cell] / max(1, chips[cell])).squareRoot()
            let scale = max(settings.minimumSpread, errors.between[cell] * growth)
            change = max(change, abs(scale / errors.between[cell] - 1))
            errors.between[cell] = scale
        }
        for metric in 0..<3 where shapeWeight[metric] > 0 {
            let spread = max(settings.minimumSpread, (shapeSum[metric] / shapeWeight[metric]).squareRoot())
            change = max(change, abs(spread / errors.within[metric] - 1))
            errors.within[metric] = spread
        }
        return change
    }

    /// Share of a group's chip effect that the coefficients absorb, 0 ... 1: the hat matrix in the direction of the
    /// group's common shift.
    private func leverage(_ group: ErrorModel.Group) -> Double {
        let inverse = errors.deviations(group, observations, settings).map { 1 / $0 }
        let length = inverse.reduce(0) { $0 + $1 * $1 }.squareRoot()
        var gradient = [Double](repeating: 0, count: ParameterSpace.count)
        for (index, v) in zip(group.indices, inverse) {
            for column in gradient.indices { gradient[column] += v / length * jacobian[index][column] }
        }
        return min(1, variance(gradient))
    }

    /// g C g^T of a gradient with respect to the fit parameters.
    func variance(_ gradient: [Double]) -> Double {
        var sum = 0.0
        for (i, a) in gradient.enumerated() where a != 0 {
            let row = covariance[i]
            for (j, b) in gradient.enumerated() { sum += a * row[j] * b }
        }
        return sum
    }
}
