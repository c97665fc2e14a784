import CIMHardware
import GSL

#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif

/// The maximum a posteriori coefficients under given observations, with the spreads estimated along.
///
///     ln reported = ln predicted + offsets + kind + readout class + laboratory + chip + shape + reading
///
/// Kind, class and laboratory effects are normal, chip effects Student t (normal with a variance divided by a weight); given the
/// spreads they are integrated out. Shape and reading errors are independent, so that a group of values (one chip, metric and data
/// condition) counts by its mean and its departures from it.
struct CalibrationFit {
    let observations: [Observation]
    let shares: [ShareRatio]
    let groups: [ObservationGroup]
    let settings: CalibrationSettings
    private let pairs: [SharedEffect]
    private(set) var spreads: Spreads
    /// Weight of each group's chip effect in the t distribution (1 = as the scale says, small = outlying chip).
    private(set) var weights: [Double]
    private(set) var parameters: [Double]
    /// Posterior covariance of the parameters, from the expected information of the t distribution.
    private(set) var covariance: [[Double]] = []
    private(set) var chiSquared = 0.0
    private(set) var rounds = 0
    /// Whether the last minimum lies on an edge of the law (``leastSquares(residualCount:start:settings:_:)``), or the spreads alternate
    /// across one.
    private(set) var isOnEdge = false
    /// Derivatives of ln predicted, with offsets, at the fit: by parameter, then observation.
    private(set) var derivatives: [[Double]] = []

    /// Fits; `warm` starts from the parameters and spreads of another fit.
    init(
        _ observations: [Observation], shares: [ShareRatio] = [], settings: CalibrationSettings,
        warm: CalibrationFit? = nil
    ) throws {
        self.observations = observations
        self.shares = shares
        self.settings = settings
        groups = ObservationGroup.all(observations)
        pairs = SharedEffect.all(groups)
        weights = Array(repeating: 1, count: groups.count)
        parameters = warm?.parameters ?? ParameterSpace.start
        spreads = warm?.spreads ?? Spreads()
        if let fixed = settings.chipEffectDegreesOfFreedom { spreads.degreesOfFreedom = fixed }
        // A fold starts from the full fit: its spreads move by less than its chips tell apart.
        let tolerance = settings.tolerance * (warm == nil ? 1 : 4)
        let alternates = try alternate(tolerance: tolerance)
        try fitCoefficients(isFinal: true)
        isOnEdge = isOnEdge || alternates
        derivatives = differentiated()
        covariance = try posterior(chipStretch: expectedInformation)
    }

    /// Fits coefficients and spreads in turn until no spread moves by more than the tolerance.
    ///
    /// Where the coefficients jump across an edge of the law, each of two spreads leads to the other for ever. Their geometric mean ends
    /// it, if they are within a tenth of each other, far less than the chips tell.
    ///
    /// - Returns: whether it ended so.
    /// - Throws: `CalibrationError.notConverged` after the most rounds.
    private mutating func alternate(tolerance: Double) throws -> Bool {
        var (before, change) = (Spreads?.none, Double.infinity)
        while true {
            guard rounds < settings.maximumRounds else {
                throw CalibrationError.notConverged(rounds: rounds, change: change)
            }
            rounds += 1
            let present = spreads
            try fitCoefficients(isFinal: false)
            try updateSpreads()
            change = spreads.change(from: present)
            if change <= tolerance { return false }
            if let before, change <= 0.1, spreads.change(from: before) <= tolerance {
                spreads = spreads.between(present)
                return true
            }
            before = present
        }
    }

    /// The fitted model.
    var model: MacroModel { MacroModel(coefficients: ParameterSpace.coefficients(parameters)) }

    /// ln reported - ln predicted (offsets included) of every observation.
    func residuals() -> [Double] { residuals(at: parameters) }

    private func residuals(at parameters: [Double]) -> [Double] {
        let model = MacroModel(coefficients: ParameterSpace.coefficients(parameters))
        let offsets = ParameterSpace.offsets(parameters)
        return observations.map { $0.logReported - $0.logPredicted(model, offsets: offsets) }
    }

    var means: GroupMeans { GroupMeans(observations, groups: groups, spreads: spreads, settings: settings) }

    /// Share ratios of one chip count as at most `effectivePointsPerSeries`.
    private var shareDeviations: [Double] {
        let counts = Dictionary(grouping: shares, by: \.silicon).mapValues(\.count)
        return shares.map { share in
            let stretch = max(1, Double(counts[share.silicon] ?? 1) / settings.effectivePointsPerSeries)
            return ((share.readingDeviation * share.readingDeviation + spreads.share * spreads.share) * stretch)
                .squareRoot()
        }
    }

    // MARK: Covariance of group means

    /// Effects and errors of the means, row by row in one array; `chipStretch` multiplies the chip variances beside the weights.
    func groupCovariance(_ variances: [Double], chipStretch: Double = 1, isWeighted: Bool = true) -> [Double] {
        let count = groups.count
        var matrix = [Double](repeating: 0, count: count * count)
        for pair in pairs {
            let spread = spreads.values[pair.component]
            let stretch = pair.isChip ? chipStretch / (isWeighted ? weights[pair.first] : 1) : 1
            matrix[pair.first * count + pair.second] += spread * spread * stretch
        }
        for i in 0..<count {
            matrix[i * count + i] += variances[i]
            for j in 0..<i { matrix[j * count + i] = matrix[i * count + j] }
        }
        return matrix
    }

    static func factor(_ matrix: [Double], count: Int) throws(CalibrationError) -> CholeskyFactor {
        guard let factor = CholeskyFactor(flat: matrix, count: count) else {
            throw .fitFailed(leftOut: nil, reason: "the covariance of the chips is not positive definite")
        }
        return factor
    }

    // MARK: Coefficients

    /// Maximum of the posterior at fixed spreads.
    ///
    /// Between rounds a coarser stop will do: the spreads move more than the coefficients.
    private mutating func fitCoefficients(isFinal: Bool) throws {
        let fit = try minimum(isFinal: isFinal, start: parameters) { $0 }
        parameters = fit.parameters
        chiSquared = fit.chiSquared
        isOnEdge = fit.isOnEdge
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

    /// Least squares over whitened residuals and prior rows of the parameters that `expand` makes of the free ones.
    private func minimum(
        isFinal: Bool, start: [Double], expand: @escaping ([Double]) -> [Double]
    ) throws -> Minimum {
        let means = means
        let factor = try Self.factor(groupCovariance(means.variances), count: groups.count)
        let shareDeviations = shareDeviations
        var fitSettings = NonlinearFitSettings()
        fitSettings.solver = .qr
        fitSettings.differences = isFinal ? .central : .forward
        fitSettings.parameterTolerance = isFinal ? 1e-8 : 1e-5
        fitSettings.gradientTolerance = isFinal ? 1e-7 : 1e-4
        fitSettings.relativeOffsetTolerance = isFinal ? 1e-5 : 1e-3
        let count = observations.count + groups.count + shares.count
        func residualsAt(_ free: [Double], _ output: inout [Double]) {
            let parameters = expand(free)
            let raw = residuals(at: parameters)
            let centers = means.means(raw)
            var whitened = means.departures(raw, means: centers)
            whitened += factor.halfSolve(centers)
            if !shares.isEmpty {
                let model = MacroModel(coefficients: ParameterSpace.coefficients(parameters))
                whitened += zip(shares, shareDeviations).map { ($0.logReported - $0.logPredicted(model)) / $1 }
            }
            whitened += parameters.map { $0 - ParameterSpace.origin }
            output = whitened
        }
        return try Self.leastSquares(
            residualCount: count + ParameterSpace.count, start: start, settings: fitSettings, residualsAt)
    }

    /// A least sum of squares.
    struct Minimum {
        let parameters: [Double]
        let chiSquared: Double
        /// Whether it was accepted without a vanishing gradient.
        let isOnEdge: Bool
    }

    /// The least sum of squares, also where it lies on an edge.
    ///
    /// The law of a macro has edges (the slower of two paths, the least converter). Where the minimum lies on one, the gradient
    /// does not vanish and no step of the solver reduces the sum. It is then started anew from there, with differences
    /// over a hundred times the distance: a point that this does not improve by 0.001 of chi-squared, 0.0005 of the log posterior,
    /// is taken for the minimum. Along the edge it may be some hundredths of chi-squared above it (EdgeTests); ``isOnEdge`` says so.
    static func leastSquares(
        residualCount: Int, start: [Double], settings: NonlinearFitSettings,
        _ residuals: @escaping ([Double], inout [Double]) throws -> Void
    ) throws -> Minimum {
        var settings = settings
        var (point, best) = (start, Double.infinity)
        var starts = 0
        while true {
            do {
                let fit = try fitNonlinear(
                    residualCount: residualCount, start: point, settings: settings, residuals: residuals)
                return Minimum(parameters: fit.parameters, chiSquared: fit.chiSquared, isOnEdge: false)
            } catch let error as FitError {
                guard case .notConverged(_, _, let chiSquared, let parameters) = error, chiSquared.isFinite else {
                    throw error
                }
                if best - chiSquared <= 1e-3 { return Minimum(parameters: point, chiSquared: best, isOnEdge: true) }
                starts += 1
                guard starts < 8 else { throw error }
                (point, best) = (parameters, chiSquared)
                settings.differenceStep = settings.differences == .central ? 6e-4 : 1.5e-6
            }
        }
    }

    /// Central differences of ln predicted with offsets.
    private func differentiated() -> [[Double]] {
        let step = 1e-3
        return (0..<ParameterSpace.count).map { index in
            var up = parameters
            var down = parameters
            up[index] += step
            down[index] -= step
            return zip(residuals(at: up), residuals(at: down)).map { ($1 - $0) / (2 * step) }
        }
    }

    private func shareDerivatives() -> [[Double]] {
        let step = 1e-3
        return (0..<ParameterSpace.count).map { index in
            var (up, down) = (parameters, parameters)
            up[index] += step
            down[index] -= step
            let upper = MacroModel(coefficients: ParameterSpace.coefficients(up))
            let lower = MacroModel(coefficients: ParameterSpace.coefficients(down))
            return shares.map { ($0.logPredicted(upper) - $0.logPredicted(lower)) / (2 * step) }
        }
    }

    // MARK: Spreads

    /// Re-estimates spreads, weights and degrees of freedom.
    ///
    /// The means of the groups, coefficients integrated out with their priors (restricted likelihood), have the covariance
    /// M = sum_c sigma_c^2 K_c + J J^T + errors. Each step maximises -(t v + s / v - k ln v) / 2 over v = sigma_c^2 with
    /// t = tr(M^-1 K_c) + 4 / (3 s_c^2 + sigma_c^2), s = sigma_c^4 a^T K_c a, a = M^-1 residual: the MM algorithm of Zhou, Hu, Zhou and
    /// Lange (2019) with the slopes of the half-t prior and, for spreads of chips (k = 1, else 0), of its factor sigma_c. It never lowers
    /// the posterior.
    private mutating func updateSpreads() throws {
        derivatives = differentiated()
        updateShapes(residuals())
        let means = means
        let target = restrictedTarget(means)
        let prior = slopeCovariance(means)
        let count = groups.count
        let chips = Dictionary(grouping: groups.indices) { index in
            groups.firstIndex { $0.shares(.chip(groups[index].kind, groups[index].metric), groups[index]) } ?? index
        }.sorted { $0.key < $1.key }.map(\.value)
        for _ in 0..<4 {
            var matrix = groupCovariance(means.variances)
            for index in matrix.indices { matrix[index] += prior[index] }
            let factor = try Self.factor(matrix, count: count)
            let inverse = factor.inverse()
            let solved = factor.solve(target)
            step(inverse: inverse, solved: solved)
            reweigh(chips: chips, inverse: inverse, solved: solved)
        }
    }

    /// Residuals of the means at the centre of the priors.
    private func restrictedTarget(_ means: GroupMeans) -> [Double] {
        var target = means.means(residuals())
        for (parameter, derivative) in zip(parameters, derivatives) {
            let slope = means.means(derivative)
            for g in target.indices { target[g] += slope[g] * (parameter - ParameterSpace.origin) }
        }
        return target
    }

    /// J J^T of the means: what the coefficients' priors add to their covariance.
    private func slopeCovariance(_ means: GroupMeans) -> [Double] {
        let count = groups.count
        var matrix = [Double](repeating: 0, count: count * count)
        for derivative in derivatives {
            let slope = means.means(derivative)
            for i in 0..<count where slope[i] != 0 {
                for j in 0..<count { matrix[i * count + j] += slope[i] * slope[j] }
            }
        }
        return matrix
    }

    /// Covariance and residuals of the group means with the coefficients integrated out.
    func restricted() -> (covariance: [Double], residuals: [Double]) {
        let means = means
        return (
            zip(groupCovariance(means.variances), slopeCovariance(means)).map { $0 + $1 }, restrictedTarget(means)
        )
    }

    private mutating func step(inverse: [Double], solved: [Double]) {
        let count = groups.count
        var squares = [Double](repeating: 0, count: spreads.values.count)
        var traces = squares
        for pair in pairs {
            let share = (pair.first == pair.second ? 1 : 2) / (pair.isChip ? weights[pair.first] : 1)
            squares[pair.component] += share * solved[pair.first] * solved[pair.second]
            traces[pair.component] += share * inverse[pair.first * count + pair.second]
        }
        for component in SpreadComponent.allCases where traces[component.index] > 0 {
            let index = component.index
            let variance = spreads.values[index] * spreads.values[index]
            let nu = Spreads.priorDegreesOfFreedom
            let slope = (nu + 1) / (nu * component.priorScale * component.priorScale + variance)
            let (square, trace) = (variance * variance * squares[index], traces[index] + slope)
            let grown =
                component.isChip
                ? (1 + (1 + 4 * trace * square).squareRoot()) / (2 * trace) : (square / trace).squareRoot()
            spreads.values[index] = max(settings.minimumSpread, grown.squareRoot())
        }
    }

    /// Weights of the t distribution, w = (nu + 1) / (nu + (mean^2 + variance) / T) of a chip's effect (Lange, Little and Taylor
    /// 1989), and the degrees of freedom most likely given them, with the prior nu exp(-nu / 10) of Juarez and Steel (2010).
    private mutating func reweigh(chips: [[Int]], inverse: [Double], solved: [Double]) {
        let count = groups.count
        let nu = spreads.degreesOfFreedom
        var sum = 0.0
        for members in chips {
            let first = members[0]
            let spread = spreads[.chip(groups[first].kind, groups[first].metric)]
            let variance = spread * spread / weights[first]
            var mean = 0.0
            var trace = 0.0
            for i in members {
                mean += variance * solved[i]
                for j in members { trace += inverse[i * count + j] }
            }
            let square = mean * mean + max(0, variance - variance * variance * trace)
            let weight = (nu + 1) / (nu + square / (spread * spread))
            for i in members { weights[i] = weight }
            sum += log(weight) - weight
        }
        // E[ln w] - ln E[w] of the gamma distribution of a weight at the present degrees of freedom.
        let shape = (nu + 1) / 2
        let correction = (lgamma(shape + 1e-4) - lgamma(shape - 1e-4)) / 2e-4 - log(shape)
        func posterior(_ nu: Double) -> Double {
            let half = nu / 2
            let constant: Double = half * log(half) - lgamma(half)
            return Double(chips.count) * (constant + half * correction) + half * sum + log(nu) - nu / 10
        }
        guard settings.chipEffectDegreesOfFreedom == nil else { return }
        spreads.degreesOfFreedom = Spreads.candidates.max { posterior($0) < posterior($1) } ?? nu
    }

    /// Shapes of series and breakdowns: pooled mean squares, each series weighted by at most `effectivePointsPerSeries` - 1.
    private mutating func updateShapes(_ raw: [Double]) {
        var sum = [Double](repeating: 0, count: 3)
        var weight = sum
        for group in groups where group.indices.count > 1 {
            let count = Double(group.indices.count)
            let mean = group.indices.reduce(0) { $0 + raw[$1] } / count
            let squares = group.indices.reduce(0.0) { sum, index in
                let d = raw[index] - mean
                let reading = observations[index].readingDeviation
                return sum + d * d - reading * reading
            }
            let seriesWeight = min(count, settings.effectivePointsPerSeries) - 1
            sum[group.metric.index] += seriesWeight * max(0, squares) / (count - 1)
            weight[group.metric.index] += seriesWeight
        }
        for metric in 0..<3 where weight[metric] > 0 {
            spreads.within[metric] = max(settings.minimumSpread, (sum[metric] / weight[metric]).squareRoot())
        }
        guard !shares.isEmpty else { return }
        let model = model
        let squares = shares.reduce(0.0) { sum, share in
            let d = share.logReported - share.logPredicted(model)
            return sum + d * d
        }
        spreads.share = max(0.2, (squares / Double(shares.count)).squareRoot())
    }

    // MARK: Posterior

    /// (nu + 3) / (nu + 1): a location with t errors of scale s carries the information (nu + 1) / (nu + 3) / s^2 (Lange, Little and
    /// Taylor 1989), less than the mean weight of reweighted least squares.
    var expectedInformation: Double { (spreads.degreesOfFreedom + 3) / (spreads.degreesOfFreedom + 1) }

    /// Derivatives of the whitened residuals by parameter: departures, group means, shares.
    func whitenedDerivatives(chipStretch: Double) throws(CalibrationError) -> [[Double]] {
        let means = means
        let factor = try Self.factor(
            groupCovariance(means.variances, chipStretch: chipStretch, isWeighted: false), count: groups.count)
        let shareSlopes = shareDerivatives()
        let shareDeviations = shareDeviations
        return derivatives.indices.map { index in
            let centers = means.means(derivatives[index])
            return means.departures(derivatives[index], means: centers) + factor.halfSolve(centers)
                + zip(shareSlopes[index], shareDeviations).map { $0 / $1 }
        }
    }

    /// (J^T J + 1)^-1, the 1 from the priors.
    func posterior(chipStretch: Double) throws -> [[Double]] {
        let columns = try whitenedDerivatives(chipStretch: chipStretch)
        let information = columns.enumerated().map { i, a in
            columns.enumerated().map { j, b in zip(a, b).reduce(i == j ? 1 : 0) { $0 + $1.0 * $1.1 } }
        }
        guard let factor = CholeskyFactor(information) else {
            throw CalibrationError.fitFailed(leftOut: nil, reason: "the information matrix is not positive definite")
        }
        let flat = factor.inverse()
        let count = columns.count
        return (0..<count).map { Array(flat[($0 * count)..<(($0 + 1) * count)]) }
    }

    /// Degrees of freedom of each parameter's error, since the spreads behind it are estimates: by Satterthwaite's approximation
    /// C_kk^2 / (sum over kinds and metrics of (dC_kk / dln T)^2 / d), d = nu / (nu + 3) times the chips; 1 ... 1000.
    func degreesOfFreedom() throws -> [Double] {
        var sums = [Double](repeating: 0, count: covariance.count)
        let step = 0.01
        for kind in MacroKind.allCases {
            for metric in Metric.allCases {
                let chips = Set(groups.filter { $0.kind == kind && $0.metric == metric }.map(\.silicon)).count
                guard chips > 0 else { continue }
                var wider = self
                wider.spreads.values[SpreadComponent.chip(kind, metric).index] *= (1 + step).squareRoot()
                let stretched = try wider.posterior(chipStretch: expectedInformation)
                let freedom = max(1, spreads.degreesOfFreedom / (spreads.degreesOfFreedom + 3) * Double(chips))
                for index in sums.indices {
                    let slope = (stretched[index][index] - covariance[index][index]) / step
                    sums[index] += slope * slope / freedom
                }
            }
        }
        return sums.indices.map { index in
            let variance = covariance[index][index]
            return sums[index] > 0 ? min(1000, max(1, variance * variance / sums[index])) : 1000
        }
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
